// What two nodes with the same identifier say differently, key by key.

internal import DependencyGraph

/// An objective that a node has now, has no more, or has otherwise.
package struct ObjectiveChange: Hashable, Sendable {
  /// The node, as a position in ``ModelComparison/nodes``.
  package let node: Index<MatchedNode>
  /// What it limits.
  package let objective: Objective
  /// What it allowed, in minutes; `nil` where it was not set.
  package let old: Int?
  /// What it allows, in minutes; `nil` where it is not set.
  package let new: Int?
}

/// Compares the nodes of two models.
struct NodeComparison {
  let old: Model
  let new: Model
  let nodes: MatchedNodes
  /// Whether the nodes of the old model name who they sign in with or are administered from.
  let namedControl: (old: Indexed<Asset, Bool>, new: Indexed<Asset, Bool>)

  /// Every node that was added, is gone, or says something else; ascending by identifier.
  ///
  /// - Complexity: O(nodes)
  func changes() -> [ElementChange] {
    nodes.all.indices.compactMap { position in
      let node = nodes.all[position]
      var fields: [FieldChange] = []
      if let before = node.old, let after = node.new {
        fields = self.fields(before, after)
        if fields.isEmpty { return nil }
      }
      return ElementChange(
        element: .node, nature: Nature(isInOld: node.old != nil, isInNew: node.new != nil),
        id: node.id, name: node.name, node: position, fields: fields,
        establishments: node.establishments)
    }
  }

  /// The objectives of nodes in both models that differ, ascending by node.
  ///
  /// - Complexity: O(nodes)
  func objectives() -> [ObjectiveChange] {
    var changes: [ObjectiveChange] = []
    for (position, node) in zip(nodes.all.indices, nodes.all) {
      guard let before = node.old.map({ old.assets[$0] }),
        let after = node.new.map({ new.assets[$0] })
      else { continue }
      for (objective, one, other) in [
        (Objective.mtpd, before.mtpd, after.mtpd), (.rto, before.rto, after.rto),
        (.rpo, before.rpo, after.rpo),
      ] where one != other {
        changes.append(
          ObjectiveChange(node: position, objective: objective, old: one, new: other))
      }
    }
    return changes
  }

  /// The keys that are compared, in order: a degraded mode has its length under its own name, and objectives are
  /// told apart.
  private static let keys = NodeKey.allCases.filter {
    ![.id, .lasts, .mtpd, .rto, .rpo].contains($0)
  }

  private func fields(_ before: Index<Asset>, _ after: Index<Asset>) -> [FieldChange] {
    var fields = FieldChanges()
    let (one, other) = (old.assets[before], new.assets[after])
    let details = (old.details[before], new.details[after])
    for key in NodeComparison.keys {
      switch key.facts.form {
      case .duration(_, let path):
        fields.compare(minutes: key.rawValue, one[keyPath: path], other[keyPath: path])
      case .limit(_, let path):
        fields.compare(key.rawValue, one[keyPath: path], other[keyPath: path]) { .duration($0) }
      case .own(let form):
        compare(key, before, after, &fields)
        if form == .crew || form == .structure { compareWork(key, before, after, &fields) }
      case let form:
        if details.0 == nil && details.1 == nil { continue }
        compare(
          key.rawValue, form, details.0 ?? .nothing, details.1 ?? .nothing, &fields)
      }
    }
    return fields.list
  }

  /// Compares what is no plain value of a node.
  private func compare(
    _ key: NodeKey, _ before: Index<Asset>, _ after: Index<Asset>, _ fields: inout FieldChanges
  ) {
    let (one, other, name) = (old.assets[before], new.assets[after], key.rawValue)
    let (said, saidNow) = (old.details[before], new.details[after])
    switch key {
    case .kind: fields.compare(name, one.kind, other.kind) { .kind($0) }
    case .name: fields.compare(name, one.name, other.name)
    case .establishment:
      fields.compare(
        name, one.establishment.map { old.establishments[$0].id },
        other.establishment.map { new.establishments[$0].id })
    case .scope: fields.compare(name, one.scope?.name, other.scope?.name)
    case .headcount: fields.compare(name, one.headcount, other.headcount) { .number($0) }
    case .catchUp: fields.compare(minutes: name, one.catchUp, other.catchUp)
    case .zone:
      fields.compare(
        name, old.partition.zone(of: before).map { old.partition.zones[$0].id },
        new.partition.zone(of: after).map { new.partition.zones[$0].id })
    case .copies:
      fields.compare("no-copies", old.saysNoCopies(before), new.saysNoCopies(after))
      // Local accounts; what they name instead is compared as links.
      fields.compare(
        "no-control", one.declaresControl && !namedControl.old[before],
        other.declaresControl && !namedControl.new[after])
    case .mostCritical:
      fields.compare(name, said?.mostCritical != nil, saidNow?.mostCritical != nil)
    case .contact:
      fields.compare(list: name, said?.contact?.texts ?? [], saidNow?.contact?.texts ?? [])
    // Of durations, it is where they come from.
    case .source:
      fields.compare(
        list: "sources", (said?.sources ?? []).map(\.text), (saidNow?.sources ?? []).map(\.text))
    case .gone:
      fields.compare(name, said?.isGone ?? false, saidNow?.isGone ?? false)
      fields.compare("gone-since", said?.goneSince, saidNow?.goneSince)
    default: break
    }
  }

  private func compareWork(
    _ key: NodeKey, _ before: Index<Asset>, _ after: Index<Asset>, _ fields: inout FieldChanges
  ) {
    let (one, other, name) = (old.workforce, new.workforce, key.rawValue)
    switch key {
    case .presence:
      fields.compare(
        list: name, (one.presence[before]?.lines ?? []).map(\.text),
        (other.presence[after]?.lines ?? []).map(\.text))
      if one.presence[before] != nil && other.presence[after] != nil {
        fields.compare(
          list: "closed", one.closedDays.sorted().map(\.text),
          other.closedDays.sorted().map(\.text))
      }
    case .restartedBy:
      fields.compare(
        list: name, old.texts(of: one.restartCrews[before]),
        new.texts(of: other.restartCrews[after]))
    case .rebuiltBy:
      fields.compare(
        list: name, old.texts(of: one.rebuildCrews[before]),
        new.texts(of: other.rebuildCrews[after]))
    case .recovery:
      fields.compare(
        list: name, (one.steps[before] ?? []).map { old.text(of: $0) },
        (other.steps[after] ?? []).map { new.text(of: $0) })
    default: break
    }
  }

  /// Compares one of the details by its form.
  private func compare(
    _ key: String, _ form: NodeForm, _ one: AssetDetails, _ other: AssetDetails,
    _ fields: inout FieldChanges
  ) {
    func percent(_ level: Int) -> FieldValue { .text("\(level)%") }
    switch form {
    case .text(let path): fields.compare(key, one[path], other[path])
    case .list(let path): fields.compare(list: key, one[path], other[path])
    case .number(let path, _), .units(let path):
      fields.compare(key, one[path], other[path]) { .number($0) }
    case .level(let path): fields.compare(key, one[path], other[path], as: percent)
    case .levels(let path):
      func text(_ levels: [ModeLevel]) -> String? { levels.isEmpty ? nil : levels.text }
      fields.compare(key, text(one[path]), text(other[path]))
      // A catch-up that is a share of the time.
      fields.compare(
        NodeKey.catchUp.rawValue, one.catchUpShare?.percent, other.catchUpShare?.percent,
        as: percent)
    case .volume(let path): fields.compare(key, one[path]?.text, other[path]?.text)
    case .degrees(let path):
      func texts(_ degrees: [(after: Int, degree: Int)]) -> [String] {
        degrees.map { "\($0.after)m: \($0.degree)" }
      }
      fields.compare(list: key, texts(one[path]), texts(other[path]))
    case .decider(let path):
      fields.compare(key, one[path].map(old.text), other[path].map(new.text))
    case .duration, .limit, .own: break
    }
  }
}

extension DurationSource {
  /// Key, origin and day, as one text to compare and show.
  var text: String {
    ([key, origin.rawValue] + [on].compactMap(\.self)).joined(separator: " ")
  }
}

extension Model {
  /// Whether an asset says that it has data and no copy of it.
  fileprivate func saysNoCopies(_ asset: Index<Asset>) -> Bool {
    assets[asset].declaresCopies && copies(of: asset).isEmpty
  }
}
