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

  @Flag(help: "What each reinforcement that could be had would bring; plans again for each.")
  var advise = false

  @OptionGroup var answer: AnswerOptions

  @Flag(help: "Exit with status 1 if an objective is missed.")
  var strict = false

  @OptionGroup var options: ModelOptions

  func validate() throws {
    let isNamed = !names.isEmpty || !course.selections.isEmpty
    guard isNamed != (course.scenario != nil) else {
      throw ValidationError(.notOne(of: ["<names>", "--where", "--scenario"]))
    }
    if let tries, tries < 1 { throw ValidationError(.tooLittle("--tries", least: 1)) }
  }

  func run() async throws {
    try await reportingErrors {
      let (model, phrases, filter) = try options.load(for: answer)
      var scenario = try course.scenario(failing: names, in: model, phrases)
      scenario.reinforcements += try reinforce.map {
        try ReinforceOption($0, in: model, phrases).reinforcement
      }
      let first = try first.map { name in
        try found(model.findAsset(name), name, phrases) { $0.asset }
      }
      let plan = RecoveryPlan(
        of: scenario, in: model, first: first, tries: tries.map { min($0, 1_000_000) },
        horizon: course.lastMinute)
      let report = PlanReport(
        plan: plan, advice: advise ? plan.advice() : nil, filter: filter, phrases: phrases)
      try await answer.tell(report, of: model, from: options)
      if strict && report.missesObjective { throw ExitCode(1) }
    }
  }
}
