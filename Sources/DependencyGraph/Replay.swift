// What one node lived through, event by event: the clocks of its tolerances and of its degraded mode.

/// One node, played again from the finished run.
struct Replay {
  fileprivate enum Turn {
    case falls
    case rises
    case unmet(Int)
    case met(Int)
    case breaks(Int)
  }

  private let requirements: [Requirement]
  private let tolerances: [Limit]
  private let hasMode: Bool
  fileprivate var turns: [(moment: Moment, turn: Turn)] = []

  private var isUp = true
  /// The minute since which each requirement has been unmet.
  private var since: [Int?]
  private var isBroken: [Bool]
  private var modeBegan: Int?

  init(of node: Node, in course: Course) {
    let graph = course.graph
    requirements = graph.requirements(of: node).filter { graph.phase(of: $0) == .operate }
    tolerances = requirements.map { graph.tolerance(of: $0) }
    hasMode = graph.degradedMode(of: node) != nil
    since = requirements.map { _ in nil }
    isBroken = requirements.map { _ in false }
    for stretch in course.stretches(of: node) {
      turns.append((stretch.from, .falls))
      if let to = stretch.to { turns.append((to, .rises)) }
    }
    for (position, requirement) in requirements.enumerated() {
      for stretch in course.unmet(requirement) {
        turns.append((stretch.from, .unmet(position)))
        if let to = stretch.to { turns.append((to, .met(position))) }
        guard hasMode, case .minutes(let tolerance) = tolerances[position] else { continue }
        // What is met again at the very minute a tolerance ends is in time.
        let end =
          tolerance == 0
          ? stretch.from : Moment(stretch.from.minute + tolerance, isLoss: true)
        if stretch.to.map({ end < $0 }) ?? true { turns.append((end, .breaks(position))) }
      }
    }
    // What is unmet and what breaks with it at once stay in that order.
    turns.sort { $0.moment < $1.moment || ($0.moment == $1.moment && $0.turn.rank < $1.turn.rank) }
  }

  /// How the node stands, in time; the state at the end of each minute.
  mutating func standings() -> [Standing] {
    var found = [standing(from: 0)]
    var next = 0
    while next < turns.count {
      let minute = turns[next].moment.minute
      while next < turns.count, turns[next].moment.minute == minute {
        let moment = turns[next].moment
        while next < turns.count, turns[next].moment == moment {
          apply(turns[next].turn, at: minute)
          next += 1
        }
        if !moment.isLoss { resetIfWhole() }
      }
      let standing = standing(from: minute)
      if let last = found.last, standing.starting(at: last.from) == last { continue }
      if found.last?.from == minute { found.removeLast() }
      found.append(standing)
    }
    return found
  }

  private mutating func apply(_ turn: Turn, at minute: Int) {
    switch turn {
    case .falls: isUp = false
    case .rises: isUp = true
    case .unmet(let position): since[position] = minute
    case .met(let position):
      since[position] = nil
      isBroken[position] = false
    case .breaks(let position):
      isBroken[position] = true
      modeBegan = modeBegan ?? minute
    }
  }

  private mutating func resetIfWhole() {
    let isWhole = requirements.indices.allSatisfy {
      since[$0] == nil || tolerances[$0] == .unlimited
    }
    if isUp && isWhole { modeBegan = nil }
  }

  private func standing(from minute: Int) -> Standing {
    let unmet = isUp ? requirements.indices.filter { since[$0] != nil } : []
    let began = unmet.contains { isBroken[$0] } ? modeBegan : nil
    var ends: Int?
    var reserve: [Requirement] = []
    if began == nil {
      for position in unmet {
        guard let since = since[position], case .minutes(let tolerance) = tolerances[position]
        else { continue }
        let end = since + tolerance
        if end < ends ?? .max { (ends, reserve) = (end, []) }
        if end == ends { reserve.append(requirements[position]) }
      }
    }
    return Standing(
      from: minute, isUp: isUp, unmet: unmet.map { requirements[$0] }, modeBegan: began,
      reserveEnds: ends, reserve: reserve)
  }
}

extension Replay.Turn {
  /// Within one place of a minute, what is unmet comes before what breaks.
  fileprivate var rank: Int {
    if case .breaks = self { return 1 }
    return 0
  }
}
