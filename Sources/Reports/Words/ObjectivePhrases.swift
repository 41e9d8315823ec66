// The words of objectives: what is met, what is missing, what proves it.

package import Continuity

/// What a finding names, already quoted and safe to show.
package struct Told: Sendable {
  package var nodes: [String] = []
  package var texts: [String] = []
  package var numbers: [Int] = []
  package var days: [String] = []
  package var scopes: [String] = []

  /// One of several, or nothing where there are fewer.
  func text(_ position: Int) -> String { texts.dropFirst(position).first ?? "" }
  func day(_ position: Int) -> String { days.dropFirst(position).first ?? "" }
  func number(_ position: Int) -> Int { numbers.dropFirst(position).first ?? 0 }
}

/// The words of one language. Names come already safe to show.
package protocol ObjectivePhrases: Wording {
  var title: String { get }
  /// What the option of that name takes.
  var regime: String { get }
  func date(_ day: String) -> String
  func summary(met: Int, notMet: Int, unknown: Int) -> String
  /// What the tool asserts, and what it does not.
  var rule: String { get }
  var overviewHeading: String { get }
  var overviewHeadings: [String] { get }
  func state(_ compliance: Compliance) -> String
  func mark(_ mark: SourceMark) -> String
  var facts: String { get }
  var gaps: String { get }
  var advice: String { get }
  var evidence: String { get }
  var noEvidence: String { get }
  func evidence(_ file: String, hash: String?, on day: String?, proves: String?) -> String
  func finding(_ matter: Matter, _ told: Told) -> String
  func subject(_ name: String) -> String
  var noObjective: String { get }

  // The trajectory
  var trajectoryHeading: String { get }
  var trajectoryHeadings: [String] { get }
  func closes(_ milestones: [String]) -> String
  func announced(_ milestones: [String]) -> String
  var notCovered: String { get }
  func trajectorySummary(gaps: Int, covered: Int, announced: Int) -> String
  var noGap: String { get }
  /// Exercises that are planned, each with its day.
  func plannedExercises(_ exercises: [String]) -> String
  var trajectoryAlternative: String { get }
  var trajectoryCaption: String { get }

  // The activity covered
  var activityHeading: String { get }
  var activityHeadings: [String] { get }
  var sum: String { get }

  // Plans shared by several establishments
  func sharedHeading(_ plan: String) -> String
  var sharedHeadings: (activity: String, key: String) { get }
  func key(_ key: SharedPlan.Key) -> String
  func value(_ value: SharedPlan.Value) -> String

  // Likelihood
  var risksHeading: String { get }
  var likelihood: String { get }
  /// The heading of a column of the table.
  func column(_ worst: ScenarioRisk.Worst) -> String
  var riskNote: String { get }
  func likelihoodUnsaid(_ scenarios: [String]) -> String

  // What is stale
  var staleTitle: String { get }
  var staleHeading: String { get }
  var staleHeadings: [String] { get }
  func stale(_ count: Int) -> String
  var nothingStale: String { get }
  func kind(_ kind: Stale.Kind) -> String
  func otherState(_ fingerprint: String) -> String
  func since(_ milestones: [String]) -> String
  var fileGone: String { get }
  var fileChanged: String { get }
  /// The fingerprint to write beside what is made today.
  func fingerprint(_ text: String) -> String
  func changedSince(_ changes: [String]) -> String
  /// On the first page of a document, before what bears on it.
  var bearing: String { get }

  // The management review
  var reviewTitle: String { get }
  func since(_ folder: String) -> String
  var changedHeading: String { get }
  func changed(_ id: String, from old: Compliance, to new: Compliance) -> String
  var nothingChanged: String { get }
  /// Where the earlier model does not have the establishment asked about.
  var noPast: String { get }
  var noPrevious: String { get }
  var overdueHeading: String { get }
  func overdue(_ name: String, due day: String) -> String
  var nothingOverdue: String { get }
  var undated: String { get }
  var nextHeading: String { get }
  func next(_ name: String, on day: String) -> String
  var nothingNext: String { get }
  var approval: Signature { get }
}

extension Language {
  package var objectivePhrases: any ObjectivePhrases {
    switch self {
    case .english: EnglishObjectivePhrases()
    case .french: FrenchObjectivePhrases()
    }
  }
}
