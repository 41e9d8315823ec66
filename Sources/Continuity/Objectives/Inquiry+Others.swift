// What regimes beside CaRE ask, as far as the model answers it: NIS2, ReCyF.

internal import DependencyGraph

extension Inquiry {
  private var processes: [Int] { bia.entries.map(\.asset).filter(shows) }

  /// A map good enough to find what an incident hits, power and cooling included.
  var dependencyMap: [ObjectiveFinding] {
    guard !processes.isEmpty else { return [ObjectiveFinding(.noProcess, .unknown)] }
    var bare: [Int] = []
    var dark: [Int] = []
    for process in processes {
      let supports = model.supports(of: process)
      if supports.isEmpty {
        bare.append(process)
      } else if !supports.contains(where: { model.assets[$0.asset].kind == .utility }) {
        dark.append(process)
      }
    }
    var findings = [
      ObjectiveFinding(
        .mapSize, bare.isEmpty && dark.isEmpty ? .met : .fact,
        numbers: [model.assets.count, model.graph.requirementCount])
    ]
    if !bare.isEmpty {
      findings.append(ObjectiveFinding(.processesWithoutNeeds, .unknown, assets: bare))
    }
    if !dark.isEmpty {
      findings.append(ObjectiveFinding(.processesWithoutUtility, .unknown, assets: dark))
    }
    return findings
  }

  /// Plans that agree with what the processes allow: the verdicts over every scenario.
  var plansAgree: [ObjectiveFinding] {
    guard !processes.isEmpty else { return [ObjectiveFinding(.noProcess, .unknown)] }
    guard !model.scenarios.isEmpty else { return [ObjectiveFinding(.noScenario, .unknown)] }
    var missed: [Int] = []
    var open: [Int] = []
    for (process, worst) in zip(processes, model.worstCases(for: processes)) {
      let answers = [worst.answer, worst.lossAnswer].compactMap { $0 }
      if answers.contains(where: \.missesObjective) {
        missed.append(process)
      } else if answers.contains(where: \.isUndecided) || !model.assets[process].hasObjectives {
        open.append(process)
      }
    }
    let kept = processes.count - missed.count - open.count
    var findings = [
      ObjectiveFinding(
        .objectivesKept, kept == processes.count ? .met : .fact, numbers: [kept, processes.count])
    ]
    if !missed.isEmpty {
      findings.append(ObjectiveFinding(.objectivesMissed, .notMet, assets: missed))
    }
    if !open.isEmpty {
      findings.append(ObjectiveFinding(.objectivesUndecided, .unknown, assets: open))
    }
    return findings
  }

  /// The order of recovery: objectives, the work of each system, the way back from temporary measures.
  var recoveryOrder: [ObjectiveFinding] {
    guard !processes.isEmpty else { return [ObjectiveFinding(.noProcess, .unknown)] }
    let timeless = processes.filter { model.assets[$0].rto == nil }
    let lasting = processes.filter { process in
      model.assets[process].degradedMode != nil && model.assets[process].catchUp == nil
        && model.details[process]?.catchUpShare == nil
    }
    var findings = withoutNeeds
    let below = Set(processes.flatMap { model.supports(of: $0).filter(\.isVital).map(\.asset) })
    let systems = below.sorted().filter { system in
      (model.assets[system].declaresCopies || model.saysNothingOfData(of: system))
        && model.assets[system].rebuild == nil && model.workforce.steps[system] == nil
    }
    if !timeless.isEmpty {
      findings.append(ObjectiveFinding(.rtoUnsaid, .unknown, assets: timeless))
    }
    if !systems.isEmpty {
      findings.append(ObjectiveFinding(.rebuildUnsaid, .unknown, assets: systems))
    }
    if !lasting.isEmpty {
      findings.append(ObjectiveFinding(.catchUpUnsaid, .unknown, assets: lasting))
    }
    return findings.isEmpty
      ? [ObjectiveFinding(.orderKnown, .met, numbers: [processes.count])] : findings
  }

  /// What stops a process by itself.
  var redundancy: [ObjectiveFinding] {
    guard !processes.isEmpty else { return [ObjectiveFinding(.noProcess, .unknown)] }
    // What needs nothing is stopped by nothing: that is a gap of the map, and no comfort.
    let bare = withoutNeeds
    let kinds = Set(Kind.allCases).subtracting([.process])
    let failures = FailureSweep(of: SweepQuestion(among: kinds), in: model).failures()
    let single = failures.ranked.filter { $0.stopped.processes > 0 }.map(\.asset)
    if !single.isEmpty {
      let numbers = [single.count, failures.tried]
      return bare + [ObjectiveFinding(.singlePoints, .notMet, assets: single, numbers: numbers)]
    }
    return bare + [
      ObjectiveFinding(.noSinglePoint, bare.isEmpty ? .met : .fact, numbers: [failures.tried])
    ]
  }

  /// The processes of which the model says nothing that they need.
  private var withoutNeeds: [ObjectiveFinding] {
    let bare = processes.filter { model.supports(of: $0).isEmpty }
    return bare.isEmpty ? [] : [ObjectiveFinding(.processesWithoutNeeds, .unknown, assets: bare)]
  }

  /// Whom to mobilise, and how to reach them.
  var crisisDirectory: [ObjectiveFinding] {
    let workforce = model.workforce
    var people: Set<Int> = []
    for crew in workforce.restartCrews.values { people.formUnion(crew.map { $0.people }) }
    for crew in workforce.rebuildCrews.values { people.formUnion(crew.map { $0.people }) }
    for step in workforce.steps.values.joined() { people.formUnion(step.crew.map { $0.people }) }
    for asset in model.assets.indices {
      for need in model.needs(of: asset) where need.phase == .repair || need.phase == .restore {
        people.formUnion(
          need.members.filter { [.role, .supplier].contains(model.assets[$0].kind) })
      }
    }
    let shown = people.sorted().filter(shows)
    guard !shown.isEmpty else { return [ObjectiveFinding(.nobodyToCall, .unknown)] }
    let silent = shown.filter { model.details[$0]?.contact == nil }
    return silent.isEmpty
      ? [ObjectiveFinding(.contactsSaid, .met, assets: shown)]
      : [ObjectiveFinding(.contactUnsaid, .unknown, assets: silent)]
  }

  /// Exercises, each looked back on within thirty days, and some to come.
  var afterAction: [ObjectiveFinding] {
    let all = registers.exercises.filter { concerns($0.establishments) }
    guard !all.isEmpty else { return [ObjectiveFinding(.exercisesUnsaid, .unknown)] }
    let done = all.filter(isDone)
    let coming = all.filter { !isDone($0) && $0.planned != nil }
    return reviews(of: done, sense: .notMet) + [
      coming.isEmpty
        ? ObjectiveFinding(.noSchedule, .unknown)
        : ObjectiveFinding(
          .exercisesScheduled, .met, texts: coming.map(\.title),
          days: coming.compactMap(\.planned).min().map { [$0] } ?? [])
    ]
  }

  /// Copies often enough for the data that the processes above may lose.
  var copiesFitNeed: [ObjectiveFinding] {
    let systems = bia.systems.filter { shows($0) && !(model.copies[$0] ?? []).isEmpty }
    guard !systems.isEmpty else { return [ObjectiveFinding(.noData, .unknown)] }
    var rare: [Int] = []
    var silent: [Int] = []
    for system in systems {
      let ages = (model.copies[system] ?? []).map { copy in copy.every.map { $0 + (copy.lag ?? 0) }
      }
      guard let limit = bia.needs[system]?.data, !ages.contains(nil) else {
        silent.append(system)
        continue
      }
      if !ages.contains(where: { ($0 ?? .max) <= limit }) { rare.append(system) }
    }
    var findings: [ObjectiveFinding] = []
    if !rare.isEmpty { findings.append(ObjectiveFinding(.copiesTooRare, .notMet, assets: rare)) }
    if !silent.isEmpty {
      findings.append(ObjectiveFinding(.recoveryPointUnsaid, .unknown, assets: silent))
    }
    return findings.isEmpty
      ? [ObjectiveFinding(.copiesFit, .met, numbers: [systems.count])] : findings
  }
}
