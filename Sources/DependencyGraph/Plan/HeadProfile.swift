// The heads of one resource over time, free ones apart from those there are.

/// A step function: from `times[i]` on, `free[i]` of `present[i]` heads.
struct HeadProfile: Sendable {
  private(set) var times: ContiguousArray<Int> = [0]
  private(set) var present: ContiguousArray<Int32>
  private(set) var free: ContiguousArray<Int32>

  /// Later than everything.
  static let never = Int.max / 4

  init(heads: Int) {
    present = [Int32(heads)]
    free = present
  }

  /// Whether there are always as many.
  var isConstant: Bool { times.count == 1 }

  /// From a minute on, after all that was said before, there are so many.
  mutating func change(at minute: Int, to heads: Int) {
    if times[times.count - 1] == minute {
      present[times.count - 1] = Int32(heads)
      free[times.count - 1] = Int32(heads)
    } else {
      times.append(minute)
      present.append(Int32(heads))
      free.append(Int32(heads))
    }
  }

  /// The same seen backwards from `end`.
  func mirrored(at end: Int) -> HeadProfile {
    let last = place(of: end)
    var mirror = HeadProfile(heads: Int(present[last]))
    var place = last
    while place > 0 {
      mirror.change(at: max(0, end - times[place]), to: Int(present[place - 1]))
      place -= 1
    }
    return mirror
  }

  /// The last place that begins at or before `minute`.
  func place(of minute: Int) -> Int {
    var low = 0
    var high = times.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if times[middle] <= minute { low = middle } else { high = middle }
    }
    return low
  }

  func end(of place: Int) -> Int {
    place + 1 < times.count ? times[place + 1] : HeadProfile.never
  }

  /// The first minute, not before `minute`, at which so many heads are free.
  func firstFree(from minute: Int, heads: Int32) -> Int {
    var place = place(of: minute)
    guard free[place] < heads else { return minute }
    while place + 1 < times.count {
      place += 1
      if free[place] >= heads { return times[place] }
    }
    return HeadProfile.never
  }

  /// The first minute, not before `minute`, from which so many heads are free for so long.
  func earliest(from minute: Int, for length: Int, heads: Int32) -> Int {
    var place = place(of: minute)
    var start = minute
    let count = times.count
    while place < count {
      if free[place] < heads {
        place += 1
        guard place < count else { return HeadProfile.never }
        start = times[place]
        continue
      }
      guard place + 1 < count, times[place + 1] < start + length else { return start }
      place += 1
    }
    return HeadProfile.never
  }

  /// Takes heads from `start` to `end`.
  mutating func take(_ heads: Int32, from start: Int, to end: Int) {
    guard start < end else { return }
    var place = split(at: start, after: 0)
    let last = split(at: end, after: place)
    while place < last {
      free[place] -= heads
      place += 1
    }
  }

  /// The place that begins at `minute`, made if there is none.
  private mutating func split(at minute: Int, after low: Int) -> Int {
    let found = place(of: minute)
    if times[found] == minute { return found }
    times.insert(minute, at: found + 1)
    present.insert(present[found], at: found + 1)
    free.insert(free[found], at: found + 1)
    return found + 1
  }
}
