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

/// What was read so far, whoever reads: it goes to and fro between them.
struct ITopXMLGathering {
  var records = ITopXMLRecords()
  private var names = Interner()
  /// By the number of a name, whether it may be a field that somebody asks for.
  private(set) var isAsked: [Bool] = []

  /// The number of a name.
  mutating func number(_ name: Span<UInt8>) -> UInt32 {
    let number = names.intern(name)
    if Int(number) == isAsked.count { note(number) }
    return number
  }

  /// The number of the name of the element that begins.
  mutating func number(_ stream: XMLStream) -> UInt32 {
    let number = stream.nameSymbol(in: &names)
    if Int(number) == isAsked.count { note(number) }
    return number
  }

  private mutating func note(_ number: UInt32) {
    let name = names.string(of: number)
    records.names.append(name)
    // Of keys that nobody follows it is told that they are there.
    isAsked.append(ITopField(rawValue: name) != nil || name.hasSuffix("_id"))
  }
}
