// Why a failure matters: the first processes it stops, and the way it takes to the worst of them.

internal import DependencyGraph

/// One step of a way along which a failure spreads.
package struct SpreadStep: Hashable, Sendable {
  /// The node that stops, as a position in ``Model/assets``.
  package let asset: Index<Asset>
  /// Why it stops: it failed, or it lacks members of a requirement.
  package let cause: StopCause
}

/// Why a failure matters.
package struct SweepReason: Sendable {
  /// The processes that stop, those that bear it least first: by MTPD, then identifier, those of unknown
  /// MTPD last. Where several nodes failed, those that none of them stops alone.
  package let processes: [Index<Asset>]
  /// The way from the failed node to the node asked about, else to the first of ``processes``, else to
  /// the last node that stops: each step stops because of the one before. Only the failed node where
  /// nothing else stops.
  package let way: [SpreadStep]
  /// How many nodes need what failed directly, and stop since nothing replaces it.
  package let withoutSpare: Int
}

extension FailureSweep {
  /// Why the failure of some nodes at once matters: one, or a pair. Of several, only what none of them
  /// stops alone is told.
  ///
  /// - Complexity: O(nodes + entries of what stops)
  package func reason(for failed: [Index<Asset>]) -> SweepReason {
    if question.isTimed, let asset = failed.first, failed.count == 1 {
      return timedReason(for: asset)
    }
    var propagation = Propagation(over: model.graph)
    var alone: Set<Node> = []
    if failed.count > 1 {
      for asset in failed { alone.formUnion(propagation.impact(of: nodes(of: [asset])).stopped) }
    }
    let impact = propagation.impact(of: nodes(of: failed))
    let stopped = impact.stopped.filter { isFirst($0) && !alone.contains($0) }
      .map { model.asset(of: $0) }
    let processes = stopped.filter { model.assets[$0].kind == .process && !failed.contains($0) }
      .sorted { (model.assets[$0].mtpd ?? .max, $0) < (model.assets[$1].mtpd ?? .max, $1) }
    let spread = Spread(of: impact, in: model)
    let end = question.target ?? processes.first ?? stopped.last
    return SweepReason(
      processes: processes, way: end.map { spread.way(to: model.node(of: $0)) } ?? [],
      withoutSpare: spread.ownersStopped(by: Set(failed)).count)
  }

  /// The same from the state and within the time of the question.
  private func timedReason(for asset: Index<Asset>) -> SweepReason {
    let stops = stops(with: asset)
    let stopped = stops.map(\.node).filter(isFirst).map { model.asset(of: $0) }
    let processes = stopped.filter { model.assets[$0].kind == .process && $0 != asset }
      .sorted { (model.assets[$0].mtpd ?? .max, $0) < (model.assets[$1].mtpd ?? .max, $1) }
    let spread = Spread(
      of: stops.map(\.node), because: stops.map { $0.cause.map { .requirement($0) } ?? .failed },
      in: model)
    let end = question.target ?? processes.first ?? stopped.last
    return SweepReason(
      processes: processes, way: end.map { spread.way(to: model.node(of: $0)) } ?? [],
      withoutSpare: spread.ownersStopped(by: [asset]).count)
  }

  /// The nodes that fail with some assets: of a role, all its people.
  private func nodes(of assets: [Index<Asset>]) -> [Node] {
    var nodes: [Node] = []
    for asset in assets {
      model.staffing.forEachNode(of: asset) { node, _ in nodes.append(node) }
    }
    return nodes
  }

  /// A role is told once, by the node that stops when nobody is left.
  private func isFirst(_ node: Node) -> Bool { model.node(of: model.asset(of: node)) == node }
}

/// An impact with its causes, to walk back along.
private struct Spread {
  private let model: Model
  private let stopped: [Node]
  private let causes: [Cause]
  /// When each node stopped, as a position in the impact.
  private let places: [Node: Int]

  init(of impact: Impact, in model: Model) {
    self.init(of: Array(impact.stopped), because: Array(impact.causes), in: model)
  }

  init(of stopped: [Node], because causes: [Cause], in model: Model) {
    self.model = model
    (self.stopped, self.causes) = (stopped, causes)
    places = Dictionary(zip(stopped, stopped.indices), uniquingKeysWith: { first, _ in first })
  }

  /// From what failed to a node; empty if that one keeps running.
  func way(to end: Node) -> [SpreadStep] {
    var steps: [SpreadStep] = []
    var next = places[end]
    while let place = next {
      let asset = model.asset(of: stopped[place])
      // From several units as a whole to one of them is no step.
      if model.staffing.isWhole(stopped[place]) {
        next = model.staffing.units(of: asset).compactMap { places[$0] }.min()
        continue
      }
      guard case .requirement(let requirement) = causes[place] else {
        steps.append(SpreadStep(asset: asset, cause: .failed))
        break
      }
      steps.append(
        SpreadStep(
          asset: asset,
          cause: .requirement(
            model.relations[requirement.index], members: model.members(of: requirement),
            needed: model.graph.needed(by: requirement))))
      // The member that stopped first leads back to what failed: places only fall.
      next = model.graph.members(of: requirement).compactMap { places[$0] }.min()
    }
    return steps.reversed()
  }

  /// The owners of requirements that broke by the loss of these, and of nothing else.
  func ownersStopped(by failed: Set<Index<Asset>>) -> Set<Index<Asset>> {
    var owners: Set<Index<Asset>> = []
    for (place, cause) in causes.enumerated() {
      guard case .requirement(let requirement) = cause else { continue }
      let members = model.graph.members(of: requirement)
      let lost = members.filter { failed.contains(model.asset(of: $0)) }.count
      if model.staffing.isWhole(stopped[place]) { continue }
      if members.count - lost < model.graph.needed(by: requirement) {
        owners.insert(model.asset(of: stopped[place]))
      }
    }
    return owners
  }
}
