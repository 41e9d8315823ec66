// What changed between two models as CSV: a row for each thing that differs, minutes as numbers.

import Continuity
import DependencyGraph
package import Formats

package struct DiffCSV {
  let comparison: ModelComparison
  var milestones: MilestoneEffects?

  static let columns = ["part", "change", "scenario", "id", "name", "key", "old", "new"]

  package func write(to writer: inout CSVWriter) {
    writer.row(DiffCSV.columns)
    for row in answers() + (milestones?.rows ?? []) + model() { writer.row(row) }
  }

  private func node(_ position: Int) -> (id: String, name: String) {
    (comparison.nodes[position].id, comparison.nodes[position].name)
  }

  private func row(
    _ part: String, _ change: String, scenario: String = "", _ position: Int, _ key: String,
    _ old: String, _ new: String
  ) -> [String] {
    let (id, name) = node(position)
    return [part, change, scenario, id, name, key, old, new]
  }

  // MARK: - Answers

  private func answers() -> [[String]] {
    var rows: [[String]] = []
    for answer in comparison.answers {
      for (aspect, direction) in answer.aspects {
        let (old, new) = values(aspect)
        rows.append(
          row(
            "answer", direction.rawValue, scenario: answer.scenario, answer.node, aspect.word, old,
            new))
      }
      for link in answer.chain {
        rows.append(
          row(
            "chain", answer.direction.rawValue, scenario: answer.scenario, answer.node,
            node(link.node).id, text(link.old), text(link.new)))
      }
    }
    for answer in comparison.answers {
      for figure in answer.missing {
        rows.append(
          row(
            "missing", answer.direction.rawValue, scenario: answer.scenario, answer.node,
            "\(node(figure.node).id) \(figure.key)", "", ""))
      }
    }
    for miss in comparison.firstMisses {
      for verdict in miss.verdicts {
        rows.append(
          row(
            "first-miss", Direction.neutral.rawValue, scenario: miss.scenario, miss.node,
            verdict.objective.rawValue, "", text(verdict)))
      }
    }
    for reach in comparison.reaches {
      rows.append(
        row(
          "alone", reach.direction.rawValue, reach.node, "stopped", String(reach.old),
          String(reach.new)))
    }
    return rows
  }

  private func values(_ aspect: AnswerAspect) -> (old: String, new: String) {
    switch aspect {
    case .verdict(_, let old, let new): (old.map(text) ?? "", new.map(text) ?? "")
    case .stops(let recovery, let isAtLeast): ("", text(recovery, isAtLeast))
    case .stopsNoMore: ("", "")
    case .stopsAt(let old, let new): (String(old), String(new))
    case .recovery(let old, let oldIsAtLeast, let new, let newIsAtLeast):
      (text(old, oldIsAtLeast), text(new, newIsAtLeast))
    case .degraded(let isNow), .hindered(let isNow):
      (isNow ? "false" : "true", isNow ? "true" : "false")
    case .paperAt(let old, let new): (String(old), String(new))
    case .reserve(let old, let new): (old.map(String.init) ?? "", new.map(String.init) ?? "")
    case .level(let old, let new):
      (old.map { "\($0)%" } ?? "unknown", new.map { "\($0)%" } ?? "unknown")
    case .lost(let old, let new): (text(old), text(new))
    case .dataLoss(let old, let new): (text(old), text(new))
    }
  }

  private func text(_ lost: Lost) -> String {
    (lost.isAtLeast ? "at least " : "") + String(lost.minutes)
  }

  /// `240 missed by 90`, as in the CSV of what-if.
  private func text(_ verdict: Verdict) -> String {
    var text = "\(verdict.limit) \(verdict.result.rawValue)"
    if let by = verdict.by { text += " by \(verdict.isAtLeast ? "at least " : "")\(by)" }
    if let deadline = verdict.causeMustEndBy { text += " unless cause ends by \(deadline)" }
    return text
  }

  private func text(_ recovery: Recovery, _ isAtLeast: Bool) -> String {
    let bound = isAtLeast ? "at least " : ""
    switch recovery {
    case .none: return "0"
    case .minutes(let minutes): return bound + String(minutes)
    case .afterCause(let minutes): return "cause + \(bound)\(minutes)"
    default: return recovery.word
    }
  }

  private func text(_ loss: DataLoss?) -> String {
    guard let loss else { return "" }
    return (loss.isLowerBound ? "at least " : "")
      + (loss.chain.minutes.map(String.init) ?? "everything")
  }

  // MARK: - The model

  private func model() -> [[String]] {
    var rows: [[String]] = []
    for change in comparison.elements {
      let head = [change.element.rawValue, change.nature.rawValue, "", change.id, change.name]
      if change.fields.isEmpty {
        rows.append(
          head + [change.node.map { comparison.nodes[$0].kind.singular } ?? "", "", ""])
      }
      for field in change.fields {
        rows.append(head + [field.key, text(field.old), text(field.new)])
      }
    }
    for change in comparison.objectives {
      rows.append(
        row(
          "objective", Nature.changed.rawValue, change.node, change.objective.rawValue,
          text(change.old), text(change.new)))
    }
    for change in comparison.requirements {
      let relation = (change.new ?? change.old)?.relation.key ?? ""
      rows.append(
        row(
          "requirement", change.nature.rawValue, change.owner, relation, text(change.old),
          text(change.new)))
    }
    for change in comparison.controls {
      func ways(_ ways: [ControlWay]) -> String { ways.map(\.rawValue).joined(separator: " ") }
      rows.append(
        row(
          "control", change.nature.rawValue, change.controlled, node(change.controller).id,
          ways(change.old), ways(change.new)))
    }
    for change in comparison.copies {
      let holder = node(change.holder).id
      if change.fields.isEmpty {
        rows.append(row("copy", change.nature.rawValue, change.node, holder, "", ""))
      }
      for field in change.fields {
        rows.append(
          row(
            "copy", change.nature.rawValue, change.node, "\(holder) \(field.key)",
            text(field.old), text(field.new)))
      }
    }
    return rows
  }

  private func text(_ minutes: Int?) -> String { minutes.map(String.init) ?? "" }

  private func text(_ limit: Limit) -> String {
    switch limit {
    case .minutes(let minutes): String(minutes)
    case .unlimited: "unlimited"
    }
  }

  private func text(_ value: FieldValue?) -> String {
    switch value {
    case nil: ""
    case .text(let text): text
    case .kind(let kind): kind.singular
    case .number(let number): String(number)
    case .duration(let limit): text(limit)
    case .truth(let truth): truth ? "true" : "false"
    case .list(let texts): texts.joined(separator: "; ")
    case .nodes(let nodes): nodes.map { node($0).id }.joined(separator: " ")
    case .events(let events): events.map(text).joined(separator: "; ")
    }
  }

  /// `ad at 60 for 240 restart 30`, `ide×3`.
  private func text(_ event: ScenarioEvent) -> String {
    var words = [node(event.node).id + (event.people.map { "×\($0)" } ?? "")]
    if event.at > 0 { words.append("at \(event.at)") }
    if let repair = event.repair { words.append("for \(text(repair))") }
    if let restart = event.restart { words.append("restart \(restart)") }
    if let units = event.units { words.append("units \(units)") }
    if let owner = event.decidedBy { words.append("decided-by \(owner)") }
    return words.joined(separator: " ")
  }

  /// `1 of a b tolerance 30 fallback`.
  private func text(_ facts: RequirementFacts?) -> String {
    guard let facts else { return "" }
    var text = facts.needed < facts.units ? "\(facts.needed) of " : ""
    text += facts.members.map { node($0).id }.joined(separator: " ")
    if let people = facts.people, facts.members.count == 1 { text += "×\(people)" }
    if facts.tolerance != .minutes(0) { text += " tolerance \(self.text(facts.tolerance))" }
    if facts.phase != .operate { text += " \(facts.phase.word)" }
    if facts.carriesData { text += " data" }
    if let level = facts.level { text += " level \(level.text)" }
    return text
  }
}
