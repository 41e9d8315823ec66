// `ricochet bia`: the business impact analysis that D2.O1.C asks for, and what it lacks.

import ArgumentParser
import Continuity
import Reports

struct BIACommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bia",
    abstract: "The BIA: the five items of D2.O1.C for each process, and what is missing.",
    discussion: """
      Exit status 0, whatever is missing: a BIA that is not complete is an answer too.

      EXAMPLES
        ricochet bia --model Models/ch-littoral
        ricochet bia --format csv > bia.csv
        ricochet bia --establishment ch-nord --language en
      """)

  @OptionGroup var answer: AnswerOptions

  @OptionGroup var options: ModelOptions

  func run() async throws {
    try await reportingErrors {
      let (model, phrases, filter) = try options.load(for: answer)
      let bia = BIA(of: model, establishment: filter.establishment)
      try await answer.tell(BIAReport(bia: bia, phrases: phrases), of: model, from: options)
    }
  }
}
