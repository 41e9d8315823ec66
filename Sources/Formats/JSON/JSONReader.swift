// JSON, value by value, with the line each begins on.

/// Reads JSON (RFC 8259) from bytes in UTF-8.
///
/// ```swift
/// let value = try JSONReader.wholeValue(of: bytes, shown: "applications.json")
/// ```
package struct JSONReader {
  private let bytes: [UInt8]
  private let shown: String
  private var index = 0
  /// The line of the next byte, from 1.
  package private(set) var line = 1
  private var depth = 0

  static let maximumDepth = 128

  package init(_ bytes: [UInt8], shown: String) {
    (self.bytes, self.shown) = (bytes, shown)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  package func failure(_ defect: JSONDefect) -> FormatFailure {
    FormatFailure(.brokenJSON(defect), at: Place(file: shown, line: line))
  }

  /// The next byte that is no blank, which stays; `nil` at the end.
  package mutating func peek() -> UInt8? {
    while index < bytes.count {
      switch bytes[index] {
      case 0x0A: line += 1
      case 0x20, 0x09, 0x0D: break
      default: return bytes[index]
      }
      index += 1
    }
    return nil
  }

  /// Passes over a sign if it is the next byte.
  package mutating func skip(_ sign: Unicode.Scalar) -> Bool {
    guard peek() == UInt8(ascii: sign) else { return false }
    index += 1
    return true
  }

  mutating func expect(_ sign: Unicode.Scalar) throws(FormatFailure) {
    guard skip(sign) else {
      throw failure(index < bytes.count ? .expected(Character(sign)) : .endsTooEarly)
    }
  }

  /// The one value of a file.
  package static func wholeValue(
    of bytes: [UInt8], shown: String
  ) throws(FormatFailure) -> JSONValue {
    var reader = JSONReader(bytes, shown: shown)
    let value = try reader.value()
    try reader.expectEnd()
    return value
  }

  /// Refuses what follows the one value of a file.
  package mutating func expectEnd() throws(FormatFailure) {
    guard peek() == nil else { throw failure(.somethingFollows) }
  }

  /// Reads `[…]`, each element by `body`.
  package mutating func list<Failure: ReaderFailure>(
    _ body: (inout JSONReader) throws(Failure) -> Void
  ) throws(Failure) {
    try Failure.reading(enter("["))
    if !skip("]") {
      repeat { try body(&self) } while skip(",")
      try Failure.reading(expect("]"))
    }
    depth -= 1
  }

  /// Reads `{…}`, the value of each key by `body`.
  package mutating func object<Failure: ReaderFailure>(
    _ body: (inout JSONReader, String) throws(Failure) -> Void
  ) throws(Failure) {
    try Failure.reading(enter("{"))
    if !skip("}") {
      repeat {
        let key = try Failure.reading(key())
        try body(&self, key)
      } while skip(",")
      try Failure.reading(expect("}"))
    }
    depth -= 1
  }

  /// Reads a key and the colon behind it.
  private mutating func key() throws(FormatFailure) -> String {
    guard peek() == UInt8(ascii: "\"") else { throw failure(.noKey) }
    let key = try text()
    try expect(":")
    return key
  }

  private mutating func enter(_ sign: Unicode.Scalar) throws(FormatFailure) {
    try expect(sign)
    depth += 1
    guard depth <= JSONReader.maximumDepth else {
      throw FormatFailure(
        .nestedTooDeepInJSON(limit: JSONReader.maximumDepth), at: Place(file: shown, line: line))
    }
  }

  /// Reads any value.
  package mutating func value() throws(FormatFailure) -> JSONValue {
    let first = peek()
    let line = line
    return JSONValue(form: try form(beginningWith: first), line: line)
  }

  private mutating func form(beginningWith first: UInt8?) throws(FormatFailure) -> JSONValue.Form {
    switch first {
    case UInt8(ascii: "{"):
      var members: [(key: String, value: JSONValue)] = []
      try object { (reader, key) throws(FormatFailure) in
        members.append((key, try reader.value()))
      }
      return .object(members)
    case UInt8(ascii: "["):
      var values: [JSONValue] = []
      try list { (reader) throws(FormatFailure) in values.append(try reader.value()) }
      return .list(values)
    case UInt8(ascii: "\""): return .text(try text())
    case nil: throw failure(.endsTooEarly)
    default:
      let start = index
      index = wordEnd(from: start)
      let word = String(decoding: bytes[start..<index], as: UTF8.self)
      switch word {
      case "null": return .null
      case "true": return .truth(true)
      case "false": return .truth(false)
      default:
        guard Double(word) != nil, word.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) })
        else { throw failure(.noValue(word)) }
        return .number(word)
      }
    }
  }

  /// The end of a word without quotes.
  private func wordEnd(from start: Int) -> Int {
    bytes[start...].firstIndex { byte in
      switch byte {
      case 0x20, 0x09, 0x0D, 0x0A, UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "]"),
        UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "\""):
        true
      default: false
      }
    } ?? bytes.count
  }

  private mutating func text() throws(FormatFailure) -> String {
    index += 1
    var text: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard index < bytes.count else { break }
        let escaped = bytes[index]
        index += 1
        switch escaped {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "u"): text += Array(String(try scalar()).utf8)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(escaped)
        default: throw failure(.unknownEscape)
        }
      case ..<0x20: throw failure(.controlInText)
      default: text.append(byte)
      }
    }
    throw failure(.endsTooEarly)
  }

  /// The character of `\u00e9`, or of two such that make one.
  private mutating func scalar() throws(FormatFailure) -> Character {
    let first = try unit()
    if first & 0xFC00 == 0xD800, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    {
      index += 2
      let second = try unit()
      if second & 0xFC00 == 0xDC00 {
        let code = 0x10000 + (first & 0x3FF) << 10 + (second & 0x3FF)
        return Character(Unicode.Scalar(code) ?? "\u{FFFD}")
      }
      return "\u{FFFD}"
    }
    return Character(Unicode.Scalar(first) ?? "\u{FFFD}")
  }

  private mutating func unit() throws(FormatFailure) -> UInt32 {
    guard index + 4 <= bytes.count,
      let unit = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    else { throw failure(.unknownEscape) }
    index += 4
    return unit
  }
}
