// What changed between two models, in English: the model itself.

import Continuity
import DependencyGraph
import Formats

extension EnglishDiffPhrases {
  var modelHeading: String { "What changed in the model" }
  var modelIsSame: String { "Both models say the same." }

  func heading(_ nature: Nature, count: Int) -> String {
    switch nature {
    case .added: "Nodes added (\(number(count)))"
    case .gone: "Nodes gone (\(number(count)))"
    case .changed: "Nodes changed (\(number(count)))"
    }
  }

  func heading(_ element: Element, count: Int) -> String {
    let name =
      switch element {
      case .node: "Nodes"
      case .establishment: "Establishments"
      case .scenario: "Scenarios"
      case .zone: "Zones"
      case .device: "Devices that cut"
      case .flow: "Flows"
      case .milestone: "Milestones"
      case .register: "Registers"
      }
    return "\(name) (\(number(count)))"
  }

  func names(_ kind: String, count: Int, _ names: [String]) -> String {
    "\(kind) (\(number(count))): " + names.joined(separator: ", ")
  }

  func fields(_ name: String, _ fields: [String]) -> String {
    "\(name): " + fields.joined(separator: "; ")
  }

  func field(_ key: String, old: String, new: String) -> String {
    "\(name(ofKey: key)) \(old) → \(new)"
  }

  private func name(ofKey key: String) -> String {
    EnglishDiffPhrases.keys[key] ?? NodeKey(rawValue: key)?.label(in: .english) ?? key
  }

  /// Keys of what is no node, where they are not the words people use.
  private static let keys = [
    "closed": "closed days", "reinforce": "reinforcements", "crew": "hands-on work",
    "no-copies": "says that it has no copy", "no-control": "says that its accounts are local",
    "sources": "where durations come from", "finess": "FINESS", "legal-entity": "legal entity",
    "finess-ej": "FINESS EJ", "finess-eg": "FINESS EG", "none-here": "does not exist here",
    "fail": "failures", "destroy": "destructions", "compromise": "compromises",
    "absent": "absences", "for": "length", "starts": "start",
    "dwell": "time the attacker was inside", "recovery-starts-after": "recovery starts after",
    "backup": "backup zone", "acts": "who acts", "source": "where the duration comes from",
    "administered-from": "administered from", "two-way": "two-way",
    "normally-closed": "normally closed", "on": "date", "changes": "effects",
    "gone-since": "gone since", "immutable-for": "locked for", "immutable-by": "locked by",
    "entries": "entries", "changed-entries": "entries that say something else",
  ]

  func notSaid(_ key: String) -> String { "not said" }
  func truth(_ truth: Bool) -> String { truth ? "yes" : "no" }
  var unlimited: String { "without end" }

  func word(_ key: String, _ value: String) -> String {
    switch key {
    case "scope":
      Scope.allCases.first { $0.name == value }.map { EnglishBIAPhrases().name(of: $0) } ?? value
    case "category":
      Category.allCases.first { $0.name == value }.map { EnglishPhrases().name(of: $0) } ?? value
    default: language.quoted(value)
    }
  }

  func event(_ name: String, _ event: ScenarioEvent) -> String {
    var details: [String] = []
    if event.at > 0 { details.append("at \(language.instant(event.at))") }
    switch event.repair {
    case .minutes(let minutes): details.append("for \(duration(minutes))")
    case .unlimited: details.append("without end")
    case nil: break
    }
    if let restart = event.restart { details.append("restart \(duration(restart))") }
    if let owner = event.decidedBy { details.append("decided by \(owner.visible(limit: 60))") }
    let text = (event.people ?? event.units).map { "\($0) × \(name)" } ?? name
    return details.isEmpty ? text : "\(text) (\(details.joined(separator: ", ")))"
  }

  func objectivesHeading(_ count: Int) -> String { "Objectives (\(number(count)))" }

  // MARK: Requirements

  func requirementsHeading(_ count: Int) -> String { "Requirements (\(number(count)))" }

  func requirement(
    _ owner: String, old: RequirementFacts?, new: RequirementFacts?,
    members: (RequirementFacts) -> [String]
  ) -> String {
    switch (old, new) {
    case (nil, let new?): "\(owner) \(verb(new.relation)) \(needed(new, members(new)))"
    case (let old?, nil):
      "\(owner) \(verbNoMore(old.relation)) \(needed(old, members(old)))"
    case (let old?, let new?): "\(owner) " + changed(old, new, members)
    case (nil, nil): owner
    }
  }

  private func changed(
    _ old: RequirementFacts, _ new: RequirementFacts,
    _ members: (RequirementFacts) -> [String]
  ) -> String {
    var (before, after) = (needed(old, members(old)), needed(new, members(new)))
    if old.relation != new.relation { before = "\(verb(old.relation)) \(before)" }
    if old.members == new.members, old.tolerance != new.tolerance {
      if new.tolerance == .minutes(0) { after += " (without tolerance)" }
      if old.tolerance == .minutes(0) { before += " (without tolerance)" }
    }
    if old.level != new.level {
      before += " (level \(old.level?.text ?? "not said"))"
      after += " (level \(new.level?.text ?? "not said"))"
    }
    if before == after {
      after += new.carriesData ? " (carries data)" : " (carries no data)"
      before += old.carriesData ? " (carries data)" : " (carries no data)"
    }
    return "\(verb(new.relation)) \(after); before: \(before)"
  }

  private func needed(_ facts: RequirementFacts, _ names: [String]) -> String {
    var text: String
    if let people = facts.people, names.count == 1 {
      text = "\(people) × \(names[0])"
    } else if names.count == 1 {
      text =
        facts.needed < facts.units
        ? language.units(facts.needed, of: facts.units, names[0]) : names[0]
    } else if facts.needed == facts.units {
      text = "\(language.list(of: names)) (all)"
    } else {
      text = "\(facts.needed) of " + names.joined(separator: ", ")
    }
    switch facts.tolerance {
    case .unlimited: text += " (useful, not vital)"
    case .minutes(0): break
    case .minutes(let minutes): text += " (tolerance \(duration(minutes)))"
    }
    switch facts.phase {
    case .fallback: text += " (in degraded mode)"
    case .repair where facts.relation != .maintainedBy: text += " (to be repaired)"
    case .restore where facts.relation != .restoredWith: text += " (to be restored)"
    default: break
    }
    return text
  }

  /// `no longer needs`, `is no longer hosted by`.
  private func verbNoMore(_ relation: Relation) -> String {
    let verb = verb(relation)
    return verb.hasPrefix("is ") ? "is no longer \(verb.dropFirst(3))" : "no longer \(verb)"
  }

  private func verb(_ relation: Relation) -> String {
    switch relation {
    case .needs, .staffedBy: "needs"
    case .runsOn: "runs on"
    case .storedOn: "stores its data on"
    case .hostedBy: "is hosted by"
    case .signsInWith: "signs in with"
    case .isIn: "is in"
    case .maintainedBy: "is repaired by"
    case .restoredWith: "is restored with"
    case .administeredFrom: "is administered from"
    case .writableFrom: "is writable from"
    }
  }

  func ownRequirements(_ count: Int) -> String {
    "and \(plural(count, "requirement")) of nodes that were themselves added or are gone"
  }

  // MARK: Control links and copies

  func controlsHeading(_ count: Int) -> String { "Control links (\(number(count)))" }

  func control(_ controller: String, _ controlled: String, _ change: ControlChange) -> String {
    let (old, new) = (ways(change.old), ways(change.new))
    switch change.nature {
    case .added: return "\(controller) → \(controlled): \(new)"
    case .gone: return "\(controller) → \(controlled): \(old)"
    case .changed: return "\(controller) → \(controlled): \(new) (before: \(old))"
    }
  }

  private func ways(_ ways: [ControlWay]) -> String {
    ways.map { way in
      switch way {
      case .directory: "directory"
      case .administration: "administration"
      case .host: "hosting"
      case .writing: "writing"
      case .other: "control"
      case .refused: "no control (control: false)"
      }
    }.joined(separator: ", ")
  }

  func ownControls(_ count: Int) -> String {
    "and \(plural(count, "link")) of nodes that were themselves added or are gone"
  }

  func copiesHeading(_ count: Int) -> String { "Copies of data (\(number(count)))" }

  func copy(of name: String, on holder: String, _ fields: [String]) -> String {
    let text = "\(name), copy on \(holder)"
    return fields.isEmpty ? text : self.fields(text, fields)
  }

  func ownCopies(_ count: Int) -> String {
    count == 1
      ? "and 1 copy of a node that was itself added or is gone"
      : "and \(number(count)) copies of nodes that were themselves added or are gone"
  }
}
