// The words of what a document lacks, and of whom to ask.

package import Continuity

/// The words of one language. Names come already safe to show.
package protocol GapPhrases: Wording {
  func gap(_ what: String, ask: String) -> String
  var headings: [String] { get }
  func name(of function: Respondent.Function) -> String
  func ground(_ ground: Respondent.Ground) -> String
  /// That an open question of the register is about the same thing.
  func question(_ id: String, due day: String?) -> String
}

extension Language {
  package var gaps: any GapPhrases {
    switch self {
    case .english: EnglishGapPhrases()
    case .french: FrenchGapPhrases()
    }
  }
}
