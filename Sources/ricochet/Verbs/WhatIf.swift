// `ricochet what-if`: what stops, when, why and for how long.

import ArgumentParser
import Continuity
import DependencyGraph
import Reports

struct WhatIf: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "what-if",
    abstract: "What stops, when, why and for how long, when something fails.",
    discussion: """
      Names are ids, unambiguous ends of ids, or names without regard to case and accents.

      EXAMPLES
        ricochet what-if ad --model Models/ch-littoral
        ricochet what-if ad dns --for 8h --format json
        ricochet what-if ad edf@2h --for 8h           the second fails two hours later
        ricochet what-if --where kind=server,tag=windows
        ricochet what-if --scenario incendie-salle-a
        ricochet what-if --all
      """)

  @Argument(help: "What fails.", completion: .nodes)
  var names: [String] = []

  @OptionGroup var course: CourseOptions

  @Flag(help: "Every scenario of the model, for every process.")
  var all = false

  @OptionGroup var answer: AnswerOptions

  @Flag(help: "Exit with status 1 if an objective is missed.")
  var strict = false

  @OptionGroup var options: ModelOptions

  func validate() throws {
    let isNamed = !names.isEmpty || !course.selections.isEmpty
    let ways = [isNamed, course.scenario != nil, all].count { $0 }
    guard ways == 1 else {
      throw ValidationError(.notOne(of: ["<names>", "--where", "--scenario", "--all"]))
    }
    if all && course.length != nil { throw ValidationError(.together("--for", "--all")) }
    if all && course.starts != nil { throw ValidationError(.together("--starts", "--all")) }
  }

  func run() async throws {
    try await reportingErrors {
      let (model, phrases, filter) = try options.load(for: answer)
      let isMissed: Bool
      if all {
        let survey = Survey(
          of: model, filter: filter, phrases: phrases, horizon: course.lastMinute)
        try await answer.tell(survey, of: model, from: options)
        isMissed = survey.missesObjective
      } else {
        let outcome = try course.outcome(failing: names, in: model, phrases)
        let report = WhatIfReport(outcome: outcome, filter: filter, phrases: phrases)
        try await answer.tell(report, of: model, from: options)
        isMissed = strict && report.missesObjective
      }
      if strict && isMissed { throw ExitCode(1) }
    }
  }
}
