// What the scenarios of a category do to a process, worst first.

/// What one scenario does to a process.
package struct PCRACase: Sendable {
  /// The scenario, as a position in ``Model/scenarios``.
  package let scenario: Index<Scenario>
  /// What it does to all.
  package let outcome: Outcome
  /// What it does to the process.
  package let answer: Answer

  /// Whether the process stops or takes out the paper, and is not only hindered.
  package var isHit: Bool { answer.stopsAt != nil || answer.paperAt != nil }

  /// Those that touch a process, worst first.
  static func all(of process: Index<Asset>, after outcomes: [Outcome]) -> [PCRACase] {
    let cases = outcomes.enumerated().compactMap { position, outcome -> PCRACase? in
      guard outcome.affected.contains(process) else { return nil }
      return PCRACase(
        scenario: Index(position), outcome: outcome, answer: outcome.answer(for: process))
    }
    func rank(_ one: PCRACase) -> (Int, Index<Scenario>) {
      (one.answer.paperAt == nil && one.answer.stopsAt == nil ? 1 : 0, one.scenario)
    }
    return cases.sorted { a, b in
      let (first, second) = (
        a.answer.severity(horizon: PCRA.horizon), b.answer.severity(horizon: PCRA.horizon)
      )
      return first == second ? rank(a) < rank(b) : second < first
    }
  }
}

/// The answer of a plan to one category of unavailability.
package struct PCRAPart: Sendable {
  /// The category.
  package let category: Category
  /// The scenarios of the model of that category, as positions in ``Model/scenarios``.
  package let played: [Index<Scenario>]
  /// Those that touch the process, worst first.
  package let cases: [PCRACase]
  /// The plans of the register that say to answer it, as positions in ``Registers/continuityPlans``.
  package let plans: [Index<ContinuityPlan>]

  /// Whether nothing can be said: the model has no scenario of that category.
  package var isGap: Bool { played.isEmpty }
}
