// The words that tell what changed between two models, as one type per language.

package import Continuity
import DependencyGraph

/// The words of one language. Names come already quoted and safe to show.
package protocol DiffPhrases: Wording {
  // The head
  var title: String { get }
  func from(_ old: String, to new: String) -> String
  func date(_ date: String?) -> String
  func on(_ day: String) -> String
  var today: String { get }
  var nothing: String { get }
  func summary(_ counts: DiffCounts) -> String
  func onlyEstablishment(_ name: String) -> String

  // Answers
  func heading(_ direction: Direction, count: Int) -> String
  func scenario(_ name: String, isChanged: Bool) -> String
  func aspect(_ aspect: AnswerAspect, horizon: Int) -> String
  func chain(_ name: String, _ difference: ChainDifference) -> String
  /// The figures that are missing now, each already told.
  func missing(_ figures: [String]) -> String
  func reach(_ name: String, _ change: ReachChange, more: [String], less: [String]) -> String
  /// Single nodes with which more or fewer stop, only since some were added or are gone.
  func growth(_ count: Int, _ names: [String]) -> String
  func untried(_ count: Int) -> String
  func firstMissHeading(_ count: Int) -> String
  func miss(_ verdicts: [String]) -> String

  // Milestones
  var milestonesHeading: String { get }
  var milestonesNote: String { get }
  func milestone(_ name: String, on day: String, for objective: String?) -> String
  func turns(_ node: String, in scenario: String, _ turn: MilestoneEffects.Turn) -> String
  func closes(_ gap: String) -> String
  func opens(_ gap: String) -> String
  var turnsNothing: String { get }
  var aloneTheSame: String { get }
  var aloneNothing: String { get }
  var aloneSenseless: String { get }
  var aloneHeading: String { get }

  // The model
  var modelHeading: String { get }
  var modelIsSame: String { get }
  func heading(_ nature: Nature, count: Int) -> String
  func heading(_ element: Element, count: Int) -> String
  func names(_ kind: String, count: Int, _ names: [String]) -> String
  func fields(_ name: String, _ fields: [String]) -> String
  func field(_ key: String, old: String, new: String) -> String
  /// What a key says that says nothing.
  func notSaid(_ key: String) -> String
  func truth(_ truth: Bool) -> String
  var unlimited: String { get }
  func word(_ key: String, _ value: String) -> String
  func event(_ name: String, _ event: ScenarioEvent) -> String

  func objectivesHeading(_ count: Int) -> String
  func requirementsHeading(_ count: Int) -> String
  func requirement(
    _ owner: String, old: RequirementFacts?, new: RequirementFacts?,
    members: (RequirementFacts) -> [String]
  ) -> String
  func ownRequirements(_ count: Int) -> String
  func controlsHeading(_ count: Int) -> String
  func control(_ controller: String, _ controlled: String, _ change: ControlChange) -> String
  func ownControls(_ count: Int) -> String
  func copiesHeading(_ count: Int) -> String
  func copy(of name: String, on holder: String, _ fields: [String]) -> String
  func ownCopies(_ count: Int) -> String
}

/// What the first sentence counts.
package struct DiffCounts {
  var worse = 0
  var better = 0
  var neutral = 0
  var added = 0
  var gone = 0
  var changed = 0
  /// Requirements, objectives, links, copies, scenarios and the rest that differ.
  var others = 0
}

extension DiffCounts {
  init(of comparison: ModelComparison) {
    worse = comparison.count(.worse)
    better = comparison.count(.better)
    neutral = comparison.count(.neutral)
    added = comparison.count(.node, .added)
    gone = comparison.count(.node, .gone)
    changed = comparison.count(.node, .changed)
    others =
      comparison.requirements.count + comparison.objectives.count + comparison.controls.count
      + comparison.copies.count + comparison.elements.count { $0.element != .node }
  }
}

extension Language {
  package var diff: any DiffPhrases {
    switch self {
    case .english: EnglishDiffPhrases()
    case .french: FrenchDiffPhrases()
    }
  }
}
