// The pictures in English.

internal import Continuity
internal import DependencyGraph

/// English.
struct EnglishLabels: Labels {
  var language: Language { .english }

  // MARK: Titles

  var architecture: String { "Architecture" }
  var impact: String { "The cause and what it touches" }
  func chain(to name: String) -> String { "Recovery chain: \(name)" }
  var timeline: String { "Timeline of stops and returns" }
  func scenario(_ name: String) -> String { "Scenario: \(name)" }
  func failure(of names: [String], lasting: String?) -> String {
    "\(language.list(of: names)) out of order" + (lasting.map { ", \($0)" } ?? "")
  }
  var unknownLength: String { "for an unknown time" }
  func planned(for day: String, done: [String]) -> String {
    "As planned for \(day): "
      + (done.isEmpty ? "no milestone done" : "milestones done, " + language.list(of: done))
  }
  func narrowed(to names: [String]) -> String { "Narrowed to \(language.list(of: names))" }

  // MARK: Frames

  func folded(_ count: Int, _ kind: Kind, _ scope: Scope?) -> String {
    let name =
      switch scope {
      case .care: "Care processes"
      case .technicalPlatform: "Technical platforms"
      case .administrative: "Administrative processes"
      case .steering: "Steering processes"
      case .logistics: "Logistics processes"
      case nil: capitalized(language.name(of: kind, count: count))
      }
    return "\(name) ×\u{A0}\(count)"
  }

  // MARK: Legend

  var legend: String { "Legend" }
  var fatesHeading: String { "States" }

  // MARK: Beside

  func neededByNothing(_ names: [String]) -> String {
    "\(language.list(of: names)): nothing in the model depends on \(names.count == 1 ? "it" : "them"), to be checked"
  }
  func withoutSpare(_ names: [String]) -> String {
    "Holds, but without a spare: \(language.list(of: names))"
  }
  func nextFailure(_ name: String, stops: [String]) -> String {
    "The next failure that would hurt most: \(name), which would stop \(language.list(of: stops))"
  }

  // MARK: Answers

  func more(_ count: Int) -> String { "… and \(language.number(count)) more" }
  func stops(at minute: Int, returns: String) -> String { "\(instant(minute)) → \(returns)" }
  func ending(_ ending: Return, isLowerBound: Bool, horizon: Int) -> String {
    let bound = isLowerBound ? "≥\u{A0}" : ""
    switch ending {
    case .at(let minute): return bound + instant(minute)
    case .afterHorizon: return ">\u{A0}\(duration(horizon))"
    case .unknown(let after):
      return after == 0
        ? (isLowerBound ? "after the end of the outage" : "end of the outage")
        : "\(bound)\(duration(after)) after the outage"
    case .never: return "never"
    case .unstable: return "unstable"
    }
  }
  func degradedOnly(_ kind: Kind) -> String {
    kind == .role ? "understaffed" : "goes on, degraded"
  }
  func because(_ cause: StopCause, members: [String], units: Int) -> String {
    switch cause {
    case .failed: "has failed"
    case .destroyed: "is destroyed"
    case .requirement(_, _, let needed):
      needed == units
        ? "needs \(language.list(of: members))"
        : "needs \(needed) of \(language.list(of: members))"
    }
  }

  // MARK: Chain

  func step(_ kind: Step.Kind) -> String {
    switch kind {
    case .before: "before it failed itself"
    case .cause: "out of order"
    case .recovery: "waits for recovery to begin"
    case .requirement: "waits for what it needs"
    case .crew: "waits for a crew"
    case .work: "put back into service"
    }
  }
  var backAtOnce: String { "back at once" }
  var workUnknown: String { "restart of unknown length" }
  func from(_ from: String, to: String) -> String { "\(from) → \(to)" }
  var endOfCause: String { "end of the outage" }
  func afterCause(_ minutes: Int) -> String {
    minutes == 0 ? "as soon as the outage ends" : "\(duration(minutes)) after the outage"
  }
  var unknownDuration: String { "unknown time" }
  func returnsAt(_ text: String) -> String { "Back: \(text)" }
  func isNotTouched(_ name: String) -> String { "\(name) does not stop in this scenario." }
  var waitsFor: String { "waits for" }
  var loopHeading: String { "Never back: circular dependency" }
  func endlessCause(_ name: String) -> String { "Never back: the failure of \(name) never ends" }
  func unstable(_ name: String) -> String { "Unstable: \(name) stops and starts without end" }
  func verdict(_ verdict: Verdict) -> String {
    let name = "\(verdict.objective.rawValue.uppercased()) \(duration(verdict.limit))"
    switch verdict.result {
    case .kept: return "✓ \(name): kept" + (verdict.shortOf.isEmpty ? "" : " if called back")
    case .missed:
      let by = verdict.by.map { " by \(verdict.isAtLeast ? "≥\u{A0}" : "")\(duration($0))" } ?? ""
      return "✗ \(name): missed\(by)"
    case .unknown:
      guard let deadline = verdict.causeMustEndBy else { return "? \(name): undecided" }
      return "? \(name): kept if the outage ends by \(instant(deadline))"
    }
  }

  // MARK: Timeline

  var limitMark: String { "MTPD" }
  var rtoMark: String { "RTO" }
  var openEnd: String { "end unknown or beyond the picture" }
  var alikeRows: String {
    "“(a) ×\u{A0}12”: nodes that fare alike at the same minutes, all named below the timeline."
  }
  func part(_ count: Int, of all: Int) -> String {
    "\(language.number(count)) shown of \(language.number(all))"
  }
  func untouched(_ count: Int) -> String {
    "\(plural(count, "process", "processes")) \(count == 1 ? "is" : "are") not touched"
  }
  var nothingStops: String { "Nothing stops or is degraded." }
  func afterHorizon(_ names: [String], horizon: Int) -> String {
    "After the horizon (\(duration(horizon))), not played: \(names.joined(separator: ", "))"
  }

  private func plural(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(language.number(count)) \(count == 1 ? one : many ?? one + "s")"
  }

  private func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
