// `ricochet diagram timeline`: who is down when, as without people or as planned with them.

import ArgumentParser
import Continuity
import Diagrams
import Reports

extension Diagram {
  struct TimelineDiagram: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "timeline", abstract: "Who is down when: bars over time, processes first.")

    @OptionGroup var failure: FailureOptions

    @Flag(
      help: "As in the recovery plan; under each process, thin, as if hands were unlimited.")
    var plan = false

    @OptionGroup var search: PlanOptions
    @OptionGroup var target: PictureTarget
    @OptionGroup var narrowing: Narrowing
    @OptionGroup var options: ModelOptions

    func validate() throws {
      try search.check(isAsked: plan)
    }

    func run() throws {
      try reportingErrors {
        let (model, phrases, filter) = try options.load()
        let identity = try target.identity(of: model, options, phrases, filter)
        let view = try narrowing.view(of: model, phrases, filter, identity)
        guard plan else {
          let outcome = try failure.outcome(in: model, phrases)
          return try target.write(.timeline(of: outcome, view: view), phrases)
        }
        let found = try search.plan(
          of: try failure.scenario(in: model, phrases), in: model,
          until: failure.course.lastMinute, phrases)
        try target.write(.timeline(of: found, view: view), phrases)
      }
    }
  }
}
