// What is said of files that answers go to, and of the programs that make them.

package import Continuity

/// The words about an answer's file. Names come as they were typed.
package protocol FilePhrases: Wording {
  /// A file whose ending names no form.
  func unknownEnding(_ file: String, known: [String]) -> String
  /// Why a document could not be put into its form.
  func reason(_ failure: RenderingFailure) -> String
}

extension Language {
  package var files: any FilePhrases {
    switch self {
    case .french: FrenchFilePhrases()
    case .english: EnglishFilePhrases()
    }
  }
}
