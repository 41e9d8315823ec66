// `--type NAME=KIND`: what types of the source's own are.

import ArgumentParser
import Connectors
import Continuity
import Reports

/// Types that only the hospital knows, and what they are.
struct TypeOption: ParsableArguments {
  @Option(
    name: .customLong("type"),
    help: ArgumentHelp(
      "What things of a type of your own are; may be given several times.",
      valueName: "type=kind"))
  var types: [String] = []

  /// The kinds given.
  ///
  /// - Throws: ``UserError``: no `=`, or a kind that nobody knows.
  func kinds(_ language: Language) throws -> GivenKinds {
    var kinds = GivenKinds()
    for text in types {
      guard let sign = text.lastIndex(of: "="), sign != text.startIndex else {
        throw UserError(phrases: language.phrases) { _ in language.importPhrases.notAType(text) }
      }
      let name = text[text.index(after: sign)...]
      kinds[String(text[..<sign])] = try KindList.kind(
        named: String(name.drop { $0 == " " }), language.phrases)
    }
    return kinds
  }
}
