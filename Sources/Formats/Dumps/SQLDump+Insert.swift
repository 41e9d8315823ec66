// The rows of a dump: INSERT with its values, each as MySQL or PostgreSQL writes it.

extension SQLDump {
  private static let modifiers: Set<String> = [
    "LOW_PRIORITY", "DELAYED", "HIGH_PRIORITY", "IGNORE", "INTO",
  ]

  /// Reads what follows INSERT or REPLACE.
  mutating func insert(line: Int, into tables: inout Tables) throws(FormatFailure) {
    let name = try tableName(after: SQLDump.modifiers)
    guard let canonical = tables.canonical(name) else {
      note(unused: name)
      return try skipStatement(table: name, begun: line)
    }
    try skipBlanks()
    var columns = created[name]
    if try bytes.peek() == UInt8(ascii: "(") {
      bytes.skip()
      columns = try names(table: name, begun: line)
      try skipBlanks()
    }
    var word = try bareName().uppercased()
    if word == "OVERRIDING" {
      // PostgreSQL: OVERRIDING SYSTEM VALUE.
      for _ in 0..<3 {
        try skipBlanks()
        word = try bareName().uppercased()
      }
    }
    guard word == "VALUES" || word == "VALUE" else {
      guard try bytes.peek() != nil else { throw truncated(name, line) }
      throw FormatFailure(.unreadableStatement(table: name), at: place(line))
    }
    guard let columns else {
      throw FormatFailure(.noColumns(table: name), at: place(line))
    }
    let target = target(canonical, shown: name, columns: columns, in: &tables)
    while true {
      try skipBlanks()
      guard let byte = try bytes.peek() else { throw truncated(name, line) }
      guard byte == UInt8(ascii: "(") else {
        throw FormatFailure(.unreadableStatement(table: name), at: place(bytes.line))
      }
      let row = try row(
        target.slots, width: target.width, columns: columns, table: name, begun: line)
      try tables.append([row], of: file, to: canonical)
      try skipBlanks()
      guard try bytes.peek() == UInt8(ascii: ",") else { break }
      bytes.skip()
    }
    try skipStatement(table: name, begun: line)
  }

  /// Opens a table for rows: by column of theirs, where its values go, `nil` for what nobody asks for; and how
  /// many values a row of the table has.
  func target(
    _ table: String, shown: String, columns: [String], in tables: inout Tables
  ) -> (slots: [Int?], width: Int) {
    let shape = tables[table].shape
    let slots = columns.map { shape.slot(of: $0) }
    tables.open(table, shown: shown, slots: slots)
    return (slots, shape.columns.count)
  }

  /// The names in a list of columns.
  mutating func names(table: String, begun: Int) throws(FormatFailure) -> [String] {
    var names: [String] = []
    while true {
      try skipBlanks()
      guard let byte = try bytes.peek() else { throw truncated(table, begun) }
      switch byte {
      case UInt8(ascii: ","): bytes.skip()
      case UInt8(ascii: ")"):
        bytes.skip()
        return names
      case UInt8(ascii: "`"), UInt8(ascii: "\""): names.append(try quotedName(byte))
      default:
        let name = try bareName()
        guard !name.isEmpty else {
          throw FormatFailure(.unreadableStatement(table: table), at: place(bytes.line))
        }
        names.append(name)
      }
      guard names.count <= SQLDump.maximumColumns else {
        throw FormatFailure(
          .dump(.tooManyTableColumns(limit: SQLDump.maximumColumns)), at: place(bytes.line))
      }
    }
  }

  /// Reads the values of one row, from its parenthesis on.
  private mutating func row(
    _ slots: [Int?], width: Int, columns: [String], table: String, begun: Int
  ) throws(FormatFailure) -> Tables.ReadRow {
    let line = bytes.line
    bytes.skip()
    var values = [String?](repeating: nil, count: width)
    var count = 0
    while true {
      try skipBlanks()
      let slot = count < slots.count ? slots[count] : nil
      let column = count < columns.count ? columns[count] : ""
      let value = try self.value(isKept: slot != nil, column: column, table: table, begun: begun)
      if let slot { values[slot] = value }
      count += 1
      try skipBlanks()
      guard let byte = try bytes.next() else { throw truncated(table, begun) }
      if byte == UInt8(ascii: ")") { break }
      guard byte == UInt8(ascii: ",") else {
        throw FormatFailure(.unreadableStatement(table: table), at: place(bytes.line))
      }
    }
    guard count == slots.count else {
      throw FormatFailure(
        .wrongCount(values: count, columns: slots.count, table: table), at: place(line))
    }
    return (line, values)
  }

  /// Reads one value; `nil` for NULL, and for what is not kept.
  private mutating func value(
    isKept: Bool, column: String, table: String, begun: Int
  ) throws(FormatFailure) -> String? {
    guard let byte = try bytes.peek() else { throw truncated(table, begun) }
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "\""):
      guard isKept else {
        _ = try skipQuotedOrComment(byte, table, begun)
        return nil
      }
      return try text(
        quote: byte, hasEscapes: !isPostgreSQL, column: column, table: table, begun: begun)
    case UInt8(ascii: "E") where isPostgreSQL:
      // E'…': with escapes.
      bytes.skip()
      guard let quote = try bytes.peek() else { throw truncated(table, begun) }
      guard quote == UInt8(ascii: "'") else {
        throw FormatFailure(.unreadableStatement(table: table), at: place(bytes.line))
      }
      return try text(
        quote: quote, hasEscapes: true, column: column, table: table, begun: begun)
    case UInt8(ascii: "_"):
      // The character set of what follows: _binary 'x'.
      _ = try bareName()
      try skipBlanks()
      return try value(isKept: isKept, column: column, table: table, begun: begun)
    default: return try word(isKept: isKept, column: column, table: table, begun: begun)
    }
  }

  /// Reads a quoted text.
  private mutating func text(
    quote: UInt8, hasEscapes: Bool, column: String, table: String, begun: Int
  ) throws(FormatFailure) -> String {
    bytes.skip()
    var text: [UInt8] = []
    let escape = hasEscapes ? UInt8(ascii: "\\") : quote
    while true {
      try bytes.take(to: quote, or: escape, into: &text)
      guard text.count <= Tables.maximumValueLength else {
        throw FormatFailure(
          .valueTooLong(limit: Tables.maximumValueLength, column: column), at: place(bytes.line))
      }
      guard let found = try bytes.next() else { throw truncated(table, begun) }
      if found != quote {
        guard let escaped = try bytes.next() else { throw truncated(table, begun) }
        switch escaped {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "Z"): text.append(0x1A)
        // A zero byte is nothing that a text of a model can hold.
        case UInt8(ascii: "0"): break
        default: text.append(escaped)
        }
      } else if try bytes.peek() == quote {
        text.append(quote)
        bytes.skip()
      } else {
        return string(text)
      }
    }
  }

  /// Reads a number, NULL, a hexadecimal text, or whatever stands without quotes.
  private mutating func word(
    isKept: Bool, column: String, table: String, begun: Int
  ) throws(FormatFailure) -> String? {
    var text: [UInt8] = []
    var depth = 0
    reading: while let byte = try bytes.peek() {
      switch byte {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        if depth == 0 { break reading }
        depth -= 1
      case UInt8(ascii: ",") where depth == 0: break reading
      case UInt8(ascii: "'"):
        // x'4142' and b'01'.
        if isKept, let base = text.last, text.count == 1 {
          bytes.skip()
          var digits: [UInt8] = []
          try bytes.take(to: byte, or: byte, into: &digits)
          guard try bytes.next() != nil else { throw truncated(table, begun) }
          if base | 0x20 == UInt8(ascii: "x") { return hexadecimal(digits[...]) }
          return base | 0x20 == UInt8(ascii: "b")
            ? Int(String(decoding: digits, as: UTF8.self), radix: 2).map(String.init)
            : string(digits)
        }
        _ = try skipQuotedOrComment(byte, table, begun)
        continue reading
      default: break
      }
      if isKept { text.append(byte) }
      bytes.skip()
      guard text.count <= Tables.maximumValueLength else {
        throw FormatFailure(
          .valueTooLong(limit: Tables.maximumValueLength, column: column), at: place(bytes.line))
      }
    }
    guard try bytes.peek() != nil else { throw truncated(table, begun) }
    guard isKept else { return nil }
    while let last = text.last, last <= 0x20 { text.removeLast() }
    if text.starts(with: [0x30, 0x78]) || text.starts(with: [0x30, 0x58]) {
      return hexadecimal(text[2...])
    }
    let word = String(decoding: text, as: UTF8.self)
    switch word.uppercased() {
    case "NULL", "DEFAULT": return nil
    case "TRUE": return "1"
    case "FALSE": return "0"
    default:
      guard Double(word) != nil else {
        throw FormatFailure(.unreadableValue(word, column: column), at: place(bytes.line))
      }
      return word
    }
  }

  private mutating func hexadecimal(_ digits: ArraySlice<UInt8>) -> String {
    func digit(_ byte: UInt8) -> UInt8 {
      switch byte {
      case 0x30...0x39: byte - 0x30
      case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x61 + 10
      default: 0
      }
    }
    var text: [UInt8] = []
    var index = digits.startIndex
    while index + 1 < digits.endIndex {
      text.append(digit(digits[index]) << 4 | digit(digits[index + 1]))
      index += 2
    }
    return string(text.filter { $0 != 0 })
  }

  /// Bytes as text: UTF-8, or else the Windows-1252 of Western Europe.
  mutating func string(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    isWestern = true
    var defects: [LocatedDefect] = []
    let file = SourceFile(bytes.filter { $0 != 0 }, shownAs: shown, file: 0, defects: &defects)
    return String(decoding: file?.bytes ?? bytes, as: UTF8.self)
  }
}
