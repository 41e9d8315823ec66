// What the clock says at minute 0 of a plan: a day and an hour, an hour of any week, or nothing.

internal import DependencyGraph

/// When minute 0 is, as far as presence asks.
package enum PlanClock: Hashable, Sendable {
  /// Nobody said, and nobody's presence asks.
  case unsaid
  /// A day and an hour.
  case start(StartTime)
  /// An hour of any week, from 0 to 167, Monday's first hour being 0; no day is closed.
  case hour(Int)

  /// Monday at 08:00, for which order and holds are searched where nobody said when it begins.
  static let monday = PlanClock.hour(8)

  /// The day and hour, where somebody said.
  package var start: StartTime? {
    if case .start(let start) = self { return start }
    return nil
  }

  /// A day of the calendar at that hour; `nil` for nothing.
  package var time: StartTime? {
    switch self {
    case .unsaid: nil
    case .start(let start): start
    // 5 January 1970 was a Monday.
    case .hour(let hour):
      StartTime(date: CalendarDate(daysSince1970: 4 + hour / 24), minute: hour % 24 * 60)
    }
  }
}

extension Attendance {
  /// - Parameter clock: when minute 0 is.
  init(
    of people: Index<Asset>, in scenario: Scenario, of model: Model, clock: PlanClock,
    until horizon: Int
  ) {
    var closed = model.closedDays
    if case .hour = clock { closed = [] }
    self.init(
      of: people, in: scenario, of: model, starts: clock.time, until: horizon, closed: closed)
  }
}

extension Attendance {
  /// The heads from each minute on, for the engine: after the horizon as many as there ever are, so that what
  /// returns late is not taken for what never does.
  func forEngine(until horizon: Int) -> [(from: Int, heads: Int)] {
    let told = stretches.filter { $0.from <= horizon }
      .map { (from: $0.from, heads: $0.heads ?? Resources.unlimited) }
    return told + [(horizon + 1, told.map(\.heads).max() ?? 0)]
  }
}
