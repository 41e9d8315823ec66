// What only an import of CISO Assistant has to say, in both languages.

import Continuity

/// A reason of this connector.
enum CISOReason: ConnectorReason {
  /// Several BIAs give one asset different degrees after the same time.
  case degreesDiffer(asset: String, after: String)
  /// A type of asset that is neither primary nor supporting.
  case unknownAssetType(String)

  var code: String {
    switch self {
    case .degreesDiffer: "ciso-degrees-differ"
    case .unknownAssetType: "ciso-unknown-asset-type"
    }
  }

  var effect: Finding.Effect { .warning }

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

  func summary(in language: Language) -> String {
    switch (self, language) {
    case (.degreesDiffer, .french): "degrés différents d’une analyse d’impact à l'autre"
    case (.degreesDiffer, .english): "degrees that differ from one impact analysis to another"
    case (.unknownAssetType, .french): "types de bien inconnus"
    case (.unknownAssetType, .english): "unknown types of asset"
    }
  }
}
