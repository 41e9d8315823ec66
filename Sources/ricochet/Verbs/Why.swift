// `ricochet why`: why one node stops, and its RTO chain step by step.

import ArgumentParser
import Continuity
import DependencyGraph
import Reports

struct Why: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Why one node stops, and what its return waits for, step by step.",
    discussion: """
      EXAMPLES
        ricochet why urgences --fail ad
        ricochet why urgences --fail ad dns --for 8h
        ricochet why bloc --scenario incendie-salle-a
      """)

  @Argument(help: "The node to explain.", completion: .nodes)
  var name: String

  @OptionGroup var failure: FailureOptions

  @OptionGroup var answer: AnswerOptions

  @OptionGroup var options: ModelOptions

  func run() async throws {
    try await reportingErrors {
      let (model, phrases, _) = try options.load(for: answer)
      let asset = try found(model.findAsset(name), name, phrases) { $0.asset }
      let outcome = try failure.outcome(in: model, phrases)
      try await answer.tell(
        WhyReport(outcome: outcome, asset: asset, phrases: phrases), of: model, from: options)
    }
  }
}
