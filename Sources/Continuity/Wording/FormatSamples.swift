// Samples of the file format for messages: the same in every language.

enum FormatSamples {
  /// The keys whose durations may also be without end.
  static let unlimitedKeys: Set<String> = ["lasts", "repair", "tolerance", "for"]

  /// The keys under which each item of a list has keys of its own.
  static let listKeys = Set(Kind.allCases.map(\.plural)).union([
    "copies", "establishments", "scenarios", "zones", "devices", "flows",
    "milestones", "changes", "presence", "reinforce",
    "recovery", "defaults",
  ]).union(Register.allCases.map(\.rawValue))

  /// Keys and values as they may stand under `key`.
  static func mapping(under key: String) -> String {
    switch key {
    case "degraded-mode": "{ lasts: 72h }"
    case "criticality": "{ 4h: 2, 24h: 4 }"
    case "copies": "{ holder: veeam, every: 24h }"
    case "immutable": "{ for: 14d }"
    case "where": "{ kind: server, tag: windows }"
    case "absent": "{ ide: 40% }"
    case "establishments": "{ id: ch-nord, activity: 412 }"
    case "scenarios": "{ id: incendie, destroy: [salle-a] }"
    case "zones": "{ id: sauvegarde, name: Sauvegarde }"
    case "devices": "{ id: pare-feu-1, acts: equipe-reseau, takes: 5m }"
    case "flows": "{ id: f1, from: production, to: sauvegarde, through: pare-feu-1 }"
    case "milestones": "{ id: bastion, on: 2027-03-31, changes: [] }"
    case "changes": "{ node: veeam, administered-from: [bastion] }"
    case "presence": "{ days: mon-fri, from: \"08:00\", to: \"18:00\", count: 4 }"
    case "recovery": "{ step: Restaurer la base, takes: copy, crew: { equipe-systeme: 1 } }"
    case "defaults": "{ kind: server, rebuild: 2h, rebuilt-by: { equipe-systeme: 1 } }"
    case "reinforce": "{ who: equipe-systeme, by: 6, from: 3d, for: 14d }"
    case "costs": "{ item: Coffre de sauvegarde, objective: D2.O3.C, amount: 48000 }"
    case "evidence": "{ id: pv-1, file: preuves/pv-1.pdf }"
    case "exercises": "{ id: ex-1, form: table-top, planned: 2027-01-14 }"
    case "restore-tests": "{ node: dpi, copy: veeam, asked: 2026-03-12T08:30 }"
    case "governance": "{ role: leads, who: rssi }"
    case "training": "{ who: rssi, what: cellule de crise }"
    case "policies": "{ id: pssi, subject: security }"
    case "continuity-plans": "{ id: pcra-urgences, processes: [urgences] }"
    case "crisis-procedures": "{ id: cellule, subject: cell }"
    case "assumptions": "{ id: h1, what: Le groupe tient 48 h, ask: service technique }"
    case "supervision": "{ holder: veeam, who: equipe-systeme }"
    case "backup-access": "{ node: veeam, role: operator }"
    case "clauses": "{ supplier: hebergeur-hds, clause: CCTP art. 12 }"
    case "contact": "{ name: astreinte, phone: \"5512\" }"
    default: "{ id: ad, restart: 30m }"
    }
  }

  /// The ways to write one item under `key`.
  static func items(under key: String) -> [String] {
    switch key {
    case "fail": ["ad", "{ node: ad, repair: 2h }", "{ where: { kind: server } }"]
    case "destroy", "compromise": ["ad", "{ node: ad }", "{ where: { kind: server } }"]
    default: ["ad", "{ node: ad }", "{ any: [a, b] }", "{ at-least: 2, of: [a, b, c] }"]
    }
  }

  /// The names that mean something for a CSV file, with their ending.
  static func fileNames(_ names: [String]) -> [String] {
    names.map { $0.hasSuffix(".csv") ? $0 : $0 + ".csv" }
  }
}
