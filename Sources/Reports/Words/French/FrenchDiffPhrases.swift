// What changed between two models, in French: the head, and the answers.

import Continuity
import DependencyGraph

struct FrenchDiffPhrases: DiffPhrases {
  var language: Language { .french }

  // MARK: The head

  var title: String { "ce qui a changé" }
  func from(_ old: String, to new: String) -> String { "De \(old) à \(new)." }
  func on(_ day: String) -> String { " (état prévu au \(day))" }
  var today: String { " (état d’aujourd’hui)" }
  func date(_ date: String?) -> String { date.map { " (\($0))" } ?? "" }
  var nothing: String {
    "Aucune différence\u{A0}: les deux modèles disent la même chose et donnent les mêmes réponses."
  }

  func summary(_ counts: DiffCounts) -> String {
    [answers(counts), elements(counts)].compactMap(\.self).joined(separator: "\u{A0}; ") + "."
  }

  private func answers(_ counts: DiffCounts) -> String {
    if counts.worse + counts.better + counts.neutral == 0 { return "Aucune réponse ne change" }
    var parts = [
      counts.worse == 0
        ? "Aucune réponse ne se dégrade"
        : "\(plural(counts.worse, "réponse")) se \(counts.worse < 2 ? "dégrade" : "dégradent")"
    ]
    if counts.better > 0 {
      parts.append("\(number(counts.better)) s’\(counts.better < 2 ? "améliore" : "améliorent")")
    }
    if counts.neutral > 0 {
      let others = counts.neutral < 2 ? "autre change" : "autres changent"
      parts.append("\(number(counts.neutral)) \(others) sans se dégrader")
    }
    return parts.joined(separator: ", ")
  }

  private func elements(_ counts: DiffCounts) -> String? {
    var parts: [String] = []
    for (count, word) in [
      (counts.added, "ajouté"), (counts.gone, "disparu"), (counts.changed, "modifié"),
    ] where count > 0 {
      let ending = count < 2 ? word : word + "s"
      parts.append(
        parts.isEmpty ? "\(plural(count, "élément")) \(ending)" : "\(number(count)) \(ending)")
    }
    if counts.others > 0 {
      parts.append("\(plural(counts.others, "autre changement")) du modèle")
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  func onlyEstablishment(_ name: String) -> String {
    "Limité à \(name)\u{A0}; les scénarios sont joués sur tout le modèle."
  }

  // MARK: Answers

  func heading(_ direction: Direction, count: Int) -> String {
    switch direction {
    case .worse: "Ce qui se dégrade (\(number(count)))"
    case .better: "Ce qui s’améliore (\(number(count)))"
    case .neutral: "Ce qui change sans se dégrader (\(number(count)))"
    }
  }

  func scenario(_ name: String, isChanged: Bool) -> String {
    isChanged ? "scénario \(name), lui-même modifié" : "scénario \(name)"
  }

  func aspect(_ aspect: AnswerAspect, horizon: Int) -> String {
    switch aspect {
    case .verdict(let objective, let old, let new): verdict(objective, old, new)
    case .stops(let recovery, let isAtLeast):
      "s’arrête désormais" + pause(recovery, isAtLeast, horizon)
    case .stopsNoMore: "ne s’arrête plus"
    case .stopsAt(let old, let new):
      new < old
        ? "s’arrête plus tôt\u{A0}: à \(language.instant(new)) au lieu de \(language.instant(old))"
        : "s’arrête plus tard\u{A0}: à \(language.instant(new)) au lieu de \(language.instant(old))"
    case .recovery(let old, let oldIsAtLeast, let new, let newIsAtLeast):
      recovery(old, oldIsAtLeast, new, newIsAtLeast, horizon)
    case .degraded(let isNow):
      isNow ? "passe en procédure dégradée" : "n’est plus en procédure dégradée"
    case .hindered(let isNow): isNow ? "est désormais gêné" : "n’est plus gêné"
    case .paperAt(let old, let new):
      "papier \(new < old ? "plus tôt" : "plus tard")\u{A0}: à \(language.instant(new)) au lieu de "
        + language.instant(old)
    case .reserve(let old, let new): reserve(old, new)
    case .level(let old, let new): "fait \(level(new)) \(instead(of: level(old)))"
    case .lost(let old, let new):
      "activité non réalisée\u{A0}: \(lost(new)) \(instead(of: lost(old)))"
    case .dataLoss(let old, let new):
      "données perdues\u{A0}: \(loss(new)) (avant\u{A0}: \(loss(old)))"
    }
  }

  /// « au lieu de », elided where a vowel follows: « au lieu d’au moins 4 h ».
  private func instead(of text: String) -> String {
    let elides = text.first.map { "aeiouyéèê".contains($0) } ?? false
    return (elides ? "au lieu d’" : "au lieu de ") + text
  }

  private func reserve(_ old: Int?, _ new: Int?) -> String {
    guard let new else { return "ne vit plus sur réserve" }
    let now = "sur réserve jusqu’à \(language.instant(new))"
    return old.map { "\(now) au lieu de \(language.instant($0))" } ?? "vit désormais " + now
  }

  private func level(_ level: Int?) -> String {
    level.map { "au pire \(language.percent($0)) de son activité" } ?? "une part inconnue"
  }

  /// In hours of full activity, and in what it counts.
  private func lost(_ lost: Lost) -> String {
    length(lost.minutes, lost.isAtLeast) + (lost.volume.map { " (\(number($0)))" } ?? "")
  }

  private func loss(_ loss: DataLoss?) -> String {
    language.recovery.loss(
      loss?.chain ?? .minutes(0), isLowerBound: loss?.isLowerBound ?? false)
  }

  private func pause(_ recovery: Recovery, _ isAtLeast: Bool, _ horizon: Int) -> String {
    switch recovery {
    case .none: ""
    case .minutes(let minutes): ", pendant \(length(minutes, isAtLeast))"
    case .afterCause(let minutes):
      ", jusqu’à \(duration(minutes)) \(isAtLeast ? "ou plus " : "")après la fin de la panne"
    case .afterHorizon: ", sans retour avant \(duration(horizon))"
    case .never: ", et ne revient jamais"
    case .unstable: ", puis tombe et repart sans fin"
    }
  }

  private func length(_ minutes: Int, _ isAtLeast: Bool) -> String {
    (isAtLeast ? "au moins " : "") + duration(minutes)
  }

  private func state(_ recovery: Recovery, _ isAtLeast: Bool, _ horizon: Int) -> String {
    switch recovery {
    case .none: "pas d’arrêt"
    case .minutes(let minutes): "à l’arrêt \(length(minutes, isAtLeast))"
    case .afterCause(let minutes):
      "retour \(length(minutes, isAtLeast)) après la fin de la panne"
    case .afterHorizon: "pas de retour avant \(duration(horizon))"
    case .never: "ne revient jamais"
    case .unstable: "tombe et repart sans fin"
    }
  }

  private func recovery(
    _ old: Recovery, _ oldIsAtLeast: Bool, _ new: Recovery, _ newIsAtLeast: Bool, _ horizon: Int
  ) -> String {
    func instead(_ minutes: Int) -> String {
      self.instead(of: (oldIsAtLeast ? "au moins " : "") + duration(minutes))
    }
    let now = state(new, newIsAtLeast, horizon)
    switch (old, new) {
    case (.minutes(let one), .minutes), (.afterCause(let one), .afterCause):
      if oldIsAtLeast, !newIsAtLeast {
        return "\(now), durée désormais connue (avant\u{A0}: au moins \(duration(one)))"
      }
      if newIsAtLeast, !oldIsAtLeast {
        return "\(now), durée qui n’est plus connue (avant\u{A0}: \(duration(one)))"
      }
      return "\(now) \(instead(one))"
    default: return "\(now) (avant\u{A0}: \(state(old, oldIsAtLeast, horizon)))"
    }
  }

  private func verdict(_ objective: Objective, _ old: Verdict?, _ new: Verdict?) -> String {
    let isFeminine = objective != .rto
    let e = isFeminine ? "e" : ""
    func its(_ limit: Int) -> String {
      "\(isFeminine ? "sa" : "son") \(name(of: objective)) de \(duration(limit))"
    }
    func by(_ verdict: Verdict) -> String {
      guard let by = verdict.by else { return "" }
      let least = verdict.isAtLeast ? "d’au moins" : "de"
      return "\u{A0}: dépassé\(e) \(least) \(duration(by))"
    }
    guard let new else {
      return
        "\(isFeminine ? "sa" : "son") \(name(of: objective)) n’est plus fixé\(e) (manqué\(e) ou incertain\(e) avant)"
    }
    let moved =
      old.map { $0.limit != new.limit } == true
      ? " (l’objectif était de \(duration(old?.limit ?? 0)))" : ""
    switch (old?.result, new.result) {
    case (.kept, .missed):
      return "ne tient plus \(its(new.limit))\(by(new))\(moved)"
    case (.unknown, .missed):
      return "ne tient pas \(its(new.limit))\(by(new)), ce qui n’était pas connu\(moved)"
    case (nil, .missed): return "ne tient pas \(its(new.limit)), objectif nouveau\(by(new))"
    case (.missed, .missed):
      let least = new.isAtLeast ? "d’au moins" : "de"
      let before = old?.by.map { " au lieu de \(duration($0))" } ?? ""
      return
        "\(name(of: objective)) de \(duration(new.limit)) dépassé\(e) \(least) \(duration(new.by ?? 0))\(before)\(moved)"
    case (_, .unknown):
      if let deadline = new.causeMustEndBy {
        if let before = old?.causeMustEndBy {
          return
            "\(name(of: objective)) de \(duration(new.limit))\u{A0}: la panne doit finir avant \(language.instant(deadline)) au lieu de \(language.instant(before))"
        }
        return
          "on ne sait plus si \(its(new.limit)) est tenu\(e)\u{A0}: il faut que la panne finisse avant \(language.instant(deadline))\(moved)"
      }
      return "on ne sait plus si \(its(new.limit)) est tenu\(e)\(moved)"
    case (.unknown, .kept): return "tient \(its(new.limit)), ce qui n’était pas connu\(moved)"
    case (_, .kept): return "tient désormais \(its(new.limit))\(moved)"
    }
  }

  func chain(_ name: String, _ difference: ChainDifference) -> String {
    switch (difference.old, difference.new) {
    case (nil, let new?):
      "attend désormais \(name)" + (new > 0 ? " (\(duration(new)))" : "")
    case (_?, nil): "n’attend plus \(name)"
    case (let old?, let new?): "\(name) prend \(duration(new)) au lieu de \(duration(old))"
    case (nil, nil): name
    }
  }

  func missing(_ figures: [String]) -> String {
    "il manque — " + figures.joined(separator: "\u{A0}; ")
  }

  func reach(_ name: String, _ change: ReachChange, more: [String], less: [String]) -> String {
    var text = "Panne de \(name) seulement\u{A0}: "
    let verb = change.new < 2 ? "s’arrête" : "s’arrêtent"
    let others = plural(change.new, "autre élément", "autres éléments")
    if change.new == 0 {
      text += "plus rien d’autre ne s’arrête (avant\u{A0}: \(plural(change.old, "élément")))"
    } else if change.new == change.old {
      text += "\(others) \(verb) comme avant, mais pas les mêmes"
    } else {
      text += "\(others) \(verb) au lieu de \(number(change.old))"
    }
    if change.moreProcesses > 0 { text += " (\(number(change.moreProcesses)) processus de plus)" }
    if change.moreCount > 0 {
      text += "\u{A0}; désormais aussi\u{A0}: " + more.joined(separator: ", ")
    }
    if change.lessCount > 0 {
      text +=
        "\u{A0}; ne s’\(change.lessCount < 2 ? "arrête" : "arrêtent") plus\u{A0}: "
        + less.joined(separator: ", ")
    }
    return text
  }

  func growth(_ count: Int, _ names: [String]) -> String {
    let text =
      count < 2
      ? "1 panne d’un seul élément arrête plus ou moins d’autres éléments"
      : "\(number(count)) pannes d’un seul élément arrêtent plus ou moins d’autres éléments"
    return
      "\(text), seulement parce que des éléments ont été ajoutés ou ont disparu\u{A0}: "
      + names.joined(separator: ", ")
  }

  func untried(_ count: Int) -> String {
    "\(plural(count, "panne")) d’un seul élément n’\(count < 2 ? "a pas été essayée" : "ont pas été essayées"), faute de temps."
  }

  func firstMissHeading(_ count: Int) -> String {
    "Objectifs manqués sans point de comparaison\u{A0}: élément ou scénario nouveau (\(number(count)))"
  }

  func miss(_ verdicts: [String]) -> String { verdicts.joined(separator: "\u{A0}; ") }

  // MARK: Words

  private func name(of objective: Objective) -> String { FrenchPhrases().name(of: objective) }
}
