// XML sets of iTop, object by object as the text streams by.

import Continuity
import Formats
import SystemPackage

/// Reads `<Set><Server alias="Server" id="12"><name>…</name>…</Server></Set>`.
///
/// Sets may stand in sets or in any other wrapping; sets inside a field are lists of objects that belong to the
/// one around them.
final class ITopXML: XMLHandler {
  private enum Level { case container, object, field, list, member, memberField, other }

  /// How many objects there were, without those in lists.
  private(set) var count = 0
  /// Classes and fields that hold a key which nobody follows, in the order met.
  private(set) var unusedFields: [String] = []
  private var seenFields: Set<String> = []

  private let path: FilePath
  private let place: Place
  /// The objects complete since the last were taken.
  private var objects: [ITopObject] = []
  private var levels: [Level] = []
  private var object: ITopObject?
  /// The object of a list in it.
  private var member: ITopObject?
  /// The field whose value is being read, if anybody asks for it.
  private var field: String?
  private var value = ""

  init(_ path: FilePath) {
    self.path = path
    place = Place(file: path.string)
  }

  /// Streams the file through: `take` gets its objects.
  ///
  /// - Throws: ``ImportFailure``: not well-formed, cut short, entities.
  func read(_ take: (ITopObject) -> Void) throws(ImportFailure) {
    let stream = XMLStream(self, at: place)
    do throws(FormatFailure) {
      let export = try ExportFile(path)
      var bytes = [UInt8](repeating: 0, count: 1 << 18)
      var count: Int
      repeat {
        count = try export.read(into: &bytes)
        try stream.feed(bytes.span.extracting(..<count), isLast: count == 0)
        for object in objects { take(object) }
        objects = []
      } while count > 0
    } catch {
      throw ImportFailure(ImportFailure(error).obstacles.map(Self.inWordsOfExports))
    }
  }

  /// What goes wrong with exports again and again, said so that one knows what to do.
  private static func inWordsOfExports(
    _ obstacle: ImportFailure.Obstacle
  ) -> ImportFailure.Obstacle {
    guard case .format(.brokenXML(let text)) = obstacle.reason else { return obstacle }
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

  // MARK: - Elements

  func start(_ name: String, in stream: XMLStream) {
    switch levels.last {
    case nil: levels.append(.container)
    case .container:
      // A row wraps the objects of a search for several classes.
      if name == "Set" || name == "Row" {
        levels.append(.container)
      } else {
        object = begin(name, stream)
        levels.append(.object)
      }
    case .object:
      begin(field: name)
      levels.append(.field)
    case .field:
      field = nil
      levels.append(name == "Set" ? .list : .other)
    case .list:
      member = begin(name, stream)
      member?.isNested = true
      levels.append(.member)
    case .member:
      begin(field: name)
      levels.append(.memberField)
    case .memberField, .other: levels.append(.other)
    }
  }

  func text(_ text: String, in stream: XMLStream) {
    guard field != nil else { return }
    value += text
    if value.utf8.count > 4 * Workbook.maximumCellLength {
      stream.stop(.cellTooLong(limit: Workbook.maximumCellLength))
    }
  }

  func end(_ name: String, in stream: XMLStream) {
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
        member.belong(to: object.className, object.id)
        objects.append(member)
      }
      member = nil
    case .field: endField(of: &object)
    case .memberField: endField(of: &member)
    case .container, .list, .other, nil: break
    }
  }

  private func begin(_ className: String, _ stream: XMLStream) -> ITopObject {
    ITopObject(
      className: className, id: (stream.attribute("id") ?? "").asCell,
      place: place.at(line: stream.line))
  }

  private func begin(field name: String) {
    // Of keys that nobody follows it is told that they are there.
    field = ITopField(rawValue: name) != nil || name.hasSuffix("_id") ? name : nil
    value = ""
  }

  private func endField(of object: inout ITopObject?) {
    guard let name = field, let owner = object else { return }
    field = nil
    let value = value.asCell
    if let field = ITopField(rawValue: name) {
      object?.fields.append((field, value))
    } else if !owner.isNested, value != "0", !value.isEmpty, !owner.ignores(name) {
      let column = "\(owner.className).\(name)"
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
