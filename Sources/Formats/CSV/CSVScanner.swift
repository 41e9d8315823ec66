// One row of CSV: the kernel that turns bytes into cells.

/// The rules of one file for splitting a row.
struct CSVScanner: Sendable {
  /// How a row ended, and where the next one begins.
  struct Row {
    enum End {
      case complete
      /// More cells than there was room for: give more room and scan the row again.
      case outOfRoom
      /// A quote that is not closed before the end of the file.
      case unclosedQuote
    }

    var end: End
    /// The number of cells.
    var count: Int
    /// The offset of the line end that closes the row.
    var close: Int
    /// The offset after the row and its line end; of the opening quote, if that is not closed.
    var next: Int
    /// The line at that offset.
    var line: UInt32
    /// Whether it is surely of ASCII cells without quotes, on one line: a column is a difference then.
    var isSimple = false
  }

  /// Text after a closing quote, up to the next delimiter.
  struct Stray {
    var range: Range<Int>
    var line: UInt32
  }

  let delimiter: UInt8
  private let cellEnd: ByteSearch
  private let quotedEnd: ByteSearch

  init(delimiter: UInt8) {
    self.delimiter = delimiter
    cellEnd = ByteSearch(delimiter, Byte.lineFeed, Byte.carriageReturn)
    quotedEnd = ByteSearch(Byte.quote, Byte.lineFeed, Byte.carriageReturn)
  }

  /// Scans the row that begins at `start`, on the line given.
  func row(
    of bytes: Span<UInt8>, from start: Int, line first: UInt32,
    into cells: inout MutableSpan<CSVCell>, strays: inout [Stray]
  ) -> Row {
    var offset = start
    var line = first
    var count = 0
    var isSimple = true
    var walk = ByteSearch.Walk(at: start)
    while true {
      guard count < cells.count else {
        return Row(end: .outOfRoom, count: count, close: start, next: start, line: first)
      }
      var end = cellEnd.next(in: bytes, &walk)
      if end > offset, bytes[offset] <= Byte.quote || bytes[offset] == 0xC2 {
        // Perhaps blanks or a quote, which may hold delimiters: look closer.
        let cellLine = line
        isSimple = false
        guard let cell = awkward(in: bytes, at: &offset, line: &line, strays: &strays) else {
          return Row(
            end: .unclosedQuote, count: count, close: offset, next: offset, line: cellLine)
        }
        cells[count] = cell
        end = offset
        walk = ByteSearch.Walk(at: end &+ 1)
      } else {
        cells[count] = CSVCell(
          start: UInt32(truncatingIfNeeded: offset),
          end: UInt32(truncatingIfNeeded: trimmedEnd(of: bytes, from: offset, to: end)),
          line: line, form: .plain)
        offset = end
      }
      count &+= 1
      guard offset < bytes.count else {
        return Row(
          end: .complete, count: count, close: end, next: end, line: line,
          isSimple: isSimple && walk.sawOnlyASCII)
      }
      let ending = bytes[offset]
      offset &+= 1
      if ending == delimiter { continue }
      line &+= 1
      if ending == Byte.carriageReturn, offset < bytes.count, bytes[offset] == Byte.lineFeed {
        offset &+= 1
      }
      return Row(
        end: .complete, count: count, close: end, next: offset, line: line,
        isSimple: isSimple && walk.sawOnlyASCII)
    }
  }

  /// A cell that may begin with blanks or a quote; `offset` moves to its delimiter.
  @inline(never)
  private func awkward(
    in bytes: Span<UInt8>, at offset: inout Int, line: inout UInt32, strays: inout [Stray]
  ) -> CSVCell? {
    offset = skipBlanks(of: bytes, from: offset)
    guard offset < bytes.count, bytes[offset] == Byte.quote else {
      var walk = ByteSearch.Walk(at: offset)
      let start = offset
      offset = cellEnd.next(in: bytes, &walk)
      return CSVCell(
        start: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: trimmedEnd(of: bytes, from: start, to: offset)),
        line: line, form: .plain)
    }
    guard let (cell, next) = quoted(of: bytes, at: offset, line: &line) else { return nil }
    let after = skipBlanks(of: bytes, from: next)
    var walk = ByteSearch.Walk(at: after)
    offset = cellEnd.next(in: bytes, &walk)
    if offset > after {
      let text = after..<trimmedEnd(of: bytes, from: after, to: offset)
      strays.append(Stray(range: text, line: line))
    }
    return cell
  }

  /// The cell in quotes that opens at `opening`, and the offset after its closing quote.
  private func quoted(
    of bytes: Span<UInt8>, at opening: Int, line: inout UInt32
  ) -> (cell: CSVCell, next: Int)? {
    let cellLine = line
    var form = CSVCell.Form.quoted
    var walk = ByteSearch.Walk(at: opening + 1)
    while true {
      let offset = quotedEnd.next(in: bytes, &walk)
      guard offset < bytes.count else { return nil }
      let byte = bytes[offset]
      let following = offset + 1 < bytes.count ? bytes[offset + 1] : 0
      if byte == Byte.quote {
        if following == Byte.quote {
          form = .doubledQuotes
          walk = ByteSearch.Walk(at: offset + 2)
          continue
        }
        let cell = CSVCell(
          start: UInt32(truncatingIfNeeded: opening + 1), end: UInt32(truncatingIfNeeded: offset),
          line: cellLine, form: form)
        return (cell, offset + 1)
      }
      // A line feed after a carriage return was counted with it.
      if byte == Byte.carriageReturn || bytes[offset - 1] != Byte.carriageReturn { line &+= 1 }
    }
  }

  /// The offset of the first byte that is no space, tab or no-break space.
  private func skipBlanks(of bytes: Span<UInt8>, from start: Int) -> Int {
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == delimiter {
        break
      } else if byte == Byte.space || byte == Byte.tab {
        offset += 1
      } else if byte == 0xC2, offset + 1 < bytes.count, bytes[offset + 1] == 0xA0 {
        offset += 2
      } else {
        break
      }
    }
    return offset
  }

  /// The end of a text without the blanks that close it.
  @inline(__always)
  private func trimmedEnd(of bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var end = end
    while end > start {
      let last = bytes[end &- 1]
      if last == Byte.space || last == Byte.tab {
        end &-= 1
      } else if last == 0xA0, end &- 1 > start, bytes[end &- 2] == 0xC2 {
        end &-= 2
      } else {
        break
      }
    }
    return end
  }
}
