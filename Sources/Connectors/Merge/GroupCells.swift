// What people wrote of a group holds for members that join it later: all rows of a group must say the same.

/// The cells that a group of needs shares, as a file has them today.
struct GroupCells {
  private struct Group: Hashable {
    var node: String
    var name: String
  }

  private let key: (node: Int, group: Int)?
  private let shared: [Int]
  /// The first row of each group.
  private var rows: [Group: ModelTable.Row] = [:]

  /// Reads them from the rows of a table; none where it is not that of needs.
  init(of table: ModelTable, as kind: TableKind) {
    guard kind == .needs, let node = table.index(of: "node"), let group = table.index(of: "group")
    else {
      (key, shared) = (nil, [])
      return
    }
    key = (node, group)
    shared = ["count", "tolerance", "control"].compactMap { table.index(of: $0) }
    let gone = table.index(of: "gone")
    for row in table.rows where gone.map({ row[$0].isEmpty }) ?? true {
      guard !row[group].isEmpty else { continue }
      let name = Group(node: row[node], name: row[group])
      if rows[name] == nil { rows[name] = row }
    }
  }

  /// A new row, saying besides itself what its group says.
  func joined(by row: ModelTable.Row) -> ModelTable.Row {
    guard let key, let own = rows[Group(node: row[key.node], name: row[key.group])] else {
      return row
    }
    var row = row
    for column in shared { row[column] = own[column] }
    return row
  }
}
