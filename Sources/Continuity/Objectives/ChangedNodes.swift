// Which nodes another model says differently, whatever that changes in the answers.

extension Model {
  /// The identifiers of the nodes that were added, are gone, or say something else than in an earlier model.
  ///
  /// - Complexity: O(nodes + requirements + members) of both
  func changedNodes(since old: Model) -> Set<String> {
    let nodes = MatchedNodes(old, self)
    let before = ControlFacts(of: old, places: nodes.ofOld)
    let after = ControlFacts(of: self, places: nodes.ofNew)
    let comparison = NodeComparison(
      old: old, new: self, nodes: nodes, namedControl: (before.names, after.names))
    var changed = Set(comparison.changes().compactMap(\.node))
    changed.formUnion(comparison.objectives().map(\.node))
    changed.formUnion(
      RequirementComparison(old: old, new: self, nodes: nodes).changes().map(\.owner))
    changed.formUnion(ControlFacts.changes(before, after).map(\.controlled))
    changed.formUnion(CopyComparison(old: old, new: self, nodes: nodes).changes().map(\.node))
    return Set(changed.map { nodes.all[$0].id })
  }

  /// Which of some nodes, given by identifier, these rest on, or are; by identifier.
  func restsOn(_ changed: Set<String>, _ assets: [Index<Asset>]) -> [String] {
    guard !changed.isEmpty else { return [] }
    var below = Set(assets)
    for asset in assets { below.formUnion(supports(of: asset).map(\.asset)) }
    return below.sorted().map { self.assets[$0].id }.filter(changed.contains)
  }
}
