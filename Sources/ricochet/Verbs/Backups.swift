// `ricochet backups`: what objective D2.O3 asks of the backups, and what is missing.

import ArgumentParser
import Continuity
import Reports

struct Backups: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backups",
    abstract: "The backups: who reaches them, 3-2-1 for every node with data, D2.O3.A, B and C.",
    discussion: """
      EXAMPLES
        ricochet backups --model Models/ch-littoral
        ricochet backups --at 2027-06-30
        ricochet backups --format csv > sauvegardes.csv
        ricochet backups --document policy -o politique.docx
        ricochet backups --document plans -o plans.xlsx
      """)

  @Option(
    help: "A document to sign instead: policy, plans, access, supervision or tests.")
  var document: BackupPaper?

  @OptionGroup var answer: AnswerOptions

  @Flag(help: "Exit with status 1 if the state of an objective is not met.")
  var strict = false

  @OptionGroup var options: ModelOptions

  func validate() throws {
    if document != nil, strict { throw ValidationError(.together("--document", "--strict")) }
  }

  func run() async throws {
    try await reportingErrors {
      let (model, phrases, filter) = try options.load(for: answer)
      if let document {
        return try await answer.tell(
          BackupPaperReport(document, of: model, filter: filter, phrases: phrases), of: model,
          from: options)
      }
      let review = BackupReview(
        of: model, establishment: filter.establishment, later: try options.later(than: model))
      let report = BackupsReport(
        review: review, filter: filter, date: try options.date(), phrases: phrases)
      try await answer.tell(report, of: model, from: options)
      if strict, ObjectiveD2O3.allCases.contains(where: { review.compliance(with: $0) == .notMet })
      {
        throw ExitCode(1)
      }
    }
  }
}

extension BackupPaper: ExpressibleByArgument {}
