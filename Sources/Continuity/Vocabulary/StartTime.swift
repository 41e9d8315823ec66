// When a failure begins: a day and an hour, from which minutes become days and hours of the calendar.

/// When minute 0 is, in local time. Days have 1,440 minutes: a change of the clock moves nothing.
public struct StartTime: Hashable, Sendable {
  /// The day.
  public let date: CalendarDate
  /// The minute of the day, from 0 to 1,439.
  public let minute: Int

  init(date: CalendarDate, minute: Int) { (self.date, self.minute) = (date, minute) }

  /// What `text` writes as `2026-12-24T22:00`, with a space in place of the T if one likes; `nil` where that is no
  /// day and hour.
  public init?(_ text: String) {
    let parts = text.split(whereSeparator: { "Tt ".contains($0) })
    guard parts.count == 2, let date = CalendarDate(String(parts[0])) else { return nil }
    let clock = parts[1].utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard clock.count == 2, (1...2).contains(clock[0].count), clock[1].count == 2 else {
      return nil
    }
    let numbers = clock.compactMap { part in
      part.allSatisfy { $0 &- 0x30 < 10 } ? Int(Substring(part)) : nil
    }
    guard numbers.count == 2, numbers[0] < 24, numbers[1] < 60 else { return nil }
    self.init(date: date, minute: numbers[0] * 60 + numbers[1])
  }

  /// The day and hour so many minutes later; `nil` beyond the calendar, which ends with the year 9999.
  public func after(_ minutes: Int) -> StartTime? {
    let (total, overflows) = minute.addingReportingOverflow(minutes)
    guard !overflows, total >= 0 else { return nil }
    let days = date.daysSince1970 + total / 1_440
    guard days <= CalendarDate(year: 9_999, month: 12, day: 31).daysSince1970 else { return nil }
    return StartTime(date: CalendarDate(daysSince1970: days), minute: total % 1_440)
  }

  /// As it is written: `2026-12-24T22:00`.
  public var text: String { "\(date.text)T\(clock)" }

  /// The hour of the day: `22:00`.
  public var clock: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(minute / 60)):\(two(minute % 60))"
  }
}
