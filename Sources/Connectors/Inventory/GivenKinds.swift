// The kinds that whoever imports gives to types of their own, which no connector can know.

public import Continuity
import Formats

/// Types of things in a tool, by the names people know them under, and what they are in a model.
///
/// Names are compared without regard to case and accents.
public struct GivenKinds: Sendable, ExpressibleByDictionaryLiteral {
  private var given: [(name: String, kind: Kind, isUsed: Bool)] = []

  /// No types.
  public init() {}

  /// The types given; of one name, the last kind counts.
  public init(dictionaryLiteral elements: (String, Kind)...) {
    for (name, kind) in elements { self[name] = kind }
  }

  /// What a type is; `nil` where nobody said.
  public subscript(name: String) -> Kind? {
    get { index(of: name).map { given[$0].kind } }
    set {
      let known = index(of: name)
      switch (known, newValue) {
      case (let known?, let kind?): given[known].kind = kind
      case (nil, let kind?): given.append((name, kind, false))
      case (let known?, nil): given.remove(at: known)
      case (nil, nil): break
      }
    }
  }

  /// The names given, in their order.
  public var names: [String] { given.map(\.name) }

  /// What the first of some names is that a kind was given to, which counts as used from now on.
  mutating func take(_ names: String...) -> Kind? {
    var found: Kind?
    for name in names {
      guard let index = index(of: name) else { continue }
      given[index].isUsed = true
      found = found ?? given[index].kind
    }
    return found
  }

  /// Notes the types given that the source does not have, with the nearest it has.
  func noteUnused(among known: [String], in inventory: inout Inventory, at place: Place) {
    for (name, _, isUsed) in given where !isUsed {
      inventory.find(
        .particular(GivenKindReason.unused(name, suggestion: nearest(to: name, in: known))),
        at: place)
    }
  }

  private func index(of name: String) -> Int? {
    if given.isEmpty { return nil }
    let name = name.foldedName
    return given.firstIndex { $0.name.foldedName == name }
  }
}
