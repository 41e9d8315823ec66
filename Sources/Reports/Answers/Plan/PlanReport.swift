// The recovery plan, whichever way the answer leaves.

package import Continuity
import DependencyGraph
package import Formats

/// Who works on what, when, and what is back when.
package struct PlanReport: Report {
  let plan: RecoveryPlan
  /// What reinforcements would bring, where that is asked.
  let advice: [PlanAdvice]?
  let filter: Filter
  let phrases: any Phrases

  package init(
    plan: RecoveryPlan, advice: [PlanAdvice]? = nil, filter: Filter, phrases: any Phrases
  ) {
    self.plan = plan
    self.advice = advice
    self.filter = filter
    self.phrases = phrases.starting(at: plan.scenario.starts)
  }

  package func document() -> Document {
    PlanDocument(plan: plan, advice: advice, filter: filter, phrases: phrases).document()
  }

  package var basis: Basis? {
    let shown = plan.outcome.affected.filter { filter.shows(plan.model.assets[$0]) }
    return Basis(plan.model, phrases, nodes: shown)
  }

  package func write(to json: inout JSONWriter) {
    PlanJSON(plan: plan, advice: advice, filter: filter).write(to: &json)
  }

  package func write(to csv: inout CSVWriter) { PlanCSV(plan: plan).write(to: &csv) }

  /// Whether an objective of something that is shown is missed.
  package var missesObjective: Bool {
    plan.outcome.affected.contains { asset in
      filter.shows(plan.model.assets[asset])
        && plan.outcome.answer(for: asset).verdicts.contains { $0.result == .missed }
    }
  }
}
