// What a document lacks, and whom to ask, in French.

import Continuity

struct FrenchGapPhrases: GapPhrases {
  var language: Language { .french }

  func gap(_ what: String, ask: String) -> String {
    "À compléter\u{A0}: \(what) (à demander à\u{A0}: \(ask))"
  }
  var headings: [String] { ["À compléter", "À propos de", "À demander à", "Pourquoi à eux"] }
  func name(of function: Respondent.Function) -> String {
    switch function {
    case .headOfActivity: "responsable de l’activité"
    case .informationSystems: "direction du système d’information"
    case .technicalServices: "services techniques"
    case .purchasing: "achats (responsable du contrat)"
    case .humanResources: "ressources humaines"
    case .security: "responsable de la sécurité du SI"
    case .management: "direction de l’établissement"
    case .planLead: "pilote du PCRA"
    }
  }
  func ground(_ ground: Respondent.Ground) -> String {
    switch ground {
    case .register: "interrogé dans le registre des hypothèses"
    case .owner: "en répond dans le modèle"
    case .governance: "désigné au registre de gouvernance"
    case .function: "fonction habituelle\u{A0}: personne n’est désigné"
    }
  }
  func question(_ id: String, due day: String?) -> String {
    "question \(id) ouverte au registre" + (day.map { ", réponse attendue le \($0)" } ?? "")
  }
}
