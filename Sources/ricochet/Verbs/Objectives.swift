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
        ricochet objectives --governance -o gouvernance.pdf
      """)

  @OptionGroup var regime: RegimeOption

  @OptionGroup var answer: AnswerOptions

  @Flag(help: "A management review on one page: what changed, what is late, what is next.")
  var review = false

  @Flag(help: "The governance scheme (D2.O1.A) with its picture: who decides, signs, leads.")
  var governance = false

  @OptionGroup var earlier: EarlierOptions

  @Flag(help: "Exit with status 1 if the state of an objective is not met.")
  var strict = false

  @OptionGroup var options: ModelOptions

  func validate() throws {
    guard governance else { return }
    if review { throw ValidationError(.together("--review", "--governance")) }
    if strict { throw ValidationError(.together("--strict", "--governance")) }
    if earlier.since != nil { throw ValidationError(.together("--since", "--governance")) }
    if regime.regime != RegimeOption.usual {
      throw ValidationError(.together("--regime", "--governance"))
    }
  }

  func run() async throws {
    try await reportingErrors {
      let (model, phrases, filter) = try options.load(for: answer)
      if governance {
        let report = GovernanceReport(of: model, filter: filter, phrases: phrases)
        return try await answer.tell(report, of: model, from: options)
      }
      let regime = try regime.found(phrases)
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
}

/// Whose objectives are asked about.
struct RegimeOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Whose objectives: care-d2, nis2, recyf, iso22301, or a file of the same form.",
      valueName: "regime"))
  var regime = Self.usual

  static let usual = "care-d2"

  /// The regime of that name, or in that file.
  func found(_ phrases: any Phrases) throws -> Regime {
    let name = regime
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
