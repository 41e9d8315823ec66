// Where the objects of iTop's XML sets begin, and what they are called: each class has its name.

extension ITopXMLObjects {
  /// Behind the tag of a set that is the whole text, in UTF-8 and without declarations of a document's type.
  static func start(in bytes: Span<UInt8>) throws(PlainXML.Stop) -> Int {
    var start = 0
    if try begins(bytes, with: [0xEF, 0xBB, 0xBF], at: 0) { start = 3 }
    if try begins(bytes, with: Array("<?xml".utf8), at: start) {
      start = try endOfDeclaration(in: bytes, from: start)
    }
    var xml = PlainXML(at: start)
    xml.skipBlanks(bytes)
    let name = try xml.beginNamed(bytes)
    guard bytes.holds(Array("Set".utf8), at: name.lowerBound), name.count == 3,
      try !xml.attributes(bytes, { _, _ in })
    else { throw .other }
    return xml.place
  }

  static func name(in bytes: Span<UInt8>, at place: Int) throws(PlainXML.Stop) -> [UInt8] {
    guard place + 1 < bytes.count else { throw .incomplete }
    guard bytes[place] == UInt8(ascii: "<") else { throw .other }
    var name: [UInt8] = []
    for index in place + 1..<bytes.count {
      switch bytes[index] {
      case 0...0x20, UInt8(ascii: ">"), UInt8(ascii: "/"):
        if name.isEmpty { throw .other }
        return name
      case UInt8(ascii: "<"), UInt8(ascii: "!"), UInt8(ascii: "?"): throw .other
      case let byte: name.append(byte)
      }
    }
    throw .incomplete
  }

  /// Whether the bytes have a text in a place.
  private static func begins(
    _ bytes: Span<UInt8>, with text: [UInt8], at place: Int
  ) throws(PlainXML.Stop) -> Bool {
    for (offset, byte) in text.enumerated() {
      guard place + offset < bytes.count else { throw .incomplete }
      if bytes[place + offset] != byte { return false }
    }
    return true
  }

  /// Where the XML declaration ends that begins at a place.
  ///
  /// - Throws: `other` for encodings that a parser must undo.
  private static func endOfDeclaration(
    in bytes: Span<UInt8>, from start: Int
  ) throws(PlainXML.Stop) -> Int {
    let end = Array("?>".utf8)
    // No declaration is longer.
    let limit = start + 256
    guard
      let place = (start..<min(limit, bytes.count)).first(where: { bytes.holds(end, at: $0) })
    else { throw bytes.count < limit ? .incomplete : .other }
    var declaration: [UInt8] = []
    declaration.append(bytes.extracting(start..<place))
    let text = String(decoding: declaration, as: UTF8.self).lowercased()
    guard
      !text.contains("encoding") || text.contains("encoding=\"utf-8\"")
        || text.contains("encoding='utf-8'")
    else { throw .other }
    return place + 2
  }
}
