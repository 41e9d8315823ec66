// `ricochet cuts`: the smallest combinations of failures that stop one node.

import ArgumentParser
import Continuity
import DependencyGraph
import Reports

struct Cuts: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cuts",
    abstract: "The smallest combinations of failures that stop a node: its minimal cut sets.",
    discussion: """
      A combination is minimal where it no longer stops the node once any one of its members is spared. \
      Nothing is repaired, and everything that lasts only so long has run out: see 'what-if' for the times.

      EXAMPLES
        ricochet cuts urgences --order 2
        ricochet cuts urgences --among server,network --order 3
        ricochet cuts urgences --within 4h
        ricochet cuts dpi --limit 1000 --format json
      """)

  @Argument(help: "The node to stop.", completion: .nodes)
  var name: String

  @Option(help: "Combinations of so many failures at most (default: of any number).")
  var order: Int?

  @Option(
    help: ArgumentHelp(
      "Only these kinds fail: server,network … (default: everything but the node).",
      valueName: "kinds"),
    completion: .kinds)
  var among: String?

  @Option(
    help: ArgumentHelp(
      "Only what stops it within so long; what holds longer counts as holding: 4h.",
      valueName: "duration"))
  var within: DurationOption?

  @Option(
    help: "How many combinations to list; all are counted (default: 20 as text, else 10,000).")
  var limit: Int?

  @Option(help: "How much memory the search may take: 512m, 2g.")
  var memory = MemoryOption(bytes: MinimalCuts.memory)

  @OptionGroup var answer: AnswerOptions

  @OptionGroup var options: ModelOptions

  func validate() throws {
    if within?.limit == .unlimited { throw ValidationError(.endless("--within")) }
    if let order, order < 1 { throw ValidationError(.tooLittle("--order", least: 1)) }
    if let limit, limit < 0 { throw ValidationError(.tooLittle("--limit", least: 0)) }
  }

  func run() async throws {
    try await reportingErrors {
      let (model, phrases, _) = try options.load(for: answer)
      let target = try ricochet.found(model.findAsset(name), name, phrases) { $0.asset }
      let kinds = try among.map { try KindList.kinds(in: $0, phrases) }
      let words = phrases.language.cutPhrases
      let (found, _) = Undertaking.run(in: phrases.language) { undertaking in
        undertaking.stage(words.searching) { progress in
          let cuts = MinimalCuts(
            of: target, in: model, among: kinds, upTo: order, within: within?.minutes,
            memory: memory.bytes, telling: progress)
          let limit = limit ?? (answer.form.isTable ? 10_000 : 20)
          return CutsAnswer(cuts: cuts, limit: limit, ranks: answer.form != .csv)
        }
      }
      try await answer.tell(
        CutsReport(answer: found, phrases: phrases), of: model, from: options)
      switch found.cuts.ending {
      case .complete: break
      case .outOfMemory:
        Console.error("ricochet: \(words.outOfMemory(found.cuts, memory: memory.bytes))\n")
        throw ExitCode(Cuts.incomplete)
      case .cancelled:
        Console.error("ricochet: \(words.cancelled(found.cuts))\n")
        throw ExitCode(Undertaking.interrupted)
      }
    }
  }

  /// The exit status of an answer that memory cut short.
  private static let incomplete: Int32 = 1
}
