// Why one node stops, whichever way the answer leaves.

package import Continuity
import DependencyGraph
package import Formats

/// Why one node stops, and what its return waits for.
package struct WhyReport: Report {
  let outcome: Outcome
  /// The plan, where people bring it back.
  let plan: RecoveryPlan?
  let asset: Int
  let phrases: any Phrases

  package init(outcome: Outcome, asset: Int, phrases: any Phrases) {
    self.outcome = outcome
    plan = nil
    self.asset = asset
    self.phrases = phrases.starting(at: outcome.scenario.starts)
  }

  /// What its return waits for in a plan.
  package init(plan: RecoveryPlan, asset: Int, phrases: any Phrases) {
    outcome = plan.outcome
    self.plan = plan
    self.asset = asset
    self.phrases = phrases.starting(at: plan.scenario.starts)
  }

  package func document() -> Document {
    WhyDocument(
      outcome: outcome, plan: plan, phrases: phrases,
      names: Names(of: outcome.model, phrases: phrases)
    ).document(for: asset)
  }

  package var basis: Basis? {
    Basis(outcome.model, phrases, nodes: [asset] + outcome.chain(to: asset).map(\.asset))
  }

  package func write(to json: inout JSONWriter) {
    WhyJSON(outcome: outcome, plan: plan).write(asset, to: &json)
  }

  package func write(to csv: inout CSVWriter) {
    if let plan { return WhyPlanCSV(plan: plan).write(asset, to: &csv) }
    csv.row(["id", "step", "from", "to"])
    for link in outcome.chain(to: asset) {
      let id = outcome.model.assets[link.asset].id
      for step in link.steps {
        csv.row([id, step.kind.word, "\(step.from)", step.to.map(String.init) ?? ""])
      }
    }
    guard let (type, assets) = outcome.whyNever(asset)?.told else { return }
    for asset in assets { csv.row([outcome.model.assets[asset].id, type, "", ""]) }
  }
}
