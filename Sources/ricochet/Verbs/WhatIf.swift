// `ricochet what-if`: what stops, when, why and for how long.

import ArgumentParser
import Continuity
import DependencyGraph

struct WhatIf: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What stops, when, why and for how long, when something fails.",
    discussion: """
      Names are ids, unambiguous ends of ids, or names without regard to case and accents.

      EXAMPLES
        ricochet what-if ad --model Models/ch-littoral
        ricochet what-if ad dns --for 8h --format json
        ricochet what-if --scenario incendie-salle-a
        ricochet what-if --all
      """)

  @Argument(help: "What fails.", completion: .nodes)
  var names: [String] = []

  @OptionGroup var course: CourseOptions

  @Flag(help: "Every scenario of the model, for every process.")
  var all = false

  @Option(help: "The form of the answer.")
  var format = Format.text

  @Flag(help: "Exit with status 1 if an objective is missed.")
  var strict = false

  @OptionGroup var options: ModelOptions

  func validate() throws {
    let ways = [!names.isEmpty, course.scenario != nil, all].count { $0 }
    guard ways == 1 else {
      throw ValidationError(.notOne(of: ["<names>", "--scenario", "--all"]))
    }
    if all && course.length != nil { throw ValidationError(.together("--for", "--all")) }
  }

  func run() throws {
    try reportingErrors {
      let (model, phrases, filter) = try options.load(for: format)
      let isMissed: Bool
      if all {
        isMissed = Survey(of: model, filter: filter, phrases: phrases).tell(as: format)
      } else {
        isMissed = tell(try course.outcome(failing: names, in: model, phrases), phrases, filter)
      }
      if strict && isMissed { throw ExitCode(1) }
    }
  }

  /// Tells the outcome; whether an objective is missed.
  private func tell(_ outcome: Outcome, _ phrases: any Phrases, _ filter: Filter) -> Bool {
    switch format {
    case .json: OutcomeJSON(outcome: outcome, filter: filter).write()
    case .csv: OutcomeCSV(outcome: outcome, filter: filter).write()
    case .text:
      Output.print(
        WhatIfText(
          outcome: outcome, phrases: phrases, names: Names(of: outcome.model, phrases: phrases),
          filter: filter, terminal: .current
        ).text())
    }
    guard strict else { return false }
    return outcome.affected.contains { asset in
      filter.shows(outcome.model.assets[asset])
        && outcome.answer(for: asset).verdicts.contains { $0.result == .missed }
    }
  }
}
