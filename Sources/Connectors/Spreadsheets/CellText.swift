// The texts of Excel's cells, out of the bytes of its XML.

/// The text of a cell as people see it.
enum CellText {
  /// Bytes of UTF-8 without blanks around, and with Excel's `_x000D_` undone.
  static func string(_ bytes: [UInt8]) -> String {
    var start = 0
    var end = bytes.count
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    while start < end, isBlank(bytes[start]) { start += 1 }
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    // No-break spaces, which people type without knowing.
    while end - start >= 2, bytes[start] == 0xC2, bytes[start + 1] == 0xA0 { start += 2 }
    while end - start >= 2, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 { end -= 2 }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    guard end - start >= 7, mayEscape(bytes[start..<end]) else { return text }
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

  /// Whether `_x` is in the bytes.
  private static func mayEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
    var isAfterMark = false
    for byte in bytes {
      if isAfterMark, byte == UInt8(ascii: "x") { return true }
      isAfterMark = byte == UInt8(ascii: "_")
    }
    return false
  }
}
