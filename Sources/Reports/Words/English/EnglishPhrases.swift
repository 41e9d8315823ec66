// The answers in English.

import Continuity
import Formats
import SystemPackage
import DependencyGraph

/// Plain English, with the field's standard terms.
struct EnglishPhrases: Phrases {
  var language: Language { .english }
  var start: StartTime?

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

  func isScenario(_ name: String) -> String {
    "\(quoted(name)) is a scenario: ask for '--scenario \(name.visible(limit: 60))'"
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

  func notUTF8(_ name: String) -> String {
    "the name \(quoted(name)) is not in UTF-8: ricochet cannot open it; rename it"
  }

  func cannotAnswer(reason: String) -> String { "cannot write the answer to its end: \(reason)" }

  var nothingWritten: String { "interrupted: nothing was written" }

  func cannotWrite(_ path: String, reason: String) -> String {
    "cannot write \(quoted(path)): \(reason)"
  }

  func unknownList(_ name: String, known: [String]) -> String {
    "nothing to list under the name \(quoted(name)); choose from " + known.joined(separator: ", ")
  }
  func notADate(_ text: String) -> String {
    "\(quoted(text)) is not a date; write year-month-day, as in --at 2027-03-31"
  }

  func notAStart(_ text: String) -> String {
    "\(quoted(text)) is not a day and hour; write for example --starts 2026-12-24T03:10"
  }

  // MARK: Titles

  func question(_ names: [String], isSeveral: Bool, lasting: String?) -> String {
    let verb = isSeveral ? "fail" : "fails"
    let length = lasting.map { ", \($0)" } ?? ""
    return "what if \(language.list(of: names)) \(verb)\(length)?"
  }

  func title(scenario: String) -> String { "scenario \(scenario)" }
  var withoutEnd: String { "without end" }
  var unknownLength: String { "length unknown" }

  // MARK: Headlines

  func afterHorizon(_ names: [String], horizon: Int) -> String {
    """
    After the horizon of this answer (\(duration(horizon))), and so not played: \
    \(language.list(of: names)).
    """
  }

  func notPlayed(_ horizon: Int) -> String { "not played: after \(duration(horizon))" }

  func missed(_ kinds: [(kind: Kind, count: Int)]) -> String {
    let counts = language.list(of: kinds.map { language.count($0.count, of: $0.kind) })
    let isOne = kinds.reduce(0) { $0 + $1.count } == 1
    return "\(counts) \(isOne ? "misses" : "miss") an objective:"
  }

  func more(_ count: Int, of kind: Kind) -> String {
    "… and \(language.number(count)) more \(language.name(of: kind, count: count))"
  }

  func never(_ names: [String]) -> String { "Never back: \(language.list(of: names))." }

  func deadlines(of causes: [String]) -> String {
    "Deadlines: \(language.list(of: causes)) must be back"
  }

  func deadline(by: Int) -> String { by == 0 ? "at once (\(instant(0)))" : "by \(instant(by))" }

  func toKeep(process: String, _ objective: Objective, limit: Int) -> String {
    "for \(process) to keep its \(name(of: objective)) of \(duration(limit))"
  }

  func more(_ count: Int) -> String { "… and \(number(count)) more" }
  func moreDeadlines(_ count: Int) -> String {
    "… and \(plural(count, "more deadline")), in the table"
  }

  func compromised(_ count: Int) -> String {
    "\(plural(count, "node")) compromised through the declared control links."
  }

  func destroyed(_ count: Int) -> String { "\(plural(count, "node")) destroyed." }

  // MARK: Table

  var processHeadings: [String] {
    ["Process", "Stops at", "Paper at", "Back at", "Normal at", "MTPD", "RTO"]
  }

  func name(of objective: Objective) -> String {
    switch objective {
    case .mtpd: "MTPD"
    case .rto: "RTO"
    case .rpo: "RPO"
    }
  }

  func verdict(_ verdict: Verdict, cause: CauseName) -> String {
    let name = "\(name(of: verdict.objective)) of \(duration(verdict.limit))"
    switch verdict.result {
    case .kept:
      return "\(name) kept" + ground(of: verdict)
        + (verdict.shortOf.isEmpty ? "" : " if people are called back")
    case .missed:
      let ground = ground(of: verdict)
      guard let by = verdict.by else { return "\(name) missed\(ground)" }
      return "\(name) missed by \(verdict.isAtLeast ? "at least " : "")\(duration(by))\(ground)"
    case .unknown:
      guard let deadline = verdict.causeMustEndBy else {
        return "\(name): undecided" + ground(of: verdict)
      }
      return "\(name) kept if \(back(cause, by: deadline))"
    }
  }

  func shortVerdict(_ verdict: Verdict, cause: CauseName) -> String {
    let limit = duration(verdict.limit)
    switch verdict.result {
    case .kept:
      return "\(limit)\u{A0}✓ kept" + shortGround(of: verdict)
        + (verdict.shortOf.isEmpty ? "" : " if called back")
    case .missed:
      let ground = shortGround(of: verdict)
      guard let by = verdict.by else { return "\(limit)\u{A0}✗ missed\(ground)" }
      return "\(limit)\u{A0}✗ +\(verdict.isAtLeast ? "≥\u{A0}" : "")\(duration(by))\(ground)"
    case .unknown:
      guard let deadline = verdict.causeMustEndBy else {
        return "\(limit)\u{A0}? undecided" + shortGround(of: verdict)
      }
      return "\(limit)\u{A0}? kept if \(back(cause, by: deadline))"
    }
  }

  var kept: String { "kept" }

  /// `'AD' is back by H+17`
  private func back(_ cause: CauseName, by deadline: Int) -> String {
    let deadline = self.deadline(by: deadline)
    return switch cause {
    case .outage: "the outage ends \(deadline)"
    case .it: "it is back \(deadline)"
    case .named(let name): "\(name) is back \(deadline)"
    }
  }

  func ending(_ ending: Return, isLowerBound: Bool, horizon: Int, cause: CauseName) -> String {
    switch ending {
    case .at(let minute): return (isLowerBound ? "≥\u{A0}" : "") + instant(minute)
    case .afterHorizon: return ">\u{A0}\(duration(horizon))"
    case .unknown(0) where isLowerBound: return "as soon as the outage ends, restarts unknown"
    case .unknown(let after):
      let end =
        switch cause {
        case .outage: "the outage ends"
        case .it: "it is back"
        case .named(let name): "\(name) is back"
        }
      guard after > 0 else { return "as soon as \(end)" }
      return "\(isLowerBound ? "at least " : "")\(duration(after)) after \(end)"
    case .never: return "never"
    case .unstable: return "unstable"
    }
  }

  func causeLegend(_ cause: String) -> String { "'it', where it is to be back: \(cause)." }

  func runs(_ count: Int) -> String { "(\(number(count)) outages)" }
  var lowerBoundLegend: String { "≥: at least; durations that nobody gave count as zero." }
}
