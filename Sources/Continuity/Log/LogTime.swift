// Times as people write them in a hurry: a day and an hour, an hour of the day, or H+n.

internal import DependencyGraph

/// What a cell of times says.
enum LogTime: Equatable {
  /// So many minutes after the start.
  case after(Int)
  /// A day and an hour.
  case moment(StartTime)
  /// An hour of the day, in minutes.
  case clock(Int)

  /// `H+8`, `H+8h30`, `2026-12-24T14:20`, `24/12/2026 14h20`, `14:20`, `14h20`, `14 h`; `nil` for anything else.
  init?(_ text: String) {
    let text = String(
      text.map { $0.isWhitespace || $0 == "\u{202F}" || $0 == "\u{A0}" ? " " : $0 }
    ).trimmingBlanks.lowercased()
    guard text.utf8.count <= 40 else { return nil }
    if text.hasPrefix("h+") || text.hasPrefix("h +") {
      let length = text.drop { $0 != "+" }.dropFirst().filter { $0 != " " }
      let isBare = length.allSatisfy(\.isNumber)
      guard !length.isEmpty, !length.contains("+"), !length.contains("-"),
        case .minutes(let minutes)? = Limit(written: isBare ? length + "h" : String(length))
      else { return nil }
      self = .after(minutes)
      return
    }
    let words = text.split { $0 == "t" || $0 == " " }
    if words.count >= 2, words[0].contains("-") || words[0].contains("/"),
      let date = LogTime.date(words[0]),
      let minute = LogTime.clock(words.dropFirst().joined())
    {
      self = .moment(StartTime(date: date, minute: minute))
      return
    }
    guard let minute = LogTime.clock(text.filter { $0 != " " }) else { return nil }
    self = .clock(minute)
  }

  private static func date(_ word: Substring) -> CalendarDate? {
    let parts = word.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3 else { return CalendarDate(String(word)) }
    guard parts[0].count <= 2, parts[1].count <= 2, parts[2].count == 4 else { return nil }
    func two(_ part: Substring) -> String { part.count == 1 ? "0" + part : String(part) }
    return CalendarDate("\(parts[2])-\(two(parts[1]))-\(two(parts[0]))")
  }

  private static func clock(_ word: String) -> Int? {
    let parts = word.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "h" }
    guard parts.count == 2 || (parts.count == 3 && parts[2] == "00" && !word.contains("h")),
      parts.allSatisfy({ $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }),
      (1...2).contains(parts[0].count), let hour = Int(parts[0]), hour < 24
    else { return nil }
    if parts[1].isEmpty, word.hasSuffix("h") { return hour * 60 }
    guard parts[1].count == 2, let minute = Int(parts[1]), minute < 60 else { return nil }
    return hour * 60 + minute
  }

  /// The minute it means; `nil` where that takes a start that nobody gave.
  ///
  /// - Parameter last: the minute of the row before; `nil` in the first row.
  func minute(after last: Int?, starts: StartTime?) -> Int? {
    switch self {
    case .after(let minutes): return minutes
    case .moment(let moment):
      guard let starts else { return nil }
      return (moment.date.daysSince1970 - starts.date.daysSince1970) * 1_440
        + moment.minute - starts.minute
    case .clock(let clock):
      guard let starts else { return nil }
      // The first such hour at or after the start, or the one nearest to the row before; of two as near,
      // the later.
      let first = ((clock - starts.minute) % 1_440 + 1_440) % 1_440
      guard let last else { return first }
      let days = (last - first + 720) / 1_440
      return first + max(0, last - first + 720 < 0 ? 0 : days) * 1_440
    }
  }
}
