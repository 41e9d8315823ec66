// Tables as files: read as people may have left them, written the one way, with semicolons and a byte-order mark,
// so that Excel in French opens them with their accents.

import Continuity
import Formats

extension ModelTable {
  /// Reads a file; `nil` if it has no header.
  init?(_ bytes: [UInt8]) {
    var defects: [LocatedDefect] = []
    guard let file = SourceFile(bytes, shownAs: "", file: 0, defects: &defects) else { return nil }
    var reader = CSVReader(rowsOf: file.bytes, delimiter: nil)
    var row = CSVRow()
    guard reader.nextRow(into: &row) else { return nil }
    headings = (0..<row.count).map { reader.string(row[$0]) }
    columns = headings.map { ModelTable.known[folded($0)] ?? $0 }
    let gone = index(of: "gone")
    var cells = Cells(width: columns.count, bytes: file.bytes.count)
    while reader.nextRow(into: &row) {
      if row.holdsNothing { continue }
      for column in columns.indices {
        guard column < row.count else {
          cells.add("")
          continue
        }
        let cell = row[column]
        if column == gone, !cell.isEmpty {
          // Excel writes days its own way: that is no change made by hand.
          let text = reader.string(cell)
          cells.add(CalendarDate(asExcelWrites: text)?.text ?? text)
        } else if cell.form == .doubledQuotes {
          cells.add(reader.string(cell))
        } else {
          cells.add(file.bytes.span.extracting(cell.range))
        }
      }
    }
    guard reader.defects.isEmpty else { return nil }
    rows = cells.rows()
  }

  /// The file of the rows, as they stand.
  var bytes: [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    // Doubled each time that it is full, it would be held twice.
    bytes.reserveCapacity(
      rows.reduce(1_024) { size, row in
        row.indices.reduce(size) { $0 + row.with($1) { $0.count } + 1 }
      })
    Self.add(Row(headings), to: &bytes)
    for row in rows { Self.add(row, to: &bytes) }
    return bytes
  }

  private static func add(_ row: Row, to bytes: inout [UInt8]) {
    for column in row.indices {
      if column > 0 { bytes.append(UInt8(ascii: ";")) }
      row.with(column) { add($0, to: &bytes) }
    }
    bytes.append(0x0A)
  }

  private static func add(_ cell: Span<UInt8>, to bytes: inout [UInt8]) {
    if cell.isEmpty { return }
    // A blank at either end would be lost without quotes.
    var needsQuotes = cell[0] == 0x20 || cell[cell.count - 1] == 0x20
    for index in cell.indices {
      switch cell[index] {
      case UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: ","), 0x0A, 0x0D: needsQuotes = true
      default: break
      }
    }
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    for index in cell.indices {
      if cell[index] == UInt8(ascii: "\"") { bytes.append(cell[index]) }
      bytes.append(cell[index])
    }
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
  }

  /// Our columns by every name of theirs.
  private static let known: [String: String] = {
    var known: [String: String] = [:]
    let ours = Set(TableKind.allCases.flatMap { $0.leading + $0.optional } + ["source", "gone"])
    for (term, synonyms) in Synonyms.table where ours.contains(term) {
      for name in synonyms where known[name] == nil { known[name] = term }
    }
    for name in ours { known[name] = name }
    return known
  }()

  /// Whether a heading is that of a column of ours, rather than of people's own.
  static func isOurs(_ heading: String) -> Bool { known[folded(heading)] != nil }
}
