// The command and its verbs.

import ArgumentParser
import Continuity
import Formats
import Foundation
import Reports

@main
struct Ricochet: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ricochet",
    abstract: "What stops, when, why and for how long, when something fails.",
    discussion: """
      A model is a folder of YAML and CSV files that say what a hospital depends on. It is the folder \
      after --model, else the one in RICOCHET_MODEL, else the current folder if it holds a model.

      EXAMPLES
        ricochet what-if ad                           the directory fails
        ricochet what-if ad dns --for 8h              both fail, for 8 hours
        ricochet what-if --scenario incendie-salle-a  a scenario of the model
        ricochet what-if --all                        every scenario and process
        ricochet why urgences --fail ad               why it stops, when it is back
        ricochet sweep                                every failure, ranked by what it stops
        ricochet cuts urgences --order 2              what stops it, two by two
        ricochet bia                                  the BIA, and what it lacks
        ricochet diagram architecture -o schema.svg   the schema
        ricochet isolate                              what to cut to isolate the backups
        ricochet costs                                what would be paid, what refused
        ricochet diff avant apres                     what changed, also in the answers
        ricochet check                                every error and warning
        ricochet init mon-hopital                     a small model to start from
        ricochet import table inventaire.xlsx --suggest  an inventory made a model

      EXIT STATUS
        0    answered
        1    'check' found errors, 'what-if --strict' a missed objective, 'isolate --strict' backups that \
      cannot be isolated, 'backups --strict' an objective that is not met, 'diff' an answer that got \
      worse, or 'cuts' ran out of memory
        2    the model or a name is wrong
        64   wrong usage
        69   a program that makes the document is missing (the message names its Debian package)
        70   such a program failed
        74   the disk is full or fails: nothing was written, or the answer not to its end
        130  ended by Ctrl-C, with a partial answer
      """,
    version: Release.version,
    subcommands: [
      WhatIf.self, PlanCommand.self, LogCommand.self, Why.self, SweepCommand.self, Cuts.self,
      BIACommand.self,
      PCRACommand.self, Backups.self, Costs.self, Isolate.self, Objectives.self,
      DossierCommand.self, StaleCommand.self, Diff.self, Check.self,
      List.self, Init.self, Import.self, Generate.self, Diagram.self,
    ])

  /// Runs the command. Verbs that wait for other programs are asynchronous; all begin on the main thread,
  /// which has the most room on its stack.
  @MainActor static func main() async {
    // A file that may not grow any more is then told like a full disk, and cleaned up after.
    signal(SIGXFSZ, SIG_IGN)
    do {
      try refuseForeignNames()
    } catch {
      exit(withError: error)
    }
    let line = Line(Array(CommandLine.arguments.dropFirst()))
    do {
      if let misuse = line.misuse { throw misuse }
      if line.asksForHelp { throw CleanExit.helpRequest(Ricochet.self) }
      let command = try parseAsRoot(line.words)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        var command = command
        try command.run()
      }
    } catch {
      finish(line, error)
    }
  }

  /// Ends with help, or with what is wrong. Wrong usage repeats what was typed: it is made safe to show, line by
  /// line.
  private static func finish(_ line: Line, _ error: any Error) -> Never {
    Console.speak(.ofLine)
    let guidance = { Guidance(for: line, in: .ofLine, width: Terminal.current.width) }
    let misuse = error as? Misuse
    let code = misuse == nil ? exitCode(for: error) : .validationFailure
    let message = fullMessage(for: error)
    if code == .success {
      // Help as argument-parser has it begins so; the rest are the version, completions and the like.
      var text = message.hasPrefix("OVERVIEW: ") ? guidance()?.help ?? message : message
      if line.words.contains(where: { $0.hasPrefix("--generate-completion-script") }) {
        text = CompletionScript(text: text).described(in: .ofLine)
      }
      Console.print(text.hasSuffix("\n") ? text : text + "\n")
    } else if !message.isEmpty {
      let text: String
      if code == .validationFailure, let guidance = guidance() {
        text = misuse.map(guidance.error) ?? guidance.error(self.message(for: error))
      } else {
        text = message + "\n"
      }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      Console.error(lines.map { String($0).visible() + "\n" }.joined())
    }
    exit(withError: code)
  }

  /// Files can only be named in UTF-8: what is not would be read as another name, and that one made.
  private static func refuseForeignNames() throws {
    let model = unsafe getenv("RICOCHET_MODEL").map { unsafe [$0] } ?? []
    let words = unsafe (1..<max(Int(CommandLine.argc), 1)).compactMap {
      unsafe CommandLine.unsafeArgv[$0]
    }
    let foreign = unsafe (words + model).first { unsafe String(validatingCString: $0) == nil }
    guard let word = unsafe foreign else { return }
    let error = UserError(phrases: Language.ofEnvironment.phrases) {
      unsafe $0.notUTF8(String(cString: word).visible())
    }
    throw ExitCode(error.status)
  }
}
