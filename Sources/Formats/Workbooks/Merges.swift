// Merged cells: what the top left one says, all of them say.

/// A range of merged cells, rows from 1 and columns from 0.
struct Merge: Hashable, Sendable {
  var rows: ClosedRange<Int>
  var columns: ClosedRange<Int>

  /// The range that `A1:C3` names.
  init?(_ reference: some StringProtocol) {
    let ends = reference.split(separator: ":").map { CellReference($0) }
    guard ends.count == 2, let first = ends[0], let last = ends[1], first.row <= last.row,
      first.column <= last.column
    else { return nil }
    rows = first.row...last.row
    columns = first.column...min(last.column, first.column + 511)
  }
}

extension Merge {
  /// As Excel writes it: `B4:B6`.
  var name: String {
    let first = CellReference.letters(columns.lowerBound) + "\(rows.lowerBound)"
    return first + ":" + CellReference.letters(columns.upperBound) + "\(rows.upperBound)"
  }
}

/// The place of a cell, such as `C12`.
package struct CellReference {
  /// From 1; beyond the last row there may be, the one behind it.
  var row: Int
  /// From 0.
  var column: Int

  init?(_ text: some StringProtocol) {
    var column = 0
    var row = 0
    var hasLetters = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: "$") { continue }
      if row == 0, byte | 0x20 >= UInt8(ascii: "a"), byte | 0x20 <= UInt8(ascii: "z") {
        column = column * 26 + Int(byte | 0x20) - 0x60
        hasLetters = true
        guard column <= Workbook.maximumColumns else { return nil }
      } else if byte &- 0x30 < 10 {
        row = min(row * 10 + Int(byte &- 0x30), Workbook.maximumRows + 1)
      } else {
        return nil
      }
    }
    guard hasLetters, row > 0 else { return nil }
    self.row = row
    self.column = column - 1
  }

  /// The letters of a column, from 0.
  package static func letters(_ column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(Unicode.Scalar(UInt8(0x41 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

/// The merged ranges of a sheet.
final class XLSXMerges: XMLHandler {
  private static let limit = 100_000
  private var merges: [Merge] = []

  /// The ranges, by their first row.
  var sorted: [Merge] {
    merges.sorted {
      ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
    }
  }

  func start(_ name: String, in stream: XMLStream) {
    guard name == "mergeCell", merges.count < Self.limit,
      let merge = stream.attribute("ref").flatMap({ Merge($0) })
    else { return }
    merges.append(merge)
  }

  func end(_ name: String, in stream: XMLStream) {}
  func text(_ text: String, in stream: XMLStream) {}
}

/// Fills merged cells with what the first of them says.
struct Spreading {
  private var waiting: ArraySlice<Merge>
  private var open: [(merge: Merge, cell: Cell)] = []

  init(_ merges: [Merge]) { waiting = merges[...] }

  mutating func spread(_ row: Row) -> Row {
    guard !waiting.isEmpty || !open.isEmpty else { return row }
    var row = row
    open.removeAll { $0.merge.rows.upperBound < row.line }
    while let merge = waiting.first, merge.rows.lowerBound <= row.line {
      waiting.removeFirst()
      // A range whose first row is empty says nothing.
      if merge.rows.lowerBound == row.line { open.append((merge, row[merge.columns.lowerBound])) }
    }
    for (merge, cell) in open where !cell.isEmpty {
      while row.cells.count <= merge.columns.upperBound {
        row.cells.append(Cell(text: "", form: .text))
      }
      for column in merge.columns { row.cells[column] = cell }
    }
    return row
  }
}
