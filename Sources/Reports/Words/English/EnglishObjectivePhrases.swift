// What is met, what is missing, what proves it, in English.

import Continuity
import DependencyGraph

struct EnglishObjectivePhrases: ObjectivePhrases {
  var language: Language { .english }

  var title: String { "objectives" }
  var regime: String { "regime" }
  func date(_ day: String) -> String { "On \(day)." }
  func summary(met: Int, notMet: Int, unknown: Int) -> String {
    "\(number(met)) met, \(number(notMet)) not met, \(number(unknown)) unknown."
  }
  var rule: String {
    "A register that nobody keeps says nothing: unknown. One that is kept and lacks a thing says that it is missing: not met. Nothing is asserted that is not in the model."
  }
  var overviewHeading: String { "Overview" }
  var overviewHeadings: [String] {
    ["Objective", "State", "Trajectory", "What is asked", "Gaps", "Evidence"]
  }
  func state(_ compliance: Compliance) -> String {
    switch compliance {
    case .met: "state met"
    case .notMet: "state not met"
    case .unknown: "state unknown"
    }
  }
  func mark(_ mark: SourceMark) -> String {
    switch mark {
    case .official: "Source: an official text or answer."
    case .secondHand: "Source: second hand, to be checked."
    case .transcription:
      "Source: a third party's transcription of the annex, to be checked against the annex."
    case .toCheck: "Source: none that we have read, to be checked."
    }
  }
  var facts: String { "Facts" }
  var gaps: String { "Gaps" }
  var advice: String { "To note" }
  var evidence: String { "Evidence" }
  var noEvidence: String { "No evidence in the register for this objective." }
  func evidence(_ file: String, hash: String?, on day: String?, proves: String?) -> String {
    file + (day.map { ", \($0)" } ?? "") + (proves.map { ": \($0)" } ?? "")
      + (hash.map { " — SHA-256 \($0)" } ?? " — no hash")
  }
  var noObjective: String { "No line in this regime: the tool asserts nothing." }

  // MARK: The trajectory

  var trajectoryHeading: String { "Trajectory: gaps and milestones" }
  var trajectoryHeadings: [String] { ["Objective", "Gap", "Measure", "Owner", "Date", "Cost"] }
  func closes(_ milestones: [String]) -> String { language.list(of: milestones) }
  func announced(_ milestones: [String]) -> String {
    "\(language.list(of: milestones)) (for this objective; its effect on this gap is not in the model)"
  }
  var notCovered: String { "no milestone" }
  func trajectorySummary(gaps: Int, covered: Int, announced: Int) -> String {
    let left = gaps - covered - announced
    return
      "\(plural(gaps, "gap")): \(number(covered)) closed by a dated milestone, \(number(announced)) with a milestone announced for the objective, \(number(left)) without a milestone."
  }
  var noGap: String { "No gap." }
  func plannedExercises(_ exercises: [String]) -> String {
    "\(exercises.count == 1 ? "field exercise" : "field exercises") planned: \(language.list(of: exercises))"
  }
  var trajectoryAlternative: String {
    "A bar for each gap, until the day of the milestone that closes it; solid and dark to the edge where no milestone is planned."
  }
  var trajectoryCaption: String {
    "The gaps and the dated milestones: what is closed, when, and what nothing closes"
  }

  // MARK: The activity covered

  var activityHeading: String { "Activity covered, entity by entity" }
  var activityHeadings: [String] { ["Entity", "Activity", "BIA and PCRA", "Exercises"] }
  var sum: String { "Total, then what is covered" }

  // MARK: Plans shared by several establishments

  func sharedHeading(_ plan: String) -> String { "One plan for several establishments: \(plan)" }
  var sharedHeadings: (activity: String, key: String) { ("Activity", "Differs in") }
  func key(_ key: SharedPlan.Key) -> String {
    switch key {
    case .process: "being in the plan"
    case .lasts: "length of the degraded mode"
    case .level: "level"
    case .needs: "means"
    case .staff: "staff"
    case .procedure: "procedure"
    case .decidedBy: "who decides"
    case .trigger: "sign that triggers it"
    case .endedBy: "who ends it"
    case .catchUp: "catch-up"
    }
  }
  func value(_ value: SharedPlan.Value) -> String {
    switch value {
    case .nothing: "nothing"
    case .length(.unlimited): "without limit"
    case .length(.minutes(let minutes)): duration(minutes)
    case .percent(let percent): "\(percent)%"
    case .texts(let texts): texts.joined(separator: ", ")
    case .isThere: "yes"
    }
  }

  // MARK: Likelihood

  var risksHeading: String { "Likelihood and worst verdict" }
  var likelihood: String { "Likelihood" }
  func column(_ worst: ScenarioRisk.Worst) -> String {
    switch worst {
    case .missed: "Objective missed (processes)"
    case .unknown: "Undecided"
    case .kept: "Objectives kept"
    }
  }
  var riskNote: String {
    "Likelihood on the establishment's own scale, the highest first; the worst verdict of the processes in each scenario, with how many miss an objective."
  }
  func likelihoodUnsaid(_ scenarios: [String]) -> String {
    "Without a likelihood: \(language.list(of: scenarios))."
  }

  // MARK: What is stale

  var staleTitle: String { "to be verified" }
  var staleHeading: String { "To be verified" }
  var staleHeadings: [String] { ["Kind", "Name", "Of", "Why", "Objectives"] }
  func stale(_ count: Int) -> String {
    count == 1
      ? "1 document, plan, exercise or test is to be verified: it was made on another state of what it rests on."
      : "\(number(count)) documents, plans, exercises or tests are to be verified: they were made on another state of what they rest on."
  }
  var nothingStale: String {
    "Nothing to verify, as far as the model can know (fingerprints and dates of the registers, files of evidence, milestones done)."
  }
  func kind(_ kind: Stale.Kind) -> String {
    switch kind {
    case .document: "document"
    case .plan: "plan"
    case .procedure: "procedure"
    case .exercise: "exercise"
    case .test: "test"
    case .evidence: "evidence"
    }
  }
  func otherState(_ fingerprint: String) -> String {
    "fingerprint \(fingerprint), which is the model's no more"
  }
  func since(_ milestones: [String]) -> String {
    "\(milestones.count == 1 ? "milestone" : "milestones") done since: \(language.list(of: milestones))"
  }
  var fileGone: String { "the file of evidence is gone" }
  var fileChanged: String { "the file of evidence has changed since it was filed" }
  func fingerprint(_ text: String) -> String {
    "The fingerprint to write beside what is made today: \(text). It does not change when a register is filled in."
  }
  func changedSince(_ changes: [String]) -> String {
    "changed since: \(changes.joined(separator: "; "))"
  }
  var bearing: String {
    "To be verified: what this document shows bears on plans, exercises, tests or documents that were made on another state of the model, or whose evidence has changed."
  }

  // MARK: The management review

  var reviewTitle: String { "management review" }
  func since(_ folder: String) -> String { "Since \(folder)." }
  var changedHeading: String { "Verdicts changed" }
  func changed(_ id: String, from old: Compliance, to new: Compliance) -> String {
    "\(id): \(state(old)) → \(state(new))"
  }
  var nothingChanged: String { "No verdict has changed." }
  var noPast: String { "The establishment is not in the earlier model: nothing is compared." }
  var noPrevious: String { "Without an earlier model (--since), nothing is compared." }
  var overdueHeading: String { "Overdue" }
  func overdue(_ name: String, due day: String) -> String { "\(name), due on \(day)" }
  var nothingOverdue: String { "Nothing is overdue." }
  var undated: String {
    "The model has no date (date, or --at): what is overdue cannot be worked out."
  }
  var nextHeading: String { "Next" }
  func next(_ name: String, on day: String) -> String { "\(day): \(name)" }
  var nothingNext: String { "Nothing to come has a date." }
  var approval: Signature {
    Signature("Reviewed by the direction", captions: ["Name and function", "Date", "Signature"])
  }
}
