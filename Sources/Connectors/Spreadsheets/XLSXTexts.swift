// The texts that the cells of a workbook share: runs of formatted text joined, readings of Japanese left out.

/// Texts of plain XML.
struct PlainTexts: PlainLikes {
  static var name: StaticString { "si" }
  static var parent: StaticString { "sst" }

  var texts: [String] = []
  /// What one says, used again and again.
  private var bytes: [UInt8] = []

  mutating func read(_ bytes: Span<UInt8>, from start: Int) throws(PlainXML.Stop) -> Int {
    var xml = PlainXML(at: start)
    xml.skipBlanks(bytes)
    guard try xml.begin(bytes) == XMLWord.si else { throw .other }
    self.bytes.removeAll(keepingCapacity: true)
    if try !xml.attributes(bytes, { _, _ in }) {
      try xml.texts(bytes, in: XMLWord.si, into: &self.bytes)
    }
    guard self.bytes.count <= 4 * Workbook.maximumCellLength else { throw .other }
    texts.append(CellText.string(self.bytes))
    return xml.place
  }
}

/// Texts as a parser tells them.
final class XLSXTexts: PlainElementsHandler {
  private var texts: [String] = []
  private(set) var isAmongElements = false
  private var bytes: [UInt8] = []
  private var isText = false
  private var isPhonetic = false

  private static let sst = XMLName("sst")
  private static let si = XMLName("si")
  private static let t = XMLName("t")
  private static let rPh = XMLName("rPh")

  func goOn(after elements: inout PlainTexts) {}

  func hand(over elements: inout PlainTexts) {
    elements.texts += texts
    texts = []
  }

  func start(_ name: XMLName, in stream: XMLStream) {
    switch name {
    case Self.sst: isAmongElements = true
    case Self.si: bytes.removeAll(keepingCapacity: true)
    case Self.t: isText = !isPhonetic
    case Self.rPh: isPhonetic = true
    default: break
    }
  }

  func end(_ name: XMLName, in stream: XMLStream) {
    switch name {
    case Self.si:
      if bytes.count > 4 * Workbook.maximumCellLength {
        return stream.stop(.cellTooLong(limit: Workbook.maximumCellLength))
      }
      texts.append(CellText.string(bytes))
    case Self.t: isText = false
    case Self.rPh: isPhonetic = false
    default: break
    }
  }

  func text(_ bytes: Span<UInt8>, in stream: XMLStream) {
    guard isText else { return }
    if self.bytes.count > 4 * Workbook.maximumCellLength {
      return stream.stop(.cellTooLong(limit: Workbook.maximumCellLength))
    }
    self.bytes.append(bytes)
  }
}

extension PlainXML {
  /// Takes the `t` elements that stand in another, and its end tag; adds what they say to `text`.
  mutating func texts(
    _ bytes: Span<UInt8>, in name: UInt64, into text: inout [UInt8]
  ) throws(Stop) {
    while true {
      skipBlanks(bytes)
      if try isAtEnd(bytes) { break }
      guard try begin(bytes) == XMLWord.t else { throw .other }
      if try attributes(bytes, { _, _ in }) { continue }
      try self.text(bytes, into: &text)
      try end(XMLWord.t, bytes)
    }
    try end(name, bytes)
  }
}
