// JSON with the line of every value and the order of every object, which no decoder of Foundation keeps.

import Continuity

/// One value of a JSON text.
struct JSONValue: Sendable {
  enum Form: Sendable {
    case object([(key: String, value: JSONValue)])
    case array([JSONValue])
    case string(String)
    /// As written.
    case number(String)
    case truth(Bool)
    case null
  }

  var form: Form
  /// The line it begins on, from 1.
  var line: Int

  /// The first value of an object under a key.
  subscript(key: String) -> JSONValue? { members.first { $0.key == key }?.value }

  /// What an object holds; nothing of anything else.
  var members: [(key: String, value: JSONValue)] {
    if case .object(let members) = form { members } else { [] }
  }

  /// What an array holds; `nil` for anything else.
  var elements: [JSONValue]? {
    if case .array(let elements) = form { elements } else { nil }
  }

  /// The text of a scalar; `nil` for null, arrays and objects.
  var text: String? {
    switch form {
    case .string(let text), .number(let text): text
    case .truth(let truth): truth ? "true" : "false"
    case .object, .array, .null: nil
    }
  }

  var isObject: Bool { if case .object = form { true } else { false } }
}

/// Reads a JSON text (RFC 8259), strictly.
///
/// - Complexity: O(bytes)
struct JSONText {
  static let maximumDepth = 256

  private let bytes: [UInt8]
  private let place: Place
  private var index = 0
  private var line = 1
  private var depth = 0

  private init(_ bytes: [UInt8], at place: Place) { (self.bytes, self.place) = (bytes, place) }

  /// The value that a whole text is.
  ///
  /// - Throws: ``ImportFailure`` with the line of what is wrong.
  static func read(_ bytes: [UInt8], at place: Place) throws(ImportFailure) -> JSONValue {
    var reader = JSONText(
      bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes, at: place)
    let value = try reader.value()
    reader.skipBlanks()
    guard reader.index == reader.bytes.count else { throw reader.broken() }
    return value
  }

  private func broken() -> ImportFailure {
    var place = place
    place.line = line
    let isEnd = index >= bytes.count
    return ImportFailure(
      .particular(
        english: isEnd
          ? "the JSON breaks off here: the file is incomplete; export it again"
          : "the JSON is not well-formed here",
        french: isEnd
          ? "le JSON s’interrompt ici\u{A0}: le fichier est incomplet\u{A0}; refaites l’export"
          : "le JSON est mal formé ici"), at: place)
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      if byte == 0x0A { line += 1 }
      index += 1
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    index += 1
    return true
  }

  private mutating func value() throws(ImportFailure) -> JSONValue {
    skipBlanks()
    let start = line
    guard let byte = next else { throw broken() }
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else {
      var place = place
      place.line = line
      throw ImportFailure(
        .particular(
          english: "the JSON is nested more than \(Self.maximumDepth) levels deep",
          french: "le JSON est imbriqué sur plus de \(Self.maximumDepth) niveaux"), at: place)
    }
    switch byte {
    case UInt8(ascii: "{"): return JSONValue(form: .object(try object()), line: start)
    case UInt8(ascii: "["): return JSONValue(form: .array(try array()), line: start)
    case UInt8(ascii: "\""): return JSONValue(form: .string(try string()), line: start)
    case UInt8(ascii: "t"): return JSONValue(form: try word("true", .truth(true)), line: start)
    case UInt8(ascii: "f"): return JSONValue(form: try word("false", .truth(false)), line: start)
    case UInt8(ascii: "n"): return JSONValue(form: try word("null", .null), line: start)
    default:
      let from = index
      while let byte = next, byte &- 0x30 < 10 || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte) {
        index += 1
      }
      let text = String(decoding: bytes[from..<index], as: UTF8.self)
      guard Double(text) != nil else { throw broken() }
      return JSONValue(form: .number(text), line: start)
    }
  }

  private mutating func word(
    _ word: StaticString, _ form: JSONValue.Form
  ) throws(ImportFailure) -> JSONValue.Form {
    for byte in "\(word)".utf8 { guard take(byte) else { throw broken() } }
    return form
  }

  private mutating func object() throws(ImportFailure) -> [(key: String, value: JSONValue)] {
    index += 1
    var members: [(key: String, value: JSONValue)] = []
    skipBlanks()
    if take(UInt8(ascii: "}")) { return members }
    while true {
      skipBlanks()
      guard next == UInt8(ascii: "\"") else { throw broken() }
      let key = try string()
      skipBlanks()
      guard take(UInt8(ascii: ":")) else { throw broken() }
      members.append((key, try value()))
      skipBlanks()
      if take(UInt8(ascii: "}")) { return members }
      guard take(UInt8(ascii: ",")) else { throw broken() }
    }
  }

  private mutating func array() throws(ImportFailure) -> [JSONValue] {
    index += 1
    var elements: [JSONValue] = []
    skipBlanks()
    if take(UInt8(ascii: "]")) { return elements }
    while true {
      elements.append(try value())
      skipBlanks()
      if take(UInt8(ascii: "]")) { return elements }
      guard take(UInt8(ascii: ",")) else { throw broken() }
    }
  }

  private mutating func string() throws(ImportFailure) -> String {
    index += 1
    var units: [UInt8] = []
    while let byte = next {
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: units, as: UTF8.self)
      case UInt8(ascii: "\\"): units += Array(String(try escape()).utf8)
      case 0..<0x20: throw broken()
      default: units.append(byte)
      }
    }
    throw broken()
  }

  private mutating func escape() throws(ImportFailure) -> Character {
    guard let byte = next else { throw broken() }
    index += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return Character(Unicode.Scalar(byte))
    case UInt8(ascii: "u"):
      let first = try hexadecimal()
      if (0xD800..<0xDC00).contains(first), next == UInt8(ascii: "\\"), index + 1 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "u")
      {
        index += 2
        let second = try hexadecimal()
        if (0xDC00..<0xE000).contains(second),
          let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        {
          return Character(scalar)
        }
        return "\u{FFFD}"
      }
      return Character(Unicode.Scalar(first) ?? "\u{FFFD}")
    default: throw broken()
    }
  }

  private mutating func hexadecimal() throws(ImportFailure) -> UInt32 {
    guard index + 4 <= bytes.count,
      let number = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    else { throw broken() }
    index += 4
    return number
  }
}
