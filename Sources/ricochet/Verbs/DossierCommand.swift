// `ricochet dossier`: what is handed in for CaRE domain 2, a folder per objective.

import ArgumentParser
import Continuity
import Diagrams
import Formats
import Foundation
import Reports
import SystemPackage

struct DossierCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract:
      "The dossier that is handed in: a folder per objective, documents, evidence, an index.",
    discussion: """
      A cover sheet to sign, the documents and copies of the evidence for each objective of CaRE domain 2, \
      with an index and the SHA-256 of every file. What nobody said is a marked gap, with whom to ask. A dossier \
      of before is replaced where nobody changed its files, and nothing else ever is.

      EXAMPLES
        ricochet dossier -o dossier --model Models/ch-littoral
        ricochet dossier -o dossier-2027 --at 2027-06-30
        ricochet dossier -o dossier-littoral --establishment ch-littoral --model Models/ght-littoral
      """)

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The folder to make.", valueName: "folder"),
    completion: .directory)
  var output: String

  @Option(
    help: ArgumentHelp("Who may read the document, printed on each page.", valueName: "words"))
  var marking: String?

  @Option(
    help: ArgumentHelp(
      "The date that the document bears (default: the model's).", valueName: "year-month-day"))
  var date: String?

  @OptionGroup var options: ModelOptions

  func run() async throws {
    try await reportingErrors {
      let (model, phrases, filter) = try options.load()
      let day = try date.map { text in
        guard let day = CalendarDate(text) else {
          throw UserError(phrases: phrases) { $0.notADate(text) }
        }
        return day
      }
      let folder = FilePath(try options.folder())
      let fingerprint = Fingerprint(ofModelIn: folder)?.text
      let place = DossierFolder(output, phrases: phrases)
      try place.check()
      // Whoever ends it with Ctrl-C is told so where the folder is written.
      let (dossier, _) = try await Undertaking.run(in: phrases.language) { undertaking in
        let later = try options.later(than: model)
        let review = ObjectivesReview(
          of: model, for: .careD2, establishment: filter.establishment, later: later,
          stale: model.stale(in: folder))
        let dossier = Dossier(
          DossierSource(
            review: review, later: later, folder: folder, filter: filter, phrases: phrases))
        try await place.write(dossier, watchedBy: undertaking) { identity in
          identity.fingerprint = fingerprint
          identity.date = day ?? identity.date
          identity.marking = marking?.visible(limit: 200)
        }
        return dossier
      }
      Console.print(place.summary(of: dossier))
    }
  }
}
