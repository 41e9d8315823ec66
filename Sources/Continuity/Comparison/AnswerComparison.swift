// Playing the scenarios of both models, and telling which answers differ.

internal import DependencyGraph

/// Compares what scenarios do to nodes in two models.
struct AnswerComparison {
  let old: Model
  let new: Model
  let nodes: MatchedNodes
  let horizon: Int

  private(set) var changes: [AnswerChange] = []
  private(set) var firstMisses: [FirstMiss] = []

  /// Plays every scenario of the new model, and of the old one those that both have.
  ///
  /// - Complexity: that of an ``Outcome`` per scenario and model, and of an ``Answer`` per scenario and
  ///   process that is affected
  init(_ old: Model, _ new: Model, nodes: MatchedNodes, horizon: Int) {
    self.old = old
    self.new = new
    self.nodes = nodes
    self.horizon = horizon
    let before = Dictionary(
      old.scenarios.map { (canonicalName($0.id ?? ""), $0) },
      uniquingKeysWith: { first, _ in first })
    for scenario in new.scenarios {
      let after = Outcome(of: scenario, in: new, horizon: horizon)
      let id = scenario.id ?? ""
      if let same = before[canonicalName(id)] {
        compare(Outcome(of: same, in: old, horizon: horizon), after, scenario: id)
        findMisses(after, scenario: id) { nodes.all[$0].old == nil }
      } else {
        findMisses(after, scenario: id) { _ in true }
      }
    }
    changes.sort { AnswerComparison.precedes($0, $1) }
  }

  /// Worst first; then what both orders say of scenario and node.
  private static func precedes(_ a: AnswerChange, _ b: AnswerChange) -> Bool {
    if a.direction != b.direction { return a.direction < b.direction }
    if a.gravity != b.gravity { return b.gravity.lexicographicallyPrecedes(a.gravity) }
    if a.scenario != b.scenario { return a.scenario.utf8Order < b.scenario.utf8Order }
    return a.node < b.node
  }

  /// Whether answers for a node are compared: processes, and whatever has an objective.
  private func isJudged(_ position: Index<MatchedNode>) -> Bool {
    let node = nodes.all[position]
    return node.kind == .process || node.old.map { old.assets[$0].hasObjectives } ?? false
      || node.new.map { new.assets[$0].hasObjectives } ?? false
  }

  private mutating func compare(_ before: Outcome, _ after: Outcome, scenario: String) {
    // What neither of them touches keeps its objectives in both.
    let touched = Set(before.affected.map { nodes.ofOld[$0] })
      .union(after.affected.map { nodes.ofNew[$0] })
    for position in touched.sorted() where isJudged(position) {
      guard let left = nodes.all[position].old, let right = nodes.all[position].new else {
        continue
      }
      let (one, other) = (before.answer(for: left), after.answer(for: right))
      let aspects = AnswerComparison.aspects(
        one, other, rpo: (old.assets[left].rpo, new.assets[right].rpo))
      guard !aspects.isEmpty else { continue }
      let direction = Direction.of(aspects.lazy.map(\.direction))
      let isLonger = aspects.contains {
        if case .recovery = $0.aspect { return true }
        if case .stops = $0.aspect { return true }
        return false
      }
      changes.append(
        AnswerChange(
          scenario: scenario, node: position, direction: direction, aspects: aspects,
          chain: isLonger ? chain(before, left, after, right) : [],
          missing: direction == .worse ? missing(one, other) : [],
          never: isLonger ? never(after, right) : [],
          gravity: gravity(aspects, direction, position)))
    }
  }

  private func missing(_ one: Answer, _ other: Answer) -> [NewlyMissing] {
    let known = Set(
      one.missing.map { NewlyMissing(node: nodes.ofOld[$0.asset], key: $0.key) })
    return other.missing.map { NewlyMissing(node: nodes.ofNew[$0.asset], key: $0.key) }
      .filter { !known.contains($0) }
  }

  private mutating func findMisses(
    _ outcome: Outcome, scenario: String, where isNew: (Index<MatchedNode>) -> Bool
  ) {
    for asset in outcome.affected {
      let position = nodes.ofNew[asset]
      guard isNew(position), new.assets[asset].hasObjectives else { continue }
      let answer = outcome.answer(for: asset)
      let missed = answer.verdicts.filter { $0.result == .missed }
      guard !missed.isEmpty else { continue }
      firstMisses.append(
        FirstMiss(
          scenario: scenario, node: position, verdicts: missed, recovery: answer.recovery))
    }
  }

  // MARK: - Chains

  private func chain(
    _ before: Outcome, _ left: Index<Asset>, _ after: Outcome, _ right: Index<Asset>
  ) -> [ChainDifference] {
    let one = minutes(of: before, to: left, places: nodes.ofOld)
    let other = minutes(of: after, to: right, places: nodes.ofNew)
    // Without a chain of its own, what never returns has nothing to compare.
    guard !other.isEmpty else { return [] }
    // Its own time is no news where it had no chain before.
    let itself = nodes.ofNew[right]
    let differing = Set(one.keys).union(other.keys).filter {
      one[$0] != other[$0] && ($0 != itself || (one[$0] != nil && other[$0] != nil))
    }
    return differing.map { ChainDifference(node: $0, old: one[$0], new: other[$0]) }
      .sorted { a, b in
        let (left, right) = (abs((a.new ?? 0) - (a.old ?? 0)), abs((b.new ?? 0) - (b.old ?? 0)))
        return (right, a.node) < (left, b.node)
      }
  }

  /// The minutes spent on each node of the chain of the longest outage; a cause whose length nobody
  /// knows counts as none.
  private func minutes(of outcome: Outcome, to asset: Index<Asset>, places: MatchedNodes.Places)
    -> [Index<MatchedNode>: Int]
  {
    var minutes: [Index<MatchedNode>: Int] = [:]
    for link in outcome.chainOfLongest(to: asset) ?? outcome.chain(to: asset) {
      let isUnknown = outcome.unknownCauses.contains(link.asset)
      let own = link.steps.reduce(0) { sum, step in
        step.kind == .cause && isUnknown ? sum : sum + (step.to.map { $0 - step.from } ?? 0)
      }
      minutes[places[link.asset], default: 0] += own
    }
    return minutes
  }

  private func never(_ outcome: Outcome, _ asset: Index<Asset>) -> [Index<MatchedNode>] {
    switch outcome.whyNever(asset) {
    case nil: []
    case .loop(_, let loop): loop.map { nodes.ofNew[$0] }
    case .cause(let path), .unstable(let path): path.suffix(1).map { nodes.ofNew[$0] }
    }
  }
}
