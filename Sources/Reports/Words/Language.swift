// What a language says things with.

package import Continuity

extension Language {
  /// What to say things with.
  package var phrases: any Phrases {
    switch self {
    case .french: FrenchPhrases()
    case .english: EnglishPhrases()
    }
  }
}
