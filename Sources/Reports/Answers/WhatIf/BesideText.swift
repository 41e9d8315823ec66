// What an answer says beside who stops: what nothing needs, what has no spare left, who is too few.

import Continuity

package struct BesideText {
  let outcome: Outcome
  let phrases: any Phrases
  let names: Names
  let terminal: Terminal

  private var model: Model { outcome.model }

  /// More than so many are counted, not listed; JSON has them all.
  private static let most = 10

  /// That nothing stops proves nothing where nobody said who needs what failed.
  func neededByNothing() -> [String] {
    let assets = outcome.neededByNothing
    guard !assets.isEmpty else { return [] }
    let sentence = phrases.neededByNothing(
      names.someQuoted(assets, atMost: Self.most), count: assets.count)
    return [terminal.paint(sentence, .doubtful)]
  }

  /// What the next failure stops, and the worst of those failures.
  func withoutSpare(of isShown: (Int) -> Bool) -> [String] {
    let spares = outcome.withoutSpare()
    let shown = spares.filter { isShown($0.asset) }
    guard !shown.isEmpty else { return [] }
    var lines = [terminal.paint(phrases.withoutSpareHeading, .strong)]
    for spare in shown.prefix(Self.most) {
      lines.append(
        "  "
          + phrases.withoutSpare(
            names.shown(spare.asset), left: names.quoted(spare.left),
            of: spare.left.count + spare.lost.count))
    }
    if shown.count > Self.most { lines.append("  " + phrases.more(shown.count - Self.most)) }
    if let next = outcome.nextFailure(after: shown) {
      let others = next.stops.filter { $0 != next.asset }
      // Processes first: they are what it is about.
      let told =
        others.filter { model.assets[$0].kind == .process }
        + others.filter { model.assets[$0].kind != .process }
      lines.append(
        "  "
          + phrases.nextFailure(
            names.quoted(next.asset), stops: names.someQuoted(told, atMost: 6),
            processes: next.processes))
    }
    return lines
  }

  /// Who asks for more people than there are even on an ordinary day.
  func staffing(of isShown: (Int) -> Bool) -> [String] {
    let demands = model.demandsBeyondHeadcount.filter { isShown($0.asset) }
    guard !demands.isEmpty else { return [] }
    var lines = [terminal.paint(phrases.staffingHeading, .strong)]
    lines += demands.prefix(Self.most).map { "  " + phrases.beyondHeadcount($0, in: model, names) }
    if demands.count > Self.most { lines.append("  " + phrases.more(demands.count - Self.most)) }
    return lines
  }
}
