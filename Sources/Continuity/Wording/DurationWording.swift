// How durations, numbers and lists are written for people in each language.

extension Language {
  /// The space at which no line breaks.
  static let noBreakSpace: Character = "\u{A0}"

  /// A duration in days, hours and minutes, such as `45 min`, `5 h 05` or `1 d 4 h` (`1 j 4 h`),
  /// with no-break spaces; parts that are zero are left out.
  public func duration(_ minutes: Int) -> String {
    let space = Language.noBreakSpace
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

  /// A point in time, counted from the beginning: `at 5 h 30`, `à 5 h 30`.
  public func moment(_ minutes: Int) -> String {
    (self == .french ? "à" : "at") + "\(Language.noBreakSpace)" + duration(minutes)
  }

  /// A number with its digits in groups of three: `12,345`, in French with no-break spaces.
  public func number(_ number: some BinaryInteger) -> String {
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
  public func quoted(_ text: String, limit: Int = 60) -> String {
    let text = text.visible(limit: limit)
    let space = Language.noBreakSpace
    return self == .french ? "«\(space)\(text)\(space)»" : "'\(text)'"
  }

  /// `a, b and c`.
  public func list(of texts: [String]) -> String {
    joined(texts, last: self == .french ? "et" : "and")
  }

  /// `a, b or c`.
  public func alternatives(_ texts: [String]) -> String {
    joined(texts, last: self == .french ? "ou" : "or")
  }

  private func joined(_ texts: [String], last word: String) -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    // "a, b, … and 8 more" has its own "and".
    if last.hasPrefix("…") { return texts.joined(separator: ", ") }
    return texts.dropLast().joined(separator: ", ") + " \(word) " + last
  }
}
