// `ricochet diagram plan`: the recovery plan on a wall, by team.

import ArgumentParser
import Continuity
import Diagrams
import Reports

extension Diagram {
  struct PlanDiagram: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "plan",
      abstract:
        "The recovery plan on sheets of A3: the works of each team over time, shifts shaded.")

    @Argument(help: "What fails.", completion: .nodes)
    var names: [String] = []

    @OptionGroup var course: CourseOptions

    @Option(
      parsing: .upToNextOption,
      help: ArgumentHelp("What fails.", valueName: "names"), completion: .nodes)
    var fail: [String] = []

    @OptionGroup var search: PlanOptions
    @OptionGroup var target: PictureTarget
    @OptionGroup var options: ModelOptions

    func validate() throws {
      try course.check(names + fail)
    }

    func run() throws {
      try reportingErrors {
        let (model, phrases, filter) = try options.load()
        var view = View(try target.identity(of: model, options, phrases, filter))
        view.establishment = filter.establishment
        let plan = try search.plan(
          of: try course.scenario(failing: names + fail, in: model, phrases), in: model,
          until: course.lastMinute, phrases)
        try target.write(.plan(of: plan, view: view), phrases)
      }
    }
  }
}
