// What is said of things cut on purpose, in English.

import Continuity
import DependencyGraph

struct EnglishDecisionPhrases: DecisionPhrases {
  var language: Language { .english }

  func decision(
    of owner: String, at instant: String?, cutting names: [String], for length: Limit?
  ) -> String {
    var text = "Decision of \(owner)"
    if let instant { text += ", at \(instant)" }
    text += ": cut \(language.list(of: names))"
    switch length {
    case .minutes(let minutes): text += " for \(language.duration(minutes))"
    case .unlimited: text += " without end"
    case nil: break
    }
    return text + "."
  }
}
