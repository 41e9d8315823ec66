// `ricochet list`: what is in the model.

import ArgumentParser
import Continuity
import Reports

struct List: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "What is in the model.",
    discussion: """
      EXAMPLES
        ricochet list
        ricochet list processes
        ricochet list scenarios --format csv
      """)

  @Argument(
    help: "A kind (processes, applications, …), scenarios or establishments.",
    completion: .list(ListReport.Subject.known))
  var what: String?

  @OptionGroup var answer: AnswerOptions

  @OptionGroup var options: ModelOptions

  func run() async throws {
    try await reportingErrors {
      let (model, phrases, filter) = try options.load(for: answer)
      // A list in JSON has no room to say for which day it is either.
      if answer.form == .json, let day = phrases.day(of: model) {
        Console.error("ricochet: \(day)\n")
      }
      let report = ListReport(
        of: try subject(phrases), in: model, filter: filter, phrases: phrases)
      try await answer.tell(report, of: model, from: options)
    }
  }

  private func subject(_ phrases: any Phrases) throws -> ListReport.Subject {
    guard let what else { return .overview }
    guard let subject = ListReport.Subject(named: what) else {
      let known = ListReport.Subject.known
      throw UserError(phrases: phrases) {
        guard let near = nearest(to: what, in: known) ?? Kind.nearest(to: what) else {
          return $0.unknownList(what, known: known)
        }
        return $0.unknown(what, what: $0.language.sweepPhrases.kind, suggestion: near)
      }
    }
    return subject
  }
}
