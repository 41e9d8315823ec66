// How wide a text is, near enough, and where it breaks: the layout reckons without Graphviz.

internal import Continuity

/// Reckons with the widths of DejaVu Sans, the widest of the fonts a picture may be shown in.
enum TextMeasure {
  /// The width of one line, in points.
  static func width(of text: String, size: Double, isBold: Bool = false) -> Double {
    var units = 0.0
    for scalar in text.unicodeScalars { units += width(of: scalar) }
    return units * size * (isBold ? 1.1 : 1)
  }

  private static func width(of scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", "'", "’", ".", ",", ":", ";", "|", "!", "ï", "î": 0.31
    case " ", "\u{A0}", "t", "f", "r", "(", ")", "-", "/", "\\", "\u{202F}": 0.38
    case "m", "w", "M", "W", "œ", "Œ", "æ", "…", "—", "→": 0.95
    case "A"..."Z", "À"..."Þ": 0.71
    case "\u{0}"..."\u{24F}": 0.61
    default: 0.95
    }
  }

  /// The lines of a text, each of at most `limit` characters, at most `count` of them; what does not
  /// fit ends in an ellipsis. Lines are as even as the words allow.
  static func wrap(_ text: String, limit: Int = 22, lines count: Int = 3) -> [String] {
    // A name of ten thousand characters is not worth more than what could be shown.
    let shown = text.visible(limit: limit * count * 2)
    var lines: [String] = []
    var line = ""
    func words() -> [Substring] { shown.split(separator: " ") }
    for word in words() {
      var word = Substring(word)
      if !line.isEmpty, line.count + 1 + word.count <= limit {
        line += " " + word
        continue
      }
      if !line.isEmpty { lines.append(line) }
      while word.count > limit {
        lines.append(String(word.prefix(limit)))
        word = word.dropFirst(limit)
      }
      line = String(word)
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > count else { return lines.isEmpty ? [""] : lines }
    var kept = Array(lines.prefix(count))
    let last = kept[count - 1]
    kept[count - 1] = (last.count >= limit ? String(last.dropLast()) : last) + "…"
    return kept
  }
}
