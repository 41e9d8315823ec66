// What a number in a cell is: a plain number, or a day, a time or a duration by its format.

/// The format of a number, as far as reading it needs.
enum NumberFormat: Hashable, Sendable {
  case plain
  /// Filled up with zeros to so many digits: `00042`.
  case padded(Int)
  case date
  case time
  case dateAndTime
  /// `[h]:mm`
  case duration

  /// A format by its number (ECMA-376, 18.8.30) or, from 164 on, by its code.
  init(id: Int, code: String?) {
    if let code {
      self = NumberFormat(code: code)
      return
    }
    switch id {
    case 14...17, 27...31, 36, 50...54, 57, 58: self = .date
    case 18...21, 32...35, 45, 47, 55, 56: self = .time
    case 22: self = .dateAndTime
    case 46: self = .duration
    default: self = .plain
    }
  }

  private init(code: String) {
    if code.count > 1, code.count < 20, code.allSatisfy({ $0 == "0" }) {
      self = .padded(code.count)
      return
    }
    var letters = ""
    var isQuoted = false
    var skipsNext = false
    var bracket: String?
    // Only the first section matters: the others are for negative numbers, zero and text.
    for character in code.lowercased() {
      if skipsNext {
        skipsNext = false
      } else if isQuoted {
        isQuoted = character != "\""
      } else if let inner = bracket {
        if character == "]" {
          if let first = inner.first, inner.allSatisfy({ $0 == first }), "hms".contains(first) {
            self = .duration
            return
          }
          bracket = nil
        } else {
          bracket = inner + String(character)
        }
      } else {
        switch character {
        case "\"": isQuoted = true
        case "\\", "_", "*": skipsNext = true
        case "[": bracket = ""
        default: letters.append(character)
        }
        if character == ";" { break }
      }
    }
    if let end = letters.firstIndex(of: ";") { letters = String(letters[..<end]) }
    guard !letters.contains("general"), !letters.contains("#"), !letters.contains("0.") else {
      // `ss.0` is a time all the same.
      self = letters.contains("s") && letters.contains("m") ? .time : .plain
      return
    }
    let hasTime = letters.contains("h") || letters.contains("s")
    // French Excel writes j and a for days and years in what it shows, but d and y in the file.
    let hasDate =
      letters.contains("y") || letters.contains("d") || (letters.contains("m") && !hasTime)
    switch (hasDate, hasTime) {
    case (true, true): self = .dateAndTime
    case (true, false): self = .date
    case (false, true): self = .time
    case (false, false): self = .plain
    }
  }

  /// The cell that a number is.
  func cell(_ text: String, isFrom1904: Bool) -> Cell {
    guard let value = Double(text), value.isFinite else { return Cell(text: text, form: .text) }
    let plain = Cell(text: NumberFormat.shortest(value, text), form: .number)
    switch self {
    case .plain: return plain
    case .padded(let digits):
      guard value >= 0, plain.text.allSatisfy(\.isNumber) else { return plain }
      let zeros = max(0, digits - plain.text.count)
      return Cell(text: String(repeating: "0", count: zeros) + plain.text, form: .number)
    case .duration:
      guard value >= 0, value < 1e6 else { return plain }
      return Cell(text: NumberFormat.isoDuration(minutes: value * 1_440), form: .duration)
    case .date, .time, .dateAndTime:
      guard value >= 0, value < 2_958_466 else { return plain }
      let seconds = Int((value * 86_400).rounded())
      let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
      let clock = NumberFormat.clock(rest)
      if self == .time, days == 0 { return Cell(text: clock, form: .time) }
      let day = NumberFormat.day(days, isFrom1904: isFrom1904)
      return Cell(text: self == .date || rest == 0 ? day : day + "T" + clock, form: .date)
    }
  }

  /// A number without the noise of binary fractions: fifteen digits, as Excel shows.
  private static func shortest(_ value: Double, _ text: String) -> String {
    if value.rounded() == value, value.magnitude < 1e15 { return String(Int(value)) }
    // 0.30000000000000004 is what a formula gives for 0.3.
    let scale = 1e12
    if value.magnitude < 1e3 {
      let rounded = (value * scale).rounded() / scale
      return "\(rounded)"
    }
    return "\(value)"
  }

  private static func isoDuration(minutes value: Double) -> String {
    let minutes = Int(value.rounded())
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    if hours == 0 { return "PT\(rest)M" }
    return rest == 0 ? "PT\(hours)H" : "PT\(hours)H\(rest)M"
  }

  private static func clock(_ seconds: Int) -> String {
    let parts = [seconds / 3_600, seconds / 60 % 60] + (seconds % 60 == 0 ? [] : [seconds % 60])
    return parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }

  /// A day by its number. Day 60 of the 1900 system, 29 February 1900, never was.
  private static func day(_ number: Int, isFrom1904: Bool) -> String {
    let sinceEpoch: Int
    if isFrom1904 {
      sinceEpoch = number - 24_107
    } else {
      sinceEpoch = number - 25_569 + (number < 60 ? 1 : 0)
    }
    // Days to a date: H. Hinnant, chrono-compatible low-level date algorithms.
    let shifted = sinceEpoch + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    func digits(_ number: Int, _ count: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
  }
}
