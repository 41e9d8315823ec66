// What is not known: the figures nobody gave that an answer rests on.

internal import DependencyGraph

extension Outcome {
  /// The figures nobody gave that the answer for `asset` rests on: its own, and, for a process and for
  /// what has objectives, those of everything down that it waits for and of the data it rests on.
  func missing(for asset: Index<Asset>, isLowerBound: Bool) -> [MissingFigure] {
    var found = Set(ownMissing(asset))
    let hasObjectives = model.assets[asset].hasObjectives
    if let losses, hasObjectives || model.assets[asset].kind == .process {
      for source in losses.sources(of: asset, in: model) {
        found.formUnion(missingOfData(source).filter { $0.key != "restore" })
      }
    }
    if model.minimumLevel(of: asset) != nil, model.details[asset]?.modeLevels.isEmpty ?? true,
      !states(of: asset).degraded.isEmpty
    {
      found.insert(MissingFigure(asset: asset, key: "level"))
    }
    if hasObjectives { addMissingTimes(for: asset, isLowerBound: isLowerBound, to: &found) }
    return found.sorted { ($0.asset, $0.key) < ($1.asset, $1.key) }
  }

  /// Adds those of everything down that an asset waits for, if its times rest on them.
  private func addMissingTimes(
    for asset: Index<Asset>, isLowerBound: Bool, to found: inout Set<MissingFigure>
  ) {
    let node = model.node(of: asset)
    let isOpen = timeline.outages(of: node).last.map { $0.to == nil } ?? false
    guard isLowerBound || isOpen || isHeldInDoubt(node) else { return }

    var seen: Set<Node> = [node]
    var queue = [node]
    while let node = queue.popLast() {
      for figure in ownMissing(model.asset(of: node)) { found.insert(figure) }
      let cause = timeline.cause(of: node)
      for requirement in graph.requirements(of: node) where graph.counts(requirement, after: cause)
      {
        for member in graph.members(of: requirement)
        where timeline.return(of: member) != nil && seen.insert(member).inserted {
          queue.append(member)
        }
      }
    }
  }

  /// Whether the work that brings an asset back rests on figures that nobody gave: how long it takes is
  /// not known, however short it is shown.
  ///
  /// - Complexity: O(1)
  package func lacksWork(_ asset: Index<Asset>) -> Bool {
    ownMissing(asset).contains { ["restart", "rebuild", "restore", "takes"].contains($0.key) }
  }

  /// Whether its degraded mode or a tolerance holds it only if figures nobody gave are short.
  private func isHeldInDoubt(_ node: Node) -> Bool {
    guard let pessimistic else { return false }
    return pessimistic.outages(of: node) != timeline.outages(of: node)
  }

  /// The figures that an asset itself lacks in this scenario.
  private func ownMissing(_ asset: Index<Asset>) -> [MissingFigure] {
    var found: [MissingFigure] = []
    if failures.unknownRepairs.contains(asset) {
      found.append(MissingFigure(asset: asset, key: "repair"))
    }
    if failures.unknownRebuilds.contains(asset) {
      found.append(MissingFigure(asset: asset, key: "rebuild"))
    }
    if failures.missingSteps.contains(asset) {
      found.append(MissingFigure(asset: asset, key: "takes"))
    }
    if isDestroyed(asset) || failures.partlyDestroyed.contains(asset) {
      if failures.missingWork.contains(asset) {
        let key = model.assets[asset].rebuild == nil ? "rebuild" : "restart"
        found.append(MissingFigure(asset: asset, key: key))
      }
    } else if model.assets[asset].restart == nil, model.assets[asset].kind.isStartedByWork,
      everStops(asset)
    {
      if !failures.givenRestarts.contains(asset) {
        found.append(MissingFigure(asset: asset, key: "restart"))
      }
    }
    return found + missingOfData(asset)
  }

  /// The figures that the copy it comes back from lacks, the copies themselves, or where its data is.
  private func missingOfData(_ asset: Index<Asset>) -> [MissingFigure] {
    guard let losses else { return [] }
    var keys: [String] = []
    if losses.unsaid.contains(asset) { keys.append("copies") }
    if losses.unplaced.contains(asset) { keys.append("stored-on") }
    if losses.undated.contains(asset) { keys.append("every") }
    keys += failures.copy(of: asset)?.taken ?? []
    if failures.missingRestores.contains(asset) { keys.append("restore") }
    return keys.map { MissingFigure(asset: asset, key: $0) }
  }
}
