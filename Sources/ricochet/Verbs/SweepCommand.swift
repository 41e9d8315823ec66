// `ricochet sweep`: every failure tried alone, or every pair of them, ranked by what stops.

import ArgumentParser
import Continuity
import DependencyGraph
import Reports

struct SweepCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: "Every failure tried alone, or in pairs, ranked by what it takes down.",
    discussion: """
      Nothing is repaired: what counts is what stops in the end. Ctrl-C ends the search with what was \
      found so far, and status 130.

      EXAMPLES
        ricochet sweep --model Models/ch-littoral
        ricochet sweep --for urgences                 single points of failure of one process
        ricochet sweep --verdicts --top 20            objectives missed by the worst
        ricochet sweep --pairs --among server,network  what two failures stop together
        ricochet sweep --after ad                     the next failure that would stop most
        ricochet sweep --within 4h                    what stops a process within four hours
        ricochet sweep --format csv > pannes.csv
      """)

  @OptionGroup var question: SweepOptions

  @Option(help: "Show so many (default: 20 as text or with --verdicts, else all).")
  var top: Int?

  @Flag(help: "Play the timeline of those shown: which objectives are missed.")
  var verdicts = false

  @Flag(help: "Pairs that stop together what neither failure stops alone.")
  var pairs = false

  @OptionGroup var answer: AnswerOptions

  @OptionGroup var options: ModelOptions

  func validate() throws {
    if let top, top < 1 { throw ValidationError(.tooLittle("--top", least: 1)) }
    let timed = [("--after", !question.after.isEmpty), ("--within", question.within != nil)]
    for (option, isGiven) in timed where isGiven && (pairs || verdicts) {
      throw ValidationError(.together(option, pairs ? "--pairs" : "--verdicts"))
    }
    if pairs && verdicts { throw ValidationError(.together("--verdicts", "--pairs")) }
  }

  func run() async throws {
    try await reportingErrors {
      let (model, phrases, filter) = try options.load(for: answer)
      let question = try question.question(about: model, phrases)
      let isInterrupted =
        pairs
        ? try await tellPairs(question, model, phrases, filter)
        : try await tellFailures(question, model, phrases, filter)
      if isInterrupted { throw ExitCode(Undertaking.interrupted) }
    }
  }

  /// Tries every failure and tells them; whether Ctrl-C ended it.
  private func tellFailures(
    _ question: SweepQuestion, _ model: Model, _ phrases: any Phrases, _ filter: Filter
  ) async throws -> Bool {
    let (found, isInterrupted) = Undertaking.run(in: phrases.language) { undertaking in
      SweepAnswer(
        to: question, in: model, filter: filter,
        top: top ?? (answer.form.isTable && !verdicts ? .max : 20), withVerdicts: verdicts,
        withRedundancies: answer.form != .csv, during: undertaking)
    }
    let report = SweepReport(answer: found, phrases: phrases)
    try await answer.tell(report, of: model, from: options)
    if isInterrupted { warn(phrases, tried: found.failures.tried, of: found.failures.total) }
    return isInterrupted
  }

  /// Tries all pairs that can meet and tells them; whether Ctrl-C ended it.
  private func tellPairs(
    _ question: SweepQuestion, _ model: Model, _ phrases: any Phrases, _ filter: Filter
  ) async throws -> Bool {
    let (found, isInterrupted) = Undertaking.run(in: phrases.language) { undertaking in
      SweepPairsAnswer(
        to: question, in: model, filter: filter, top: top ?? (answer.form.isTable ? 10_000 : 20),
        during: undertaking)
    }
    let report = SweepPairsReport(answer: found, phrases: phrases)
    try await answer.tell(report, of: model, from: options)
    if isInterrupted { warn(phrases, tried: nil, of: nil) }
    return isInterrupted
  }

  /// A table for programs has no room to say that it is not whole.
  private func warn(_ phrases: any Phrases, tried: Int?, of total: Int?) {
    guard answer.form == .csv else { return }
    let words = phrases.language.sweepPhrases
    Console.error("ricochet: \(words.partial(tried: tried, of: total))\n")
  }
}
