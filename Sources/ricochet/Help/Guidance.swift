// What is told of a line that asks for help, or that cannot be understood.

import Continuity
import Reports

/// Help and wrong usage, in the language of the line.
struct Guidance {
  private let page: HelpPage

  /// - Returns: `nil` where argument-parser tells of its commands in a way we do not know.
  init?(for line: Line, in language: Language, width: Int) {
    guard let command = CommandTree(of: line.command) else { return nil }
    page = HelpPage(command: command, verbs: line.verbs, language: language, width: width)
  }

  /// What the verb does, and its options.
  var help: String { page.text() }

  /// What is wrong with the line, what is said of the arguments concerned, and how the verb is typed.
  ///
  /// - Parameter message: argument-parser's, or what a verb said.
  func error(_ message: String) -> String {
    Misuse(message, of: page.command).map(error) ?? explained(message)
  }

  func error(_ misuse: Misuse) -> String { explained(misuse.text(in: page.language)) }

  private func explained(_ message: String) -> String {
    let language = page.language
    let named = page.command.allArguments.filter { argument in
      let valueName = "<\(language.help(argument.valueName ?? ""))>"
      return (argument.names?.map(\.typed) ?? [valueName])
        .contains { message.contains(language.quoted($0)) }
    }
    return "ricochet: \(language.phrases.error): \(message)\n"
      + named.map { page.row(of: $0) }.joined()
      + page.usage("Usage")
      + "\(language.help("For details:")) \(language.quoted("\(page.typed) --help"))\n"
  }
}
