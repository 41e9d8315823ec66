// Headings that no table lists: what their words say together.

import Continuity

extension InventoryHeadings {
  /// What runs others: "Applications" in its sheet are those that need it, not what it needs.
  static let hosts: Set<Kind> = [.server, .store, .network, .utility, .building]

  /// Headings for the name of a machine: elsewhere than among machines, that of the one it runs on.
  static let machineNames: Set<String> = [
    "nom-du-serveur", "nom-serveur", "hostname", "nom-d-hote", "nom-machine", "nom-de-la-machine",
    "nom-des-serveurs",
  ]

  /// Headings that may be all the name a thing has, where nothing else is its name.
  static let lesserNames = [
    "activite", "activites", "actif", "actifs", "asset", "ressource", "element", "composant",
    "equipement", "materiel", "outil", "solution", "produit", "service",
  ]

  /// Headings that look like others and mean none of them: what was measured is no objective, who is
  /// responsible for personal data repairs nothing, and the domain of an application is care or payroll.
  static func means(nothing key: String, kind: Kind?) -> Bool {
    if key.hasPrefix("responsable-d"), key.contains("traitement") { return true }
    if key == "domaine" { return ![.server, .equipment, .network, .store].contains(kind) }
    let words = key.split { !$0.isLetter }
    return ["constate", "constatee", "mesure", "mesuree", "reel", "reelle", "atteint"].contains {
      words.contains($0[...])
    }
  }

  static func isOfApplications(_ key: String) -> Bool {
    ["application", "appli", "logiciel"].contains { key.hasPrefix($0) }
  }

  /// "Délai max. d'interruption", "Perte de données admissible", "Temps de rétablissement" …
  ///
  /// - Parameter key: the folded heading.
  static func guess(byWordsOf key: String, kind: Kind?) -> ColumnGuess? {
    let words = Set(key.split { !$0.isLetter }.map(String.init))
    func has(_ some: String...) -> Bool { some.contains { words.contains($0) } }
    // Scales, dates and reasons speak of the same things, and are none.
    if has("impact", "impacts", "date", "motif", "cause", "justification", "commentaire") {
      return nil
    }
    let isTime = has("delai", "duree", "temps", "dmia", "objectif", "cible")
    let isMost = has(
      "max", "maxi", "maximal", "maximale", "maximum", "admissible", "admise", "tolerable",
      "toleree", "tolere", "acceptable")
    if has("degrade", "degradee") { return isTime ? .field(.lasts) : nil }
    if has("perte"), has("donnee", "donnees") { return .field(.rpo) }
    if has("interruption", "indisponibilite", "arret"), isMost { return .field(.mtpd) }
    if has("reprise", "retablissement"), isTime { return .field(.rto) }
    if has("redemarrage", "relance"), isTime { return .field(.restart) }
    if has("reconstruction", "reinstallation"), isTime { return .field(.rebuild) }
    if kind == .process {
      if key.hasPrefix("processus") { return .name }
      if isOfApplications(key) { return .relation(.needs, nil, creates: false) }
      if key.hasPrefix("equipement") { return .relation(.needs, .equipment, creates: true) }
    }
    return nil
  }
}
