// `ricochet why`: why one node stops, and its RTO chain step by step.

import ArgumentParser
import Continuity
import DependencyGraph
import Reports

struct Why: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Why one node stops, and what its return waits for, step by step.",
    discussion: """
      EXAMPLES
        ricochet why urgences --fail ad
        ricochet why urgences --fail ad dns --for 8h
        ricochet why bloc --scenario incendie-salle-a
        ricochet why bloc --scenario rancongiciel --plan
      """)

  @Argument(help: "The node to explain.", completion: .nodes)
  var name: String

  @OptionGroup var failure: FailureOptions

  @Flag(help: "With the people there are, in the order of the plan: whom each step waits for.")
  var plan = false

  @OptionGroup var search: PlanOptions

  @OptionGroup var answer: AnswerOptions

  @OptionGroup var options: ModelOptions

  func validate() throws {
    try search.check(isAsked: plan)
  }

  func run() async throws {
    try await reportingErrors {
      let (model, phrases, _) = try options.load(for: answer)
      let asset = try found(model.findAsset(name), name, phrases) { $0.asset }
      let report =
        plan
        ? WhyReport(
          plan: try search.plan(
            of: failure.scenario(in: model, phrases), in: model, until: failure.course.lastMinute,
            phrases), asset: asset, phrases: phrases)
        : WhyReport(
          outcome: try failure.outcome(in: model, phrases), asset: asset, phrases: phrases)
      try await answer.tell(report, of: model, from: options)
    }
  }
}
