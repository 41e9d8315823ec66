// A recovery plan as CSV: a row for each span of a work and each of its teams, minutes as numbers.

import Continuity
import DependencyGraph
import Formats

struct PlanCSV {
  let plan: RecoveryPlan

  private var model: Model { plan.model }

  static let columns = [
    "team", "people", "node", "node-name", "step", "name", "kind", "heads", "from", "to", "minutes",
    "ready", "lost", "copy", "procedure", "done-when",
    "go-ahead",
  ]

  func write(to writer: inout CSVWriter) {
    writer.row(PlanCSV.columns)
    for work in plan.works {
      for member in work.crew {
        for span in work.spans { writer.row(row(work, member.team, member.heads, span)) }
      }
    }
  }

  private func row(
    _ work: PlannedWork, _ team: Team, _ heads: Int, _ span: Interval
  ) -> [String] {
    let holder = work.holder.map { model.assets[$0].id }
    return [
      model.assets[team.asset].id, team.isStreams ? "streams" : "people",
      model.assets[work.asset].id,
      model.assets[work.asset].name, String(work.step), work.recovery?.name ?? "",
      work.act.word, String(heads),
      String(span.from), span.to.map(String.init) ?? "", String(work.minutes),
      String(work.readySince), work.isLost ? "true" : "false", holder ?? "",
      work.recovery?.procedure ?? "", work.recovery?.doneWhen ?? "",
      work.goAhead(in: model).map { model.text(of: $0) } ?? "",
    ]
  }
}
