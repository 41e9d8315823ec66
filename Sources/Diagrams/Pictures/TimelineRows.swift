// Which rows a timeline has.

internal import Continuity
internal import DependencyGraph

/// What a timeline shows, kind by kind.
struct TimelineRows {
  struct Section {
    var kind: Kind
    var rows: [Row]
    /// How many of the kind are shown, and how many more there is no room for.
    var shown: Int { rows.reduce(0) { $0 + $1.assets.count } }
    var hidden: Int
  }

  /// A time in one state.
  struct Bar: Hashable {
    let state: BarState
    var interval: Interval
    /// When its reserve ends, where it lives on one.
    let until: Int?
  }

  /// A line of bars: one thing, or several that fare alike at the same minutes.
  struct Row {
    /// The answer for the first of them, and how it fares.
    var answer: Answer
    var bars: [Bar]
    var assets: [Index<Asset>]
    /// What it is called in the list of those gathered, where it has several: `a`, `b` …
    var sign: String?
  }

  private(set) var sections: [Section] = []
  private(set) var untouchedProcesses = 0

  /// Every process is shown, and of the other kinds so many that a page stays readable.
  static let most = 64
  static let mostProcesses = 60

  init(of outcome: Outcome, view: View) {
    let model = outcome.model
    let shown = Set(view.assets(of: model))
    var byKind: [Kind: [Answer]] = [:]
    for asset in outcome.affected where shown.contains(asset) {
      // What only loses data goes on as on any day.
      let answer = outcome.answer(for: asset)
      if answer.outages.isEmpty, outcome.spells(of: asset).isQuiet { continue }
      byKind[model.assets[asset].kind, default: []].append(answer)
    }
    let affected = byKind[.process]?.count ?? 0
    untouchedProcesses = shown.count { model.assets[$0].kind == .process } - affected
    let kinds = Kind.allCases.filter { byKind[$0] != nil }
    let all = kinds.map { kind -> [Row] in
      let answers = (byKind[kind] ?? []).sorted(by: TimelineRows.comesFirst)
      return kind == .process
        ? answers.map { answer in
          Row(
            answer: answer, bars: TimelineRows.bars(of: answer.asset, in: outcome),
            assets: [answer.asset])
        } : TimelineRows.gathered(answers, outcome)
    }
    // Other kinds share what room the processes leave: what one has no need of goes to the next.
    var counts = all.map { min($0.count, TimelineRows.mostProcesses) }
    var room = max(24, TimelineRows.most - affected)
    let others = kinds.indices.filter { kinds[$0] != .process }
      .sorted { (all[$0].count, $0) < (all[$1].count, $1) }
    for (position, index) in others.enumerated() {
      let fair = max(2, room / (others.count - position))
      // A line that says "one more" would be as long as that one.
      counts[index] = all[index].count <= fair + 1 ? all[index].count : fair
      room -= counts[index]
    }
    var groups = 0
    for (index, kind) in kinds.enumerated() {
      var rows = TimelineRows.largest(counts[index], of: all[index])
      for position in rows.indices where rows[position].assets.count > 1 {
        rows[position].sign = TimelineRows.sign(groups)
        groups += 1
      }
      var section = Section(kind: kind, rows: rows, hidden: 0)
      section.hidden = (byKind[kind]?.count ?? 0) - section.shown
      sections.append(section)
    }
  }

  /// `a` to `z`, then `aa` …
  private static func sign(_ number: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(0x61 + number % 26)))
    return number < 26 ? letter : sign(number / 26 - 1) + letter
  }

  /// Everything that rows with several stand for.
  var groups: [Row] { sections.flatMap(\.rows).filter { $0.sign != nil } }

  /// The states of an asset in time; those that follow one another and look alike are one.
  static func bars(of asset: Index<Asset>, in outcome: Outcome) -> [Bar] {
    let kind = outcome.model.assets[asset].kind
    var bars: [Bar] = []
    for spell in outcome.spells(of: asset) {
      guard let state = BarState(spell, of: kind) else { continue }
      let bar = Bar(state: state, interval: spell.interval, until: spell.reserve?.until)
      if let last = bars.last, last.state == bar.state, last.until == bar.until,
        last.interval.to == bar.interval.from
      {
        bars[bars.count - 1].interval = Interval(from: last.interval.from, to: bar.interval.to)
      } else {
        bars.append(bar)
      }
    }
    return bars
  }

  /// One row for all whose bars and limits are the same, in the order of the first of each.
  private static func gathered(_ answers: [Answer], _ outcome: Outcome) -> [Row] {
    struct Key: Hashable {
      let outages: [Interval]
      let bars: [Bar]
      let limits: [Int?]
      let units: [Int]
      let isLowerBound: Bool
    }
    var rows: [Row] = []
    var positions: [Key: Int] = [:]
    for answer in answers {
      let asset = outcome.model.assets[answer.asset]
      let bars = bars(of: answer.asset, in: outcome)
      let key = Key(
        outages: answer.outages, bars: bars, limits: [asset.rto, asset.mtpd],
        units: answer.units.map(\.up) + [outcome.model.unitCount(of: answer.asset)],
        isLowerBound: answer.isLowerBound)
      if let position = positions[key] {
        rows[position].assets.append(answer.asset)
      } else {
        positions[key] = rows.count
        rows.append(Row(answer: answer, bars: bars, assets: [answer.asset]))
      }
    }
    return rows
  }

  /// What fails by itself, then the rows that tell of most things; in their order.
  private static func largest(_ count: Int, of rows: [Row]) -> [Row] {
    func weight(_ row: Row) -> Int {
      switch row.answer.cause {
      case .failed, .destroyed: .max
      default: row.assets.count
      }
    }
    let ranked = rows.indices.sorted { (weight(rows[$1]), $0) < (weight(rows[$0]), $1) }
    return ranked.prefix(count).sorted().map { rows[$0] }
  }

  /// What stops comes before what only degrades; then by when; then the longest first.
  private static func comesFirst(_ a: Answer, _ b: Answer) -> Bool {
    func rank(_ answer: Answer) -> [Int] {
      let length: Int =
        switch answer.ending {
        case .at(let minute): minute
        case nil: 0
        default: Int.max
        }
      return [
        answer.outages.isEmpty ? 1 : 0, answer.stopsAt ?? answer.impaired.first?.from ?? 0,
        -length, answer.asset.position,
      ]
    }
    return rank(a).lexicographicallyPrecedes(rank(b))
  }

  /// The last minute worth an axis: everything known, and what stops late without a known end.
  var lastMinute: Int {
    var last = 60
    for row in sections.lazy.flatMap(\.rows) {
      for interval in row.answer.outages + row.answer.impaired {
        last = max(last, interval.to ?? interval.from + max(60, interval.from / 5))
      }
    }
    return last
  }
}
