// What only an import of iTop has to say, in both languages.

import Continuity

/// A reason of this connector.
enum ITopReason: ConnectorReason {
  /// A link from a device to what hangs below it: the other side says it as a downlink.
  case uplink
  /// Objects that others list, but that are not in the export.
  case notExported(className: String, count: Int)
  /// A class that objects name by their fields, and that is not in the export at all.
  case missingClass(String, rows: Int)
  /// A class that says nothing of continuity.
  case unusedClass(String, count: Int)
  /// A key to other objects that is not followed.
  case unusedField(String)

  var code: String {
    switch self {
    case .uplink: "itop-uplink"
    case .notExported: "itop-not-exported"
    case .missingClass: "itop-missing-class"
    case .unusedClass: "itop-unused-class"
    case .unusedField: "itop-unused-field"
    }
  }

  var effect: Finding.Effect {
    switch self {
    case .uplink, .unusedClass, .unusedField: .told
    case .notExported: .warning
    case .missingClass: .row
    }
  }

  func message(in language: Language) -> String {
    switch (self, language) {
    case (.uplink, .french):
      "lien montant, dit en sens inverse par le lien descendant de l’autre équipement"
    case (.uplink, .english): "an uplink, which the downlink of the other device says as well"
    case (.notExported(let name, let count), .french):
      """
      \(Self.objects(count, in: language)) de la classe \(language.quoted(name)) \
      \(count < 2 ? "est cité" : "sont cités") dans les listes d’autres objets, mais \
      \(count < 2 ? "absent" : "absents") de l’export\u{A0}; exportez aussi cette classe
      """
    case (.notExported(let name, let count), .english):
      """
      \(Self.objects(count, in: language)) of the class \(language.quoted(name)) \
      \(count == 1 ? "stands" : "stand") in lists of other objects, but not in the export; export \
      this class too
      """
    case (.missingClass(let name, let rows), .french):
      """
      \(language.number(rows)) champs ou liens citent la classe \(language.quoted(name)), absente de \
      l’export\u{A0}; exportez aussi cette classe
      """
    case (.missingClass(let name, let rows), .english):
      """
      \(language.number(rows)) fields or links name the class \(language.quoted(name)), which is not in \
      the export; export this class too
      """
    case (.unusedClass(let name, let count), .french):
      """
      la classe \(language.quoted(name)) n’a pas d’équivalent dans un modèle \
      (\(Self.objects(count, in: language)))
      """
    case (.unusedClass(let name, let count), .english):
      """
      the class \(language.quoted(name)) has no counterpart in a model \
      (\(Self.objects(count, in: language)))
      """
    case (.unusedField(let name), .french):
      "le champ \(language.quoted(name)) désigne d’autres objets, mais n’est pas suivi"
    case (.unusedField(let name), .english):
      "the field \(language.quoted(name)) names other objects, but is not followed"
    }
  }

  private static func objects(_ count: Int, in language: Language) -> String {
    let isOne = language == .french ? count < 2 : count == 1
    let noun = language == .french ? "objet" : "object"
    return language.number(count) + " " + noun + (isOne ? "" : "s")
  }

  func summary(in language: Language) -> String {
    switch (self, language) {
    case (.uplink, .french): "liens montants, dits en sens inverse par les liens descendants"
    case (.uplink, .english): "uplinks, which downlinks say as well"
    case (.missingClass, .french): "classes citées, dont rien n’est dans l’export"
    case (.missingClass, .english): "classes that are named, and of which nothing is in the export"
    case (.unusedClass, .french): "classes sans équivalent, non reprises"
    case (.unusedClass, .english): "classes without counterpart, not used"
    case (.unusedField, .french): "champs non suivis"
    case (.unusedField, .english): "fields not followed"
    case (.notExported, .french): "classes citées, mais absentes de l’export"
    case (.notExported, .english): "classes that are listed, but not exported"
    }
  }
}
