// The recovery plan in English.

import Continuity
import DependencyGraph

struct EnglishPlanPhrases: PlanPhrases {
  var language: Language { .english }

  var title: String { "recovery plan" }

  // MARK: The head

  func headline(stopped: Int, back: Int, last: String?) -> String {
    let halted = "\(plural(stopped, "process", "processes")) stopped"
    guard let last else {
      return "\(halted), \(number(stopped - back)) of them without a known return."
    }
    return "\(halted), \(stopped == 1 ? "back" : "all back") at \(last)."
  }
  var nothingStops: String { "No process stops." }
  func onPaper(_ count: Int, until last: String?) -> String {
    "\(plural(count, "process holds", "processes hold")) in degraded mode"
      + (last.map { ", until \($0) at the latest." } ?? ", nobody knows until when.")
  }
  func missed(mtpd: Int, rto: Int, rpo: Int) -> String {
    let missed = [(mtpd, "MTPD"), (rto, "RTO"), (rpo, "RPO")].filter { $0.0 > 0 }
      .map { "\(number($0.0)) \($0.1)" }
    return missed.isEmpty ? "No objective is missed." : "Missed: \(language.list(of: missed))."
  }
  var nobodyAsked: String {
    "Nobody is named for this work: the times are those of 'what-if', as if there were hands enough. Say who restarts, "
      + "rebuilds and restores (restarted-by, rebuilt-by, recovery)."
  }
  func isPlan(unlimited: String?) -> String {
    "This is a plan: the people who are there work in this order, one thing after the other"
      + (unlimited.map { ". With unlimited hands all would be back at \($0)." } ?? ".")
  }
  func withoutPeople(_ count: Int) -> String {
    "\(plural(count, "node occupies", "nodes occupy")) nobody in it, for want of a name: their work counts as done as "
      + "soon as can be."
  }
  func later(_ name: String, plan: String, unlimited: String) -> String {
    "\(name): \(plan), in place of \(unlimited) with unlimited hands"
  }
  func proved(_ count: Int, of total: Int) -> String {
    switch (count, total) {
    case (1, 1): "No other order would bring it back earlier: this is proved."
    case (total, _):
      "No other order would bring any of these \(number(total)) processes back earlier: this is proved."
    case (0, _):
      "Nothing proves that this plan is the shortest: the bound says what no order can beat."
    default:
      "\(number(count)) of the \(number(total)) returns \(count > 1 ? "are" : "is") proved shortest; for the others the "
        + "bound says what no order can beat."
    }
  }
  func noStart(worst hour: Int, best: Int) -> String {
    let told = "Nobody said when it begins (--starts): "
    if hour == best {
      return told + "counted from \(week(hour)); no other start of the week is better."
    }
    return told
      + "this is the worst start of the week, \(week(hour)). The best would be \(week(best))."
  }
  private func week(_ hour: Int) -> String {
    let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    return "\(days[hour / 24 % 7]) at \(hour % 24):00"
  }
  func reinforced(_ heads: Int, _ name: String, from: String, until: String?) -> String {
    "Reinforcement: \(number(heads)) more of \(name), from \(from)"
      + (until.map { " until \($0)." } ?? ".")
  }

  func forEver(_ name: String, _ teams: [String]) -> String {
    "\(name) never returns: it takes \(language.list(of: teams)), never there in number at one time."
  }

  // MARK: Processes

  var processesHeading: String { "The processes" }
  var processHeadings: [String] {
    ["Process", "Stops at", "Paper at", "Bound", "Back at", "MTPD", "RTO"]
  }
  var isProved: String { "proved" }
  var noBound: String { "–" }
  var boundLegend: String {
    "Bound: no order of work can do better; it rests on the work of the team beside it, else on the chain of waits. "
      + "Proved: the plan reaches its bound."
  }

  // MARK: Teams

  func teamHeading(_ name: String) -> String { "Team: \(name)" }
  func streamsHeading(_ name: String) -> String { "Restores from \(name)" }
  var workHeadings: [String] {
    ["No.", "Planned", "What", "Where", "With", "Unlocks", "Done when · go-ahead", "Done at"]
  }
  func contact(_ texts: [String]) -> String { "Call: \(texts.joined(separator: ", "))" }
  var blank: String { "__:__" }
  var restart: String { "restart" }
  var rebuild: String { "rebuild" }
  var restore: String { "restore the copy" }
  func copy(of holder: String) -> String { "copy of \(holder)" }
  func kind(_ kind: RecoveryStep.Kind) -> String { kind.rawValue }
  var lost: String { "lost, begins again" }
  func moreWorks(_ count: Int) -> String { "… and \(number(count)) more" }
  func notShared(_ heads: Int) -> String { "by \(number(heads))" }
  func planned(from: Int, to: Int?, start: StartTime?) -> String {
    language.planned(from: from, to: to, start: start)
  }
  func reissued(_ day: String?) -> String {
    "Issued \(day ?? "__/__") at __:__. Issued again at __:__. Write the hour under 'Done at'."
  }

  // MARK: Waves

  var wavesHeading: String { "Waves" }
  func wave(_ number: Int, _ names: [String]) -> String {
    "P\(number): \(names.joined(separator: ", "))"
  }

  // MARK: Bottlenecks

  var loadHeading: String { "Who limits it" }
  func load(_ name: String, busy: Int, waits: Int, idle: Int?) -> String {
    var text = "\(name): \(language.hours(busy)) of work"
    if let idle { text += ", \(language.hours(idle)) without work" }
    if waits > 0 { text += "; waited for \(language.hours(waits)) in all" }
    return text
  }
  func day(_ day: String, share: Int?, busy: Int, perHead: Int?) -> String {
    var text = "\(day): "
    if let share {
      text +=
        String(repeating: "█", count: (share + 9) / 10) + " \(share)% (\(language.hours(busy)))"
    } else {
      text += language.hours(busy)
    }
    if let perHead { text += "; \(language.hours(perHead)) of work by one head: too much" }
    return text
  }
  func dayNumber(_ number: Int) -> String { "D\(number)" }
  var waitsHeading: String { "What waits for people" }
  func waits(_ name: String, by: Int, for team: String, busyWith: String?, until: String) -> String
  {
    "\(name) waits \(duration(by)), until \(until): "
      + (busyWith.map { "\(team) is busy with \($0)" } ?? "nobody more of \(team) is there")
  }
  func held(_ name: String, until: String, for other: String?) -> String {
    "\(name) waits on purpose until \(until)"
      + (other.map { ", to keep its people free for \($0)" } ?? "")
  }
  func moreWaits(_ count: Int) -> String { "… and \(number(count)) more" }

  // MARK: The chain of a return

  func chainOfPlan(unlimited: String?) -> String {
    "This is a plan: the people who are there do one thing after the other"
      + (unlimited.map { ". With unlimited hands it would be back at \($0)." } ?? ".")
  }
  func bound(_ minute: String, team: String?) -> String {
    "No order of work brings it back before \(minute): "
      + (team.map { "all the work of \($0) that it takes." } ?? "its chain of waits alone.")
  }
  func worked(_ act: String, for minutes: Int?, by people: [String]) -> String {
    act + (minutes.map { " (\(duration($0)))" } ?? "")
      + (people.isEmpty ? "" : ": \(language.list(of: people))")
  }
  func waiting(_ waits: [String], for minutes: Int, before step: String?) -> String {
    "waits \(duration(minutes))" + (step.map { ", before \(quoted($0))" } ?? "")
      + ": \(waits.joined(separator: "; "))"
  }
  func isHeld(until: String, for other: String?) -> String {
    "on purpose until \(until)" + (other.map { ", to keep its people free for \($0)" } ?? "")
  }
  func lacks(_ team: String, present: Int, needed: Int, until: String) -> String {
    present == 0
      ? "for \(team), of whom nobody is there before \(until)"
      : "for \(team), short of \(plural(needed - present, "head")) until \(until)"
  }
  func isBusy(_ team: String, with works: [String], until: String) -> String {
    "for \(team), busy with \(language.list(of: works)) until \(until)"
  }
  func stream(of holder: String) -> String { "a restore from \(holder)" }

  // MARK: What is missing

  var systemHeading: String { "The system, then the service" }
  var limitsHeading: String { "What this plan does not know" }
  func unstaffed(_ names: [String], count: Int) -> String {
    "\(plural(count, "node occupies", "nodes occupy")) nobody, for want of a name: \(language.list(of: names))"
  }
  func alternatives(_ names: [String]) -> String {
    "restored-with names people among alternatives, whom the plan does not occupy: \(language.list(of: names))"
  }
  func streamless(_ names: [String]) -> String {
    "restores at once not said (streams), taken to be unlimited: \(language.list(of: names))"
  }
  func restoredInOne(_ count: Int) -> String {
    "\(plural(count, "restore is", "restores are")) part of a work in one piece (no recovery), which occupies no stream"
  }
  func defaults(_ keys: [String], nodes: Int) -> String {
    "defaults of the model (defaults: \(language.list(of: keys))) for \(plural(nodes, "node"))"
  }
  func boundless(_ people: [String]) -> String {
    "headcount and presence not said, taken to be unlimited: \(language.list(of: people))"
  }
  var limits: String {
    "Fatigue, travel, handing over and mistakes are not counted: the lengths are those of the model."
  }
  func systemBack(_ name: String, system: String, service: String) -> String {
    "\(name): system back at \(system), service back at \(service) after control and acceptance"
  }

  // MARK: Advice

  var adviceHeading: String { "What a reinforcement would bring" }
  func moreHeads(_ count: Int, of name: String, from: String) -> String {
    "\(number(count)) more of \(name) at \(from)"
  }
  func roundTheClock(_ name: String) -> String { "\(name) round the clock" }
  func oneMoreStream(_ name: String) -> String { "one more restore at once from \(name)" }
  func advice(
    _ means: String, spared: [(name: String, minutes: Int)], mtpd: Int, rto: Int
  ) -> String {
    var gains = spared.map { "\($0.name) \(duration($0.minutes)) earlier" }
    if mtpd > 0 { gains.append("\(number(mtpd)) more MTPD kept") }
    if rto > 0 { gains.append("\(number(rto)) more RTO kept") }
    if gains.isEmpty { gains = ["the last return is earlier"] }
    return "\(means): \(gains.joined(separator: ", "))"
  }
  var noAdvice: String { "None of the reinforcements tried makes the plan better." }

  func notAReinforcement(_ text: String) -> String {
    "\(quoted(text)) is no reinforcement; write it as in equipe-systeme=6@3d"
  }
  func unlimitedHands(_ command: String) -> String {
    "These times suppose unlimited hands; with the teams of the model: \(command)"
  }
}
