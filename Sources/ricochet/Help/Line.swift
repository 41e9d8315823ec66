// The command line before anybody has parsed it: which verb it names, and in which language it is answered.

import ArgumentParser
import Continuity
import Foundation
import SystemPackage

/// The words typed after `ricochet`.
struct Line {
  /// The words as verbs understand them: a language that stands first is moved behind the verb.
  let words: [String]
  /// The verbs named, from the first one down.
  let verbs: [String]
  /// What they lead to.
  let command: any ParsableCommand.Type
  /// Whether help is asked for, or nothing at all.
  let asksForHelp: Bool
  /// What is wrong with it, if that can be told before parsing.
  let misuse: Misuse?

  init(_ typed: [String]) {
    var rest = typed[...]
    var language = Line.takeLanguage(from: &rest)
    let saysHelp = rest.first == "help"
    if saysHelp {
      rest = rest.drop { $0 == "help" }
      language += Line.takeLanguage(from: &rest)
    }

    var command: any ParsableCommand.Type = Ricochet.self
    var verbs: [String] = []
    var misuse: Misuse?
    while let word = rest.first, !word.hasPrefix("-"),
      !command.configuration.subcommands.isEmpty
    {
      guard let verb = command.configuration.subcommands.first(where: { $0._commandName == word })
      else {
        misuse = Line.unknown(word, after: command)
        break
      }
      command = verb
      verbs.append(word)
      rest.removeFirst()
    }
    (self.verbs, self.command) = (verbs, command)
    self.misuse = misuse
    words = verbs + language + rest
    _ = Line.takeLanguage(from: &rest)
    asksForHelp = saysHelp || (!command.configuration.subcommands.isEmpty && rest.isEmpty)
  }

  /// The option `--language` with its value, where it stands first.
  private static func takeLanguage(from rest: inout ArraySlice<String>) -> ArraySlice<String> {
    let isOneWord = rest.first?.hasPrefix("--language=") == true
    let option = rest.prefix(isOneWord ? 1 : rest.first == "--language" ? 2 : 0)
    rest = rest.dropFirst(option.count)
    return option
  }

  /// A word that should have been a verb, with the verb it may stand for, also one further down.
  private static func unknown(_ word: String, after command: any ParsableCommand.Type) -> Misuse {
    let verbs = command.configuration.subcommands.filter { $0.configuration.shouldDisplay }
    let further = verbs.first { verb in
      verb.configuration.subcommands.contains { $0._commandName == word }
    }
    let names = verbs.map { $0._commandName }
    return .unknownVerb(
      word,
      nearest: further.map { "\($0._commandName) \(word)" } ?? nearest(to: word, in: names),
      known: names)
  }
}

extension [String] {
  /// What follows an option, the last time it is there.
  func value(of option: String) -> String? {
    var value: String?
    for (position, word) in prefix(while: { $0 != "--" }).enumerated() {
      if word == option, position + 1 < count { value = self[position + 1] }
      if word.hasPrefix(option + "=") { value = String(word.dropFirst(option.count + 1)) }
    }
    return value
  }
}

extension Language {
  /// The language of what is said before a model is read.
  static let ofLine = Language(ofLine: Array(CommandLine.arguments.dropFirst()))

  /// The one a line asks for, else that of the model it names, else that of the environment.
  init(ofLine words: [String]) {
    self =
      words.value(of: "--language").flatMap { Language(rawValue: $0) }
      ?? ModelOptions.folder(named: words.value(of: "--model")).flatMap(Language.ofModel)
      ?? .ofEnvironment
  }

  /// The language that a model's first files say, or those of its first folders. Nothing is read to its end: this
  /// is for errors, which come at once.
  private static func ofModel(in folder: String) -> Language? {
    func names(in folder: String) -> [String] {
      (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted() ?? []
    }
    for folder in [folder] + names(in: folder).prefix(20).map({ "\(folder)/\($0)" }) {
      let files = names(in: folder).filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
      for file in files.prefix(30) {
        if let language = said(at: FilePath("\(folder)/\(file)")) { return language }
      }
    }
    return nil
  }

  /// What stands after `language:` near the beginning of a file.
  private static func said(at path: FilePath) -> Language? {
    // Who opens a pipe to read would wait.
    guard let file = try? FileDescriptor.open(path, .readOnly, options: .nonBlocking) else {
      return nil
    }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = try? file.closeAfter {
      try unsafe bytes.withUnsafeMutableBytes { try unsafe file.read(into: $0) }
    }
    let beginning = String(decoding: bytes.prefix(count ?? 0), as: UTF8.self)
    for line in beginning.split(whereSeparator: \.isNewline) where line.hasPrefix("language:") {
      return Language(locale: String(line.dropFirst("language:".count).drop { !$0.isLetter }))
    }
    return nil
  }
}
