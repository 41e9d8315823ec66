// What a person reads in the picture of a recovery plan, and in the timeline beside one.

internal import Continuity

/// The words of the picture of a plan.
protocol PlanLabels: Sendable {
  var plan: String { get }
  /// - Parameters:
  ///   - back: how many of those stopped return.
  ///   - last: the last return of a process; `nil` where one never returns.
  ///   - missed: how many miss their MTPD.
  func planCounts(stopped: Int, back: Int, last: String?, missed: Int, works: Int) -> String
  var nobodyIsNamed: String { get }
  /// - Parameter hour: an hour of the week, from Monday 00:00.
  func worstStart(_ hour: Int) -> String
  func neverThere(_ name: String, _ teams: [String]) -> String
  var goesOnFromAbove: String { get }

  // Processes
  func boundAt(_ minute: String) -> String
  var provedShortest: String { get }

  // Teams
  func restores(from holder: String) -> String
  func headcount(_ count: Int) -> String
  var headcountUnsaid: String { get }
  var asMany: String { get }
  var always: String { get }
  /// After lines that decide before it.
  var otherwise: String { get }
  func days(_ days: Weekdays) -> String
  func reinforcedBy(_ count: Int, from: String, until: String?) -> String
  func worked(_ hours: String) -> String

  // Works
  var restarting: String { get }
  var rebuilding: String { get }
  var restoring: String { get }
  var lostWork: String { get }
  func byHeads(_ count: Int) -> String
  func with(_ names: [String]) -> String
  func fromCopy(of holder: String) -> String
  func heldFor(_ name: String?) -> String
  func pauses(_ count: Int) -> String
  func moreTasks(_ count: Int) -> String
  var doneAt: String { get }
  /// Where the hour is written in.
  var blankHour: String { get }

  // Axis
  func dayNumber(_ number: Int) -> String
  /// - Parameter day: from 0, Monday.
  func weekday(_ day: Int) -> String
  var closedDay: String { get }
  func hour(_ hour: Int, _ minute: Int, isWhole: Bool) -> String

  // Legend
  var processSigns: String { get }
  var workSigns: String { get }
  var backSign: String { get }
  var notBefore: String { get }
  var workSign: String { get }
  var checkSign: String { get }
  var pauseSign: String { get }
  var waitSign: String { get }
  var nobodySign: String { get }
  var fewerSign: String { get }
  var reinforcementSign: String { get }
  var planNote: String { get }

  // Timeline
  var besidePlan: String { get }
  func withUnlimitedHands(_ ending: String) -> String
  var unlimitedOutage: String { get }
  var unlimitedMode: String { get }
}

extension FrenchLabels {
  var plan: String { "Plan de reprise, par équipe" }
  func planCounts(stopped: Int, back: Int, last: String?, missed: Int, works: Int) -> String {
    var parts = ["Aucun processus ne s’arrête"]
    if stopped > 0 {
      let rest = stopped == 1 ? "" : "dont \(language.number(stopped - back)) "
      let back = last.map { "\(stopped == 1 ? "rétabli" : "tous rétablis") à \($0)" }
      parts = [
        several(stopped, "processus arrêté", "processus arrêtés") + ", "
          + (back ?? rest + "sans retour connu")
      ]
      parts.append(several(missed, "DMIA manquée", "DMIA manquées"))
    }
    if works > 0 { parts.append(several(works, "tâche", "tâches")) }
    return parts.joined(separator: " · ")
  }
  var nobodyIsNamed: String {
    "Personne n’est nommé pour ce travail\u{A0}: ces heures supposent des bras sans limite. Dites qui redémarre, "
      + "reconstruit et restaure (restarted-by, rebuilt-by, recovery)."
  }
  func worstStart(_ hour: Int) -> String {
    let days = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    return "Personne n’a dit quand cela commence\u{A0}: voici le pire début de la semaine, "
      + "le \(days[hour / 24 % 7]) à \(hour % 24)\u{A0}h."
  }
  func neverThere(_ name: String, _ teams: [String]) -> String {
    "\(name) n’est jamais rétabli\u{A0}: il y faut \(language.list(of: teams)), jamais assez nombreux au même moment."
  }
  var goesOnFromAbove: String { "(suite)" }

  func boundAt(_ minute: String) -> String { "borne \(minute)" }
  var provedShortest: String { "prouvé" }

  func restores(from holder: String) -> String { "Restaurations depuis \(holder)" }
  func headcount(_ count: Int) -> String { "effectif\u{A0}: \(language.number(count))" }
  var headcountUnsaid: String { "effectif non dit\u{A0}: autant de personnes qu’il en faut" }
  var asMany: String { "autant qu’il en faut" }
  var always: String { "toujours" }
  var otherwise: String { "sinon" }
  func days(_ days: Weekdays) -> String {
    let names = [
      ("mon", "lun"), ("tue", "mar"), ("wed", "mer"), ("thu", "jeu"), ("fri", "ven"),
      ("sat", "sam"), ("sun", "dim"),
    ]
    return names.reduce(days.text.replacing(",", with: ", ").replacing("-", with: "–")) {
      $0.replacing($1.0, with: $1.1)
    }
  }
  func reinforcedBy(_ count: Int, from: String, until: String?) -> String {
    "renfort de \(language.number(count)) à partir de \(from)"
      + (until.map { ", jusqu’à \($0)" } ?? "")
  }
  func worked(_ hours: String) -> String { "\(hours) de travail" }

  var restarting: String { "redémarrer" }
  var rebuilding: String { "reconstruire" }
  var restoring: String { "restaurer la copie" }
  var lostWork: String { "perdue, à recommencer" }
  func byHeads(_ count: Int) -> String { "à \(language.number(count))" }
  func with(_ names: [String]) -> String { "avec \(language.list(of: names))" }
  func fromCopy(of holder: String) -> String { "copie de \(holder)" }
  func heldFor(_ name: String?) -> String {
    name.map { "retenue pour \($0)" } ?? "retenue exprès"
  }
  func pauses(_ count: Int) -> String { several(count, "pause", "pauses") }
  func moreTasks(_ count: Int) -> String {
    "… et \(several(count, "autre tâche", "autres tâches"))"
  }

  var doneAt: String { "fait à" }
  var blankHour: String { "__h__" }

  func dayNumber(_ number: Int) -> String { "J\(number)" }
  func weekday(_ day: Int) -> String {
    ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."][day % 7]
  }
  var closedDay: String { "fermé" }
  func hour(_ hour: Int, _ minute: Int, isWhole: Bool) -> String {
    isWhole ? "\(hour)\u{A0}h" : clockText(hour, minute)
  }

  var processSigns: String { "Processus" }
  var workSigns: String { "Tâches" }
  var backSign: String { "rétabli" }
  var notBefore: String { "borne\u{A0}: aucun ordre ne fait mieux" }
  var workSign: String { "travail" }
  var checkSign: String { "contrôle ou recette" }
  var pauseSign: String { "en pause" }
  var waitSign: String { "prête, attend quelqu’un" }
  var nobodySign: String { "personne n’est là" }
  var fewerSign: String { "moins de monde qu’au plus fort" }
  var reinforcementSign: String { "un renfort arrive ou part" }
  var planNote: String {
    """
    Chaque tâche porte le numéro qu’elle a dans la liste de son équipe (ricochet plan). Les nombres au-dessus des tâches \
    disent combien de personnes sont là. Prouvé\u{A0}: aucun ordre ne rétablirait ce processus plus tôt.
    """
  }

  var besidePlan: String { "Selon le plan de reprise, avec les personnes présentes" }
  func withUnlimitedHands(_ ending: String) -> String { "bras sans limite\u{A0}: \(ending)" }
  var unlimitedOutage: String { "à l’arrêt si les bras étaient sans limite" }
  var unlimitedMode: String { "en procédure dégradée si les bras étaient sans limite" }

  private func several(_ count: Int, _ one: String, _ many: String) -> String {
    "\(language.number(count)) \(language.isSingular(count) ? one : many)"
  }
}

extension EnglishLabels {
  var plan: String { "Recovery plan, by team" }
  func planCounts(stopped: Int, back: Int, last: String?, missed: Int, works: Int) -> String {
    var parts = ["No process stops"]
    if stopped > 0 {
      let rest = stopped == 1 ? "" : "\(language.number(stopped - back)) of them "
      let back = last.map { "\(stopped == 1 ? "back" : "all back") by \($0)" }
      parts = [
        several(stopped, "process stopped", "processes stopped") + ", "
          + (back ?? rest + "without a known return")
      ]
      parts.append(several(missed, "MTPD missed", "MTPDs missed"))
    }
    if works > 0 { parts.append(several(works, "task", "tasks")) }
    return parts.joined(separator: " · ")
  }
  var nobodyIsNamed: String {
    "Nobody is named for this work: these hours suppose unlimited hands. Say who restarts, rebuilds and restores "
      + "(restarted-by, rebuilt-by, recovery)."
  }
  func worstStart(_ hour: Int) -> String {
    let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    return
      "Nobody said when it begins: this is the worst start of the week, \(days[hour / 24 % 7]) at "
      + "\(clockText(hour % 24, 0))."
  }
  func neverThere(_ name: String, _ teams: [String]) -> String {
    "\(name) is never back: it takes \(language.list(of: teams)), never enough of them at the same time."
  }
  var goesOnFromAbove: String { "(continued)" }

  func boundAt(_ minute: String) -> String { "bound \(minute)" }
  var provedShortest: String { "proved" }

  func restores(from holder: String) -> String { "Restores from \(holder)" }
  func headcount(_ count: Int) -> String { "headcount: \(language.number(count))" }
  var headcountUnsaid: String { "headcount not said: as many people as it takes" }
  var asMany: String { "as many as it takes" }
  var always: String { "always" }
  var otherwise: String { "otherwise" }
  func days(_ days: Weekdays) -> String {
    days.text.replacing(",", with: ", ").replacing("-", with: "–")
  }
  func reinforcedBy(_ count: Int, from: String, until: String?) -> String {
    "\(language.number(count)) more from \(from)" + (until.map { " until \($0)" } ?? "")
  }
  func worked(_ hours: String) -> String { "\(hours) of work" }

  var restarting: String { "restart" }
  var rebuilding: String { "rebuild" }
  var restoring: String { "restore the copy" }
  var lostWork: String { "lost, begins again" }
  func byHeads(_ count: Int) -> String { "by \(language.number(count))" }
  func with(_ names: [String]) -> String { "with \(language.list(of: names))" }
  func fromCopy(of holder: String) -> String { "copy of \(holder)" }
  func heldFor(_ name: String?) -> String { name.map { "held for \($0)" } ?? "held on purpose" }
  func pauses(_ count: Int) -> String { several(count, "pause", "pauses") }
  func moreTasks(_ count: Int) -> String { "… and \(language.number(count)) more" }
  var doneAt: String { "done at" }
  var blankHour: String { "__:__" }

  func dayNumber(_ number: Int) -> String { "D\(number)" }
  func weekday(_ day: Int) -> String {
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day % 7]
  }
  var closedDay: String { "closed" }
  func hour(_ hour: Int, _ minute: Int, isWhole: Bool) -> String { clockText(hour, minute) }

  var processSigns: String { "Processes" }
  var workSigns: String { "Tasks" }
  var backSign: String { "back" }
  var notBefore: String { "bound: no order does better" }
  var workSign: String { "work" }
  var checkSign: String { "control or acceptance" }
  var pauseSign: String { "paused" }
  var waitSign: String { "ready, waits for somebody" }
  var nobodySign: String { "nobody is there" }
  var fewerSign: String { "fewer people than at the most" }
  var reinforcementSign: String { "a reinforcement comes or leaves" }
  var planNote: String {
    """
    Each task has the number it has in the list of its team (ricochet plan). The numbers over the tasks say how many \
    people are there. Proved: no order would bring this process back earlier.
    """
  }

  var besidePlan: String { "As in the recovery plan, with the people there are" }
  func withUnlimitedHands(_ ending: String) -> String { "unlimited hands: \(ending)" }
  var unlimitedOutage: String { "down if hands were unlimited" }
  var unlimitedMode: String { "on paper if hands were unlimited" }

  private func several(_ count: Int, _ one: String, _ many: String) -> String {
    "\(language.number(count)) \(language.isSingular(count) ? one : many)"
  }
}

/// `08:30`.
private func clockText(_ hour: Int, _ minute: Int) -> String {
  [hour, minute].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
}
