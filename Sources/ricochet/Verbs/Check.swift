// `ricochet check`: every error and warning of the model, with its place.

import ArgumentParser
import Continuity
import Diagrams
import Reports
import SystemPackage

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Every error and warning of the model, as file:line:column.",
    discussion: """
      Exit status 1 if there are errors; warnings alone give 0.

      EXAMPLES
        ricochet check --model Models/ch-littoral
        ricochet check -o controle.csv
      """)

  @OptionGroup var answer: AnswerOptions

  @OptionGroup var options: ModelOptions

  func run() async throws {
    try await reportingErrors {
      let folder = try options.folder()
      let date = try options.date()
      var model: Model?
      let problems: [Problem]
      let phrases: any Phrases
      do throws(InvalidModel) {
        let read = try Model(contentsOf: FilePath(folder), at: date)
        (model, problems) = (read, read.warnings(withEvidenceIn: FilePath(folder)))
        phrases = options.phrases(for: read.language)
      } catch {
        problems = error.problems
        phrases = options.phrases(for: error.language)
      }
      Console.speak(phrases.language)
      try answer.check(phrases)
      let report = CheckReport(problems: problems, model: model, folder: folder, phrases: phrases)
      try await answer.tell(report, in: phrases.language, onModelIn: folder)
      // A table for programs has no room to say for which day it is.
      if answer.form == .csv, let day = model.flatMap({ phrases.day(of: $0) }) {
        Console.error("ricochet: \(day)\n")
      }
      if model == nil { throw ExitCode(1) }
    }
  }
}
