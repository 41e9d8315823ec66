// The places of one column of a table: rows share what they can of them.

/// Turns places of rows into those of one of their columns.
///
/// A class, since it remembers the last table it was asked for.
final class ColumnPlaces {
  private let column: String
  private var last: (whole: Place, column: Place)?

  init(_ column: String) { self.column = column }

  /// The column of the row at a place.
  func place(in row: Place) -> Place {
    if let last, row.isBeside(last.whole) { return row.at(columnOf: last.column) }
    let place = row.at(column: column)
    last = (row, place)
    return place
  }
}
