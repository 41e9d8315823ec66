// The one way in which an import writes CSV: semicolons and a byte-order mark, so that Excel in French opens it
// with its accents.

/// A CSV file that grows cell by cell.
struct TableBytes {
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
  private var isFirst = true

  /// Begins with these headings.
  init(_ headings: [String], rows: Int) {
    bytes.reserveCapacity(64 * (rows + 1))
    for heading in headings { add(heading) }
    endRow()
  }

  mutating func endRow() {
    bytes.append(0x0A)
    isFirst = true
  }

  /// Adds a row as it was written once.
  mutating func addRow(_ row: Span<UInt8>) {
    bytes.append(row)
    endRow()
  }

  /// Adds a cell with nothing in it.
  mutating func addNothing() {
    if !isFirst { bytes.append(UInt8(ascii: ";")) }
    isFirst = false
  }

  /// Adds a cell.
  mutating func add(_ cell: String) {
    addNothing()
    let view = cell.utf8
    add(view.span)
  }

  /// Adds a cell of UTF-8.
  mutating func add(_ cell: ArraySlice<UInt8>) {
    addNothing()
    add(cell.span)
  }

  private mutating func add(_ text: Span<UInt8>) {
    guard text.count > 0 else { return }
    // A blank at either end would be lost without quotes.
    var needsQuotes = text[0] == 0x20 || text[text.count - 1] == 0x20
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: ","), 0x0A, 0x0D:
        needsQuotes = true
      default: break
      }
    }
    guard needsQuotes else {
      return bytes.append(text)
    }
    bytes.append(UInt8(ascii: "\""))
    for index in text.indices {
      if text[index] == UInt8(ascii: "\"") { bytes.append(text[index]) }
      bytes.append(text[index])
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension Array<UInt8> {
  /// Adds bytes.
  fileprivate mutating func append(_ bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { append(contentsOf: $0) }
  }
}
