// The answers in French.

import Continuity
import DependencyGraph

/// French, as a crisis cell reads it: short sentences, no-break spaces, guillemets.
struct FrenchPhrases: Phrases {
  var language: Language { .french }

  // MARK: Errors

  var error: String { "erreur" }
  var noModelHere: String {
    """
    aucun modèle ici. Indiquez son dossier avec --model DOSSIER ou la variable RICOCHET_MODEL, \
    placez-vous dans ce dossier, ou créez-en un avec «\u{A0}ricochet init mon-hopital\u{A0}»
    """
  }
  var asset: String { "élément" }
  var scenario: String { "scénario" }
  var establishment: String { "établissement" }

  func unknown(_ name: String, what: String, suggestion: String?) -> String {
    let guess = suggestion.map { "\u{A0}: vouliez-vous dire \(quoted($0))\u{A0}?" } ?? ""
    return "\(what) inconnu \(quoted(name))\(guess)"
  }

  func ambiguous(_ name: String, what: String, candidates: [String]) -> String {
    let shown = candidates.prefix(8).map { quoted($0) }
    let rest = candidates.count > 8 ? " (et \(candidates.count - 8) autres)" : ""
    return
      "\(quoted(name)) désigne plusieurs choses\u{A0}: \(shown.joined(separator: ", "))\(rest)\u{A0}; "
      + "donnez l’identifiant complet"
  }

  func count(errors: Int, warnings: Int) -> String {
    "\(plural(errors, "erreur")), \(plural(warnings, "avertissement"))"
  }

  func warningsInModel(_ count: Int) -> String {
    "Le modèle a \(plural(count, "avertissement"))\u{A0}: voyez «\u{A0}ricochet check\u{A0}»."
  }

  func folderExists(_ folder: String) -> String {
    "\(quoted(folder)) existe déjà et n’est pas un dossier vide\u{A0}: choisissez un autre nom"
  }

  func cannotWrite(_ path: String, reason: String) -> String {
    "impossible d’écrire \(quoted(path))\u{A0}: \(reason)"
  }

  func unknownList(_ name: String, known: [String]) -> String {
    "rien à lister sous le nom \(quoted(name))\u{A0}; choisissez parmi\u{A0}: "
      + known.joined(separator: ", ")
  }

  // MARK: Titles

  func question(_ names: [String], lasting: String?) -> String {
    let verb = names.count > 1 ? "tombent" : "tombe"
    let length = lasting.map { ", \($0)" } ?? ""
    return "et si \(language.list(of: names)) \(verb) en panne\(length)\u{A0}?"
  }

  func title(scenario: String) -> String { "scénario \(scenario)" }
  var withoutEnd: String { "sans fin" }
  var unknownLength: String { "durée inconnue" }

  // MARK: Headlines

  func stopping(_ stopped: Int, of total: Int, degraded: Int, untouched: Int) -> String {
    let verb = stopped > 1 ? "s’arrêtent" : "s’arrête"
    let degradedText =
      degraded == 0
      ? "" : ", \(degraded) \(degraded > 1 ? "continuent" : "continue") en mode dégradé"
    let rest =
      untouched == 0
      ? "" : ", \(untouched) \(untouched > 1 ? "ne sont pas touchés" : "n’est pas touché")"
    return "\(stopped) processus sur \(total) \(verb)\(degradedText)\(rest)."
  }

  func noProcessStops(degraded: Int, of total: Int) -> String {
    switch degraded {
    case 0: "Aucun des \(total) processus ne s’arrête ni ne se dégrade."
    case 1: "Aucun des \(total) processus ne s’arrête\u{A0}; 1 continue en mode dégradé."
    default:
      "Aucun des \(total) processus ne s’arrête\u{A0}; \(degraded) continuent en mode dégradé."
    }
  }

  func others(stopped: Int, degraded: Int) -> String {
    "En tout \(plural(stopped, "élément")) à l’arrêt"
      + (degraded > 0 ? " et \(degraded) en marche dégradée." : ".")
  }

  func missed(_ count: Int) -> String {
    count > 1
      ? "\(count) processus manquent un objectif\u{A0}:" : "1 processus manque un objectif\u{A0}:"
  }

  func never(_ names: [String]) -> String {
    "Ne \(names.count > 1 ? "reviennent" : "revient") jamais\u{A0}: \(language.list(of: names))."
  }

  func deadlines(of causes: String) -> String {
    "Échéances\u{A0}: la cause (\(causes)) doit avoir cessé"
  }

  func deadline(by: Int) -> String { by == 0 ? "aussitôt" : "avant \(duration(by))" }

  func toKeep(process: String, _ objective: Objective, limit: Int) -> String {
    let its = objective == .mtpd ? "sa" : "son"
    return "pour que \(process) garde \(its) \(name(of: objective)) de \(duration(limit))"
  }

  func more(_ count: Int) -> String { "… et \(count) de plus" }
  func moreDeadlines(_ count: Int) -> String { "… et \(count) autres échéances, dans le tableau" }

  var dataLossNotComputed: String {
    """
    Attention\u{A0}: des données sont détruites. La perte de données (PDMA) et le temps de \
    restauration des copies ne sont pas encore calculés\u{A0}: les retours sont au plus tôt.
    """
  }

  func compromised(_ count: Int) -> String {
    "\(plural(count, "élément compromis", "éléments compromis")) par les liens de contrôle déclarés."
  }

  func destroyed(_ count: Int) -> String {
    "\(plural(count, "élément détruit", "éléments détruits"))."
  }

  // MARK: Table

  var processHeadings: [String] {
    ["Processus", "S’arrête à", "Mode dégradé", "De retour à", "Normal à", "DMIA", "RTO"]
  }

  func name(of objective: Objective) -> String { objective == .mtpd ? "DMIA" : "RTO" }

  func verdict(_ verdict: Verdict) -> String {
    let name = "\(name(of: verdict.objective)) de \(duration(verdict.limit))"
    let e = verdict.objective == .mtpd ? "e" : ""
    switch verdict.result {
    case .kept: return "\(name) tenu\(e)"
    case .missed:
      guard let by = verdict.by else { return "\(name) manqué\(e)" }
      let least = verdict.isAtLeast ? "au moins " : ""
      return "\(name) manqué\(e) de \(least)\(duration(by))"
    case .unknown:
      guard let deadline = verdict.causeMustEndBy else { return "\(name)\u{A0}: inconnu\(e)" }
      return "\(name) tenu\(e) si la cause cesse avant \(duration(deadline))"
    }
  }

  func shortVerdict(_ verdict: Verdict) -> String {
    let limit = duration(verdict.limit)
    // DMIA is feminine, RTO masculine.
    let e = verdict.objective == .mtpd ? "e" : ""
    switch verdict.result {
    case .kept: return "\(limit)\u{A0}✓ tenu\(e)"
    case .missed:
      guard let by = verdict.by else { return "\(limit)\u{A0}✗ manqué\(e)" }
      return "\(limit)\u{A0}✗ +\(verdict.isAtLeast ? "≥\u{A0}" : "")\(duration(by))"
    case .unknown:
      guard let deadline = verdict.causeMustEndBy else { return "\(limit)\u{A0}? inconnu\(e)" }
      return "\(limit)\u{A0}? avant \(duration(deadline))"
    }
  }

  var kept: String { "tenus" }

  func ending(_ ending: Return, isLowerBound: Bool, horizon: Int) -> String {
    let bound = isLowerBound ? "≥\u{A0}" : ""
    switch ending {
    case .at(let minute): return bound + duration(minute)
    case .afterHorizon: return ">\u{A0}\(duration(horizon))"
    case .unknown(let after): return "cause +\u{A0}\(bound)\(duration(after))"
    case .never: return "jamais"
    case .unstable: return "instable"
    }
  }

  func runs(_ count: Int) -> String { "(\(count) arrêts)" }
  var causeLegend: String {
    """
    «\u{A0}cause + 1 h\u{A0}»\u{A0}: une heure après la fin de la cause. «\u{A0}? avant 9 h\u{A0}»\u{A0}: tenu si la \
    cause a cessé avant 9 h.
    """
  }
  var lowerBoundLegend: String {
    "≥\u{A0}: au moins\u{A0}; des durées manquent et comptent pour zéro."
  }

  // MARK: Others

  var othersHeading: String { "Ce qui s’arrête aussi" }

  func heading(kind: String, count: Int, establishment: String?) -> String {
    "\(kind) (\(count))" + (establishment.map { ", \($0)" } ?? "")
  }

  func down(from: Int, until: String) -> String { "\(duration(from)) → \(until)" }
  var degradedOnly: String { "En marche dégradée" }

  // MARK: Chains

  func chainHeading(_ name: String) -> String { "Ce que \(name) attend, étape par étape" }
  func longestChainHeading(_ name: String) -> String {
    "Son arrêt le plus long, étape par étape (\(name))"
  }

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

  var untilCauseEnds: String { "fin de la cause" }
  func afterCause(_ minutes: Int) -> String { "cause + \(duration(minutes))" }
  var backAtOnce: String { "repart aussitôt" }

  func because(_ cause: StopCause, members: [String], down: [String]) -> String {
    switch cause {
    case .failed: return "est en panne"
    case .destroyed: return "est détruit"
    case .requirement(_, _, let needed):
      let lost = down.isEmpty ? members : down
      if members.count == 1 { return "a besoin de \(members[0])" }
      if needed == members.count {
        return "a besoin de \(language.list(of: members))\u{A0}; à l’arrêt\u{A0}: "
          + language.list(of: lost)
      }
      return "a besoin de \(needed) parmi \(language.list(of: members))\u{A0}; à l’arrêt\u{A0}: "
        + language.list(of: lost)
    }
  }

  func neverBecause(loop: [String]) -> String {
    "s’attendent l’un l’autre\u{A0}: " + (loop + loop.prefix(1)).joined(separator: " → ")
  }
  func neverBecause(cause: String) -> String { "la cause de \(cause) ne cesse jamais" }
  func neverBecause(unstable: String) -> String { "\(unstable) tombe et repart sans fin" }

  // MARK: Why

  func stops(_ name: String, at: Int) -> String {
    at == 0 ? "\(name) s’arrête aussitôt" : "\(name) s’arrête à \(duration(at))"
  }
  func keepsRunning(_ name: String) -> String { "\(name) n’est pas touché." }
  func onlyDegraded(_ name: String) -> String { "\(name) ne s’arrête pas\u{A0}: marche dégradée." }
  var outagesHeading: String { "Arrêts" }
  var degradedHeading: String { "Marche dégradée" }

  func interval(from: Int, to: Int?) -> String {
    "de \(duration(from)) " + (to.map { "à \(duration($0))" } ?? "sans fin connue")
      + (to.map { " (\(duration($0 - from)))" } ?? "")
  }

  var verdictsHeading: String { "Objectifs" }
  var causesHeading: String { "Pourquoi" }
  func normalAgain(_ minute: Int) -> String {
    "Retour à la normale, rattrapage compris\u{A0}: \(duration(minute))."
  }

  // MARK: Unknown

  var unknownHeading: String { "Ce qui n’est pas connu" }

  func missing(_ name: String, key: String) -> String {
    switch key {
    case "repair": "\(name)\u{A0}: durée de la panne (repair)"
    case "rebuild": "\(name)\u{A0}: durée de reconstruction (rebuild)"
    default: "\(name)\u{A0}: durée de redémarrage (restart)"
    }
  }

  var nothingUnknown: String { "Rien\u{A0}: toutes les durées utiles sont données." }

  func noControlLinks(_ count: Int) -> String {
    """
    \(plural(count, "élément")) sans aucun lien de contrôle déclaré : indépendants, ou non \
    renseignés\u{A0}?
    """
  }

  // MARK: Survey

  var surveyHeading: String { "Tous les scénarios" }
  var surveyHeadings: [String] {
    ["Scénario", "Processus", "De retour à", "DMIA", "RTO"]
  }
  var worstHeading: String { "Le pire scénario de chaque processus" }
  var worstHeadings: [String] {
    ["Processus", "Pire scénario", "De retour à", "DMIA", "RTO"]
  }
  var unaffected: String { "aucun processus ne s’arrête" }

  // MARK: Lists

  var modelIsSound: String { "Modèle sans erreur." }
  func listHeadings(objectives: Bool) -> [String] {
    ["Identifiant", "Nom", "Établissement"] + (objectives ? ["DMIA", "RTO", "PDMA"] : [])
  }
  var scenarioHeadings: [String] { ["Identifiant", "Nom", "Catégorie"] }
  var establishmentHeadings: [String] { ["Identifiant", "Nom", "FINESS", "Activité"] }
  var overviewHeadings: [String] { ["Liste", "Nombre"] }
  var scenariosWord: String { "Scénarios" }
  var establishmentsWord: String { "Établissements" }

  func name(of category: Category) -> String {
    switch category {
    case .digital: "numérique"
    case .staff: "personnel"
    case .building: "bâtiment"
    case .supplier: "fournisseur"
    }
  }

  func created(_ folder: String) -> String {
    """
    Modèle créé dans \(quoted(folder)). Pour commencer\u{A0}:
      ricochet check --model \(folder)
      ricochet what-if ad --model \(folder)
    """
  }

  /// French counts 0 and 1 in the singular.
  private func plural(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(language.number(count)) \(count < 2 ? one : many ?? one + "s")"
  }
}
