// What is said of files that answers go to, in French.

import Continuity
import Formats

struct FrenchFilePhrases: FilePhrases {
  var language: Language { .french }

  func unknownEnding(_ file: String, known: [String]) -> String {
    "le nom \(language.quoted(file)) ne dit pas sous quelle forme écrire\u{A0}: terminez-le par "
      + known.joined(separator: ", ")
  }

  func reason(_ failure: RenderingFailure) -> String {
    switch failure {
    case .missingProgram(let name, let package):
      "le programme \(language.quoted(name)) manque\u{A0}; sous Debian\u{A0}: apt install \(package)"
    case .program(let name, let message):
      "le programme \(language.quoted(name)) a échoué ou a averti\u{A0}: \(message.visible(limit: 300))"
    case .timeout(let name, let seconds):
      "le programme \(language.quoted(name)) n’a pas fini en \(seconds)\u{A0}s"
    case .picture(let message):
      "une figure n’a pas pu être dessinée\u{A0}: \(message.visible(limit: 300))"
    case .unfit(let text): "ce texte n’y tient pas\u{A0}: \(text.visible(limit: 100))"
    case .system(let path):
      "un fichier temporaire n’a pas pu être écrit\u{A0}: \(path.visible(limit: 200))"
    }
  }
}
