// The review of the costs, in French.

import Continuity

struct FrenchCostPhrases: CostPhrases {
  var language: Language { .french }

  var title: String { "coûts et soutien attendu (CaRE D2)" }
  var nothing: String {
    "Aucune dépense au registre (costs.csv)\u{A0}: rien ne peut être dit du soutien."
  }
  var unofficial: String {
    """
    Ceci est une prévision d’après ces règles, dites avec les mots de cet outil, et non une promesse \
    du programme\u{A0}: ce qui est marqué «\u{A0}à vérifier\u{A0}» ne figure dans rien que nous ayons lu.
    """
  }

  var summaryHeading: String { "Par entité juridique" }
  var summaryHeadings: [String] {
    [
      "Entité juridique", "Dépensé", "Financé ailleurs", "Compte", "Soutien attendu",
      "Jours internes",
    ]
  }
  var noEntity: String { "entité juridique non renseignée" }

  func support(_ entity: String, _ support: String, counted: String, capped: Bool) -> String {
    let share = "\(language.percent(CostRule.percent)) de \(counted)"
    let cap = language.money(CostRule.most)
    return capped
      ? "\(entity)\u{A0}: \(support), le plafond\u{A0}; \(share) dépasseraient \(cap)."
      : "\(entity)\u{A0}: \(support), soit \(share)."
  }

  func possible(_ entity: String, _ support: String) -> String {
    "\(entity)\u{A0}: ce serait \(support) avec les devis, les sommes et les noms qui manquent."
  }

  func unassigned(_ sum: String) -> String {
    """
    \(sum) de dépenses ne nomment aucune entité juridique\u{A0}: elles ne relèvent d’aucun plafond et ne \
    comptent pas.
    """
  }

  func all(_ support: String) -> String {
    "Toutes les entités juridiques ensemble\u{A0}: \(support)."
  }

  var expenseHeadings: [String] {
    ["Dépense", "Objectif", "Nature", "Somme", "Compte", "Engagée", "Remarques"]
  }

  func nature(_ nature: Cost.Nature) -> String {
    switch nature {
    case .hardware: "matériel"
    case .software: "logiciel"
    case .service: "prestation"
    case .training: "formation"
    case .internalWork: "travail interne"
    case .other: "autre"
    }
  }

  var unknown: String { "?" }

  func remark(_ remark: CostReview.Remark) -> String {
    switch remark {
    case .tooEarly(let day):
      "engagée le \(language.day(day)), avant le \(language.day(CostRule.firstDay))"
    case .fundedElsewhere: "financée ailleurs"
    case .partlyFunded(let part): "\(language.money(part)) financés ailleurs"
    case .noAmount: "sans somme"
    case .noQuote: "sans devis"
    case .noEntity: "sans entité juridique"
    case .noObjective: "sans objectif"
    case .continued: "n’est pas nouvelle"
    }
  }

  var refusedHeading: String { "Ce qui serait refusé" }
  var noneRefused: String { "Rien, d’après ces règles." }
  var waitingHeading: String { "Ce qui ne compte pas encore" }
  var checkHeading: String { "Ce qui est à vérifier" }

  func told(_ item: String, _ amount: String, _ remarks: [String]) -> String {
    "\(item), \(amount)\u{A0}: \(remarks.joined(separator: "\u{A0}; "))"
  }

  var milestonesHeading: String { "Jalons" }

  func milestone(_ name: String, on day: String, _ cost: String, expenses: Int) -> String {
    expenses == 0
      ? "\(day)\u{A0}: \(name), \(cost), absent du registre des coûts\u{A0}: ne compte pas"
      : "\(day)\u{A0}: \(name), \(cost), \(plural(expenses, "dépense"))"
  }

  func milestone(_ name: String, on day: String, declared: String, but sum: String) -> String {
    "\(day)\u{A0}: \(name) annonce \(declared), mais ses dépenses font \(sum)\u{A0}: l’un des deux est faux"
  }

  func unpriced(_ name: String, on day: String) -> String {
    "\(day)\u{A0}: \(name), coût non renseigné"
  }

  var rulesHeading: String { "Les règles" }
  func rule(_ text: String, mark: String) -> String { "\(text) (\(mark))" }
}
