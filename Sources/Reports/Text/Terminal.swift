// What a terminal can show: how wide it is, and whether it has colors.

/// How text is laid out for who reads it.
package struct Terminal: Sendable {
  /// In columns.
  package var width: Int
  package var hasColor: Bool

  package init(width: Int, hasColor: Bool) {
    self.width = width
    self.hasColor = hasColor
  }

  /// Below so many columns a table's rows are told one below the other, so that no word is cut.
  static let narrow = 80

  /// Words in the color of a tone, where there are colors.
  package func paint(_ text: String, _ tone: Tone) -> String {
    guard hasColor, tone != .plain, !text.isEmpty else { return text }
    return "\u{1B}[\(tone.code)m\(text)\u{1B}[0m"
  }
}

extension Tone {
  /// The number that makes a terminal show it.
  fileprivate var code: String {
    switch self {
    case .plain: "0"
    case .strong: "1"
    case .bad: "31"
    case .doubtful: "33"
    case .good: "32"
    case .faint: "2"
    }
  }
}
