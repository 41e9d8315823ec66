// How a recovery plan is looked for: what `plan` and whoever shows a plan ask alike.

import ArgumentParser
import Continuity
import Reports

/// What comes first, who comes to help, and how hard to look.
struct PlanOptions: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "What is brought back before all else, the most urgent first.", valueName: "names"),
    completion: .nodes)
  var first: [String] = []

  @Option(
    help: ArgumentHelp(
      "So many more people from a minute on: equipe-systeme=6@3d. May be repeated.",
      valueName: "name=number"))
  var reinforce: [String] = []

  @Option(
    help: ArgumentHelp(
      "How many orders are tried; more may find a better plan, and takes longer.",
      valueName: "tries"))
  var tries: Int?

  func validate() throws {
    if let tries, tries < 1 { throw ValidationError(.tooLittle("--tries", least: 1)) }
  }

  /// The options that were given, for a verb that has plans only where they are asked for.
  var given: [String] {
    [("--first", !first.isEmpty), ("--reinforce", !reinforce.isEmpty), ("--tries", tries != nil)]
      .filter(\.1).map(\.0)
  }

  /// Refuses what a plan is looked for with where none is asked for.
  func check(isAsked: Bool) throws {
    if !isAsked, let option = given.first { throw ValidationError(.without(option, "--plan")) }
  }

  /// The plan of a scenario.
  func plan(
    of scenario: Scenario, in model: Model, until horizon: Int, _ phrases: any Phrases
  ) throws -> RecoveryPlan {
    var scenario = scenario
    scenario.reinforcements += try reinforce.map {
      try ReinforceOption($0, in: model, phrases).reinforcement
    }
    let first = try first.map { name in
      try found(model.findAsset(name), name, phrases) { $0.asset }
    }
    return RecoveryPlan(
      of: scenario, in: model, first: first, tries: tries.map { min($0, 1_000_000) },
      horizon: horizon)
  }
}
