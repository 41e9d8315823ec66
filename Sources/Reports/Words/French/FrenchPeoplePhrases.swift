// People asked for, and degraded modes, in French.

import Continuity

struct FrenchPeoplePhrases: PeoplePhrases {
  var language: Language { .french }

  // MARK: What is short

  func shortage(
    of role: String, at instant: String, asked: Int, present: Int,
    worst: (missing: Int, at: String)?, isOrdinary: Bool
  ) -> String {
    let there = isOrdinary ? "\u{A0}(trop peu, même un jour ordinaire)" : ""
    return
      "\(instant)\u{A0}: \(number(asked)) \(role) \(asked < 2 ? "demandé" : "demandés"), "
      + "\(number(present)) \(present < 2 ? "présent" : "présents")\(there)\u{A0}: en rappeler "
      + number(asked - present) + (worst.map { ", puis \(number($0.missing)) à \($0.at)" } ?? "")
  }

  func moreShort(_ count: Int) -> String {
    "… et \(plural(count, "autre rôle", "autres rôles")), dans le tableau du personnel"
  }
  var firstShortHeading: String { "Manque d’abord" }
  func firstShort(_ role: String, missing: Int, at instant: String, others: Int) -> String {
    "\(role)\u{A0}: \(number(missing)) à rappeler à \(instant)"
      + (others > 0 ? " (+\u{A0}\(plural(others, "autre rôle", "autres rôles")))" : "")
  }
  var peopleHeading: String { "Personnel demandé" }
  var peopleHeadings: [String] {
    ["Rôle", "Manque à", "Demandés", "Présents", "À rappeler", "Au plus"]
  }
  func others(_ count: Int) -> String { "… et \(plural(count, "autre rôle", "autres rôles"))" }
  func peak(_ asked: Int, at instant: String) -> String {
    "\(plural(asked, "demandé")) à \(instant)"
  }
  func enough(_ present: Int?) -> String { present == nil ? "effectif inconnu" : "suffit" }
  var calledBackLegend: String {
    "«\u{A0}si rappel\u{A0}»\u{A0}: tenu à condition de rappeler du personnel, voir Personnel demandé."
  }
  func hoursLeftOut(of roles: [String]) -> String {
    "Horaires de présence non comptés, faute de jour et d’heure de début (--starts)\u{A0}: "
      + language.list(of: roles) + "."
  }
  var peopleCaption: String { "Personnel demandé et présent, rôle par rôle" }
  func peopleAlternative(short: Int) -> String {
    "Par rôle, combien sont demandés ensemble et combien sont présents, heure par heure\u{A0}; "
      + "\(plural(short, "rôle")) en manque\u{A0}; le tableau dit la même chose."
  }

  // MARK: The degraded mode

  func holds(until instant: String?) -> String {
    instant.map { "tient jusqu’à \($0)" } ?? "tient sans limite"
  }
  func people(_ count: Int, _ role: String, missing: Int, isShared: Bool) -> String {
    guard missing > 0 else { return "\(number(count)) \(role)" }
    return "\(number(count)) \(role)\u{A0}: \(number(missing)) à rappeler"
      + (isShared ? " en tout" : "")
  }

  func decides(_ name: String) -> String { "décide\u{A0}: \(name)" }
  func trigger(_ text: String) -> String { "quand\u{A0}: \(text)" }
  func ends(_ name: String) -> String { "y met fin\u{A0}: \(name)" }
  func materials(_ names: [String]) -> String { "avec\u{A0}: \(names.joined(separator: ", "))" }
}
