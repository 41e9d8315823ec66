// Attack, copies, data and circles, in French.

import Continuity

struct FrenchRecoveryPhrases: RecoveryPhrases {
  var language: Language { .french }

  // MARK: Headlines

  func everythingLost(_ names: [String]) -> String {
    "TOUTES LES DONNÉES PERDUES pour \(language.list(of: names))\u{A0}: aucune copie ne survit."
  }

  func noCopySurvives(_ count: Int) -> String {
    count < 2
      ? "\(count) élément détruit n’a plus aucune copie."
      : "\(language.number(count)) éléments détruits n’ont plus aucune copie."
  }

  // MARK: The attacker

  var attackHeading: String { "Ce que tient l’attaquant" }

  func wave(_ wave: Int, at instant: String?, count: Int, names: [String]) -> String {
    let late = instant.map { "à \($0)" }
    let when = wave == 0 ? late ?? "au départ" : "vague \(wave)" + (late.map { " (\($0))" } ?? "")
    return "\(when)\u{A0}: \(plural(count, "élément"))\u{A0}: \(names.joined(separator: ", "))"
  }

  func stopped(clean: String, held: String) -> String {
    "arrêté devant \(clean)\u{A0}: \(held) ne le contrôle pas (control: false)"
  }

  func reached(path: [String]) -> String {
    "Atteint par l’attaquant\u{A0}: " + path.joined(separator: " → ")
  }

  func withoutLink(_ count: Int, names: [String]) -> String {
    """
    \(plural(count, "élément")) sans aucun lien de contrôle déclaré\u{A0}: indépendants, ou non \
    renseignés\u{A0}? \(names.joined(separator: ", "))
    """
  }

  // MARK: Copies and data

  var copiesHeading: String { "Les copies" }

  func copies(of holder: String, surviving: Int, of total: Int) -> String {
    "\(holder)\u{A0}: \(language.number(surviving)) sur \(language.number(total)) \(surviving < 2 ? "survit" : "survivent")"
  }

  func reason(_ reason: CopyFate.Reason) -> String {
    switch reason {
    case .untouched: "support intact"
    case .offline: "hors ligne"
    case .immutable: "verrouillée assez longtemps"
    case .elsewhere: "hors site"
    case .siteDestroyed: "lieu détruit"
    case .holderDestroyed: "support détruit"
    case .holderCompromised: "support tenu par l’attaquant"
    case .lockTooShort: "verrou plus court que son âge"
    case .retentionTooShort: "gardée moins longtemps que son âge"
    }
  }

  var dataHeading: String { "Les données perdues" }
  var dataHeadings: [String] {
    ["Processus", "Données perdues", "À cause de", "Revient de", "PDMA"]
  }

  func loss(_ loss: Loss, isLowerBound: Bool) -> String {
    switch loss {
    case .everything: "tout"
    case .minutes(0): isLowerBound ? "inconnu" : "rien"
    case .minutes(let minutes): (isLowerBound ? "≥\u{A0}" : "") + language.duration(minutes)
    }
  }

  func age(_ minutes: Int, isKnown: Bool) -> String {
    isKnown ? language.duration(minutes) : "inconnu"
  }

  func chain(_ names: [String]) -> String {
    "Chaîne des données (PDMA)\u{A0}: " + names.joined(separator: " ← ")
  }

  var ownCopiesHeading: String { "Ses copies" }
  var copyHeadings: [String] { ["Support", "Sort", "Pourquoi", "Âge au pire", "Restauration"] }
  func measured(_ duration: String, on day: String) -> String {
    "\(duration) (mesuré le \(day))"
  }
  func survives(_ survives: Bool) -> String { survives ? "✓ survit" : "✗ perdue" }
  var noCopies: String { "aucune copie" }
  func chosen(_ holder: String) -> String { "Revient de la copie sur \(holder)." }

  // MARK: Circles

  var remedyHeading: String { "Pour rompre le cercle (chaque changement a été rejoué)" }

  func change(_ change: Change, _ owner: String, _ member: String) -> String {
    switch change {
    case .noControl: "couper le contrôle de «\u{A0}\(member)\u{A0}» sur «\u{A0}\(owner)\u{A0}»"
    case .independence(_, _, let relation):
      switch relation {
      case .signsInWith:
        "authentifier «\u{A0}\(owner)\u{A0}» autrement que par «\u{A0}\(member)\u{A0}»"
      case .restoredWith: "restaurer «\u{A0}\(owner)\u{A0}» sans «\u{A0}\(member)\u{A0}»"
      case .maintainedBy: "réparer «\u{A0}\(owner)\u{A0}» sans «\u{A0}\(member)\u{A0}»"
      case .runsOn:
        "faire tourner «\u{A0}\(owner)\u{A0}» ailleurs que sur «\u{A0}\(member)\u{A0}»"
      case .storedOn:
        "stocker «\u{A0}\(owner)\u{A0}» ailleurs que sur «\u{A0}\(member)\u{A0}»"
      case .hostedBy:
        "héberger «\u{A0}\(owner)\u{A0}» ailleurs que chez «\u{A0}\(member)\u{A0}»"
      default:
        "supprimer la dépendance de «\u{A0}\(owner)\u{A0}» envers «\u{A0}\(member)\u{A0}»"
      }
    }
  }

  func after(_ change: String, backBy instant: String) -> String {
    "\(change)\u{A0}: tout revient, à \(instant) au plus tard"
  }

  var otherCopyHeading: String { "Une autre copie d’où revenir (chacune a été rejouée)" }

  func otherCopy(missingRPO names: [String]) -> String {
    names.isEmpty
      ? "\u{A0}; aucune PDMA n’est manquée pour autant"
      : "\u{A0}; PDMA alors manquée\u{A0}: \(language.list(of: names))"
  }

  func otherCopy(
    _ name: String, from holder: String, at instant: String, loss: String, freesAll: Bool
  ) -> String {
    """
    restaurer «\u{A0}\(name)\u{A0}» depuis la copie sur «\u{A0}\(holder)\u{A0}»\u{A0}: de retour à \(instant), données \
    perdues\u{A0}: \(loss)\(freesAll ? "\u{A0}; tout le reste revient aussi" : "")
    """
  }

  var noRemedy: String { "Aucun changement isolé ne suffit\u{A0}: il en faut plusieurs à la fois." }

  func untried(_ count: Int) -> String {
    "\(language.number(count)) autre\(count < 2 ? "" : "s") changement\(count < 2 ? "" : "s") n’\(count < 2 ? "a" : "ont") pas été essayé\(count < 2 ? "" : "s"), faute de temps."
  }
}
