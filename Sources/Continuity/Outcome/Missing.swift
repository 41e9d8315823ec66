// What is not known: the figures nobody gave that an answer rests on.

internal import DependencyGraph

extension Outcome {
  /// The figures nobody gave that the answer for `asset` rests on: its own, and, where it has
  /// objectives, those of everything down that it waits for.
  func missing(for asset: Int, isLowerBound: Bool) -> [MissingFigure] {
    guard model.assets[asset].hasObjectives else { return ownMissing(asset) }
    let node = model.node(of: asset)
    let isOpen = timeline.outages(of: node).last.map { $0.to == nil } ?? false
    guard isLowerBound || isOpen || isHeldInDoubt(node) else { return ownMissing(asset) }

    var found: Set<MissingFigure> = []
    var seen: Set<Node> = [node]
    var queue = [node]
    while let node = queue.popLast() {
      for figure in ownMissing(model.asset(of: node)) { found.insert(figure) }
      let cause = timeline.cause(of: node)
      for requirement in graph.requirements(of: node) {
        switch graph.phase(of: requirement) {
        case .operate: if graph.tolerance(of: requirement) == .unlimited { continue }
        case .repair: if cause != .failed && cause != .destroyed { continue }
        case .restore: if cause != .destroyed { continue }
        case .fallback: break
        }
        for member in graph.members(of: requirement)
        where timeline.return(of: member) != nil && seen.insert(member).inserted {
          queue.append(member)
        }
      }
    }
    return found.sorted { ($0.asset, $0.key) < ($1.asset, $1.key) }
  }

  /// Whether its degraded mode or a tolerance holds it only if figures nobody gave are short.
  private func isHeldInDoubt(_ node: Node) -> Bool {
    guard let pessimistic else { return false }
    return pessimistic.outages(of: node) != timeline.outages(of: node)
  }

  /// The figures that an asset itself lacks in this scenario.
  private func ownMissing(_ asset: Int) -> [MissingFigure] {
    var found: [MissingFigure] = []
    if !failures.unknownCauses.isEmpty, failures.unknownCauses.contains(asset) {
      found.append(MissingFigure(asset: asset, key: isDestroyed(asset) ? "rebuild" : "repair"))
    }
    if isDestroyed(asset) {
      if model.assets[asset].rebuild == nil, failures.missingWork.contains(asset) {
        found.append(MissingFigure(asset: asset, key: "rebuild"))
      }
      found += missingOfData(asset)
    } else if model.assets[asset].restart == nil, model.assets[asset].kind.isStartedByWork,
      timeline.return(of: model.node(of: asset)) != nil
    {
      if !failures.givenRestarts.contains(asset) {
        found.append(MissingFigure(asset: asset, key: "restart"))
      }
    }
    return found
  }

  /// The figures that the copy it comes back from lacks, or the copies themselves.
  private func missingOfData(_ asset: Int) -> [MissingFigure] {
    guard let losses else { return [] }
    var keys: [String] = []
    if losses.unsaid.contains(asset) { keys.append("copies") }
    if losses.undated.contains(asset) { keys.append("every") }
    keys += failures.copy(of: asset)?.taken ?? []
    if failures.missingRestores.contains(asset) { keys.append("restore") }
    return keys.map { MissingFigure(asset: asset, key: $0) }
  }
}
