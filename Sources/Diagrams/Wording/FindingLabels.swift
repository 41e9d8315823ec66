// What the schema of isolation concludes and on what it makes reserves, in each language.

internal import Continuity

/// The sentences of the schema of isolation.
protocol FindingLabels: Sendable {
  func isolable(_ compliance: Compliance, cuts: Int, reasons: [String]) -> String
  /// - Parameter names: of the nodes or flows that the finding is about.
  func reason(_ finding: Isolation.Finding, naming names: String) -> String
  /// Holders outside any network.
  func offNetwork(_ names: String) -> String
  func minimal(isProven: Bool) -> String
  func restores(_ names: String) -> String
  /// - Parameter lacking: what it lacks; `nil` where the attacker holds it.
  func restoresNot(_ name: String, lacking: String?) -> String

  // Reserves
  var reserves: String { get }
  var noReserves: String { get }
  func together(_ minutes: Int, untimed: Int, of count: Int) -> String
  /// During the backup window: what else must be cut.
  func window(more names: String?, _ time: String) -> String
  /// What still passes then, once everything is cut.
  func window(open flows: String) -> String
  func notCountedOn(_ device: String, from stations: String?) -> String
  func nobodyActs(_ devices: String) -> String
  func noProcedure(_ devices: String) -> String
  func untimed(_ devices: String) -> String
  func zoneless(_ count: Int) -> String
}

extension FrenchLabels {
  func isolable(_ compliance: Compliance, cuts: Int, reasons: [String]) -> String {
    let because = reasons.joined(separator: "\u{A0}; ")
    switch compliance {
    case .met where cuts == 0:
      return
        "✓ D2.O3.B, état atteint\u{A0}: aucun flux ouvert n’atteint la sauvegarde ni n’en sort."
    case .met:
      return
        "✓ D2.O3.B, état atteint\u{A0}: après \(cuts == 1 ? "1 coupure" : "\(language.number(cuts)) coupures"), plus aucun "
        + "flux ouvert n’atteint la sauvegarde ni n’en sort."
    case .notMet: return "✗ D2.O3.B, état non atteint\u{A0}: \(because)."
    case .unknown: return "? D2.O3.B, état non établi\u{A0}: \(because)."
    }
  }
  func reason(_ finding: Isolation.Finding, naming names: String) -> String {
    switch finding {
    case .noZones: "aucune zone n’est déclarée"
    case .noFlows: "aucun flux n’est déclaré"
    case .noBackups: "aucune sauvegarde n’est décrite"
    case .noBackupZone: "aucune sauvegarde n’est dans une zone"
    case .noCrossingFlow: "aucun flux n’est déclaré entre la sauvegarde et le reste"
    case .unzoned: "sans zone déclarée\u{A0}: \(names)"
    case .exposed: "hors de la zone de sauvegarde\u{A0}: \(names)"
    case .intruders: "dans la zone de sauvegarde sans en être\u{A0}: \(names)"
    case .remaining: "aucun dispositif fiable ne coupe\u{A0}: \(names)"
    case .remainingInWindow:
      "aucun dispositif fiable ne coupe, pendant la sauvegarde\u{A0}: \(names)"
    }
  }
  func offNetwork(_ names: String) -> String {
    "Hors du réseau, donc hors de portée\u{A0}: \(names)."
  }
  func minimal(isProven: Bool) -> String {
    isProven
      ? "C’est le moins de gestes possible (prouvé)."
      : "Il n’est pas prouvé qu’on ne puisse faire avec moins de gestes."
  }
  func restores(_ names: String) -> String {
    "✓ Restauration possible dans la zone isolée avec\u{A0}: \(names)."
  }
  func restoresNot(_ name: String, lacking: String?) -> String {
    "✗ Restauration impossible, une fois isolé, avec \(name)\u{A0}: "
      + (lacking.map { "il lui manque \($0)." } ?? "l’attaquant le tient.")
  }

  var reserves: String { "5 · Réserves" }
  var noReserves: String { "Aucune\u{A0}: tout ce qui sert ici est renseigné." }
  func together(_ minutes: Int, untimed: Int, of count: Int) -> String {
    switch untimed {
    case 0: "\(duration(minutes)) en tout, un geste après l’autre"
    case count: "durée totale non renseignée"
    default: "au moins \(duration(minutes)) en tout, un geste après l’autre"
    }
  }
  func window(more names: String?, _ time: String) -> String {
    names.map { "Pendant la fenêtre de sauvegarde, couper aussi\u{A0}: \($0) (\(time))." }
      ?? "Pendant la fenêtre de sauvegarde, les mêmes coupures suffisent."
  }
  func window(open flows: String) -> String {
    "✗ Pendant la fenêtre de sauvegarde, aucun dispositif fiable ne coupe\u{A0}: \(flows)."
  }
  func notCountedOn(_ device: String, from stations: String?) -> String {
    "Ne pas compter sur \(device)\u{A0}: "
      + (stations.map { "administré seulement depuis \($0), que l’attaquant tient." }
        ?? "l’attaquant le tient.")
  }
  func nobodyActs(_ devices: String) -> String { "Personne n’est désigné pour\u{A0}: \(devices)." }
  func noProcedure(_ devices: String) -> String { "Ni geste ni procédure pour\u{A0}: \(devices)." }
  func untimed(_ devices: String) -> String { "Durée non renseignée pour\u{A0}: \(devices)." }
  func zoneless(_ count: Int) -> String {
    count < 2
      ? "1 machine ou logiciel ne dit pas sa zone\u{A0}: ce qui lui parle n’est pas vu."
      : "\(language.number(count)) machines et logiciels ne disent pas leur zone\u{A0}: ce qui leur parle "
        + "n’est pas vu."
  }
}

extension EnglishLabels {
  func isolable(_ compliance: Compliance, cuts: Int, reasons: [String]) -> String {
    let because = reasons.joined(separator: "; ")
    switch compliance {
    case .met where cuts == 0:
      return "✓ D2.O3.B, state met: no open flow reaches or leaves the backups."
    case .met:
      return
        "✓ D2.O3.B, state met: after \(cuts == 1 ? "1 cut" : "\(language.number(cuts)) cuts"), no open flow reaches or leaves the "
        + "backups any more."
    case .notMet: return "✗ D2.O3.B, state not met: \(because)."
    case .unknown: return "? D2.O3.B, state not established: \(because)."
    }
  }
  func reason(_ finding: Isolation.Finding, naming names: String) -> String {
    switch finding {
    case .noZones: "no zone is declared"
    case .noFlows: "no flow is declared"
    case .noBackups: "no backup is described"
    case .noBackupZone: "no backup is in a zone"
    case .noCrossingFlow: "no flow is declared between the backups and the rest"
    case .unzoned: "without a zone: \(names)"
    case .exposed: "outside the backup zone: \(names)"
    case .intruders: "in the backup zone without being part of it: \(names)"
    case .remaining: "no reliable device cuts: \(names)"
    case .remainingInWindow: "no reliable device cuts, during backups: \(names)"
    }
  }
  func offNetwork(_ names: String) -> String {
    "Off the network, so out of reach: \(names)."
  }
  func minimal(isProven: Bool) -> String {
    isProven
      ? "No fewer actions would do (proven)."
      : "It is not proven that no fewer actions would do."
  }
  func restores(_ names: String) -> String {
    "✓ Restoring is possible inside the isolated zone with: \(names)."
  }
  func restoresNot(_ name: String, lacking: String?) -> String {
    "✗ Restoring is impossible, once isolated, with \(name): "
      + (lacking.map { "it lacks \($0)." } ?? "the attacker holds it.")
  }

  var reserves: String { "5 · Reserves" }
  var noReserves: String { "None: everything that matters here is given." }
  func together(_ minutes: Int, untimed: Int, of count: Int) -> String {
    switch untimed {
    case 0: "\(duration(minutes)) in all, one after the other"
    case count: "total time not given"
    default: "at least \(duration(minutes)) in all, one after the other"
    }
  }
  func window(more names: String?, _ time: String) -> String {
    names.map { "During the backup window, cut also: \($0) (\(time))." }
      ?? "During the backup window, the same cuts are enough."
  }
  func window(open flows: String) -> String {
    "✗ During the backup window, nothing that can be counted on cuts: \(flows)."
  }
  func notCountedOn(_ device: String, from stations: String?) -> String {
    "Do not count on \(device): "
      + (stations.map { "administered only from \($0), which the attacker holds." }
        ?? "the attacker holds it.")
  }
  func nobodyActs(_ devices: String) -> String { "Nobody is named for: \(devices)." }
  func noProcedure(_ devices: String) -> String { "No action and no procedure for: \(devices)." }
  func untimed(_ devices: String) -> String { "No time given for: \(devices)." }
  func zoneless(_ count: Int) -> String {
    count == 1
      ? "1 machine or piece of software says no zone: what talks to it is not seen."
      : "\(language.number(count)) machines and pieces of software say no zone: what talks to them is not "
        + "seen."
  }
}
