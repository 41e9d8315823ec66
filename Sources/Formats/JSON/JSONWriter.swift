// JSON written as it comes, so that an answer of a hundred thousand nodes needs no tree of them.

/// Writes JSON with its keys in the order in which they are given.
///
/// Public for ``array(_:lines:_:)`` alone: a generic function that is inlinable but only `package` is called
/// unspecialised from other modules.
public struct JSONWriter: ~Copyable {
  private var output: Output
  /// What is not handed on yet: the first ``count`` bytes. Held in place, since asking before each byte
  /// whether an array is shared cost more than the writing.
  private var bytes: InlineArray<32_768, UInt8> = .init(repeating: 0)
  private var count = 0
  /// For each open object or list a bit, the innermost lowest: whether something stands in it already.
  private var filled: UInt64 = 0
  private var depth = 0
  private var followsKey = false

  package init(to output: consuming Output) {
    self.output = output
  }

  /// A writer that keeps a piece of a list, to be put into the list by ``elements(_:)``.
  ///
  /// - Parameters:
  ///   - depth: how many objects and lists stand around its elements, the list included.
  ///   - isFirst: whether no element stands before them.
  package init(pieceAt depth: Int, isFirst: Bool) {
    output = Output(collecting: 1 << 22)
    self.depth = depth
    filled = isFirst ? 0 : 1
  }

  /// What a writer of a piece wrote.
  package consuming func piece() -> [UInt8] {
    drain()
    return output.collected()
  }

  /// Elements of the list that is open, as a writer of a piece left them.
  package mutating func elements(_ piece: [UInt8]) {
    drain()
    output.write(piece.span)
    filled |= 1
  }

  package mutating func object(_ content: (inout JSONWriter) -> Void) {
    nest("{", "}", content)
  }

  /// A list of what `content` writes, a line for each element.
  package mutating func lines(_ content: (inout JSONWriter) -> Void) {
    nest("[", "]") { writer in
      content(&writer)
      writer.put(UInt8(ascii: "\n"))
    }
  }

  /// A list, with what is written for each of its values; inlinable, so that it is made for each kind of list
  /// where that is written.
  ///
  /// - Parameter lines: whether each stands on a line of its own.
  @inlinable public mutating func array<Values: Sequence>(
    _ values: Values, lines: Bool = false, _ element: (inout JSONWriter, Values.Element) -> Void
  ) {
    nest("[", "]") { writer in
      for value in values {
        if lines { writer.breakLine() }
        element(&writer, value)
      }
      if lines { writer.put(UInt8(ascii: "\n")) }
    }
  }

  /// A key of ours, which needs no escaping.
  package mutating func key(_ key: StaticString) {
    // The keys are most of what is written: room for one is asked for once, not for each piece of it.
    if key.utf8CodeUnitCount > bytes.count - count - 6 { drain() }
    precondition(key.utf8CodeUnitCount < bytes.count - 6, "Keys are short")
    var at = count
    if filled & 1 != 0 {
      bytes[at] = UInt8(ascii: ",")
      bytes[at &+ 1] = UInt8(ascii: " ")
      at &+= 2
    }
    filled |= 1
    bytes[at] = UInt8(ascii: "\"")
    at &+= 1
    key.withUTF8Buffer { text in
      for byte in text {
        bytes[at] = byte
        at &+= 1
      }
    }
    bytes[at] = UInt8(ascii: "\"")
    bytes[at &+ 1] = UInt8(ascii: ":")
    bytes[at &+ 2] = UInt8(ascii: " ")
    count = at &+ 3
    followsKey = true
  }

  /// A key that the user's files name.
  package mutating func key(named key: String) {
    separate()
    quote(key)
    endKey()
  }

  private mutating func endKey() {
    put(": ".utf8.span)
    followsKey = true
  }

  package mutating func value(_ text: String?) {
    guard let text else { return null() }
    separate()
    quote(text)
  }

  package mutating func value(_ number: Int?) {
    guard let number else { return null() }
    separate()
    digits(number)
  }

  package mutating func value(_ truth: Bool) {
    separate()
    put((truth ? "true" : "false").utf8.span)
  }

  package mutating func null() {
    separate()
    put("null".utf8.span)
  }

  package mutating func field(_ key: StaticString, _ text: String?) {
    self.key(key)
    value(text)
  }

  package mutating func field(_ key: StaticString, _ number: Int?) {
    self.key(key)
    value(number)
  }

  package mutating func field(_ key: StaticString, _ truth: Bool) {
    self.key(key)
    value(truth)
  }

  /// Begins a new line before the next key or element.
  @usableFromInline package mutating func breakLine() {
    if filled & 1 != 0 { put(UInt8(ascii: ",")) }
    put(UInt8(ascii: "\n"))
    for _ in 0..<(2 * depth) { put(UInt8(ascii: " ")) }
    // The comma stands already.
    filled &= ~1
  }

  /// Writes what is left.
  package consuming func finish() {
    put(UInt8(ascii: "\n"))
    drain()
    output.flush()
  }

  /// What was written, ended by a new line, where it is kept.
  package consuming func collected() -> [UInt8] {
    put(UInt8(ascii: "\n"))
    drain()
    return output.collected()
  }

  @inline(never)
  private mutating func drain() {
    output.write(bytes.span.extracting(0..<count))
    count = 0
  }

  @usableFromInline mutating func put(_ byte: UInt8) {
    if count == bytes.count { drain() }
    bytes[count] = byte
    count &+= 1
  }

  private mutating func put(_ text: Span<UInt8>) {
    if text.count > bytes.count &- count { return putInPieces(text) }
    var target = bytes.mutableSpan
    var target8 = target.mutableBytes
    var offset = 0
    while offset &+ 8 <= text.count {
      let word = text.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      target8.storeBytes(of: word, toByteOffset: count &+ offset, as: UInt64.self)
      offset &+= 8
    }
    while offset < text.count {
      target8.storeBytes(of: text[offset], toByteOffset: count &+ offset, as: UInt8.self)
      offset &+= 1
    }
    count &+= text.count
  }

  @inline(never)
  private mutating func putInPieces(_ text: Span<UInt8>) {
    for offset in text.indices { put(text[offset]) }
  }

  @usableFromInline mutating func nest(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ content: (inout JSONWriter) -> Void
  ) {
    separate()
    put(UInt8(ascii: open))
    precondition(depth < 63, "Lists and objects are nested 63 deep at most")
    filled <<= 1
    depth += 1
    content(&self)
    filled >>= 1
    depth -= 1
    put(UInt8(ascii: close))
  }

  /// A comma before everything but the first thing, and nothing after a key.
  private mutating func separate() {
    if followsKey {
      followsKey = false
      return
    }
    guard depth > 0 else { return }
    if filled & 1 != 0 {
      put(", ".utf8.span)
    }
    filled |= 1
  }

  private mutating func digits(_ number: Int) {
    guard number >= 0 else { return put(String(number).utf8.span) }
    // From the last digit on: a String for each number would be most of the work.
    var digits: InlineArray<20, UInt8> = .init(repeating: 0)
    var start = digits.count
    var rest = number
    repeat {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      start -= 1
      digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)
      rest = quotient
    } while rest > 0
    put(digits.span.extracting(start..<digits.count))
  }

  /// A text in quotes: controls escaped, and direction marks, which a terminal would obey.
  private mutating func quote(_ text: String) {
    put(UInt8(ascii: "\""))
    let utf8 = text.utf8.span
    var isPlain = true
    for index in utf8.indices where !utf8[index].isPlainInJSON { isPlain = false }
    if isPlain {
      put(utf8)
    } else {
      for scalar in text.unicodeScalars { escape(scalar) }
    }
    put(UInt8(ascii: "\""))
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": put("\\\"".utf8.span)
    case "\\": put("\\\\".utf8.span)
    case "\u{20}"..."\u{7E}": put(UInt8(truncatingIfNeeded: scalar.value))
    case "\n": put("\\n".utf8.span)
    case "\t": put("\\t".utf8.span)
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{61C}", "\u{200B}", "\u{200E}", "\u{200F}",
      "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{FEFF}":
      let digits = String(scalar.value, radix: 16)
      put("\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8.span)
    default: put(String(scalar).utf8.span)
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
