// The text handed to the YAML parser: disguised where the parser would be too clever or too strict.

/// A YAML text in which some characters are replaced by private ones, one for one, so that lines
/// and columns stay what they are. Whatever the parser hands back is put right by ``restored(_:)``.
///
/// * Every `*` is disguised: the parser then sees no aliases. It would expand them in place, and
///   hash them without end where one stands in a key; ``YAMLTree`` resolves them under a budget.
/// * On demand, the first characters of keys that stand twice: the parser refuses such a mapping
///   and tells only one place, where we want to tell all.
struct YAMLSource {
  /// The disguise of `*`: U+10FFFD.
  private static let star: [UInt8] = [0xF4, 0x8F, 0xBF, 0xBD]

  private(set) var text: [UInt8]
  /// What each private character stands for, the first for U+F0000.
  private var keyBeginnings: [Unicode.Scalar] = []

  /// Disguises the `*`; nil if the file has a use of its own for private characters.
  init?(_ bytes: [UInt8]) {
    guard Self.privateCharacter(in: bytes.span) == nil else { return nil }
    guard bytes.contains(UInt8(ascii: "*")) else {
      text = bytes
      return
    }
    var disguised: [UInt8] = []
    disguised.reserveCapacity(bytes.count + 64)
    for byte in bytes {
      if byte == UInt8(ascii: "*") {
        disguised.append(contentsOf: Self.star)
      } else {
        disguised.append(byte)
      }
    }
    text = disguised
  }

  /// The offset of the first character of plane 15, or of U+10FFFD.
  static func privateCharacter(in bytes: Span<UInt8>) -> Int? {
    for offset in bytes.indices where bytes[offset] >= 0xF3 && offset + 3 < bytes.count {
      switch (bytes[offset], bytes[offset + 1], bytes[offset + 2], bytes[offset + 3]) {
      case (0xF3, 0xB0...0xBF, _, _), (0xF4, 0x8F, 0xBF, 0xBD): return offset
      default: break
      }
    }
    return nil
  }

  /// The text as the file has it.
  func restored(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0xF3 }) else { return text }
    var restored = ""
    for scalar in text.unicodeScalars { restored.unicodeScalars.append(original(of: scalar)) }
    return restored
  }

  private func original(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar == "\u{10FFFD}" { return "*" }
    let index = Int(scalar.value) - 0xF0000
    return keyBeginnings.indices.contains(index) ? keyBeginnings[index] : scalar
  }

  /// Whether a text as the parser has it is an alias.
  func isAlias(_ text: String) -> Bool {
    text.unicodeScalars.first.map { original(of: $0) == "*" } ?? false
  }

  /// Gives every key of one of these names after `start` a first character of its own.
  ///
  /// Keys are told from other text only roughly, by what stands around them. That does no harm:
  /// what is disguised by mistake is put right like the rest. False if no key was found.
  mutating func disguiseKeys(named names: [String], from start: Int) -> Bool {
    let keys = Set(names.map { ArraySlice($0.utf8) }.filter { !$0.isEmpty })
    let longest = keys.map(\.count).max() ?? 0
    var begins = [Bool](repeating: false, count: 256)
    for key in keys { begins[Int(key[key.startIndex])] = true }
    var colon = start
    let before = keyBeginnings.count
    var disguised: [UInt8] = []
    disguised.reserveCapacity(text.count + 1024)
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      if offset >= colon { colon = self.colon(after: offset) }
      if offset >= start, begins[Int(byte)], mayBeginKey(at: offset),
        colon - offset <= longest + 8, keyBeginnings.count < 65_000,
        keys.contains(key(from: offset, to: colon)),
        let (scalar, size) = Self.scalar(of: text, at: offset),
        let disguise = Unicode.Scalar(UInt32(0xF0000 + keyBeginnings.count))
      {
        keyBeginnings.append(original(of: scalar))
        disguised.append(contentsOf: String(disguise).utf8)
        offset += size
      } else {
        disguised.append(byte)
        offset += 1
      }
    }
    text = disguised
    return keyBeginnings.count > before
  }

  private func mayBeginKey(at offset: Int) -> Bool {
    guard offset > 0 else { return true }
    switch text[offset - 1] {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: " "), UInt8(ascii: "\t"),
      UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ","), Byte.quote, UInt8(ascii: "'"):
      return true
    default: return false
    }
  }

  /// The offset of the next colon, or of the end.
  private func colon(after offset: Int) -> Int {
    text[offset...].dropFirst().firstIndex(of: UInt8(ascii: ":")) ?? text.count
  }

  /// What stands before a colon, without blanks and a closing quote.
  private func key(from start: Int, to colon: Int) -> ArraySlice<UInt8> {
    var key = text[start..<colon]
    while let last = key.last, last == Byte.space || last == Byte.tab { key.removeLast() }
    if let last = key.last, last == Byte.quote || last == UInt8(ascii: "'") { key.removeLast() }
    return key
  }

  private static func scalar(of text: [UInt8], at offset: Int) -> (Unicode.Scalar, Int)? {
    let character = String(decoding: text[offset...].prefix(4), as: UTF8.self)
    return character.unicodeScalars.first.map { ($0, UTF8.width($0)) }
  }
}
