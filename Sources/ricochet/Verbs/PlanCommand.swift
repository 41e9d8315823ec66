// `ricochet plan`: who works on what, when, and what that makes of the objectives.

import ArgumentParser
import Continuity
import DependencyGraph
import Reports

struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Who brings back what, in which order, with the people there are.",
    discussion: """
      Works are done by the crews and at the hours that the model says: see 'restarted-by', 'rebuilt-by', 'recovery' \
      and 'presence' in the model format.

      EXAMPLES
        ricochet plan --scenario rancongiciel --model Models/ch-littoral
        ricochet plan ad --starts 2026-12-24T22:00 --first urgences maternite
        ricochet plan --scenario rancongiciel --reinforce equipe-systeme=6@3d
        ricochet plan --scenario rancongiciel --advise
        ricochet plan --scenario rancongiciel -o plan.xlsx
      """)

  @Argument(help: "What fails.", completion: .nodes)
  var names: [String] = []

  @OptionGroup var course: CourseOptions

  @OptionGroup var search: PlanOptions

  @Flag(help: "What each reinforcement that could be had would bring; plans again for each.")
  var advise = false

  @OptionGroup var answer: AnswerOptions

  @Flag(help: "Exit with status 1 if an objective is missed.")
  var strict = false

  @OptionGroup var options: ModelOptions

  func validate() throws {
    try course.check(names)
  }

  func run() async throws {
    try await reportingErrors {
      let (model, phrases, filter) = try options.load(for: answer)
      let plan = try search.plan(
        of: course.scenario(failing: names, in: model, phrases), in: model,
        until: course.lastMinute, phrases)
      let report = PlanReport(
        plan: plan, advice: advise ? plan.advice() : nil, filter: filter, phrases: phrases)
      try await answer.tell(report, of: model, from: options)
      if strict && report.missesObjective { throw ExitCode(1) }
    }
  }
}
