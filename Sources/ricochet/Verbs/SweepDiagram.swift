// `ricochet diagram sweep`: the top of the ranking of failures, as a chart.

import ArgumentParser
import Continuity
import Diagrams
import Reports

extension Diagram {
  struct SweepDiagram: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "sweep", abstract: "The failures that take down most, as bars.")

    @OptionGroup var question: SweepOptions

    @Option(help: "How many rows.")
    var top = 20

    @OptionGroup var target: PictureTarget
    @OptionGroup var options: ModelOptions

    /// More rows could not be read, and one picture could take all memory.
    static let most = 200

    func validate() throws {
      guard (1...SweepDiagram.most).contains(top) else {
        throw ValidationError(.outside("--top", 1...SweepDiagram.most))
      }
    }

    func run() throws {
      try reportingErrors {
        let (model, phrases, filter) = try options.load()
        let question = try question.question(about: model, phrases)
        var view = View(try target.identity(of: model, options, phrases, filter))
        view.establishment = filter.establishment
        let ((sweep, failures), isInterrupted) = Undertaking.run(in: phrases.language) {
          undertaking in
          undertaking.stage(phrases.language.sweepPhrases.trying) { progress in
            let sweep = FailureSweep(of: question, in: model)
            return (sweep, sweep.failures(telling: progress))
          }
        }
        // A picture travels without whoever knows that it is not whole.
        if isInterrupted { throw ExitCode(Undertaking.interrupted) }
        try target.write(.sweep(failures, of: sweep, view: view, showing: top), phrases)
      }
    }
  }
}
