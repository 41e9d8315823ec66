// The governance scheme, in French.

import Continuity

struct FrenchGovernancePhrases: GovernancePhrases {
  var language: Language { .french }

  var title: String { "schéma de gouvernance de la continuité et de la reprise" }
  var nobody: String {
    "Le registre de la gouvernance (governance) est vide\u{A0}: ce document ne nomme personne."
  }
  var pictureAlternative: String {
    "Schéma\u{A0}: qui décide, valide et signe\u{A0}; qui pilote\u{A0}; les référents métier et les participants. Une case en pointillé dit que personne n’est nommé."
  }
  var pictureCaption: String { "Qui décide, qui pilote, qui travaille avec eux" }
  var dutiesHeading: String { "Rôles" }
  var dutyHeadings: [String] {
    ["Rôle", "Qui", "Instance", "Depuis", "Périmètre"]
  }
  func role(_ role: GovernanceDuty.Role) -> String {
    switch role {
    case .decides: "décide"
    case .signs: "signe"
    case .validates: "valide"
    case .leads: "pilote (RPCRA)"
    case .referent: "référent métier"
    case .member: "participe"
    }
  }
  var all: String { "tous" }
  var documentsHeading: String { "Documents de la gouvernance et du projet" }
  var documentHeadings: [String] { ["Document", "Version", "Validé", "Signé", "Revu"] }
  var plansHeading: String { "Plans de continuité et de reprise" }
  func done(on day: String?, by name: String?) -> String {
    guard let day else { return name.map { "par \($0), sans date" } ?? "☐ non dit" }
    return name.map { "le \(day), par \($0)" } ?? "le \(day)"
  }
  var approval: Signature {
    Signature(
      "Schéma de gouvernance validé par la direction",
      captions: ["Nom et fonction", "Date", "Signature"])
  }
}
