// One table of a model as rows of text.

/// Rows of cells under columns.
struct ModelTable: Sendable {
  /// A cell for each column; texts are equal as strings are, however their letters are composed.
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

  /// Puts the rows in the order of a table: by UTF-8 bytes, which no locale changes; those that are alike as
  /// they stand.
  mutating func sort(as kind: TableKind) {
    let order = kind.order.compactMap { index(of: $0) }
    func precedes(_ a: Row, _ b: Row) -> Bool {
      for column in order {
        let ordered = a[column].byteOrder(beside: b[column])
        if ordered != 0 { return ordered < 0 }
      }
      return false
    }
    // Mostly they are in order already: as the last import left them.
    if !zip(rows.dropFirst(), rows).contains(where: { precedes($0, $1) }) { return }
    rows.sort(by: precedes)
  }
}

extension String {
  /// Below zero, zero or above, as the text is before another by its UTF-8 bytes, the same, or behind it.
  fileprivate func byteOrder(beside other: String) -> Int {
    let (mine, others) = (utf8.span, other.utf8.span)
    var index = 0
    while index < mine.count, index < others.count {
      if mine[index] != others[index] { return mine[index] < others[index] ? -1 : 1 }
      index += 1
    }
    return mine.count - others.count
  }
}
