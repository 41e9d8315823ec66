// The crisis procedures in French.

import Continuity

struct FrenchCrisisPhrases: CrisisPhrases {
  var language: Language { .french }

  var title: String { "procédures de crise numérique (CaRE D2.O1.B)" }
  func count(_ procedures: Int) -> String {
    procedures == 0
      ? "Aucune procédure de crise au registre."
      : "\(plural(procedures, "procédure")) au registre."
  }
  func heading(_ subject: CrisisProcedure.Subject) -> String {
    switch subject {
    case .cell: "Cellule de crise"
    case .alert: "Alerte et rappel"
    case .declaration: "Déclarations à faire"
    case .technical: "Gestes techniques"
    case .link: "Articulation avec le plan blanc et les autres plans"
    }
  }
  var headings: [String] {
    ["Procédure", "Conduite par", "Délai", "Pour", "Écrite le", "Revue le", "Joindre"]
  }
  var declarationHeadings: [String] {
    ["Déclaration", "À qui", "Délai", "Fondement", "Faite par", "D’où nous le savons"]
  }

  func gap(_ matter: CrisisMatter) -> String {
    switch matter {
    case .subject(.cell): "la procédure de la cellule de crise (qui se réunit, où, avec quoi)"
    case .subject(.alert): "la procédure d’alerte et de rappel du personnel, sans informatique"
    case .subject(.declaration): "la procédure de déclaration d’un incident"
    case .subject(.technical): "les gestes techniques (isoler, arrêter, reconstruire)"
    case .subject(.link): "l’articulation avec les autres plans"
    case .owner(let name): "qui conduit la procédure \(name)"
    case .dates(let name): "la date de la procédure \(name)"
    case .within(let name): "le délai de la procédure \(name)"
    case .declaration(let what): "qui fait cette déclaration, et comment\u{A0}: \(what)"
    case .planBlanc: "la place du risque numérique dans le plan blanc"
    case .contacts(let names): "comment joindre\u{A0}: \(names.joined(separator: ", "))"
    }
  }
  func within(_ minutes: Int?) -> String {
    guard let minutes else { return "–" }
    return minutes == 0 ? "sans délai" : language.hours(minutes)
  }
  var register: String { "registre de l’hôpital" }
  func usual(_ mark: SourceMark) -> String {
    switch mark {
    case .official: "donnée de l’outil, d’après un texte officiel"
    case .secondHand: "donnée de l’outil, lue de seconde main\u{A0}: à vérifier"
    case .transcription: "donnée de l’outil, d’après une transcription\u{A0}: à vérifier"
    case .toCheck: "donnée de l’outil, sans source lue\u{A0}: à vérifier"
    }
  }
  var declarationNote: String {
    """
    Les déclarations que l’outil ajoute ou rapproche sont lues de seconde main\u{A0}: délais et fondements sont \
    à vérifier avec le juriste de l’établissement.
    """
  }
  var linkHeadings: [String] { ["Autre plan", "Procédure qui y renvoie", "Conduite par"] }
  func document(_ name: String, validated: String?, reviewed: String?) -> String {
    var parts = [name]
    if let validated { parts.append("validation le \(validated)") }
    if let reviewed { parts.append("revue le \(reviewed)") }
    return parts.joined(separator: ", ") + "."
  }
  var plansHeading: String { "Plans de continuité et de reprise" }
  var planHeadings: [String] { ["Plan", "Processus", "Indisponibilités", "Validé le"] }
  var allScenarios: String { "tous les scénarios" }
  var approval: Signature {
    Signature(
      "Procédures validées par la direction", captions: ["Nom et fonction", "Date", "Signature"])
  }
}
