// A value of JSON, with the line it begins on and its members in their order, which no decoder of Foundation
// keeps.

/// One value of a JSON text.
package struct JSONValue: Sendable {
  package enum Form: Sendable {
    case object([(key: String, value: JSONValue)])
    case list([JSONValue])
    case text(String)
    /// As written.
    case number(String)
    case truth(Bool)
    case null
  }

  package var form: Form
  /// The line it begins on, from 1.
  package var line: Int

  /// The first value of an object under a key.
  package subscript(key: String) -> JSONValue? { members.first { $0.key == key }?.value }

  /// What an object holds; nothing of anything else.
  package var members: [(key: String, value: JSONValue)] {
    if case .object(let members) = form { members } else { [] }
  }

  /// What a list holds; `nil` for anything else.
  package var elements: [JSONValue]? {
    if case .list(let elements) = form { elements } else { nil }
  }

  /// The text of a scalar; `nil` for null, lists and objects.
  package var text: String? {
    switch form {
    case .text(let text), .number(let text): text
    case .truth(let truth): truth ? "true" : "false"
    case .object, .list, .null: nil
    }
  }

  package var isObject: Bool { if case .object = form { true } else { false } }
}
