// The words of plans for continuity and recovery, and of the sheet that a ward keeps.

package import Continuity

/// The parts of a plan.
package enum PCRAHeading: CaseIterable, Sendable {
  case objectives, rests, answers, mode, calls, returns, catchUp, tests, gaps
}

/// What a line of labels and values is about.
package enum PCRALabel: CaseIterable, Sendable {
  case establishment, scope, owner, mtpd, rto, rpo, minimum, criticality, impacts, volume, plan
  case noticed, trigger, decides, procedure, materials, modeNeeds, lasts, level, ends
  case catchUp, normal
}

/// The tables of a plan.
package enum PCRATable: CaseIterable, Sendable {
  case rests, shared, cases, modePeople, calls, checks, exercises, restoreTests, training
}

/// What a plan has to say and the model does not.
package enum PCRAMatter: Hashable, Sendable {
  case process, establishment, scope, owner, mtpd, rto, rpo, minimum, criticality, impacts
  case plan, validation, supports
  case scenario(Continuity.Category), categoryPlan(Continuity.Category), category(String)
  case mode, procedure, decidedBy, trigger, endedBy, sign, materials, modeStaff, modeLevel
  case contacts([String]), acceptance([String]), figure(String), catchUp
  case exercise, nextExercise, review(String), restoreTest([String]), question(String), assumption(
    String)
  case calls

  /// As programs read it.
  var key: String {
    switch self {
    case .process: "process"
    case .establishment: "establishment"
    case .scope: "scope"
    case .owner: "owner"
    case .mtpd: "mtpd"
    case .rto: "rto"
    case .rpo: "rpo"
    case .minimum: "mbco"
    case .criticality: "criticality"
    case .impacts: "impacts"
    case .plan: "plan"
    case .validation: "validation"
    case .supports: "needs"
    case .scenario(let category): "scenario-\(category.name)"
    case .categoryPlan(let category): "plan-\(category.name)"
    case .category: "category"
    case .mode: "degraded-mode"
    case .procedure: "procedure"
    case .decidedBy: "decided-by"
    case .trigger: "trigger"
    case .endedBy: "ended-by"
    case .sign: "sign"
    case .materials: "materials"
    case .modeStaff: "degraded-staff"
    case .modeLevel: "level"
    case .contacts: "contact"
    case .acceptance: "acceptance"
    case .figure(let key): key
    case .catchUp: "catch-up"
    case .exercise: "exercise"
    case .nextExercise: "next-exercise"
    case .review: "review"
    case .restoreTest: "restore-test"
    case .question: "question"
    case .assumption: "assumption"
    case .calls: "calls"
    }
  }
}

/// The words of one language. Names come already safe to show.
package protocol PCRAPhrases: Wording {
  /// - Parameter process: the only one; `nil` for several.
  func title(_ process: String?) -> String
  func heading(_ heading: PCRAHeading) -> String
  func label(_ label: PCRALabel) -> String
  func headings(_ table: PCRATable) -> [String]
  func gap(_ matter: PCRAMatter) -> String
  func notAProcess(_ name: String, example: String?) -> String
  var approval: Signature { get }

  // The head
  func toVerify(_ what: String, because why: String) -> String
  func summary(stopped: Int, missed: Int, lost: Int, of played: Int) -> String
  var noScenario: String { get }
  func toComplete(_ gaps: Int) -> String
  var scope: String { get }
  func plan(_ name: String, version: String?, validated: String?, by: String?, reviewed: String?)
    -> String
  func lasts(_ length: String?) -> String

  // What it rests on
  func useful(_ names: [String]) -> String
  func singles(_ command: String) -> String
  var noSingle: String { get }
  func stopsAlso(_ names: [String], count: Int) -> String

  // What scenarios do
  func covered(by plans: [String]) -> String
  /// - Parameter category: `nil` for scenarios that say none.
  func category(_ category: Continuity.Category?) -> String
  /// Scenarios that hit it less, and have no row.
  func milder(_ names: [String]) -> String
  func hindered(_ names: [String]) -> String
  func untouched(_ names: [String]) -> String
  func lost(_ loss: String, _ verdict: String?, in scenario: String) -> String
  var casesNote: String { get }

  // The degraded mode
  func peopleTold(in scenario: String) -> String
  func asked(_ asked: Int, present: Int?, from instant: String) -> String
  func part(_ part: PCRACall.Part, _ names: [String]) -> String

  // The return
  func returns(in scenario: String, at instant: String) -> String
  func neverReturns(in scenario: String, because: String?) -> String
  func afterHorizon(in scenario: String, _ length: String) -> String
  func unknownReturn(in scenario: String, _ ending: String) -> String
  var neverStops: String { get }
  func normal(at instant: String, in scenario: String) -> String
  func catchUp(_ length: String) -> String
  func catchUp(percent: String) -> String

  // Tests
  func name(of form: Exercise.Form) -> String
  func name(of result: RestoreTest.Result) -> String
  func name(of target: RestoreTest.Target) -> String
  func expired(_ day: String) -> String
  func until(_ day: String) -> String

  // The sheet of a ward
  func wardTitle(_ process: String) -> String
  func wardsTitle(_ count: Int) -> String
  func ward(_ heading: WardHeading) -> String
  var noteTheTime: String { get }
  func tell(_ who: String) -> String
  func waits(for who: String, when trigger: String?) -> String
  func follow(_ procedure: String) -> String
  func fetch(_ materials: [String]) -> String
  func beSo(_ people: [String]) -> String
  func holds(_ length: String) -> String
  func holdsLevels(_ levels: [String]) -> String
  func backToNormal(_ who: String) -> String
  func reenter(_ length: String) -> String
  func firstBack(_ names: [String]) -> String
}

/// The parts of the sheet of a ward.
package enum WardHeading: CaseIterable, Sendable {
  case noticed, now, people, materials, decides, calls, holds, back, catchUp
}

extension Language {
  /// The words of plans for continuity and recovery.
  package var pcra: any PCRAPhrases {
    switch self {
    case .english: EnglishPCRAPhrases()
    case .french: FrenchPCRAPhrases()
    }
  }
}
