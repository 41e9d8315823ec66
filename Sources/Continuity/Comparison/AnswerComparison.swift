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
      old.scenarios.map { ($0.id ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    for scenario in new.scenarios {
      let after = Outcome(of: scenario, in: new, horizon: horizon)
      let id = scenario.id ?? ""
      if let same = before[id] {
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
  private func isJudged(_ position: Int) -> Bool {
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
      let aspects = AnswerComparison.aspects(one, other)
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
          never: isLonger ? never(after, right) : [],
          gravity: gravity(aspects, direction, position)))
    }
  }

  private mutating func findMisses(
    _ outcome: Outcome, scenario: String, where isNew: (Int) -> Bool
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

  // MARK: - What differs

  private static func aspects(
    _ one: Answer, _ other: Answer
  ) -> [(aspect: AnswerAspect, direction: Direction)] {
    var found: [(aspect: AnswerAspect, direction: Direction)] = []
    switch (one.outages.isEmpty, other.outages.isEmpty) {
    case (true, false):
      found.append((.stops(for: other.recovery, isAtLeast: other.isLowerBound), .worse))
    case (false, true): found.append((.stopsNoMore, .better))
    case (false, false):
      if let direction = Recovery.direction(
        from: one.recovery, one.isLowerBound, to: other.recovery, other.isLowerBound)
      {
        found.append(
          (
            .recovery(
              old: one.recovery, oldIsAtLeast: one.isLowerBound, new: other.recovery,
              newIsAtLeast: other.isLowerBound), direction
          ))
      }
      if let left = one.stopsAt, let right = other.stopsAt, left != right {
        found.append((.stopsAt(old: left, new: right), right < left ? .worse : .better))
      }
    case (true, true):
      if one.degraded.isEmpty != other.degraded.isEmpty {
        let isNow = !other.degraded.isEmpty
        found.append((.degraded(isNow), isNow ? .worse : .better))
      }
    }
    found += verdicts(one, other)
    if let direction = lossDirection(one.dataLoss, other.dataLoss) {
      found.append((.dataLoss(old: one.dataLoss, new: other.dataLoss), direction))
    }
    return found
  }

  private static func verdicts(
    _ one: Answer, _ other: Answer
  ) -> [(aspect: AnswerAspect, direction: Direction)] {
    [Objective.mtpd, .rto, .rpo].compactMap { objective in
      let left = one.verdicts.first { $0.objective == objective }
      let right = other.verdicts.first { $0.objective == objective }
      guard let direction = Verdict.direction(from: left, to: right) else { return nil }
      return (.verdict(objective, old: left, new: right), direction)
    }
  }

  /// No loss at all is told like a loss of nothing.
  private static func lossDirection(_ one: DataLoss?, _ other: DataLoss?) -> Direction? {
    func amount(_ loss: DataLoss?) -> Int {
      loss.map { $0.chain.minutes ?? .max } ?? 0
    }
    return Recovery.direction(
      of: amount(one), isAtLeast: one?.isLowerBound ?? false, to: amount(other),
      isAtLeast: other?.isLowerBound ?? false)
  }

  /// How bad it is: down for good, everything lost, an objective newly missed, stopped, no longer known,
  /// then missed by more, then longer; of one sort processes first, then the largest.
  private func gravity(
    _ aspects: [(aspect: AnswerAspect, direction: Direction)], _ direction: Direction,
    _ position: Int
  ) -> [Int] {
    var rank = 0
    var amount = 0
    for (aspect, way) in aspects where way == direction {
      let (weight, size) = weight(of: aspect)
      rank = max(rank, weight)
      amount = max(amount, size)
    }
    return [rank, nodes.all[position].kind == .process ? 1 : 0, amount]
  }

  private func weight(of aspect: AnswerAspect) -> (rank: Int, amount: Int) {
    switch aspect {
    case .verdict(let objective, let old, let new):
      let isSame = old?.result == new?.result
      if isSame { return (new?.result == .missed ? 3 : 2, new?.by ?? 0) }
      if new?.result == .unknown { return (AnswerChange.breakRank, 0) }
      return (objective == .mtpd ? 7 : 6, max(new?.by ?? 0, old?.by ?? 0))
    case .stops(let recovery, _): return (recovery.isForGood ? 9 : 5, recovery.length)
    case .stopsNoMore: return (5, 0)
    case .recovery(let old, _, let new, _):
      let isBreak = old.isForGood || new.isForGood
      return (isBreak ? 9 : 2, abs(new.length - old.length))
    case .stopsAt(let old, let new): return (1, abs(new - old))
    case .degraded: return (1, 0)
    case .dataLoss(let old, let new):
      func minutes(_ loss: DataLoss?) -> Int {
        loss.map { $0.chain.minutes ?? horizon } ?? 0
      }
      let isBreak = new?.chain == .everything || old?.chain == .everything
      return (isBreak ? 8 : 2, abs(minutes(new) - minutes(old)))
    }
  }

  // MARK: - Chains

  private func chain(
    _ before: Outcome, _ left: Int, _ after: Outcome, _ right: Int
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
  private func minutes(of outcome: Outcome, to asset: Int, places: [Int]) -> [Int: Int] {
    var minutes: [Int: Int] = [:]
    for link in outcome.chainOfLongest(to: asset) ?? outcome.chain(to: asset) {
      let isUnknown = outcome.unknownCauses.contains(link.asset)
      let own = link.steps.reduce(0) { sum, step in
        step.kind == .cause && isUnknown ? sum : sum + (step.to.map { $0 - step.from } ?? 0)
      }
      minutes[places[link.asset], default: 0] += own
    }
    return minutes
  }

  private func never(_ outcome: Outcome, _ asset: Int) -> [Int] {
    switch outcome.whyNever(asset) {
    case nil: []
    case .loop(_, let loop): loop.map { nodes.ofNew[$0] }
    case .cause(let path), .unstable(let path): path.suffix(1).map { nodes.ofNew[$0] }
    }
  }
}
