// Which rows a timeline has, and the axis they share.

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

  /// A line of bars: one thing, or several that are down and back at the same minutes.
  struct Row {
    /// The answer for the first of them.
    var answer: Answer
    var assets: [Int]
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
      byKind[model.assets[asset].kind, default: []].append(outcome.answer(for: asset))
    }
    let affected = byKind[.process]?.count ?? 0
    untouchedProcesses = shown.count { model.assets[$0].kind == .process } - affected
    let kinds = Kind.allCases.filter { byKind[$0] != nil }
    let all = kinds.map { kind -> [Row] in
      let answers = (byKind[kind] ?? []).sorted(by: TimelineRows.comesFirst)
      return kind == .process
        ? answers.map { Row(answer: $0, assets: [$0.asset]) }
        : TimelineRows.gathered(answers, model)
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
    for (index, kind) in kinds.enumerated() {
      let rows = TimelineRows.largest(counts[index], of: all[index])
      var section = Section(kind: kind, rows: rows, hidden: 0)
      section.hidden = (byKind[kind]?.count ?? 0) - section.shown
      sections.append(section)
    }
  }

  /// One row for all whose bars and limits are the same, in the order of the first of each.
  private static func gathered(_ answers: [Answer], _ model: Model) -> [Row] {
    var rows: [Row] = []
    var positions: [[[Int]]: Int] = [:]
    for answer in answers {
      let asset = model.assets[answer.asset]
      let key = [
        answer.outages.flatMap { [$0.from, $0.to ?? -1] },
        answer.impaired.flatMap { [$0.from, $0.to ?? -1] },
        answer.units.map(\.up) + [model.unitCount(of: answer.asset)],
        [asset.rto ?? -1, asset.mtpd ?? -1, answer.isLowerBound ? 1 : 0],
      ]
      if let position = positions[key] {
        rows[position].assets.append(answer.asset)
      } else {
        positions[key] = rows.count
        rows.append(Row(answer: answer, assets: [answer.asset]))
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
        -length, answer.asset,
      ]
    }
    return rank(a).lexicographicallyPrecedes(rank(b))
  }

  /// The last minute worth an axis: everything known, and what stops late without a known end.
  var lastMinute: Int {
    var last = 60
    for answer in sections.lazy.flatMap(\.rows).map(\.answer) {
      for interval in answer.outages + answer.impaired {
        last = max(last, interval.to ?? interval.from + max(60, interval.from / 5))
      }
    }
    return last
  }
}

/// The axis of time, with marks where people count.
struct TimeAxis {
  let left = 310.0
  let width: Double
  let last: Int
  let step: Int

  private static let steps = [
    5, 10, 15, 30, 60, 120, 180, 240, 360, 720, 1_440, 2_880, 7_200, 10_080, 20_160, 43_200, 86_400,
  ]

  init(showing rows: TimelineRows, width: Double) {
    self.width = width
    let end = rows.lastMinute
    // A narrow axis has room for fewer words.
    let most = min(11, Int(width / 68))
    let step = TimeAxis.steps.first { end / $0 < most } ?? (end / 6)
    self.step = step
    last = (end + step - 1) / step * step
  }

  var ticks: [Int] { Array(stride(from: 0, through: last, by: step)) }

  func x(of minute: Int) -> Double {
    left + width * Double(minute) / Double(max(last, 1))
  }
}
