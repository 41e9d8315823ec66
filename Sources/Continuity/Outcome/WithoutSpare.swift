// What is left without a spare once a scenario has struck, and the next failure that would hurt most.

internal import DependencyGraph

/// A requirement that is met with exactly as many members as it needs, and had more: the next failure
/// among those left stops its owner.
package struct WithoutSpare: Hashable, Sendable {
  /// Whose requirement it is, as a position in ``Model/assets``.
  package let asset: Index<Asset>
  /// Why it exists.
  package let relation: Relation
  /// How many of its members must be up, each unit counted.
  package let needed: Int
  /// The members left, as positions in ``Model/assets``, ascending.
  package let left: [Index<Asset>]
  /// The members lost; one of several units may be lost in part.
  package let lost: [Index<Asset>]
}

/// The failure that would hurt most if it came next.
package struct NextFailure: Hashable, Sendable {
  /// What fails, as a position in ``Model/assets``.
  package let asset: Index<Asset>
  /// What stops with it and was still up, itself included, ascending.
  package let stops: [Index<Asset>]
  /// How many processes are among those.
  package let processes: Int
}

extension Outcome {
  /// What is left without a spare, with nothing repaired and every finite tolerance run out; ascending
  /// by owner.
  ///
  /// - Complexity: O(nodes + requirements), and O(entries of what stops)
  package func withoutSpare() -> [WithoutSpare] {
    let graph = model.graph
    let isDown = downInTheEnd(besides: [])
    var seen: Set<Requirement> = []
    var found: [WithoutSpare] = []
    for node in graph.nodes where isDown[node.index] {
      for requirement in graph.requirements(naming: node)
      where !model.staffing.isWhole(graph.owner(of: requirement))
        && seen.insert(requirement).inserted && holdsUp(requirement, isDown)
      {
        let members = graph.members(of: requirement)
        let left = members.filter { !isDown[$0.index] }
        guard left.count == graph.needed(by: requirement) else { continue }
        found.append(
          WithoutSpare(
            asset: model.asset(of: graph.owner(of: requirement)),
            relation: model.relations[requirement.index], needed: left.count,
            left: model.distinctAssets(of: left),
            lost: model.distinctAssets(of: members.filter { isDown[$0.index] })))
      }
    }
    // Everyone of a role, and each of several units, needs what it needs: it is told once.
    var told: Set<WithoutSpare> = []
    return found.filter { told.insert($0).inserted }
      .sorted { a, b in
        (a.asset, a.relation.rawValue) != (b.asset, b.relation.rawValue)
          ? (a.asset, a.relation.rawValue) < (b.asset, b.relation.rawValue)
          : a.left.lexicographicallyPrecedes(b.left)
      }
  }

  /// Whether an owner that is up rests on a requirement now: to run, or for the mode it is on.
  private func holdsUp(_ requirement: Requirement, _ isDown: [Bool]) -> Bool {
    let graph = model.graph
    let owner = graph.owner(of: requirement)
    guard !isDown[owner.index] else { return false }
    switch graph.phase(of: requirement) {
    case .operate: return graph.tolerance(of: requirement) != .unlimited
    case .repair, .restore: return false
    case .fallback:
      return graph.requirements(of: owner).contains { other in
        graph.phase(of: other) == .operate && graph.tolerance(of: other) != .unlimited
          && graph.members(of: other).count { !isDown[$0.index] } < graph.needed(by: other)
      }
    }
  }

  /// By node, whether it is down in the end when some assets fail too.
  private func downInTheEnd(besides assets: [Index<Asset>]) -> [Bool] {
    var failed = failures.list.filter { $0.at <= horizon }.map(\.node)
    for asset in assets { model.staffing.forEachNode(of: asset) { node, _ in failed.append(node) } }
    var propagation = Propagation(over: model.graph)
    var isDown = [Bool](repeating: false, count: model.graph.nodeCount)
    for node in propagation.impact(of: Set(failed).sorted()).stopped { isDown[node.index] = true }
    return isDown
  }

  /// So many failed nodes in all are tried together with what may fail next.
  private static let mostTried = 4_000_000

  /// Of what is left where there is no spare, the failure that would stop most: critical processes,
  /// then processes, then nodes; then the smaller identifier. `nil` where none would stop anything else.
  ///
  /// In a very large scenario only the first of them are tried, which keeps the search short.
  ///
  /// - Complexity: that of a ``Sweep`` over those left
  package func nextFailure(after spares: [WithoutSpare]) -> NextFailure? {
    let failed = Set(failures.list.filter { $0.at <= horizon }.map(\.node)).sorted()
    let most = max(1, Outcome.mostTried / max(1, failed.count))
    let tried = Array(Set(spares.flatMap(\.left)).sorted().prefix(most))
    guard !tried.isEmpty else { return nil }
    var candidates = Candidates()
    for asset in tried {
      var nodes = failed
      model.staffing.forEachNode(of: asset) { node, _ in nodes.append(node) }
      candidates.append(nodes)
    }
    let sweep = Sweep(
      of: model.graph, failing: candidates,
      counting: FailureSweep.classes(for: SweepQuestion(), in: model))
    var worst: (asset: Index<Asset>, stopped: Stopped)?
    for (asset, tally) in zip(tried, sweep.tallies()) {
      guard let stopped = tally.map({ Stopped($0) }) else { continue }
      if worst.map({ $0.stopped.isLess(than: stopped) }) ?? true { worst = (asset, stopped) }
    }
    guard let worst else { return nil }
    let (before, after) = (downInTheEnd(besides: []), downInTheEnd(besides: [worst.asset]))
    let stops = model.assets.indices.filter {
      let node = model.node(of: $0).index
      return after[node] && !before[node]
    }
    guard stops.contains(where: { $0 != worst.asset }) else { return nil }
    return NextFailure(
      asset: worst.asset, stops: stops,
      processes: stops.count { model.assets[$0].kind == .process })
  }

  /// What the scenario strikes, and nothing in the model needs: no requirement, copy or control link
  /// leads to it. Ascending; processes are what needs the rest, and do not count.
  ///
  /// - Complexity: O(what it strikes, and copies)
  package var neededByNothing: [Index<Asset>] {
    let struck = Set(
      scenario.failures.map(\.asset) + scenario.destructions.map(\.asset) + scenario.compromised)
    let holders = Set(model.copies.values.joined().map(\.holder))
    return struck.sorted().filter { asset in
      guard model.assets[asset].kind != .process, !holders.contains(asset) else { return false }
      var isNeeded = false
      if model.unitCount(of: asset) > 1 {
        isNeeded = !model.requirements(naming: asset).isEmpty
      } else {
        model.staffing.forEachNode(of: asset) { node, _ in
          isNeeded = isNeeded || !model.graph.requirements(naming: node).isEmpty
        }
      }
      return !isNeeded && model.controls.closure(of: [asset]).count == 1
    }
  }
}

extension Model {
  /// The assets that nodes stand for, ascending, each once.
  fileprivate func distinctAssets(of nodes: [Node]) -> [Index<Asset>] {
    nodes.map { asset(of: $0) }.sorted().reduce(into: []) { found, asset in
      if asset != found.last { found.append(asset) }
    }
  }
}

extension Stopped {
  /// Whether another failure stops more: critical processes first, then processes, then nodes.
  fileprivate func isLess(than other: Stopped) -> Bool {
    (critical, processes, nodes) < (other.critical, other.processes, other.nodes)
  }
}
