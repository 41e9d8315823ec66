// The objects of iTop's XML sets, as iTop writes nearly all of them.

import Continuity

/// Objects of plain XML.
struct ITopXMLObjects: PlainElements {
  var gathered = ITopXMLGathering()
  private(set) var lineEnds = 0
  /// The line reached, from 1.
  private var line = 1
  /// Those being read, used again and again.
  private var object = ITopXMLDraft()
  private var member = ITopXMLDraft()

  init() {}

  /// The records since the last were taken.
  mutating func takeRecords() -> ITopXMLRecords {
    let records = gathered.records
    gathered.records = ITopXMLRecords()
    return records
  }

  mutating func goOn(atLine line: Int) { self.line = line }

  mutating func read(_ bytes: Span<UInt8>, from start: Int) throws(PlainXML.Stop) -> Int {
    let count = gathered.records.all.count
    var xml = PlainXML(at: start)
    do throws(PlainXML.Stop) {
      try readObject(&xml, bytes)
    } catch {
      // Of its lists.
      gathered.records.all.removeLast(gathered.records.all.count - count)
      throw error
    }
    line += xml.lineEnds
    lineEnds += xml.lineEnds
    return xml.place
  }

  @inline(__always)
  private mutating func readObject(
    _ xml: inout PlainXML, _ bytes: Span<UInt8>
  ) throws(PlainXML.Stop) {
    xml.skipBlanks(bytes)
    let beginning = line + xml.lineEnds
    let name = try xml.beginNamed(bytes)
    // Objects stand in those too.
    let word = XMLWord.word(bytes.extracting(name))
    guard word != XMLWord.set, word != XMLWord.rowOfSet else { throw .other }
    object.begin(gathered.number(bytes.extracting(name)), line: beginning)
    var owner: (name: UInt32, id: [UInt8])?
    if try !object.attributes(&xml, bytes) {
      while true {
        xml.skipBlanks(bytes)
        if try xml.isAtEnd(bytes) { break }
        try field(&xml, bytes, &owner)
      }
      try xml.end(name, bytes)
    }
    gathered.records.all.append(object.record(of: nil))
  }

  /// Reads a field of an object.
  @inline(__always)
  private mutating func field(
    _ xml: inout PlainXML, _ bytes: Span<UInt8>, _ owner: inout (name: UInt32, id: [UInt8])?
  ) throws(PlainXML.Stop) {
    let name = try xml.beginNamed(bytes)
    let number = gathered.number(bytes.extracting(name))
    var isAsked = gathered.isAsked[Int(number)]
    if try !xml.distinctAttributes(bytes, { _, _ in }) {
      try object.value(&xml, bytes, isAsked: isAsked)
      while try !xml.isAtEnd(bytes) {
        object.dropValue()
        isAsked = false
        if owner == nil { owner = object.identity }
        try list(&xml, bytes, of: owner)
        try object.value(&xml, bytes, isAsked: false)
      }
      try xml.end(name, bytes)
    }
    if isAsked { object.endField(number) }
  }

  /// Reads the objects in a field.
  private mutating func list(
    _ xml: inout PlainXML, _ bytes: Span<UInt8>, of owner: (name: UInt32, id: [UInt8])?
  ) throws(PlainXML.Stop) {
    let set = try xml.beginNamed(bytes)
    guard XMLWord.word(bytes.extracting(set)) == XMLWord.set else { throw .other }
    if try xml.distinctAttributes(bytes, { _, _ in }) { return }
    while true {
      xml.skipBlanks(bytes)
      if try xml.isAtEnd(bytes) { break }
      let beginning = line + xml.lineEnds
      let name = try xml.beginNamed(bytes)
      member.begin(gathered.number(bytes.extracting(name)), line: beginning)
      if try !member.attributes(&xml, bytes) {
        while true {
          xml.skipBlanks(bytes)
          if try xml.isAtEnd(bytes) { break }
          try memberField(&xml, bytes)
        }
        try xml.end(name, bytes)
      }
      gathered.records.all.append(member.record(of: owner))
    }
    try xml.end(set, bytes)
  }

  @inline(__always)
  private mutating func memberField(
    _ xml: inout PlainXML, _ bytes: Span<UInt8>
  ) throws(PlainXML.Stop) {
    let name = try xml.beginNamed(bytes)
    let number = gathered.number(bytes.extracting(name))
    let isAsked = gathered.isAsked[Int(number)]
    if try !xml.distinctAttributes(bytes, { _, _ in }) {
      try member.value(&xml, bytes, isAsked: isAsked)
      try xml.end(name, bytes)
    }
    if isAsked { member.endField(number) }
  }
}

/// A record on its way.
private struct ITopXMLDraft {
  private var name: UInt32 = 0
  private var line = 0
  private var bytes: [UInt8] = []
  private var idEnd = 0
  private var fields: [(name: UInt32, end: Int)] = []

  /// The name and the identifier, for the members of its lists.
  var identity: (name: UInt32, id: [UInt8]) { (name, Array(bytes[..<idEnd])) }

  @inline(__always)
  mutating func begin(_ name: UInt32, line: Int) {
    self.name = name
    self.line = line
    bytes.removeAll(keepingCapacity: true)
    idEnd = 0
    fields.removeAll(keepingCapacity: true)
  }

  /// Takes the attributes, of which the identifier is kept; whether the element ends there.
  @inline(__always)
  mutating func attributes(
    _ xml: inout PlainXML, _ text: Span<UInt8>
  ) throws(PlainXML.Stop) -> Bool {
    let isEmpty = try xml.distinctAttributes(text) { name, value in
      if name == XMLWord.id { bytes.append(text.extracting(value)) }
    }
    idEnd = bytes.count
    return isEmpty
  }

  /// Takes the text of a field, and keeps it if anybody asks for it.
  @inline(__always)
  mutating func value(
    _ xml: inout PlainXML, _ text: Span<UInt8>, isAsked: Bool
  ) throws(PlainXML.Stop) {
    try xml.text(text, into: &bytes, isAsked: isAsked)
    guard bytes.count - valueStart <= 4 * Workbook.maximumCellLength else { throw .other }
  }

  /// Forgets the text since the field before.
  mutating func dropValue() { bytes.removeLast(bytes.count - valueStart) }

  @inline(__always)
  mutating func endField(_ name: UInt32) { fields.append((name, bytes.count)) }

  private var valueStart: Int { fields.last?.end ?? idEnd }

  /// The record, in arrays of its own, as long as it needs.
  func record(of owner: (name: UInt32, id: [UInt8])?) -> ITopXMLRecord {
    var record = ITopXMLRecord(name: name, line: line, owner: owner)
    record.bytes.reserveCapacity(bytes.count)
    record.bytes += bytes
    record.idEnd = idEnd
    record.fields.reserveCapacity(fields.count)
    record.fields += fields
    return record
  }
}

extension PlainXML {
  /// Takes the attributes of an element as ``attributes(_:_:)`` does, but more than two are not plain, nor long
  /// names: so none is given twice.
  @inline(__always)
  fileprivate mutating func distinctAttributes(
    _ bytes: Span<UInt8>, _ body: (_ name: UInt64, _ value: Range<Int>) -> Void
  ) throws(Stop) -> Bool {
    var before: UInt64 = 0
    var count = 0
    var isOdd = false
    let isEmpty = try attributes(bytes) { name, value in
      if name == 0 || name == before || count == 2 { isOdd = true }
      before = name
      count += 1
      body(name, value)
    }
    if isOdd { throw .other }
    return isEmpty
  }
}

extension XMLWord {
  fileprivate static var set: UInt64 { 0x74_6553 }
  fileprivate static var rowOfSet: UInt64 { 0x77_6F52 }
  fileprivate static var id: UInt64 { 0x6469 }
}
