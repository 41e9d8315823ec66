// The rows of one statement of a dump on their way into their table, many at a time.

/// Rows that go into a table.
struct DumpedRows {
  /// How many wait before they are added: adding one alone costs as much as adding many.
  private static let batch = 4096

  /// By column of the statement, where its values go; `nil` for what nobody asks for.
  let slots: [Int?]
  /// How many values a row of the table has.
  let width: Int
  private let table: String
  private var rows: [TableRow] = []

  /// - Parameters:
  ///   - table: the name under which the table is known.
  ///   - shown: its name in the dump.
  ///   - columns: the columns of the statement.
  init(of table: String, shown: String, columns: [String], in tables: inout Tables) {
    let shape = tables[table].shape
    self.table = table
    slots = columns.map { shape.slot(of: $0) }
    width = shape.columns.count
    tables.open(table, shown: shown, slots: slots)
  }

  mutating func add(_ row: TableRow, to tables: inout Tables) throws(ImportFailure) {
    rows.append(row)
    if rows.count == Self.batch { try finish(in: &tables) }
  }

  /// Adds what still waits.
  mutating func finish(in tables: inout Tables) throws(ImportFailure) {
    try tables.append(rows, to: table)
    rows.removeAll(keepingCapacity: true)
  }
}
