// Schedules of the plain project: activities placed one by one, forwards and backwards in time.

/// Working memory of the serial generation scheme: each activity in turn is placed as early as the ones before
/// it and the people left allow (Kolisch 1996, doi:10.1016/0377-2217(95)00357-6).
struct Generation {
  private let project: PlainProject
  private let isConstant: Bool
  private var profiles: ContiguousArray<HeadProfile>
  /// The start and end of each activity in the last schedule.
  private(set) var starts: ContiguousArray<Int>
  private(set) var ends: ContiguousArray<Int>
  private var keys: ContiguousArray<(key: Int, index: Int32)>
  /// How many schedules were generated.
  private(set) var count = 0

  init(_ project: PlainProject) {
    self.project = project
    isConstant = project.heads.allSatisfy(\.isConstant)
    profiles = project.heads
    starts = ContiguousArray(repeating: 0, count: project.activities.count)
    ends = starts
    keys = ContiguousArray(repeating: (0, 0), count: project.activities.count)
  }

  /// Places every activity as early as can be, in an order in which predecessors come first.
  ///
  /// - Complexity: O(n · s) for n activities, and s changes of free heads that each passes
  mutating func forward(_ order: ContiguousArray<Int32>) {
    count += 1
    profiles = project.heads
    for item in order {
      let index = Int(item)
      let activity = project.activities[index]
      var earliest = activity.release
      for place in project.before.range(index) {
        earliest = max(earliest, ends[project.before.item(place)])
      }
      (starts[index], ends[index]) = place(activity, from: earliest)
    }
  }

  /// Moves every activity of the last schedule as late as can be, those that end last first; then as early
  /// as can be, those that now begin first first: the schedule never gets longer, and most often shorter
  /// (Li and Willis 1992, doi:10.1016/0377-2217(92)90039-A; Valls, Ballestín and Quintanilla 2005,
  /// doi:10.1016/j.ejor.2004.04.008). Answers the order of the result.
  mutating func improve() -> ContiguousArray<Int32> {
    count += 1
    let end = ends.max() ?? 0
    // Ties: later activities first, since predecessors have smaller indices.
    for index in keys.indices { keys[index] = (-ends[index], -Int32(index)) }
    keys.sort { ($0.key, $0.index) < ($1.key, $1.index) }
    profiles =
      isConstant ? project.heads : ContiguousArray(project.heads.map { $0.mirrored(at: end) })
    var mirrored = ends
    for item in keys {
      let index = Int(-item.index)
      var earliest = 0
      for place in project.after.range(index) {
        earliest = max(earliest, mirrored[project.after.item(place)])
      }
      let (_, done) = place(project.activities[index], from: earliest)
      mirrored[index] = done
    }
    for index in keys.indices { keys[index] = (-mirrored[index], Int32(index)) }
    keys.sort { ($0.key, $0.index) < ($1.key, $1.index) }
    let order = ContiguousArray(keys.lazy.map(\.index))
    forward(order)
    return ordered()
  }

  /// The activities in the order of their starts in the last schedule.
  mutating func ordered() -> ContiguousArray<Int32> {
    for index in keys.indices { keys[index] = (starts[index], Int32(index)) }
    keys.sort { ($0.key, $0.index) < ($1.key, $1.index) }
    return ContiguousArray(keys.lazy.map(\.index))
  }

  /// Places one activity at the earliest minute and takes its people; its start and end.
  private mutating func place(_ activity: PlainProject.Activity, from earliest: Int)
    -> (start: Int, end: Int)
  {
    guard activity.crew >= 0 else { return (earliest, earliest + activity.minutes) }
    let crew = project.crews[Int(activity.crew)]
    guard isConstant else { return placeAcrossChanges(activity, crew, from: earliest) }
    var start = earliest
    var isSettled = false
    while !isSettled {
      isSettled = true
      for share in crew {
        let found = profiles[share.resource.index].earliest(
          from: start, for: activity.minutes, heads: Int32(share.heads))
        if found > start {
          start = found
          isSettled = false
        }
      }
    }
    guard start < HeadProfile.never else { return (start, start) }
    let end = start + activity.minutes
    for share in crew {
      profiles[share.resource.index].take(Int32(share.heads), from: start, to: end)
    }
    return (start, end)
  }

  /// The same where heads come and go: a work pauses where people leave that were there when it began.
  private mutating func placeAcrossChanges(
    _ activity: PlainProject.Activity, _ crew: [Resources.Share], from earliest: Int
  ) -> (start: Int, end: Int) {
    var start = earliest
    var spans: [(from: Int, to: Int)] = []
    search: while start < HeadProfile.never {
      for share in crew {
        let free = profiles[share.resource.index].firstFree(
          from: start, heads: Int32(share.heads))
        guard free > start else { continue }
        start = free
        continue search
      }
      spans.removeAll(keepingCapacity: true)
      var left = activity.minutes
      var minute = start
      while left > 0 {
        guard minute < HeadProfile.never else { return (minute, minute) }
        var next = HeadProfile.never
        var works = true
        for share in crew {
          let resource = share.resource.index
          let place = profiles[resource].place(of: minute)
          next = min(next, profiles[resource].end(of: place))
          guard profiles[resource].free[place] < share.heads else { continue }
          works = false
          // Taken by others, and not gone: it cannot begin so early.
          let there = profiles[resource].present[place]
          if there >= profiles[resource].present[profiles[resource].place(of: start)] {
            start = next
            continue search
          }
        }
        guard works else {
          minute = next
          continue
        }
        let end = min(next, minute + left)
        if let last = spans.last, last.to == minute {
          spans[spans.count - 1].to = end
        } else {
          spans.append((minute, end))
        }
        left -= end - minute
        minute = end
      }
      break
    }
    guard start < HeadProfile.never else { return (start, start) }
    for span in spans {
      for share in crew {
        profiles[share.resource.index].take(Int32(share.heads), from: span.from, to: span.to)
      }
    }
    return (start, spans.last?.to ?? start)
  }
}
