// A text with very many like elements on its way in: those that are plain are read without a parser, the others
// and everything around them with it.

/// A text, piece by piece.
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
      var start = 0
      do throws(PlainXML.Stop) {
        start = try Handler.Elements.start(in: kept.span)
      } catch {
        if error == .other || kept.count > Self.limit { try leave() }
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
      // The end may have been that of an element within, or the parser has come out of all.
      guard handler.isAmongElements else {
        stop = .other
        break
      }
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
    stream.linesElsewhere = elements.lineEnds
    handler.goOn(after: &elements)
    defer { handler.hand(over: &elements) }
    try stream.feed(bytes, isLast: isLast)
    elements.goOn(atLine: stream.line)
  }

  /// Where the element ends that begins at a place.
  ///
  /// - Throws: `other`, where that is not sure: where not every `<` in it is that of a tag.
  private static func endOfElement(
    in bytes: Span<UInt8>, from place: Int
  ) throws(PlainXML.Stop) -> Int {
    var xml = PlainXML(at: place)
    xml.skipBlanks(bytes)
    let name = try Handler.Elements.name(in: bytes, at: xml.place)
    let end = Array("</".utf8) + name + Array(">".utf8)
    var index = xml.place
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "<") {
        if bytes[index + 1] == UInt8(ascii: "!") || bytes[index + 1] == UInt8(ascii: "?") {
          throw .other
        }
        if bytes.holds(end, at: index) { return index + end.count }
      }
      index += 1
    }
    throw .incomplete
  }

  /// Leaves all that comes to the parser.
  private mutating func leave() throws(ImportFailure) {
    phase = .behind
    let rest = kept
    kept = []
    try parse(rest.span)
  }
}
