// `ricochet diagram compromise` and `isolation`: what an attacker reaches, and how the backups are cut
// off.

import ArgumentParser
import Continuity
import Diagrams
import Reports

extension Diagram {
  struct CompromiseDiagram: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "compromise",
      abstract: "What an attacker reaches, wave by wave, and what stays clean.")

    @Option(
      parsing: .upToNextOption,
      help: ArgumentHelp("What the attacker holds at the start.", valueName: "names"),
      completion: .nodes)
    var from: [String] = []

    @Option(
      help: "A scenario of the model that compromises something.", completion: .scenarios)
    var scenario: String?

    @OptionGroup var target: PictureTarget
    @OptionGroup var options: ModelOptions

    func validate() throws {
      guard from.isEmpty != (scenario == nil) else {
        throw ValidationError(.notOne(of: ["--from", "--scenario"]))
      }
    }

    func run() throws {
      try reportingErrors {
        let (model, phrases, _) = try options.load()
        let outcome = Outcome(of: try asked(of: model, phrases), in: model)
        let view = View(try target.identity(of: model, options, phrases))
        try target.write(.compromise(of: outcome, view: view), phrases)
      }
    }

    private func asked(of model: Model, _ phrases: any Phrases) throws -> Scenario {
      if let scenario {
        let position = try found(model.findScenario(scenario), scenario, phrases) { $0.scenario }
        guard !model.scenarios[position].compromised.isEmpty else {
          throw UserError(phrases: phrases) { $0.compromisesNothing(scenario) }
        }
        return model.scenarios[position]
      }
      var asked = Scenario()
      for name in from {
        let named = try TimedName(name, in: model, phrases)
        // Named twice, it is held from the first of the two minutes.
        let isKnown = asked.compromised.contains(named.asset)
        let at = isKnown ? min(asked.compromisedAt[named.asset] ?? 0, named.at) : named.at
        asked.compromisedAt[named.asset] = at > 0 ? at : nil
        if !isKnown { asked.compromised.append(named.asset) }
      }
      asked.compromised.sort()
      return asked
    }
  }
}

extension Diagram {
  struct IsolationDiagram: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "isolation",
      abstract: "How the backups are cut off: the schema to hand in, on one page of A3.")

    @Option(
      help: "A scenario of the model, whose attacker may hold devices.", completion: .scenarios)
    var scenario: String?

    @OptionGroup var target: PictureTarget
    @OptionGroup var options: ModelOptions

    func run() throws {
      try reportingErrors {
        let (model, phrases, _) = try options.load()
        let view = View(try target.identity(of: model, options, phrases))
        let position = try scenario.map { name in
          try found(model.findScenario(name), name, phrases) { $0.scenario }
        }
        let isolation = Isolation(
          of: model, in: position.map { model.scenarios[$0] },
          later: try options.later(than: model))
        guard let figure = Figure.isolation(isolation, view: view) else {
          throw UserError(phrases: phrases) { $0.noPartition }
        }
        try target.write(figure, phrases)
      }
    }
  }
}
