// The answers in English.

import Continuity
import DependencyGraph

/// Plain English, with the field's standard terms.
struct EnglishPhrases: Phrases {
  var language: Language { .english }

  // MARK: Errors

  var error: String { "error" }
  var noModelHere: String {
    """
    no model here; name its folder with --model DIR or the variable RICOCHET_MODEL, go to that folder, \
    or make one with 'ricochet init my-hospital'
    """
  }
  var asset: String { "node" }
  var scenario: String { "scenario" }
  var establishment: String { "establishment" }

  func unknown(_ name: String, what: String, suggestion: String?) -> String {
    let guess = suggestion.map { ": did you mean \(quoted($0))?" } ?? ""
    return "unknown \(what) \(quoted(name))\(guess)"
  }

  func ambiguous(_ name: String, what: String, candidates: [String]) -> String {
    let shown = candidates.prefix(8).map { quoted($0) }
    let rest = candidates.count > 8 ? " (and \(candidates.count - 8) more)" : ""
    return "\(quoted(name)) may mean \(language.alternatives(shown))\(rest): give the whole id"
  }

  func count(errors: Int, warnings: Int) -> String {
    "\(plural(errors, "error")), \(plural(warnings, "warning"))"
  }

  func warningsInModel(_ count: Int) -> String {
    "The model has \(plural(count, "warning")): see 'ricochet check'."
  }

  func folderExists(_ folder: String) -> String {
    "\(quoted(folder)) exists and is not an empty folder: choose another name"
  }

  func cannotWrite(_ path: String, reason: String) -> String {
    "cannot write \(quoted(path)): \(reason)"
  }

  func unknownList(_ name: String, known: [String]) -> String {
    "nothing to list under the name \(quoted(name)); choose from " + known.joined(separator: ", ")
  }

  // MARK: Titles

  func question(_ names: [String], lasting: String?) -> String {
    let verb = names.count > 1 ? "fail" : "fails"
    let length = lasting.map { ", \($0)" } ?? ""
    return "what if \(language.list(of: names)) \(verb)\(length)?"
  }

  func title(scenario: String) -> String { "scenario \(scenario)" }
  var withoutEnd: String { "without end" }
  var unknownLength: String { "length unknown" }

  // MARK: Headlines

  func stopping(_ stopped: Int, of total: Int, degraded: Int, untouched: Int) -> String {
    let degradedText = degraded == 0 ? "" : ", \(degraded) go on in degraded mode"
    let rest = untouched == 0 ? "" : ", \(untouched) are not touched"
    return "\(stopped) of \(total) processes stop\(degradedText)\(rest)."
  }

  func noProcessStops(degraded: Int, of total: Int) -> String {
    degraded == 0
      ? "None of the \(total) processes stops or degrades."
      : "None of the \(total) processes stops; \(degraded) go on in degraded mode."
  }

  func others(stopped: Int, degraded: Int) -> String {
    "In all, \(plural(stopped, "node")) down"
      + (degraded > 0 ? " and \(degraded) running degraded." : ".")
  }

  func missed(_ count: Int) -> String {
    count > 1 ? "\(count) nodes miss an objective:" : "1 node misses an objective:"
  }

  func never(_ names: [String]) -> String { "Never back: \(language.list(of: names))." }

  func deadlines(of causes: String) -> String { "Deadlines: the cause (\(causes)) must have ended" }

  func deadline(by: Int) -> String { by == 0 ? "at once" : "by \(duration(by))" }

  func toKeep(process: String, _ objective: Objective, limit: Int) -> String {
    "for \(process) to keep its \(name(of: objective)) of \(duration(limit))"
  }

  func more(_ count: Int) -> String { "… and \(count) more" }
  func moreDeadlines(_ count: Int) -> String { "… and \(count) more deadlines, in the table" }

  var dataLossNotComputed: String {
    """
    Note: data is destroyed. Data loss (RPO) and the time to restore copies are not computed \
    yet: returns are the earliest possible.
    """
  }

  func compromised(_ count: Int) -> String {
    "\(plural(count, "node")) compromised through the declared control links."
  }

  func destroyed(_ count: Int) -> String { "\(plural(count, "node")) destroyed." }

  // MARK: Table

  var processHeadings: [String] {
    ["Process", "Stops at", "Degraded mode", "Back at", "Normal at", "MTPD", "RTO"]
  }

  func name(of objective: Objective) -> String { objective == .mtpd ? "MTPD" : "RTO" }

  func verdict(_ verdict: Verdict) -> String {
    let name = "\(name(of: verdict.objective)) of \(duration(verdict.limit))"
    switch verdict.result {
    case .kept: return "\(name) kept"
    case .missed:
      guard let by = verdict.by else { return "\(name) missed" }
      return "\(name) missed by \(verdict.isAtLeast ? "at least " : "")\(duration(by))"
    case .unknown:
      guard let deadline = verdict.causeMustEndBy else { return "\(name): unknown" }
      return "\(name) kept if the cause ends by \(duration(deadline))"
    }
  }

  func shortVerdict(_ verdict: Verdict) -> String {
    let limit = duration(verdict.limit)
    switch verdict.result {
    case .kept: return "\(limit)\u{A0}✓ kept"
    case .missed:
      guard let by = verdict.by else { return "\(limit)\u{A0}✗ missed" }
      return "\(limit)\u{A0}✗ +\(verdict.isAtLeast ? "≥\u{A0}" : "")\(duration(by))"
    case .unknown:
      guard let deadline = verdict.causeMustEndBy else { return "\(limit)\u{A0}? unknown" }
      return "\(limit)\u{A0}? by \(duration(deadline))"
    }
  }

  var kept: String { "kept" }

  func ending(_ ending: Return, isLowerBound: Bool, horizon: Int) -> String {
    let bound = isLowerBound ? "≥ " : ""
    switch ending {
    case .at(let minute): return bound + duration(minute)
    case .afterHorizon: return "> \(duration(horizon))"
    case .unknown(let after): return "cause + \(bound)\(duration(after))"
    case .never: return "never"
    case .unstable: return "unstable"
    }
  }

  func runs(_ count: Int) -> String { "(\(count) outages)" }
  var causeLegend: String {
    "'cause + 1 h': one hour after the cause ends. '? by 9 h': kept if the cause ends by 9 h."
  }
  var lowerBoundLegend: String { "≥: at least; durations that nobody gave count as zero." }

  // MARK: Others

  var othersHeading: String { "What else stops" }

  func heading(kind: String, count: Int, establishment: String?) -> String {
    "\(kind) (\(count))" + (establishment.map { ", \($0)" } ?? "")
  }

  func down(from: Int, until: String) -> String { "\(duration(from)) → \(until)" }
  var degradedOnly: String { "Running degraded" }

  // MARK: Chains

  func chainHeading(_ name: String) -> String { "What \(name) waits for, step by step" }
  func longestChainHeading(_ name: String) -> String {
    "Its longest outage, step by step (\(name))"
  }

  func step(_ kind: Step.Kind) -> String {
    switch kind {
    case .before: "before its own failure"
    case .cause: "broken"
    case .recovery: "waits for recovery to begin"
    case .requirement: "waits for what it needs"
    case .crew: "waits for a crew"
    case .work: "being brought back"
    }
  }

  var untilCauseEnds: String { "end of the cause" }
  func afterCause(_ minutes: Int) -> String { "cause + \(duration(minutes))" }
  var backAtOnce: String { "back at once" }

  func because(_ cause: StopCause, members: [String], down: [String]) -> String {
    switch cause {
    case .failed: return "has failed"
    case .destroyed: return "is destroyed"
    case .requirement(_, _, let needed):
      let lost = down.isEmpty ? members : down
      if members.count == 1 { return "needs \(members[0])" }
      let wanted = needed == members.count ? "" : "\(needed) of "
      return "needs \(wanted)\(language.list(of: members)); down: \(language.list(of: lost))"
    }
  }

  func neverBecause(loop: [String]) -> String {
    "wait for one another: " + (loop + loop.prefix(1)).joined(separator: " → ")
  }
  func neverBecause(cause: String) -> String { "the cause of \(cause) never ends" }
  func neverBecause(unstable: String) -> String { "\(unstable) fails and returns without end" }

  // MARK: Why

  func stops(_ name: String, at: Int) -> String {
    at == 0 ? "\(name) stops at once" : "\(name) stops at \(duration(at))"
  }
  func keepsRunning(_ name: String) -> String { "\(name) is not touched." }
  func onlyDegraded(_ name: String) -> String { "\(name) does not stop: it runs degraded." }
  var outagesHeading: String { "Outages" }
  var degradedHeading: String { "Running degraded" }

  func interval(from: Int, to: Int?) -> String {
    "from \(duration(from)) " + (to.map { "to \(duration($0))" } ?? "with no known end")
      + (to.map { " (\(duration($0 - from)))" } ?? "")
  }

  var verdictsHeading: String { "Objectives" }
  var causesHeading: String { "Why" }
  func normalAgain(_ minute: Int) -> String {
    "Normal again, catch-up included: \(duration(minute))."
  }

  // MARK: Unknown

  var unknownHeading: String { "What is not known" }

  func missing(_ name: String, key: String) -> String {
    switch key {
    case "repair": "\(name): how long the failure lasts (repair)"
    case "rebuild": "\(name): time to rebuild (rebuild)"
    default: "\(name): time to restart (restart)"
    }
  }

  var nothingUnknown: String { "Nothing: every duration that matters is given." }

  func noControlLinks(_ count: Int) -> String {
    "\(plural(count, "node")) without any control link: independent, or not filled in?"
  }

  // MARK: Survey

  var surveyHeading: String { "Every scenario" }
  var surveyHeadings: [String] { ["Scenario", "Process", "Back at", "MTPD", "RTO"] }
  var worstHeading: String { "The worst scenario of each process" }
  var worstHeadings: [String] { ["Process", "Worst scenario", "Back at", "MTPD", "RTO"] }
  var unaffected: String { "no process stops" }

  // MARK: Lists

  var modelIsSound: String { "The model has no errors." }
  func listHeadings(objectives: Bool) -> [String] {
    ["Id", "Name", "Establishment"] + (objectives ? ["MTPD", "RTO", "RPO"] : [])
  }
  var scenarioHeadings: [String] { ["Id", "Name", "Category"] }
  var establishmentHeadings: [String] { ["Id", "Name", "FINESS", "Activity"] }
  var overviewHeadings: [String] { ["List", "Count"] }
  var scenariosWord: String { "Scenarios" }
  var establishmentsWord: String { "Establishments" }

  func name(of category: Category) -> String { category.name }

  func created(_ folder: String) -> String {
    """
    Model made in \(quoted(folder)). To begin:
      ricochet check --model \(folder)
      ricochet what-if ad --model \(folder)
    """
  }

  private func plural(_ count: Int, _ one: String) -> String {
    "\(language.number(count)) \(count == 1 ? one : one + "s")"
  }
}
