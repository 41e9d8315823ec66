// A day, with its hour where that is known: when something was asked or done.

/// A day, and the minute of it where somebody wrote one.
package struct Moment: Hashable, Sendable {
  /// The day.
  package let date: CalendarDate
  /// The minute of the day; `nil` where only the day is known.
  package let minute: Int?

  init(date: CalendarDate, minute: Int?) { (self.date, self.minute) = (date, minute) }

  /// What `text` writes as `2026-03-12T08:30` or `2026-03-12`; `nil` where there is no such day and hour.
  package init?(_ text: String) {
    if let time = StartTime(text) {
      (date, minute) = (time.date, time.minute)
    } else if let date = CalendarDate(text) {
      (self.date, minute) = (date, nil)
    } else {
      return nil
    }
  }

  /// Minutes until a later one; negative where it is earlier, `nil` where an hour is missing.
  func minutes(until later: Moment) -> Int? {
    guard let minute, let end = later.minute else { return nil }
    return (later.date.daysSince1970 - date.daysSince1970) * 1_440 + end - minute
  }

  /// As it is written: `2026-03-12T08:30`, or the day alone.
  package var text: String { minute.map { StartTime(date: date, minute: $0).text } ?? date.text }
}
