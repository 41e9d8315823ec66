// What is said of files that answers go to, in English.

import Continuity
import Formats

struct EnglishFilePhrases: FilePhrases {
  var language: Language { .english }

  func unknownEnding(_ file: String, known: [String]) -> String {
    "the name \(language.quoted(file)) does not say which form to write: end it with "
      + known.joined(separator: ", ")
  }

  func reason(_ failure: RenderingFailure) -> String {
    switch failure {
    case .missingProgram(let name, let package):
      "the program \(language.quoted(name)) is missing; on Debian: apt install \(package)"
    case .program(let name, let message):
      "the program \(language.quoted(name)) failed or warned: \(message.visible(limit: 300))"
    case .timeout(let name, let seconds):
      "the program \(language.quoted(name)) did not end within \(seconds) s"
    case .picture(let message): "a picture could not be drawn: \(message.visible(limit: 300))"
    case .unfit(let text): "this text does not fit: \(text.visible(limit: 100))"
    case .system(let path): "a temporary file could not be written: \(path.visible(limit: 200))"
    }
  }
}
