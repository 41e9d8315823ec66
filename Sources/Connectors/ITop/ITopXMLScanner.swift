// XML sets of iTop taken apart as a parser tells them: whatever they hold, at its speed.

import Continuity

/// Hears the events of an XML text.
final class ITopXMLScanner: PlainElementsHandler {
  // Of a class each property is guarded one by one, of a structure all at once: there are millions of events.
  private var scan = ITopXMLScan()

  var isAmongElements: Bool { scan.isAmongObjects }

  func goOn(after elements: inout ITopXMLObjects) { swap(&scan.gathered, &elements.gathered) }
  func hand(over elements: inout ITopXMLObjects) { swap(&scan.gathered, &elements.gathered) }

  func start(_ name: XMLName, in stream: XMLStream) { scan.start(name, stream) }
  func end(_ name: XMLName, in stream: XMLStream) { scan.end() }

  func text(_ bytes: Span<UInt8>, in stream: XMLStream) {
    if !scan.add(bytes) { stream.stop(.cellTooLong(limit: Workbook.maximumCellLength)) }
  }
}

private struct ITopXMLScan {
  private enum Level { case container, object, field, list, member, memberField, other }

  private static let set = XMLName("Set")
  /// What wraps the objects of one row, where a search is for several classes.
  private static let row = XMLName("Row")

  var gathered = ITopXMLGathering()
  private var levels: [Level] = []
  private var object: ITopXMLRecord?
  private var member: ITopXMLRecord?
  /// The number of the field whose value is being read, if anybody asks for it.
  private var field: UInt32?
  private var value: [UInt8] = []

  /// Whether objects may begin here.
  var isAmongObjects: Bool { levels.last == .container }

  private mutating func begin(_ stream: XMLStream) -> ITopXMLRecord {
    var record = ITopXMLRecord(name: gathered.number(stream), line: stream.line)
    stream.append(attribute: "id", to: &record.bytes)
    record.idEnd = record.bytes.count
    return record
  }

  mutating func start(_ name: XMLName, _ stream: XMLStream) {
    switch levels.last {
    case nil: levels.append(.container)
    case .container:
      if name == Self.set || name == Self.row {
        levels.append(.container)
      } else {
        object = begin(stream)
        levels.append(.object)
      }
    case .object:
      beginField(stream)
      levels.append(.field)
    case .field:
      field = nil
      levels.append(name == Self.set ? .list : .other)
    case .list:
      member = begin(stream)
      if let object { member?.owner = (object.name, Array(object.bytes[..<object.idEnd])) }
      levels.append(.member)
    case .member:
      beginField(stream)
      levels.append(.memberField)
    case .memberField, .other: levels.append(.other)
    }
  }

  private mutating func beginField(_ stream: XMLStream) {
    let number = gathered.number(stream)
    field = gathered.isAsked[Int(number)] ? number : nil
    value.removeAll(keepingCapacity: true)
  }

  /// Adds to the value being read; whether it may be so long.
  mutating func add(_ bytes: Span<UInt8>) -> Bool {
    guard field != nil else { return true }
    guard value.count + bytes.count <= 4 * Workbook.maximumCellLength else { return false }
    value.append(bytes)
    return true
  }

  mutating func end() {
    switch levels.popLast() {
    case .object:
      if let object { gathered.records.all.append(object) }
      object = nil
    case .member:
      if let member { gathered.records.all.append(member) }
      member = nil
    case .field:
      if let field { object?.add(field, value) }
      field = nil
    case .memberField:
      if let field { member?.add(field, value) }
      field = nil
    case .container, .list, .other, nil: break
    }
  }
}

extension ITopXMLRecord {
  fileprivate mutating func add(_ field: UInt32, _ value: [UInt8]) {
    bytes += value
    fields.append((field, bytes.count))
  }
}
