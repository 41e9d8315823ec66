// Shares of activity in words.

import Formats

extension Language {
  /// A percentage: `40 %` in French, `40%` in English.
  package func percent(_ percent: Int) -> String {
    self == .french ? "\(percent)\(Language.noBreakSpace)%" : "\(percent)%"
  }

  /// The share of a time that is lost, to the nearest hundredth; of what is only a lower bound, down to it.
  package func portion(_ lost: Lost, within minutes: Int) -> String {
    guard minutes > 0, lost.minutes > 0 else { return percent(0) }
    let share = (lost.minutes * 100 + (lost.isAtLeast ? 0 : minutes / 2)) / minutes
    if share > 0 { return percent(share) }
    return lost.isAtLeast ? ">\u{A0}\(percent(0))" : "<\u{A0}\(percent(1))"
  }

  /// The same as a bound where it is one: `≥ 62 %`.
  package func share(_ lost: Lost, within minutes: Int) -> String {
    let portion = portion(lost, within: minutes)
    return lost.isAtLeast && !portion.hasPrefix(">") ? "≥\u{A0}\(portion)" : portion
  }

  /// How many of what a process counts, of how many: `501 of 770 visits`.
  package func counted(
    _ count: Int, of usual: Int, _ unit: String?, isAtLeast: Bool = false
  ) -> String {
    let of = self == .french ? "sur" : "of"
    let text = "\(isAtLeast ? "≥\u{A0}" : "")\(number(count)) \(of) \(number(usual))"
    return unit.map { "\(text) \($0.visible(limit: 40))" } ?? text
  }

  /// A day or a week as people say it; else a duration.
  package func window(_ minutes: Int) -> String {
    switch minutes {
    case 1_440: "24\(Language.noBreakSpace)h"
    case 10_080:
      self == .french ? "7\(Language.noBreakSpace)jours" : "7\(Language.noBreakSpace)days"
    default: duration(minutes)
    }
  }
}
