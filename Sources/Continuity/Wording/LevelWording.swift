// Shares of activity in words.

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

  /// So many of what a process counts: `501 passages`; of one or none, whose word has an ending of its own,
  /// `passages: 1`.
  package func counted(_ count: Int, _ unit: String?, isAtLeast: Bool = false) -> String {
    let number = (isAtLeast ? "≥\u{A0}" : "") + number(count)
    guard let unit = unit?.visible(limit: 40) else { return number }
    guard count < 2 else { return "\(number) \(unit)" }
    return self == .french ? "\(unit)\u{A0}: \(number)" : "\(unit): \(number)"
  }
}
