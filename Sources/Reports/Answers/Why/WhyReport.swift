// Why one node stops, whichever way the answer leaves.

package import Continuity
import DependencyGraph
package import Formats

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

  package func write(to csv: inout CSVWriter) {
    csv.row(["id", "step", "from", "to"])
    for link in outcome.chain(to: asset) {
      let id = outcome.model.assets[link.asset].id
      for step in link.steps {
        csv.row([id, step.kind.word, "\(step.from)", step.to.map(String.init) ?? ""])
      }
    }
    let (type, assets): (String, [Int])
    switch outcome.whyNever(asset) {
    case nil: return
    case .loop(let path, let loop): (type, assets) = ("loop", path + loop)
    case .cause(let path): (type, assets) = ("cause", path)
    case .unstable(let path): (type, assets) = ("unstable", path)
    }
    for asset in assets { csv.row([outcome.model.assets[asset].id, type, "", ""]) }
  }
}
