// What the words of every topic are made with: one plural, one way to write numbers, lengths and instants.

/// The words of one topic in one language.
package protocol Wording: Sendable {
  var language: Language { get }
}

extension Wording {
  package func duration(_ minutes: Int) -> String { language.duration(minutes) }
  package func number(_ number: some BinaryInteger) -> String { language.number(number) }
  package func quoted(_ text: String) -> String { language.quoted(text) }

  /// So many of a thing: `2 copies`. French counts 0 and 1 in the singular, English only 1.
  ///
  /// - Parameter many: where it is not each word, or in English the last, with an s.
  package func plural(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number(count)) \(language.isSingular(count) ? one : many ?? language.several(one))"
  }
}

extension Language {
  /// Whether so many are told in the singular.
  package func isSingular(_ count: Int) -> Bool { self == .french ? count < 2 : count == 1 }

  /// `autre changement` → `autres changements`, `process stop` → `process stops`.
  fileprivate func several(_ words: String) -> String {
    self == .french
      ? words.split(separator: " ").map { $0 + "s" }.joined(separator: " ") : words + "s"
  }
}
