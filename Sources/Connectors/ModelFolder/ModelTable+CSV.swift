// Tables as files: read as people may have left them, written the one way, with semicolons and a byte-order mark,
// so that Excel in French opens them with their accents.

import Continuity

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
    while reader.nextRow(into: &row) {
      if row.holdsNothing { continue }
      var cells = columns.indices.map { $0 < row.count ? reader.string(row[$0]) : "" }
      // Rows beside each other have much in common, which is held once.
      if let above = rows.last {
        for column in cells.indices
        where cells[column].utf8.count > 15 && cells[column].utf8.elementsEqual(above[column].utf8)
        {
          cells[column] = above[column]
        }
      }
      // Excel writes days its own way: that is no change made by hand.
      if let gone, let day = CalendarDate(asExcelWrites: cells[gone]) { cells[gone] = day.text }
      rows.append(cells)
    }
    guard reader.defects.isEmpty else { return nil }
  }

  /// The file of the rows, as they stand.
  var bytes: [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    // Doubled each time that it is full, it would be held twice.
    bytes.reserveCapacity(
      rows.reduce(1_024) { size, row in row.reduce(size) { $0 + $1.utf8.count + 1 } })
    Self.add(headings, to: &bytes)
    for row in rows { Self.add(row, to: &bytes) }
    return bytes
  }

  private static func add(_ row: Row, to bytes: inout [UInt8]) {
    for column in row.indices {
      if column > 0 { bytes.append(UInt8(ascii: ";")) }
      add(row[column], to: &bytes)
    }
    bytes.append(0x0A)
  }

  private static func add(_ cell: String, to bytes: inout [UInt8]) {
    let start = bytes.count
    bytes += cell.utf8
    // A blank at either end would be lost without quotes.
    let needsQuotes =
      cell.utf8.first == 0x20 || bytes.last == 0x20
      || bytes[start...].contains { byte in
        switch byte {
        case UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: ","), 0x0A, 0x0D: true
        default: false
        }
      }
    guard needsQuotes else { return }
    bytes.removeSubrange(start...)
    bytes.append(UInt8(ascii: "\""))
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
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
