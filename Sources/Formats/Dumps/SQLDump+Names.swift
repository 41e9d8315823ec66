// Names of tables and columns in a dump, with and without quotes.

extension SQLDump {
  /// A name without quotes, or nothing.
  mutating func bareName() throws(FormatFailure) -> String {
    var name: [UInt8] = []
    while let byte = try bytes.peek() {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
        name.append(byte)
        bytes.skip()
      default: return String(decoding: name, as: UTF8.self)
      }
      guard name.count <= SQLDump.maximumNameLength else {
        throw FormatFailure(.nameTooLong(limit: SQLDump.maximumNameLength), at: place(bytes.line))
      }
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// A name in quotes, which double where they are meant.
  mutating func quotedName(_ quote: UInt8) throws(FormatFailure) -> String {
    let begun = bytes.line
    bytes.skip()
    var name: [UInt8] = []
    while true {
      try bytes.take(to: quote, or: quote, into: &name)
      guard name.count <= SQLDump.maximumNameLength else {
        throw FormatFailure(.nameTooLong(limit: SQLDump.maximumNameLength), at: place(bytes.line))
      }
      guard try bytes.next() != nil else { throw truncated(nil, begun) }
      guard try bytes.peek() == quote else { return String(decoding: name, as: UTF8.self) }
      name.append(quote)
      bytes.skip()
    }
  }

  /// The name of a table behind some words, without that of its database.
  mutating func tableName(after words: Set<String>) throws(FormatFailure) -> String {
    while true {
      try skipBlanks()
      guard let byte = try bytes.peek() else { return "" }
      let isQuoted = byte == UInt8(ascii: "`") || byte == UInt8(ascii: "\"")
      let name = isQuoted ? try quotedName(byte) : try bareName()
      if !isQuoted, words.contains(name.uppercased()) { continue }
      try skipBlanks()
      guard try bytes.peek() == UInt8(ascii: ".") else { return name }
      bytes.skip()
    }
  }
}
