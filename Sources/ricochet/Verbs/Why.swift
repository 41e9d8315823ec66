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

  @Argument(help: "The node to explain.")
  var name: String

  @Option(parsing: .upToNextOption, help: "What fails.")
  var fail: [String] = []

  @Option(
    name: .customLong("for"), help: "How long it lasts, whatever the model says: 45m, 4h, 2d.")
  var length: DurationOption?

  @Option(help: "A scenario of the model.")
  var scenario: String?

  @Option(help: "The form of the answer: text or json.")
  var format = Format.text

  @OptionGroup var options: ModelOptions

  func validate() throws {
    guard fail.isEmpty != (scenario == nil) else {
      throw ValidationError("Please give '--fail' with names, or '--scenario'.")
    }
    if format == .csv { throw ValidationError("'why' answers as text or json.") }
  }

  func run() throws {
    try reportingErrors {
      let (model, phrases, _) = try options.load()
      let asset = try found(model.findAsset(name), name, phrases) { $0.asset }
      let question = try Question(
        failing: fail, scenario: scenario, for: length?.limit, in: model, phrases: phrases)
      let outcome = Outcome(of: question.scenario, in: model)
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

/// One answer as JSON, with its chain and why it never returns.
struct WhyJSON {
  let outcome: Outcome

  func write(_ asset: Int) {
    let model = outcome.model
    let json = OutcomeJSON(outcome: outcome, filter: Filter(establishment: nil))
    var writer = JSONWriter(to: Output())
    writer.object { writer in
      writer.breakLine()
      writer.field("model", model.name)
      writer.breakLine()
      writer.field("horizon", outcome.horizon)
      writer.breakLine()
      writer.key("node")
      json.write(outcome.answer(for: asset), to: &writer)
      writer.breakLine()
      writer.key("chain")
      writer.array(outcome.chain(to: asset), lines: true) { writer, link in
        writer.object { writer in
          writer.field("id", model.assets[link.asset].id)
          writer.key("steps")
          json.steps(link.steps, to: &writer)
        }
      }
      writer.breakLine()
      writer.key("never")
      never(asset, to: &writer)
    }
    writer.finish()
  }

  private func never(_ asset: Int, to writer: inout JSONWriter) {
    let model = outcome.model
    func write(_ type: String, _ path: [Int], _ loop: [Int]) {
      writer.object { writer in
        writer.field("type", type)
        writer.key("path")
        writer.array(path) { $0.value(model.assets[$1].id) }
        writer.key("loop")
        writer.array(loop) { $0.value(model.assets[$1].id) }
      }
    }
    switch outcome.whyNever(asset) {
    case nil: writer.null()
    case .loop(let path, let loop): write("loop", path, loop)
    case .cause(let path): write("cause", path, [])
    case .unstable(let path): write("unstable", path, [])
    }
  }
}
