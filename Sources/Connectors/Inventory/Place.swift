// Where something stands in what was imported, as a person finds it again.

/// A place in an export: a file, a sheet or table of it, a line, a column.
public struct Place: Hashable, Sendable {
  /// What the rows of a sheet, or of a column of it, share: kept once, since an inventory has a place for
  /// each of half a million rows and links.
  private final class Area: Hashable, Sendable {
    let file: String
    let sheet: String?
    let column: String?

    init(file: String, sheet: String?, column: String?) {
      self.file = file
      self.sheet = sheet
      self.column = column
    }

    static func == (a: Area, b: Area) -> Bool {
      a === b || (a.file == b.file && a.sheet == b.sheet && a.column == b.column)
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
    set { area = Area(file: newValue, sheet: area.sheet, column: area.column) }
  }
  /// The sheet or table in it, where it has several.
  public var sheet: String? {
    get { area.sheet }
    set { area = Area(file: area.file, sheet: newValue, column: area.column) }
  }
  /// The line, from 1; 0 where the whole file or sheet is meant. Of a sheet, the row as Excel numbers it.
  public var line: Int
  /// The column by its heading, or by its letter where it has none.
  public var column: String? {
    get { area.column }
    set { area = Area(file: area.file, sheet: area.sheet, column: newValue) }
  }

  /// Makes a place.
  public init(file: String, sheet: String? = nil, line: Int = 0, column: String? = nil) {
    area = Area(file: file, sheet: sheet, column: column)
    self.line = line
  }

  /// The same row, at one column of it.
  public func at(column: String) -> Place {
    Place(file: file, sheet: sheet, line: line, column: column)
  }

  /// The same file, sheet and column, at one line.
  func at(line: Int) -> Place {
    var place = self
    place.line = line
    return place
  }
}
