// The architecture schema in French.

internal import Continuity

struct FrenchBookLabels: BookLabels {
  var language: Language { .french }

  // MARK: Titles

  var sharedTitle: String { "Schéma d’architecture\u{A0}: ce que les processus partagent" }
  var sharedRestTitle: String {
    "Schéma d’architecture\u{A0}: applications, équipements et équipes partagés"
  }
  func sharedCounts(processes: Int, things: Int) -> String {
    "En colonnes, \(language.count(processes, of: .process))\u{A0}; en lignes, "
      + (things > 1
        ? "\(language.number(things)) éléments dont au moins deux ont besoin"
        : things == 1 ? "le seul élément dont au moins deux ont besoin" : "aucun élément partagé")
  }
  var groupTitle: String { "Schéma d’architecture\u{A0}: ce que les établissements partagent" }
  func groupCounts(establishments: Int, things: Int) -> String {
    "En colonnes, \(language.number(establishments)) établissement\(establishments > 1 ? "s" : "")"
      + "\u{A0}; en lignes, "
      + (things > 1
        ? "\(language.number(things)) éléments dont au moins deux ont besoin"
        : things == 1 ? "le seul élément dont au moins deux ont besoin" : "aucun élément partagé")
  }
  func processCounts(things: Int, vital: Int) -> String {
    let all =
      things > 1
      ? "Repose sur \(language.number(things)) éléments"
      : things == 1 ? "Repose sur un élément" : "Ne repose sur rien"
    guard things > 0 else { return all }
    return all
      + (vital > 1
        ? ", dont \(language.number(vital)) sans secours"
        : vital == 1 ? ", dont un sans secours" : ", aucun sans secours")
  }
  var nobodys: String { "Commun" }
  var establishment: String { "Établissement" }
  var elsewhere: String { "D’ailleurs" }
  func first(_ count: Int) -> String {
    count > 1 ? "Les \(language.number(count)) premiers seulement" : "Le premier seulement"
  }
  func heading(of kind: Kind) -> String {
    switch kind {
    case .building: "Lieux"
    case .service: "Annuaire et services techniques"
    case .process: "Autres processus (chacun a sa page)"
    default: language.heading(of: kind)
    }
  }
  func goesOn(_ heading: String) -> String { "\(heading) (suite)" }
  func page(_ number: Int) -> String { "p.\u{A0}\(language.number(number))" }

  // MARK: Signs

  var signs: String { "Sa perte, à elle seule…" }
  var vitalSign: String { "l’arrête aussitôt" }
  var vitalLater: String { "l’arrête au bout de 8\u{A0}h" }
  var vitalFor: String { "arrête 12\u{A0}processus de l’établissement" }
  var spareSign: String { "un secours prend le relais" }
  var fallbackSign: String { "touche le seul mode dégradé" }
  var usefulSign: String { "gêne sans arrêter" }
  var throughSign: String { "l’arrête par un autre processus" }
  var spareRest: String { "avec secours" }
  var usefulRest: String { "utiles" }
  var matrixNote: String {
    "Sans réparation, réserves et modes dégradés épuisés. Besoins directs et indirects pour fonctionner et "
      + "pour le mode dégradé, mais non ceux d’un autre processus. Sur une seule ligne\u{A0}: ce qui a "
      + "les mêmes utilisateurs et les mêmes besoins."
  }
  var processNote: String {
    "En gras, les besoins directs. Première colonne de signes\u{A0}: le processus\u{A0}; les suivantes, "
      + "chacun de ses besoins. Sans réparation, réserves et modes dégradés épuisés."
  }
  func brief(_ minutes: Int) -> String {
    switch minutes {
    case ..<1: ""
    case ..<60: "\(minutes)′"
    case ..<2_880: "\(minutes / 60)\u{A0}h"
    case ..<1_440_000: "\(minutes / 1_440)\u{A0}j"
    default: "+"
    }
  }

  // MARK: The page of a process

  func itself(_ name: String) -> String { "LE PROCESSUS" }
  var directNeed: String { "Besoin direct" }
  var place: String { "Lieu" }
  var repairedBy: String { "Dépanné par" }
  var alsoFor: String { "Sert aussi à" }
  func others(_ count: Int) -> String { "\(language.number(count))\u{A0}proc." }
  var onPaper: String { "papier" }
  func people(_ count: Int) -> String { "\(language.number(count)) pers." }
  func enough(_ needed: Int, of count: Int) -> String {
    "\(needed) sur \(count) \(needed > 1 ? "suffisent" : "suffit")"
  }
  var usefulOnly: String { "utile" }
  var atOnce: String { "aussitôt" }
  func holds(_ minutes: Int) -> String { "tient \(duration(minutes))" }
  var withoutLimit: String { "sans limite de durée" }
  var goals: String { "Objectifs" }
  var mtpd: String { "DMIA" }
  var rto: String { "RTO" }
  var rpo: String { "PDMA" }
  var answersFor: String { "Responsable" }
  var people: String { "Lieu et équipe" }
  var degradedMode: String { "Mode dégradé" }
  var noMode: String { "Aucun" }
  var needed: String { "Il faut" }
  var noSpare: String { "Sans secours\u{A0}: la perte l’arrête…" }
  var nothingVital: String { "Rien\u{A0}: aucune perte ne l’arrête à elle seule" }
  func stopsAfter(_ minutes: Int, _ names: [String]) -> String {
    (minutes == 0 ? "aussitôt" : "après \(duration(minutes))") + "\u{A0}: "
      + names.joined(separator: ", ")
  }
  func more(_ count: Int) -> String { "+\u{A0}\(language.number(count))" }
}
