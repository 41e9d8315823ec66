// `ricochet generate`: an invented inventory of any size, to measure with.

import ArgumentParser
import Continuity
import Reports
import Synthetic

struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Make an invented GHT-like inventory, to measure with.",
    discussion: """
      The same number and seed give the same bytes on any machine.

      EXAMPLE
        ricochet generate --nodes 100000 --seed 1 -o ght-genere
      """)

  @Option(help: "How many nodes: \(SyntheticGroup.fewest) to 10,000,000.")
  var nodes = 10_000

  @Option(help: "What it looks like.")
  var seed: UInt64 = 1

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("The folder to make.", valueName: "folder"),
    completion: .directory)
  var output: String

  @Option(help: "The language of messages: fr or en (default: the system's).")
  var language: Language?

  func validate() throws {
    guard (SyntheticGroup.fewest...10_000_000).contains(nodes) else {
      throw ValidationError(.outside("--nodes", SyntheticGroup.fewest...10_000_000))
    }
  }

  func run() throws {
    try reportingErrors {
      let phrases = (language ?? .ofEnvironment).phrases
      try Interrupt.caught {
        try NewFolder(output, phrases: phrases).fill { folder in
          try SyntheticGroup(nodes: nodes, seed: seed).write(to: folder) { Interrupt.isPressed }
        }
      }
    }
  }
}
