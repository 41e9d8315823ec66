// Sheets, rows and cells, whether they come from an Excel workbook or from CSV files.

public import SystemPackage

/// One or more spreadsheet files, read row by row.
///
/// ```swift
/// let workbook = try Workbook(files: ["inventaire.xlsx"])
/// try workbook.forEachRow(of: 0) { row in print(row.line, row.cells.map(\.text)) }
/// ```
///
/// An `.xlsx` file has its own sheets; a CSV file is one sheet with the name of the file; a folder stands
/// for all CSV files right in it. What a file is, its content says, not its name.
public struct Workbook: Sendable {
  /// A sheet.
  public struct Sheet: Sendable {
    /// Its name; of a CSV file, that of the file without extension.
    public let name: String
    /// The file it is in, as the user named it.
    public let file: String
    /// Whether Excel hides it.
    public let isHidden: Bool
    let content: Content
  }

  enum Content: Sendable {
    case xlsx(XLSXBook, part: String)
    case csv(FilePath)
  }

  /// The sheets, in the order of the workbook, files in the order given.
  public let sheets: [Sheet]

  /// The most characters a cell may hold: Excel's own limit.
  public static let maximumCellLength = 32_767
  /// The most columns a sheet may have: Excel's own limit.
  public static let maximumColumns = 16_384
  /// The most rows a sheet of a workbook may have: Excel's own limit.
  public static let maximumRows = 1_048_576
  /// The most cells that are read of one sheet.
  package static let maximumCells = 50_000_000

  /// Opens files and folders. Of a workbook, its names, texts and formats are read.
  ///
  /// - Throws: ``FormatFailure`` with everything that cannot be opened.
  public init(files: [FilePath]) throws(FormatFailure) {
    var sheets: [Sheet] = []
    var obstacles: [FormatFailure.Obstacle] = []
    for path in files {
      do throws(FormatFailure) {
        for file in try SpreadsheetFile.files(at: path) {
          sheets += try SpreadsheetFile(file).sheets()
        }
      } catch {
        obstacles += error.obstacles
      }
    }
    guard obstacles.isEmpty else { throw FormatFailure(obstacles) }
    var names: Set<String> = []
    for sheet in sheets where !names.insert(sheet.name).inserted {
      throw FormatFailure(.sameSheetTwice(sheet.name), at: Place(file: sheet.file))
    }
    self.sheets = sheets
  }

  /// Reads a sheet, row by row from the top; rows with nothing in them are passed over.
  ///
  /// - Throws: a ``FormatFailure`` as an error of `body`'s, or what `body` throws.
  /// - Complexity: O(bytes of the sheet); one row is held at a time, but for CSV, whose file is.
  public func forEachRow<Failure: ReaderFailure>(
    of sheet: Int, _ body: (Row) throws(Failure) -> Void
  ) throws(Failure) {
    let rows = try Failure.reading(SheetReader(sheets[sheet]))
    while let row = try Failure.reading(rows.next()) {
      try body(row)
    }
  }

  /// Reads a sheet, row by row from the top; rows with nothing in them are passed over.
  public func forEachRow(of sheet: Int, _ body: (Row) -> Void) throws(FormatFailure) {
    try forEachRow(of: sheet) { (row) throws(FormatFailure) in body(row) }
  }

  /// The ranges of a sheet whose cells are merged, as in `B4:B6`, from the top; none in CSV.
  package func mergedCells(of sheet: Int) throws(FormatFailure) -> [String] {
    let sheet = sheets[sheet]
    guard case .xlsx(let book, let part) = sheet.content else { return [] }
    let place = Place(file: sheet.file, sheet: sheet.name)
    return try XLSXSheet.merges(of: part, in: ZipArchive(book.path), at: place).map(\.name)
  }

  /// Where a row of a sheet stands.
  public func place(of sheet: Int, line: Int, column: String? = nil) -> Place {
    let sheet = sheets[sheet]
    var name: String? = sheet.name
    if case .csv = sheet.content { name = nil }
    return Place(file: sheet.file, sheet: name, line: line, column: column)
  }
}

/// A sheet on its way, whatever it is written in.
private enum SheetReader {
  case xlsx(XLSXSheet)
  case csv(CSVSheet)

  init(_ sheet: Workbook.Sheet) throws(FormatFailure) {
    switch sheet.content {
    case .xlsx(let book, let part): self = .xlsx(try XLSXSheet(book, part: part, sheet: sheet.name))
    case .csv(let path): self = .csv(try CSVSheet(path))
    }
  }

  func next() throws(FormatFailure) -> Row? {
    switch self {
    case .xlsx(let sheet): try sheet.next()
    case .csv(let sheet): try sheet.next()
    }
  }
}

/// One row of a sheet.
public struct Row: Sendable {
  /// The line of the file or the number of the row in Excel, from 1.
  public var line: Int
  /// The cells from the first column on; those behind the last one filled may be missing.
  public var cells: [Cell]
  /// Whether Excel hides it.
  public var isHidden = false

  package init(line: Int, cells: [Cell], isHidden: Bool = false) {
    (self.line, self.cells, self.isHidden) = (line, cells, isHidden)
  }

  /// The cell of a column, from 0; an empty one where the row is shorter.
  public subscript(column: Int) -> Cell {
    column < cells.count ? cells[column] : Cell(text: "", form: .text)
  }
}

/// One cell, as text.
public struct Cell: Hashable, Sendable {
  /// What the text is.
  public enum Form: Sendable {
    /// As typed; all cells of CSV are.
    case text
    /// `12`, `0.5`
    case number
    /// `2026-03-12`, or `2026-03-12T14:30`
    case date
    /// A time of day, or a short duration: `14:30`
    case time
    /// `PT26H30M`
    case duration
    /// `true` or `false`
    case truth
    /// An error of a formula: `#REF!`; or `=`, a formula that no spreadsheet has worked out yet.
    case error
  }

  /// The text, without blanks around it.
  public var text: String
  /// What it is.
  public var form: Form
  /// Whether a formula of Excel's gives it.
  package var isFormula = false

  package init(text: String, form: Form) { (self.text, self.form) = (text, form) }

  /// A formula as programs write it that leave its value to Excel.
  package static let formulaWithoutValue: Cell = {
    var cell = Cell(text: "=", form: .error)
    cell.isFormula = true
    return cell
  }()

  /// Whether nothing is in it.
  public var isEmpty: Bool { text.isEmpty }
}
