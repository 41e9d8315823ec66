// `ricochet costs`: what the programme would pay of the register of costs, and what it would refuse.

import ArgumentParser
import Continuity
import Reports

struct Costs: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "costs",
    abstract: "The costs: what counts, what would be paid per legal entity, what would be refused.",
    discussion: """
      Reads the register of costs (costs.csv) and the costs of milestones. Each rule is told with how well it \
      is known.

      EXAMPLES
        ricochet costs --model Models/ch-littoral
        ricochet costs --establishment ch-nord -o couts.xlsx
        ricochet costs --format csv > couts.csv
      """)

  @OptionGroup var answer: AnswerOptions

  @OptionGroup var options: ModelOptions

  func run() async throws {
    try await reportingErrors {
      let (model, phrases, filter) = try options.load(for: answer)
      let review = CostReview(of: model, establishment: filter.establishment)
      let report = CostsReport(review: review, filter: filter, phrases: phrases)
      try await answer.tell(report, of: model, from: options)
    }
  }
}
