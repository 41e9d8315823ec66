// Le point de situation et les défauts d'une main courante, in French.

import Continuity
import Formats

struct FrenchLogPhrases: LogPhrases {
  var language: Language { .french }

  var title: String { "point de situation" }

  func stands(now: String, down: Int, paper: Int) -> String {
    let stopped =
      down == 0
      ? "aucun processus n’est arrêté"
      : plural(down, "processus est arrêté", "processus sont arrêtés")
    let onPaper =
      paper == 0
      ? "aucun n’est en procédure dégradée"
      : plural(paper, "est en procédure dégradée", "sont en procédure dégradée")
    return "À \(now), \(stopped) et \(onPaper)."
  }
  func read(_ count: Int, later: Int) -> String {
    let read = plural(count, "ligne lue", "lignes lues")
    guard later > 0 else { return "Main courante\u{A0}: \(read)." }
    let rest = plural(later, "ligne plus tardive, non lue", "lignes plus tardives, non lues")
    return "Main courante\u{A0}: \(read), \(rest)."
  }
  func replanned(_ isNew: Bool) -> String {
    isNew
      ? "L’ordre des travaux est nouveau, cherché à partir de maintenant."
      : "L’ordre des travaux est celui du plan de départ\u{A0}; --replan en cherche un nouveau."
  }

  var situationHeading: String { "Situation" }
  var situationHeadings: [String] {
    ["Élément", "État", "Depuis", "Retour", "DMIA", "Échéance de la DMIA"]
  }
  func stand(_ stand: Stand) -> String {
    switch stand {
    case .up: "en marche"
    case .paper: "en procédure dégradée"
    case .down: "à l’arrêt"
    }
  }
  var noReturn: String { "inconnu" }

  var differsHeading: String { "Écarts avec la prévision" }
  var nothingDiffers: String { "Aucun\u{A0}: tout se passe comme prévu." }
  func differs(
    _ name: String, now: Stand, forecast: Stand, returns: (now: String?, was: String?),
    stops: (now: String?, was: String?)
  ) -> String {
    let stands =
      now == forecast
      ? "\(name)\u{A0}: \(stand(now)), comme prévu"
      : "\(name)\u{A0}: \(stand(now)), et non \(stand(forecast))"
    var parts = [stands]
    if returns.now != returns.was {
      parts.append("retour \(returns.now ?? noReturn), prévu \(returns.was ?? noReturn)")
    }
    if stops.now != stops.was {
      parts.append("prochain arrêt \(stops.now ?? "aucun"), prévu \(stops.was ?? "aucun")")
    }
    return parts.joined(separator: "\u{A0}; ") + "."
  }

  func nextHeading(from: Int, to: Int) -> String {
    from == 0
      ? "Les \(to) prochaines heures" : "Dans \(from) à \(to)\u{A0}heures"
  }
  var nothingComes: String { "Rien n’est attendu." }
  func coming(_ event: Situation.Coming.Event, _ name: String, at instant: String) -> String {
    let what =
      switch event {
      case .stops: "s’arrête"
      case .paper: "passe en procédure dégradée"
      case .returns: "est de retour"
      case .deadline: "atteint sa DMIA"
      }
    return "\(instant)\u{A0}: \(name) \(what)."
  }

  var decisionsHeading: String { "Décisions demandées" }
  var noDecision: String { "Aucune\u{A0}: aucune DMIA n’est dépassée et personne ne manque." }
  func passes(_ name: String, at instant: String, isPast: Bool) -> String {
    isPast
      ? "\(name) a dépassé sa DMIA à \(instant)\u{A0}: décider comment son activité continue, ou où elle part."
      : "\(name) dépassera sa DMIA à \(instant)\u{A0}: décider d’ici là comment son activité continue, ou où elle part."
  }
  func endCause(_ name: String, by instant: String) -> String {
    "Pour que \(name) tienne sa DMIA, la cause doit avoir cessé à \(instant)\u{A0}: décider qui s’y consacre."
  }

  var worksHeading: String { "Travaux en cours et à venir" }
  func work(_ name: String, step: String?, crew: [String], from: String, to: String?) -> String {
    let what = step.map { "\(name), \($0)" } ?? name
    let until = to.map { " à \($0)" } ?? ", sans fin connue"
    return "\(what)\u{A0}: de \(from)\(until), par \(language.list(of: crew))."
  }

  var looseHeading: String { "Ce qui ne tient pas comme écrit" }
  func loose(_ name: String, without members: [String], from: String, to: String?) -> String {
    let until = to.map { " jusqu’à \($0)" } ?? ""
    return "\(name) se passe de \(language.list(of: members)) depuis \(from)\(until)\u{A0}: "
      + "cette dépendance ne tient pas comme écrit."
  }
  func unseen(_ name: String) -> String {
    "\(name) devrait être de retour et personne ne l’a constaté\u{A0}: ce qui l’attend est un minimum."
  }

  func problem(_ issue: LogProblem.Issue) -> String {
    func mean(_ suggestion: String?) -> String {
      suggestion.map { "\u{A0}; vouliez-vous dire \(quoted($0))\u{A0}?" } ?? ""
    }
    switch issue {
    case .file(let defect): return UnreadableFile(defect: defect).message(in: language)
    case .missingColumn(let name):
      return
        "il manque la colonne \(quoted(name))\u{A0}; une main courante a time, node et what, et peut avoir who et note"
    case .unknownColumn(let name, let suggestion):
      return "colonne inconnue \(quoted(name))\(mean(suggestion))"
    case .columnTwice(let name):
      return "la colonne \(quoted(name)) y est deux fois\u{A0}; retirez-en une"
    case .blank(let column):
      return "rien n’est écrit sous \(quoted(column))\u{A0}; remplissez la cellule"
    case .badTime(let text):
      return "\(quoted(text)) n’est pas une heure\u{A0}; écrivez 2026-12-24T14:20, 14:20 ou H+8"
    case .timeWithoutStart(let text):
      return
        "\(quoted(text)) demande un début\u{A0}; dites --starts 2026-12-24T03:10, ou écrivez H+8"
    case .beforeStart(let text): return "\(quoted(text)) est avant le début du scénario"
    case .tooLate(let text):
      return
        "\(quoted(text)) est après l’horizon\u{A0}; allongez --horizon, ou corrigez la date"
    case .unknownNode(let name, let suggestion):
      return "élément inconnu \(quoted(name))\(mean(suggestion))"
    case .ambiguousNode(let name, let ids):
      return
        "\(quoted(name)) peut désigner \(language.alternatives(ids.prefix(6).map { quoted($0) }))\u{A0}; écrivez l’un d’eux"
    case .unknownSight(let text, let suggestion):
      return
        "\(quoted(text)) n’est pas un constat\u{A0}; écrivez arrêt, retour, papier, commencé 1, fini 1, reste 45m ou note"
        + mean(suggestion)
    case .noPaper(let id):
      return "\(quoted(id)) n’a pas de procédure dégradée\u{A0}; écrivez retour, ou arrêt"
    case .badStep(let text, let node, let steps):
      return
        "\(quoted(text)) ne désigne aucune étape de \(quoted(node))\u{A0}; ce sont \(language.list(of: steps.prefix(12).map { quoted($0) })), ou leurs numéros à partir de 1"
    case .badDuration(let text):
      return "\(quoted(text)) ne dit aucune durée\u{A0}; écrivez reste 45m ou reste 1h30"
    case .twoStates(let node, let line):
      return
        "\(quoted(node)) est dit autrement à la même minute, ligne \(line)\u{A0}; gardez l’un des deux"
    }
  }
  func problems(_ count: Int) -> String {
    "\(plural(count, "défaut", "défauts")) dans la main courante\u{A0}; rien n’a été calculé"
  }
}
