// The situation that a log makes of a scenario, whichever way it leaves.

package import Continuity
import DependencyGraph
package import Formats

/// Where the crisis stands, and what comes next from here.
package struct SituationReport: Report {
  let situation: Situation
  /// Whether the order of works was looked for anew.
  let isReplanned: Bool
  let filter: Filter
  let phrases: any Phrases

  package init(
    situation: Situation, isReplanned: Bool, filter: Filter, phrases: any Phrases
  ) {
    (self.situation, self.isReplanned, self.filter) = (situation, isReplanned, filter)
    self.phrases = phrases.starting(at: situation.plan.scenario.starts)
  }

  package func document() -> Document {
    SituationDocument(
      situation: situation, isReplanned: isReplanned, filter: filter, phrases: phrases
    ).document()
  }

  package var basis: Basis? {
    let model = situation.plan.model
    return Basis(
      model, phrases,
      nodes: situation.outcome.affected.filter { filter.shows(model.assets[$0]) })
  }

  package func write(to json: inout JSONWriter) {
    PlanJSON(
      plan: situation.plan, filter: filter,
      situation: SituationJSON(situation: situation, filter: filter)
    ).write(to: &json)
  }

  /// A row for each thing that comes in the next 24 hours.
  package func write(to csv: inout CSVWriter) {
    let model = situation.plan.model
    csv.row(["minute", "node", "node-name", "event"])
    for coming in situation.coming(within: 1_440, { filter.shows(model.assets[$0]) }) {
      let asset = model.assets[coming.asset]
      csv.row([String(coming.minute), asset.id, asset.name, coming.event.rawValue])
    }
  }

  /// Whether an objective of something that is shown is missed.
  package var missesObjective: Bool {
    situation.outcome.affected.contains { asset in
      filter.shows(situation.plan.model.assets[asset])
        && situation.outcome.answer(for: asset).verdicts.contains { $0.result == .missed }
    }
  }
}
