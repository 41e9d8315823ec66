// Windows-1252, in which Excel writes CSV in Western Europe, to UTF-8.

enum Windows1252 {
  /// The characters of 0x80 to 0x9F. The five undefined bytes are the control characters of the
  /// same number, as in the WHATWG's encoding standard, so that no byte is lost.
  private static let upper: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]

  static func utf8(of bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      let character = (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : UInt16(byte)
      switch character {
      case ..<0x80: text.append(byte)
      case ..<0x800:
        text.append(UInt8(truncatingIfNeeded: 0xC0 | character >> 6))
        text.append(UInt8(truncatingIfNeeded: 0x80 | character & 0x3F))
      default:
        text.append(UInt8(truncatingIfNeeded: 0xE0 | character >> 12))
        text.append(UInt8(truncatingIfNeeded: 0x80 | character >> 6 & 0x3F))
        text.append(UInt8(truncatingIfNeeded: 0x80 | character & 0x3F))
      }
    }
    return text
  }
}
