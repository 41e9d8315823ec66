// Row by row through a CSV file, with every irregularity kept as a defect.

/// Reads a CSV file: comma, semicolon or tab, quotes per RFC 4180, any line end.
///
/// Nothing is copied: a cell is a range of ``bytes``. A quote inside a cell that does not begin
/// with one is text, as spreadsheets read it. Where a quote is not closed, reading ends.
package struct CSVReader: Sendable {
  package let bytes: [UInt8]
  package let file: UInt32
  /// The cells of the first line that is not blank; empty if there is none.
  package private(set) var header: [CSVCell] = []
  /// What was wrong in the rows read so far, in the order of the file.
  package private(set) var defects: [LocatedDefect] = []

  private var scanner: CSVScanner
  private var offset: Int
  private var line: UInt32
  private var columns = ColumnCounter()
  /// The line of the last row read and where it begins, where that row is simple.
  private var simple: (line: UInt32, start: UInt32)?

  /// The byte between two cells, told from the header or from a first line such as `sep=;`.
  package var delimiter: UInt8 { scanner.delimiter }

  /// Reads the header.
  package init(_ bytes: [UInt8], file: UInt32) {
    self.bytes = bytes
    self.file = file
    let dialect = CSVDialect(of: bytes.span)
    scanner = CSVScanner(delimiter: dialect.delimiter)
    offset = dialect.start
    line = dialect.line
    var row = CSVRow()
    if nextRow(into: &row) { header = Array(row.cells[..<row.count]) }
  }

  /// Reads rows of any width, of which none is known to be the header: an export may have a title, or
  /// several, above it.
  package init(rowsOf bytes: [UInt8], delimiter: UInt8?) {
    self.bytes = bytes
    file = 0
    let dialect = CSVDialect(of: bytes.span)
    scanner = CSVScanner(
      delimiter: dialect.line == 1 ? delimiter ?? dialect.delimiter : dialect.delimiter)
    offset = dialect.start
    line = dialect.line
  }

  /// Reads the next row that is not blank; false at the end of the file.
  ///
  /// A row that is wider or narrower than the header is a defect, but is read all the same. Cells
  /// beyond the header that hold nothing are no defect.
  package mutating func nextRow(into row: inout CSVRow) -> Bool {
    var strays: [CSVScanner.Stray] = []
    while offset < bytes.count {
      row.makeRoom(for: header.count + 1)
      var cells = row.cells.mutableSpan
      let scanned = scanner.row(
        of: bytes.span, from: offset, line: line, into: &cells, strays: &strays)
      if scanned.end == .outOfRoom {
        strays = []
        row.makeRoom(for: 2 * row.cells.count)
        continue
      }
      row.line = line
      row.count = scanned.count
      simple = scanned.isSimple ? (line, UInt32(truncatingIfNeeded: offset)) : nil
      offset = scanned.next
      line = scanned.line
      if !strays.isEmpty { report(strays) }
      if scanned.end == .unclosedQuote {
        defects.append(LocatedDefect(.unclosedQuote, at: location(at: offset, line: line)))
        offset = bytes.count
        row.count = 0
        return false
      }
      if row.count == 1, row.cells[0].isEmpty, row.cells[0].form == .plain { continue }
      if row.count != header.count, !header.isEmpty { checkWidth(of: &row, scanned) }
      return true
    }
    row.count = 0
    return false
  }

  /// Where a cell begins: at its opening quote, if it has one.
  ///
  /// Mutating because it remembers the place, so that asking for every cell of a long line in
  /// turn costs one pass over that line.
  package mutating func location(of cell: CSVCell) -> Location {
    if let simple, simple.line == cell.line, cell.form == .plain {
      return Location(file: file, line: cell.line, column: cell.start &- simple.start &+ 1)
    }
    return location(at: Int(cell.start) - (cell.form == .plain ? 0 : 1), line: cell.line)
  }

  /// The text of a cell, with doubled quotes undone.
  package func string(_ cell: CSVCell) -> String {
    let text = String(decoding: bytes[cell.range], as: UTF8.self)
    guard cell.form == .doubledQuotes else { return text }
    var single: [UInt8] = []
    single.reserveCapacity(cell.range.count)
    var skips = false
    for byte in text.utf8 {
      skips = byte == Byte.quote && !skips
      if !skips { single.append(byte) }
    }
    return String(decoding: single, as: UTF8.self)
  }

  private mutating func location(at offset: Int, line: UInt32) -> Location {
    var columns = columns
    let column = columns.column(at: offset, in: bytes.span)
    self.columns = columns
    return Location(file: file, line: line, column: column)
  }

  @inline(never)
  private mutating func report(_ strays: [CSVScanner.Stray]) {
    for stray in strays {
      // Enough to recognize the place by; the text may be a megabyte.
      let text = String(decoding: bytes[stray.range].prefix(200), as: UTF8.self).prefix(40)
      let place = location(at: stray.range.lowerBound, line: stray.line)
      defects.append(LocatedDefect(.textAfterQuote(String(text)), at: place))
    }
  }

  @inline(never)
  private mutating func checkWidth(of row: inout CSVRow, _ scanned: CSVScanner.Row) {
    let expected = header.count
    if row.count < expected {
      // The cells that are missing stand where the row ends.
      let end = UInt32(truncatingIfNeeded: scanned.close)
      let lastLine = scanned.close == scanned.next ? scanned.line : scanned.line &- 1
      for column in row.count..<expected {
        row.cells[column] = CSVCell(start: end, end: end, line: lastLine, form: .plain)
      }
      defects.append(
        LocatedDefect(
          .tooFewCells(found: row.count, expected: expected),
          at: location(at: scanned.close, line: lastLine)))
    } else if row.cells[expected..<row.count].contains(where: { !$0.isEmpty }) {
      defects.append(
        LocatedDefect(
          .tooManyCells(found: row.count, expected: expected),
          at: location(of: row.cells[expected])))
    }
  }
}
