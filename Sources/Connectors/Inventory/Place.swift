// Where something stands in what was imported, as a person finds it again.

/// A place in an export: a file, a sheet or table of it, a line, a column.
public struct Place: Hashable, Sendable {
  /// The file, as the user named it.
  public var file: String
  /// The sheet or table in it, where it has several.
  public var sheet: String?
  /// The line, from 1; 0 where the whole file or sheet is meant. Of a sheet, the row as Excel numbers it.
  public var line: Int
  /// The column by its heading, or by its letter where it has none.
  public var column: String?

  /// Makes a place.
  public init(file: String, sheet: String? = nil, line: Int = 0, column: String? = nil) {
    self.file = file
    self.sheet = sheet
    self.line = line
    self.column = column
  }

  /// The same row, at one column of it.
  public func at(column: String) -> Place {
    Place(file: file, sheet: sheet, line: line, column: column)
  }
}
