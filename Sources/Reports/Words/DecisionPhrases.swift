// What is said of things cut on purpose, in both languages.

package import Continuity
package import DependencyGraph

/// Names come already safe to show.
package protocol DecisionPhrases: Sendable {
  func decision(of owner: String, at minute: Int, cutting names: [String], for length: Limit?)
    -> String
}

struct FrenchDecisionPhrases: DecisionPhrases {
  private var language: Language { .french }

  func decision(
    of owner: String, at minute: Int, cutting names: [String], for length: Limit?
  ) -> String {
    var text = "Décision de \(owner)"
    if minute > 0 { text += ", à \(language.duration(minute))" }
    text += "\u{A0}: couper \(language.list(of: names))"
    switch length {
    case .minutes(let minutes): text += " pendant \(language.duration(minutes))"
    case .unlimited: text += " sans terme"
    case nil: break
    }
    return text + "."
  }
}

struct EnglishDecisionPhrases: DecisionPhrases {
  private var language: Language { .english }

  func decision(
    of owner: String, at minute: Int, cutting names: [String], for length: Limit?
  ) -> String {
    var text = "Decision of \(owner)"
    if minute > 0 { text += ", at \(language.duration(minute))" }
    text += ": cut \(language.list(of: names))"
    switch length {
    case .minutes(let minutes): text += " for \(language.duration(minutes))"
    case .unlimited: text += " without end"
    case nil: break
    }
    return text + "."
  }
}

extension Language {
  package var decisions: any DecisionPhrases {
    switch self {
    case .french: FrenchDecisionPhrases()
    case .english: EnglishDecisionPhrases()
    }
  }
}
