// XML sets of iTop taken apart into bytes, for whoever makes texts and objects of them.

import Continuity

/// An object of an XML set before it is understood.
///
/// It holds bytes, not texts: those made on one thread and let go on another would be counted on both.
struct ITopXMLRecord: Sendable {
  /// The number of the name of its class.
  var name: UInt32
  /// The line that it begins on, from 1.
  var line: Int
  /// The object in whose list it stands.
  var owner: (name: UInt32, id: [UInt8])?
  /// Its identifier, then the values of its fields, one behind the other.
  var bytes: [UInt8] = []
  var idEnd = 0
  /// The number of the name of each field, and where its value ends.
  var fields: [(name: UInt32, end: Int)] = []
}

/// Some records, and the names that those before did not have.
struct ITopXMLRecords: Sendable {
  var all: [ITopXMLRecord] = []
  /// In the order of their numbers.
  var names: [String] = []
}

/// Hears the events of an XML text.
final class ITopXMLScanner: XMLHandler {
  // Of a class each property is guarded one by one, of a structure all at once: there are millions of events.
  private var scan = ITopXMLScan()

  /// The records since the last were taken.
  func takeRecords() -> ITopXMLRecords {
    defer { scan.records = ITopXMLRecords() }
    return scan.records
  }

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

  var records = ITopXMLRecords()
  private var levels: [Level] = []
  private var object: ITopXMLRecord?
  private var member: ITopXMLRecord?
  /// The number of the field whose value is being read, if anybody asks for it.
  private var field: UInt32?
  private var value: [UInt8] = []
  private var names = Interner()
  /// By name, whether it may be a field that somebody asks for.
  private var isAsked: [Bool] = []

  private mutating func number(_ stream: XMLStream) -> UInt32 {
    let number = stream.nameSymbol(in: &names)
    if Int(number) == isAsked.count {
      let name = names.string(of: number)
      records.names.append(name)
      // Of keys that nobody follows it is told that they are there.
      isAsked.append(ITopField(rawValue: name) != nil || name.hasSuffix("_id"))
    }
    return number
  }

  private mutating func begin(_ stream: XMLStream) -> ITopXMLRecord {
    var record = ITopXMLRecord(name: number(stream), line: stream.line)
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
    let number = number(stream)
    field = isAsked[Int(number)] ? number : nil
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
      if let object { records.all.append(object) }
      object = nil
    case .member:
      if let member { records.all.append(member) }
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
