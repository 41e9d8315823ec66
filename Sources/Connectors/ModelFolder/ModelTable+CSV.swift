// Tables as files: read as people may have left them, written the one way.

import Continuity
import Formats
import SystemPackage

extension ModelTable {
  /// Reads a file; `nil` if it cannot be read, or is no table.
  init?(contentsOf path: FilePath) {
    guard let bytes = try? SourceFile.bytes(of: path) else { return nil }
    self.init(bytes)
  }

  /// Reads the content of a file; `nil` if it has no header, or rows that nobody can read.
  init?(_ bytes: [UInt8]) {
    var defects: [LocatedDefect] = []
    guard let file = SourceFile(bytes, shownAs: "", file: 0, defects: &defects) else { return nil }
    var reader = CSVReader(rowsOf: file.bytes, delimiter: nil)
    var row = CSVRow()
    guard reader.nextRow(into: &row) else { return nil }
    headings = (0..<row.count).map { reader.string(row[$0]) }
    columns = headings.map { ModelTable.column($0) }
    let gone = index(of: "gone")
    while reader.nextRow(into: &row) {
      if row.holdsNothing { continue }
      var cells = columns.indices.map { $0 < row.count ? reader.string(row[$0]) : "" }
      // Excel writes days its own way: that is no change made by hand.
      if let gone, let date = CalendarDate(asExcelWrites: cells[gone]) { cells[gone] = date.text }
      rows.append(cells)
    }
    guard reader.defects.isEmpty else { return nil }
  }

  /// The file of the rows, as they stand.
  var bytes: [UInt8] {
    // Doubled each time that it is full, it would be held twice.
    let size = rows.reduce(1_024) { $0 + $1.reduce(0) { $0 + $1.utf8.count + 1 } }
    var writer = CSVWriter(to: Output(collecting: size), as: .table)
    writer.row(headings)
    for row in rows { writer.row(row) }
    return writer.collected()
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

  /// Our name of the column under a heading; the heading itself where nobody knows it.
  static func column(_ heading: String) -> String { known[folded(heading)] ?? heading }

  /// Whether a heading is that of a column of ours, rather than of people's own.
  static func isOurs(_ heading: String) -> Bool { known[folded(heading)] != nil }
}
