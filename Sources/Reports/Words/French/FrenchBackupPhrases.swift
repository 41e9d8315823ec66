// The review of the backups, in French.

import Continuity

struct FrenchBackupPhrases: BackupPhrases {
  var language: Language { .french }

  var title: String { "bilan des sauvegardes (CaRE D2.O3)" }

  func objective(_ objective: ObjectiveD2O3, _ compliance: Compliance) -> String {
    let word =
      switch compliance {
      case .met: "✓ état atteint"
      case .notMet: "✗ état non atteint"
      case .unknown: "? état inconnu"
      }
    return "\(objective.rawValue)  \(word)\u{A0}: \(objective.wording(in: .french))"
  }

  func date(_ date: String) -> String { "État du modèle au \(date), jalons compris." }

  // MARK: D2.O3.A

  func infrastructure(_ names: [String]) -> String {
    "Infrastructure de sauvegarde\u{A0}: \(names.joined(separator: ", "))."
  }

  func path(_ names: [String]) -> String {
    "Chemin de contrôle depuis la production\u{A0}: " + names.joined(separator: " → ")
  }

  var noPath: String {
    """
    Aucun chemin de contrôle déclaré ne mène d’un annuaire ou d’une administration de production à \
    l’infrastructure de sauvegarde.
    """
  }

  func unsaidControl(_ names: [String]) -> String {
    """
    Rien n’est dit de l’authentification de \(language.list(of: names)) (signs-in-with, \
    administered-from\u{A0}; une liste vide veut dire\u{A0}: comptes locaux).
    """
  }

  func directory(_ name: String, level: Int?) -> String {
    let least = ObjectiveD2O3.leastADSLevel
    guard let level else {
      return
        "Annuaire dédié \(name)\u{A0}: niveau ADS non renseigné (ads-level), il doit valoir \(least) au moins."
    }
    return level < least
      ? "Annuaire dédié \(name)\u{A0}: niveau ADS \(level), il doit valoir \(least) au moins."
      : "Annuaire dédié \(name)\u{A0}: niveau ADS \(level)."
  }

  var noInfrastructure: String { "Le modèle ne décrit aucune sauvegarde." }

  // MARK: D2.O3.C

  var rule: String {
    """
    Règle de comptage\u{A0}: la production compte pour une copie, sur disque\u{A0}; une copie est hors \
    site si elle n’est sur aucun site de la production\u{A0}; une copie immuable compte si la technologie \
    et la durée sont données, sinon l’immuabilité n’est pas démontrée. D2.O3.C demande le 3-2-1 et une copie immuable ou \
    hors ligne, selon une transcription de l’annexe, à vérifier.
    """
  }

  var countsTitle: String { "Copies par élément" }
  var headings: [String] {
    ["Données de", "Copies", "Supports", "Hors site", "Hors ligne ou immuable", "3-2-1"]
  }

  func medium(_ name: String) -> String {
    ["disk": "disque", "tape": "bande", "cloud": "stockage objet"][name] ?? name
  }

  func totals(met: Int, of total: Int, held: Int) -> String {
    """
    \(number(met)) sur \(number(total)) \(met < 2 ? "respecte" : "respectent") le 3-2-1\u{A0}; \(number(held)) \
    \(held < 2 ? "a" : "ont") une copie hors ligne ou immuable.
    """
  }

  func unsaidData(_ names: [String]) -> String {
    """
    On ne sait pas si \(language.list(of: names)) \(names.count < 2 ? "porte" : "portent") des données \
    («\u{A0}copies: []\u{A0}» veut dire\u{A0}: des données, et aucune copie).
    """
  }

  func promise(_ names: [String]) -> String {
    "Immuabilité non démontrée, sans technologie ou sans durée\u{A0}: \(language.list(of: names))."
  }

  var restoreTests: String {
    "3-2-1-1-0\u{A0}: le zéro (aucune erreur de restauration) n’est pas connu, le modèle ne dit rien des tests."
  }

  var nothing: String { "Aucun élément du modèle ne déclare de données (copies)." }

  // MARK: Circles and milestones

  var circlesHeading: String { "Cercles de restauration" }
  var circlesMeaning: String {
    "Si tout ce qui porte des données et tous les supports étaient perdus, les copies étant sauves\u{A0}:"
  }
  func circle(_ names: [String]) -> String {
    "dépendance circulaire\u{A0}: " + (names + names.prefix(1)).joined(separator: " → ")
  }
  var noCircle: String { "tout peut être restauré, il n’y a pas de dépendance circulaire." }

  var milestonesHeading: String { "Jalons" }
  func milestone(_ date: String, _ name: String, objective: String?, isDone: Bool) -> String {
    "\(date)  \(isDone ? "✓" : "·") \(name)" + (objective.map { " (\($0))" } ?? "")
  }
  var noMilestones: String { "Aucun jalon daté\u{A0}: la trajectoire n’est pas décrite." }
}
