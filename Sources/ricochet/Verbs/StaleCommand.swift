// `ricochet stale`: documents, plans, exercises and tests made on another state of the model.

import ArgumentParser
import Continuity
import Reports
import SystemPackage

struct StaleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stale",
    abstract: "Documents, plans, exercises and tests made on another state of the model.",
    discussion: """
      What the registers date or give a fingerprint of, and what changed since.

      EXAMPLES
        ricochet stale --model Models/ch-littoral
        ricochet stale --since octobre
        ricochet stale --establishment ch-nord -o a-verifier.xlsx
      """)

  @OptionGroup var answer: AnswerOptions

  @OptionGroup var earlier: EarlierOptions

  @OptionGroup var options: ModelOptions

  func run() async throws {
    try await reportingErrors {
      let (model, phrases, filter) = try options.load(for: answer)
      let folder = FilePath(try options.folder())
      let previous = try earlier.load(phrases)
      let report = StaleReport(
        stale: model.stale(in: folder, since: previous), of: model, for: .careD2,
        fingerprint: Fingerprint(ofMapIn: folder)?.text, filter: filter, phrases: phrases)
      try await answer.tell(report, of: model, from: options)
    }
  }
}

/// An earlier model to compare with.
struct EarlierOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The folder of an earlier model, to say what changed.", valueName: "folder"),
    completion: .directory)
  var since: String?

  /// The earlier model, if one is named.
  func load(_ phrases: any Phrases) throws -> Model? {
    guard let since else { return nil }
    do throws(InvalidModel) {
      return try Model(contentsOf: FilePath(since))
    } catch {
      error.problems.report(in: phrases.language, folder: since)
      throw ExitCode(2)
    }
  }
}
