// Tables of a database, whichever export they come from: the columns a connector asks for, row by row.

import Continuity

/// A table that a connector reads, and what it wants of it.
struct TableShape: Sendable {
  /// The name it goes by in the connector.
  let name: String
  /// Other names it may have in an export.
  var aliases: [String] = []
  /// Names that a file of this table alone may have: in a database of another tool they may be anything.
  var fileNames: [String] = []
  /// The columns that are kept, `id` the first; a row holds their values in this order.
  let columns: [String]
  /// Other names of columns.
  var columnAliases: [String: String] = [:]
  /// Columns without which the table says nothing; those of which any one is enough are not here.
  var required: [String] = []

  /// Where a column of the export goes, or `nil`.
  func slot(of column: String) -> Int? {
    let name = TableShape.plain(column)
    return columns.firstIndex(of: columnAliases[name] ?? name)
  }

  /// A name without regard to case, `logicalServers` and `logical-servers` as `logical_servers`.
  static func plain(_ name: String) -> String {
    var result = ""
    var wasSmall = false
    for scalar in name.unicodeScalars {
      switch scalar {
      case "A"..."Z":
        if wasSmall { result.append("_") }
        result.unicodeScalars.append(Unicode.Scalar(scalar.value | 0x20) ?? scalar)
        wasSmall = false
      case "-", " ":
        result.append("_")
        wasSmall = false
      default:
        result.unicodeScalars.append(scalar)
        wasSmall = scalar != "_"
      }
    }
    return result
  }
}

/// A row of a table.
struct TableRow: Sendable {
  /// Its file, as a position in ``Tables/files``.
  var file: Int
  /// Its line in the file, from 1; in a sheet, its row.
  var line: Int
  /// The values of the columns of the shape; `nil` where the export says nothing.
  var values: [String?]
}

/// A table that an export has.
struct RelationalTable: Sendable {
  var shape: TableShape
  /// The name the export gives it.
  var shown: String
  var rows: [TableRow] = []
  /// Which columns of the shape the export has.
  var has: [Bool]

  init(_ shape: TableShape, shown: String) {
    (self.shape, self.shown) = (shape, shown)
    has = Array(repeating: false, count: shape.columns.count)
  }

  /// The place of a column in rows. A name that the shape does not have is a slip of ours: nothing is found.
  func slot(_ column: String) -> Int { shape.columns.firstIndex(of: column) ?? -1 }

  /// Whether the export has a column.
  func has(_ column: String) -> Bool { has.indices.contains(slot(column)) && has[slot(column)] }
}

extension TableRow {
  /// A value, or `nil` where there is none or nothing is asked for.
  subscript(slot: Int) -> String? { values.indices.contains(slot) ? values[slot] : nil }

  /// The number of another row that a value names; `nil` for NULL, nothing and the 0 that means none.
  func reference(_ slot: Int) -> String? {
    guard let text = self[slot], !text.isEmpty, text != "0" else { return nil }
    return text
  }

  /// Whether a value says yes, as databases and spreadsheets write it.
  func isSet(_ slot: Int) -> Bool {
    guard let text = self[slot] else { return false }
    return text == "1" || text.lowercased() == "true"
  }

  /// The numbers in a list of them: `1, 4, 7`, `[1,4]`.
  func list(_ slot: Int) -> [String] {
    guard let text = self[slot] else { return [] }
    return text.split { ",;|[]\" \n\t".contains($0) }.map(String.init)
  }
}

/// The tables that an export has.
struct Tables: Sendable {
  /// The files read, as people named them.
  private(set) var files: [String] = []
  private var forms: [FileForm] = []
  private(set) var tables: [String: RelationalTable] = [:]
  /// Tables and sheets that nobody asked for, with the file they are in.
  private(set) var unused: [(name: String, file: Int)] = []
  /// What deserves to be said of the files themselves.
  var findings: [Finding] = []

  private let shapes: [String: TableShape]
  private let named: [String: String]
  private let fileNamed: [String: String]
  private(set) var rowCount = 0

  /// The most rows that are kept of all tables together.
  static let maximumRows = 5_000_000
  /// The most bytes of one value that is kept.
  static let maximumValueLength = 1 << 20

  init(_ shapes: [TableShape]) {
    var byName: [String: TableShape] = [:]
    var names: [String: String] = [:]
    var fileNames: [String: String] = [:]
    for shape in shapes {
      byName[shape.name] = shape
      for name in [shape.name] + shape.aliases { names[TableShape.plain(name)] = shape.name }
      for name in shape.fileNames { fileNames[TableShape.plain(name)] = shape.name }
    }
    (self.shapes, named, fileNamed) = (byName, names, fileNames)
  }

  /// The name under which a connector asks for a table that an export calls so.
  func canonical(_ name: String) -> String? { named[TableShape.plain(name)] }

  /// The same for the name of a file, a sheet or a list.
  func canonical(file name: String) -> String? {
    canonical(name) ?? fileNamed[TableShape.plain(name)]
  }

  /// All names that tables may have.
  var knownNames: [String] { named.keys.sorted() }

  /// A table; one without rows where the export has none.
  subscript(name: String) -> RelationalTable {
    tables[name]
      ?? RelationalTable(
        shapes[name] ?? TableShape(name: name, columns: []), shown: name)
  }

  /// Whether the export has a table.
  func has(_ name: String) -> Bool { tables[name] != nil }

  /// How a row of a file is known to people.
  enum FileForm {
    /// One table: by its line alone.
    case single
    /// Several sheets.
    case workbook
    /// Several tables, many rows on a line.
    case database
  }

  mutating func add(file: String, as form: FileForm) -> Int {
    files.append(file)
    forms.append(form)
    return files.count - 1
  }

  mutating func note(unused name: String, file: Int) {
    unused.append((name, file))
  }

  /// Takes the columns of a table, which says it is there.
  mutating func open(_ name: String, shown: String, slots: [Int?]) {
    guard let shape = shapes[name] else { return }
    for case let slot? in slots {
      tables[name, default: RelationalTable(shape, shown: shown)].has[slot] = true
    }
    if tables[name] == nil { tables[name] = RelationalTable(shape, shown: shown) }
  }

  /// Takes rows of a table that is open.
  mutating func append(_ rows: [TableRow], to name: String) throws(ImportFailure) {
    tables[name]?.rows += rows
    rowCount += rows.count
    guard rowCount <= Tables.maximumRows else {
      throw RelationalDefect.tooManyRows(limit: Tables.maximumRows)
        .failure(at: Place(file: rows.last.map { files[$0.file] } ?? ""))
    }
  }

  /// Where a row stands.
  func place(of row: TableRow, in table: RelationalTable) -> Place {
    let file = files[row.file]
    switch forms[row.file] {
    case .single: return Place(file: file, line: row.line)
    case .workbook: return Place(file: file, sheet: table.shown, line: row.line)
    case .database:
      return Place(
        file: file, table: table.shown, line: row.line, record: row[table.slot("id")])
    }
  }

  /// Where a table stands as a whole.
  func place(of table: RelationalTable) -> Place {
    let file = table.rows.first?.file ?? 0
    guard files.indices.contains(file) else { return Place(file: "") }
    switch forms[file] {
    case .single: return Place(file: files[file])
    case .workbook: return Place(file: files[file], sheet: table.shown)
    case .database: return Place(file: files[file], table: table.shown)
    }
  }

  /// Says how many rows were read of each table, in the order given, and refuses tables that lack a
  /// column they cannot do without.
  func check(_ order: [String]) throws(ImportFailure) -> [(place: Place, count: Int)] {
    var counts: [(place: Place, count: Int)] = []
    var obstacles: [ImportFailure.Obstacle] = []
    for name in order {
      guard let table = tables[name] else { continue }
      if !table.rows.isEmpty { counts.append((place(of: table), table.rows.count)) }
      for column in table.shape.required where !table.has(column) && !table.rows.isEmpty {
        obstacles +=
          RelationalDefect.missingColumn(column, table: table.shown)
          .failure(at: place(of: table)).obstacles
      }
    }
    guard obstacles.isEmpty else { throw ImportFailure(obstacles) }
    return counts
  }
}
