// What a recovery plan is looked for with, whichever way it is told.

import ArgumentParser
import Continuity
import DependencyGraph
import Reports

/// The options of every verb that plans.
struct PlanningOptions: ParsableArguments {
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

  /// Whether anything is asked of a plan.
  var areGiven: Bool { !first.isEmpty || !reinforce.isEmpty || tries != nil }

  /// The plan of a scenario, with those who reinforce it.
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
