// The texts of Excel's cells, as its XML has them.

/// The text of a cell as people see it.
enum CellText {
  /// The text without blanks around, and with Excel's `_x000D_` undone.
  static func string(_ text: String) -> String {
    let text = trimmed(text)
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    var result = ""
    var rest = text[...]
    while let mark = rest.firstIndex(of: "_") {
      result += rest[..<mark]
      let piece = rest[mark...].prefix(7)
      if piece.count == 7, piece.hasPrefix("_x"), piece.hasSuffix("_"),
        let number = UInt32(piece.dropFirst(2).dropLast(), radix: 16),
        let scalar = Unicode.Scalar(number)
      {
        if scalar != "\r" { result.unicodeScalars.append(scalar) }
        rest = rest[piece.endIndex...]
      } else {
        result.append("_")
        rest = rest[mark...].dropFirst()
      }
    }
    return result + rest
  }

  private static func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    func trim(_ isBlank: (Unicode.Scalar) -> Bool) {
      scalars = scalars.drop(while: isBlank)
      while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    }
    trim { $0 == " " || (0x09...0x0D).contains($0.value) }
    // No-break spaces, which people type without knowing.
    trim { $0 == "\u{A0}" }
    return String(scalars)
  }
}
