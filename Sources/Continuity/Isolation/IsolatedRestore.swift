// Whether a restore is still possible inside the isolated zone: what the backups need from outside.

internal import DependencyGraph

/// Whether one node of the backup infrastructure can work while its zone is isolated.
package struct IsolatedRestore: Sendable {
  /// The node, as a position in ``Model/assets``.
  package let asset: Index<Asset>
  /// Whether the scenario's attacker holds it.
  package let isCompromised: Bool
  /// What it lacks: each way from the node, over what it needs, to something that is in production or
  /// that the attacker holds, as positions in ``Model/assets``.
  package let missing: [[Index<Asset>]]

  /// Whether it can restore.
  package var isPossible: Bool { !isCompromised && missing.isEmpty }

  /// The answer for each node of the infrastructure that is in a backup zone, ascending.
  ///
  /// Nodes of other zones are out of reach, and so is what needs them; nodes in no zone, such as rooms,
  /// people and power, go on.
  static func all(
    of infrastructure: BackupInfrastructure, in model: Model, held: Set<Index<Asset>>
  ) -> [IsolatedRestore] {
    let zones = Set(infrastructure.zones)
    let inside = infrastructure.nodes.filter {
      model.partition.zone(of: $0).map { zones.contains($0) } ?? false
    }
    guard !inside.isEmpty else { return [] }
    let graph = model.graph
    let gone = graph.nodes.filter { node in
      let asset = model.asset(of: node)
      if held.contains(asset) { return true }
      return model.partition.zone(of: asset).map { !zones.contains($0) } ?? false
    }
    var propagation = Propagation(over: graph)
    var isDown = [Bool](repeating: false, count: graph.nodeCount)
    for node in propagation.impact(of: gone).stopped { isDown[node.index] = true }
    let isGone = Set(gone)
    return inside.map { asset in
      let node = model.node(of: asset)
      let broken = model.requirements(of: asset).filter { graph.isUnmet($0, isDown) }
      let ways =
        isGone.contains(node) || !isDown[node.index]
        ? []
        : broken.compactMap { requirement in
          graph.wayDown(through: requirement, isDown: isDown, isGone: isGone)
        }
      var missing: [[Index<Asset>]] = []
      for way in ways {
        let assets = [asset] + way.map { model.asset(of: $0) }
        if !missing.contains(assets) { missing.append(assets) }
      }
      return IsolatedRestore(asset: asset, isCompromised: held.contains(asset), missing: missing)
    }
  }
}

extension Graph {
  /// Whether a requirement to operate that matters in the end has too few members up.
  fileprivate func isUnmet(_ requirement: Requirement, _ isDown: [Bool]) -> Bool {
    guard phase(of: requirement) == .operate, tolerance(of: requirement) != .unlimited else {
      return false
    }
    return members(of: requirement).count { !isDown[$0.index] } < needed(by: requirement)
  }

  /// A shortest way from a member of an unmet requirement, over unmet ones, to a node that is gone.
  fileprivate func wayDown(
    through requirement: Requirement, isDown: [Bool], isGone: Set<Node>
  ) -> [Node]? {
    var cameFrom: [Node: Node] = [:]
    var queue: [Node] = []
    for member in members(of: requirement) where isDown[member.index] { queue.append(member) }
    var seen = Set(queue)
    var head = 0
    while head < queue.count {
      let node = queue[head]
      head += 1
      if isGone.contains(node) {
        var way = [node]
        while let last = way.last, let previous = cameFrom[last] { way.append(previous) }
        return way.reversed()
      }
      for next in requirements(of: node) where isUnmet(next, isDown) {
        for member in members(of: next) where isDown[member.index] && seen.insert(member).inserted {
          cameFrom[member] = node
          queue.append(member)
        }
      }
    }
    return nil
  }
}
