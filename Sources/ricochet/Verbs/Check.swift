// `ricochet check`: every error and warning of the model, with its place.

import ArgumentParser
import Continuity
import Reports
import SystemPackage

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Every error and warning of the model, as file:line:column.",
    discussion: """
      Exit status 1 if there are errors; warnings alone give 0.

      EXAMPLE
        ricochet check --model Models/ch-littoral
      """)

  @OptionGroup var options: ModelOptions

  func run() throws {
    try reportingErrors {
      let folder = try options.folder()
      let date = try options.date()
      let problems: [Problem]
      let language: Language
      var model: Model?
      var hasErrors = false
      do throws(InvalidModel) {
        let read = try Model(contentsOf: FilePath(folder), at: date)
        problems = read.warnings
        language = options.speaking(read.language)
        model = read
      } catch {
        problems = error.problems
        language = options.speaking(error.language)
        hasErrors = true
      }
      let phrases = options.phrases(for: language)
      var text = model.flatMap { phrases.day(of: $0) }.map { $0 + "\n" } ?? ""
      for problem in problems.errorsFirst {
        text += problem.line(in: language, folder: folder) + "\n"
      }
      let errors = problems.count { $0.severity == .error }
      if !hasErrors { text += phrases.modelIsSound + " " }
      text += phrases.count(errors: errors, warnings: problems.count - errors) + "\n"
      Console.print(text)
      if hasErrors { throw ExitCode(1) }
    }
  }
}
