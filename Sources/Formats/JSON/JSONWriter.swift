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
    let most = key.utf8CodeUnitCount + 8
    if most > bytes.count - count { drain() }
    precondition(most <= bytes.count, "Keys are short")
    if filled & 1 != 0 {
      putShort(0x22_20_2C, count: 3)
    } else {
      putShort(0x22, count: 1)
    }
    filled |= 1
    key.withUTF8Buffer { unsafe copy($0.span) }
    putShort(0x20_3A_22, count: 3)
    followsKey = true
  }

  /// A key that the user's files name.
  package mutating func key(named key: String) {
    separate()
    quote(key)
    endKey()
  }

  private mutating func endKey() {
    put(": ")
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
    if truth { put("true") } else { put("false") }
  }

  package mutating func null() {
    separate()
    put("null")
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

  /// Something of ours, which is short.
  @inline(__always)
  private mutating func put(_ text: StaticString) {
    text.withUTF8Buffer { unsafe put($0.span) }
  }

  private mutating func put(_ text: Span<UInt8>) {
    if text.count > bytes.count &- count { return putInPieces(text) }
    copy(text)
  }

  /// Up to four bytes, the first of them lowest; there is room for four.
  @inline(__always)
  private mutating func putShort(_ word: UInt32, count size: Int) {
    store(word, at: count)
    count &+= size
  }

  /// Copies to where there is room: whole words, of which the last may overlap the one before.
  @inline(__always)
  private mutating func copy(_ text: Span<UInt8>) {
    let (start, size) = (count, text.count)
    count &+= size
    if size >= 8 {
      var offset = 0
      while offset &+ 8 < size {
        store(text.word(at: offset), at: start &+ offset)
        offset &+= 8
      }
      store(text.word(at: size &- 8), at: count &- 8)
    } else if size >= 4 {
      for offset in [0, size &- 4] {
        let half = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self)
        store(half, at: start &+ offset)
      }
    } else {
      for offset in text.indices { store(text[offset], at: start &+ offset) }
    }
  }

  @inline(__always)
  private mutating func store(_ word: some FixedWidthInteger & BitwiseCopyable, at offset: Int) {
    var target = bytes.mutableSpan
    var room = unsafe target.mutableBytes
    room.storeBytes(of: word, toByteOffset: offset, as: type(of: word))
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
    if filled & 1 != 0 { put(", ") }
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
    if utf8.isPlainInJSON {
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

extension Span<UInt8> {
  /// Whether it is a text of which nothing needs escaping.
  fileprivate var isPlainInJSON: Bool {
    guard count >= 8 else { return indices.allSatisfy { self[$0].isPlainInJSON } }
    var offset = 0
    while offset < count {
      // The last eight bytes may have been looked at in part.
      let start = min(offset, count &- 8)
      if !word(at: start).isPlainASCIIInJSON {
        for place in start..<start &+ 8 where !self[place].isPlainInJSON { return false }
      }
      offset &+= 8
    }
    return true
  }
}

extension UInt64 {
  /// Whether its eight bytes are letters, digits and signs of ASCII that need no escaping: none of them is 80 or
  /// more, and none falls below zero when 20 is taken away, or 1 of how it differs from 22, 5C and 7F.
  fileprivate var isPlainASCIIInJSON: Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let signs =
      self | (self &- 0x20 &* ones) | ((self ^ 0x22 &* ones) &- ones)
      | ((self ^ 0x5C &* ones) &- ones) | ((self ^ 0x7F &* ones) &- ones)
    return signs & (0x80 &* ones) == 0
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
