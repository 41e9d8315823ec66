// `ricochet diagram trajectory`: the gaps of a regime over the days of the milestones.

import ArgumentParser
import Continuity
import Diagrams
import Reports

extension Diagram {
  struct TrajectoryDiagram: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "trajectory",
      abstract: "The gaps over the days of the milestones: what closes which, what nothing does.")

    @OptionGroup var regime: RegimeOption
    @OptionGroup var target: PictureTarget
    @OptionGroup var options: ModelOptions

    func run() throws {
      try reportingErrors {
        let (model, phrases, filter) = try options.load()
        let review = ObjectivesReview(
          of: model, for: try regime.found(phrases), establishment: filter.establishment,
          later: try options.later(than: model))
        let view = View(try target.identity(of: model, options, phrases, filter))
        let chart = TrajectoryChart(of: review, phrases: phrases)
        try target.write(.trajectory(chart, view: view), phrases)
      }
    }
  }
}
