// What is said of things cut on purpose, in both languages.

package import Continuity
package import DependencyGraph

/// Names come already safe to show.
package protocol DecisionPhrases: Wording {
  func decision(of owner: String, at instant: String?, cutting names: [String], for length: Limit?)
    -> String
}

extension Language {
  package var decisions: any DecisionPhrases {
    switch self {
    case .french: FrenchDecisionPhrases()
    case .english: EnglishDecisionPhrases()
    }
  }
}
