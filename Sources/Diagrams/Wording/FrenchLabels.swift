// The pictures in French.

internal import Continuity
internal import DependencyGraph

/// French, with no-break spaces and guillemets.
struct FrenchLabels: Labels {
  var language: Language { .french }

  // MARK: Titles

  var architecture: String { "Schéma d’architecture" }
  var impact: String { "La cause et ce qu’elle touche" }
  func chain(to name: String) -> String { "Chaîne de reprise\u{A0}: \(name)" }
  var timeline: String { "Chronologie des arrêts et des retours" }
  func scenario(_ name: String) -> String { "Scénario\u{A0}: \(name)" }
  func failure(of names: [String], lasting: String?) -> String {
    "\(language.list(of: names)) en panne"
      + (lasting.map { ", \($0)" } ?? "")
  }
  var unknownLength: String { "durée inconnue" }
  func planned(for day: String, done: [String]) -> String {
    "État prévu au \(day)\u{A0}: "
      + (done.isEmpty ? "aucun jalon fait" : "jalons faits, " + language.list(of: done))
  }
  func narrowed(to names: [String]) -> String { "Vue restreinte à \(language.list(of: names))" }

  // MARK: Frames

  func folded(_ count: Int, _ kind: Kind, _ scope: Scope?) -> String {
    let name =
      switch scope {
      case .care: "Processus de soins"
      case .technicalPlatform: "Plateaux techniques"
      case .administrative: "Processus administratifs"
      case .steering: "Processus de pilotage"
      case .logistics: "Processus logistiques"
      case nil: capitalized(language.name(of: kind, count: count))
      }
    return "\(name) ×\u{A0}\(language.number(count))"
  }

  // MARK: Legend

  var legend: String { "Légende" }
  var fatesHeading: String { "États" }

  // MARK: Beside

  func neededByNothing(_ names: [String]) -> String {
    "\(language.list(of: names))\u{A0}: rien dans le modèle n’en dépend, à vérifier"
  }
  func withoutSpare(_ names: [String]) -> String {
    "Tient, mais sans secours\u{A0}: \(language.list(of: names))"
  }
  func nextFailure(_ name: String, stops: [String]) -> String {
    "La panne suivante qui ferait le plus de mal\u{A0}: \(name), qui arrêterait "
      + language.list(of: stops)
  }

  // MARK: Answers

  func more(_ count: Int) -> String { "… et \(language.number(count)) de plus" }
  func stops(at minute: Int, returns: String) -> String { "\(instant(minute)) → \(returns)" }
  func ending(_ ending: Return, isLowerBound: Bool, horizon: Int) -> String {
    let bound = isLowerBound ? "≥\u{A0}" : ""
    switch ending {
    case .at(let minute): return bound + instant(minute)
    case .afterHorizon: return ">\u{A0}\(duration(horizon))"
    case .unknown(let after):
      return after == 0
        ? (isLowerBound ? "après la fin de la panne" : "fin de la panne")
        : "\(bound)\(duration(after)) après la panne"
    case .never: return "jamais"
    case .unstable: return "instable"
    }
  }
  func degradedOnly(_ kind: Kind) -> String {
    kind == .role ? "effectif incomplet" : "continue, dégradé"
  }
  func because(_ cause: StopCause, members: [String], units: Int) -> String {
    switch cause {
    case .failed: "est en panne"
    case .destroyed: "est détruit"
    case .requirement(_, _, let needed):
      needed == units
        ? "a besoin de \(language.list(of: members))"
        : "a besoin de \(needed) parmi \(language.list(of: members))"
    }
  }

  // MARK: Chain

  func step(_ kind: Step.Kind) -> String {
    switch kind {
    case .before: "avant sa propre panne"
    case .cause: "en panne"
    case .recovery: "attend le début de la reprise"
    case .requirement: "attend ce dont il a besoin"
    case .crew: "attend une équipe"
    case .work: "remise en service"
    }
  }
  var backAtOnce: String { "repart aussitôt" }
  var workUnknown: String { "relance de durée inconnue" }
  func from(_ from: String, to: String) -> String { "\(from) → \(to)" }
  var endOfCause: String { "fin de la panne" }
  func afterCause(_ minutes: Int) -> String {
    minutes == 0 ? "dès la fin de la panne" : "\(duration(minutes)) après la panne"
  }
  var unknownDuration: String { "durée inconnue" }
  func returnsAt(_ text: String) -> String { "De retour\u{A0}: \(text)" }
  func isNotTouched(_ name: String) -> String { "\(name) ne s’arrête pas dans ce scénario." }
  var waitsFor: String { "attend" }
  var loopHeading: String { "Jamais de retour\u{A0}: dépendance circulaire" }
  func endlessCause(_ name: String) -> String {
    "Jamais de retour\u{A0}: la panne de \(name) ne finit pas"
  }
  func unstable(_ name: String) -> String {
    "Instable\u{A0}: \(name) tombe et repart sans fin"
  }
  func verdict(_ verdict: Verdict) -> String {
    let objective =
      switch verdict.objective {
      case .mtpd: "DMIA"
      case .rto: "RTO"
      case .rpo: "PDMA"
      }
    let name = "\(objective) \(duration(verdict.limit))"
    // DMIA and PDMA are feminine, RTO masculine.
    let e = verdict.objective == .rto ? "" : "e"
    switch verdict.result {
    case .kept:
      return "✓ \(name)\u{A0}: tenu\(e)" + (verdict.shortOf.isEmpty ? "" : " si rappel")
    case .missed:
      let by = verdict.by.map { " de \(verdict.isAtLeast ? "≥\u{A0}" : "")\(duration($0))" } ?? ""
      return "✗ \(name)\u{A0}: manqué\(e)\(by)"
    case .unknown:
      guard let deadline = verdict.causeMustEndBy else { return "? \(name)\u{A0}: non tranché\(e)" }
      return "? \(name)\u{A0}: tenu\(e) si la panne finit avant \(instant(deadline))"
    }
  }

  // MARK: Timeline

  var limitMark: String { "DMIA" }
  var rtoMark: String { "RTO" }
  var openEnd: String { "fin inconnue ou hors de la chronologie" }
  var alikeRows: String {
    "«\u{A0}(a) ×\u{A0}12\u{A0}»\u{A0}: éléments qui vont de même aux mêmes minutes, tous nommés sous la chronologie."
  }
  func part(_ count: Int, of all: Int) -> String {
    "\(plural(count, "montré")) sur \(language.number(all))"
  }
  func untouched(_ count: Int) -> String {
    "\(plural(count, "processus", "processus")) \(count < 2 ? "n’est pas touché" : "ne sont pas touchés")"
  }
  var nothingStops: String { "Rien ne s’arrête ni ne se dégrade." }
  func afterHorizon(_ names: [String], horizon: Int) -> String {
    "Au-delà de l’horizon (\(duration(horizon))), non joué\u{A0}: \(names.joined(separator: ", "))"
  }

  private func plural(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(language.number(count)) \(count < 2 ? one : many ?? one + "s")"
  }

  private func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
