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

  var sort: Sort {
    switch self {
    case .uplink:
      Sort(
        "itop-uplink", .told, "uplinks, which downlinks say as well",
        "liens montants, dits en sens inverse par les liens descendants")
    case .notExported:
      Sort(
        "itop-not-exported", .warning, "classes that are listed, but not exported",
        "classes citées, mais absentes de l’export")
    case .missingClass:
      Sort(
        "itop-missing-class", .row, "classes that are named, and of which nothing is in the export",
        "classes citées, dont rien n’est dans l’export")
    case .unusedClass:
      Sort(
        "itop-unused-class", .told, "classes without counterpart, not used",
        "classes sans équivalent, non reprises")
    case .unusedField: Sort("itop-unused-field", .told, "fields not followed", "champs non suivis")
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
}
