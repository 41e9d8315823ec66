// XML sets of iTop, object by object as the text streams by.

import Continuity
import SystemPackage

/// Reads `<Set><Server alias="Server" id="12"><name>…</name>…</Server></Set>`.
///
/// Sets may stand in sets or in any other wrapping; sets inside a field are lists of objects that belong to the
/// one around them.
final class ITopXML: XMLHandler {
  private enum Level { case container, object, field, list, member, memberField, other }

  private static let set = XMLName("Set")
  /// What wraps the objects of one row, where a search is for several classes.
  private static let row = XMLName("Row")

  private var levels: [Level] = []
  private let file: Place
  /// The objects since the last were passed on.
  private var objects: [ITopObject] = []

  private var object: ITopObject?
  private var member: ITopObject?
  private var field: ITopField?
  private var text: [UInt8] = []
  private var names: [String: String] = [:]
  /// What elements are fields, by their names.
  private var fields: [String: ITopField?] = [:]
  private(set) var count = 0
  /// Classes and fields that hold a key which nobody follows, in the order met.
  private(set) var unusedFields: [String] = []
  private var seenFields: Set<String> = []
  private var unknownField: String?

  private init(at file: Place) { self.file = file }

  /// Streams a file through: `put` gets its objects, some at a time.
  ///
  /// - Returns: how many objects there were, and the keys that nobody follows.
  /// - Throws: ``ImportFailure``: not well-formed, cut short, entities.
  static func read(
    _ path: FilePath, _ put: ([ITopObject]) throws(ImportFailure) -> Void
  ) throws(ImportFailure) -> (count: Int, unusedFields: [String]) {
    let place = Place(file: path.string)
    let handler = ITopXML(at: place)
    let stream = XMLStream(handler, at: place)
    let export = try ExportFile(path)
    var bytes = [UInt8](repeating: 0, count: 1 << 18)
    var count: Int
    repeat {
      count = try export.read(into: &bytes)
      do throws(ImportFailure) {
        try stream.feed(bytes.span.extracting(0..<count), isLast: count == 0)
      } catch {
        throw ImportFailure(error.obstacles.map(inWordsOfExports))
      }
      try put(handler.objects)
      handler.objects.removeAll()
    } while count > 0
    return (handler.count, handler.unusedFields)
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

  /// One string for all objects of a class.
  private func interned(_ name: String) -> String {
    if let known = names[name] { return known }
    names[name] = name
    return name
  }

  private func begin(_ name: String, in stream: XMLStream, isNested: Bool) -> ITopObject {
    var place = file
    place.line = stream.line
    return ITopObject(
      className: interned(name), id: (stream.attribute("id") ?? "").asCell, place: place,
      isNested: isNested)
  }

  func start(_ name: XMLName, in stream: XMLStream) {
    switch levels.last {
    case nil: levels.append(.container)
    case .container:
      if name == Self.set || name == Self.row {
        levels.append(.container)
      } else {
        object = begin(stream.name, in: stream, isNested: false)
        levels.append(.object)
      }
    case .object:
      beginField(stream.name)
      levels.append(.field)
    case .field:
      field = nil
      unknownField = nil
      levels.append(name == Self.set ? .list : .other)
    case .list:
      member = begin(stream.name, in: stream, isNested: true)
      levels.append(.member)
    case .member:
      beginField(stream.name)
      levels.append(.memberField)
    case .memberField, .other: levels.append(.other)
    }
  }

  private func beginField(_ name: String) {
    if let known = fields[name] {
      field = known
    } else {
      field = ITopField(rawValue: name)
      // Names are the file's, and it may be hostile.
      if fields.count < 10_000 { fields[name] = .some(field) }
    }
    unknownField = field == nil && name.hasSuffix("_id") ? name : nil
    text.removeAll(keepingCapacity: true)
  }

  func text(_ bytes: Span<UInt8>, in stream: XMLStream) {
    guard field != nil || unknownField != nil else { return }
    guard text.count + bytes.count <= 4 * Workbook.maximumCellLength else {
      return stream.stop(.cellTooLong(limit: Workbook.maximumCellLength))
    }
    text.append(bytes)
  }

  func end(_ name: XMLName, in stream: XMLStream) {
    switch levels.popLast() {
    case .object:
      // A row of several classes may have nothing of one of them.
      if let object, object.id != "null" {
        count += 1
        objects.append(object)
      }
      object = nil
    case .member:
      if var member, let object {
        member.belong(to: object)
        objects.append(member)
      }
      member = nil
    case .field: endField(of: &object)
    case .memberField: endField(of: &member)
    case .container, .list, .other, nil: break
    }
  }

  private func endField(of object: inout ITopObject?) {
    defer { (field, unknownField) = (nil, nil) }
    guard field != nil || unknownField != nil else { return }
    let value = String(decoding: text, as: UTF8.self).asCell
    if let field {
      object?.fields.append((field, value))
    } else if let name = unknownField, let object, !object.isNested, value != "0", !value.isEmpty,
      object.ignores(name) == false
    {
      let column = "\(object.className).\(name)"
      if seenFields.insert(column).inserted { unusedFields.append(column) }
    }
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

  /// Completes a row of a list inside `owner`: iTop leaves the key to it out.
  mutating func belong(to owner: ITopObject) {
    guard let (first, second) = ITopClasses.links[className] else { return }
    var isOwnClass = false
    if case .unknown = ITopClasses.use(of: owner.className) { isOwnClass = true }
    for field in [first, second] where self[field] == nil {
      guard let target = field.target,
        isOwnClass || ITopClasses.isA(owner.className, target)
      else { continue }
      // A network device may stand on both sides: the side that the row says is not the owner's.
      fields.removeAll { $0.field == field }
      fields.append((field, owner.id))
      if let classField = field.classField { fields.append((classField, owner.className)) }
      return
    }
  }
}
