// The recovery plan in French.

import Continuity
import DependencyGraph

struct FrenchPlanPhrases: PlanPhrases {
  var language: Language { .french }

  var title: String { "plan de reprise" }

  // MARK: The head

  func headline(stopped: Int, back: Int, last: String?) -> String {
    let halted = plural(stopped, "processus arrêté", "processus arrêtés")
    guard let last else {
      return "\(halted), dont \(number(stopped - back)) sans retour connu."
    }
    return "\(halted), \(stopped == 1 ? "rétabli" : "tous rétablis") à \(last)."
  }
  var nothingStops: String { "Aucun processus ne s’arrête." }
  func onPaper(_ count: Int, until last: String?) -> String {
    "\(plural(count, "processus tient", "processus tiennent")) en procédure dégradée"
      + (last.map { ", jusqu’à \($0) au plus tard." } ?? ", dont on ne sait pas la fin.")
  }
  func missed(mtpd: Int, rto: Int, rpo: Int) -> String {
    let missed = [(mtpd, "DMIA"), (rto, "RTO"), (rpo, "PDMA")].filter { $0.0 > 0 }
      .map { "\(number($0.0)) \($0.1)" }
    return missed.isEmpty
      ? "Aucun objectif n’est manqué." : "Manqués\u{A0}: \(language.list(of: missed))."
  }
  var nobodyAsked: String {
    "Personne n’est nommé pour ce travail\u{A0}: les heures sont celles de what-if, comme si les bras ne manquaient "
      + "pas. Dites qui redémarre, reconstruit et restaure (restarted-by, rebuilt-by, recovery)."
  }
  func isPlan(unlimited: String?) -> String {
    "C’est un plan\u{A0}: les personnes présentes travaillent dans cet ordre, une tâche après l’autre"
      + (unlimited.map { ". Avec des bras sans limite, tout serait rétabli à \($0)." } ?? ".")
  }
  func withoutPeople(_ count: Int) -> String {
    "\(plural(count, "élément n’y occupe", "éléments n’y occupent")) personne, faute de nom\u{A0}: leur travail est "
      + "compté comme fait aussitôt que possible."
  }
  func later(_ name: String, plan: String, unlimited: String) -> String {
    "\(name)\u{A0}: \(plan), au lieu de \(unlimited) avec des bras sans limite"
  }
  func proved(_ count: Int, of total: Int) -> String {
    switch (count, total) {
    case (1, 1): "Aucun autre ordre ne le ferait revenir plus tôt\u{A0}: c’est prouvé."
    case (total, _):
      "Aucun autre ordre ne ferait revenir plus tôt un seul de ces \(number(total)) processus\u{A0}: c’est prouvé."
    case (0, _):
      "Rien ne prouve que ce plan est le plus court\u{A0}: la borne dit ce qu’aucun ordre ne peut battre."
    default:
      "\(number(count)) des \(number(total)) retours \(count > 1 ? "sont prouvés" : "est prouvé") au plus court\u{A0}; "
        + "pour les autres, la borne dit ce qu’aucun ordre ne peut battre."
    }
  }
  func noStart(worst hour: Int, best: Int) -> String {
    let told = "Personne n’a dit quand cela commence (--starts)\u{A0}: "
    if hour == best {
      return told
        + "compté depuis \(week(hour))\u{A0}; aucun autre début de la semaine ne vaut mieux."
    }
    return told
      + "voici le pire début de la semaine, \(week(hour)). Le meilleur serait \(week(best))."
  }
  private func week(_ hour: Int) -> String {
    let days = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    return "le \(days[hour / 24 % 7]) à \(hour % 24)\u{A0}h"
  }
  func reinforced(_ heads: Int, _ name: String, from: String, until: String?) -> String {
    "Renfort\u{A0}: \(number(heads)) de plus pour \(name), à partir de \(from)"
      + (until.map { ", jusqu’à \($0)." } ?? ".")
  }

  func forEver(_ name: String, _ teams: [String]) -> String {
    "\(name) n’est jamais rétabli\u{A0}: il y faut \(language.list(of: teams)), jamais assez nombreux au même moment."
  }

  // MARK: Processes

  var processesHeading: String { "Les processus" }
  var processHeadings: [String] {
    ["Processus", "Arrêt à", "Papier à", "Borne", "Rétabli à", "DMIA", "RTO"]
  }
  var isProved: String { "prouvé" }
  var noBound: String { "–" }
  var boundLegend: String {
    "Borne\u{A0}: aucun ordre de travail ne peut faire mieux\u{A0}; elle tient au travail de l’équipe nommée à côté, sinon à "
      + "la chaîne des attentes. Prouvé\u{A0}: le plan atteint sa borne."
  }

  // MARK: Teams

  func teamHeading(_ name: String) -> String { "Équipe\u{A0}: \(name)" }
  func streamsHeading(_ name: String) -> String { "Restaurations depuis \(name)" }
  var workHeadings: [String] {
    ["N°", "Prévu", "Quoi", "Où", "Avec", "Débloque", "Fini quand · feu vert", "Fait à"]
  }
  func contact(_ texts: [String]) -> String { "Joindre\u{A0}: \(texts.joined(separator: ", "))" }
  var blank: String { "__h__" }
  var restart: String { "redémarrer" }
  var rebuild: String { "reconstruire" }
  var restore: String { "restaurer la copie" }
  func copy(of holder: String) -> String { "copie de \(holder)" }
  func kind(_ kind: RecoveryStep.Kind) -> String {
    switch kind {
    case .work: "travail"
    case .control: "contrôle"
    case .reconnection: "raccordement"
    case .acceptance: "recette"
    }
  }
  var lost: String { "perdu, à recommencer" }
  func moreWorks(_ count: Int) -> String { "… et \(plural(count, "autre tâche", "autres tâches"))" }
  func notShared(_ heads: Int) -> String { "à \(number(heads))" }
  func planned(from: Int, to: Int?, start: StartTime?) -> String {
    language.planned(from: from, to: to, start: start)
  }
  func reissued(_ day: String?) -> String {
    "Édité le \(day ?? "__/__") à __h__, réédité à __h__. L’heure réelle s’écrit sous \(quoted("Fait à"))."
  }

  // MARK: Waves

  var wavesHeading: String { "Les vagues" }
  func wave(_ number: Int, _ names: [String]) -> String {
    "P\(number)\u{A0}: \(names.joined(separator: ", "))"
  }

  // MARK: Bottlenecks

  var loadHeading: String { "Qui limite" }
  func load(_ name: String, busy: Int, waits: Int, idle: Int?) -> String {
    var text = "\(name)\u{A0}: \(language.hours(busy)) de travail"
    if let idle { text += ", \(language.hours(idle)) sans travail" }
    if waits > 0 { text += "\u{A0}; on l’attend \(language.hours(waits)) en tout" }
    return text
  }
  func day(_ day: String, share: Int?, busy: Int, perHead: Int?) -> String {
    var text = "\(day)\u{A0}: "
    if let share {
      text +=
        String(repeating: "█", count: (share + 9) / 10)
        + " \(share)\u{A0}% (\(language.hours(busy)))"
    } else {
      text += language.hours(busy)
    }
    if let perHead {
      text += "\u{A0}; \(language.hours(perHead)) de travail par personne\u{A0}: trop"
    }
    return text
  }
  func dayNumber(_ number: Int) -> String { "J\(number)" }
  var waitsHeading: String { "Ce qui attend quelqu’un" }
  func waits(_ name: String, by: Int, for team: String, busyWith: String?, until: String) -> String
  {
    "\(name) attend \(duration(by)), jusqu’à \(until)\u{A0}: "
      + (busyWith.map { "\(team) travaille à \($0)" } ?? "personne de plus de \(team) n’est là")
  }
  func held(_ name: String, until: String, for other: String?) -> String {
    "\(name) attend exprès jusqu’à \(until)"
      + (other.map { ", pour garder ses gens libres pour \($0)" } ?? "")
  }
  func moreWaits(_ count: Int) -> String {
    "… et \(plural(count, "autre attente", "autres attentes"))"
  }

  // MARK: The chain of a return

  func chainOfPlan(unlimited: String?) -> String {
    "C’est un plan\u{A0}: les personnes présentes travaillent une tâche après l’autre"
      + (unlimited.map { ". Avec des bras sans limite, retour à \($0)." } ?? ".")
  }
  func bound(_ minute: String, team: String?) -> String {
    "Aucun ordre de travail ne le ferait revenir avant \(minute)"
      + (team.map { "\u{A0}: tout le travail qu’il y faut de \($0)." }
        ?? "\u{A0}: sa chaîne d’attentes, seule.")
  }
  func worked(_ act: String, for minutes: Int?, by people: [String]) -> String {
    act + (minutes.map { " (\(duration($0)))" } ?? "")
      + (people.isEmpty ? "" : "\u{A0}: \(language.list(of: people))")
  }
  func waiting(_ waits: [String], for minutes: Int, before step: String?) -> String {
    "attend \(duration(minutes))" + (step.map { ", avant \(quoted($0))" } ?? "")
      + "\u{A0}: \(waits.joined(separator: "\u{A0}; "))"
  }
  func isHeld(until: String, for other: String?) -> String {
    "exprès jusqu’à \(until)" + (other.map { ", pour garder ses gens libres pour \($0)" } ?? "")
  }
  func lacks(_ team: String, present: Int, needed: Int, until: String) -> String {
    present == 0
      ? "\(team), où personne n’est là avant \(until)"
      : "\(team), où il manque \(plural(needed - present, "personne")) jusqu’à \(until)"
  }
  func isBusy(_ team: String, with works: [String], until: String) -> String {
    "\(team), que \(language.list(of: works)) \(works.count > 1 ? "occupent" : "occupe") jusqu’à \(until)"
  }
  func stream(of holder: String) -> String { "une restauration depuis \(holder)" }

  // MARK: What is missing

  var systemHeading: String { "Le système, puis le service" }
  var limitsHeading: String { "Ce que ce plan ne sait pas" }
  func unstaffed(_ names: [String], count: Int) -> String {
    "\(plural(count, "élément n’occupe", "éléments n’occupent")) personne, faute de nom\u{A0}: \(language.list(of: names))"
  }
  func alternatives(_ names: [String]) -> String {
    "restored-with nomme des personnes au choix, que le plan n’occupe pas\u{A0}: \(language.list(of: names))"
  }
  func streamless(_ names: [String]) -> String {
    "nombre de restaurations simultanées non dit (streams), supposé sans limite\u{A0}: \(language.list(of: names))"
  }
  func restoredInOne(_ count: Int) -> String {
    "\(plural(count, "restauration fait", "restaurations font")) partie d’un travail d’un seul tenant (pas de recovery), "
      + "qui n’occupe aucun lecteur"
  }
  func defaults(_ keys: [String], nodes: Int) -> String {
    "valeurs par défaut du modèle (defaults\u{A0}: \(language.list(of: keys))) pour \(plural(nodes, "élément"))"
  }
  func boundless(_ people: [String]) -> String {
    "effectif et présence non dits, supposés sans limite\u{A0}: \(language.list(of: people))"
  }
  var limits: String {
    "Fatigue, trajets, remise en main et erreurs ne sont pas comptés\u{A0}: les durées sont celles du modèle."
  }
  func systemBack(_ name: String, system: String, service: String) -> String {
    "\(name)\u{A0}: système rétabli à \(system), service rendu à \(service) après contrôle et recette"
  }

  // MARK: Advice

  var adviceHeading: String { "Ce qu’un renfort apporterait" }
  func moreHeads(_ count: Int, of name: String, from: String) -> String {
    "\(number(count)) de plus pour \(name) à \(from)"
  }
  func roundTheClock(_ name: String) -> String { "\(name) jour et nuit" }
  func oneMoreStream(_ name: String) -> String {
    "une restauration de plus à la fois depuis \(name)"
  }
  func advice(
    _ means: String, spared: [(name: String, minutes: Int)], mtpd: Int, rto: Int
  ) -> String {
    var gains = spared.map { "\($0.name) \(duration($0.minutes)) plus tôt" }
    if mtpd > 0 { gains.append("DMIA tenues de plus\u{A0}: \(number(mtpd))") }
    if rto > 0 { gains.append("RTO tenus de plus\u{A0}: \(number(rto))") }
    if gains.isEmpty { gains = ["le dernier retour est plus tôt"] }
    return "\(means)\u{A0}: \(gains.joined(separator: ", "))"
  }
  var noAdvice: String { "Aucun des renforts essayés ne rend le plan meilleur." }

  func notAReinforcement(_ text: String) -> String {
    "\(quoted(text)) n’est pas un renfort\u{A0}; écrivez par exemple equipe-systeme=6@3d"
  }
  func unlimitedHands(_ command: String) -> String {
    "Ces heures supposent des bras sans limite\u{A0}; avec les équipes du modèle\u{A0}: \(command)"
  }
}
