// `ricochet why`: why one node stops, and its RTO chain step by step.

import ArgumentParser
import Continuity
import DependencyGraph

struct Why: ParsableCommand {
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

  @Option(help: "The form of the answer: text or json.")
  var format = Format.text

  @OptionGroup var options: ModelOptions

  func validate() throws {
    if format == .csv {
      throw ValidationError(
        .invalid("csv", argument: "--format", known: ["text", "json"], nearest: nil))
    }
  }

  func run() throws {
    try reportingErrors {
      let (model, phrases, _) = try options.load()
      let asset = try found(model.findAsset(name), name, phrases) { $0.asset }
      let outcome = try failure.outcome(in: model, phrases)
      if format == .json {
        WhyJSON(outcome: outcome).write(asset)
      } else {
        Output.print(
          WhyText(
            outcome: outcome, phrases: phrases, names: Names(of: model, phrases: phrases),
            terminal: .current
          ).text(for: asset))
      }
    }
  }
}
