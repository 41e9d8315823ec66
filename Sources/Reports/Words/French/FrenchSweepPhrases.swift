// Failures tried by the thousands, in French.

import Continuity

struct FrenchSweepPhrases: SweepPhrases {
  var language: Language { .french }

  // MARK: What was typed

  var kind: String { "type d’élément" }
  func unknownKind(_ name: String, known: [String]) -> String {
    "\(kind) inconnu \(language.quoted(name))\u{A0}; choisissez parmi\u{A0}: "
      + known.joined(separator: ", ")
  }

  // MARK: Stages

  var trying: String { "Pannes essayées" }
  var playing: String { "Pannes jouées minute par minute" }
  var adding: String { "Redondances essayées" }
  var pairing: String { "Pannes essayées deux à deux" }

  // MARK: The head

  var title: String { "chaque panne essayée seule" }
  func title(for target: String) -> String { "points de défaillance uniques de \(target)" }
  func title(_ title: String, within minutes: Int?, after names: [String]) -> String {
    title + (minutes.map { ", en \(duration($0)) au plus" } ?? "")
      + (names.isEmpty ? "" : ", une fois \(language.list(of: names)) en panne")
  }
  var pairsTitle: String { "les pannes deux à deux" }
  func pairsTitle(for target: String) -> String {
    "les pannes deux à deux qui arrêtent \(target)"
  }
  func partial(tried: Int?, of total: Int?) -> String {
    guard let tried, let total, tried < total else {
      return "Résultat partiel\u{A0}: interrompu avant la fin."
    }
    let verb = tried > 1 ? "pannes essayées" : "panne essayée"
    return "Résultat partiel\u{A0}: interrompu après \(number(tried)) \(verb) sur \(number(total))."
  }
  func tried(_ count: Int, among kinds: [String]) -> String {
    let what = kinds.isEmpty ? "" : ", parmi les \(language.list(of: kinds))"
    return count > 1
      ? "\(number(count)) pannes essayées, une à la fois\(what)."
      : "\(number(count)) panne essayée\(what)."
  }
  func tried(_ count: Int, inPairsAmong kinds: [String]) -> String {
    let what = kinds.isEmpty ? "" : ", parmi les \(language.list(of: kinds))"
    return count > 1
      ? "\(number(count)) pannes, deux à la fois\(what)." : "\(number(count)) panne\(what)."
  }
  var nothingToTry: String { "Rien à essayer\u{A0}: le modèle n’a aucun élément de ce type." }
  func stopping(processes: Int, critical: Int) -> String {
    switch (processes, critical) {
    case (0, _): return "Aucune n’arrête de processus."
    case (1, 0): return "Une seule arrête un processus ou plus, aucun critique."
    case (1, _): return "Une seule arrête un processus ou plus, dont un critique au moins."
    case (_, 0): return "\(number(processes)) arrêtent au moins un processus, aucune un critique."
    default:
      return
        "\(number(processes)) arrêtent au moins un processus, "
        + "\(number(critical)) au moins un processus critique."
    }
  }
  func stopping(_ target: String, count: Int) -> String {
    switch count {
    case 0: "Aucune n’arrête \(target) à elle seule."
    case 1: "Une seule arrête \(target)."
    default: "\(number(count)) arrêtent \(target), chacune à elle seule."
    }
  }
  func pairs(_ count: Int, isComplete: Bool) -> String {
    let found = isComplete ? "" : " trouvée\(count > 1 ? "s" : "") jusque-là"
    switch count {
    case 0:
      return isComplete
        ? "Aucune paire de pannes n’arrête ensemble ce que ni l’une ni l’autre n’arrête seule."
        : "Aucune paire trouvée jusque-là."
    case 1:
      return "1 paire\(found) arrête ensemble ce que ni l’une ni l’autre panne n’arrête seule."
    default:
      return
        "\(number(count)) paires\(found) arrêtent ensemble ce que ni l’une ni l’autre panne n’arrête seule."
    }
  }
  func pairs(_ count: Int, stopping target: String, isComplete: Bool) -> String {
    let found = isComplete ? "" : " trouvée\(count > 1 ? "s" : "") jusque-là"
    switch count {
    case 0:
      return isComplete
        ? "Aucune paire de pannes n’arrête \(target), en dehors des pannes qui l’arrêtent seules."
        : "Aucune paire trouvée jusque-là."
    case 1:
      return "1 paire\(found) arrête \(target), ce que ni l’une ni l’autre panne ne fait seule."
    default:
      return
        "\(number(count)) paires\(found) arrêtent \(target), ce que ni l’une ni l’autre panne ne fait seule."
    }
  }
  func critical(within: String, count: Int, of total: Int) -> String {
    "Critique\u{A0}: DMIA de \(within) au plus (\(number(count)) processus sur \(number(total)))."
  }
  func withoutMTPD(_ count: Int) -> String {
    count > 1
      ? "\(number(count)) processus n’ont pas de DMIA\u{A0}: ils ne comptent pas comme critiques, "
        + "et le sont peut-être."
      : "1 processus n’a pas de DMIA\u{A0}: il ne compte pas comme critique, et l’est peut-être."
  }
  func onlyEstablishment(_ name: String) -> String {
    "Établissement montré\u{A0}: \(name)\u{A0}; les nombres portent sur tout le modèle."
  }
  func meaning(within minutes: Int?) -> String {
    if let minutes {
      return """
        Rien n’est réparé\u{A0}: est compté ce qui s’arrête en \(duration(minutes)) au plus, la panne \
        elle-même comprise. Une tolérance ou un mode dégradé plus long compte comme tenant\u{A0}; les pannes \
        qui n’arrêtent aucun autre processus dans ce délai ne sont pas classées.
        """
    }
    return """
      Rien n’est réparé\u{A0}: est compté ce qui finit par s’arrêter, la panne elle-même comprise, une fois \
      épuisés les tolérances et les modes dégradés limités.
      """
  }
  func after(_ names: [String]) -> String {
    """
    \(language.list(of: names)) \(names.count > 1 ? "étaient" : "était") déjà en panne, tolérances et modes \
    dégradés épuisés\u{A0}: n’est compté que ce qui s’arrête en plus.
    """
  }
  var ownFailure: String {
    "Un processus qui tombe sans en arrêter un autre n’est pas compté dans ces totaux."
  }

  // MARK: The table

  var ranking: String { "Classement des pannes" }
  var pairRanking: String { "Classement des paires" }
  var headings: [String] {
    ["Rang", "Panne de", "Type", "Éléments arrêtés", "Processus", "Critiques"]
  }
  var pairHeadings: [String] {
    ["Rang", "Pannes de", "Arrêtés en tout", "Ensemble", "Processus", "Critiques"]
  }
  var pairLegend: String {
    """
    Ensemble\u{A0}: les éléments qui ne s’arrêtent que si les deux pannes surviennent\u{A0}; processus \
    et critiques en font partie.
    """
  }
  func stops(at instant: String, _ way: String) -> String { "\(instant)\u{A0}: \(way)" }
  func withoutSpare(_ count: Int) -> String {
    "sans remplaçant pour \(plural(count, "élément"))"
  }
  var stopsNothingElse: String { "n’arrête rien d’autre" }
  func besides(_ name: String) -> String { ", avec \(name)" }
  func shown(_ count: Int, of total: Int) -> String {
    count > 1
      ? "Les \(number(count)) premières sur \(number(total))\u{A0}; --top en montre davantage."
      : "La première sur \(number(total))\u{A0}; --top en montre davantage."
  }

  // MARK: The picture

  func pictureCaption(_ count: Int) -> String {
    count > 1
      ? "Les \(number(count)) pannes qui arrêtent le plus" : "La panne qui arrête le plus"
  }
  func pictureAlternative(_ count: Int) -> String {
    """
    Diagramme en barres\u{A0}: pour chacune des premières pannes du classement (\(number(count))), les \
    processus critiques, les autres processus et les autres éléments qu’elle arrête. Le tableau donne les \
    mêmes nombres.
    """
  }

  // MARK: Verdicts

  func objectives(missed: Int, names: [String], unknown: Int, kept: Int) -> String {
    var parts: [String] = []
    func add(_ word: String, _ count: Int, _ rest: String = "") {
      guard count > 0 else { return }
      parts.append("\(word) \(number(count))\(parts.isEmpty ? " processus" : "")\(rest)")
    }
    add("manqués par", missed, " (\(names.joined(separator: ", ")))")
    add("non tranchés pour", unknown)
    add("tenus par", kept)
    return "objectifs\u{A0}: " + parts.joined(separator: ", ")
  }
  var noObjectives: String { "objectifs\u{A0}: aucun n’est en jeu" }
  func mustEnd(_ deadline: String, _ purpose: String) -> String {
    "la panne doit être finie \(deadline) \(purpose)"
  }
  var notPlayed: String { "objectifs\u{A0}: pas examinés, interrompu avant" }

  // MARK: Redundancies

  var redundancyHeading: String {
    "Une redondance ajoutée\u{A0}: ce qu’elle retire sur l’ensemble du balayage"
  }
  func forEverybody(_ name: String, requirements: Int) -> String {
    requirements > 1
      ? "Doubler \(name), pour tous ceux qui en dépendent "
        + "(\(number(requirements)) besoins)"
      : "Doubler \(name)"
  }
  func forOwner(_ name: String, owner: String) -> String {
    "Doubler \(name), pour \(owner) seulement"
  }
  func gain(processStops: Int, critical: Int) -> String {
    let stops = "retire \(plural(processStops, "arrêt")) de processus"
    switch (processStops, critical) {
    case (_, 0): return "\(stops), aucun critique"
    case (1, _): return "\(stops), critique"
    default: return "\(stops), dont \(number(critical)) \(critical > 1 ? "critiques" : "critique")"
    }
  }
  func gain(points: Int, of total: Int) -> String {
    points > 1
      ? "retire \(number(points)) des \(number(total)) points de défaillance uniques"
      : "retire 1 point de défaillance unique sur \(number(total))"
  }
  func brings(_ redundancy: String, gain: String) -> String { "\(redundancy)\u{A0}: \(gain)." }
  func redundancyNote(worst: Int) -> String {
    """
    Calculé en essayant chaque ajout, un à la fois (les gains ne s’additionnent pas), pour \
    \(worst > 1 ? "les \(number(worst)) pires pannes" : "la pire panne"). Le double est supposé \
    indépendant\u{A0}: ni dans la même salle, ni alimenté par la même source, ni sur le même réseau, ni \
    sous le même annuaire.
    """
  }
  func redundancies(tried: Int, of total: Int) -> String {
    """
    Le modèle est trop grand pour tout essayer\u{A0}: \(plural(tried, "ajout")) \
    \(tried > 1 ? "essayés" : "essayé") sur \(number(total)), les plus prometteurs d’abord.
    """
  }
  var noRedundancy: String {
    "Doubler un seul élément ne retire aucun arrêt de processus."
  }
  var redundanciesNotTried: String {
    "Les redondances à ajouter n’ont pas été cherchées\u{A0}: interrompu avant."
  }
}
