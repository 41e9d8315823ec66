// What a person reads in trees: what a scenario touches, and what is near a thing.

internal import Continuity

/// How many a picture of an impact tells of.
struct ImpactCounts {
  var touched: Int
  var drawn: Int
  /// The processes by how they fare.
  var processes: [Fate: Int] = [:]
}

/// The words of trees.
protocol ImpactLabels: Sendable {
  var language: Language { get }
  func counts(_ counts: ImpactCounts) -> String
  func state(_ fate: Fate) -> String
  var notes: [String] { get }
  func rest(_ count: Int) -> String
  /// On the arrow to what hangs on something not drawn.
  var further: String { get }
  func few(_ needed: Int, of count: Int) -> String
  var useful: String { get }
  var paper: String { get }
  func holds(_ minutes: Int) -> String
  func onReserve(until minute: Int) -> String
  func hindered(at minute: Int) -> String
  func onPaper(at minute: Int, _ procedure: String?) -> String
  func stops(at minute: Int) -> String
  func back(_ ending: String) -> String

  // What is near
  func nearby(_ name: String) -> String
  func nearbyCounts(_ count: Int) -> String
  var nearbyNote: String { get }
  func again(_ name: String) -> String
}

/// The words of trees in a language.
func impactWording(in language: Language) -> any ImpactLabels {
  language == .french ? FrenchImpactLabels() : EnglishImpactLabels()
}

struct FrenchImpactLabels: ImpactLabels {
  var language: Language { .french }

  func counts(_ counts: ImpactCounts) -> String {
    let processes = Fate.allCases.compactMap { fate -> String? in
      guard let count = counts.processes[fate], count > 0 else { return nil }
      let many = count > 1 ? "s" : ""
      switch fate {
      case .failed: return "\(language.number(count)) en panne"
      case .stopped: return "\(language.number(count)) arrêté\(many)"
      case .degraded: return "\(language.number(count)) sur papier"
      case .reserve: return "\(language.number(count)) sur réserve"
      case .hindered: return "\(language.number(count)) gêné\(many)"
      case .holds: return nil
      }
    }
    let told =
      processes.isEmpty
      ? "Aucun processus touché" : "Processus\u{A0}: " + processes.joined(separator: ", ")
    let hidden = counts.touched - counts.drawn
    let all =
      "\(language.number(counts.touched)) élément\(counts.touched > 1 ? "s" : "") touché"
      + (counts.touched > 1 ? "s" : "")
    return told + "\u{A0}; \(all) en tout"
      + (hidden > 0
        ? ", dont \(language.number(hidden)) \(hidden > 1 ? "comptés et non dessinés" : "compté et non dessiné")"
        : "")
  }
  func state(_ fate: Fate) -> String {
    switch fate {
    case .failed: "en panne ou détruit"
    case .stopped: "arrêté par ricochet"
    case .degraded: "sur papier (mode dégradé), jamais arrêté"
    case .reserve: "sur réserve\u{A0}: tient encore, puis s’arrêterait"
    case .hindered: "gêné"
    case .holds: "tient"
    }
  }
  var notes: [String] {
    [
      "Chaque élément est accroché à celui dont la perte l’a touché le premier.",
      "Sont dessinés les processus et ce qui y mène\u{A0}; «\u{A0}+\u{A0}12\u{A0}»\u{A0}: autres touchés, non dessinés\u{A0}; "
        + "«\u{A0}2 sur 3\u{A0}»\u{A0}: il en faut 2 sur 3.",
    ]
  }
  func rest(_ count: Int) -> String {
    "+\u{A0}\(language.number(count)) autre\(count > 1 ? "s" : "") touché\(count > 1 ? "s" : "")"
  }
  var further: String { "plus loin" }
  func few(_ needed: Int, of count: Int) -> String { "\(needed)\u{A0}sur\u{A0}\(count)" }
  var useful: String { "utile" }
  var paper: String { "mode dégradé" }
  func holds(_ minutes: Int) -> String { "tient \(language.duration(minutes))" }
  func onReserve(until minute: Int) -> String { "sur réserve jusqu’à \(language.instant(minute))" }
  func hindered(at minute: Int) -> String { "gêné à \(language.instant(minute))" }
  func onPaper(at minute: Int, _ procedure: String?) -> String {
    "papier à \(language.instant(minute))" + (procedure.map { " (\($0))" } ?? "")
  }
  func stops(at minute: Int) -> String { "arrêté à \(language.instant(minute))" }
  func back(_ ending: String) -> String { "retour\u{A0}: \(ending)" }

  func nearby(_ name: String) -> String { "Autour de\u{A0}: \(name)" }
  func nearbyCounts(_ count: Int) -> String {
    count > 1
      ? "\(language.number(count)) éléments autour"
      : count == 1 ? "Un élément autour" : "Rien autour"
  }
  var nearbyNote: String {
    "À gauche, qui en a besoin\u{A0}; à droite, ce dont il a besoin, pour fonctionner et pour le mode dégradé. "
      + "↺\u{A0}: déjà dessiné ailleurs. Tirets\u{A0}: utile, non vital. «\u{A0}2 sur 3\u{A0}»\u{A0}: il en faut 2 sur 3."
  }
  func again(_ name: String) -> String { "↺ \(name)" }
}

struct EnglishImpactLabels: ImpactLabels {
  var language: Language { .english }

  func counts(_ counts: ImpactCounts) -> String {
    let processes = Fate.allCases.compactMap { fate -> String? in
      guard let count = counts.processes[fate], count > 0 else { return nil }
      switch fate {
      case .failed: return "\(language.number(count)) failed"
      case .stopped: return "\(language.number(count)) down"
      case .degraded: return "\(language.number(count)) on paper"
      case .reserve: return "\(language.number(count)) on reserve"
      case .hindered: return "\(language.number(count)) hindered"
      case .holds: return nil
      }
    }
    let told =
      processes.isEmpty
      ? "No process is touched" : "Processes: " + processes.joined(separator: ", ")
    let hidden = counts.touched - counts.drawn
    return told
      + "; \(language.number(counts.touched)) \(counts.touched == 1 ? "node" : "nodes") touched in all"
      + (hidden > 0 ? ", \(language.number(hidden)) of them counted and not drawn" : "")
  }
  func state(_ fate: Fate) -> String {
    switch fate {
    case .failed: "failed or destroyed"
    case .stopped: "down because of others"
    case .degraded: "on paper (degraded mode), never down"
    case .reserve: "on reserve: still holds, then would stop"
    case .hindered: "hindered"
    case .holds: "holds"
    }
  }
  var notes: [String] {
    [
      "Each hangs on the one whose loss touched it first.",
      "Drawn are the processes and what leads to them; '+ 12': others that are touched, not drawn; "
        + "'2 of 3': 2 of 3 are needed.",
    ]
  }
  func rest(_ count: Int) -> String {
    "+\u{A0}\(language.number(count)) \(count == 1 ? "other" : "others") touched"
  }
  var further: String { "further on" }
  func few(_ needed: Int, of count: Int) -> String { "\(needed)\u{A0}of\u{A0}\(count)" }
  var useful: String { "useful" }
  var paper: String { "degraded mode" }
  func holds(_ minutes: Int) -> String { "holds \(language.duration(minutes))" }
  func onReserve(until minute: Int) -> String { "on reserve until \(language.instant(minute))" }
  func hindered(at minute: Int) -> String { "hindered \(language.instant(minute))" }
  func onPaper(at minute: Int, _ procedure: String?) -> String {
    "paper \(language.instant(minute))" + (procedure.map { " (\($0))" } ?? "")
  }
  func stops(at minute: Int) -> String { "down \(language.instant(minute))" }
  func back(_ ending: String) -> String { "back: \(ending)" }

  func nearby(_ name: String) -> String { "Around: \(name)" }
  func nearbyCounts(_ count: Int) -> String {
    count > 1
      ? "\(language.number(count)) nodes around" : count == 1 ? "One node around" : "Nothing around"
  }
  var nearbyNote: String {
    "To the left, who needs it; to the right, what it needs, to run and for the degraded mode. "
      + "↺: drawn elsewhere already. Dashes: useful, not vital. '2 of 3': 2 of 3 are needed."
  }
  func again(_ name: String) -> String { "↺ \(name)" }
}
