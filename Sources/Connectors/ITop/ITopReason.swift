// What only an import of iTop has to say, in both languages.

import Continuity

/// A reason of this connector.
enum ITopReason: ConnectorReason {
  /// A link from a device to what hangs below it: the other side says it as a downlink.
  case uplink
  /// Objects that others list, but that are not in the export.
  case notExported(className: String, count: Int)

  var code: String {
    switch self {
    case .uplink: "itop-uplink"
    case .notExported: "itop-not-exported"
    }
  }

  var effect: Finding.Effect {
    switch self {
    case .uplink: .told
    case .notExported: .warning
    }
  }

  func message(in language: Language) -> String {
    switch (self, language) {
    case (.uplink, .french):
      "lien montant, dit en sens inverse par le lien descendant de l’autre équipement"
    case (.uplink, .english): "an uplink, which the downlink of the other device says as well"
    case (.notExported(let name, let count), .french):
      """
      \(count < 2 ? "1 objet" : "\(count) objets") de la classe \(name.visible(limit: 80)) \
      \(count < 2 ? "est cité" : "sont cités") dans les listes d’autres objets, mais \
      \(count < 2 ? "absent" : "absents") de l’export\u{A0}; exportez aussi cette classe
      """
    case (.notExported(let name, let count), .english):
      """
      \(count == 1 ? "1 object" : "\(count) objects") of the class \(name.visible(limit: 80)) \
      \(count == 1 ? "stands" : "stand") in lists of other objects, but not in the export; export \
      this class too
      """
    }
  }

  func summary(in language: Language) -> String {
    switch (self, language) {
    case (.uplink, .french): "liens montants, dits en sens inverse par les liens descendants"
    case (.uplink, .english): "uplinks, which downlinks say as well"
    case (.notExported, .french): "classes citées, mais absentes de l’export"
    case (.notExported, .english): "classes that are listed, but not exported"
    }
  }
}
