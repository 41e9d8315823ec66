// What each milestone changes, in English.

import Continuity

extension EnglishDiffPhrases {
  var milestonesHeading: String { "What each milestone changes" }
  var milestonesNote: String {
    "Each milestone after those before it, then alone; everything is judged on the day of the first state: what time changes by itself is left out."
  }
  func milestone(_ name: String, on day: String, for objective: String?) -> String {
    "\(day): \(name)" + (objective.map { " (\($0))" } ?? "")
  }
  func turns(_ node: String, in scenario: String, _ turn: MilestoneEffects.Turn) -> String {
    func word(_ result: Verdict.Result) -> String {
      switch result {
      case .kept: "kept"
      case .missed: "missed"
      case .unknown: "undecided"
      }
    }
    return
      "\(node), \(scenario): \(EnglishPhrases().name(of: turn.objective)) \(word(turn.old)) → \(word(turn.new))"
  }
  func closes(_ gap: String) -> String { "gap closed, \(gap)" }
  func opens(_ gap: String) -> String { "new gap, \(gap)" }
  var turnsNothing: String { "It changes no verdict, no objective and no gap." }
  var aloneTheSame: String { "Alone it changes the same." }
  var aloneNothing: String { "Alone it changes nothing." }
  var aloneSenseless: String { "Alone it makes no sense: it builds on those before it." }
  var aloneHeading: String { "Alone:" }
}
