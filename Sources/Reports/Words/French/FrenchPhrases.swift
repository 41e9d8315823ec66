// The answers in French.

import Continuity
import Formats
import SystemPackage
import DependencyGraph

/// French, as a crisis cell reads it: short sentences, no-break spaces, guillemets.
struct FrenchPhrases: Phrases {
  var language: Language { .french }
  var start: StartTime?

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

  func isScenario(_ name: String) -> String {
    "\(quoted(name)) est un scénario\u{A0}: demandez «\u{A0}--scenario \(name.visible(limit: 60))\u{A0}»"
  }

  func ambiguous(_ name: String, what: String, candidates: [String]) -> String {
    let shown = candidates.prefix(8).map { quoted($0) }
    let rest = candidates.count > 8 ? " (et \(plural(candidates.count - 8, "autre")))" : ""
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

  func notUTF8(_ name: String) -> String {
    "le nom \(quoted(name)) n’est pas en UTF-8\u{A0}: ricochet ne peut pas l’ouvrir\u{A0}; renommez-le"
  }

  func cannotAnswer(reason: String) -> String {
    "impossible d’écrire la réponse jusqu’au bout\u{A0}: \(reason)"
  }

  var nothingWritten: String { "interrompu\u{A0}: rien n’a été écrit" }

  func cannotWrite(_ path: String, reason: String) -> String {
    "impossible d’écrire \(quoted(path))\u{A0}: \(reason)"
  }

  func unknownList(_ name: String, known: [String]) -> String {
    "rien à lister sous le nom \(quoted(name))\u{A0}; choisissez parmi\u{A0}: "
      + known.joined(separator: ", ")
  }
  func notADate(_ text: String) -> String {
    "\(quoted(text)) n’est pas une date\u{A0}; écrivez année-mois-jour, par exemple --at 2027-03-31"
  }

  func notAStart(_ text: String) -> String {
    "\(quoted(text)) n’est pas un jour et une heure\u{A0}; écrivez par exemple --starts 2026-12-24T03:10"
  }

  // MARK: Titles

  func question(_ names: [String], isSeveral: Bool, lasting: String?) -> String {
    let verb = isSeveral ? "tombent" : "tombe"
    let length = lasting.map { ", \($0)" } ?? ""
    return "et si \(language.list(of: names)) \(verb) en panne\(length)\u{A0}?"
  }

  func title(scenario: String) -> String { "scénario \(scenario)" }
  var withoutEnd: String { "sans fin" }
  var unknownLength: String { "durée inconnue" }

  // MARK: Headlines

  func afterHorizon(_ names: [String], horizon: Int) -> String {
    """
    Au-delà de l’horizon de cette réponse (\(duration(horizon))), et donc non joué\u{A0}: \
    \(language.list(of: names)).
    """
  }

  func notPlayed(_ horizon: Int) -> String { "non joué\u{A0}: après \(duration(horizon))" }

  func missed(_ kinds: [(kind: Kind, count: Int)]) -> String {
    let counts = language.list(of: kinds.map { language.count($0.count, of: $0.kind) })
    let isOne = kinds.reduce(0) { $0 + $1.count } < 2
    return "\(counts) \(isOne ? "manque" : "manquent") un objectif\u{A0}:"
  }

  func more(_ count: Int, of kind: Kind) -> String {
    "… et \(language.count(count, of: kind)) de plus"
  }

  func never(_ names: [String]) -> String {
    "Ne \(names.count > 1 ? "reviennent" : "revient") jamais\u{A0}: \(language.list(of: names))."
  }

  func deadlines(of causes: [String]) -> String {
    let must = causes.count > 1 ? "doivent être rétablis" : "doit être rétabli"
    return "Échéances\u{A0}: \(language.list(of: causes)) \(must)"
  }

  func deadline(by: Int) -> String { by == 0 ? "aussitôt (\(instant(0)))" : "avant \(instant(by))" }

  func toKeep(process: String, _ objective: Objective, limit: Int) -> String {
    let its = objective == .rto ? "son" : "sa"
    return "pour que \(process) tienne \(its) \(name(of: objective)) de \(duration(limit))"
  }

  func more(_ count: Int) -> String { "… et \(number(count)) de plus" }
  func moreDeadlines(_ count: Int) -> String {
    "… et \(plural(count, "autre échéance", "autres échéances")), dans le tableau"
  }

  func compromised(_ count: Int) -> String {
    "\(plural(count, "élément compromis", "éléments compromis")) par les liens de contrôle déclarés."
  }

  func destroyed(_ count: Int) -> String {
    "\(plural(count, "élément détruit", "éléments détruits"))."
  }

  // MARK: Table

  var processHeadings: [String] {
    ["Processus", "S’arrête à", "Papier à", "De retour à", "Normal à", "DMIA", "RTO"]
  }

  func name(of objective: Objective) -> String {
    switch objective {
    case .mtpd: "DMIA"
    case .rto: "RTO"
    case .rpo: "PDMA"
    }
  }

  func verdict(_ verdict: Verdict, cause: CauseName) -> String {
    let name = "\(name(of: verdict.objective)) de \(duration(verdict.limit))"
    let e = verdict.objective == .rto ? "" : "e"
    switch verdict.result {
    case .kept:
      return "\(name) tenu\(e)" + ground(of: verdict)
        + (verdict.shortOf.isEmpty ? "" : ", si du personnel est rappelé")
    case .missed:
      let ground = ground(of: verdict)
      guard let by = verdict.by else { return "\(name) manqué\(e)\(ground)" }
      let least = verdict.isAtLeast ? "d’au moins" : "de"
      return "\(name) manqué\(e) \(least) \(duration(by))\(ground)"
    case .unknown:
      guard let deadline = verdict.causeMustEndBy else {
        return "\(name)\u{A0}: non tranché\(e)" + ground(of: verdict)
      }
      return "\(name) tenu\(e) si \(back(cause, by: deadline))"
    }
  }

  func shortVerdict(_ verdict: Verdict, cause: CauseName) -> String {
    let limit = duration(verdict.limit)
    // DMIA and PDMA are feminine, RTO masculine.
    let e = verdict.objective == .rto ? "" : "e"
    switch verdict.result {
    case .kept:
      return "\(limit)\u{A0}✓ tenu\(e)" + shortGround(of: verdict)
        + (verdict.shortOf.isEmpty ? "" : " si rappel")
    case .missed:
      let ground = shortGround(of: verdict)
      guard let by = verdict.by else { return "\(limit)\u{A0}✗ manqué\(e)\(ground)" }
      return "\(limit)\u{A0}✗ +\(verdict.isAtLeast ? "≥\u{A0}" : "")\(duration(by))\(ground)"
    case .unknown:
      guard let deadline = verdict.causeMustEndBy else {
        return "\(limit)\u{A0}? non tranché\(e)" + shortGround(of: verdict)
      }
      return "\(limit)\u{A0}? tenu\(e) si \(back(cause, by: deadline))"
    }
  }

  var kept: String { "tenus" }

  /// `« AD » rétabli avant H+17`
  private func back(_ cause: CauseName, by deadline: Int) -> String {
    let deadline = self.deadline(by: deadline)
    return switch cause {
    case .outage: "la panne finit \(deadline)"
    case .it: "rétabli \(deadline)"
    case .named(let name): "\(name) rétabli \(deadline)"
    }
  }

  func ending(_ ending: Return, isLowerBound: Bool, horizon: Int, cause: CauseName) -> String {
    switch ending {
    case .at(let minute): return (isLowerBound ? "≥\u{A0}" : "") + instant(minute)
    case .afterHorizon: return ">\u{A0}\(duration(horizon))"
    case .unknown(0) where isLowerBound: return "dès la fin de la panne, redémarrages inconnus"
    case .unknown(let after):
      let end =
        switch cause {
        case .outage: after == 0 ? "la fin de la panne" : "la panne"
        case .it: "son retour"
        case .named(let name): "le retour de \(name)"
        }
      guard after > 0 else { return "dès \(end)" }
      return "\(isLowerBound ? "au moins " : "")\(duration(after)) après \(end)"
    case .never: return "jamais"
    case .unstable: return "instable"
    }
  }

  func causeLegend(_ cause: String) -> String {
    "«\u{A0}rétabli\u{A0}», «\u{A0}son retour\u{A0}»\u{A0}: il s’agit de \(cause)."
  }

  func runs(_ count: Int) -> String { "(\(number(count)) arrêts)" }
  var lowerBoundLegend: String {
    "≥\u{A0}: au moins\u{A0}; des durées manquent et comptent pour zéro."
  }
}
