// What people wrote of a group holds for members that join it later: all rows of a group must say the same.

/// The cells that a group of needs shares, as a file has them today.
struct GroupCells {
  private let key: [Int]
  private let shared: [Int]
  private var cells: [[String]: [String]] = [:]

  /// Reads them from the rows of a table; none where it is not that of needs.
  init(of rows: [[String]], in table: ModelTable, kind: TableKind) {
    guard kind == .needs, let node = table.index(of: "node"), let group = table.index(of: "group")
    else {
      (key, shared) = ([], [])
      return
    }
    key = [node, group]
    shared = ["count", "tolerance", "control"].compactMap { table.index(of: $0) }
    let gone = table.index(of: "gone")
    for row in rows where !row[group].isEmpty && gone.map({ row[$0].isEmpty }) ?? true {
      let name = [row[node], row[group]]
      if cells[name] == nil { cells[name] = row }
    }
  }

  /// A new row, with what its group says already.
  func joined(by row: [String]) -> [String] {
    guard !key.isEmpty, let own = cells[key.map { row[$0] }] else { return row }
    var result = row
    for column in shared { result[column] = own[column] }
    return result
  }
}
