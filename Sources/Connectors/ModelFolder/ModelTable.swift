// One table of a model as rows of text.

/// Rows of cells under columns.
struct ModelTable: Sendable {
  /// A cell for each column.
  typealias Row = [String]

  /// Our names of the columns; those nobody knows as they are written.
  var columns: [String]
  /// The columns as the file writes them.
  var headings: [String]
  var rows: [Row] = []

  init(columns: [String], headings: [String]? = nil) {
    self.columns = columns
    self.headings = headings ?? columns
  }

  func index(of column: String) -> Int? { columns.firstIndex(of: column) }

  /// The rows with these columns, and no others; a column that is not here holds nothing.
  func rows(under columns: [String]) -> [Row] {
    if columns == self.columns { return rows }
    let places = columns.map { index(of: $0) }
    return rows.map { row in places.map { place in place.map { row[$0] } ?? "" } }
  }

  /// The rows that an import wrote, rather than people.
  var ofSources: ModelTable {
    var table = self
    let source = index(of: "source")
    table.rows = rows.filter { row in source.map { !row[$0].isEmpty } ?? false }
    return table
  }

  /// Gives rows the sources that theirs are called now.
  mutating func rename(sources: [String: String]) {
    guard !sources.isEmpty, let source = index(of: "source") else { return }
    for index in rows.indices {
      if let now = sources[rows[index][source]] { rows[index][source] = now }
    }
  }

  /// Puts the rows in the order of a table: by UTF-8 bytes, which no locale changes; those that are alike as
  /// they stand.
  mutating func sort(as kind: TableKind) {
    let order = kind.order.compactMap { index(of: $0) }
    rows.sort { one, other in
      guard let column = order.first(where: { one[$0] != other[$0] }) else { return false }
      return one[column].utf8.lexicographicallyPrecedes(other[column].utf8)
    }
  }
}
