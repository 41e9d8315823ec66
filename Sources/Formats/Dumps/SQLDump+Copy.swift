// The rows of a dump of PostgreSQL: COPY and lines of values, each as PostgreSQL writes it.

extension SQLDump {
  private static let backslash = UInt8(ascii: "\\")
  private static let tab: UInt8 = 0x09
  private static let lineEnd: UInt8 = 0x0A

  /// Reads what follows COPY: the table, its columns, `FROM stdin;`, and lines down to `\.`.
  ///
  /// See the text format in PostgreSQL's manual, COPY.
  mutating func copy(line: Int, into tables: inout Tables) throws(FormatFailure) {
    let name = try tableName(after: [])
    try skipBlanks()
    var columns = created[name]
    if try bytes.peek() == UInt8(ascii: "("), !name.isEmpty {
      bytes.skip()
      columns = try names(table: name, begun: line)
    }
    for word in ["FROM", "STDIN"] {
      try skipBlanks()
      guard try bareName().uppercased() == word else { throw try unreadableCopy(name, line) }
    }
    try skipBlanks()
    guard try bytes.peek() == UInt8(ascii: ";") else { throw try unreadableCopy(name, line) }
    try skipLine()
    guard let canonical = tables.canonical(name) else {
      note(unused: name)
      while try !isAtEndOfCopy(of: name, begun: line) { try skipLine() }
      return
    }
    guard let columns else {
      throw FormatFailure(.noColumns(table: name), at: place(line))
    }
    let target = target(canonical, shown: name, columns: columns, in: &tables)
    while try !isAtEndOfCopy(of: name, begun: line) {
      let row = try copied(
        target.slots, width: target.width, columns: columns, table: name, begun: line)
      try tables.append([row], of: file, to: canonical)
    }
  }

  /// Not written as pg_dump does, or not to the end.
  private mutating func unreadableCopy(
    _ table: String, _ begun: Int
  ) throws(FormatFailure) -> FormatFailure {
    guard try bytes.peek() != nil else { return truncated(table.isEmpty ? nil : table, begun) }
    return FormatFailure(.unreadableCopy(table: table), at: place(begun))
  }

  mutating func skipLine() throws(FormatFailure) {
    try bytes.skip(to: SQLDump.lineEnd, or: SQLDump.lineEnd)
    bytes.skip()
  }

  /// Whether the line is `\.`, which is then passed over. No value begins so: its backslash would be doubled.
  private mutating func isAtEndOfCopy(of table: String, begun: Int) throws(FormatFailure) -> Bool {
    guard let byte = try bytes.peek() else { throw truncated(table, begun) }
    guard byte == SQLDump.backslash, try bytes.peekSecond() == UInt8(ascii: ".") else {
      return false
    }
    try skipLine()
    return true
  }

  /// Reads one line of values, which tabs part.
  private mutating func copied(
    _ slots: [Int?], width: Int, columns: [String], table: String, begun: Int
  ) throws(FormatFailure) -> Tables.ReadRow {
    let line = bytes.line
    var values = [String?](repeating: nil, count: width)
    var count = 0
    while true {
      let slot = count < slots.count ? slots[count] : nil
      if let slot {
        values[slot] = try copiedValue(of: columns[count])
      } else {
        try bytes.skip(to: SQLDump.tab, or: SQLDump.lineEnd)
      }
      count += 1
      guard let byte = try bytes.next() else { throw truncated(table, begun) }
      if byte == SQLDump.lineEnd { break }
    }
    guard count == slots.count else {
      throw FormatFailure(
        .wrongCount(values: count, columns: slots.count, table: table), at: place(line))
    }
    return (line, values)
  }

  /// Reads a value up to the tab or the end of the line behind it; `nil` for `\N`.
  private mutating func copiedValue(of column: String) throws(FormatFailure) -> String? {
    var raw: [UInt8] = []
    try bytes.take(to: SQLDump.tab, or: SQLDump.lineEnd, into: &raw)
    guard raw.count <= Tables.maximumValueLength else {
      throw FormatFailure(
        .valueTooLong(limit: Tables.maximumValueLength, column: column), at: place(bytes.line))
    }
    // Within values it is written as an escape: here it belongs to the end of a line of Windows.
    if raw.last == 0x0D { raw.removeLast() }
    guard raw.contains(SQLDump.backslash) else { return string(raw) }
    if raw == [SQLDump.backslash, UInt8(ascii: "N")] { return nil }
    var text: [UInt8] = []
    var isEscaped = false
    for byte in raw {
      guard isEscaped else {
        if byte == SQLDump.backslash { isEscaped = true } else { text.append(byte) }
        continue
      }
      isEscaped = false
      switch byte {
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "v"): text.append(0x0B)
      default: text.append(byte)
      }
    }
    return string(text)
  }
}
