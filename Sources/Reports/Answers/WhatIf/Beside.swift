// What an answer says beside who stops: what nothing needs, what has no spare left, who is too few.

import Continuity

/// What is told beside an outcome.
struct Beside {
  let outcome: Outcome
  let phrases: any Phrases
  let names: Names

  private var model: Model { outcome.model }

  /// More than so many are counted, not listed, where room is short.
  private static let most = 10

  /// That nothing stops proves nothing where nobody said who needs what failed.
  func neededByNothing() -> [Line] {
    let assets = outcome.neededByNothing
    guard !assets.isEmpty else { return [] }
    let sentence = phrases.neededByNothing(
      names.someQuoted(assets, atMost: Self.most), count: assets.count)
    return [Line(sentence, .doubtful)]
  }

  /// What the next failure stops, and the worst of those failures.
  func withoutSpare(of isShown: (Index<Asset>) -> Bool) -> Document.Section? {
    let shown = outcome.withoutSpare().filter { isShown($0.asset) }
    guard !shown.isEmpty else { return nil }
    let lines = shown.map { spare in
      Line(
        phrases.withoutSpare(
          names.shown(spare.asset), left: names.quoted(spare.left), number: spare.needed,
          of: model.unitCount(of: Set(spare.left + spare.lost))))
    }
    var blocks: [Block] = [.list(list(lines))]
    if let next = outcome.nextFailure(after: shown) {
      let others = next.stops.filter { $0 != next.asset }
      // Processes first: they are what it is about.
      let told =
        others.filter { model.assets[$0].kind == .process }
        + others.filter { model.assets[$0].kind != .process }
      blocks.append(
        .sentence(
          Line(
            phrases.nextFailure(
              names.quoted(next.asset), stops: names.someQuoted(told, atMost: 6),
              processes: next.processes), level: 1)))
    }
    return Document.Section(phrases.withoutSpareHeading, blocks)
  }

  /// Who asks for more people than there are even on an ordinary day.
  func staffing(of isShown: (Index<Asset>) -> Bool) -> Document.Section? {
    let demands = model.demandsBeyondHeadcount.filter { isShown($0.asset) }
    guard !demands.isEmpty else { return nil }
    let lines = demands.map { Line(phrases.beyondHeadcount($0, in: model, names)) }
    return Document.Section(phrases.staffingHeading, [.list(list(lines))])
  }

  private func list(_ lines: [Line]) -> List {
    let phrases = phrases
    return List(lines, limit: Self.most) { phrases.more($0) }
  }
}
