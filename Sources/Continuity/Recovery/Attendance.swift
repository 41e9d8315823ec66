// How many of a role or supplier can work at each minute of a scenario.

internal import DependencyGraph

/// The heads of a role or supplier, minute by minute: the fewer of those that are not absent and those that
/// its presence says are there, with whatever reinforces them. Whether it is *down* is for the timeline.
package struct Attendance: Sendable {
  /// So many heads from a minute to the next stretch.
  package struct Stretch: Hashable, Sendable {
    /// The first minute.
    package let from: Int
    /// How many can work; `nil` where as many as are asked for can, since nobody said.
    package let heads: Int?
  }

  /// The stretches, ascending from minute 0; two that follow one another differ.
  package let stretches: [Stretch]
  /// Whether a presence that changes with the hour is left out, since nobody said when minute 0 is.
  package let lacksStart: Bool

  /// - Parameters:
  ///   - people: a role or supplier, as a position in ``Model/assets``.
  ///   - starts: when minute 0 is, where that is not what the scenario says.
  ///   - horizon: the last minute told.
  /// - Complexity: O(days · lines²) for the lines of its presence
  package init(
    of people: Index<Asset>, in scenario: Scenario, of model: Model, starts: StartTime? = nil,
    until horizon: Int = 129_600
  ) {
    self.init(
      of: people, in: scenario, of: model, starts: starts ?? scenario.starts, until: horizon,
      closed: model.closedDays)
  }

  /// - Parameter closed: the days that count as Sundays.
  init(
    of people: Index<Asset>, in scenario: Scenario, of model: Model, starts start: StartTime?,
    until horizon: Int, closed: Set<CalendarDate>
  ) {
    let presence = model.presence(of: people)
    lacksStart = presence != nil && start == nil && presence?.constant == nil
    let shifts = presence.flatMap { presence -> [(from: Int, heads: Int?)]? in
      if let constant = presence.constant { return [(0, constant)] }
      if scenario.roundTheClock.contains(people) {
        return [(0, presence.lines.map(\.count).max())]
      }
      return start.map { presence.shifts(from: $0, until: horizon, closed: closed) }
    }
    let headcount = model.assets[people].headcount
    let absent = scenario.absences.filter { $0.role == people }.map(\.people).max() ?? 0
    let absentUntil = scenario.absence(of: people, in: model)

    // Where anything may change, what holds from there on.
    let reinforcements = scenario.reinforcements.filter { $0.people == people }
    let ends =
      (absent > 0 ? [absentUntil].compactMap(\.self) : [])
      + reinforcements.flatMap { [$0.from] + [$0.until].compactMap(\.self) }
    let minutes = Set([0] + (shifts ?? []).map(\.from) + ends).filter { $0 <= horizon }.sorted()
    var found: [Stretch] = []
    var shift = 0
    for minute in minutes {
      if let shifts {
        while shift + 1 < shifts.count, shifts[shift + 1].from <= minute { shift += 1 }
      }
      let isAbsent = absent > 0 && (absentUntil.map { minute < $0 } ?? true)
      let more = reinforcements.filter { $0.isThere(at: minute) }.reduce(0) { $0 + $1.by }
      let employed = headcount.map { max(0, $0 - (isAbsent ? absent : 0)) + more }
      // Where no line matches there is none to add to.
      let present = shifts.map { shifts in shifts[shift].heads.map { $0 + more } ?? 0 }
      let heads = [employed, present].compactMap(\.self).min()
      if found.last.map({ $0.heads != heads }) ?? true {
        found.append(Stretch(from: minute, heads: heads))
      }
    }
    stretches = found
  }

  /// How many can work at a minute; `nil` where as many as are asked for can.
  ///
  /// - Complexity: O(log stretches)
  package func heads(at minute: Int) -> Int? {
    var (low, high) = (0, stretches.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if stretches[middle].from <= minute { low = middle } else { high = middle }
    }
    return stretches[low].heads
  }
}

extension Presence {
  /// How many the lines say are there from each minute on, counted from a day and an hour; `nil` where no
  /// line matches.
  func shifts(
    from start: StartTime, until horizon: Int, closed: Set<CalendarDate>
  ) -> [(from: Int, heads: Int?)] {
    let closedDays = Set(closed.map(\.daysSince1970))
    // A closed day is a Sunday.
    func weekday(_ day: Int) -> Int { closedDays.contains(day) ? 6 : CalendarDate.weekday(of: day) }
    let changes = changes
    let first = start.date.daysSince1970
    var found: [(from: Int, heads: Int?)] = []
    for day in 0...(start.minute + horizon) / 1_440 {
      let (today, yesterday) = (weekday(first + day), weekday(first + day - 1))
      for (index, change) in changes.enumerated() {
        let next = index + 1 < changes.count ? changes[index + 1] : 1_440
        let minute = day * 1_440 + change - start.minute
        guard day * 1_440 + next - start.minute > 0, minute <= horizon else { continue }
        let heads = heads(at: change, of: today, after: yesterday)
        if let last = found.last, last.heads == heads { continue }
        found.append((max(0, minute), heads))
      }
    }
    return found
  }
}

extension Scenario {
  /// The minute at which those of a role who are absent are back; `nil` where nobody knows, or never.
  func absence(of role: Index<Asset>, in model: Model) -> Int? {
    switch lasts ?? model.assets[role].repair {
    case .minutes(let minutes): minutes
    case .unlimited, nil: nil
    }
  }
}

extension Model {
  /// What a role or supplier says of its presence; `nil` where nothing.
  package func presence(of people: Index<Asset>) -> Presence? { workforce.presence[people] }

  /// The days that count as Sundays.
  package var closedDays: Set<CalendarDate> { workforce.closedDays }
}
