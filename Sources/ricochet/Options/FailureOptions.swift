// What fails and for how long, as `what-if`, `why` and `diagram` ask it.

import ArgumentParser
import Continuity
import DependencyGraph
import Reports

/// Names that fail, or a scenario of the model.
struct FailureOptions: ParsableArguments {
  @Option(
    parsing: .upToNextOption, help: ArgumentHelp("What fails.", valueName: "names"),
    completion: .nodes)
  var fail: [String] = []

  @OptionGroup var course: CourseOptions

  func validate() throws {
    guard (fail.isEmpty && course.selections.isEmpty) != (course.scenario == nil) else {
      throw ValidationError(.notOne(of: ["--fail", "--where", "--scenario"]))
    }
  }

  func outcome(in model: Model, _ phrases: any Phrases) throws -> Outcome {
    try course.outcome(failing: fail, in: model, phrases)
  }

  func scenario(in model: Model, _ phrases: any Phrases) throws -> Scenario {
    try course.scenario(failing: fail, in: model, phrases)
  }
}

/// How a failure goes, whichever way its names are given.
struct CourseOptions: ParsableArguments {
  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      "All that answers to this fails: kind=server,tag=windows; keys are joined by 'and', values of one key by 'or'. May be repeated.",
      valueName: "key=value"))
  var selections: [SelectionOption] = []

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "How long it lasts, whatever the model says: 45m, 4h, 2d.", valueName: "duration"))
  var length: DurationOption?

  @Option(help: "A scenario of the model.", completion: .scenarios)
  var scenario: String?

  @Option(
    help: ArgumentHelp(
      "When it begins: the day and hour then stand beside every instant (default: the scenario's).",
      valueName: "2026-12-24T03:10"))
  var starts: String?

  @Option(
    help: ArgumentHelp(
      "How far the answer looks: 30d, 200d (default: 90d).", valueName: "duration"))
  var horizon: DurationOption?

  func validate() throws {
    switch horizon?.limit {
    case .unlimited: throw ValidationError(.endless("--horizon"))
    case .minutes(0): throw ValidationError(.tooLittle("--horizon", least: 1))
    default: break
    }
  }

  /// Refuses what names nothing that fails, or a scenario beside it.
  ///
  /// - Parameter names: what the verb itself names.
  func check(_ names: [String]) throws {
    let isNamed = !names.isEmpty || !selections.isEmpty
    guard isNamed != (scenario != nil) else {
      throw ValidationError(.notOne(of: ["<names>", "--where", "--scenario"]))
    }
  }

  /// The last minute to tell.
  var lastMinute: Int {
    guard case .minutes(let minutes)? = horizon?.limit else { return Outcome.ninetyDays }
    return minutes
  }

  /// What happens when these fail, or in the scenario where one is asked for.
  func outcome(failing names: [String], in model: Model, _ phrases: any Phrases) throws -> Outcome {
    Outcome(
      of: try scenario(failing: names, in: model, phrases), in: model, horizon: lastMinute)
  }

  /// What is asked, from the day and hour that is asked for.
  func scenario(
    failing names: [String], in model: Model, _ phrases: any Phrases
  ) throws -> Scenario {
    var scenario = try asked(failing: names, in: model, phrases)
    if let starts {
      guard let start = StartTime(starts) else {
        throw UserError(phrases: phrases) { $0.notAStart(starts) }
      }
      scenario.starts = start
    }
    return scenario
  }

  private func asked(
    failing names: [String], in model: Model, _ phrases: any Phrases
  ) throws -> Scenario {
    if let name = scenario {
      let position = try found(model.findScenario(name), name, phrases) { $0.scenario }
      let scenario = model.scenarios[position]
      return length.map { scenario.lasting($0.limit) } ?? scenario
    }
    let timed = try names.map { try TimedName($0, in: model, phrases) }
    var scenario = Scenario()
    scenario.failures = Set(timed).sorted { ($0.asset, $0.at) < ($1.asset, $1.at) }
      .map { Scenario.Item(asset: $0.asset, repair: length?.limit, at: $0.at) }
    for option in selections {
      let selection = try option.selection(in: model, phrases)
      scenario.fail(all: model.assets(where: selection), of: selection, for: length?.limit)
    }
    return scenario
  }
}
