// Answers of iTop's REST service: `core/get` with its objects, `core/get_related` with relations too.

import Continuity
import Formats

/// Reads `{"code": 0, "objects": {"Server::12": {"class": …, "key": …, "fields": {…}}}, "relations": {…}}`.
struct ITopAnswer {
  /// That one object's breakdown reaches another.
  struct Impact: Sendable {
    var source: String
    var impacted: String
    var place: Place
  }

  private(set) var objects: [ITopObject] = []
  private(set) var impacts: [Impact] = []
  private(set) var count = 0
  /// Classes and fields that hold a key which nobody follows, in the order met.
  private(set) var unusedFields: [String] = []
  private var seenFields: Set<String> = []

  /// - Throws: ``ImportFailure``: not JSON, or an error that iTop answered.
  init(_ bytes: [UInt8], file: String) throws(ImportFailure) {
    let place = Place(file: file)
    let root = try ImportFailure.reading(JSONReader.wholeValue(of: bytes, shown: file))
    // Several answers in one file, as scripts that page through leave them.
    for answer in root.elements ?? [root] { try read(answer, in: place) }
  }

  private mutating func read(_ answer: JSONValue, in file: Place) throws(ImportFailure) {
    if let code = answer["code"]?.text, code != "0" {
      let message = (answer["message"]?.text ?? "").visible(limit: 300)
      throw ImportFailure(
        .particular(
          english: "iTop answered with an error (code \(code.visible(limit: 20))): \(message)",
          french: """
            iTop a répondu par une erreur (code \(code.visible(limit: 20)))\u{A0}: \(message)
            """), at: file)
    }
    guard answer.isObject, answer["objects"] != nil || answer["relations"] != nil else {
      throw ImportFailure(
        .particular(
          english: "this is no answer of rest.php: neither 'objects' nor 'relations' is in it",
          french: """
            ce n’est pas une réponse de rest.php\u{A0}: on n’y trouve ni «\u{A0}objects\u{A0}», ni \
            «\u{A0}relations\u{A0}»
            """), at: file)
    }
    for (key, value) in answer["objects"]?.members ?? [] { read(key: key, value, in: file) }
    for (source, list) in answer["relations"]?.members ?? [] {
      for target in list.elements ?? [] {
        guard let key = target["key"]?.text ?? target.text else { continue }
        impacts.append(
          Impact(
            source: Self.key(source), impacted: Self.key(key), place: file.at(line: target.line)))
      }
    }
  }

  /// `Server::12` as the rest of the connector writes it.
  private static func key(_ text: String) -> String { text.replacing("::", with: "#") }

  private mutating func read(key: String, _ value: JSONValue, in file: Place) {
    let parts = Self.key(key).split(separator: "#", omittingEmptySubsequences: false)
    var object = ITopObject(
      className: value["class"]?.text ?? parts.first.map(String.init) ?? "",
      id: value["key"]?.text ?? (parts.count > 1 ? String(parts[1]) : ""),
      place: file.at(line: value.line))
    var rows: [ITopObject] = []
    for (name, value) in value["fields"]?.members ?? [] {
      if let elements = value.elements {
        guard let className = ITopClasses.link(inList: name, of: object.className) else { continue }
        for element in elements {
          // These rows have no number of their own.
          var row = ITopObject(
            className: className, id: "", place: file.at(line: element.line), isNested: true)
          row.take(element.members)
          rows.append(row)
        }
      } else if let field = ITopField(rawValue: name), let text = value.text {
        object.fields.append((field, text.asCell))
      } else if name.hasSuffix("_id"), let text = value.text, text != "0", !text.isEmpty,
        !object.ignores(name), seenFields.insert("\(object.className).\(name)").inserted
      {
        unusedFields.append("\(object.className).\(name)")
      }
    }
    count += 1
    objects.append(object)
    for var row in rows {
      row.belong(to: object.className, object.id)
      objects.append(row)
    }
  }
}

extension ITopObject {
  fileprivate mutating func take(_ members: [(key: String, value: JSONValue)]) {
    for (name, value) in members {
      if let field = ITopField(rawValue: name), let text = value.text {
        fields.append((field, text.asCell))
      }
    }
  }
}
