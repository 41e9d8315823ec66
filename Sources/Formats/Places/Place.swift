// Where something stands in what was imported, as a person finds it again.

/// A place in an export: a file, a sheet or table of it, a line, a column.
public struct Place: Hashable, Sendable {
  /// What the places of a sheet or table have in common, held once for all of its rows.
  private final class Sheet: Hashable, Sendable {
    let file: String
    let name: String?
    let isTable: Bool

    init(_ name: String?, isTable: Bool, of file: String) {
      (self.file, self.name, self.isTable) = (file, name, isTable)
    }

    static func == (one: Sheet, other: Sheet) -> Bool {
      one === other
        || (one.file, one.name) == (other.file, other.name) && one.isTable == other.isTable
    }

    func hash(into hasher: inout Hasher) { hasher.combine([file, name]) }
  }

  private let whole: Sheet
  /// The file, as the user named it.
  public var file: String { whole.file }
  /// The sheet or table in it, where it has several.
  public var sheet: String? { whole.name }
  /// Whether ``sheet`` is a table of a database.
  public var isTable: Bool { whole.isTable }
  /// The column by its heading, or by its letter where it has none.
  public var column: String?
  /// The line, from 1; 0 where the whole file or sheet is meant. Of a sheet, the row as Excel numbers it.
  public var line: Int
  /// The identifier of the row, where a line holds many rows: one of a database dump does.
  public var record: String?

  /// Makes a place.
  public init(file: String, sheet: String? = nil, line: Int = 0, column: String? = nil) {
    whole = Sheet(sheet, isTable: false, of: file)
    (self.line, self.column) = (line, column)
  }

  /// Makes a place in a table of a database.
  public init(file: String, table: String, line: Int = 0, record: String? = nil) {
    whole = Sheet(table, isTable: true, of: file)
    (self.line, self.record) = (line, record)
  }

  /// The same row, at one column of it.
  public func at(column: String) -> Place {
    var place = self
    place.column = column
    return place
  }

  /// The same file, sheet and column, at one line.
  package func at(line: Int, record: String? = nil) -> Place {
    var place = self
    place.line = line
    place.record = record
    return place
  }

  /// The sheet or table as a whole.
  package var sheetAlone: Place {
    var place = self
    (place.column, place.line, place.record) = (nil, 0, nil)
    return place
  }
}
