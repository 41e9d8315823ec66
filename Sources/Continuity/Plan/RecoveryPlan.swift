// The recovery plan of a scenario: who works on what, when, and what that makes of the objectives.

internal import DependencyGraph

/// A good order of the works of a scenario for the people there are, played to the minute.
///
/// ```swift
/// let plan = RecoveryPlan(of: scenario, in: model)
/// plan.outcome.answer(for: asset).returns  // with the people there are
/// plan.unlimited.answer(for: asset).returns  // if hands were unlimited
/// ```
package struct RecoveryPlan: Sendable {
  /// The answers with people in them; they are those of the plan to the minute.
  package let outcome: Outcome
  /// The answers where everything ready is worked on at once.
  package let unlimited: Outcome
  /// The works that occupy somebody, each attempt by itself, by their first minute.
  package let works: List<PlannedWork>
  /// The assets that somebody works on, first to last.
  package let order: [Index<Asset>]
  /// The same, each unit in its turn: the order that was played.
  package let turns: [(asset: Index<Asset>, unit: Int?)]
  /// The works held back, by asset and step.
  package let holds: [PlannedHold]
  /// Last returns that no order can beat, by asset: of what has objectives and of processes.
  package let bounds: [Index<Asset>: PlannedBound]
  /// Who works, by identifier; holders of copies among them.
  package let teams: [PlannedTeam]
  /// What waits for ever for people who are never there, or never together, and for whom; ascending.
  package let forEver: [(asset: Index<Asset>, teams: [Team])]
  /// When minute 0 is.
  package var clock: PlanClock { stage.clock }
  /// Where nobody said when it begins: the hour of the week at which the plan goes best.
  package let bestHour: Int?
  /// Destroyed or failed assets that are worked on, and occupy nobody, ascending.
  package let unstaffed: [Index<Asset>]
  /// Destroyed assets whose `restored-with` names people among alternatives, ascending.
  package let alternatives: [Index<Asset>]
  /// Holders that copies are restored from, who do not say how many at once, ascending.
  package let streamless: [Index<Asset>]
  /// Assets that are restored within one work, so that no stream of their holder is occupied, ascending.
  package let restoredInOne: [Index<Asset>]

  /// What the engine played, and with whom.
  let plan: Plan
  let stage: PlanStage
  /// What it was looked for with, to look again from it.
  var schedule: Schedule { plan.schedule }
  let first: [Index<Asset>]
  let tries: Int
  /// How good it is.
  let score: Score

  /// The model.
  package var model: Model { outcome.model }
  /// The scenario.
  package var scenario: Scenario { outcome.scenario }
  /// Whether anybody is asked for: without, the plan is the timeline.
  package var asksForPeople: Bool { !teams.isEmpty }

  /// Looks for a plan.
  ///
  /// - Parameters:
  ///   - first: the assets to bring back before all others, in this order.
  ///   - tries: how many orders are tried, at most; the engine's own number unless said.
  ///   - horizon: the last minute to tell.
  /// - Complexity: that of a ``Project`` for each try; without a start that presence asks for, 168 more
  package init(
    of scenario: Scenario, in model: Model, first: [Index<Asset>] = [], tries: Int? = nil,
    horizon: Int = Outcome.ninetyDays
  ) {
    self.init(
      of: scenario, in: model, first: first, tries: tries, horizon: horizon, from: nil, clock: nil)
  }

  /// - Parameters:
  ///   - schedule: what to begin with; the plan is no worse.
  ///   - clock: when minute 0 is, where that is known already.
  ///   - log: what people saw.
  ///   - searches: whether a better plan is looked for; else `schedule` is played as it is.
  init(
    of scenario: Scenario, in model: Model, first: [Index<Asset>], tries: Int?, horizon: Int,
    from schedule: Schedule?, clock known: PlanClock?, log: Observations? = nil,
    searches: Bool = true
  ) {
    let told = scenario.within(horizon)
    let failures = Failures(of: told, in: model)
    let graph = failures.graph(of: model)
    func stage(_ clock: PlanClock) -> PlanStage {
      PlanStage(
        of: told, in: model, failures: failures, graph: graph, clock: clock, horizon: horizon,
        log: log)
    }
    let unlimited = Outcome(
      of: scenario, in: model, horizon: horizon, failures: failures, observations: log)
    let goals = RecoveryPlan.goals(of: unlimited, first: first)
    let asked = known ?? scenario.starts.map { PlanClock.start($0) }
    var chosen = stage(asked ?? .unsaid)
    let lacksStart = asked == nil && chosen.resources.asksForHours
    if lacksStart { chosen = stage(.monday) }
    let project = chosen.project()
    let spent = tries ?? project.defaultTries
    var plan =
      searches
      ? project.search(for: goals, tries: spent, from: schedule)
      : project.play(schedule ?? Schedule())
    var bestHour: Int?
    if lacksStart {
      // Order and holds stay; of all hours of the week the worst is told.
      var scores: [(hour: Int, score: Score)] = []
      for hour in 0..<168 {
        let score = stage(.hour(hour)).project().play(plan.schedule).score(for: goals)
        scores.append((hour, score))
      }
      bestHour = scores.min { ($0.score, $0.hour) < ($1.score, $1.hour) }?.hour
      let worst = scores.max { ($0.score, -$0.hour) < ($1.score, -$1.hour) }?.hour ?? 8
      chosen = stage(.hour(worst))
      plan = chosen.project().play(plan.schedule)
    }
    let (played, found) = (chosen, plan.schedule)
    (self.first, self.tries) = (first, spent)
    score = plan.score(for: goals)
    outcome = Outcome(
      of: scenario, in: model, horizon: horizon, failures: failures, observations: log
    ) { graph, failures, ends in
      played.project(on: graph, failures: failures, unknownCausesEnd: ends).play(found).timeline
    }
    self.unlimited = unlimited
    (self.plan, self.stage) = (plan, chosen)
    self.bestHour = bestHour
    let telling = PlanTelling(plan, of: chosen, failures: failures, in: model, horizon: horizon)
    works = telling.works
    order = telling.order
    turns = telling.turns
    holds = telling.holds
    teams = telling.teams
    forEver = telling.forEver
    // What people saw may beat what no order could.
    bounds = log == nil ? RecoveryPlan.bounds(of: plan, in: chosen, outcome) : [:]
    let worked = RecoveryPlan.worked(unlimited, failures)
    let staffed = Set(works.map(\.asset))
    unstaffed = worked.filter { !staffed.contains($0) }
    let destroyed = failures.destroyed.keys.sorted()
    alternatives = destroyed.filter { model.hasAlternativePeople($0) }
    let restored = destroyed.filter { failures.copy(of: $0) != nil }
    restoredInOne = restored.filter { model.workforce.steps[$0] == nil }
    streamless = Set(
      restored.filter { model.workforce.steps[$0] != nil }
        .compactMap { failures.copy(of: $0)?.copy.holder }
        .filter { model.details[$0]?.streams == nil }
    ).sorted()
  }

  /// What is wanted: of processes first their MTPD, then their RTO, then few minutes down or on paper.
  private static func goals(of outcome: Outcome, first: [Index<Asset>]) -> Goals {
    let model = outcome.model
    let processes = model.assets.indices.filter { model.assets[$0].kind == .process }
    return Goals(
      processes.map { asset in
        Goal(
          model.node(of: asset), limit: model.assets[asset].mtpd, target: model.assets[asset].rto,
          weight: model.details[asset]?.criticality.map(\.degree).max() ?? 1)
      }, first: first.map { model.node(of: $0) })
  }

  /// The bound of everything that stops and is a process or has objectives.
  private static func bounds(
    of plan: Plan, in stage: PlanStage, _ outcome: Outcome
  ) -> [Index<Asset>: PlannedBound] {
    let model = outcome.model
    let asked = outcome.affected.filter { asset in
      (model.assets[asset].kind == .process || model.assets[asset].hasObjectives)
        && plan.timeline.return(of: model.node(of: asset)) != nil
    }
    let bounds = stage.project().bounds(of: asked.map { model.node(of: $0) })
    return Dictionary(
      uniqueKeysWithValues: zip(asked, bounds).map { asset, bound in
        let team = bound.isTeam ? bound.resource.map { stage.resources.teams[$0.index] } : nil
        return (
          asset,
          PlannedBound(
            minute: bound.minute, team: team, isProved: plan.isProvedShortest(by: bound))
        )
      })
  }

  /// What fails or is destroyed and takes work to come back, ascending.
  private static func worked(_ outcome: Outcome, _ failures: Failures) -> [Index<Asset>] {
    let model = outcome.model
    let worked = Set(
      failures.list.lazy.filter { failure in
        let asset = model.asset(of: failure.node)
        return (failure.work > 0 || !failure.steps.isEmpty)
          && failure.isDestruction == (failures.destroyed[asset] != nil)
      }.map { model.asset(of: $0.node) })
    return outcome.affected.filter { asset in
      worked.contains(asset) && model.assets[asset].kind != .role
        && outcome.timeline.return(of: model.node(of: asset)) != nil
    }
  }
}

extension Outcome {
  /// Whether somebody that the model names would be occupied by bringing an asset back.
  package func isWorkedOn(_ asset: Index<Asset>) -> Bool {
    guard timeline.return(of: model.node(of: asset)) != nil else { return false }
    let workforce = model.workforce
    guard isDestroyed(asset) else { return !(workforce.restartCrews[asset] ?? []).isEmpty }
    if let steps = workforce.steps[asset] { return steps.contains { !$0.crew.isEmpty } }
    return !model.rebuildCrew(of: asset).isEmpty
  }
}

/// A scenario with its people at one start.
struct PlanStage: Sendable {
  let clock: PlanClock
  let resources: PlanResources
  private let graph: Graph
  private let failures: [Failure]
  private let recoveryBegins: Int
  private let horizon: Int
  private let log: Observations?

  init(
    of scenario: Scenario, in model: Model, failures: Failures, graph: Graph, clock: PlanClock,
    horizon: Int, log: Observations? = nil
  ) {
    self.log = log
    var resources = PlanResources(of: model, in: scenario, clock: clock, horizon: horizon)
    self.failures = failures.crewed(by: &resources, in: model)
    self.resources = resources
    self.clock = clock
    self.graph = graph
    recoveryBegins = scenario.recoveryStartsAfter
    self.horizon = horizon
  }

  func project() -> Project { project(on: graph, failures: nil, unknownCausesEnd: nil) }

  /// - Parameter other: failures of the same nodes with other lengths, in the same order.
  func project(on graph: Graph, failures other: [Failure]?, unknownCausesEnd: Int?) -> Project {
    var list = failures
    if let other {
      for (index, failure) in other.enumerated() {
        list[index].work = failure.work
        for step in failure.steps.indices {
          list[index].steps[step].minutes = failure.steps[step].minutes
        }
      }
    }
    return Project(
      of: graph, failures: list, resources: resources.resources, recoveryBegins: recoveryBegins,
      horizon: horizon, unknownCausesEnd: unknownCausesEnd, observations: log)
  }
}

extension Failures {
  /// The failures with those who work on them.
  func crewed(by resources: inout PlanResources, in model: Model) -> [Failure] {
    zip(list, handsOn).map { failure, handsOn in
      var failure = failure
      let asset = model.asset(of: failure.node)
      guard model.workedNodes(of: asset).contains(failure.node) else {
        failure.crew = .nobody
        return failure
      }
      if !failure.isDestruction {
        if let handsOn { failure.crew = resources.crew(handsOn) }
        return failure
      }
      let holder = copy(of: asset)?.copy.holder
      for (index, step) in steps(of: asset, in: model).enumerated() {
        failure.steps[index].crew = resources.crew(
          step.crew, restoringFrom: step.length == .copy ? holder : nil)
      }
      if failure.steps.isEmpty { failure.crew = resources.crew(model.rebuildCrew(of: asset)) }
      return failure
    }
  }
}
