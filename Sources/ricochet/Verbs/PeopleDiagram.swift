// `ricochet diagram people`: who is asked for and who is there, over time.

import ArgumentParser
import Continuity
import Diagrams
import Reports

extension Diagram {
  struct PeopleDiagram: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "people",
      abstract: "How many of each role are asked for at once, and how many are there.")

    @OptionGroup var failure: FailureOptions
    @OptionGroup var target: PictureTarget
    @OptionGroup var options: ModelOptions

    func run() throws {
      try reportingErrors {
        let (model, phrases, filter) = try options.load()
        var view = View(try target.identity(of: model, options, phrases, filter))
        view.establishment = filter.establishment
        let outcome = try failure.outcome(in: model, phrases)
        try target.write(.people(of: outcome, view: view), phrases)
      }
    }
  }
}
