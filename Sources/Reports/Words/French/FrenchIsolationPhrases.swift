// The isolation of the backups in French.

import Continuity

struct FrenchIsolationPhrases: IsolationPhrases {
  var language: Language { .french }

  // MARK: The head

  var title: String { "isoler les sauvegardes (CaRE D2.O3.B)" }
  func on(_ day: String, done: [String]) -> String {
    done.isEmpty
      ? "Au \(day), aucun jalon n’est encore fait."
      : "Au \(day), \(done.count > 1 ? "jalons faits" : "jalon fait")\u{A0}: "
        + language.list(of: done) + "."
  }
  func scenario(_ name: String) -> String { "Dans le scénario \(name)." }
  func met(cuts: Int, zones: [String], time: String) -> String {
    "état atteint\u{A0}: \(count(cuts, "coupure suffit", "coupures suffisent")) à isoler \(zoneList(zones)), \(time)."
  }
  func nothingToCut(zones: [String]) -> String {
    "état atteint\u{A0}: rien à couper, aucun flux ouvert ne relie \(zoneList(zones)) au reste."
  }
  func notMet(_ reasons: [String]) -> String {
    "état non atteint\u{A0}: " + reasons.joined(separator: "\u{A0}; ") + "."
  }
  func unknown(_ reasons: [String]) -> String {
    "état inconnu\u{A0}: " + reasons.joined(separator: "\u{A0}; ") + "."
  }
  func offNetwork(_ names: [String]) -> String {
    "Hors du réseau, donc hors de portée\u{A0}: \(language.list(of: names))."
  }
  func cannotRestore(_ count: Int, of total: Int) -> String {
    switch (count, total) {
    case (1, 1):
      "Attention\u{A0}: une fois isolée, la sauvegarde ne peut rien restaurer (voir plus bas)."
    case (total, _):
      "Attention\u{A0}: une fois isolées, les sauvegardes ne peuvent rien restaurer (voir plus bas)."
    default:
      """
      Attention\u{A0}: une fois isolées, \(number(count)) des \(number(total)) sauvegardes ne \
      \(count > 1 ? "peuvent" : "peut") rien restaurer (voir plus bas).
      """
    }
  }
  func time(_ minutes: Int, untimed: Int, of count: Int) -> String {
    guard untimed > 0 else { return "en \(language.duration(minutes))" }
    if untimed == count { return "en un temps que personne n’a donné" }
    return "en \(language.duration(minutes)) au moins"
  }

  // MARK: Why not

  var noZones: String { "le modèle ne déclare aucune zone (zones)" }
  var noFlows: String { "le modèle ne déclare aucun flux (flows)" }
  var noBackups: String { "le modèle ne nomme aucune sauvegarde" }
  var noBackupZone: String { "aucune sauvegarde n’est dans une zone" }
  var noCrossingFlow: String {
    "aucun flux n’est déclaré entre les sauvegardes et le reste, or les copies passent bien quelque part"
  }
  func unzoned(_ names: [String]) -> String {
    "\(language.list(of: names)) \(names.count > 1 ? "n’ont" : "n’a") pas de zone"
  }
  func exposed(_ names: [String]) -> String {
    "\(language.list(of: names)) \(names.count > 1 ? "sont" : "est") hors de la zone de sauvegarde"
  }
  func intruders(_ names: [String]) -> String {
    """
    \(language.list(of: names)) \(names.count > 1 ? "partagent" : "partage") la zone des sauvegardes \
    sans en faire partie (si c’est voulu, dites «\u{A0}backup: true\u{A0}» de cette zone)
    """
  }
  func remaining(_ flows: [String], inWindow: Bool) -> String {
    let when = inWindow ? "pendant la fenêtre de sauvegarde, " : ""
    switch flows.count {
    case 1: return "\(when)le flux \(flows[0]) ne peut pas être coupé"
    case 2...3: return "\(when)les flux \(language.list(of: flows)) ne peuvent pas être coupés"
    default: return "\(when)\(language.number(flows.count)) flux ne peuvent pas être coupés"
    }
  }

  // MARK: What to do

  var actionsHeading: String { "À faire, dans cet ordre" }
  var partialHeading: String { "À faire quand même, dans cet ordre" }
  var actionLabels: (who: String, how: String, procedure: String, cuts: String) {
    ("Qui", "Comment", "Procédure", "Coupe")
  }
  var notSaid: String { "non renseigné" }
  func measured(on day: String?) -> String { day.map { "mesuré le \($0)" } ?? "mesuré" }
  func total(_ time: String) -> String { "Toutes, l’une après l’autre, \(time)." }
  func minimal(isProven: Bool, count: Int) -> String {
    guard isProven else {
      return
        "C’est la meilleure réponse trouvée\u{A0}; il n’est pas prouvé qu’aucune n’est plus courte."
    }
    return count > 1
      ? """
      C’est le plus petit nombre de coupures possible et, d’après les temps connus, le plus rapide\u{A0}: \
      c’est prouvé.
      """
      : "Aucune autre coupure seule ne ferait autant plus vite, d’après les temps connus\u{A0}: c’est prouvé."
  }
  func flow(_ name: String, from: String, to: String, isTwoWay: Bool, port: String?) -> String {
    "\(name)\u{A0}: \(from) \(isTwoWay ? "↔" : "→") \(to)" + (port.map { " (\($0))" } ?? "")
  }
  var windowHeading: String { "Pendant la fenêtre de sauvegarde" }
  var windowSame: String { "Les mêmes coupures suffisent." }
  func windowOpen(_ flows: [String]) -> String {
    "Aucune coupure ne suffit alors\u{A0}: aucun dispositif fiable ne coupe \(language.list(of: flows))."
  }
  func windowActions(_ names: [String], time: String) -> String {
    names.isEmpty
      ? "Rien à couper."
      : "D’autres flux sont alors ouverts. À couper\u{A0}: \(language.list(of: names)), \(time)."
  }

  // MARK: The proof

  var proofHeading: String { "Preuve, une fois ces coupures faites" }
  var proofInWindow: String { "Pendant la fenêtre de sauvegarde, une fois ses coupures faites" }
  func inward(_ way: String?) -> String {
    "De la production vers les sauvegardes\u{A0}: " + (way ?? "rien ne passe.")
  }
  func outward(_ way: String?) -> String {
    "Des sauvegardes vers la production\u{A0}: " + (way ?? "rien ne passe.")
  }
  func uncut(_ flow: String, devices: [String]) -> String {
    let only = language.alternatives(devices)
    return switch devices.count {
    case 0: "\(flow), que rien ne peut couper"
    case 1: "\(flow), que seul peut couper \(only), sur quoi on ne peut pas compter"
    default: "\(flow), que seuls peuvent couper \(only), sur quoi on ne peut pas compter"
    }
  }
  func usually(_ count: Int) -> String {
    switch count {
    case 0: "En temps normal, aucun flux ouvert ne relie les sauvegardes au reste."
    case 1: "En temps normal, 1 flux ouvert relie les sauvegardes au reste."
    default:
      "En temps normal, \(language.number(count)) flux ouverts relient les sauvegardes au reste."
    }
  }

  // MARK: Devices not to count on

  var doubtsHeading: String { "Ce sur quoi ne pas compter" }
  func compromised(_ device: String) -> String { "\(device)\u{A0}: l’attaquant le tient" }
  func administered(_ device: String, from stations: [String]) -> String {
    """
    \(device)\u{A0}: s’administre seulement depuis \(language.list(of: stations)), que l’attaquant tient
    """
  }

  // MARK: Restoring

  var restoresHeading: String { "Restaurer dans la zone isolée" }
  func restoresAlone(_ name: String) -> String { "\(name)\u{A0}: possible, rien ne lui manque" }
  func restoresNot(_ name: String) -> String { "\(name)\u{A0}: impossible, il lui manque" }
  func restoreCompromised(_ name: String) -> String {
    "\(name)\u{A0}: impossible, l’attaquant le tient"
  }
  func zone(_ name: String) -> String { "zone \(name)" }
  var held: String { "tenu par l’attaquant" }

  // MARK: The picture

  var pictureCaption: String {
    "Les sauvegardes et ce qui leur est relié, avant et après les coupures"
  }
  func pictureAlternative(_ verdict: String) -> String {
    """
    Schéma en deux volets, avant et après les coupures\u{A0}: les zones, les flux entre les sauvegardes \
    et le reste, et les équipements qui les coupent. Son verdict\u{A0}: \(verdict)
    """
  }

  // MARK: What is unknown

  var unknownHeading: String { "Ce qui n’est pas connu" }
  func timeUnknown(_ device: String) -> String { "le temps qu’il faut pour \(device) (takes)" }
  func actorUnknown(_ device: String) -> String { "qui agit sur \(device) (acts)" }
  func procedureUnknown(_ device: String) -> String {
    "ce qu’il faut faire sur \(device) (how, procedure)"
  }
  func zoneless(_ count: Int) -> String {
    count > 1
      ? "\(language.number(count)) machines et logiciels ne disent pas leur zone\u{A0}: ce qui leur parle n’est pas vu"
      : "1 machine ou logiciel ne dit pas sa zone\u{A0}: ce qui lui parle n’est pas vu"
  }
  var nothingUnknown: String { "Rien\u{A0}: tout ce qui sert ici est renseigné." }

  private func zoneList(_ zones: [String]) -> String {
    (zones.count > 1 ? "les zones " : "la zone ") + language.list(of: zones)
  }
  private func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(self.number(number)) \(number > 1 ? many : one)"
  }
}
