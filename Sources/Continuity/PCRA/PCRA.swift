// The facts of a plan for continuity and recovery (in French PCRA) of one process, gathered from the model, its
// scenarios and its registers.

internal import DependencyGraph

/// What a plan for one process rests on.
///
/// ```swift
/// let plans = PCRA.all(of: [urgences], in: model)
/// for part in plans[0].parts where part.isGap { print(part.category.name) }
/// ```
package struct PCRA: Sendable {
  /// The model.
  package let model: Model
  /// The process, as a position in ``Model/assets``.
  package let process: Index<Asset>
  /// What the BIA says of it.
  package let entry: BIAEntry
  /// What scenarios of each category do to it, in the order of the categories.
  package let parts: [PCRAPart]
  /// What scenarios without a category do to it, worst first.
  package let others: [PCRACase]
  /// Everything vital that it rests on, ascending.
  package let rests: [PCRARest]
  /// Whom to call, in the order in which they are called.
  package let calls: [PCRACall]
  /// The plans of the register for it, as positions in ``Registers/continuityPlans``.
  package let plans: [Index<ContinuityPlan>]
  /// The exercises that it plays, as positions in ``Registers/exercises``.
  package let exercises: [Int]
  /// The tests that brought back something vital of it, as positions in ``Registers/restoreTests``.
  package let restoreTests: [Int]
  /// The trainings of people whom it asks for, as positions in ``Registers/training``.
  package let trainings: [Int]
  /// What is open in the register about it or something vital of it, as positions in ``Registers/assumptions``.
  package let questions: [Int]
  /// What was made on another state of the model and is about it, or proves something of it.
  package let stale: [Stale]

  /// The last minute that scenarios are played to.
  package static let horizon = Outcome.ninetyDays

  /// The plans of some processes; each scenario is played once.
  ///
  /// - Parameter stale: what was made on another state of the model, see ``Model/stale(fingerprints:gone:changed:since:)``.
  /// - Complexity: that of an ``Outcome`` per scenario, and of ``MinimalCuts`` of order 1 per process
  package static func all(
    of processes: [Index<Asset>], in model: Model, stale: [Stale] = []
  ) -> [PCRA] {
    let outcomes = model.scenarios.map { Outcome(of: $0, in: model, horizon: horizon) }
    var shared = SharedPoints(of: model)
    return processes.map { process in
      PCRA(of: process, in: model, outcomes: outcomes, shared: &shared, stale: stale)
    }
  }

  private init(
    of process: Index<Asset>, in model: Model, outcomes: [Outcome], shared: inout SharedPoints,
    stale: [Stale]
  ) {
    self.model = model
    self.process = process
    entry = BIAEntry(of: process, in: model)
    let cases = PCRACase.all(of: process, after: outcomes)
    let registers = model.registers
    plans = registers.continuityPlans.indices.filter {
      registers.continuityPlans[$0].processes.contains(process)
    }
    parts = Category.allCases.map { [plans] category in
      PCRAPart(
        category: category,
        played: model.scenarios.indices.filter { model.scenarios[$0].category == category },
        cases: cases.filter { model.scenarios[$0.scenario].category == category },
        plans: plans.filter {
          let categories = registers.continuityPlans[$0].categories
          return categories.isEmpty || categories.contains(category)
        })
    }
    others = cases.filter { model.scenarios[$0.scenario].category == nil }
    let rests = PCRARest.all(of: process, in: model, shared: &shared)
    self.rests = rests
    calls = PCRACall.all(of: process, resting: rests.map(\.asset), in: model)
    let below = Set(rests.map(\.asset)).union([process])
    exercises = registers.exercises.indices.filter {
      registers.exercises[$0].processes.contains(process)
    }
    restoreTests = registers.restoreTests.indices.filter {
      below.contains(registers.restoreTests[$0].node)
    }
    let roles = Set(model.staffingDemands.filter { $0.asset == process }.map(\.role))
    trainings = registers.training.indices.filter { position in
      if case .asset(let role) = registers.training[position].who { return roles.contains(role) }
      return false
    }
    questions = registers.assumptions.indices.filter { position in
      let assumption = registers.assumptions[position]
      return assumption.isOpen && assumption.about.contains(where: below.contains)
    }
    let files = Set(
      plans.flatMap { registers.continuityPlans[$0].evidence }
        + exercises.flatMap { registers.exercises[$0].evidence }
        + restoreTests.flatMap { registers.restoreTests[$0].evidence })
    let proofs = Set(files.map { registers.evidence[$0].file })
    self.stale = stale.filter { item in
      switch item.kind {
      case .plan, .exercise: item.about.contains(process)
      case .test: item.about.contains(where: below.contains)
      case .evidence: proofs.contains(item.name)
      case .document, .procedure: false
      }
    }
  }
}

extension PCRA {
  /// Every scenario that touches it, worst first within its category.
  package var cases: [PCRACase] { parts.flatMap(\.cases) + others }

  /// The scenario by which its degraded mode is told: of those that use it, one of the first category that has any,
  /// and of these the worst.
  package var onPaper: PCRACase? { cases.first { $0.answer.mode != nil } }

  /// The scenario by which its return is told: that of its longest outage which has an end.
  package var returning: PCRACase? {
    func length(_ one: PCRACase) -> Int { one.answer.longestOutage ?? 0 }
    let back = cases.filter { $0.answer.returns != nil && !$0.answer.outages.isEmpty }
    return back.reduce(nil as PCRACase?) { best, one in
      best.map { length($0) >= length(one) } ?? false ? best : one
    }
  }

  /// The scenarios in which it never comes back, or not before the horizon.
  package var lost: [PCRACase] {
    cases.filter { one in
      switch one.answer.ending {
      case .never, .unstable, .afterHorizon: true
      case .at, .unknown, nil: false
      }
    }
  }
}
