// People asked for, and degraded modes, in English.

import Continuity

struct EnglishPeoplePhrases: PeoplePhrases {
  var language: Language { .english }

  // MARK: What is short

  func shortage(
    of role: String, at instant: String, asked: Int, present: Int,
    worst: (missing: Int, at: String)?, isOrdinary: Bool
  ) -> String {
    let there = isOrdinary ? " (too few even on an ordinary day)" : ""
    return
      "\(instant): \(number(asked)) \(role) asked for, \(number(present)) present\(there): call back "
      + number(asked - present) + (worst.map { ", then \(number($0.missing)) at \($0.at)" } ?? "")
  }

  func moreShort(_ count: Int) -> String {
    "… and \(plural(count, "other role")), in the table of people"
  }
  var firstShortHeading: String { "Short first" }
  func firstShort(_ role: String, missing: Int, at instant: String, others: Int) -> String {
    "\(role): \(number(missing)) to call back at \(instant)"
      + (others > 0 ? " (+ \(plural(others, "other role")))" : "")
  }
  var peopleHeading: String { "People asked for" }
  var peopleHeadings: [String] {
    ["Role", "Short at", "Asked for", "Present", "Call back", "At most"]
  }
  func others(_ count: Int) -> String { "… and \(plural(count, "other role"))" }
  func peak(_ asked: Int, at instant: String) -> String {
    "\(number(asked)) asked for at \(instant)"
  }
  func enough(_ present: Int?) -> String { present == nil ? "headcount unknown" : "enough" }
  var calledBackLegend: String {
    "'if called back': kept provided that people are called back, see People asked for."
  }
  func hoursLeftOut(of roles: [String]) -> String {
    "Hours of presence not counted, as nobody said the day and hour it begins (--starts): "
      + language.list(of: roles) + "."
  }
  var peopleCaption: String { "People asked for and present, role by role" }
  func peopleAlternative(short: Int) -> String {
    "By role, how many are asked for at once and how many are present, hour by hour; "
      + "\(plural(short, "role")) short; the table says the same."
  }

  // MARK: The degraded mode

  func holds(until instant: String?) -> String {
    instant.map { "holds until \($0)" } ?? "holds without limit"
  }
  func people(_ count: Int, _ role: String, missing: Int, isShared: Bool) -> String {
    guard missing > 0 else { return "\(number(count)) \(role)" }
    return "\(number(count)) \(role): \(number(missing)) to call back" + (isShared ? " in all" : "")
  }

  func decides(_ name: String) -> String { "decided by: \(name)" }
  func trigger(_ text: String) -> String { "when: \(text)" }
  func ends(_ name: String) -> String { "ended by: \(name)" }
  func materials(_ names: [String]) -> String { "with: \(names.joined(separator: ", "))" }
}
