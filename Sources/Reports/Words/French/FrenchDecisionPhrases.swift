// What is said of things cut on purpose, in French.

import Continuity
import DependencyGraph

struct FrenchDecisionPhrases: DecisionPhrases {
  var language: Language { .french }

  func decision(
    of owner: String, at instant: String?, cutting names: [String], for length: Limit?
  ) -> String {
    var text = "Décision de \(owner)"
    if let instant { text += ", à \(instant)" }
    text += "\u{A0}: couper \(language.list(of: names))"
    switch length {
    case .minutes(let minutes): text += " pendant \(language.duration(minutes))"
    case .unlimited: text += " sans terme"
    case nil: break
    }
    return text + "."
  }
}
