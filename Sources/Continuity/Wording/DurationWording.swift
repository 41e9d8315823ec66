// How durations, numbers and lists are written for people in each language.

import Formats

extension Language {
  /// Minutes of 365 days.
  private static let year = 525_600

  /// The space at which no line breaks.
  static let noBreakSpace: Character = "\u{A0}"

  /// A duration in days, hours and minutes, such as `45 min`, `5 h 05` or `1 d 4 h` (`1 j 4 h`),
  /// with no-break spaces; parts that are zero are left out.
  /// Whole years from two on are told as years: `10 years` (`10 ans`).
  package func duration(_ minutes: Int) -> String {
    let space = Language.noBreakSpace
    if minutes >= 2 * Language.year, minutes.isMultiple(of: Language.year) {
      return number(minutes / Language.year) + "\(space)" + (self == .french ? "ans" : "years")
    }
    let (days, rest) = minutes.magnitude.quotientAndRemainder(dividingBy: 1_440)
    let (hours, left) = rest.quotientAndRemainder(dividingBy: 60)
    var text = minutes < 0 ? "\u{2212}" : ""
    if days > 0 {
      text += number(days) + "\(space)" + (self == .french ? "j" : "d")
      if rest > 0 { text.append(space) }
    }
    if hours > 0 {
      text += "\(hours)\(space)h"
      if left > 0 { text += "\(space)\(left < 10 ? "0" : "")\(left)" }
    } else if left > 0 || days == 0 {
      text += "\(left)\(space)min"
    }
    return text
  }

  /// A minute after the start: `H+17`, `H+1 h 30`, from two days on with the days beside: `H+80 (3 j 8 h)`. Never an
  /// hour of the day: at 3 a.m. "17 h" is read as five in the afternoon.
  ///
  /// - Parameter start: when minute 0 is; its day and hour then stand beside: `H+17 (25/12 15:00)`.
  package func instant(_ minute: Int, from start: StartTime? = nil) -> String {
    let text = hours(after: minute)
    var beside = minute >= 2_880 ? [duration(minute)] : []
    if let start, let moment = start.after(minute) {
      let day =
        moment.date == start.date ? "" : shortDay(moment.date) + "\(Language.noBreakSpace)"
      beside.append(day + moment.clock)
    }
    return beside.isEmpty ? text : "\(text) (\(beside.joined(separator: ", ")))"
  }

  /// `H+17`, `H+1 h 30`, `H+45 min`.
  private func hours(after minute: Int) -> String {
    let (hours, left) = minute.quotientAndRemainder(dividingBy: 60)
    let space = Language.noBreakSpace
    if left == 0 { return "H+\(hours)" }
    return hours == 0
      ? "H+\(left)\(space)min" : "H+\(hours)\(space)h\(space)\(left < 10 ? "0" : "")\(left)"
  }

  /// Work in hours, however many: people do not work in days of 24 hours. `531 h`, `7 h 30`.
  package func hours(_ minutes: Int) -> String {
    let space = Language.noBreakSpace
    let (hours, left) = minutes.quotientAndRemainder(dividingBy: 60)
    if hours == 0 { return "\(left)\(space)min" }
    return "\(number(hours))\(space)h" + (left > 0 ? "\(space)\(left < 10 ? "0" : "")\(left)" : "")
  }

  /// A minute where there is little room: `26/12 10:00`, without a start `H+20`.
  package func shortInstant(_ minute: Int, from start: StartTime?) -> String {
    if let moment = start?.after(minute) {
      return "\(shortDay(moment.date))\(Language.noBreakSpace)\(moment.clock)"
    }
    return hours(after: minute)
  }

  /// A stretch of work: `H+10 → H+20`, or with a start `26/12 10:00 → 12:00`.
  package func planned(from: Int, to: Int?, start: StartTime?) -> String {
    let begin = shortInstant(from, from: start) + " → "
    guard let to else { return begin + "…" }
    if let start, let first = start.after(from), let last = start.after(to),
      first.date == last.date
    {
      return begin + last.clock
    }
    return begin + shortInstant(to, from: start)
  }

  /// When minute 0 is, in a sentence.
  package func begins(_ start: StartTime) -> String {
    self == .french
      ? "Début (H+0)\u{A0}: \(day(start.date)) à \(start.clock)."
      : "Begins (H+0) on \(day(start.date)) at \(start.clock)."
  }

  /// A day in few letters: `25/12`, `25 Dec`.
  package func shortDay(_ date: CalendarDate) -> String {
    guard self == .english else {
      return "\(date.day)/\(date.month < 10 ? "0" : "")\(date.month)"
    }
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    return "\(date.day)\(Language.noBreakSpace)\(months[date.month - 1])"
  }

  /// A minute after the start, with its preposition: `at H+5 h 30`, `à H+5 h 30`.
  package func moment(_ minute: Int, from start: StartTime? = nil) -> String {
    (self == .french ? "à" : "at") + "\(Language.noBreakSpace)" + instant(minute, from: start)
  }

  /// A number with its digits in groups of three: `12,345`, in French with no-break spaces.
  package func number(_ number: some BinaryInteger) -> String {
    let separator = self == .french ? Language.noBreakSpace : ","
    let digits = String(number.magnitude)
    var text = number < 0 ? "\u{2212}" : ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position).isMultiple(of: 3) { text.append(separator) }
      text.append(digit)
    }
    return text
  }

  /// A text in the quotes of the language, cut to `limit` characters and safe to show.
  package func quoted(_ text: String, limit: Int = 60) -> String {
    let text = text.visible(limit: limit)
    let space = Language.noBreakSpace
    return self == .french ? "«\(space)\(text)\(space)»" : "'\(text)'"
  }

  /// `a, b and c`.
  package func list(of texts: [String]) -> String {
    joined(texts, last: self == .french ? "et" : "and")
  }

  /// `a, b or c`.
  package func alternatives(_ texts: [String]) -> String {
    joined(texts, last: self == .french ? "ou" : "or")
  }

  private func joined(_ texts: [String], last word: String) -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    // "a, b, … and 8 more" has its own "and".
    if last.hasPrefix("…") { return texts.joined(separator: ", ") }
    return texts.dropLast().joined(separator: ", ") + " \(word) " + last
  }
}
