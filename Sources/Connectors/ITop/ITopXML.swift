// XML sets of iTop, object by object as the text streams by.

import Continuity
import SystemPackage

/// Reads `<Set><Server alias="Server" id="12"><name>…</name>…</Server></Set>`.
///
/// Sets may stand in sets or in any other wrapping; sets inside a field are lists of objects that belong to the
/// one around them.
struct ITopXML {
  /// What the numbers of names stand for, and which of them are fields.
  private var names: [(text: String, field: ITopField?)] = []
  /// How many objects there were, without those in lists.
  private(set) var count = 0
  /// Classes and fields that hold a key which nobody follows, in the order met.
  private(set) var unusedFields: [String] = []
  private var seenFields: Set<String> = []

  /// Streams a file through: `take` gets its objects. The text is taken apart on a thread of its own.
  ///
  /// - Throws: ``ImportFailure``: not well-formed, cut short, entities.
  mutating func read(
    _ path: FilePath, _ take: (ITopObject) -> Void
  ) throws(ImportFailure) {
    let place = Place(file: path.string)
    try ReadAhead<ITopXMLRecords>.pass(
      { (put) throws(ImportFailure) in try Self.scan(path, put) },
      to: { (records) throws(ImportFailure) in
        names += records.names.map { ($0, ITopField(rawValue: $0)) }
        for record in records.all {
          if let object = object(of: record, at: place) { take(object) }
        }
      })
  }

  private static func scan(
    _ path: FilePath, _ put: ([ITopXMLRecords]) throws(ImportFailure) -> Void
  ) throws(ImportFailure) {
    var part = PlainPart(ITopXMLObjects(), of: ITopXMLScanner(), at: Place(file: path.string))
    let export = try ExportFile(path)
    var bytes = [UInt8](repeating: 0, count: 1 << 18)
    var count: Int
    repeat {
      count = try export.read(into: &bytes)
      do throws(ImportFailure) {
        if count > 0 { try part.feed(bytes[..<count]) } else { try part.finish() }
      } catch {
        throw ImportFailure(error.obstacles.map(inWordsOfExports))
      }
      try put([part.elements.takeRecords()])
    } while count > 0
  }

  /// What goes wrong with exports again and again, said so that one knows what to do.
  private static func inWordsOfExports(
    _ obstacle: ImportFailure.Obstacle
  ) -> ImportFailure.Obstacle {
    guard case .brokenXML(let text) = obstacle.reason else { return obstacle }
    var obstacle = obstacle
    switch text {
    case "junk after document element":
      obstacle.reason = .particular(
        english: """
          a second export begins after the end of the first; give them as files of their own, or \
          put one <Set> around all
          """,
        french: """
          un deuxième export commence après la fin du premier\u{A0}; donnez-les en fichiers séparés, \
          ou entourez le tout d’un seul <Set>
          """)
    case "no element found", "unclosed token", "unclosed CDATA section":
      obstacle.reason = .particular(
        english: "the XML breaks off here: the file is incomplete; export it again",
        french: """
          le XML s’interrompt ici\u{A0}: le fichier est incomplet\u{A0}; refaites l’export
          """)
    default: break
    }
    return obstacle
  }

  /// The object of a record; `nil` where a row of several classes has nothing of one of them.
  private mutating func object(of record: ITopXMLRecord, at file: Place) -> ITopObject? {
    var object = ITopObject(
      className: names[Int(record.name)].text,
      id: String(decoding: record.bytes[..<record.idEnd], as: UTF8.self).asCell,
      place: file.at(line: record.line), isNested: record.owner != nil)
    object.fields.reserveCapacity(record.fields.count)
    var start = record.idEnd
    for (name, end) in record.fields {
      let value = String(decoding: record.bytes[start..<end], as: UTF8.self).asCell
      start = end
      if let field = names[Int(name)].field {
        object.fields.append((field, value))
      } else if !object.isNested, value != "0", !value.isEmpty {
        note(unused: names[Int(name)].text, of: object)
      }
    }
    if let owner = record.owner {
      let id = String(decoding: owner.id, as: UTF8.self).asCell
      object.belong(to: names[Int(owner.name)].text, id)
      return object
    }
    if object.id == "null" { return nil }
    count += 1
    return object
  }

  private mutating func note(unused name: String, of object: ITopObject) {
    guard !object.ignores(name) else { return }
    let column = "\(object.className).\(name)"
    if seenFields.insert(column).inserted { unusedFields.append(column) }
  }
}

extension ITopObject {
  /// Whether a key that this connector does not follow says nothing of continuity.
  func ignores(_ name: String) -> Bool {
    if ITopField.ignored.contains(name.lowercased()) { return true }
    switch ITopClasses.use(of: className) {
    case .node: return false
    default: return true
    }
  }

  /// Completes a row of a list inside its owner: iTop leaves the key to it out.
  mutating func belong(to owner: String, _ ownerID: String) {
    guard let (first, second) = ITopClasses.links[className] else { return }
    var isOwnClass = false
    if case .unknown = ITopClasses.use(of: owner) { isOwnClass = true }
    for field in [first, second] where self[field] == nil {
      guard let target = field.target,
        isOwnClass || ITopClasses.isA(owner, target)
      else { continue }
      // A network device may stand on both sides: the side that the row says is not the owner's.
      fields.removeAll { $0.field == field }
      fields.append((field, ownerID))
      if let classField = field.classField { fields.append((classField, owner)) }
      return
    }
  }
}
