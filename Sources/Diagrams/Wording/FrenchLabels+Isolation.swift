// The schema of isolation in French.

internal import Continuity

extension FrenchLabels {
  var isolation: String { "Isolement des sauvegardes\u{A0}: schéma technique et fonctionnel" }
  func objective(_ objective: ObjectiveD2O3, _ compliance: Compliance) -> String {
    let what =
      switch objective {
      case .a: "authentification indépendante (dans chaque cadre de sauvegarde)"
      case .b: "cloisonnement et capacité d’isoler"
      case .c: "3-2-1, copie immuable ou hors ligne (tableau 3)"
      }
    let state =
      switch compliance {
      case .met: "✓ atteint"
      case .notMet: "✗ non atteint"
      case .unknown: "? non établi"
      }
    return "CaRE \(objective.rawValue)\u{A0}: \(what)\u{A0}: \(state)"
  }

  // MARK: Panels

  var nominal: String { "1 · Nominal\u{A0}: ce qui circule en temps normal" }
  func passing(_ names: [String]) -> String { "passe par " + names.joined(separator: ", ") }
  var nominalAndIsolated: String {
    "1 · Nominal, et 2 · Isolé\u{A0}: la croix marque ce que coupent les gestes numérotés"
  }
  func isolated(_ count: Int) -> String {
    count == 0
      ? "2 · Isolé\u{A0}: rien n’est à couper"
      : "2 · Isolé\u{A0}: après \(count == 1 ? "la coupure numérotée" : "les \(language.number(count)) coupures numérotées")"
  }
  func touching(_ count: Int) -> String {
    let flows =
      switch count {
      case 0: "Aucun flux n’entre dans la sauvegarde ni n’en sort"
      case 1: "1 flux entre dans la sauvegarde ou en sort"
      default: "\(language.number(count)) flux entrent dans la sauvegarde ou en sortent"
      }
    return flows + "\u{A0}; ce qui n’est pas dessiné ne passe pas."
  }
  func elsewhere(_ names: [String]) -> String {
    "Sans flux vers la sauvegarde, donc non \(names.count < 2 ? "dessinée" : "dessinées")\u{A0}: "
      + language.list(of: names)
  }
  var noZone: String { "Zone non précisée" }
  func zones(_ count: Int) -> String { "\(language.number(count)) zones" }
  func devices(_ count: Int) -> String { "\(language.number(count)) dispositifs" }
  func zone(isBackup: Bool, trust: String?) -> String {
    [isBackup ? "zone de sauvegarde" : nil, trust.map { "confiance\u{A0}: \($0)" }].compactMap(
      \.self
    )
    .joined(separator: " · ")
  }
  func others(_ count: Int, besides: Bool) -> String {
    switch (count, besides) {
    case (0, _): "aucun élément décrit"
    case (1, true): "et 1 autre élément"
    case (_, true): "et \(language.number(count)) autres éléments"
    case (1, false): "1 élément"
    case (_, false): "\(language.number(count)) éléments"
    }
  }
  func role(_ role: BackupSurroundings.Role) -> String {
    switch role {
    case .holder: "détient des copies"
    case .carrier: "porte la sauvegarde"
    case .station: "administre la sauvegarde"
    case .directory: "annuaire de la sauvegarde"
    case .other: ""
    }
  }
  func signsIn(with directories: [String]) -> String {
    directories.isEmpty
      ? "Connexion\u{A0}: aucun annuaire déclaré"
      : "Connexion\u{A0}: par " + language.list(of: directories)
  }
  func administered(from stations: [String]) -> String {
    "Administré depuis\u{A0}: " + language.list(of: stations)
  }
  func copies(_ count: Int) -> String {
    "\(language.number(count)) \(count < 2 ? "copie" : "copies")"
  }
  func medium(_ name: String) -> String {
    switch name.lowercased() {
    case "disk", "disque": "disque"
    case "tape", "bande": "bande"
    case "cloud", "nuage": "stockage objet"
    default: name
    }
  }
  var offline: String { "hors ligne" }
  func immutable(for minutes: Int?, by technology: String?) -> String {
    "immuable" + (minutes.map { " " + duration($0) } ?? " (durée non précisée)")
      + (technology.map { " par \($0)" } ?? "")
  }
  func flows(_ count: Int) -> String { "\(language.number(count)) flux" }
  var remainsOpen: String { "✗ RESTE OUVERT" }
  var normallyClosed: String { "fermé hors sauvegarde" }
  func from(_ name: String) -> String { "de «\u{A0}\(name)\u{A0}»" }
  func to(_ name: String) -> String { "vers «\u{A0}\(name)\u{A0}»" }

  // MARK: Tables

  var backedUp: String { "3 · Ce qui est sauvegardé, et comment cela revient (D2.O3.C)" }
  var backupHeadings: [String] {
    [
      "Ce qui est sauvegardé", "Où est la copie", "Fréquence", "Conservation", "Protection",
      "Restauration",
    ]
  }
  func nodes(_ count: Int, _ names: String) -> String {
    "\(language.number(count)) éléments\u{A0}: \(names)"
  }
  func at(_ site: String) -> String { "lieu\u{A0}: \(site)" }
  func every(_ minutes: Int) -> String {
    let (days, rest) = minutes.quotientAndRemainder(dividingBy: 1_440)
    if days == 1, rest == 0 { return "tous les jours" }
    if minutes == 60 { return "toutes les heures" }
    return (days > 0 ? "tous les " : "toutes les ") + duration(minutes)
  }
  func range(_ shortest: String, _ longest: String) -> String { "de \(shortest) à \(longest)" }
  var notKnown: String { "non renseigné" }
  var partlyKnown: String { "en partie" }
  var unprotected: String { "modifiable en ligne" }
  var variousLocks: String { "immuable, durées diverses" }
  var noCopiesSaid: String { "Le modèle ne décrit aucune copie." }
  func moreRows(_ count: Int) -> String {
    "… et \(language.number(count)) \(count < 2 ? "autre ligne" : "autres lignes")"
  }
  var whoActs: String { "4 · En cas d’incident\u{A0}: qui agit, dans quel ordre (D2.O3.B)" }
  var actionHeadings: [String] {
    ["N°", "Dispositif", "Qui agit", "Geste et procédure", "Durée"]
  }
  func procedure(_ name: String) -> String { "procédure \(name)" }
  var nothingToCut: String { "Aucune coupure." }

  // MARK: Foot

  var openFlow: String { "flux ouvert" }
  var closedFlow: String { "flux fermé en temps normal" }
  var cutFlow: String { "flux coupé" }
  var deviceSign: String { "dispositif traversé" }
  var cutSign: String { "coupure, et son numéro d’ordre" }
  var doubtfulSign: String { "dispositif sur lequel ne pas compter" }
  var backupZoneSign: String { "zone de sauvegarde" }
  var isolationNote: String {
    "Une flèche va de qui ouvre le flux à qui le reçoit. Couper un dispositif coupe tous les flux qui le "
      + "traversent. Le reste de la production est compté, non dessiné."
  }
  var signatures: [String] { ["Établi par", "Validé par (RSSI)"] }
  var nameAndDate: String { "Nom, date, signature" }
}
