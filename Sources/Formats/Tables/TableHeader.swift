// Header rows: which column of a table each of its cells names, and where a column is found in a row.

/// The columns of a table, told by the cells of its header row.
///
/// Whatever a table is written in, whoever reads it says what a name means; the first of several names for one
/// column counts.
package struct TableHeader<Column: Hashable & Sendable>: Sendable {
  /// What the cells say.
  package let names: [String]
  /// By position, the column that a cell names; `nil` for a name that nobody knows.
  package let columns: [Column?]
  private let positions: [Column: Int]

  /// - Parameter column: the column that goes by a name.
  package init(_ names: [String], _ column: (String) -> Column?) {
    self.names = names
    columns = names.map(column)
    var positions: [Column: Int] = [:]
    for case (let position, let column?) in columns.enumerated() where positions[column] == nil {
      positions[column] = position
    }
    self.positions = positions
  }

  /// Where a column stands; `nil` where the table does not have it.
  package func position(of column: Column) -> Int? { positions[column] }

  /// The columns that the table has, each with the position of the first cell that names it, from left to right.
  package var found: [(column: Column, position: Int)] {
    columns.enumerated().compactMap { position, column in
      column.flatMap { positions[$0] == position ? ($0, position) : nil }
    }
  }

  /// Whether an earlier cell names the same column as the one at a position.
  package func isRepeated(_ position: Int) -> Bool {
    columns[position].map { positions[$0] != position } ?? false
  }
}
