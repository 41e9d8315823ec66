// How wide a text is, near enough, and where it breaks: the layout reckons without Graphviz.

internal import Continuity
import Formats

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
    for piece in pieces(of: shown) {
      let joint = line.isEmpty || piece.isGlued ? "" : " "
      if line.count + joint.count + piece.text.count <= limit {
        line += joint + piece.text
        continue
      }
      if !line.isEmpty { lines.append(line) }
      var rest = piece.text
      while rest.count > limit {
        lines.append(String(rest.prefix(limit)))
        rest = rest.dropFirst(limit)
      }
      line = String(rest)
    }
    if !line.isEmpty { lines.append(line) }
    if count == 1, lines.count > 1 {
      let cut = shown.prefix(limit - 1)
      return [(cut.hasSuffix(" ") ? String(cut.dropLast()) : String(cut)) + "…"]
    }
    guard lines.count > count else { return lines.isEmpty ? [""] : lines }
    var kept = Array(lines.prefix(count))
    let last = kept[count - 1]
    kept[count - 1] = (last.count >= limit ? String(last.dropLast()) : last) + "…"
    return kept
  }

  /// Words, and the parts of words with hyphens, which need no blank before them.
  private static func pieces(of text: String) -> [(text: Substring, isGlued: Bool)] {
    var pieces: [(text: Substring, isGlued: Bool)] = []
    for word in text.split(separator: " ") {
      var rest = word
      var isGlued = false
      while let hyphen = rest.dropLast().firstIndex(of: "-") {
        let end = rest.index(after: hyphen)
        pieces.append((rest[..<end], isGlued))
        rest = rest[end...]
        isGlued = true
      }
      pieces.append((rest, isGlued))
    }
    return pieces
  }
}
