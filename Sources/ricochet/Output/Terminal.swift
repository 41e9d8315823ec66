// What the terminal can do: how wide it is, and whether it shows colors.

import Foundation

/// How text is laid out for who reads it.
struct Terminal {
  let width: Int
  let hasColor: Bool

  /// The terminal behind standard output; where it is a file, 100 columns and no color.
  static var current: Terminal {
    let environment = ProcessInfo.processInfo.environment
    let isTerminal = isatty(STDOUT_FILENO) == 1
    var size = winsize()
    var width = 0
    if isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 { width = Int(size.ws_col) }
    if width == 0 { width = environment["COLUMNS"].flatMap { Int($0) } ?? 100 }
    let refusesColor = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    return Terminal(
      width: min(max(width, 60), 200),
      hasColor: isTerminal && !refusesColor && environment["TERM"] != "dumb")
  }

  /// A tone, where there is color.
  func paint(_ text: String, _ tone: Tone) -> String {
    guard hasColor, tone != .plain else { return text }
    return "\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m"
  }
}

/// A color with a meaning; the words beside it always say the same.
enum Tone: String {
  case plain = "0"
  case bold = "1"
  case bad = "31"
  case doubtful = "33"
  case good = "32"
  case faint = "2"
}
