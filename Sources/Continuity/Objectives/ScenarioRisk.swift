// How likely each scenario is, on the hospital's own scale, beside the worst it does.

/// One scenario in the table of likelihood and worst verdict.
package struct ScenarioRisk: Sendable {
  /// The worst verdict of any process.
  package enum Worst: String, CaseIterable, Sendable {
    case missed
    case unknown
    case kept
  }

  /// The scenario, as a position in ``Model/scenarios``.
  package let scenario: Index<Scenario>
  /// The worst it does.
  package let worst: Worst
  /// How many processes miss an objective.
  package let missed: Int

  /// The scenarios that say how likely they are, the likeliest first, then those that miss most; none where none
  /// does.
  ///
  /// - Complexity: that of an ``Outcome`` per scenario
  static func all(in model: Model, establishment: Index<Establishment>?) -> [ScenarioRisk] {
    let processes = model.assets.indices.filter { asset in
      model.assets[asset].kind == .process
        && (establishment == nil || model.assets[asset].establishment == establishment)
    }
    return model.scenarios.indices.filter { model.scenarios[$0].likelihood != nil }
      .map { position in
        let outcome = Outcome(of: model.scenarios[position], in: model)
        let answers = processes.map { outcome.answer(for: $0) }
        let missed = answers.count { $0.missesObjective }
        let worst: Worst =
          missed > 0 ? .missed : answers.contains(where: \.isUndecided) ? .unknown : .kept
        return ScenarioRisk(scenario: position, worst: worst, missed: missed)
      }
      .sorted { a, b in
        func rank(_ risk: ScenarioRisk) -> (Int, Int, Index<Scenario>) {
          let likelihood = model.scenarios[risk.scenario].likelihood?.rank ?? 0
          return (-likelihood, -risk.missed, risk.scenario)
        }
        return rank(a) < rank(b)
      }
  }
}
