// What people wrote of a group holds for members that join it later: all rows of a group must say the same.

/// The cells that a group of needs shares, as a file has them today.
struct GroupCells {
  private let key: [Int]
  private let shared: [Int]
  /// By node and group, the first row of the group.
  private var rows = PairNumbers()

  /// Reads them from some rows of a table; none where it is not that of needs.
  init(of range: Range<Int>, in table: ModelTable, kind: TableKind, _ texts: CellTexts) {
    guard kind == .needs, let node = table.index(of: "node"), let group = table.index(of: "group")
    else {
      (key, shared) = ([], [])
      return
    }
    key = [node, group]
    shared = ["count", "tolerance", "control"].compactMap { table.index(of: $0) }
    let gone = table.index(of: "gone")
    for row in range {
      guard table.cell(row, group) != CellTexts.nothing,
        gone.map({ table.cell(row, $0) == CellTexts.nothing }) ?? true
      else { continue }
      let (first, second) = name(of: row, in: table, texts)
      _ = rows.claim(first, second, for: row)
    }
  }

  private func name(
    of row: Int, in table: ModelTable, _ texts: CellTexts
  ) -> (UInt64, UInt64) {
    (
      UInt64(texts.identity(of: table.cell(row, key[0]))),
      UInt64(texts.identity(of: table.cell(row, key[1])))
    )
  }

  /// What a new row must say besides itself, because its group says so: cells by column. Nothing, where it
  /// says it already.
  func joined(
    by row: Int, in table: ModelTable, _ texts: CellTexts
  ) -> [(column: Int, cell: UInt32)] {
    guard !key.isEmpty, rows.count > 0 else { return [] }
    let (first, second) = name(of: row, in: table, texts)
    guard let own = rows[first, second] else { return [] }
    return shared.map { ($0, table.cell(own, $0)) }
      .filter { table.cell(row, $0.column) != $0.cell }
  }
}
