// Which processes the picture of levels shows, and how many of all fare how, minute by minute.

internal import Continuity
internal import DependencyGraph

/// The processes that a scenario touches, those of which least is done first.
struct LevelRows {
  struct Row {
    let asset: Index<Asset>
    let spells: [Spell]
    /// The same, those of one level as one.
    let levels: [Spell]
    /// What is not done within the window.
    let lost: Lost
  }

  /// All that it touches.
  let all: [Row]
  /// Those that do not do all, or may not.
  let drawn: [Row]
  /// How many processes of those shown it does not touch.
  let untouched: Int
  /// The time over which what is not done is told.
  let window: Int
  let horizon: Int

  init(of outcome: Outcome, view: View) {
    let model = outcome.model
    let shown = view.assets(of: model).filter { model.assets[$0].kind == .process }
    let affected = Set(outcome.affected)
    let touched = shown.filter(affected.contains).map { ($0, outcome.spells(of: $0)) }
      .filter { !$0.1.isQuiet }
    let window = ActivityWindow.minutes(of: touched.map(\.1), horizon: outcome.horizon)
    all = touched.map { asset, spells in
      Row(
        asset: asset, spells: spells, levels: spells.joinedByLevel,
        lost: outcome.lost(of: asset, in: spells, upTo: window))
    }.sorted { ($1.lost.minutes, $0.asset) < ($0.lost.minutes, $1.asset) }
    drawn = all.filter { $0.levels.contains { $0.level != 100 || $0.isAtMost } }
    untouched = shown.count - all.count
    self.window = window
    horizon = outcome.horizon
  }

  /// Two weeks: of more, no day would be wide enough to read.
  static let mostMinutes = 20_160

  /// The last minute drawn: when the last thing changes, and a while more where it goes on.
  var lastMinute: Int {
    let turns = all.flatMap { $0.spells.dropFirst().map(\.interval.from) }
    let last = turns.max() ?? 0
    let goesOn = all.contains { $0.spells.settles == nil }
    let end = max(goesOn ? last + max(240, last / 5) : last, 60)
    return min(end, LevelRows.mostMinutes, max(horizon, 60))
  }

  /// The levels that begin after it, in time.
  var later: [(asset: Index<Asset>, spell: Spell)] {
    let last = lastMinute
    return drawn.flatMap { row in
      row.levels.filter { $0.interval.from > last }.map { (row.asset, $0) }
    }.sorted { ($0.spell.interval.from, $0.asset) < ($1.spell.interval.from, $1.asset) }
  }
}

/// How many processes fare how.
struct LevelStrip {
  /// From what is well to what is worst.
  enum Part: CaseIterable {
    case nominal
    case reserve
    case hindered
    case mode
    case below
    case down

    init(_ state: Spell.State) {
      self =
        switch state {
        case .nominal: .nominal
        case .reserve: .reserve
        case .hindered, .short, .reduced: .hindered
        case .mode: .mode
        case .below: .below
        case .down: .down
        }
    }
  }

  let total: Int
  private let turns: [(minute: Int, counts: [Part: Int])]

  init(of rows: LevelRows) {
    total = rows.all.count + rows.untouched
    var changes: [(minute: Int, part: Part, by: Int)] = []
    for row in rows.all {
      var last: Part?
      for spell in row.spells {
        let part = Part(spell.state)
        if let last { changes.append((spell.interval.from, last, -1)) }
        changes.append((spell.interval.from, part, 1))
        last = part
      }
    }
    changes.sort { $0.minute < $1.minute }
    var counts: [Part: Int] = [.nominal: rows.untouched]
    var turns: [(minute: Int, counts: [Part: Int])] = []
    for change in changes {
      counts[change.part, default: 0] += change.by
      if turns.last?.minute == change.minute { turns.removeLast() }
      turns.append((change.minute, counts))
    }
    self.turns = turns
  }

  func occurs(_ part: Part) -> Bool { turns.contains { $0.counts[part] ?? 0 > 0 } }

  /// How many fare so, in time; times of the same number are one.
  func counts(of part: Part) -> [(interval: Interval, count: Int)] {
    var found: [(interval: Interval, count: Int)] = []
    for (position, turn) in turns.enumerated() {
      let count = turn.counts[part] ?? 0
      let next = position + 1 < turns.count ? turns[position + 1].minute : nil
      if let last = found.last, last.count == count {
        found[found.count - 1].interval = Interval(from: last.interval.from, to: next)
      } else {
        found.append((Interval(from: turn.minute, to: next), count))
      }
    }
    return found
  }
}
