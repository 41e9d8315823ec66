// What each milestone changes, in French.

import Continuity

extension FrenchDiffPhrases {
  var milestonesHeading: String { "Ce que change chaque jalon" }
  var milestonesNote: String {
    "Chaque jalon après ceux qui le précèdent, puis seul\u{A0}; tout est jugé au jour du premier état\u{A0}: ce que le temps change à lui seul n’y est pas."
  }
  func milestone(_ name: String, on day: String, for objective: String?) -> String {
    "\(day)\u{A0}: \(name)" + (objective.map { " (\($0))" } ?? "")
  }
  func turns(_ node: String, in scenario: String, _ turn: MilestoneEffects.Turn) -> String {
    let ending = turn.objective == .rto ? "" : "e"
    func word(_ result: Verdict.Result) -> String {
      switch result {
      case .kept: "tenu\(ending)"
      case .missed: "manqué\(ending)"
      case .unknown: "non tranché\(ending)"
      }
    }
    return
      "\(node), \(scenario)\u{A0}: \(FrenchPhrases().name(of: turn.objective)) \(word(turn.old)) → \(word(turn.new))"
  }
  func closes(_ gap: String) -> String { "écart comblé, \(gap)" }
  func opens(_ gap: String) -> String { "nouvel écart, \(gap)" }
  var turnsNothing: String { "Ne change aucun verdict, aucun objectif ni aucun écart." }
  var aloneTheSame: String { "Seul, il change la même chose." }
  var aloneNothing: String { "Seul, il ne change rien." }
  var aloneSenseless: String { "Seul, il n’a pas de sens\u{A0}: il suppose ceux qui le précèdent." }
  var aloneHeading: String { "Seul\u{A0}:" }
}
