// Signs in English.

import Continuity

struct EnglishSignPhrases: SignPhrases {
  var language: Language { .english }

  var signsHeading: String { "How it shows" }
  func sign(_ text: String) -> String { "It shows: \(text)." }
  func usually(_ text: String) -> String { "It usually shows like this: \(text)." }

  func usualSign(of kind: Kind) -> String? {
    switch kind {
    case .process: nil
    case .application: "the screen shows an error or no longer answers"
    case .service: "several programs refuse to open at the same time"
    case .server: "all that runs on it freezes at once"
    case .network: "the computers and telephones of one place are cut off together"
    case .store: "programs freeze as soon as they read or save"
    case .backup: "the report of the backup is missing, or tells of a failure"
    case .equipment: "the device does not start, shows a fault or no longer transmits"
    case .utility: "light, cold or pressure fail, or a technical alarm sounds"
    case .role: "posts stay empty when the shift changes"
    case .building: "nobody can get in: smoke, water, an alarm or a closed door"
    case .supplier: "its portal or its telephone no longer answers"
    }
  }
}
