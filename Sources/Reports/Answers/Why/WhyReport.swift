// Why one node stops, whichever way the answer leaves.

package import Continuity

/// Why one node stops, and what its return waits for.
package struct WhyReport: Report {
  let outcome: Outcome
  let asset: Int
  let phrases: any Phrases

  package init(outcome: Outcome, asset: Int, phrases: any Phrases) {
    self.outcome = outcome
    self.asset = asset
    self.phrases = phrases.starting(at: outcome.scenario.starts)
  }

  package func document() -> Document {
    WhyDocument(
      outcome: outcome, phrases: phrases, names: Names(of: outcome.model, phrases: phrases)
    ).document(for: asset)
  }

  package func write(to json: inout JSONWriter) {
    WhyJSON(outcome: outcome).write(asset, to: &json)
  }

  package var hasRows: Bool { false }

  package func write(to csv: inout CSVWriter) {}
}
