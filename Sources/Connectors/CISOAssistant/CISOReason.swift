// What only an import of CISO Assistant has to say, in both languages.

import Continuity
import Formats

/// A reason of this connector.
enum CISOReason: ConnectorReason {
  /// Several BIAs give one asset different degrees after the same time.
  case degreesDiffer(asset: String, after: String)
  /// A type of asset that is neither primary nor supporting.
  case unknownAssetType(String)
  /// An objective without unit in a table.
  case withoutUnit(String)
  /// A time that is no whole number of minutes: whoever typed it did not mean seconds.
  case notInSeconds(String)

  var sort: Sort {
    switch self {
    case .degreesDiffer:
      Sort(
        "ciso-degrees-differ", .warning, "degrees that differ from one impact analysis to another",
        "degrés différents d’une analyse d’impact à l’autre")
    case .unknownAssetType:
      Sort("ciso-unknown-asset-type", .warning, "unknown types of asset", "types de bien inconnus")
    case .withoutUnit:
      Sort(
        "ciso-without-unit", .value, "objectives without a unit, kept as unknown",
        "objectifs sans unité, laissés inconnus")
    case .notInSeconds:
      Sort(
        "ciso-not-in-seconds", .value, "times that are not in seconds",
        "délais qui ne sont pas en secondes")
    }
  }

  func message(in language: Language) -> String {
    switch (self, language) {
    case (.degreesDiffer(let asset, let after), .french):
      """
      deux analyses d’impact ne donnent pas le même degré à \(language.quoted(asset)) après \
      \(after)\u{A0}: le plus grave est gardé
      """
    case (.degreesDiffer(let asset, let after), .english):
      """
      two impact analyses give \(language.quoted(asset)) different degrees after \(after): the \
      worse is kept
      """
    case (.withoutUnit(let text), .french):
      """
      \(language.quoted(text)) est un nombre sans unité, laissé inconnu\u{A0}; écrivez par exemple \
      «\u{A0}\(text.visible(limit: 20))h\u{A0}»
      """
    case (.withoutUnit(let text), .english):
      """
      \(language.quoted(text)) is a number without a unit, kept as unknown; write for instance \
      '\(text.visible(limit: 20))h'
      """
    case (.notInSeconds(let text), .french):
      """
      \(language.quoted(text)) n’est pas un nombre entier de minutes\u{A0}: CISO Assistant compte \
      ces délais en secondes (4\u{A0}h s’écrit 14400)\u{A0}; laissé inconnu
      """
    case (.notInSeconds(let text), .english):
      """
      \(language.quoted(text)) is no whole number of minutes: CISO Assistant counts these times in \
      seconds (4 h is 14400); kept as unknown
      """
    case (.unknownAssetType(let type), .french):
      """
      le type de bien \(language.quoted(type)) n’est ni PR (essentiel), ni SP (support)\u{A0}: pris \
      pour un bien support
      """
    case (.unknownAssetType(let type), .english):
      """
      the asset type \(language.quoted(type)) is neither PR (primary) nor SP (supporting): taken \
      for a supporting one
      """
    }
  }
}
