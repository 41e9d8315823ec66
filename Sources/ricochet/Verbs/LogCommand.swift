// `ricochet log`: the crisis so far, as people wrote it down, and what comes next from here.

import ArgumentParser
import Continuity
import DependencyGraph
import Formats
import Reports
import SystemPackage

struct LogCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "The crisis so far, from its log, and what comes next from here.",
    discussion: """
      A log is a CSV file with the columns time, node and what, and perhaps who and note. What was seen: down, up, \
      paper, begun 1, done 1, left 45m, note. Rows later than --now are not read.

      EXAMPLES
        ricochet log main-courante.csv --scenario panne-ad --now 14:20
        ricochet log main-courante.csv --scenario panne-ad --now 14:20 -o point.docx
        ricochet log main-courante.csv ad --starts 2026-12-24T03:10 --now H+6
        ricochet log main-courante.csv --scenario panne-ad --now 14:20 --replan
      """)

  @Argument(help: "The log.", completion: .file(extensions: ["csv"]))
  var file: String

  @Argument(help: "What fails.", completion: .nodes)
  var names: [String] = []

  @Option(
    help: ArgumentHelp(
      "Up to when it is read: an hour, a day and an hour, or H+n.", valueName: "time"))
  var now: String

  @OptionGroup var course: CourseOptions

  @Flag(help: "Look for a new order of works from now, in place of the one planned at the start.")
  var replan = false

  @OptionGroup var search: PlanOptions

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
      let scenario = try course.scenario(failing: names, in: model, phrases)
      let log = try read(scenario, in: model, phrases)
      let forecast = try search.plan(of: scenario, in: model, until: course.lastMinute, phrases)
      let situation = Situation(
        log, after: forecast, replans: replan, horizon: course.lastMinute)
      let report = SituationReport(
        situation: situation, isReplanned: replan, filter: filter, phrases: phrases)
      try await answer.tell(report, of: model, from: options)
      if strict && report.missesObjective { throw ExitCode(1) }
    }
  }

  /// The log, or every fault of it at once.
  private func read(
    _ scenario: Scenario, in model: Model, _ phrases: any Phrases
  ) throws -> SituationLog {
    let words = phrases.language.log
    let bytes: [UInt8]
    do throws(UnreadableFile) {
      bytes = try SourceFile.bytes(of: FilePath(file))
    } catch {
      throw UserError(phrases: phrases) { "\(file.visible()): \(error.message(in: $0.language))" }
    }
    var reader = LogReader(of: scenario, in: model, until: course.lastMinute)
    if let log = reader.read(bytes, now: now) { return log }
    for problem in reader.problems {
      let place = problem.location
      let shown =
        place.line == 0 ? "--now" : "\(file.visible()):\(place.line):\(place.column)"
      Console.error("\(shown): \(phrases.error): \(words.problem(problem.issue))\n")
    }
    throw UserError(phrases: phrases) { _ in words.problems(reader.problems.count) }
  }
}
