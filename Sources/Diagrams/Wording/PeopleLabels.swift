// What a person reads in the picture of people asked for, in each language.

internal import Continuity

/// The words of the picture of people asked for.
protocol PeopleLabels: Sendable {
  var people: String { get }
  var nobodyAskedOtherwise: String { get }
  var askedLine: String { get }
  var presentArea: String { get }
  var missingArea: String { get }
  var peopleNote: String { get }
  var enoughPeople: String { get }
  func short(asked: Int, present: Int, at minute: Int) -> String
  func callBack(_ count: Int, by minute: Int) -> String
}

extension FrenchLabels {
  var people: String { "Personnel demandé et présent" }
  var nobodyAskedOtherwise: String {
    "Ce scénario ne change ni le personnel demandé, ni le personnel présent."
  }
  var askedLine: String { "demandés ensemble" }
  var presentArea: String { "présents" }
  var missingArea: String { "manquants" }
  var peopleNote: String {
    """
    Demandés\u{A0}: ce que les processus en marche demandent au même moment, ou leur procédure dégradée tant \
    qu’elle sert. Rien ne s’arrête de ce seul fait.
    """
  }
  var enoughPeople: String { "suffisent" }
  func short(asked: Int, present: Int, at minute: Int) -> String {
    "\(instant(minute))\u{A0}: \(language.number(asked)) \(asked < 2 ? "demandé" : "demandés"), "
      + "\(language.number(present)) \(present < 2 ? "présent" : "présents")"
  }
  func callBack(_ count: Int, by minute: Int) -> String {
    "en rappeler \(language.number(count)) "
      + (minute == 0 ? "aussitôt" : "avant \(instant(minute))")
  }
}

extension EnglishLabels {
  var people: String { "People asked for and present" }
  var nobodyAskedOtherwise: String {
    "This scenario changes neither who is asked for nor who is present."
  }
  var askedLine: String { "asked for at once" }
  var presentArea: String { "present" }
  var missingArea: String { "missing" }
  var peopleNote: String {
    """
    Asked for: what processes that are up ask for at the same time, or their degraded mode while it is in use. \
    Nothing stops for it.
    """
  }
  var enoughPeople: String { "enough" }
  func short(asked: Int, present: Int, at minute: Int) -> String {
    "\(instant(minute)): \(language.number(asked)) asked for, \(language.number(present)) present"
  }
  func callBack(_ count: Int, by minute: Int) -> String {
    "call back \(language.number(count)) "
      + (minute == 0 ? "at once" : "before \(instant(minute))")
  }
}
