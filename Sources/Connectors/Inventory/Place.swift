// Where something stands in what was imported, as a person finds it again.

/// A place in an export: a file, a sheet or table of it, a line, a column.
public struct Place: Hashable, Sendable {
  /// The file, as the user named it.
  public var file: String
  /// The sheet or table in it, where it has several.
  public var sheet: String?
  /// Whether ``sheet`` is a table of a database.
  public var isTable = false
  /// The column by its heading, or by its letter where it has none.
  public var column: String?
  /// The line, from 1; 0 where the whole file or sheet is meant. Of a sheet, the row as Excel numbers it.
  public var line: Int
  /// The identifier of the row, where a line holds many rows: one of a database dump does.
  public var record: String?

  /// Makes a place.
  public init(file: String, sheet: String? = nil, line: Int = 0, column: String? = nil) {
    (self.file, self.sheet, self.line, self.column) = (file, sheet, line, column)
  }

  /// Makes a place in a table of a database.
  public init(file: String, table: String, line: Int = 0, record: String? = nil) {
    (self.file, sheet, isTable) = (file, table, true)
    (self.line, self.record) = (line, record)
  }

  /// The same row, at one column of it.
  public func at(column: String) -> Place {
    var place = self
    place.column = column
    return place
  }

  /// The same file, sheet and column, at one line.
  func at(line: Int, record: String? = nil) -> Place {
    var place = self
    place.line = line
    place.record = record
    return place
  }

  /// The sheet or table as a whole.
  var sheetAlone: Place {
    var place = self
    (place.column, place.line, place.record) = (nil, 0, nil)
    return place
  }
}
