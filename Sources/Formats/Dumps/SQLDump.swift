// A dump of MySQL, MariaDB or PostgreSQL: statement after statement; only tables asked for are looked into.

package import SystemPackage

/// Reads the text that `mysqldump` and `pg_dump` write, and others that look like it (phpMyAdmin, mydumper).
///
/// The file may be of any size: it passes through one buffer, and only columns asked for become texts.
package struct SQLDump: ~Copyable {
  var bytes: ByteStream
  let shown: String
  let file: Int
  /// The columns of tables, as their CREATE TABLE gives them.
  var created: [String: [String]] = [:]
  /// Whether some value is not UTF-8.
  var isWestern = false
  /// Whether it is PostgreSQL's: texts have no escapes, and names of columns are seldom quoted.
  var isPostgreSQL = false

  var delimiter: [UInt8] = [UInt8(ascii: ";")]
  /// The last line that its first lines promise, and whether it is there.
  var lastLine: String?
  var hasLastLine = false
  private var statements = 0
  private var unused: Set<String> = []

  /// MySQL's own limit.
  static let maximumColumns = 4096
  /// Four times MySQL's own limit, which counts characters.
  static let maximumNameLength = 256

  /// Reads a dump into tables.
  ///
  /// - Throws: ``FormatFailure``: not a dump, compressed, cut off, or not readable.
  /// - Complexity: O(bytes)
  package static func read(_ path: FilePath, into tables: inout Tables) throws(FormatFailure) {
    var dump = try SQLDump(path, file: tables.add(file: path.string, as: .database))
    try dump.checkBeginning()
    while try dump.statement(into: &tables) {}
    let place = Place(file: path.string)
    guard dump.statements > 0 else { throw FormatFailure(.notADump(""), at: place) }
    if let line = dump.lastLine, !dump.hasLastLine {
      throw FormatFailure(.noLastLine(line), at: dump.place(dump.bytes.line))
    }
    if dump.isWestern {
      tables.westernFiles.append(place)
    }
    for name in dump.unused.sorted() { tables.note(unused: name, file: dump.file) }
  }

  private init(_ path: FilePath, file: Int) throws(FormatFailure) {
    bytes = try ByteStream(path)
    shown = path.string
    self.file = file
  }

  func place(_ line: Int) -> Place { Place(file: shown, line: line) }

  /// Refuses what is no text, by its first bytes.
  private mutating func checkBeginning() throws(FormatFailure) {
    let beginning = try bytes.beginning(1024)
    let place = Place(file: shown)
    guard !beginning.isEmpty else { throw FormatFailure(.empty, at: place) }
    let formats: [(String, [UInt8])] = [
      ("gzip", [0x1F, 0x8B]), ("zip", [0x50, 0x4B, 0x03, 0x04]), ("bzip2", [0x42, 0x5A, 0x68]),
      ("xz", [0xFD, 0x37, 0x7A]), ("zstd", [0x28, 0xB5, 0x2F, 0xFD]),
    ]
    for (name, mark) in formats where beginning.starts(with: mark) {
      throw FormatFailure(.compressed(name), at: place)
    }
    if beginning.starts(with: Array("PGDMP".utf8)) || beginning.starts(with: Array("toc.dat".utf8))
    {
      throw FormatFailure(.postgreSQLArchive, at: place)
    }
    if beginning.starts(with: [0xFF, 0xFE]) || beginning.starts(with: [0xFE, 0xFF]) {
      throw FormatFailure(.utf16, at: place)
    }
    if beginning.starts(with: [0xEF, 0xBB, 0xBF]) {
      for _ in 0..<3 { bytes.skip() }
    }
    if beginning.contains(0) { throw FormatFailure(.binary, at: place) }
  }

  // MARK: - Statements

  private static let beginnings: Set<String> = [
    "ALTER", "ANALYZE", "BEGIN", "CALL", "CHANGE", "COMMIT", "CREATE", "DELETE", "DELIMITER", "DO",
    "DROP", "FLUSH", "GRANT", "INSERT", "LOCK", "OPTIMIZE", "RENAME", "REPLACE", "RESET", "SELECT",
    "SET", "START", "STOP", "TRUNCATE", "UNLOCK", "UPDATE", "USE", "COPY", "PURGE", "EXECUTE",
    "PREPARE", "DEALLOCATE", "XA", "WITH",
  ]

  /// Reads one statement; false at the end.
  private mutating func statement(into tables: inout Tables) throws(FormatFailure) -> Bool {
    try skipBlanks()
    guard let byte = try bytes.peek() else { return false }
    let line = bytes.line
    if try skipDelimiter() { return true }
    if byte == UInt8(ascii: ";") {
      bytes.skip()
      return true
    }
    if byte == UInt8(ascii: "\\"), isPostgreSQL {
      // A command to psql, such as the \restrict of newer dumps.
      try skipLine()
      return true
    }
    let word = try bareName().uppercased()
    if statements == 0, !SQLDump.beginnings.contains(word) {
      let rest = word.isEmpty ? String(decoding: try bytes.beginning(20), as: UTF8.self) : word
      throw FormatFailure(.notADump(rest), at: place(line))
    }
    statements += 1
    switch word {
    case "CREATE": try createTable(line: line, into: &tables)
    case "INSERT", "REPLACE": try insert(line: line, into: &tables)
    case "COPY":
      isPostgreSQL = true
      try copy(line: line, into: &tables)
    case "DELIMITER":
      var text: [UInt8] = []
      try bytes.take(to: 0x0A, or: 0x0D, into: &text)
      let mark = text.filter { $0 != 0x20 && $0 != 0x09 }
      if !mark.isEmpty, mark.count <= 16 { delimiter = mark }
    default: try skipStatement(table: nil, begun: line)
    }
    return true
  }

  private mutating func createTable(
    line: Int, into tables: inout Tables
  ) throws(FormatFailure) {
    try skipBlanks()
    var word = try bareName().uppercased()
    if word == "TEMPORARY" {
      try skipBlanks()
      word = try bareName().uppercased()
    }
    guard word == "TABLE" else { return try skipStatement(table: nil, begun: line) }
    let name = try tableName(after: ["IF", "NOT", "EXISTS"])
    try skipBlanks()
    guard let canonical = tables.canonical(name), try bytes.peek() == UInt8(ascii: "(") else {
      if tables.canonical(name) == nil { unused.insert(name) }
      return try skipStatement(table: name, begun: line)
    }
    bytes.skip()
    var columns: [String] = []
    while true {
      try skipBlanks()
      guard let byte = try bytes.peek() else { throw truncated(name, line) }
      let isQuoted = byte == UInt8(ascii: "`") || byte == UInt8(ascii: "\"")
      let column = isQuoted ? try quotedName(byte) : try bareName()
      let keys = isPostgreSQL ? SQLDump.constraints : SQLDump.keys
      if isQuoted || !keys.contains(column.uppercased()) { columns.append(column) }
      guard columns.count <= SQLDump.maximumColumns else {
        throw FormatFailure(
          .dump(.tooManyTableColumns(limit: SQLDump.maximumColumns)), at: place(bytes.line))
      }
      if try skipDefinition(name, line) { break }
    }
    created[name] = columns
    // A table without rows is there all the same.
    let shape = tables[canonical].shape
    tables.open(canonical, shown: name, slots: columns.map { shape.slot(of: $0) })
    try skipStatement(table: name, begun: line)
  }

  private static let keys: Set<String> = [
    "PRIMARY", "KEY", "UNIQUE", "INDEX", "CONSTRAINT", "FULLTEXT", "SPATIAL", "FOREIGN", "CHECK",
    "PERIOD", "",
  ]

  /// KEY and INDEX may be columns of PostgreSQL.
  private static let constraints: Set<String> = [
    "PRIMARY", "UNIQUE", "CONSTRAINT", "FOREIGN", "CHECK", "EXCLUDE", "LIKE", "",
  ]

  /// Passes over the rest of a definition; whether it was the last.
  private mutating func skipDefinition(_ table: String, _ begun: Int) throws(FormatFailure) -> Bool
  {
    var depth = 0
    while let byte = try bytes.peek() {
      switch byte {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        if depth == 0 {
          bytes.skip()
          return true
        }
        depth -= 1
      case UInt8(ascii: ",") where depth == 0:
        bytes.skip()
        return false
      default:
        if try skipQuotedOrComment(byte, table, begun) { continue }
      }
      bytes.skip()
    }
    throw truncated(table, begun)
  }

  /// Notes a table that nobody asked for.
  mutating func note(unused name: String) { unused.insert(name) }
}
