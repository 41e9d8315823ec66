// How people notice that something is gone: in the words of the model, or as it usually is with its kind.

package import Continuity

/// Texts come already safe to show.
package protocol SignPhrases: Wording {
  var signsHeading: String { get }
  func sign(_ text: String) -> String
  /// What is told of something of which nobody wrote a sign; `nil` of a process, which everybody sees stop.
  func usualSign(of kind: Kind) -> String?
  func usually(_ text: String) -> String
}

extension Language {
  package var signs: any SignPhrases {
    switch self {
    case .english: EnglishSignPhrases()
    case .french: FrenchSignPhrases()
    }
  }
}
