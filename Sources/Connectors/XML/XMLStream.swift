// The one door to Expat: XML in pieces in, events out, and nothing that a hostile file could abuse.

internal import CExpat
import Continuity

/// What happens on the way through an XML text.
protocol XMLHandler: AnyObject {
  /// An element begins; ask `stream` for its attributes. Names come without their prefix.
  func start(_ name: XMLName, in stream: XMLStream)
  /// An element ends.
  func end(_ name: XMLName, in stream: XMLStream)
  /// Text, in pieces of UTF-8.
  func text(_ bytes: Span<UInt8>, in stream: XMLStream)
}

/// A walk through one XML text.
///
/// Entities are refused where they are declared, external ones never opened, depth is limited.
///
/// - Complexity: O(bytes)
final class XMLStream {
  static let maximumDepth = 256

  private let parser: OpaquePointer?
  private let handler: any XMLHandler
  private let file: Place
  /// How many lines ended in what others read of the text.
  var linesElsewhere = 0
  private var depth = 0
  private var failure: ImportFailure.Reason?
  /// The name of the element that begins or ends. Valid during `start` and `end` only.
  private var element: UnsafePointer<XML_Char>?
  /// Of the element that begins: names and values in turn, then nil. Valid during `start` only.
  private var attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?

  /// - Parameter place: what failures name, besides the line.
  init(_ handler: any XMLHandler, at place: Place) {
    self.handler = handler
    file = place
    parser = XML_ParserCreate(nil)
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let name, let stream = XMLStream.of(data) else { return }
        stream.begin(name, attributes)
      },
      { data, name in
        guard let name, let stream = XMLStream.of(data) else { return }
        stream.depth -= 1
        guard stream.failure == nil else { return }
        stream.element = name
        stream.handler.end(XMLName(name), in: stream)
        stream.element = nil
      })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      guard let text, let stream = XMLStream.of(data), stream.failure == nil else { return }
      text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { bytes in
        let buffer = UnsafeBufferPointer(start: bytes, count: Int(count))
        stream.handler.text(buffer.span, in: stream)
      }
    }
    XML_SetEntityDeclHandler(parser) { data, _, _, _, _, _, _, _, _ in
      XMLStream.of(data)?.stop(.entitiesRefused)
    }
    XML_SetSkippedEntityHandler(parser) { data, _, _ in
      XMLStream.of(data)?.stop(.entitiesRefused)
    }
  }

  deinit { XML_ParserFree(parser) }

  /// The line reached, from 1.
  var line: Int { Int(XML_GetCurrentLineNumber(parser)) + linesElsewhere }

  /// Ends the walk: no more events, and ``feed(_:isLast:)`` throws.
  func stop(_ reason: ImportFailure.Reason) {
    guard failure == nil else { return }
    failure = reason
    XML_StopParser(parser, XML_Bool(0))
  }

  /// The symbol of the name of the element that begins or ends.
  func nameSymbol(in names: inout Interner) -> UInt32 {
    guard let element else { return names.intern("") }
    var start = element
    var end = element
    while end.pointee != 0 {
      if end.pointee == 0x3A { start = end + 1 }
      end += 1
    }
    let count = end - start
    return start.withMemoryRebound(to: UInt8.self, capacity: count) { bytes in
      names.intern(UnsafeBufferPointer(start: bytes, count: count).span)
    }
  }

  /// Adds the value of an attribute of the element that begins, if it has it: by its name without prefix, of at
  /// most sixteen bytes.
  func append(attribute name: StaticString, to text: inout [UInt8]) {
    let wanted = XMLName(name)
    forEachAttribute { name, value in
      if name == wanted { text.append(value) }
    }
  }

  /// Calls `body` with each attribute of the element that begins, in their order.
  func forEachAttribute(_ body: (_ name: XMLName, _ value: Span<UInt8>) -> Void) {
    guard var next = attributes else { return }
    while let key = next[0], let value = next[1] {
      var count = 0
      while value[count] != 0 { count += 1 }
      value.withMemoryRebound(to: UInt8.self, capacity: count) { bytes in
        body(XMLName(key), UnsafeBufferPointer(start: bytes, count: count).span)
      }
      next += 2
    }
  }

  /// The value of an attribute of the element that begins, by its name without prefix, of at most sixteen
  /// bytes.
  func attribute(_ name: StaticString) -> String? {
    guard var next = attributes else { return nil }
    let wanted = XMLName(name)
    while let key = next[0], let value = next[1] {
      if XMLName(key) == wanted { return String(cString: value) }
      next += 2
    }
    return nil
  }

  /// Takes in the next bytes of the text.
  func feed(_ bytes: Span<UInt8>, isLast: Bool = false) throws(ImportFailure) {
    let status = bytes.withUnsafeBytes { buffer in
      XML_Parse(
        parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count),
        isLast ? 1 : 0)
    }
    if let failure {
      throw ImportFailure(failure, at: here)
    }
    if status != XML_STATUS_OK {
      let text = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? ""
      throw ImportFailure(.brokenXML(text), at: here)
    }
  }

  /// Walks through a whole text.
  static func read(
    _ bytes: [UInt8], with handler: any XMLHandler, at place: Place
  ) throws(ImportFailure) {
    let stream = XMLStream(handler, at: place)
    // Expat counts in 32 bits.
    var start = 0
    while bytes.count - start > 1 << 24 {
      try stream.feed(bytes.span.extracting(start..<start + 1 << 24))
      start += 1 << 24
    }
    try stream.feed(bytes.span.extracting(start..<bytes.count), isLast: true)
  }

  private var here: Place {
    var place = file
    place.line = line
    return place
  }

  private func begin(
    _ name: UnsafePointer<XML_Char>, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
  ) {
    depth += 1
    guard failure == nil else { return }
    if depth > Self.maximumDepth { return stop(.nestedTooDeep(limit: Self.maximumDepth)) }
    (self.element, self.attributes) = (name, attributes)
    handler.start(XMLName(name), in: self)
    (self.element, self.attributes) = (nil, nil)
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLStream? {
    data.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
  }
}

/// A name in XML without its prefix: its first sixteen bytes as numbers, and how many bytes it has. Names are
/// compared with short ones that we know, millions of times, and this needs no text.
struct XMLName: Equatable {
  private var head: UInt64 = 0
  private var next: UInt64 = 0
  private var count = 0

  /// - Parameter name: at most sixteen bytes; then only the same name is equal.
  init(_ name: StaticString) {
    name.withUTF8Buffer { for byte in $0 { add(byte) } }
  }

  @inline(__always)
  fileprivate init(_ name: UnsafePointer<XML_Char>) {
    var place = name
    while place.pointee != 0 {
      if place.pointee == 0x3A {
        self = XMLName()
      } else {
        add(UInt8(bitPattern: place.pointee))
      }
      place += 1
    }
  }

  private init() {}

  @inline(__always)
  private mutating func add(_ byte: UInt8) {
    if count < 8 {
      head |= UInt64(byte) << UInt64(8 * count)
    } else if count < 16 {
      next |= UInt64(byte) << UInt64(8 * count - 64)
    }
    count += 1
  }
}

extension Array<UInt8> {
  /// Adds bytes.
  mutating func append(_ bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { append(contentsOf: $0) }
  }
}
