// Passing over what is of no use in a dump: comments, quoted texts, whole statements.

extension SQLDump {
  func truncated(_ table: String?, _ begun: Int) -> FormatFailure {
    FormatFailure(.truncated(table: table, begun: begun), at: place(bytes.line))
  }

  /// Passes over blanks and comments.
  mutating func skipBlanks() throws(FormatFailure) {
    while let byte = try bytes.peek() {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: bytes.skip()
      default: guard try skipComment(byte) else { return }
      }
    }
  }

  /// Passes over a comment that begins here; whether one does.
  private mutating func skipComment(_ byte: UInt8) throws(FormatFailure) -> Bool {
    switch byte {
    case UInt8(ascii: "#"): guard !isPostgreSQL else { return false }
    case UInt8(ascii: "-"):
      let start = try bytes.beginning(3)
      guard start.count >= 2, start[1] == UInt8(ascii: "-"),
        start.count == 2 || start[2] <= 0x20 || isPostgreSQL
      else { return false }
      note(comment: String(decoding: try bytes.beginning(48), as: UTF8.self))
    case UInt8(ascii: "/"):
      guard try bytes.peekSecond() == UInt8(ascii: "*") else { return false }
      let begun = bytes.line
      bytes.skip()
      bytes.skip()
      while true {
        try bytes.skip(to: UInt8(ascii: "*"), or: UInt8(ascii: "*"))
        guard try bytes.next() != nil else { throw truncated(nil, begun) }
        if try bytes.peek() == UInt8(ascii: "/") { break }
      }
      bytes.skip()
      return true
    default: return false
    }
    try bytes.skip(to: 0x0A, or: 0x0A)
    return true
  }

  /// Learns from the first and the last line whose dump it is, and whether all of it is there.
  private mutating func note(comment: String) {
    if comment.hasPrefix("-- MySQL dump") || comment.hasPrefix("-- MariaDB dump") {
      lastLine = "-- Dump completed"
    } else if comment.hasPrefix("-- Dump completed") {
      hasLastLine = true
    }
    // A cluster holds several databases: its own last line is the one that counts.
    for first in ["-- PostgreSQL database dump", "-- PostgreSQL database cluster dump"]
    where comment.hasPrefix(first) {
      isPostgreSQL = true
      let last = "\(first) complete"
      lastLine = lastLine ?? last
      if lastLine == last { hasLastLine = comment.hasPrefix(last) }
    }
  }

  /// Passes over a quoted text or a comment that begins here; whether one does.
  mutating func skipQuotedOrComment(
    _ byte: UInt8, _ table: String?, _ begun: Int
  ) throws(FormatFailure) -> Bool {
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"):
      try skipQuoted(byte, hasEscapes: byte != UInt8(ascii: "`") && !isPostgreSQL, table, begun)
      return true
    case UInt8(ascii: "E") where isPostgreSQL, UInt8(ascii: "e") where isPostgreSQL:
      guard try bytes.peekSecond() == UInt8(ascii: "'") else { return false }
      bytes.skip()
      try skipQuoted(UInt8(ascii: "'"), hasEscapes: true, table, begun)
      return true
    case UInt8(ascii: "$") where isPostgreSQL: return try skipDollars(table, begun)
    default: return try skipComment(byte)
    }
  }

  private mutating func skipQuoted(
    _ quote: UInt8, hasEscapes: Bool, _ table: String?, _ begun: Int
  ) throws(FormatFailure) {
    bytes.skip()
    let escape = hasEscapes ? UInt8(ascii: "\\") : quote
    while true {
      try bytes.skip(to: quote, or: escape)
      guard let found = try bytes.next() else { throw truncated(table, begun) }
      if found != quote {
        guard try bytes.next() != nil else { throw truncated(table, begun) }
      } else if try bytes.peek() == quote {
        bytes.skip()
      } else {
        return
      }
    }
  }

  /// Passes over a text between dollars that begins here, `$$ … $$` or `$body$ … $body$`, as PostgreSQL writes
  /// functions; whether one does.
  private mutating func skipDollars(_ table: String?, _ begun: Int) throws(FormatFailure) -> Bool {
    let dollar = UInt8(ascii: "$")
    let beginning = try bytes.beginning(64)
    guard let end = beginning.dropFirst().firstIndex(of: dollar) else { return false }
    let mark = Array(beginning[...end])
    let isName = mark.dropFirst().dropLast().allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), 0x80...: true
      default: false
      }
    }
    // $1 is a parameter.
    guard isName, !(0x30...0x39).contains(mark[1]) else { return false }
    for _ in mark { bytes.skip() }
    while true {
      try bytes.skip(to: dollar, or: dollar)
      guard try bytes.peek() != nil else { throw truncated(table, begun) }
      if try bytes.beginning(mark.count) == mark { break }
      bytes.skip()
    }
    for _ in mark { bytes.skip() }
    return true
  }

  mutating func skipDelimiter() throws(FormatFailure) -> Bool {
    guard try bytes.peek() == delimiter[0], try bytes.beginning(delimiter.count) == delimiter
    else { return false }
    for _ in delimiter { bytes.skip() }
    return true
  }

  /// Passes over the rest of a statement and what ends it.
  mutating func skipStatement(table: String?, begun: Int) throws(FormatFailure) {
    while let byte = try bytes.peek() {
      if try skipDelimiter() { return }
      if try skipQuotedOrComment(byte, table, begun) { continue }
      guard byte != 0 else { throw FormatFailure(.binary, at: place(bytes.line)) }
      bytes.skip()
    }
    throw truncated(table, begun)
  }
}
