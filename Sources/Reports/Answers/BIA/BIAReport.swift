// The BIA, whichever way it leaves.

package import Continuity
package import Formats

/// The business impact analysis and what it lacks.
package struct BIAReport: Report {
  let bia: BIA
  let phrases: any Phrases

  package init(bia: BIA, phrases: any Phrases) {
    self.bia = bia
    self.phrases = phrases
  }

  package func document() -> Document { BIADocument(bia: bia, phrases: phrases).document() }

  package var basis: Basis? {
    Basis(
      bia.model, phrases, nodes: bia.entries.map(\.asset), queries: [.biaAndPlans, .exercises])
  }

  package func write(to json: inout JSONWriter) { BIAJSON(bia: bia).write(to: &json) }

  package func write(to csv: inout CSVWriter) { BIACSV(bia: bia).write(to: &csv) }
}
