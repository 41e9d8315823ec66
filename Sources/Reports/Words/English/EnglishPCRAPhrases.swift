// Plans for continuity and recovery in English.

import Continuity
import Formats

struct EnglishPCRAPhrases: PCRAPhrases {
  var language: Language { .english }

  func title(_ process: String?) -> String {
    process.map { "continuity and recovery plan: \($0)" } ?? "continuity and recovery plans"
  }

  func heading(_ heading: PCRAHeading) -> String {
    switch heading {
    case .objectives: "Objectives and scope"
    case .rests: "What it rests on"
    case .answers: "Answer to the four kinds of unavailability"
    case .mode: "Degraded mode"
    case .calls: "Alert and call chain"
    case .returns: "Order of return and checks"
    case .catchUp: "Catching up"
    case .tests: "Tests and exercises"
    case .gaps: "What is left to complete"
    }
  }

  func label(_ label: PCRALabel) -> String {
    switch label {
    case .establishment: "Establishment"
    case .scope: "Field"
    case .owner: "In charge"
    case .mtpd: "Longest stop allowed (MTPD)"
    case .rto: "Objective for its return (RTO)"
    case .rpo: "Data it may lose (RPO)"
    case .minimum: "Least level of service"
    case .criticality: "Criticality over time"
    case .impacts: "Impacts of a stop"
    case .volume: "Ordinary activity"
    case .plan: "Registered plan"
    case .noticed: "How one notices"
    case .trigger: "Used when"
    case .decides: "Decides to use it"
    case .procedure: "Procedure"
    case .materials: "Materials"
    case .modeNeeds: "Still needs"
    case .lasts: "Holds"
    case .level: "Activity done"
    case .ends: "Decides to end it"
    case .catchUp: "Entering again"
    case .normal: "Back to normal"
    }
  }

  func headings(_ table: PCRATable) -> [String] {
    switch table {
    case .rests: ["Kind", "Alone: losing it is enough to stop it", "With a spare"]
    case .shared: ["Shared single point", "Also stops"]
    case .cases: ["Scenario", "Paper from", "Stops at", "Back at", "Activity", "MTPD", "RTO"]
    case .modePeople: ["Role", "Ordinarily", "On the degraded mode", "Headcount", "Call back"]
    case .calls: ["Who", "What for", "Reached by"]
    case .checks: ["Node", "Step", "Kind", "Procedure", "Done when", "Go-ahead"]
    case .exercises: ["Exercise", "Form", "Scenario", "Planned for", "Done on", "Review"]
    case .restoreTests:
      ["Restored", "From", "On", "Result", "Request to restore", "Into", "Checked by"]
    case .training: ["Trained", "In what", "On", "Valid"]
    }
  }

  func gap(_ matter: PCRAMatter) -> String {
    switch matter {
    case .process: "the hospital's activities (the model has no process)"
    case .establishment: "the establishment"
    case .scope: "the field (care, technical platform, administration …)"
    case .owner: "who answers for the process"
    case .mtpd: "the longest stop allowed (MTPD)"
    case .rto: "the objective for its return (RTO)"
    case .rpo: "the data it may lose (RPO)"
    case .minimum: "the least level of service"
    case .criticality: "the criticality over time"
    case .impacts: "the impacts of a stop"
    case .plan: "this plan in the register of plans (version, validation)"
    case .validation: "the validation of the plan (date and body)"
    case .supports: "what it needs (software, premises, people, suppliers)"
    case .scenario(let category): "a scenario in which \(subject(category)) unavailable"
    case .categoryPlan(let category): "a plan for when \(subject(category)) unavailable"
    case .category(let scenario): "the category of scenario \(scenario)"
    case .mode: "a degraded mode, or the decision that there is none"
    case .procedure: "the procedure of the degraded mode"
    case .decidedBy: "who decides to use the degraded mode"
    case .trigger: "on which sign the degraded mode is used"
    case .endedBy: "who decides to end the degraded mode"
    case .sign: "how people notice the stop"
    case .materials: "the materials of the degraded mode and where they are"
    case .modeStaff: "the people that the degraded mode takes"
    case .modeLevel: "the share of the activity done on the degraded mode"
    case .contacts(let names): "how to reach: \(names.joined(separator: ", "))"
    case .acceptance(let names):
      "who checks \(language.list(of: names)) after a restore, and by what (acceptance)"
    case .figure("restart"): "the time to start it again"
    case .figure("repair"): "how long a breakdown lasts"
    case .figure("rebuild"): "the time to rebuild it"
    case .figure("restore"): "the time to restore it"
    case .figure(let key): "a length (\(key))"
    case .catchUp: "the time to enter again what was written on paper"
    case .exercise: "an exercise of this plan"
    case .nextExercise: "the date of the next exercise"
    case .review(let name): "the review of exercise \(name)"
    case .restoreTest(let names): "a restore test of \(language.list(of: names))"
    case .question(let text): text
    case .assumption(let text): "to be confirmed, an assumption: \(text)"
    case .calls: "whom to call"
    }
  }

  private func subject(_ category: Continuity.Category) -> String {
    switch category {
    case .digital: "digital means are"
    case .staff: "people are"
    case .building: "premises are"
    case .supplier: "a supplier is"
    }
  }

  func notAProcess(_ name: String, example: String?) -> String {
    "\(name) is no process: a plan is made for a process"
      + (example.map { "; of those that depend on it: \(quoted($0))" } ?? "")
  }
  var approval: Signature {
    Signature("Plan approved by", captions: ["Name and function", "Date", "Signature"])
  }

  // MARK: The head

  func toVerify(_ what: String, because why: String) -> String { "To be verified: \(what); \(why)" }
  func summary(stopped: Int, missed: Int, lost: Int, of played: Int) -> String {
    let scenarios = plural(played, "scenario")
    guard stopped > 0 else {
      return missed == 0
        ? "Stops in none of the model's scenarios (\(scenarios) played)."
        : "Stops in none of the model's scenarios (\(scenarios) played), but misses an objective "
          + "in \(number(missed))."
    }
    var parts = ["Stops in \(number(stopped)) of \(scenarios) played"]
    if missed > 0 { parts.append("misses an objective in \(number(missed))") }
    if lost > 0 { parts.append("does not come back in \(number(lost))") }
    return parts.joined(separator: ", ") + "."
  }
  var noScenario: String { "The model has no scenario: nothing was played." }
  func toComplete(_ gaps: Int) -> String {
    "\(plural(gaps, "point")) to complete: the list, with whom to ask, is at the end."
  }
  var scope: String {
    """
    Times count from the beginning of the failure: H+8 is eight hours later. What is known comes from the \
    model and its registers; what is not is marked ☐.
    """
  }
  func plan(
    _ name: String, version: String?, validated: String?, by: String?, reviewed: String?
  ) -> String {
    var parts = [name]
    if let version { parts.append("version \(version)") }
    if let validated {
      parts.append("validated on \(validated)" + (by.map { " by \($0)" } ?? ""))
    }
    if let reviewed { parts.append("reviewed on \(reviewed)") }
    return parts.joined(separator: ", ")
  }
  func lasts(_ length: String?) -> String { length ?? "without limit" }

  // MARK: What it rests on

  func useful(_ names: [String]) -> String {
    "Useful, not vital: \(names.joined(separator: ", "))."
  }
  func singles(_ command: String) -> String {
    """
    'Alone': losing it is enough to stop the process once reserves and the degraded mode have run out, as \
    told by \(command).
    """
  }
  var noSingle: String { "Nothing stops the process by itself." }
  func stopsAlso(_ names: [String], count: Int) -> String {
    "\(plural(count, "other process", "other processes")): \(names.joined(separator: ", "))"
  }

  // MARK: What scenarios do

  func covered(by plans: [String]) -> String { "Plan: \(language.list(of: plans))." }
  func category(_ category: Continuity.Category?) -> String {
    switch category {
    case .digital: "Digital means"
    case .staff: "People"
    case .building: "Premises and energy"
    case .supplier: "Suppliers"
    case nil: "Without a category"
    }
  }
  func milder(_ names: [String]) -> String {
    "Less severe: \(names.joined(separator: ", "))."
  }
  func hindered(_ names: [String]) -> String {
    "Only hindered, or its data touched: \(names.joined(separator: ", "))."
  }
  func untouched(_ names: [String]) -> String {
    "Not touched by: \(names.joined(separator: ", "))."
  }
  func lost(_ loss: String, _ verdict: String?, in scenario: String) -> String {
    "Data lost in \(scenario): \(loss)" + (verdict.map { " (\($0))" } ?? "")
  }
  var casesNote: String {
    """
    The worst first. 'Activity': the share that is done, as time passes. 'On the degraded mode': kept since the \
    degraded mode counts as rendered; 'if called back': if people are called back. Each line is the answer of \
    ricochet what-if --scenario.
    """
  }

  // MARK: The degraded mode

  func peopleTold(in scenario: String) -> String {
    "Hour by hour, all processes together, in \(scenario):"
  }
  func asked(_ asked: Int, present: Int?, from instant: String) -> String {
    var text = "from \(instant), \(number(asked)) asked for"
    guard let present else { return text }
    text += " and \(number(present)) present"
    return asked > present ? text + " (call back \(number(asked - present)))" : text
  }
  func part(_ part: PCRACall.Part, _ names: [String]) -> String {
    let told = names.joined(separator: ", ")
    return switch part {
    case .decides: "decides to use the degraded mode"
    case .ends: "decides to end it"
    case .owner: "answers for the process"
    case .crisis: "leads: \(told)"
    case .leads: "leads continuity and recovery"
    case .staff: "works in the process: to call back"
    case .referent: "referent: \(told)"
    case .repairs: "brings back: \(told)"
    case .supplies: "supplier it depends on"
    }
  }

  // MARK: The return

  func returns(in scenario: String, at instant: String) -> String {
    "In \(scenario), back at \(instant); what holds it, in order:"
  }
  func neverReturns(in scenario: String, because: String?) -> String {
    "In \(scenario), it never comes back" + (because.map { " (\($0))" } ?? "") + "."
  }
  func afterHorizon(in scenario: String, _ length: String) -> String {
    "In \(scenario), it is not back before \(length)."
  }
  func unknownReturn(in scenario: String, _ ending: String) -> String {
    "In \(scenario), whose length is not known, it is back \(ending)."
  }
  var neverStops: String { "No scenario of the model stops it: nothing to bring back." }
  func normal(at instant: String, in scenario: String) -> String { "at \(instant) in \(scenario)" }
  func catchUp(_ length: String) -> String {
    "\(length) to enter again what was written, once the process is back"
  }
  func catchUp(percent: String) -> String {
    "\(percent) of the time without the tool, to enter again what was written"
  }

  // MARK: Tests

  func name(of form: Exercise.Form) -> String {
    switch form {
    case .field: "in the field"
    case .tabletop: "table-top"
    case .technical: "on systems"
    }
  }
  func name(of result: RestoreTest.Result) -> String {
    switch result {
    case .success: "succeeded"
    case .partial: "succeeded in part"
    case .failure: "failed"
    }
  }
  func name(of target: RestoreTest.Target) -> String {
    switch target {
    case .production: "into production"
    case .sandbox: "apart"
    }
  }
  func expired(_ day: String) -> String { "expired on \(day)" }
  func until(_ day: String) -> String { "until \(day)" }

  // MARK: The sheet of a ward

  func wardTitle(_ process: String) -> String {
    "\(process): what to do when computers or means are missing"
  }
  func wardsTitle(_ count: Int) -> String { "Sheets for the wards (\(number(count)))" }
  func ward(_ heading: WardHeading) -> String {
    switch heading {
    case .noticed: "How we notice"
    case .now: "What to do now"
    case .people: "How many we must be"
    case .materials: "The materials, and where they are"
    case .decides: "Who decides"
    case .calls: "Whom to call"
    case .holds: "Until when paper holds"
    case .back: "What comes back first"
    case .catchUp: "Afterwards: enter it again"
    }
  }
  var noteTheTime: String { "Note the time of the failure: ____ h ____" }
  func tell(_ who: String) -> String { "Tell: \(who)" }
  func waits(for who: String, when trigger: String?) -> String {
    "Decides to change to paper: \(who)" + (trigger.map { ", when \($0)" } ?? "")
  }
  func follow(_ procedure: String) -> String { "Follow procedure \(procedure)" }
  func fetch(_ materials: [String]) -> String { "Get: \(materials.joined(separator: ", "))" }
  func beSo(_ people: [String]) -> String { "At least \(language.list(of: people))." }
  func holds(_ length: String) -> String { "\(length) at most, from the change to paper on." }
  func holdsLevels(_ levels: [String]) -> String {
    "Share of the activity that is done: \(levels.joined(separator: ", "))."
  }
  func backToNormal(_ who: String) -> String { "Decides that we go back to normal: \(who)" }
  func reenter(_ length: String) -> String {
    "Enter again all that was written: allow \(length)."
  }
  func firstBack(_ names: [String]) -> String { "In this order: \(names.joined(separator: ", "))." }
}
