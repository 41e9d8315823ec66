// Like elements that are mostly plain, and what reads the same elements as a parser tells them.

/// Like elements, one behind the other.
protocol PlainElements {
  /// Where the first may stand: behind the start tag of what they stand in.
  ///
  /// - Throws: `incomplete`, where that tag may still come; `other`, where a parser must read everything.
  static func start(in bytes: Span<UInt8>) throws(PlainXML.Stop) -> Int
  /// The name of the element that begins at a place, as its end tag repeats it.
  static func name(in bytes: Span<UInt8>, at place: Int) throws(PlainXML.Stop) -> [UInt8]

  /// How many lines ended in the elements read so far; 0 for those who do not count lines.
  var lineEnds: Int { get }
  /// Goes on behind what a parser read, on a line, from 1.
  mutating func goOn(atLine line: Int)

  /// Reads the element at a place; where it ends. Nothing changes where it stops.
  mutating func read(_ bytes: Span<UInt8>, from start: Int) throws(PlainXML.Stop) -> Int
}

extension PlainElements {
  var lineEnds: Int { 0 }
  mutating func goOn(atLine line: Int) {}
}

/// Elements that all have one name, in one that has another.
protocol PlainLikes: PlainElements {
  /// The name of each.
  static var name: StaticString { get }
  /// The element they stand in.
  static var parent: StaticString { get }
}

extension PlainLikes {
  static func start(in bytes: Span<UInt8>) throws(PlainXML.Stop) -> Int {
    let tag = Array("<\(parent)".utf8)
    guard let place = bytes.indices.first(where: { bytes.holds(tag, at: $0) }),
      let end = bytes.indices[place...].first(where: { bytes[$0] == UInt8(ascii: ">") })
    else { throw .incomplete }
    return end + 1
  }

  static func name(in bytes: Span<UInt8>, at place: Int) throws(PlainXML.Stop) -> [UInt8] {
    guard bytes.holds(Array("<\(name)".utf8), at: place) else { throw .other }
    return Array("\(name)".utf8)
  }
}

/// What reads the same elements as a parser tells them.
protocol PlainElementsHandler: XMLHandler {
  associatedtype Elements: PlainElements
  /// Whether the parser is in the element that they stand in.
  var isAmongElements: Bool { get }
  /// Goes on where other elements were read without it; what it takes it gives back.
  func goOn(after elements: inout Elements)
  /// Adds what it has read to the rest.
  func hand(over elements: inout Elements)
}

extension Span<UInt8> {
  /// Whether a text stands in a place.
  func holds(_ text: [UInt8], at place: Int) -> Bool {
    guard place + text.count <= count else { return false }
    for index in text.indices where self[place + index] != text[index] { return false }
    return true
  }
}
