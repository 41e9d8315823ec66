// One table of a model as rows of text.

import Formats

/// Rows of cells under columns.
struct ModelTable: Sendable {
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
    var cells = Cells(width: columns.count, rows: rows.count)
    for row in rows {
      for place in places {
        if let place { row.with(place) { cells.add($0) } } else { cells.add("") }
      }
    }
    return cells.rows()
  }

  /// The rows that an import wrote, rather than people.
  var ofSources: ModelTable {
    var table = self
    let source = index(of: "source")
    table.rows = rows.filter { row in source.map { !row.isEmpty($0) } ?? false }
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
    rows.sort { $0.precedes($1, by: order) }
  }
}
