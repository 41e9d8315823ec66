// How people are reached: read and kept for lists on the wall and call chains of plans, and told nowhere else.

import Formats

/// How a role or supplier is reached.
package struct Contact: Hashable, Sendable {
  /// Whom to ask for.
  package internal(set) var name: String?
  /// The number, as written.
  package internal(set) var phone: String?
  /// The address.
  package internal(set) var mail: String?
  /// When, as written.
  package internal(set) var hours: String?

  /// What is said, in order.
  package var texts: [String] { [name, phone, mail, hours].compactMap(\.self) }
}

/// A key of a contact.
private enum ContactKey: String, CaseIterable {
  case name
  case phone
  case mail
  case hours
}

extension Records {
  /// `{ name: astreinte système, phone: "5512" }`.
  mutating func contact(_ value: YAMLValue) -> Contact? {
    guard let entries = mapping(value, key: "contact") else { return nil }
    var contact = Contact()
    var seen: Set<String> = []
    for entry in entries {
      guard let key = key(entry.key, as: ContactKey.self, at: entry.keyLocation),
        isFirst(key.rawValue, in: &seen, at: entry.keyLocation)
      else { continue }
      let text = text(entry.value, key: key.rawValue)
      switch key {
      case .name: contact.name = text
      case .phone: contact.phone = text
      case .mail: contact.mail = text
      case .hours: contact.hours = text
      }
    }
    return contact
  }
}
