// What the nodes of two models say differently, element by element, whatever that changes in the answers.

import DependencyGraph

/// Nodes, objectives, requirements, control links and copies that differ between two models.
struct SaidChanges {
  let matched: MatchedNodes
  /// The nodes that were added, are gone or changed.
  let nodes: [ElementChange]
  let objectives: [ObjectiveChange]
  let requirements: [RequirementChange]
  let controls: [ControlChange]
  let copies: [CopyChange]

  /// - Complexity: O(nodes + requirements + members) of both
  init(from old: Model, to new: Model) {
    let matched = MatchedNodes(old, new)
    self.matched = matched
    let control = (
      ControlFacts(of: old, places: matched.ofOld), ControlFacts(of: new, places: matched.ofNew)
    )
    let comparison = NodeComparison(
      old: old, new: new, nodes: matched, namedControl: (control.0.names, control.1.names))
    nodes = comparison.changes()
    objectives = comparison.objectives()
    requirements = RequirementComparison(old: old, new: new, nodes: matched).changes()
    controls = ControlFacts.changes(control.0, control.1)
    copies = CopyComparison(old: old, new: new, nodes: matched).changes()
  }

  /// The identifiers of the nodes that were added, are gone, or say something else.
  var changedNodes: Set<String> {
    let changed =
      nodes.compactMap(\.node) + objectives.map(\.node) + requirements.map(\.owner)
      + controls.map(\.controlled) + copies.map(\.node)
    return Set(changed.map { matched.all[$0].id })
  }
}

extension Model {
  /// Which of some nodes, given by identifier, these rest on, or are; by identifier.
  func restsOn(_ changed: Set<String>, _ assets: [Index<Asset>]) -> [String] {
    guard !changed.isEmpty else { return [] }
    var (below, queue) = (Set(assets), assets)
    while let asset = queue.popLast() {
      for need in requirements(of: asset) where graph.phase(of: need) == .operate {
        for member in members(of: need) where below.insert(member).inserted { queue.append(member) }
      }
    }
    return below.sorted().map { self.assets[$0].id }.filter(changed.contains)
  }
}
