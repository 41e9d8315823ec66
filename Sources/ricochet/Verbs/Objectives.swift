// `ricochet objectives`: what a regime asks, each met, not met or unknown, with the facts, gaps and evidence.

import ArgumentParser
import Continuity
import Reports
import SystemPackage

struct Objectives: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "objectives",
    abstract: "What CaRE D2 and others ask: met, not met or unknown, the trajectory, the evidence.",
    discussion: """
      Computed from the model and its registers. What nobody said is unknown; what somebody said and falls \
      short is not met.

      EXAMPLES
        ricochet objectives --model Models/ch-littoral
        ricochet objectives --at 2027-06-30 -o objectifs.docx
        ricochet objectives --regime nis2 --format json
        ricochet objectives --review --since octobre -o revue.pdf
      """)

  @Option(
    help: ArgumentHelp(
      "Whose objectives: care-d2, nis2, recyf, iso22301, or a file of the same form.",
      valueName: "regime"))
  var regime = "care-d2"

  @OptionGroup var answer: AnswerOptions

  @Flag(help: "A management review on one page: what changed, what is late, what is next.")
  var review = false

  @OptionGroup var earlier: EarlierOptions

  @Flag(help: "Exit with status 1 if the state of an objective is not met.")
  var strict = false

  @OptionGroup var options: ModelOptions

  func run() async throws {
    try await reportingErrors {
      let (model, phrases, filter) = try options.load(for: answer)
      let regime = try found(regime, phrases)
      let previous = try earlier.load(phrases)
      let objectives = ObjectivesReview(
        of: model, for: regime, establishment: filter.establishment,
        // A management review tells no trajectory.
        later: review ? nil : try options.later(than: model),
        stale: model.stale(in: FilePath(try options.folder()), since: previous))
      if review {
        let report = ManagementReviewReport(
          review: ManagementReview(
            of: objectives, since: previous.flatMap { objectives.asked(of: $0) }),
          since: earlier.since, filter: filter, phrases: phrases)
        try await answer.tell(report, of: model, from: options)
      } else {
        let report = ObjectivesReport(review: objectives, filter: filter, phrases: phrases)
        try await answer.tell(report, of: model, from: options)
      }
      if strict, objectives.answers.contains(where: { $0.state == .notMet }) { throw ExitCode(1) }
    }
  }

  /// The regime of that name, or in that file.
  private func found(_ name: String, _ phrases: any Phrases) throws -> Regime {
    if let regime = Regime.shipped(name) { return regime }
    guard name.hasSuffix(".yaml") || name.hasSuffix(".yml") else {
      throw UserError(phrases: phrases) {
        $0.unknown(
          name, what: $0.language.objectivePhrases.regime,
          suggestion: Regime.nearest(to: name))
      }
    }
    do throws(InvalidModel) {
      return try Regime(contentsOf: FilePath(name))
    } catch {
      let folder = FilePath(name).removingLastComponent().string
      error.problems.report(in: phrases.language, folder: folder)
      throw ExitCode(2)
    }
  }
}
