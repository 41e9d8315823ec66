// What happens when something fails, whichever way the answer leaves.

package import Continuity
import DependencyGraph
package import Formats

/// What stops, when, why and for how long.
package struct WhatIfReport: Report {
  let outcome: Outcome
  let filter: Filter
  let phrases: any Phrases

  package init(outcome: Outcome, filter: Filter, phrases: any Phrases) {
    self.outcome = outcome
    self.filter = filter
    self.phrases = phrases.starting(at: outcome.scenario.starts)
  }

  package func document() -> Document {
    WhatIfDocument(
      outcome: outcome, phrases: phrases, names: Names(of: outcome.model, phrases: phrases),
      filter: filter
    ).document()
  }

  package var basis: Basis? {
    let model = outcome.model
    return Basis(model, phrases, nodes: outcome.affected.filter { filter.shows(model.assets[$0]) })
  }

  package func write(to json: inout JSONWriter) {
    OutcomeJSON(outcome: outcome, filter: filter).write(to: &json)
  }

  package func write(to csv: inout CSVWriter) {
    OutcomeCSV(outcome: outcome, filter: filter).write(to: &csv)
  }

  /// Whether an objective of something that is shown is missed.
  package var missesObjective: Bool {
    outcome.affected.contains { asset in
      filter.shows(outcome.model.assets[asset])
        && outcome.answer(for: asset).verdicts.contains { $0.result == .missed }
    }
  }
}
