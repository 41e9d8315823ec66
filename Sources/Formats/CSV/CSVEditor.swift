// Changing a few cells of a CSV file that people keep: its separator, line ends and all other cells stay as they are.

/// A CSV file, and changes to its cells.
package struct CSVEditor {
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// A row as it stands.
  private struct Row {
    var cells: [Range<Int>]
    var changes: [Int: String] = [:]
  }

  private let old: [UInt8]
  private let isMarked: Bool
  private let delimiter: UInt8
  private var lines: [Row] = []
  /// The texts of the first row that is not blank.
  package private(set) var headings: [String] = []
  /// The texts of the other rows that are not blank.
  package private(set) var rows: [[String]] = []

  /// `nil` where the file is not UTF-8, has no header, or has rows that nobody can read.
  package init?(_ bytes: [UInt8]) {
    isMarked = bytes.starts(with: Self.byteOrderMark)
    old = isMarked ? Array(bytes.dropFirst(Self.byteOrderMark.count)) : bytes
    guard String(validating: old, as: UTF8.self) != nil else { return nil }
    var reader = CSVReader(rowsOf: old, delimiter: nil)
    delimiter = reader.delimiter
    var row = CSVRow()
    var texts: [[String]] = []
    while reader.nextRow(into: &row) {
      texts.append((0..<row.count).map { reader.string(row[$0]) })
      lines.append(
        Row(
          cells: (0..<row.count).map { column in
            let (cell, quote) = (row[column], row[column].form == .plain ? 0 : 1)
            return cell.range.lowerBound - quote..<cell.range.upperBound + quote
          }))
    }
    guard reader.defects.isEmpty, let first = texts.first else { return nil }
    headings = first
    rows = Array(texts.dropFirst())
  }

  /// Adds a column behind the others.
  package mutating func addColumn(_ heading: String) {
    lines[0].changes[headings.count] = heading
    headings.append(heading)
  }

  /// Says what a cell is to hold; rows count from 0, below the header.
  package mutating func set(_ text: String, row: Int, column: Int) {
    lines[row + 1].changes[column] = text
  }

  /// The file with all changes.
  package var bytes: [UInt8] {
    var new = isMarked ? Self.byteOrderMark : []
    var position = 0
    for line in lines where !line.changes.isEmpty {
      for (column, cell) in line.cells.enumerated() {
        guard let text = line.changes[column] else { continue }
        new += old[position..<cell.lowerBound] + written(text)
        position = cell.upperBound
      }
      guard let last = line.changes.keys.max(), last >= line.cells.count,
        let end = line.cells.last?.upperBound
      else { continue }
      new += old[position..<end]
      position = end
      for column in line.cells.count...last {
        new += [delimiter] + written(line.changes[column] ?? "")
      }
    }
    return new + old[position...]
  }

  private func written(_ text: String) -> [UInt8] {
    let needsQuotes =
      text.utf8.contains { [delimiter, Byte.quote, 0x0A, 0x0D].contains($0) }
      || text.utf8.first == 0x20 || text.utf8.last == 0x20
    guard needsQuotes else { return Array(text.utf8) }
    return Array(("\"" + text.replacing("\"", with: "\"\"") + "\"").utf8)
  }
}
