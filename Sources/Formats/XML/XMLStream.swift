// The one door to Expat: XML in pieces in, events out, and nothing that a hostile file could abuse.

internal import CExpat

/// What happens on the way through an XML text. Names come without their prefix.
package protocol XMLHandler: AnyObject {
  /// An element begins; ask `stream` for its attributes.
  func start(_ name: String, in stream: XMLStream)
  /// An element ends.
  func end(_ name: String, in stream: XMLStream)
  /// Text, in pieces.
  func text(_ text: String, in stream: XMLStream)
}

/// A walk through one XML text.
///
/// Entities are refused where they are declared, external ones never opened, depth is limited.
///
/// - Complexity: O(bytes)
@safe package final class XMLStream {
  static let maximumDepth = 256

  private let parser: OpaquePointer?
  private let handler: any XMLHandler
  private let file: Place
  private var depth = 0
  private var failure: FormatDefect?
  /// Of the element that begins: names and values in turn, then nil. Valid during `start` only.
  private var attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?

  /// - Parameter place: what failures name, besides the line.
  package init(_ handler: any XMLHandler, at place: Place) {
    self.handler = handler
    file = place
    unsafe parser = XML_ParserCreate(nil)
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    unsafe XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let name = unsafe name, let stream = unsafe XMLStream.of(data) else { return }
        unsafe stream.begin(name, attributes)
      },
      { data, name in
        guard let name = unsafe name, let stream = unsafe XMLStream.of(data) else { return }
        stream.depth -= 1
        guard stream.failure == nil else { return }
        unsafe stream.handler.end(XMLStream.name(name), in: stream)
      })
    unsafe XML_SetCharacterDataHandler(parser) { data, text, count in
      guard let text = unsafe text, let stream = unsafe XMLStream.of(data), stream.failure == nil
      else { return }
      unsafe text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { bytes in
        let buffer = unsafe UnsafeBufferPointer(start: bytes, count: Int(count))
        unsafe stream.handler.text(String(decoding: buffer, as: UTF8.self), in: stream)
      }
    }
    unsafe XML_SetEntityDeclHandler(parser) { data, _, _, _, _, _, _, _, _ in
      unsafe XMLStream.of(data)?.stop(.entitiesRefused)
    }
    unsafe XML_SetSkippedEntityHandler(parser) { data, _, _ in
      unsafe XMLStream.of(data)?.stop(.entitiesRefused)
    }
  }

  deinit { unsafe XML_ParserFree(parser) }

  /// The line reached, from 1.
  package var line: Int { unsafe Int(XML_GetCurrentLineNumber(parser)) }

  /// Ends the walk: no more events, and ``feed(_:isLast:)`` throws.
  package func stop(_ defect: FormatDefect) {
    guard failure == nil else { return }
    failure = defect
    unsafe XML_StopParser(parser, XML_Bool(0))
  }

  /// The value of an attribute of the element that begins, by its name without prefix.
  package func attribute(_ name: String) -> String? {
    guard var next = unsafe attributes else { return nil }
    while let key = unsafe next[0], let value = unsafe next[1] {
      if unsafe XMLStream.name(key) == name { return unsafe String(cString: value) }
      unsafe next += 2
    }
    return nil
  }

  /// Takes in the next bytes of the text.
  package func feed(_ bytes: Span<UInt8>, isLast: Bool = false) throws(FormatFailure) {
    let status = unsafe bytes.withUnsafeBytes { buffer in
      unsafe XML_Parse(
        parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count),
        isLast ? 1 : 0)
    }
    if let failure {
      throw FormatFailure(failure, at: here)
    }
    if status != XML_STATUS_OK {
      let text =
        unsafe XML_ErrorString(XML_GetErrorCode(parser)).map { unsafe String(cString: $0) } ?? ""
      throw FormatFailure(.brokenXML(text), at: here)
    }
  }

  /// Ends the text.
  package func finish() throws(FormatFailure) { try feed([UInt8]().span, isLast: true) }

  /// Walks through a whole text.
  package static func read(
    _ bytes: [UInt8], with handler: any XMLHandler, at place: Place
  ) throws(FormatFailure) {
    let stream = XMLStream(handler, at: place)
    // Expat counts in 32 bits.
    for start in stride(from: 0, to: bytes.count, by: 1 << 24) {
      try stream.feed(bytes.span.extracting(start..<min(start + 1 << 24, bytes.count)))
    }
    try stream.finish()
  }

  private var here: Place { file.at(line: line) }

  private func begin(
    _ name: UnsafePointer<XML_Char>, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
  ) {
    depth += 1
    guard failure == nil else { return }
    if depth > Self.maximumDepth { return stop(.nestedTooDeep(limit: Self.maximumDepth)) }
    unsafe self.attributes = attributes
    unsafe handler.start(XMLStream.name(name), in: self)
    unsafe self.attributes = nil
  }

  /// A name without its prefix.
  private static func name(_ text: UnsafePointer<XML_Char>) -> String {
    let name = unsafe String(cString: text)
    guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) else { return name }
    return String(name[name.utf8.index(after: colon)...])
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLStream? {
    unsafe data.map { unsafe Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
  }
}
