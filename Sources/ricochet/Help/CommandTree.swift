// The verbs and their options with what the code says of them, in English, as argument-parser knows it.

import ArgumentParser
import Foundation

/// A verb, its options and its own verbs.
struct CommandTree: Decodable {
  let commandName: String
  let shouldDisplay: Bool
  let abstract: String?
  let discussion: String?
  let arguments: [Argument]?
  let subcommands: [CommandTree]?
  let defaultSubcommand: String?

  struct Argument: Decodable {
    enum Kind: String, Decodable { case positional, option, flag }

    struct Name: Decodable {
      let kind: String
      let name: String

      /// As it is typed.
      var typed: String { (kind == "long" ? "--" : "-") + name }
    }

    let kind: Kind
    let names: [Name]?
    let preferredName: Name?
    let valueName: String?
    let isOptional: Bool
    let isRepeating: Bool
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?
  }

  /// A command and those below it; `nil` if argument-parser should change how it tells them.
  init?(of command: any ParsableCommand.Type) {
    struct Tool: Decodable { let command: CommandTree }
    let dump = Data(command._dumpHelp().utf8)
    guard let tool = try? JSONDecoder().decode(Tool.self, from: dump) else { return nil }
    self = tool.command
  }

  /// Its own verbs that people are told of.
  var verbs: [CommandTree] {
    (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
  }

  /// What may follow it, also where no verb follows.
  var allArguments: [Argument] {
    let fallback = subcommands?.first { $0.commandName == defaultSubcommand }
    return (fallback?.arguments ?? []) + (arguments ?? [])
  }

  /// The argument that is typed like this, or shown like this: `--for`, `<names>`.
  func argument(_ text: String) -> Argument? {
    allArguments.first { argument in
      argument.kind == .positional
        ? text == "<\(argument.valueName ?? "")>"
        : (argument.names ?? []).contains { $0.typed == text }
    }
  }
}
