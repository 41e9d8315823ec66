// How a CSV file separates its cells, told from its first lines.

/// The delimiter of a file, and where its header begins.
struct CSVDialect: Sendable {
  private(set) var delimiter = UInt8(ascii: ",")
  private(set) var start = 0
  private(set) var line: UInt32 = 1

  init(of bytes: Span<UInt8>) {
    if let declared = Self.declaredDelimiter(of: bytes) {
      (delimiter, start) = declared
      line = 2
    } else {
      delimiter = Self.mostFrequentDelimiter(of: bytes)
    }
  }

  /// Excel's own first line, `sep=;`, and the offset after it.
  private static func declaredDelimiter(of bytes: Span<UInt8>) -> (UInt8, Int)? {
    guard bytes.count >= 5 else { return nil }
    for (offset, letter) in "sep=".utf8.enumerated()
    where bytes[offset] != letter && bytes[offset] | 0x20 != letter {
      return nil
    }
    let delimiter = bytes[4]
    // A letter would be a header that happens to begin so; a byte above 0x7F is half a character.
    switch delimiter {
    case Byte.tab, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: ":"):
      break
    default: return nil
    }
    guard bytes.count > 5 else { return (delimiter, 5) }
    switch bytes[5] {
    case Byte.lineFeed: return (delimiter, 6)
    case Byte.carriageReturn:
      return (delimiter, bytes.count > 6 && bytes[6] == Byte.lineFeed ? 7 : 6)
    default: return nil
    }
  }

  /// The one of comma, semicolon and tab that the first line with any text holds most often
  /// outside quotes; the earlier of them on a tie.
  private static func mostFrequentDelimiter(of bytes: Span<UInt8>) -> UInt8 {
    var commas = 0
    var semicolons = 0
    var tabs = 0
    var isQuoted = false
    var hasText = false
    for offset in bytes.indices {
      let byte = bytes[offset]
      if byte == Byte.quote {
        isQuoted.toggle()
        hasText = true
      } else if isQuoted {
        continue
      } else if byte == Byte.lineFeed || byte == Byte.carriageReturn {
        if hasText || commas + semicolons > 0 { break }
        // A line of blanks only, tabs among them.
        tabs = 0
      } else if byte == UInt8(ascii: ",") {
        commas += 1
      } else if byte == UInt8(ascii: ";") {
        semicolons += 1
      } else if byte == Byte.tab {
        tabs += 1
      } else if byte != Byte.space {
        hasText = true
      }
    }
    if !hasText { tabs = 0 }
    if commas >= semicolons, commas >= tabs { return UInt8(ascii: ",") }
    return semicolons >= tabs ? UInt8(ascii: ";") : Byte.tab
  }
}
