// What a person reads in the picture of an attack, in each language.

internal import Continuity

/// The words of the picture of an attack.
protocol AttackLabels: Sendable {
  var attack: String { get }
  func attack(from names: [String]) -> String
  func held(_ count: Int, of total: Int) -> String
  func wave(_ wave: Int, count: Int) -> String
  /// Over what was reached through a control link: how each of them is tied to its controller.
  func reached(by relation: Relation?, count: Int) -> String
  /// Several controllers folded into one box.
  func these(_ count: Int) -> String
  var seed: String { get }
  var holdsCopies: String { get }
  var directory: String { get }
  func copies(surviving: Int, of total: Int) -> String

  // The edge
  var stayedClean: String { get }
  var refusedHeading: String { get }
  func notControlled(by name: String) -> String
  var safeHolders: String { get }
  var noLinkReaches: String { get }
  func unlinked(_ count: Int) -> String

  // Legend
  var seedSign: String { get }
  var notableSign: String { get }
  var controlArrow: String { get }
  var cleanSign: String { get }
  var alikeSign: String { get }
  var attackNote: String { get }
}

extension FrenchLabels {
  var attack: String { "Ce qu’un attaquant atteint, vague par vague" }
  func attack(from names: [String]) -> String {
    "Attaque partie de\u{A0}: \(language.list(of: names))"
  }
  func held(_ count: Int, of total: Int) -> String {
    "\(language.number(count)) \(count < 2 ? "élément tenu" : "éléments tenus") par l’attaquant sur "
      + language.number(total)
  }
  func wave(_ wave: Int, count: Int) -> String {
    (wave == 0 ? "Départ" : "Vague \(wave)") + "\u{A0}: \(language.number(count))"
  }
  func reached(by relation: Relation?, count: Int) -> String {
    let isOne = count < 2
    return switch relation {
    case .signsInWith: isOne ? "s’authentifie avec" : "s’authentifient avec"
    case .runsOn: isOne ? "tourne sur" : "tournent sur"
    case .hostedBy: isOne ? "est hébergé par" : "sont hébergés par"
    case .writableFrom: isOne ? "accepte les écritures de" : "acceptent les écritures de"
    default: isOne ? "est administré depuis" : "sont administrés depuis"
    }
  }
  func these(_ count: Int) -> String { "l’un des \(language.number(count))" }
  var seed: String { "DÉPART" }
  var holdsCopies: String { "SAUVEGARDE" }
  var directory: String { "ANNUAIRE" }
  func copies(surviving: Int, of total: Int) -> String {
    switch surviving {
    case total where total == 1: "la copie à restaurer survit"
    case 0: "aucune copie à restaurer ne survit (\(language.number(total)))"
    case total: "les \(language.number(total)) copies à restaurer survivent"
    default:
      "\(language.number(surviving)) des \(language.number(total)) copies à restaurer "
        + (surviving < 2 ? "survit" : "survivent")
    }
  }

  var stayedClean: String { "Resté sain" }
  var refusedHeading: String { "Le modèle exclut le lien de contrôle (control: false)" }
  func notControlled(by name: String) -> String { "non contrôlé par \(name)" }
  var safeHolders: String { "Sauvegardes hors d’atteinte" }
  var noLinkReaches: String { "aucun lien de contrôle n’y mène" }
  func unlinked(_ count: Int) -> String {
    "\(language.number(count)) \(count < 2 ? "élément ne déclare" : "éléments ne déclarent") aucun lien de "
      + "contrôle\u{A0}: \(count < 2 ? "indépendant, ou pas encore renseigné" : "indépendants, ou pas encore renseignés")\u{A0}?"
  }

  var seedSign: String { "point de départ" }
  var notableSign: String { "trait épais\u{A0}: sauvegarde ou annuaire" }
  var controlArrow: String { "contrôle, donc prend" }
  var cleanSign: String { "resté sain" }
  var alikeSign: String { "éléments semblables réunis" }
  var attackNote: String {
    "Qui tient un élément tient tout ce qu’il contrôle\u{A0}: ce qui s’authentifie avec lui, s’administre "
      + "depuis lui, tourne sur lui, est hébergé par lui, ou accepte ses écritures."
  }
}

extension EnglishLabels {
  var attack: String { "What an attacker reaches, wave by wave" }
  func attack(from names: [String]) -> String { "Attack from \(language.list(of: names))" }
  func held(_ count: Int, of total: Int) -> String {
    "\(language.number(count)) of \(language.number(total)) nodes held by the attacker"
  }
  func wave(_ wave: Int, count: Int) -> String {
    (wave == 0 ? "Start" : "Wave \(wave)") + ": \(language.number(count))"
  }
  func reached(by relation: Relation?, count: Int) -> String {
    let isOne = count == 1
    return switch relation {
    case .signsInWith: isOne ? "signs in with" : "sign in with"
    case .runsOn: isOne ? "runs on" : "run on"
    case .hostedBy: isOne ? "is hosted by" : "are hosted by"
    case .writableFrom: "can be written from"
    default: isOne ? "is administered from" : "are administered from"
    }
  }
  func these(_ count: Int) -> String { "one of the \(language.number(count))" }
  var seed: String { "START" }
  var holdsCopies: String { "BACKUP" }
  var directory: String { "DIRECTORY" }
  func copies(surviving: Int, of total: Int) -> String {
    switch surviving {
    case total where total == 1: "the copy to restore from survives"
    case 0: "no copy to restore from survives (\(language.number(total)))"
    case total where total == 2: "both copies to restore from survive"
    case total: "all \(language.number(total)) copies to restore from survive"
    default:
      "\(language.number(surviving)) of \(language.number(total)) copies to restore from "
        + (surviving == 1 ? "survives" : "survive")
    }
  }

  var stayedClean: String { "Stayed clean" }
  var refusedHeading: String { "The model says there is no control link (control: false)" }
  func notControlled(by name: String) -> String { "not controlled by \(name)" }
  var safeHolders: String { "Backups out of reach" }
  var noLinkReaches: String { "no control link leads there" }
  func unlinked(_ count: Int) -> String {
    "\(language.number(count)) \(count == 1 ? "node declares" : "nodes declare") no control link at all: "
      + "independent, or not filled in yet?"
  }

  var seedSign: String { "where it begins" }
  var notableSign: String { "thick: backup or directory" }
  var controlArrow: String { "controls, so takes" }
  var cleanSign: String { "stayed clean" }
  var alikeSign: String { "like nodes drawn as one" }
  var attackNote: String {
    "Who holds a node holds all that it controls: what signs in with it, is administered from it, runs "
      + "on it, is hosted by it, or lets it write."
  }
}
