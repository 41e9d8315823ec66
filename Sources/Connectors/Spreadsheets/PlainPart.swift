// A part of a workbook with very many like elements: those that are plain are read without a parser, the others
// and everything around them with it.

/// Like elements, one behind the other.
protocol PlainElements {
  /// The name of each.
  static var name: StaticString { get }
  /// The element they stand in.
  static var parent: StaticString { get }
  /// Reads the element at a place; where it ends. Nothing changes where it stops.
  mutating func read(_ bytes: Span<UInt8>, from start: Int) throws(PlainXML.Stop) -> Int
}

/// What reads the same elements as a parser tells them.
protocol PlainElementsHandler: XMLHandler {
  associatedtype Elements: PlainElements
  /// Whether the element that they stand in has begun.
  var isAmongElements: Bool { get }
  /// Goes on where other elements were read without it.
  func goOn(after elements: Elements)
  /// Adds what it has read to the rest.
  func hand(over elements: inout Elements)
}

/// A part on its way in, piece by piece.
struct PlainPart<Handler: PlainElementsHandler> {
  private enum Phase {
    case before, among, behind
  }

  /// The most bytes that are kept: of what stands before the elements, and of one of them.
  private static var limit: Int { 1 << 22 }

  var elements: Handler.Elements
  private let handler: Handler
  private let stream: XMLStream
  private var phase = Phase.before
  /// Bytes that nobody has read yet.
  private var kept: [UInt8] = []

  init(_ elements: Handler.Elements, of handler: Handler, at place: Place) {
    self.elements = elements
    self.handler = handler
    stream = XMLStream(handler, at: place)
  }

  /// Takes in the next bytes.
  mutating func feed(_ piece: ArraySlice<UInt8>) throws(ImportFailure) {
    if phase == .behind { return try parse(piece.span) }
    kept += piece
    if phase == .before {
      guard let start = startOfElements() else {
        if kept.count > Self.limit { try leave() }
        return
      }
      let head = Array(kept[..<start])
      kept.removeFirst(start)
      try parse(head.span)
      guard handler.isAmongElements else { return try leave() }
      phase = .among
    }
    let bytes = kept
    kept = []
    var place = 0
    var stop = PlainXML.Stop.incomplete
    while true {
      do throws(PlainXML.Stop) {
        place = try elements.read(bytes.span, from: place)
        continue
      } catch {
        stop = error
      }
      if stop == .incomplete { break }
      let start = place
      do throws(PlainXML.Stop) {
        place = try Self.endOfElement(in: bytes.span, from: place)
      } catch {
        stop = error
        break
      }
      try parse(bytes.span.extracting(start..<place))
    }
    kept = Array(bytes[place...])
    if stop == .other || kept.count > Self.limit { try leave() }
  }

  /// Ends the part.
  mutating func finish() throws(ImportFailure) {
    if phase != .behind { try leave() }
    try parse([UInt8]().span, isLast: true)
  }

  /// Leaves bytes to the parser.
  private mutating func parse(_ bytes: Span<UInt8>, isLast: Bool = false) throws(ImportFailure) {
    handler.goOn(after: elements)
    defer { handler.hand(over: &elements) }
    try stream.feed(bytes, isLast: isLast)
  }

  /// Where the element ends that begins at a place.
  ///
  /// - Throws: `other`, where that is not sure: where not every `<` in it is that of a tag.
  private static func endOfElement(
    in bytes: Span<UInt8>, from place: Int
  ) throws(PlainXML.Stop) -> Int {
    var xml = PlainXML(at: place)
    xml.skipBlanks(bytes)
    let (begin, end) = (
      Array("<\(Handler.Elements.name)".utf8), Array("</\(Handler.Elements.name)>".utf8)
    )
    guard holds(bytes, begin, at: xml.place) else { throw .other }
    var index = xml.place
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "<") {
        if bytes[index + 1] == UInt8(ascii: "!") || bytes[index + 1] == UInt8(ascii: "?") {
          throw .other
        }
        if holds(bytes, end, at: index) { return index + end.count }
      }
      index += 1
    }
    throw .incomplete
  }

  private static func holds(_ bytes: Span<UInt8>, _ text: [UInt8], at place: Int) -> Bool {
    guard place + text.count <= bytes.count else { return false }
    for index in text.indices where bytes[place + index] != text[index] { return false }
    return true
  }

  /// Leaves all that comes to the parser.
  private mutating func leave() throws(ImportFailure) {
    phase = .behind
    let rest = kept
    kept = []
    try parse(rest.span)
  }

  /// Where the first element may stand: behind the tag of what they stand in.
  private func startOfElements() -> Int? {
    let text = kept.span
    let tag = Array("<\(Handler.Elements.parent)".utf8)
    guard let place = text.indices.first(where: { Self.holds(text, tag, at: $0) }) else {
      return nil
    }
    return text.indices[place...].first { text[$0] == UInt8(ascii: ">") }.map { $0 + 1 }
  }
}
