// What the scenarios of a category do to a process, worst first.

/// What one scenario does to a process.
public struct PCRACase: Sendable {
  /// The scenario, as a position in ``Model/scenarios``.
  public let scenario: Int
  /// What it does to all.
  public let outcome: Outcome
  /// What it does to the process.
  public let answer: Answer

  /// Whether the process stops or takes out the paper, and is not only hindered.
  public var isHit: Bool { answer.stopsAt != nil || answer.paperAt != nil }

  /// Those that touch a process, worst first.
  static func all(of process: Int, after outcomes: [Outcome]) -> [PCRACase] {
    let cases = outcomes.enumerated().compactMap { position, outcome -> PCRACase? in
      guard outcome.affected.contains(process) else { return nil }
      return PCRACase(scenario: position, outcome: outcome, answer: outcome.answer(for: process))
    }
    func rank(_ one: PCRACase) -> (Int, Int) {
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
public struct PCRAPart: Sendable {
  /// The category.
  public let category: Category
  /// The scenarios of the model of that category, as positions in ``Model/scenarios``.
  public let played: [Int]
  /// Those that touch the process, worst first.
  public let cases: [PCRACase]
  /// The plans of the register that say to answer it, as positions in ``Registers/continuityPlans``.
  public let plans: [Int]

  /// Whether nothing can be said: the model has no scenario of that category.
  public var isGap: Bool { played.isEmpty }
}
