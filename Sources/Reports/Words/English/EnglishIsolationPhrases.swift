// The isolation of the backups in English.

import Continuity

struct EnglishIsolationPhrases: IsolationPhrases {
  var language: Language { .english }

  // MARK: The head

  var title: String { "isolating the backups (CaRE D2.O3.B)" }
  func on(_ day: String, done: [String]) -> String {
    done.isEmpty
      ? "On \(day) no milestone is done yet."
      : "On \(day), with \(done.count > 1 ? "these milestones" : "this milestone") done: "
        + language.list(of: done) + "."
  }
  func scenario(_ name: String) -> String { "In the scenario \(name)." }
  func met(cuts: Int, zones: [String], time: String) -> String {
    "state met: \(language.number(cuts)) \(cuts > 1 ? "cuts isolate" : "cut isolates") \(zoneList(zones)), \(time)."
  }
  func nothingToCut(zones: [String]) -> String {
    "state met: nothing to cut, no open flow ties \(zoneList(zones)) to the rest."
  }
  func notMet(_ reasons: [String]) -> String {
    "state not met: " + reasons.joined(separator: "; ") + "."
  }
  func unknown(_ reasons: [String]) -> String {
    "state unknown: " + reasons.joined(separator: "; ") + "."
  }
  func offNetwork(_ names: [String]) -> String {
    "Off the network, so out of reach: \(language.list(of: names))."
  }
  func cannotRestore(_ count: Int, of total: Int) -> String {
    let who =
      total == 1
      ? "the backup"
      : count == total
        ? "the backups" : "\(language.number(count)) of the \(language.number(total)) backups"
    return "Beware: once isolated, \(who) can restore nothing (see below)."
  }
  func time(_ minutes: Int, untimed: Int, of count: Int) -> String {
    guard untimed > 0 else { return "in \(language.duration(minutes))" }
    if untimed == count { return "in a time that nobody gave" }
    return "in at least \(language.duration(minutes))"
  }

  // MARK: Why not

  var noZones: String { "the model declares no zone ('zones')" }
  var noFlows: String { "the model declares no flow ('flows')" }
  var noBackups: String { "the model names no backup" }
  var noBackupZone: String { "no backup is in a zone" }
  var noCrossingFlow: String {
    "no flow is declared between the backups and the rest, yet copies pass somewhere"
  }
  func unzoned(_ names: [String]) -> String {
    "\(language.list(of: names)) \(names.count > 1 ? "have" : "has") no zone"
  }
  func exposed(_ names: [String]) -> String {
    "\(language.list(of: names)) \(names.count > 1 ? "are" : "is") outside the backup zone"
  }
  func intruders(_ names: [String]) -> String {
    """
    \(language.list(of: names)) \(names.count > 1 ? "share" : "shares") the zone of the backups without \
    being part of them (if that is meant, say 'backup: true' of that zone)
    """
  }
  func remaining(_ flows: [String], inWindow: Bool) -> String {
    let when = inWindow ? "during the backup window, " : ""
    switch flows.count {
    case 1: return "\(when)the flow \(flows[0]) cannot be cut"
    case 2...3: return "\(when)the flows \(language.list(of: flows)) cannot be cut"
    default: return "\(when)\(language.number(flows.count)) flows cannot be cut"
    }
  }

  // MARK: What to do

  var actionsHeading: String { "What to do, in this order" }
  var partialHeading: String { "What to do all the same, in this order" }
  var actionLabels: (who: String, how: String, procedure: String, cuts: String) {
    ("Who", "How", "Procedure", "Cuts")
  }
  var notSaid: String { "not said" }
  func measured(on day: String?) -> String { day.map { "measured on \($0)" } ?? "measured" }
  func total(_ time: String) -> String { "All, one after the other, \(time)." }
  func minimal(isProven: Bool, count: Int) -> String {
    guard isProven else {
      return "This is the best answer found; it is not proven that none is shorter."
    }
    return count > 1
      ? "No fewer cuts are possible and, by the times known, as many are not quicker: this is proven."
      : "No other single cut does as much in less time, by the times known: this is proven."
  }
  func flow(_ name: String, from: String, to: String, isTwoWay: Bool, port: String?) -> String {
    "\(name): \(from) \(isTwoWay ? "↔" : "→") \(to)" + (port.map { " (\($0))" } ?? "")
  }
  var windowHeading: String { "During the backup window" }
  var windowSame: String { "The same cuts are enough." }
  func windowOpen(_ flows: [String]) -> String {
    "No cut is enough then: nothing that can be counted on cuts \(language.list(of: flows))."
  }
  func windowActions(_ names: [String], time: String) -> String {
    names.isEmpty
      ? "Nothing to cut." : "More flows are open then. Cut \(language.list(of: names)), \(time)."
  }

  // MARK: The proof

  var proofHeading: String { "Proof, once these are cut" }
  var proofInWindow: String { "During the backup window, once its cuts are made" }
  func inward(_ way: String?) -> String {
    "From production to the backups: " + (way ?? "nothing passes.")
  }
  func outward(_ way: String?) -> String {
    "From the backups to production: " + (way ?? "nothing passes.")
  }
  func uncut(_ flow: String, devices: [String]) -> String {
    devices.isEmpty
      ? "\(flow), which nothing can cut"
      : "\(flow), which only \(language.alternatives(devices)) can cut, and that cannot be counted on"
  }
  func usually(_ count: Int) -> String {
    count == 0
      ? "Usually no open flow ties the backups to the rest."
      : "Usually \(language.number(count)) open \(count > 1 ? "flows tie" : "flow ties") the backups to the rest."
  }

  // MARK: Devices not to count on

  var doubtsHeading: String { "What not to count on" }
  func compromised(_ device: String) -> String { "\(device): the attacker holds it" }
  func administered(_ device: String, from stations: [String]) -> String {
    "\(device): administered only from \(language.list(of: stations)), which the attacker holds"
  }

  // MARK: Restoring

  var restoresHeading: String { "Restoring inside the isolated zone" }
  func restoresAlone(_ name: String) -> String { "\(name): possible, it lacks nothing" }
  func restoresNot(_ name: String) -> String { "\(name): impossible, it lacks" }
  func restoreCompromised(_ name: String) -> String {
    "\(name): impossible, the attacker holds it"
  }
  func zone(_ name: String) -> String { "zone \(name)" }
  var held: String { "held by the attacker" }

  // MARK: The picture

  var pictureCaption: String { "The backups and what is tied to them, before and after the cuts" }
  func pictureAlternative(_ verdict: String) -> String {
    """
    Schema in two panels, before and after the cuts: the zones, the flows between the backups and the \
    rest, and the devices that cut them. Its verdict: \(verdict)
    """
  }

  // MARK: What is unknown

  var unknownHeading: String { "What is not known" }
  func timeUnknown(_ device: String) -> String { "the time it takes to act on \(device) ('takes')" }
  func actorUnknown(_ device: String) -> String { "who acts on \(device) ('acts')" }
  func procedureUnknown(_ device: String) -> String {
    "what to do on \(device) ('how', 'procedure')"
  }
  func zoneless(_ count: Int) -> String {
    """
    \(language.number(count)) \(count > 1 ? "machines and programs say no zone" : "machine or program says no zone"): \
    what talks to \(count > 1 ? "them" : "it") is not seen
    """
  }
  var nothingUnknown: String { "Nothing: all that matters here is given." }

  private func zoneList(_ zones: [String]) -> String {
    (zones.count > 1 ? "the zones " : "the zone ") + language.list(of: zones)
  }
}
