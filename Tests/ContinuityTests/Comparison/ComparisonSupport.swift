// What the tests of comparisons share: two models as text, and what differs as short lines.

import DependencyGraph

@testable import Continuity

/// The comparison of two models of one YAML file each.
func comparison(_ old: String, _ new: String) throws -> ModelComparison {
  ModelComparison(from: try model(old), to: try model(new))
}

/// The comparison of two models of files, by path.
func comparison(_ old: [String: String], _ new: [String: String]) throws -> ModelComparison {
  ModelComparison(from: try model(old), to: try model(new))
}

extension ModelComparison {
  private func id(_ node: Index<MatchedNode>) -> String { nodes[node].id }

  private func shown(_ value: FieldValue?) -> String {
    switch value {
    case nil: "-"
    case .text(let text): text
    case .kind(let kind): kind.singular
    case .number(let number): "\(number)"
    case .duration(.minutes(let minutes)): "\(minutes)m"
    case .duration(.unlimited): "unlimited"
    case .truth(let truth): "\(truth)"
    case .list(let texts): texts.joined(separator: "+")
    case .nodes(let nodes): nodes.map(id).joined(separator: "+")
    case .events(let events):
      events.map { event in
        id(event.node) + (event.people.map { "×\($0)" } ?? "")
          + (event.at > 0 ? "@\(event.at)" : "")
      }.joined(separator: "+")
    }
  }

  private func shown(_ fields: [FieldChange]) -> String {
    fields.map { " \($0.key) \(shown($0.old))→\(shown($0.new))" }.joined()
  }

  private func shown(_ facts: RequirementFacts?) -> String {
    guard let facts else { return "-" }
    var text = facts.relation.key
    if facts.phase != .operate { text += " (\(facts.phase))" }
    if facts.needed < facts.members.count { text += " \(facts.needed) of" }
    text += " " + facts.members.map(id).joined(separator: "+")
    if let people = facts.people, people > 1 { text += "×\(people)" }
    if facts.tolerance == .unlimited { text += " unlimited" }
    if case .minutes(let minutes) = facts.tolerance, minutes > 0 { text += " \(minutes)m" }
    if let level = facts.level { text += " at \(level.text)" }
    return text
  }

  /// Everything that differs in the models, a line each.
  var modelLines: [String] {
    elements.map { "\($0.element) \($0.nature) \($0.id)" + shown($0.fields) }
      + objectives.map {
        "\($0.objective) \(id($0.node)) \($0.old.map(String.init) ?? "-")→\($0.new.map(String.init) ?? "-")"
      }
      + requirements.map { "\(id($0.owner)): \(shown($0.old)) → \(shown($0.new))" }
      + controls.map { change in
        func ways(_ ways: [ControlWay]) -> String { ways.map(\.rawValue).joined(separator: "+") }
        return
          "\(id(change.controller)) controls \(id(change.controlled)): \(ways(change.old))→\(ways(change.new))"
      }
      + copies.map { "copy \($0.nature) \(id($0.node)) on \(id($0.holder))" + shown($0.fields) }
  }

  /// Everything that differs in the answers, a line each, in order.
  var answerLines: [String] {
    answers.map { answer in
      let aspects = answer.aspects.map { part in
        part.direction == answer.direction
          ? shown(part.aspect) : "\(shown(part.aspect)) (\(part.direction))"
      }
      let chain = answer.chain.map {
        " \(id($0.node)) \($0.old.map(String.init) ?? "-")→\($0.new.map(String.init) ?? "-")"
      }.joined(separator: ",")
      let never =
        answer.never.isEmpty ? "" : " never: " + answer.never.map(id).joined(separator: ">")
      return "\(answer.direction) \(answer.scenario)/\(id(answer.node)): "
        + aspects.joined(separator: "; ") + (chain.isEmpty ? "" : " |" + chain) + never
    }
      + firstMisses.map { miss in
        "first \(miss.scenario)/\(id(miss.node)): "
          + miss.verdicts.map(\.objective.rawValue).joined(separator: "+")
      }
      + reaches.map { reach in
        var text = "\(reach.direction) \(id(reach.node)) alone \(reach.old)→\(reach.new)"
        if reach.moreCount > 0 { text += " +" + reach.more.map(id).joined(separator: "+") }
        if reach.lessCount > 0 { text += " -" + reach.less.map(id).joined(separator: "-") }
        return text
      }
  }

  private func shown(_ aspect: AnswerAspect) -> String {
    switch aspect {
    case .verdict(let objective, let old, let new):
      "\(objective) \(shown(old))→\(shown(new))"
    case .stops(let recovery, let isAtLeast): "stops \(shown(recovery, isAtLeast))"
    case .stopsNoMore: "stops no more"
    case .stopsAt(let old, let new): "at \(old)→\(new)"
    case .recovery(let old, let oldIsAtLeast, let new, let newIsAtLeast):
      "down \(shown(old, oldIsAtLeast))→\(shown(new, newIsAtLeast))"
    case .hindered(let isNow): isNow ? "hindered" : "hindered no more"
    case .degraded(let isNow): isNow ? "degraded" : "degraded no more"
    case .paperAt(let old, let new): "paper \(old)→\(new)"
    case .reserve(let old, let new):
      "reserve \(old.map(String.init) ?? "-")→\(new.map(String.init) ?? "-")"
    case .level(let old, let new):
      "level \(old.map(String.init) ?? "?")→\(new.map(String.init) ?? "?")"
    case .lost(let old, let new):
      "undone \(old.isAtLeast ? "≥" : "")\(old.minutes)→\(new.isAtLeast ? "≥" : "")\(new.minutes)"
    case .dataLoss(let old, let new): "loses \(shown(old))→\(shown(new))"
    }
  }

  private func shown(_ verdict: Verdict?) -> String {
    guard let verdict else { return "-" }
    var text = verdict.result.rawValue
    if let by = verdict.by { text += " by \(by)" }
    if let deadline = verdict.causeMustEndBy { text += " before \(deadline)" }
    return text
  }

  private func shown(_ recovery: Recovery, _ isAtLeast: Bool) -> String {
    let bound = isAtLeast ? "≥" : ""
    switch recovery {
    case .minutes(let minutes): return "\(bound)\(minutes)"
    case .afterCause(let minutes): return "cause+\(bound)\(minutes)"
    default: return "\(recovery)"
    }
  }

  private func shown(_ loss: DataLoss?) -> String {
    guard let loss else { return "0" }
    return (loss.isLowerBound ? "≥" : "") + (loss.chain.minutes.map(String.init) ?? "all")
  }
}
