// Doing what a milestone says: its nodes, zones, devices and flows are added, its keys said anew.

internal import DependencyGraph
import Formats

extension Records {
  /// Changes the records as the milestone says; what is wrong with it is reported now.
  mutating func apply(_ milestone: MilestoneRecord) {
    for (kind, value) in milestone.nodes { readAsset(value, kind: kind) }
    for value in milestone.zones { define(value, among: \.zones, id: \.id) { $0.readZone($1) } }
    for value in milestone.devices {
      define(value, among: \.devices, id: \.id) { $0.readDevice($1) }
    }
    for value in milestone.flows { define(value, among: \.flows, id: \.id) { $0.readFlow($1) } }
    for flow in milestone.removedFlows {
      guard let position = flows.firstIndex(where: { isSameName($0.id, flow.text) }) else {
        let suggestion = problems.suggestion(for: flow.text, in: flows.map(\.id))
        problems.report(.unknownFlow(flow.text, suggestion: suggestion), at: flow.location)
        continue
      }
      flows.remove(at: position)
    }
    apply(milestone.changes)
  }

  /// Reads a record, which takes the place of an earlier one with its identifier.
  private mutating func define<Record>(
    _ value: YAMLValue, among list: WritableKeyPath<Records, [Record]>,
    id: KeyPath<Record, String>, read: (inout Records, YAMLValue) -> Void
  ) {
    let count = self[keyPath: list].count
    read(&self, value)
    guard self[keyPath: list].count > count else { return }
    let new = self[keyPath: list][count][keyPath: id]
    if let old = self[keyPath: list][..<count].firstIndex(where: {
      isSameName($0[keyPath: id], new)
    }) {
      self[keyPath: list].remove(at: old)
    }
  }

  private mutating func apply(_ changes: [ChangeRecord]) {
    guard !changes.isEmpty else { return }
    let wanted = Set(changes.map(\.node.symbol))
    var positions: [UInt32: Int] = [:]
    for (position, asset) in assets.enumerated() where wanted.contains(asset.id) {
      positions[asset.id] = position
    }
    for change in changes {
      guard let position = positions[change.node.symbol] else {
        let name = name(of: change.node.symbol)
        let suggestion =
          problems.canSuggest
          ? problems.suggestion(for: name, in: assets.map { id(of: $0.id) }) : nil
        problems.report(.unknownNode(name, suggestion: suggestion), at: change.node.location)
        continue
      }
      apply(change, at: position)
    }
  }

  private mutating func apply(_ change: ChangeRecord, at position: Int) {
    var node = NodeReading(
      of: change.node, assets[position], details[Index(position)]?.content ?? AssetDetails.Content()
    )
    var relations: Set<Relation> = []
    var keys: Set<NodeKey> = []
    for entry in change.entries {
      if let relation = Synonyms.relation(entry.key) {
        relations.insert(relation)
      } else if let key = Synonyms.find(entry.key, as: NodeKey.self),
        !NodeKey.ofMode.contains(key)
      {
        keys.insert(key)
        node.forget(key)
      }
    }
    forget(relations, keys, of: change.node.symbol)
    // Nothing said anew: the key is only forgotten.
    let said = change.entries.filter {
      if case .null = $0.value.content { return false }
      return Synonyms.find($0.key, as: NodeKey.self) != .id || Synonyms.relation($0.key) != nil
    }
    for entry in change.entries where entry.keyOfNode == "id" {
      problems.report(.unknownKey(entry.key, suggestion: nil), at: entry.keyLocation)
    }
    readKeys(said, of: &node)
    assets[position] = node.asset
    details[Index(position)] = AssetDetails(node.details)
  }

  /// Forgets what lies in tables of its own.
  private mutating func forget(_ relations: Set<Relation>, _ keys: Set<NodeKey>, of node: UInt32) {
    if keys.contains(.copies) { copies.removeAll { $0.node.symbol == node } }
    if keys.contains(.presence) { presence.removeAll { $0.people.symbol == node } }
    crews.removeAll { $0.owner.symbol == node && keys.contains($0.key) }
    if keys.contains(.clause) { forgetClauses(of: node) }
    if keys.contains(.recovery) { steps.removeAll { $0.node.symbol == node } }
    if keys.contains(.zone) { memberships.removeAll { $0.node.symbol == node } }
    guard !relations.isEmpty || keys.contains(.degradedMode) else { return }
    var kept: ContiguousArray<NeedRecord> = []
    var newPlace: [UInt32: UInt32] = [:]
    for (place, need) in needs.enumerated() {
      let isForgotten =
        need.owner.symbol == node
        && (need.phase == .fallback
          ? keys.contains(.degradedMode) : relations.contains(need.relation))
      if isForgotten { continue }
      newPlace[UInt32(place)] = UInt32(kept.count)
      kept.append(need)
    }
    members = ContiguousArray(
      members.compactMap { member in
        newPlace[member.need].map { MemberRecord(need: $0, reference: member.reference) }
      })
    needs = kept
    groups = [:]
  }
}
