// Where something stands in what was imported, as a person finds it again.

/// A place in an export: a file, a sheet or table of it, a line, a column.
public struct Place: Hashable, Sendable {
  /// What the rows of a sheet, or of a column of it, share: kept once, since an inventory has a place for
  /// each of half a million rows and links.
  private final class Area: Hashable, Sendable {
    let file: String
    let sheet: String?
    let isTable: Bool
    let column: String?

    init(file: String, sheet: String?, isTable: Bool = false, column: String?) {
      self.file = file
      self.sheet = sheet
      self.isTable = isTable
      self.column = column
    }

    static func == (a: Area, b: Area) -> Bool {
      a === b
        || (a.file == b.file && a.sheet == b.sheet && a.isTable == b.isTable
          && a.column == b.column)
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(file)
      hasher.combine(sheet)
      hasher.combine(column)
    }
  }

  private var area: Area

  /// The file, as the user named it.
  public var file: String {
    get { area.file }
    set { area = Area(file: newValue, sheet: sheet, isTable: isTable, column: column) }
  }
  /// The sheet or table in it, where it has several.
  public var sheet: String? {
    get { area.sheet }
    set { area = Area(file: file, sheet: newValue, isTable: isTable, column: column) }
  }
  /// Whether ``sheet`` is a table of a database.
  public var isTable: Bool {
    get { area.isTable }
    set { area = Area(file: file, sheet: sheet, isTable: newValue, column: column) }
  }
  /// The column by its heading, or by its letter where it has none.
  public var column: String? {
    get { area.column }
    set { area = Area(file: file, sheet: sheet, isTable: isTable, column: newValue) }
  }
  /// The line, from 1; 0 where the whole file or sheet is meant. Of a sheet, the row as Excel numbers it.
  public var line: Int
  /// The identifier of the row, where a line holds many rows: one of a database dump does.
  public var record: String?

  /// Makes a place.
  public init(file: String, sheet: String? = nil, line: Int = 0, column: String? = nil) {
    area = Area(file: file, sheet: sheet, column: column)
    self.line = line
  }

  /// Makes a place in a table of a database.
  public init(file: String, table: String, line: Int = 0, record: String? = nil) {
    area = Area(file: file, sheet: table, isTable: true, column: nil)
    (self.line, self.record) = (line, record)
  }

  /// Whether both were made from one place, and differ by row alone.
  func isBeside(_ other: Place) -> Bool { area === other.area }

  /// The same row, at the column of another place in the same sheet or table.
  func at(columnOf other: Place) -> Place {
    var place = self
    place.area = other.area
    return place
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
}
