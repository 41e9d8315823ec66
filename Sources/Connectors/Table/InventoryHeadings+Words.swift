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
  static let lesserNames: Set<String> = [
    "actif", "actifs", "asset", "ressource", "element", "composant", "equipement", "materiel",
    "service", "outil", "solution", "produit",
  ]

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
    if kind == .process, isOfApplications(key) { return .relation(.needs, nil, creates: false) }
    return nil
  }
}
