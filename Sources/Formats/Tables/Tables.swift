// All tables of an export, the places of their rows, and what nobody asked for.

/// The tables that an export has.
package struct Tables: Sendable {
  /// The files read, as people named them.
  package private(set) var files: [String] = []
  private var forms: [FileForm] = []
  package private(set) var tables: [String: RelationalTable] = [:]
  /// Tables and sheets that nobody asked for, with the file they are in.
  package private(set) var unused: [(name: String, file: Int)] = []
  /// Files of which not all is UTF-8.
  package internal(set) var westernFiles: [Place] = []

  private let shapes: [String: TableShape]
  private let named: [String: String]
  private let fileNamed: [String: String]
  private var rowCount = 0
  /// The table that rows were last taken of, and where it stands.
  private var last: (file: Int, table: String, place: Place)?

  /// The most rows that are kept of all tables together.
  package static let maximumRows = 5_000_000
  /// The most bytes of one value that is kept.
  package static let maximumValueLength = 1 << 20

  package init(_ shapes: [TableShape]) {
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
  package func canonical(_ name: String) -> String? { named[TableShape.plain(name)] }

  /// The same for the name of a file, a sheet or a list.
  package func canonical(file name: String) -> String? {
    canonical(name) ?? fileNamed[TableShape.plain(name)]
  }

  /// All names that tables may have.
  package var knownNames: [String] { named.keys.sorted() }

  /// The name of the table that a file is called after; a date or a number behind it is not part of the name.
  func name(ofFile stem: String) -> String {
    if canonical(file: stem) != nil { return stem }
    // mydumper puts the database before the table.
    if let last = stem.split(separator: ".").last, canonical(file: String(last)) != nil {
      return String(last)
    }
    var short = Substring(stem)
    while let last = short.unicodeScalars.last, "0123456789-_ ().".unicodeScalars.contains(last) {
      short.removeLast()
    }
    return canonical(file: String(short)) != nil ? String(short) : stem
  }

  /// A table; one without rows where the export has none.
  package subscript(name: String) -> RelationalTable {
    tables[name]
      ?? RelationalTable(
        shapes[name] ?? TableShape(name: name, columns: []), shown: name)
  }

  /// Whether the export has a table.
  package func has(_ name: String) -> Bool { tables[name] != nil }

  /// How a row of a file is known to people.
  package enum FileForm {
    /// One table: by its line alone.
    case single
    /// Several sheets.
    case workbook
    /// Several tables, many rows on a line.
    case database
  }

  package mutating func add(file: String, as form: FileForm) -> Int {
    files.append(file)
    forms.append(form)
    return files.count - 1
  }

  package mutating func note(unused name: String, file: Int) {
    unused.append((name, file))
  }

  /// Takes the columns of a table, which says it is there.
  package mutating func open(_ name: String, shown: String, slots: [Int?]) {
    guard let shape = shapes[name] else { return }
    if tables[name] == nil { tables[name] = RelationalTable(shape, shown: shown) }
    for case let slot? in slots { tables[name]?.columns.insert(shape.columns[slot]) }
  }

  /// The values of a row in the order of its shape, and its line.
  typealias ReadRow = (line: Int, values: [String?])

  /// Takes rows of a table that is open.
  mutating func append(
    _ rows: [ReadRow], of file: Int, to name: String
  ) throws(FormatFailure) {
    guard let shape = shapes[name], let shown = tables[name]?.shown else { return }
    // The rows of a table share what they can of their places.
    if last?.file != file || last?.table != name {
      last = (file, name, place(in: file, shown: shown))
    }
    let whole = last?.place ?? Place(file: files[file])
    let id = forms[file] == .database ? shape.columns.firstIndex(of: "id") : nil
    for (line, values) in rows {
      let place = whole.at(line: line, record: id.flatMap { values[$0] })
      tables[name]?.rows.append(TableRow(values, of: shape, at: place))
    }
    rowCount += rows.count
    guard rowCount <= Tables.maximumRows else {
      throw FormatFailure(.tooManyRows(limit: Tables.maximumRows), at: Place(file: files[file]))
    }
  }

  /// Where a table stands in a file.
  private func place(in file: Int, shown: String) -> Place {
    switch forms[file] {
    case .single: Place(file: files[file])
    case .workbook: Place(file: files[file], sheet: shown)
    case .database: Place(file: files[file], table: shown)
    }
  }

  /// Where a table stands as a whole.
  package func place(of table: RelationalTable) -> Place {
    if let row = table.rows.first { return row.place.sheetAlone }
    return files.isEmpty ? Place(file: "") : place(in: 0, shown: table.shown)
  }

  /// Says how many rows were read of each table, in the order given, and refuses tables that lack a
  /// column they cannot do without.
  package func check(_ order: [String]) throws(FormatFailure) -> [(place: Place, count: Int)] {
    var counts: [(place: Place, count: Int)] = []
    var obstacles: [FormatFailure.Obstacle] = []
    for name in order {
      guard let table = tables[name] else { continue }
      if !table.rows.isEmpty { counts.append((place(of: table), table.rows.count)) }
      for column in table.shape.required where !table.has(column) && !table.rows.isEmpty {
        obstacles +=
          FormatFailure(.missingColumn(column, table: table.shown), at: place(of: table)).obstacles
      }
    }
    guard obstacles.isEmpty else { throw FormatFailure(obstacles) }
    return counts
  }
}
