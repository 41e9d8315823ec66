// What was added, is gone, or says something else: nodes, zones, scenarios and the like.

package import DependencyGraph

/// What became of something between two models.
package enum Nature: String, CaseIterable, Sendable {
  case added
  case gone
  case changed

  /// - Parameters: whether the old model has it, and the new one.
  init(isInOld: Bool, isInNew: Bool) {
    self = isInOld ? (isInNew ? .changed : .gone) : .added
  }
}

/// Something of a model that has an identifier and says things of itself.
package enum Element: String, CaseIterable, Sendable {
  case node
  case establishment
  case scenario
  case zone
  case device
  case flow
  case milestone
  /// A register, with the entries that were added, are gone, or say something else.
  case register
}

/// Something that was added, is gone, or says something else.
package struct ElementChange: Sendable {
  /// What it is.
  package let element: Element
  /// What became of it.
  package let nature: Nature
  /// Its identifier.
  package let id: String
  /// Its name for people: that of the new model where it has one.
  package let name: String
  /// Of a node, its place in ``ModelComparison/nodes``.
  package let node: Index<MatchedNode>?
  /// What it says anew, where it changed; in the order of the keys of a node.
  package let fields: [FieldChange]
  /// The identifiers of the establishments it belongs to, in either model; empty for all.
  let establishments: [String]
}

/// One key that has another value.
package struct FieldChange: Hashable, Sendable {
  /// The key of the files, such as `restart`.
  package let key: String
  /// Its old value; `nil` where nothing was said.
  package let old: FieldValue?
  /// Its new value; `nil` where nothing is said any more.
  package let new: FieldValue?
}

/// What a key says.
package enum FieldValue: Hashable, Sendable {
  case text(String)
  case kind(Kind)
  case number(Int)
  /// A duration in minutes.
  case duration(Limit)
  case truth(Bool)
  /// Texts whose order means nothing, ascending.
  case list([String])
  /// Nodes, as positions in ``ModelComparison/nodes``, ascending.
  case nodes([Index<MatchedNode>])
  /// What a scenario does, in time.
  case events([ScenarioEvent])
}

/// One thing that a scenario does to one node.
package struct ScenarioEvent: Hashable, Sendable {
  /// The node, as a position in ``ModelComparison/nodes``.
  package let node: Index<MatchedNode>
  /// When, in minutes from the start.
  package let at: Int
  /// How long its breakdown lasts, where the scenario says so.
  package let repair: Limit?
  /// The work to start it again, in minutes, where the scenario says so.
  package let restart: Int?
  /// How many people of a role are missing.
  package let people: Int?
  /// Who decided it, where it is an act and no failure.
  package var decidedBy: String?
  /// How many of its units, where not all.
  package var units: Int?
}

/// Collects the keys whose values differ.
struct FieldChanges {
  private(set) var list: [FieldChange] = []

  /// Compares the values of one key; only what differs is kept, and only that is made into a value.
  mutating func compare<Value: Equatable>(
    _ key: String, _ old: Value?, _ new: Value?, as value: (Value) -> FieldValue
  ) {
    guard old != new else { return }
    list.append(FieldChange(key: key, old: old.map(value), new: new.map(value)))
  }

  mutating func compare(minutes key: String, _ old: Int?, _ new: Int?) {
    compare(key, old, new) { .duration(.minutes($0)) }
  }

  mutating func compare(_ key: String, _ old: String?, _ new: String?) {
    compare(key, old, new) { .text($0) }
  }

  /// Compares lists whose order means nothing; an empty one says nothing.
  mutating func compare(list key: String, _ old: [String], _ new: [String]) {
    guard old != new else { return }
    func value(_ texts: [String]) -> [String]? {
      texts.isEmpty ? nil : texts.sorted { $0.utf8Order < $1.utf8Order }
    }
    compare(key, value(old), value(new)) { .list($0) }
  }

  /// Compares what is so or is not; where neither model has it, nothing is said.
  mutating func compare(_ key: String, _ old: Bool, _ new: Bool) {
    compare(key, old, new) { .truth($0) }
  }
}
