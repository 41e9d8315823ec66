// What stops when one node fails alone, in both models, for every node whose answer can differ.

internal import DependencyGraph

/// Compares what stops with single nodes.
///
/// Who stops with a node is decided by the requirements above it. So the answer can only differ for what
/// lies under an owner whose requirements or degraded mode differ: these are tried, and no other.
struct ReachComparison {
  let old: Model
  let new: Model
  let nodes: MatchedNodes
  /// The owners whose requirements or degraded mode differ.
  let touched: [Index<MatchedNode>]

  /// Entries of impacts after which no other node is tried: a few seconds.
  static let budget = 40_000_000

  /// What differs, worst first, and how many nodes were not tried.
  ///
  /// - Complexity: O(nodes + requirements), and for each node tried O(entries of what stops with it)
  func changes() -> (changes: [ReachChange], untried: Int) {
    let candidates = candidates()
    guard !candidates.isEmpty else { return ([], 0) }
    var before = Propagation(over: old.graph)
    var after = Propagation(over: new.graph)
    // By node, twice the candidate's number where it stops with it in the old model, one more in the new.
    var seen = Indexed<MatchedNode, Int>(repeating: -1, count: nodes.all.count)
    var changes: [ReachChange] = []
    var spent = 0
    for (index, position) in candidates.enumerated() {
      guard spent < ReachComparison.budget else {
        return (sorted(changes), candidates.count - index)
      }
      guard let left = nodes.all[position].old, let right = nodes.all[position].new else {
        continue
      }
      let one = stopped(&before, with: left, in: old, places: nodes.ofOld)
      let other = stopped(&after, with: right, in: new, places: nodes.ofNew)
      spent += one.count + other.count + 64
      if one != other, let change = change(position, one, other, &seen, stamp: index) {
        changes.append(change)
      }
    }
    return (sorted(changes), 0)
  }

  private func sorted(_ changes: [ReachChange]) -> [ReachChange] {
    func key(_ change: ReachChange) -> [Int] {
      switch change.direction {
      case .worse: [0, -change.moreProcesses, -change.moreCount]
      case .better: [1, -change.lessProcesses, -change.lessCount]
      case .neutral: [2, -abs(change.new - change.old), 0]
      }
    }
    return changes.sorted {
      let (one, other) = (key($0), key($1))
      return one != other ? one.lexicographicallyPrecedes(other) : $0.node < $1.node
    }
  }

  /// Everything in both models that lies under what was touched, in either of them; ascending.
  private func candidates() -> [Index<MatchedNode>] {
    var isUnder = Indexed<MatchedNode, Bool>(repeating: false, count: nodes.all.count)
    mark(&isUnder, in: old, places: nodes.ofOld, place: \.old)
    mark(&isUnder, in: new, places: nodes.ofNew, place: \.new)
    return nodes.all.indices.filter { isUnder[$0] && nodes.all[$0].isInBoth }
  }

  private func mark(
    _ isUnder: inout Indexed<MatchedNode, Bool>, in model: Model, places: MatchedNodes.Places,
    place: (MatchedNode) -> Index<Asset>?
  ) {
    var isReached = Indexed<Asset, Bool>(repeating: false, count: model.assets.count)
    var queue: [Index<Asset>] = []
    func reach(_ asset: Index<Asset>) {
      guard !isReached[asset] else { return }
      isReached[asset] = true
      isUnder[places[asset]] = true
      queue.append(asset)
    }
    for position in touched { if let asset = place(nodes.all[position]) { reach(asset) } }
    while let asset = queue.popLast() {
      for requirement in model.requirements(of: asset) {
        let phase = model.graph.phase(of: requirement)
        guard phase == .operate || phase == .fallback else { continue }
        for member in model.graph.members(of: requirement) { reach(model.asset(of: member)) }
      }
    }
  }

  /// The others that stop when an asset fails, as positions among the matched nodes, ascending.
  private func stopped(
    _ propagation: inout Propagation, with asset: Index<Asset>, in model: Model,
    places: MatchedNodes.Places
  ) -> [Index<MatchedNode>] {
    var failed: [Node] = []
    model.staffing.forEachNode(of: asset) { node, _ in failed.append(node) }
    // A role stops when nobody is left: its first node.
    var found: [Index<MatchedNode>] = []
    for node in propagation.impact(of: failed).stopped {
      let other = model.asset(of: node)
      if other != asset, model.node(of: other) == node { found.append(places[other]) }
    }
    return found.sorted()
  }

  private func change(
    _ position: Index<MatchedNode>, _ one: [Index<MatchedNode>], _ other: [Index<MatchedNode>],
    _ seen: inout Indexed<MatchedNode, Int>, stamp: Int
  ) -> ReachChange? {
    for node in one { seen[node] = 2 * stamp }
    var more: [Index<MatchedNode>] = []
    for node in other {
      if seen[node] != 2 * stamp, nodes.all[node].isInBoth { more.append(node) }
      seen[node] = 2 * stamp + 1
    }
    let less = one.filter { seen[$0] == 2 * stamp && nodes.all[$0].isInBoth }
    func isProcess(_ node: Index<MatchedNode>) -> Bool { nodes.all[node].kind == .process }
    func first(_ found: [Index<MatchedNode>]) -> [Index<MatchedNode>] {
      Array(
        (found.filter(isProcess) + found.filter { !isProcess($0) }).prefix(ReachChange.mostNamed))
    }
    return ReachChange(
      node: position, old: one.count, new: other.count, moreCount: more.count,
      lessCount: less.count, more: first(more), less: first(less),
      moreProcesses: more.count(where: isProcess), lessProcesses: less.count(where: isProcess))
  }
}
