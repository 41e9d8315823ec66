// XML as programs write it: elements, attributes, text, and nothing else. What is plain is read without a parser
// and its events; at anything that is not, the reader stops, and a parser goes on from there.

/// A place in plain XML.
///
/// It takes nothing that an XML parser would read otherwise; it does not notice attributes given twice. Names
/// are a number each where they have at most eight bytes (see ``XMLWord``), else the place where they stand.
struct PlainXML {
  /// Why reading stops.
  enum Stop: Error {
    /// The bytes end before the element does.
    case incomplete
    /// There is something that is not plain, or no XML.
    case other
  }

  private(set) var place: Int
  /// How many lines ended on the way here.
  private(set) var lineEnds = 0

  init(at place: Int) { self.place = place }

  /// The byte here.
  @inline(__always)
  func peek(_ bytes: Span<UInt8>) throws(Stop) -> UInt8 {
    guard place < bytes.count else { throw .incomplete }
    return bytes[place]
  }

  @inline(__always)
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09
  }

  mutating func skipBlanks(_ bytes: Span<UInt8>) {
    while place < bytes.count, Self.isBlank(bytes[place]) {
      if bytes[place] == 0x0A { lineEnds &+= 1 }
      place += 1
    }
  }

  @inline(__always)
  private mutating func take(_ byte: UInt8, _ bytes: Span<UInt8>) throws(Stop) {
    guard try peek(bytes) == byte else { throw .other }
    place += 1
  }

  /// Whether an end tag is here.
  func isAtEnd(_ bytes: Span<UInt8>) throws(Stop) -> Bool {
    guard try peek(bytes) == UInt8(ascii: "<") else { return false }
    guard place + 1 < bytes.count else { throw .incomplete }
    return bytes[place + 1] == UInt8(ascii: "/")
  }

  /// Takes the `<` and the name of an element, not its prefix: an element with one is not plain.
  mutating func begin(_ bytes: Span<UInt8>) throws(Stop) -> UInt64 {
    try take(UInt8(ascii: "<"), bytes)
    var word: UInt64 = 0
    var length = 0
    while true {
      let byte = try peek(bytes)
      guard (byte | 0x20) &- UInt8(ascii: "a") < 26 else { break }
      guard length < 8 else { throw .other }
      word |= UInt64(byte) << UInt64(8 * length)
      length += 1
      place += 1
    }
    guard length > 0 else { throw .other }
    return word
  }

  /// Takes the attributes of an element and what ends its tag; whether that ends the element too.
  ///
  /// - Parameter body: gets names, without their prefix, zero where they are long; and the place of values.
  @inline(__always)
  mutating func attributes(
    _ bytes: Span<UInt8>, _ body: (_ name: UInt64, _ value: Range<Int>) -> Void
  ) throws(Stop) -> Bool {
    while true {
      let before = place
      skipBlanks(bytes)
      let byte = try peek(bytes)
      if byte == UInt8(ascii: ">") {
        place += 1
        return false
      }
      if byte == UInt8(ascii: "/") {
        place += 1
        try take(UInt8(ascii: ">"), bytes)
        return true
      }
      guard place > before else { throw .other }
      let name = try attributeName(bytes)
      try take(UInt8(ascii: "="), bytes)
      let quote = try peek(bytes)
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw .other }
      place += 1
      let start = place
      while true {
        let byte = try peek(bytes)
        if byte == quote { break }
        // References, and what an attribute may not hold or parsers change.
        guard byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "<"), byte != UInt8(ascii: "&") else {
          throw .other
        }
        place += 1
      }
      body(name, start..<place)
      place += 1
    }
  }

  @inline(__always)
  private mutating func attributeName(_ bytes: Span<UInt8>) throws(Stop) -> UInt64 {
    var word: UInt64 = 0
    var length = 0
    // Digits and marks do not begin a name.
    let first = try peek(bytes)
    guard (first | 0x20) &- UInt8(ascii: "a") < 26 || first == UInt8(ascii: "_") else {
      throw .other
    }
    while true {
      let byte = try peek(bytes)
      switch byte {
      case UInt8(ascii: ":"): (word, length) = (0, 0)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        if length < 8 { word |= UInt64(byte) << UInt64(8 * length) }
        length += 1
      default:
        guard length > 0 else { throw .other }
        return length <= 8 ? word : 0
      }
      place += 1
    }
  }

  /// Takes the end tag of an element, and nothing but that.
  mutating func end(_ name: UInt64, _ bytes: Span<UInt8>) throws(Stop) {
    try take(UInt8(ascii: "<"), bytes)
    try take(UInt8(ascii: "/"), bytes)
    var rest = name
    while rest != 0 {
      try take(UInt8(truncatingIfNeeded: rest), bytes)
      rest >>= 8
    }
    try take(UInt8(ascii: ">"), bytes)
  }

  /// Takes the `<` and the name of an element, however long: ASCII letters, digits, `_`; no prefix. Where the
  /// name stands.
  @inline(__always)
  mutating func beginNamed(_ bytes: Span<UInt8>) throws(Stop) -> Range<Int> {
    try take(UInt8(ascii: "<"), bytes)
    let start = place
    while true {
      let byte = try peek(bytes)
      guard
        (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: "_")
          || byte &- UInt8(ascii: "0") < 10 && place > start
      else { break }
      place += 1
    }
    guard place > start else { throw .other }
    return start..<place
  }

  /// Takes the end tag of the element whose name stands in a place, and nothing but that.
  @inline(__always)
  mutating func end(_ name: Range<Int>, _ bytes: Span<UInt8>) throws(Stop) {
    try take(UInt8(ascii: "<"), bytes)
    try take(UInt8(ascii: "/"), bytes)
    guard place + name.count < bytes.count else { throw .incomplete }
    for index in name {
      guard bytes[place] == bytes[index] else { throw .other }
      place += 1
    }
    try take(UInt8(ascii: ">"), bytes)
  }

  /// Takes text up to the next tag, and adds it to `text` in UTF-8, unless nobody asks for it.
  mutating func text(
    _ bytes: Span<UInt8>, into text: inout [UInt8], isAsked: Bool = true
  ) throws(Stop) {
    while true {
      let start = place
      var isASCII = true
      var last: UInt8 = 0
      while true {
        let byte = try peek(bytes)
        if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { break }
        if byte < 0x20 {
          // A parser changes carriage returns, and refuses the other controls.
          if byte == 0x0A {
            lineEnds &+= 1
          } else if byte != 0x09 {
            throw .other
          }
        } else if byte >= 0x7F {
          isASCII = false
        } else if byte == UInt8(ascii: ">"), last == UInt8(ascii: "]") {
          throw .other
        }
        last = byte
        place += 1
      }
      let piece = bytes.extracting(start..<place)
      if !isASCII { try Self.check(piece) }
      if isAsked { text.append(piece) }
      if bytes[place] == UInt8(ascii: "<") { return }
      let count = text.count
      try reference(bytes, into: &text)
      if !isAsked { text.removeLast(text.count - count) }
    }
  }

  /// Refuses what is no UTF-8, and the two numbers that are no characters in XML.
  private static func check(_ text: Span<UInt8>) throws(Stop) {
    do {
      _ = try UTF8Span(validating: text)
    } catch {
      throw .other
    }
    for index in text.indices where text[index] == 0xEF {
      if text[index + 1] == 0xBF, text[index + 2] >= 0xBE { throw .other }
    }
  }

  /// Takes a reference to a character: those five with names, and those by number.
  private mutating func reference(
    _ bytes: Span<UInt8>, into text: inout [UInt8]
  ) throws(Stop) {
    try take(UInt8(ascii: "&"), bytes)
    let start = place
    while try peek(bytes) != UInt8(ascii: ";") {
      guard place - start < 8 else { throw .other }
      place += 1
    }
    let name = bytes.extracting(start..<place)
    place += 1
    switch XMLWord.word(name) {
    case XMLWord.amp: text.append(UInt8(ascii: "&"))
    case XMLWord.lt: text.append(UInt8(ascii: "<"))
    case XMLWord.gt: text.append(UInt8(ascii: ">"))
    case XMLWord.quot: text.append(UInt8(ascii: "\""))
    case XMLWord.apos: text.append(UInt8(ascii: "'"))
    default:
      guard name.count > 1, name[0] == UInt8(ascii: "#") else { throw .other }
      let isHex = name[1] == UInt8(ascii: "x")
      var number: UInt32 = 0
      for index in (isHex ? 2 : 1)..<name.count {
        guard let digit = Self.digit(name[index]), isHex || digit < 10 else { throw .other }
        number = number * (isHex ? 16 : 10) + digit
      }
      guard number >= 0x20 || number == 0x0A || number == 0x09 || number == 0x0D,
        number & 0xFFFE != 0xFFFE, let scalar = Unicode.Scalar(number)
      else { throw .other }
      if number < 0x80 {
        text.append(UInt8(number))
      } else {
        text.append(contentsOf: Array(String(scalar).utf8))
      }
    }
  }

  /// The value of a digit, to sixteen.
  private static func digit(_ byte: UInt8) -> UInt32? {
    if byte &- UInt8(ascii: "0") < 10 { return UInt32(byte &- UInt8(ascii: "0")) }
    let letter = (byte | 0x20) &- UInt8(ascii: "a")
    return letter < 6 ? UInt32(letter) + 10 : nil
  }
}
