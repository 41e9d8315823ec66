// The answers in English: what else stops, chains, causes, surveys and lists.

import Continuity
import DependencyGraph

extension EnglishPhrases {
  // MARK: Pictures

  var timelineCaption: String { "Timeline of stops and returns" }
  func timelineAlternative(stopped: Int) -> String {
    "Timeline: a bar for each node that is down, hindered or on its degraded mode, among them "
      + "\(language.count(stopped, of: .process)) down; the table says the same."
  }
  func chainCaption(_ name: String) -> String { "What \(name) waits for" }
  func chainAlternative(_ name: String) -> String {
    "The steps until \(name) is back, one after the other; the text says the same."
  }

  // MARK: Others

  var othersHeading: String { "What else stops" }

  func heading(kind: String, count: Int, establishment: String?) -> String {
    "\(kind) (\(number(count)))" + (establishment.map { ", \($0)" } ?? "")
  }

  func down(from: Int, until: String) -> String { "\(instant(from)) → \(until)" }
  var hinderedOnly: String { "Hindered" }
  var degradedOnly: String { "Degraded procedure" }
  var understaffed: String { "Understaffed" }

  // MARK: Chains

  func chainHeading(_ name: String) -> String { "What \(name) waits for, step by step" }
  func longestChainHeading(_ name: String) -> String {
    "Its longest outage, step by step (\(name))"
  }

  func step(_ kind: Step.Kind, of subject: Kind) -> String {
    switch kind {
    case .before: "before its own failure"
    case .cause: subject == .role ? "absent" : "broken"
    case .recovery: "waits for recovery to begin"
    case .requirement: "waits for what it needs"
    case .crew: "waits for a crew"
    case .work: subject == .role ? "returning to work" : "being brought back"
    }
  }

  func restoring(rebuild: Int?, restore: Int?) -> String {
    let parts = [
      rebuild.map { "rebuild \(duration($0))" }, restore.map { "restore \(duration($0))" },
    ]
    return parts.compactMap { $0 }.joined(separator: " + ")
  }

  var untilCauseEnds: String { "end of the outage" }
  func afterCause(_ minutes: Int) -> String {
    minutes == 0 ? "as soon as the outage ends" : "\(duration(minutes)) after the outage"
  }
  var backAtOnce: String { "back at once" }
  var workUnknown: String { "back after work whose length nobody gave" }

  func because(
    _ cause: StopCause, of subject: Kind, members: [String], units: Int, down: [String]
  ) -> String {
    switch cause {
    case .failed: return subject == .role ? "lacks people" : "has failed"
    case .destroyed: return "is destroyed"
    case .requirement(_, _, let needed):
      let lost = down.isEmpty ? members : down
      if members.count == 1 { return "needs \(members[0])" }
      let wanted = needed == units ? "" : "\(needed) of "
      return "needs \(wanted)\(language.list(of: members)); down: \(language.list(of: lost))"
    }
  }

  func neverBecause(loop: [String]) -> String {
    "circular dependency: " + (loop + loop.prefix(1)).joined(separator: " → ")
  }
  func neverBecause(cause: String) -> String { "the failure of \(cause) never ends" }
  func neverBecause(unstable: String) -> String { "\(unstable) fails and returns without end" }

  // MARK: Why

  func stops(_ name: String, at: Int) -> String {
    "\(name) stops at \(instant(at))"
  }
  func keepsRunning(_ name: String) -> String { "\(name) is not touched." }
  func onlyDegraded(_ name: String) -> String {
    "\(name) does not stop."
  }
  var outagesHeading: String { "Outages" }

  func interval(from: Int, to: Int?) -> String {
    "from \(instant(from)) " + (to.map { "to \(instant($0))" } ?? "with no known end")
      + (from > 0 ? to.map { ", for \(duration($0 - from))" } ?? "" : "")
  }

  var verdictsHeading: String { "Objectives" }
  var causesHeading: String { "Why" }
  func normalAgain(_ minute: Int) -> String {
    "Normal again, catch-up included: \(instant(minute))."
  }

  // MARK: Beside

  func neededByNothing(_ names: [String], count: Int) -> String {
    "\(language.list(of: names)): nothing in the model depends on \(count == 1 ? "it" : "them"), "
      + "to be checked."
  }
  var withoutSpareHeading: String { "Without a spare: the next failure stops it" }
  func withoutSpare(_ name: String, left: [String], number: Int, of count: Int) -> String {
    "\(name) rests on \(language.list(of: left)) alone (\(number) of \(count))"
  }
  func nextFailure(_ name: String, stops: [String], processes: Int) -> String {
    let count =
      processes > 0 ? " (\(language.count(processes, of: .process)))" : ""
    return "The next failure that would hurt most: \(name), which would stop "
      + language.list(of: stops) + count
  }

  // MARK: People

  var staffingHeading: String { "Too few people, even on an ordinary day" }
  func staffed(_ name: String, role: String, asked: Int, headcount: Int) -> String {
    "\(name) asks for \(number(asked)) of the role \(role), the headcount is "
      + "\(number(headcount)): played with the people there are"
  }
  func modeUnstaffed(_ name: String, role: String, asked: Int, headcount: Int) -> String {
    "the degraded mode of \(name) asks for \(number(asked)) of the role \(role), the headcount is "
      + "\(number(headcount)): nobody can staff it, it does not count"
  }

  // MARK: Unknown

  var unknownHeading: String { "What is not known" }

  func missing(_ name: String, key: String) -> String {
    switch key {
    case "repair": "\(name): how long the failure lasts (repair)"
    case "level": "\(name): level on its degraded mode (level)"
    case "takes": "\(name): time a step of the recovery takes (takes)"
    case "rebuild": "\(name): time to rebuild (rebuild)"
    case "restore": "\(name): time to restore its copy (restore)"
    case "copies": "\(name): whether it holds data, and its copies (copies)"
    case "every": "\(name): how often its copy is made (every)"
    case "retention": "\(name): how long its copy is kept (retention), taken to suffice"
    case "immutable": "\(name): for how long its copy is locked (immutable), taken to suffice"
    case "stored-on":
      "\(name): where its data is (stored-on); what is left to run on may be an empty spare"
    default: "\(name): time to restart (restart)"
    }
  }

  var nothingUnknown: String { "Nothing: every duration that matters is given." }

  // MARK: Survey

  var surveyHeading: String { "Every scenario" }
  var scenarioSummaryHeadings: [String] {
    ["Scenario", "Name", "Stopped", "Objectives missed", "Hit hardest"]
  }
  func surveyTooLong(_ count: Int) -> String {
    "The details take \(number(count)) lines: ask for '--format csv', or for one '--establishment'."
  }
  var surveyHeadings: [String] { ["Scenario", "Process", "Back at", "MTPD", "RTO"] }
  func missed(_ count: Int, undecided: Int) -> String {
    guard undecided > 0 else { return number(count) }
    return count == 0
      ? "\(number(undecided)) undecided" : "\(number(count)), and \(number(undecided)) undecided"
  }
  var lossHeadings: [String] { ["Data lost", "RPO"] }
  var worstHeading: String { "The worst scenario of each process" }
  var detailsTitle: String { "Scenarios and processes" }
  var worstHeadings: [String] { ["Process", "Worst scenario", "Back at", "MTPD", "RTO"] }

  // MARK: Lists

  var checkTitle: String { "Check of the model" }
  var overviewTitle: String { "What is in the model" }
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
}
