// JSON written as it comes, so that an answer of a hundred thousand nodes needs no tree of them.

/// Writes JSON with its keys in the order in which they are given.
struct JSONWriter: ~Copyable {
  private var output: Output
  private var bytes: [UInt8] = []
  /// For each open object or list a bit, the innermost lowest: whether something stands in it already.
  private var filled: UInt64 = 0
  private var depth = 0
  private var followsKey = false

  /// What is kept before it is handed on.
  private static let room = 1 << 16

  init(to output: consuming Output) {
    self.output = output
    bytes.reserveCapacity(2 * JSONWriter.room)
  }

  mutating func object(_ content: (inout JSONWriter) -> Void) {
    nest("{", "}", content)
  }

  mutating func array<Values: Sequence>(
    _ values: Values, lines: Bool = false, _ element: (inout JSONWriter, Values.Element) -> Void
  ) {
    nest("[", "]") { writer in
      for value in values {
        if lines { writer.breakLine() }
        element(&writer, value)
      }
      if lines { writer.bytes.append(UInt8(ascii: "\n")) }
    }
  }

  /// A key of ours, which needs no escaping.
  mutating func key(_ key: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    key.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    endKey()
  }

  /// A key that the user's files name.
  mutating func key(named key: String) {
    separate()
    quote(key)
    endKey()
  }

  private mutating func endKey() {
    bytes.append(UInt8(ascii: ":"))
    bytes.append(UInt8(ascii: " "))
    followsKey = true
  }

  mutating func value(_ text: String?) {
    guard let text else { return null() }
    separate()
    quote(text)
  }

  mutating func value(_ number: Int?) {
    guard let number else { return null() }
    separate()
    digits(number)
  }

  mutating func value(_ truth: Bool) {
    separate()
    bytes += (truth ? "true" : "false").utf8
  }

  mutating func null() {
    separate()
    bytes += "null".utf8
  }

  mutating func field(_ key: StaticString, _ text: String?) {
    self.key(key)
    value(text)
  }

  mutating func field(_ key: StaticString, _ number: Int?) {
    self.key(key)
    value(number)
  }

  mutating func field(_ key: StaticString, _ truth: Bool) {
    self.key(key)
    value(truth)
  }

  /// Begins a new line before the next key or element.
  mutating func breakLine() {
    if filled & 1 != 0 { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<(2 * depth) { bytes.append(UInt8(ascii: " ")) }
    // The comma stands already.
    filled &= ~1
    if bytes.count > JSONWriter.room { drain() }
  }

  /// Writes what is left.
  consuming func finish() {
    bytes.append(UInt8(ascii: "\n"))
    output.write(bytes)
    output.flush()
  }

  private mutating func drain() {
    output.write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func nest(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ content: (inout JSONWriter) -> Void
  ) {
    separate()
    bytes.append(UInt8(ascii: open))
    precondition(depth < 63, "Lists and objects are nested 63 deep at most")
    filled <<= 1
    depth += 1
    content(&self)
    filled >>= 1
    depth -= 1
    bytes.append(UInt8(ascii: close))
  }

  /// A comma before everything but the first thing, and nothing after a key.
  private mutating func separate() {
    if followsKey {
      followsKey = false
      return
    }
    guard depth > 0 else { return }
    if filled & 1 != 0 {
      bytes.append(UInt8(ascii: ","))
      bytes.append(UInt8(ascii: " "))
    }
    filled |= 1
  }

  private mutating func digits(_ number: Int) {
    guard number >= 0 else { return bytes += String(number).utf8 }
    // Digits from the last on, then turned round: a String for each would be most of the work.
    let start = bytes.count
    var rest = number
    repeat {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
      rest = quotient
    } while rest > 0
    var (low, high) = (start, bytes.count - 1)
    while low < high {
      bytes.swapAt(low, high)
      low += 1
      high -= 1
    }
  }

  /// A text in quotes: controls escaped, and direction marks, which a terminal would obey.
  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    // Copied while it is checked; what is copied goes again where it is not plain.
    let start = bytes.count
    let utf8 = text.utf8.span
    for index in utf8.indices {
      let byte = utf8[index]
      guard byte.isPlainInJSON else {
        bytes.removeLast(bytes.count - start)
        for scalar in text.unicodeScalars { escape(scalar) }
        break
      }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"", "\\":
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    case "\u{20}"..."\u{7E}": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    case "\n": bytes += "\\n".utf8
    case "\t": bytes += "\\t".utf8
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{61C}", "\u{200B}", "\u{200E}", "\u{200F}",
      "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{FEFF}":
      let digits = String(scalar.value, radix: 16)
      bytes += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
    default: bytes += String(scalar).utf8
    }
  }
}

extension UInt8 {
  /// Whether no text in which only such bytes stand needs escaping; C2, D8, E2 and EF may begin a
  /// control or a direction mark.
  fileprivate var isPlainInJSON: Bool {
    switch self {
    case 0x22, 0x5C, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF: false
    default: self >= 0x20
    }
  }
}
