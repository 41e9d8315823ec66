// Every objective of a regime, answered: state, trajectory, findings, evidence.

/// What one objective comes to.
package struct ObjectiveAnswer: Sendable {
  /// What it asks for.
  package let objective: Regime.Objective
  /// What its state rests on, what decides it first.
  package let findings: [ObjectiveFinding]
  /// Where the milestones lead; `nil` where the text speaks of no trajectory, or nobody read the model for its
  /// later days.
  package let trajectory: Trajectory?
  /// What proves it, as positions in ``Registers/evidence``.
  package let evidence: [Index<Evidence>]

  /// Whether it is met, as far as the model tells.
  package var state: Compliance { findings.state }
  /// What it rests on.
  package var facts: [ObjectiveFinding] { findings.filter { !$0.isGap } }
  /// What is missing: what decides, then what is advised.
  package var gaps: [ObjectiveFinding] {
    findings.filter { $0.sense == .notMet } + findings.filter { $0.sense == .unknown }
      + findings.filter { $0.sense == .advice }
  }
}

/// A model held against a regime.
///
/// ```swift
/// let review = ObjectivesReview(of: model, for: regime, later: try model.later(in: folder))
/// for answer in review.answers { print(answer.objective.id, answer.state) }
/// ```
package struct ObjectivesReview: Sendable {
  /// The model.
  package let model: Model
  /// What it is held against.
  package let regime: Regime
  /// The only establishment that is asked about, as a position in ``Model/establishments``.
  package let establishment: Index<Establishment>?
  /// The day that the answers are for; `nil` where the model says none.
  package let day: CalendarDate?
  /// An answer for each objective, in the order of the regime.
  package let answers: [ObjectiveAnswer]
  /// The gaps, and which milestones close them.
  package let gaps: [GapPlan]
  /// The later days that the gaps were looked for on, in order.
  package let days: [CalendarDate]
  /// What was made on another state of what it rests on.
  package let stale: [Stale]
  /// How likely the scenarios are, and what the worst of each is; empty where none says how likely it is.
  ///
  /// - Complexity: that of an outcome for each scenario that says so
  package var risks: [ScenarioRisk] { ScenarioRisk.all(in: model, establishment: establishment) }
  /// The scenarios that do not say how likely they are, as positions in ``Model/scenarios``.
  package var scenariosWithoutLikelihood: [Index<Scenario>] {
    model.scenarios.indices.filter { model.scenarios[$0].likelihood == nil }
  }

  /// Answers every objective of a regime.
  ///
  /// - Parameters:
  ///   - later: the model on its later days, see ``Model/later(in:)``; `nil` where nobody read it.
  ///   - stale: what was made on another state, see ``Model/stale(fingerprints:gone:changed:since:)``.
  /// - Complexity: that of the queries, for each day
  package init(
    of model: Model, for regime: Regime, establishment: Index<Establishment>? = nil,
    later: [LaterModel]? = nil,
    stale: [Stale] = []
  ) {
    self.model = model
    self.regime = regime
    self.establishment = establishment
    let inquiry = Inquiry(of: model, establishment: establishment)
    day = inquiry.day
    let today = regime.objectives.map { inquiry.findings(for: $0) }
    let days = (later ?? []).map { DayFindings(on: $0, establishment, for: regime) }
    let stale = stale.filter { $0.concerns(establishment, in: model) }
    answers = zip(regime.objectives, today).enumerated().map { position, pair in
      let (objective, findings) = pair
      let state = findings.state
      let stales = stale.filter { $0.serves(objective) }.map(\.finding)
      return ObjectiveAnswer(
        objective: objective, findings: findings + stales,
        trajectory: objective.asksForTrajectory && later != nil
          ? Trajectory(
            from: state, later: days.map { ($0.day, $0.all[position].state) }, in: model)
          : nil,
        evidence: model.registers.evidence(for: objective))
    }
    self.stale = stale
    self.days = days.map(\.day)
    gaps = GapPlan.all(
      of: regime, today: today, later: days, in: model, establishment: establishment)
  }
}

extension ObjectivesReview {
  /// The same asked of an earlier model; `nil` where the establishment it is about is not in that one.
  package func asked(of earlier: Model) -> ObjectivesReview? {
    guard let establishment else { return ObjectivesReview(of: earlier, for: regime) }
    let id = model.establishments[establishment].id
    return earlier.establishments.firstIndex { $0.id == id }
      .map { ObjectivesReview(of: earlier, for: regime, establishment: $0) }
  }
}

/// What is found for every objective on one later day, with the model that its positions are of.
struct DayFindings: Sendable {
  let day: CalendarDate
  let model: Model
  let all: [[ObjectiveFinding]]

  init(on later: LaterModel, _ establishment: Index<Establishment>?, for regime: Regime) {
    (day, model) = (later.day, later.model)
    let inquiry = Inquiry(of: later.model, establishment: establishment)
    all = regime.objectives.map { inquiry.findings(for: $0) }
  }
}

extension Registers {
  /// What proves something for an objective: the evidence that names it, and that of the entries it rests on;
  /// ascending.
  fileprivate func evidence(for objective: Regime.Objective) -> [Index<Evidence>] {
    var found = Set(
      evidence.indices.filter { evidence[$0].objectives.contains(objective.id) })
    for query in objective.queries {
      found.formUnion(
        policies.filter { $0.subject.queries.contains(query) }.flatMap(\.evidence))
      switch query {
      case .governance, .projectOrganisation: found.formUnion(governance.flatMap(\.evidence))
      case .crisisProcedures: found.formUnion(crisisProcedures.flatMap(\.evidence))
      case .biaAndPlans: found.formUnion(continuityPlans.flatMap(\.evidence))
      case .exercises, .afterAction: found.formUnion(exercises.flatMap(\.evidence))
      case .backupPolicy: found.formUnion(clauses.flatMap(\.evidence))
      case .backupSignIn: found.formUnion(backupAccess.flatMap(\.evidence))
      case .backupSupervision: found.formUnion(supervision.flatMap(\.evidence))
      case .restoreTests: found.formUnion(restoreTests.flatMap(\.evidence))
      default: break
      }
    }
    return found.sorted()
  }
}
