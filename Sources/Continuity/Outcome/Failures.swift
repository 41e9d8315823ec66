// From a scenario in the words of the field to failures in those of the engine.

internal import DependencyGraph

/// What a scenario does to the graph.
struct Failures: Sendable {
  private(set) var list: [Failure] = []
  /// The minute at which each destroyed asset is destroyed.
  private(set) var destroyed: [Int: Int] = [:]
  private(set) var compromised: [Compromised] = []
  /// The assets whose cause nobody knows the length of.
  private(set) var unknownCauses: Set<Int> = []
  /// The assets whose restart the scenario itself gives.
  private(set) var givenRestarts: Set<Int> = []
  /// The figures of work that nobody gave, by asset: they count as 0.
  private(set) var missingWork: Set<Int> = []

  init(of scenario: Scenario, in model: Model) {
    compromised = model.compromised(from: scenario.compromised)
    destroyed = model.destroyed(
      by: scenario.destructions.map { ($0.asset, $0.at) } + compromised.map { ($0.asset, 0) })

    for item in scenario.failures {
      let asset = model.assets[item.asset]
      let cause = item.repair ?? scenario.lasts ?? asset.repair
      let restart = item.restart ?? asset.restart
      if item.restart != nil { givenRestarts.insert(item.asset) }
      if restart == nil, asset.kind.isStartedByWork { missingWork.insert(item.asset) }
      fail(item.asset, in: model, at: item.at, cause: cause, work: restart ?? 0)
    }
    for absence in scenario.absences {
      let asset = model.assets[absence.role]
      let present = (asset.headcount ?? 0) - absence.people
      fail(
        absence.role, in: model, at: 0, cause: scenario.lasts ?? asset.repair,
        work: asset.restart ?? 0, leaving: present)
    }
    for (position, minute) in destroyed.sorted(by: { $0.key < $1.key }) {
      let asset = model.assets[position]
      var cause: Limit? = .minutes(0)
      if asset.rebuild == nil {
        if asset.kind == .building {
          // Nothing is rebuilt inside a burnt room at minute 0.
          let item = scenario.destructions.first { $0.asset == position }
          cause = item?.repair ?? scenario.lasts
        } else if asset.kind.isRebuiltByWork {
          missingWork.insert(position)
        }
      }
      fail(
        position, in: model, at: minute, cause: cause,
        work: max(asset.rebuild ?? 0, asset.restart ?? 0), isDestruction: true)
    }
  }

  /// Fails the nodes of an asset; of a role, those that ask for more people than are left.
  private mutating func fail(
    _ asset: Int, in model: Model, at minute: Int, cause: Limit?, work: Int,
    leaving present: Int = 0, isDestruction: Bool = false
  ) {
    let length: CauseLength
    switch cause {
    case .minutes(let minutes): length = .minutes(minutes)
    case .unlimited: length = .unlimited
    case nil: length = .unknown
    }
    var isHit = false
    model.staffing.forEachNode(of: asset) { node, heads in
      guard heads > present else { return }
      isHit = true
      list.append(
        Failure(of: node, at: minute, cause: length, work: work, isDestruction: isDestruction))
    }
    if isHit && length == .unknown { unknownCauses.insert(asset) }
  }

  /// The same failures where every work that nobody estimated takes as long as can be.
  func pessimistic(in model: Model) -> [Failure] {
    list.map { failure in
      guard missingWork.contains(model.asset(of: failure.node)) else { return failure }
      var copy = failure
      copy.work = Limit.longest
      return copy
    }
  }
}
