// What one node lived through, event by event: the clocks of its tolerances and of its degraded mode.

/// One node, played again from the finished run.
struct Replay {
  fileprivate enum Turn {
    case falls
    case rises
    case unmet(Int)
    case met(Int)
    case breaks(Int)
    /// People see it on its degraded mode from here on, or no longer.
    case seen(isOnMode: Bool)
  }

  /// An operate requirement that is unmet at some time, and how it fares.
  private struct Clock {
    let requirement: Requirement
    let tolerance: Limit
    /// The minute since which it has been unmet.
    var since: Int?
    var isBroken = false
  }

  private var clocks: [Clock] = []
  private var turns: [(moment: Moment, turn: Turn)] = []
  private var isUp = true
  private var modeBegan: Int?
  private var isSeenOnMode = false

  init(of node: Node, in course: Course) {
    let hasMode = course.graph.degradedMode(of: node) != nil
    var turns: [(moment: Moment, turn: Turn)] = []
    turns.reserveCapacity(8)
    course.forEachStretch(of: node) { stretch in
      turns.append((stretch.from, .falls))
      if let to = stretch.to { turns.append((to, .rises)) }
    }
    for requirement in course.graph.requirements(of: node)
    where course.graph.phase(of: requirement) == .operate {
      let position = clocks.count
      let before = turns.count
      let tolerance = course.graph.tolerance(of: requirement)
      course.forEachUnmet(requirement) { whole in
        guard let stretch = course.unwaived(whole, of: requirement) else { return }
        turns.append((stretch.from, .unmet(position)))
        if let to = stretch.to { turns.append((to, .met(position))) }
        guard hasMode, case .minutes(let tolerance) = tolerance else { return }
        // What is met again at the very minute a tolerance ends is in time.
        let end =
          tolerance == 0
          ? stretch.from : Moment(stretch.from.minute + tolerance, isLoss: true)
        if stretch.to.map({ end < $0 }) ?? true { turns.append((end, .breaks(position))) }
      }
      // What is met all the time needs no clock.
      if turns.count > before {
        clocks.append(Clock(requirement: requirement, tolerance: tolerance))
      }
    }
    for paper in course.run.papers[node.index] ?? [] where hasMode {
      turns.append((Moment(paper.from, isLoss: true), .seen(isOnMode: true)))
      if let to = paper.to { turns.append((Moment(to, isLoss: false), .seen(isOnMode: false))) }
    }
    // What is unmet and what breaks with it at once stay in that order.
    turns.sort { $0.moment < $1.moment || ($0.moment == $1.moment && $0.turn.rank < $1.turn.rank) }
    self.turns = turns
  }

  /// How the node stands, in time; the state at the end of each minute.
  mutating func standings() -> [Standing] {
    var found: [Standing] = []
    found.reserveCapacity(turns.count + 1)
    found.append(standing(from: 0))
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
      if let last = found.last, standing.isSame(as: last) { continue }
      if found.last?.from == minute { found.removeLast() }
      found.append(standing)
    }
    return found
  }

  private mutating func apply(_ turn: Turn, at minute: Int) {
    switch turn {
    case .falls: isUp = false
    case .rises: isUp = true
    case .unmet(let position): clocks[position].since = minute
    case .met(let position):
      clocks[position].since = nil
      clocks[position].isBroken = false
    case .breaks(let position):
      clocks[position].isBroken = true
      modeBegan = modeBegan ?? minute
    case .seen(let isOnMode):
      isSeenOnMode = isOnMode
      if isOnMode { modeBegan = modeBegan ?? minute }
    }
  }

  private mutating func resetIfWhole() {
    let isWhole = clocks.allSatisfy { $0.since == nil || $0.tolerance == .unlimited }
    if isUp && isWhole && !isSeenOnMode { modeBegan = nil }
  }

  private func standing(from minute: Int) -> Standing {
    var unmet: [Requirement] = []
    var isBroken = false
    var ends: Int?
    var reserve: [Requirement] = []
    for clock in clocks where isUp {
      guard let since = clock.since else { continue }
      unmet.append(clock.requirement)
      if clock.isBroken { isBroken = true }
      guard case .minutes(let tolerance) = clock.tolerance else { continue }
      let end = since + tolerance
      if end < ends ?? .max { (ends, reserve) = (end, []) }
      if end == ends { reserve.append(clock.requirement) }
    }
    let began = isBroken || (isUp && isSeenOnMode) ? modeBegan : nil
    return Standing(
      from: minute, isUp: isUp, unmet: unmet, modeBegan: began,
      reserveEnds: began == nil ? ends : nil, reserve: began == nil ? reserve : [])
  }
}

extension Replay.Turn {
  /// Within one place of a minute, what is unmet comes before what breaks.
  fileprivate var rank: Int {
    if case .breaks = self { return 1 }
    return 0
  }
}
