// What is said of types that are a source's own.

import Continuity
import Formats

/// What there is to say of types of one's own.
enum GivenKindReason: ConnectorReason {
  /// Things of a type that is the source's own, and of which nobody said what they are.
  case ownType(String, count: Int)
  /// Links to things of a type of which nobody said what they are.
  case linkedType(String, links: Int)
  /// A kind given to a type that the source does not have.
  case unused(String, suggestion: String?)

  var sort: Sort {
    switch self {
    case .ownType:
      Sort(
        "own-type", .warning,
        "types of this source's own, of which somebody must say what they are",
        "types propres à cette source, dont il faut dire ce qu’ils sont")
    case .linkedType:
      Sort("linked-type", .told, "types that only links name", "types que seuls des liens nomment")
    case .unused:
      Sort(
        "given-type-unused", .warning, "types given that the source does not have",
        "types donnés que la source n’a pas")
    }
  }

  func message(in language: Language) -> String {
    switch (self, language) {
    case (.ownType(let name, let count), .french):
      """
      \(language.number(count)) \(count < 2 ? "élément" : "éléments") du type \
      \(language.quoted(name)), propre à cette source, non repris\u{A0}; \
      dites ce que c’est, par exemple «\u{A0}--type '\(name.visible(limit: 60))=équipement'\u{A0}»
      """
    case (.ownType(let name, let count), .english):
      """
      \(language.number(count)) \(count == 1 ? "thing" : "things") of the type \
      \(language.quoted(name)), which is this source's own, not used; say what it is, for instance \
      "--type '\(name.visible(limit: 60))=equipment'"
      """
    case (.linkedType(let name, let links), .french):
      """
      \(language.number(links)) \(links < 2 ? "lien vise" : "liens visent") le type \
      \(language.quoted(name))\u{A0}; si cela compte, dites ce que c’est, par exemple \
      «\u{A0}--type '\(name.visible(limit: 60))=service'\u{A0}»
      """
    case (.linkedType(let name, let links), .english):
      """
      \(language.number(links)) \(links == 1 ? "link is" : "links are") to the type \
      \(language.quoted(name)); if that matters, say what it is, for instance \
      "--type '\(name.visible(limit: 60))=service'"
      """
    case (.unused(let name, let suggestion), .french):
      """
      aucun élément du type \(language.quoted(name)) donné par «\u{A0}--type\u{A0}»\
      \(suggestion.map { "\u{A0}; vouliez-vous dire \(language.quoted($0))\u{A0}?" } ?? "")
      """
    case (.unused(let name, let suggestion), .english):
      """
      nothing is of the type \(language.quoted(name)) that '--type' gives\
      \(suggestion.map { "; did you mean \(language.quoted($0))?" } ?? "")
      """
    }
  }
}
