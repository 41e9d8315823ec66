// What is said of how things fare and of how much they do, in French.

import Continuity

struct FrenchLevelPhrases: LevelPhrases {
  var language: Language { .french }

  // MARK: How many

  func processes(_ counts: StateCounts, of total: Int) -> String {
    if total == 0 { return "Le modèle ne montre aucun processus." }
    let rest = total - counts.stopped - counts.impaired
    guard counts.stopped > 0 else { return noneStops(counts, of: total) }
    let verb = counts.stopped > 1 ? "s’arrêtent" : "s’arrête"
    var parts = ["\(number(counts.stopped)) processus sur \(number(total)) \(verb)"]
    parts += goingOn(counts)
    if rest > 0 {
      parts.append("\(number(rest)) \(rest > 1 ? "ne sont pas touchés" : "n’est pas touché")")
    }
    return parts.joined(separator: ", ") + "."
  }

  private func noneStops(_ counts: StateCounts, of total: Int) -> String {
    let none =
      total == 1
      ? "Le seul processus ne s’arrête pas" : "Aucun des \(number(total)) processus ne s’arrête"
    if counts.impaired == 0 {
      return total == 1 ? "Le seul processus ne s’arrête ni n’est gêné." : none + " ni n’est gêné."
    }
    let parts = goingOn(counts, subject: total == 1 ? "il" : nil)
    return none + "\u{A0}; " + language.list(of: parts) + "."
  }

  /// Those that are up, each state with its number.
  private func goingOn(_ counts: StateCounts, subject: String? = nil) -> [String] {
    var parts: [String] = []
    func add(_ count: Int, _ one: String, _ many: String) {
      guard count > 0 else { return }
      parts.append("\(subject ?? number(count)) \(count > 1 ? many : one)")
    }
    add(counts.onMode, "passe en procédure dégradée", "passent en procédure dégradée")
    let reserve =
      counts.onReserve == 0
      ? ""
      : counts.onReserve == counts.hindered
        ? ", sur réserve" : ", dont \(number(counts.onReserve)) sur réserve"
    add(counts.hindered, "est gêné" + reserve, "sont gênés" + reserve)
    add(counts.reduced, "en fait moins", "en font moins")
    return parts
  }

  func others(_ counts: StateCounts) -> String {
    var parts = ["\(plural(counts.stopped, "élément")) à l’arrêt"]
    if counts.onMode > 0 { parts.append("\(number(counts.onMode)) en procédure dégradée") }
    if counts.hindered > 0 {
      parts.append("\(number(counts.hindered)) \(counts.hindered > 1 ? "gênés" : "gêné")")
    }
    return "En tout " + language.list(of: parts) + "."
  }

  // MARK: How one fares

  func turns(_ turns: String) -> String { turns.prefix(1).uppercased() + turns.dropFirst() + "." }
  func turn(_ state: Spell.State, at instant: String, isPerson: Bool) -> String {
    switch state {
    case .nominal: "rétabli \(instant)"
    case .reserve: "sur réserve \(instant)"
    case .hindered: isPerson ? "effectif incomplet \(instant)" : "gêné \(instant)"
    case .short: "des unités manquent \(instant)"
    case .reduced: "activité réduite \(instant)"
    case .mode: "papier à \(instant)"
    case .below: "sous le niveau minimal \(instant)"
    case .down: "arrêté \(instant)"
    }
  }
  func below(_ minimum: Int, at instant: String) -> String {
    "sous le niveau minimal (\(language.percent(minimum))) \(instant)"
  }
  func reserve(at instant: String?, until end: String, without names: [String]) -> String {
    "sur réserve" + (instant.map { " \($0)" } ?? "") + " jusqu’à \(end) (sans "
      + language.list(of: names) + ")"
  }
  func more(turns count: Int) -> String {
    "… et \(plural(count, "autre changement", "autres changements"))"
  }

  // MARK: In a table

  var faresHeading: String { "Comment il va" }
  func name(_ state: Spell.State, isPerson: Bool) -> String {
    switch state {
    case .nominal: "comme un jour ordinaire"
    case .reserve: "sur réserve"
    case .hindered: isPerson ? "effectif incomplet" : "gêné"
    case .short: "des unités manquent"
    case .reduced: "activité réduite"
    case .mode: "procédure dégradée"
    case .below: "sous le niveau minimal"
    case .down: "à l’arrêt"
    }
  }
  func reserve(until end: String, without names: [String]) -> String {
    "sur réserve jusqu’à \(end) (sans \(language.list(of: names)))"
  }
  func below(_ minimum: Int, isOnMode: Bool) -> String {
    (isOnMode ? "procédure dégradée, " : "")
      + "sous le niveau minimal (\(language.percent(minimum)))"
  }

  // MARK: How much is done

  var doneHeading: String { "Ce qui se fait encore" }
  func level(_ spell: Spell) -> String {
    if spell.level == nil {
      return spell.most == 100
        ? "niveau inconnu" : "niveau inconnu, \(language.percent(spell.most)) au plus"
    }
    guard spell.isAtMost else { return language.percent(spell.most) }
    return spell.most == 100 ? "effet non chiffré" : "\(language.percent(spell.most)) au plus"
  }
  func level(_ level: String, from: String, to: String?, isFirst: Bool) -> String {
    guard let to else { return isFirst ? "\(level) dès \(from)" : "\(level) ensuite" }
    return "\(level) de \(from) à \(to)"
  }
  func notDone(_ lost: Lost, within minutes: Int, of volume: Volume?) -> String {
    // Of less than a hundredth the hours say more.
    let much =
      lost.minutes * 100 < minutes
      ? duration(lost.minutes) : language.portion(lost, within: minutes)
    var text =
      "\(much) de l’activité non réalisée sur \(language.window(minutes))"
    if lost.isAtLeast { text += " (au moins)" }
    guard let volume, let count = lost.volume else { return text }
    let usual = volume.amount(in: minutes)
    return text + "\u{A0}: " + language.counted(count, of: usual, volume.unit)
  }
  var endless: String { "Une panne de durée inconnue est supposée durer." }
  var pictureCaption: String { "Ce qui se fait encore, processus par processus" }
  func pictureAlternative(_ count: Int) -> String {
    "Part de l’activité réalisée au fil du temps, \(plural(count, "processus", "processus"))\u{A0}; "
      + "au-dessous, combien de processus vont comment. La liste dit la même chose."
  }

  // MARK: Lists

  var reserveHeading: String { "Sur réserve" }
  func reserve(_ end: String) -> String { "jusqu’à \(end)" }

  // MARK: Verdicts

  var onMode: String { " en mode dégradé" }
  var onModeWithoutMinimum: String { " en mode dégradé, niveau minimal non dit" }
  var onModeLegend: String {
    """
    «\u{A0}En mode dégradé\u{A0}»\u{A0}: tenu parce que la procédure dégradée compte comme un service rendu\u{A0}; le niveau \
    minimal (mbco) n’est pas dit.
    """
  }
  func minimum(_ percent: Int) -> String { "niveau minimal de \(language.percent(percent))" }

  // MARK: What was typed

  func withoutVolume(_ name: String) -> String {
    "\(name) ne dit pas ce qu’il fait d’ordinaire (volume)\u{A0}: son activité ne s’additionne pas"
  }
  func unlikeVolumes(_ one: String, _ unit: String?, _ other: String, _ otherUnit: String?)
    -> String
  {
    func said(_ unit: String?) -> String { unit.map { "en \(quoted($0))" } ?? "sans dire quoi" }
    return "\(one) compte \(said(unit)) et \(other) \(said(otherUnit))\u{A0}: leurs activités ne "
      + "s’additionnent pas"
  }
}
