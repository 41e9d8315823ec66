// From a scenario in the words of the field to failures in those of the engine.

internal import DependencyGraph

/// What a scenario does to the graph.
struct Failures: Sendable {
  private(set) var list: [Failure] = []
  /// Who does the hands-on work that the scenario itself gives, beside each of ``list``.
  private(set) var handsOn: [[CrewMember]?] = []
  /// The minute at which each destroyed asset is destroyed.
  private(set) var destroyed: [Index<Asset>: Int] = [:]
  /// The assets of which some units are destroyed and nothing else.
  private(set) var partlyDestroyed: Set<Index<Asset>> = []
  private(set) var compromised: [Compromised] = []
  /// The assets that fail nobody knows for how long, for want of a repair time.
  private(set) var unknownRepairs: Set<Index<Asset>> = []
  /// The assets destroyed nobody knows for how long, for want of a time to rebuild.
  private(set) var unknownRebuilds: Set<Index<Asset>> = []
  /// The assets whose restart the scenario itself gives.
  private(set) var givenRestarts: Set<Index<Asset>> = []
  /// The figures of work that nobody gave, by asset: they count as 0.
  private(set) var missingWork: Set<Index<Asset>> = []
  /// The assets that come back by steps of which nobody said how long they take.
  private(set) var missingSteps: Set<Index<Asset>> = []
  /// The assets restored from a copy of which nobody said how long that takes.
  private(set) var missingRestores: Set<Index<Asset>> = []
  /// What becomes of the copies of each destroyed asset, in the order written.
  private(set) var copies: [Index<Asset>: [CopyFate]] = [:]
  /// The copy that each destroyed asset comes back from, as a position in ``copies``.
  private(set) var chosen: [Index<Asset>: Int] = [:]

  /// - Parameter choices: copies to come back from, where that is not the freshest, by asset.
  init(
    of scenario: Scenario, in model: Model, controls: ControlLinks? = nil,
    choices: [Index<Asset>: Int] = [:]
  ) {
    compromised = (controls ?? model.controls).closure(
      of: scenario.compromised, at: scenario.compromisedAt)
    // Where only some of its units are destroyed, its data is safe, and so is what is on the others.
    let blows = scenario.destructions.filter { $0.units == nil }.map { ($0.asset, $0.at) }
    destroyed = model.destroyed(by: blows + compromised.map { ($0.asset, $0.at) })
    chooseCopies(
      physically: compromised.isEmpty ? destroyed : model.destroyed(by: blows), of: scenario,
      in: model, choices: choices)

    for item in scenario.failures {
      let asset = model.assets[item.asset]
      let cause = item.repair ?? scenario.lasts ?? asset.repair
      let restart = item.work ?? item.restart ?? asset.restart
      if item.work ?? item.restart != nil { givenRestarts.insert(item.asset) }
      if restart == nil, asset.kind.isStartedByWork { missingWork.insert(item.asset) }
      fail(
        item.asset, in: model, at: item.at, cause: cause, work: restart ?? 0, units: item.units,
        heldUntil: item.recoveryStartsAfter, handsOn: item.crew)
    }
    for absence in scenario.absences {
      let asset = model.assets[absence.role]
      let present = (asset.headcount ?? 0) - absence.people
      fail(
        absence.role, in: model, at: 0, cause: scenario.lasts ?? asset.repair,
        work: asset.restart ?? 0, leaving: present)
    }
    var heldUntil = scenario.compromisedHeld
    for item in scenario.destructions where item.recoveryStartsAfter > 0 {
      heldUntil[item.asset] = max(heldUntil[item.asset] ?? 0, item.recoveryStartsAfter)
    }
    for (position, minute) in destroyed.sorted(by: { $0.key < $1.key }) {
      destroy(position, of: scenario, in: model, at: minute, heldUntil: heldUntil[position] ?? 0)
    }
    for item in scenario.destructions where item.units != nil {
      partlyDestroyed.insert(item.asset)
      destroy(
        item.asset, of: scenario, in: model, at: item.at, units: item.units,
        heldUntil: heldUntil[item.asset] ?? 0)
    }
  }

  /// Destroys an asset, or the first of its units.
  private mutating func destroy(
    _ position: Index<Asset>, of scenario: Scenario, in model: Model, at minute: Int,
    units: Int? = nil,
    heldUntil: Int
  ) {
    let asset = model.assets[position]
    var cause: Limit? = .minutes(0)
    let steps = steps(of: position, in: model)
    if !steps.isEmpty {
      if steps.contains(where: { $0.length == .unknown }) { missingSteps.insert(position) }
    } else if asset.rebuild == nil {
      if asset.kind == .building {
        // Nothing is rebuilt inside a burnt room at minute 0.
        let item = scenario.destructions.first { $0.asset == position }
        cause = item?.repair ?? scenario.lasts
      } else if asset.kind.isRebuiltByWork {
        missingWork.insert(position)
      }
    } else if asset.restart == nil, asset.kind.isStartedByWork, !givenRestarts.contains(position) {
      // The longer of the two is not known where one of them is not.
      missingWork.insert(position)
    }
    fail(
      position, in: model, at: minute, cause: cause,
      work: rebuildTime(of: position, in: model) + restoreTime(of: position),
      steps: steps.map { Failure.Step(minutes: minutes(of: $0, of: position)) },
      isDestruction: true, units: units, heldUntil: heldUntil)
  }

  /// Finds what becomes of the copies of everything destroyed, and which of them is come back from.
  private mutating func chooseCopies(
    physically: [Index<Asset>: Int], of scenario: Scenario, in model: Model,
    choices: [Index<Asset>: Int]
  ) {
    guard !model.copies.isEmpty, !destroyed.isEmpty else { return }
    let survival = CopySurvival(
      model: model, destroyed: Set(destroyed.keys), physically: Set(physically.keys),
      compromised: Set(compromised.map(\.asset)), dwell: scenario.dwell,
      sparesCopies: scenario.sparesCopies)
    for asset in destroyed.keys where model.copies[asset] != nil {
      let fates = survival.fates(of: asset)
      copies[asset] = fates
      guard let best = choices[asset] ?? fates.best else { continue }
      chosen[asset] = best
      if fates[best].copy.restore == nil { missingRestores.insert(asset) }
    }
  }

  /// The copy that an asset comes back from.
  func copy(of asset: Index<Asset>) -> CopyFate? {
    chosen.isEmpty ? nil : chosen[asset].flatMap { copies[asset]?[$0] }
  }

  /// The steps by which a destroyed asset comes back, with the one that restores its copy; none where the
  /// work is in one piece.
  func steps(of asset: Index<Asset>, in model: Model) -> [RecoveryStep] {
    guard var steps = model.workforce.steps[asset] else { return [] }
    if copy(of: asset) != nil, !steps.contains(where: { $0.length == .copy }) {
      steps.insert(.restore(crew: steps[0].crew), at: 1)
    }
    return steps
  }

  /// The work that brings a destroyed asset back, without the restore of its copy.
  func rebuildTime(of asset: Index<Asset>, in model: Model) -> Int {
    let steps = steps(of: asset, in: model).filter { $0.length != .copy }
    guard model.workforce.steps[asset] == nil else {
      return steps.reduce(0) { $0 + minutes(of: $1, of: asset) }
    }
    return max(model.assets[asset].rebuild ?? 0, model.assets[asset].restart ?? 0)
  }

  /// How long a step of a destroyed asset takes; 0 where nobody said, or no copy is left to restore.
  func minutes(of step: RecoveryStep, of asset: Index<Asset>) -> Int {
    switch step.length {
    case .minutes(let minutes): minutes
    case .copy: restoreTime(of: asset)
    case .unknown: 0
    }
  }

  private func restoreTime(of asset: Index<Asset>) -> Int { copy(of: asset)?.copy.restore ?? 0 }

  /// The graph in which the failures are played: whatever comes back from a copy needs who holds it.
  func graph(of model: Model) -> Graph {
    guard !chosen.isEmpty else { return model.graph }
    var builder = Graph.Builder(model.graph)
    for asset in chosen.keys.sorted() {
      guard let copy = copy(of: asset)?.copy else { continue }
      for node in model.nodes(of: asset) {
        builder.require(.all, of: [model.node(of: copy.holder)], for: node, phase: .restore)
      }
    }
    return builder.build()
  }

  /// Fails the nodes of an asset; of a role, those that ask for more people than are left, and of several
  /// units so many, the first of them.
  private mutating func fail(
    _ asset: Index<Asset>, in model: Model, at minute: Int, cause: Limit?, work: Int,
    steps: [Failure.Step] = [], leaving present: Int = 0, isDestruction: Bool = false,
    units: Int? = nil, heldUntil: Int = 0, handsOn: [CrewMember]? = nil
  ) {
    let length: CauseLength
    switch cause {
    case .minutes(let minutes): length = .minutes(minutes)
    case .unlimited: length = .unlimited
    case nil: length = .unknown
    }
    var isHit = false
    model.staffing.forEachNode(of: asset) { node, heads in
      guard heads > present, units.map({ heads <= $0 }) ?? true else { return }
      isHit = true
      list.append(
        Failure(
          of: node, at: minute, cause: length, work: work, isDestruction: isDestruction,
          heldUntil: heldUntil, steps: steps))
      self.handsOn.append(handsOn)
    }
    guard isHit && length == .unknown else { return }
    if isDestruction { unknownRebuilds.insert(asset) } else { unknownRepairs.insert(asset) }
  }

  /// The assets whose cause nobody knows the length of.
  var unknownCauses: Set<Index<Asset>> { unknownRepairs.union(unknownRebuilds) }

  /// Whether any work of a failure was estimated by nobody.
  var lacksWork: Bool {
    !missingWork.isEmpty || !missingRestores.isEmpty || !missingSteps.isEmpty
  }

  /// The same failures where every work that nobody estimated takes as long as can be.
  func pessimistic(in model: Model) -> [Failure] {
    list.map { failure in
      let asset = model.asset(of: failure.node)
      guard
        missingWork.contains(asset) || missingRestores.contains(asset)
          || missingSteps.contains(asset)
      else { return failure }
      var copy = failure
      copy.work = Limit.longest
      let steps = steps(of: asset, in: model)
      for (index, step) in steps.enumerated() where copy.steps.indices.contains(index) {
        let isMissing =
          step.length == .unknown || (step.length == .copy && missingRestores.contains(asset))
        if isMissing { copy.steps[index].minutes = Limit.longest }
      }
      return copy
    }
  }
}
