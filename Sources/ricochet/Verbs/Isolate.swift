// `ricochet isolate`: what to cut so that nothing reaches the backups, who does it, and the proof.

import ArgumentParser
import Continuity
import Reports

struct Isolate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "isolate",
    abstract: "What to cut to isolate the backups (D2.O3.B), in which order, and the proof.",
    discussion: """
      From the zones, flows and devices of the model: the fewest devices to act on so that no open flow \
      is left between production and the backup zone. With --scenario, devices that its attacker holds \
      are not counted on.

      EXAMPLES
        ricochet isolate --model Models/ch-littoral
        ricochet isolate --scenario rancongiciel
        ricochet isolate --at 2027-06-30 --format json
      """)

  @Option(
    help: "A scenario of the model, whose attacker may hold devices.", completion: .scenarios)
  var scenario: String?

  @OptionGroup var answer: AnswerOptions

  @Flag(help: "Exit with status 1 if the backups cannot be isolated.")
  var strict = false

  @OptionGroup var options: ModelOptions

  func run() async throws {
    try await reportingErrors {
      let (model, phrases, _) = try options.load(for: answer)
      let position = try scenario.map { name in
        try found(model.findScenario(name), name, phrases) { $0.scenario }
      }
      let isolation = Isolation(
        of: model, in: position.map { model.scenarios[$0] }, later: try options.later(than: model))
      let report = IsolationReport(
        isolation: isolation, date: try options.date(), phrases: phrases)
      try await answer.tell(report, of: model, from: options)
      if strict && isolation.compliance == .notMet { throw ExitCode(1) }
    }
  }
}
