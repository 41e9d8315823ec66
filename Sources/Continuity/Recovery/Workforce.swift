// Who can work on what: what the model says of people, beside what needs them to run.

/// What a model says of the people who bring things back.
struct Workforce: Sendable {
  /// When people are there, by role or supplier.
  var presence: [Int: Presence] = [:]
  /// The days that count as Sundays.
  var closedDays: Set<CalendarDate> = []
}
