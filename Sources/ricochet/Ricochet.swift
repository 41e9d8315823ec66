// The command and its verbs.
import ArgumentParser

@main
struct Ricochet: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "ricochet")
}
