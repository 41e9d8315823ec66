// What makes one plan better than another: goals in their order, all minutes of a replay.

/// What is wanted of one node.
public struct Goal: Hashable, Sendable {
  /// The node.
  public let node: Node
  /// The longest it may be down, in minutes, where that is said: counts before any ``target``.
  public let limit: Int?
  /// The longest it is meant to be down, in minutes, where that is said.
  public let target: Int?
  /// How much a minute of it down, or on its degraded mode, counts.
  public let weight: Int

  /// A goal, of weight 1 unless said otherwise.
  public init(_ node: Node, limit: Int? = nil, target: Int? = nil, weight: Int = 1) {
    self.node = node
    self.limit = limit
    self.target = target
    self.weight = weight
  }
}

/// The goals of a search.
public struct Goals: Sendable {
  /// What is wanted, node by node.
  public var goals: [Goal]
  /// The nodes that are to be back before anything else counts, the most urgent first.
  public var first: [Node]

  /// No goals but an early end, unless said otherwise.
  public init(_ goals: [Goal] = [], first: [Node] = []) {
    self.goals = goals
    self.first = first
  }
}

/// How good a plan is: less is better, and what is named first counts first.
public struct Score: Hashable, Comparable, Sendable {
  /// For each node of ``Goals/first``, the minute from which it is up and not on its degraded mode.
  public var first: [Int] = []
  /// How far the longest outages pass their limits, in parts of each limit, added up, in millionths.
  public var late = 0
  /// The same for the targets.
  public var lateForTarget = 0
  /// Minutes down or on the degraded mode, each times its weight, added up.
  public var weighted = 0
  /// How many outages last beyond the horizon.
  public var stillDown = 0
  /// The last return of all up to the horizon.
  public var lastReturn = 0

  /// What is named first decides.
  public static func < (a: Score, b: Score) -> Bool {
    if a.first != b.first { return a.first.lexicographicallyPrecedes(b.first) }
    return (a.late, a.lateForTarget, a.weighted, a.stillDown, a.lastReturn)
      < (b.late, b.lateForTarget, b.weighted, b.stillDown, b.lastReturn)
  }

  /// How far `length` passes a limit, in millionths of it, rounded down.
  static func lateness(of length: Int, limit: Int?) -> Int {
    guard let limit, length > limit else { return 0 }
    return (length - limit) * 1_000_000 / max(1, limit)
  }
}

extension Plan {
  /// How good the plan is. What is still down at the horizon is down until then.
  ///
  /// - Complexity: O(nodes + outages), and for a goal with a degraded mode O(e log e) for e outages of
  ///   what it needs
  public func score(for goals: Goals) -> Score { Score(of: timeline, for: goals) }
}

extension Score {
  /// How good a course is; where what counts first is worse than `other` already, the rest is not looked
  /// into and as bad as can be.
  init(of timeline: Timeline, for goals: Goals, against other: Score? = nil) {
    let horizon = timeline.horizon
    for node in goals.first {
      first.append(Score.impairments(of: node, in: timeline).last.map { $0.to ?? horizon } ?? 0)
    }
    for goal in goals.goals { countLateness(goal, in: timeline) }
    if let other, self > other, (late, lateForTarget) != (other.late, other.lateForTarget) {
      weighted = .max
      return
    }
    for goal in goals.goals { countWeighted(goal, in: timeline) }
    for outage in timeline.known.log where outage.from <= horizon {
      if outage.isOpen || outage.to > horizon {
        stillDown += 1
      } else {
        lastReturn = max(lastReturn, outage.to)
      }
    }
  }

  /// Adds how late one goal is.
  mutating func countLateness(_ goal: Goal, in timeline: Timeline) {
    guard let longest = timeline.longestOutage(of: goal.node) else { return }
    let length = (longest.to ?? timeline.horizon) - longest.from
    late += Score.lateness(of: length, limit: goal.limit)
    lateForTarget += Score.lateness(of: length, limit: goal.target)
  }

  /// Adds the minutes of one goal, times its weight.
  mutating func countWeighted(_ goal: Goal, in timeline: Timeline) {
    guard goal.weight > 0 else { return }
    weighted +=
      goal.weight
      * Score.impairments(of: goal.node, in: timeline).reduce(0) {
        $0 + ($1.to ?? timeline.horizon) - $1.from
      }
  }

  /// When `node` is down or on its degraded mode, up to the horizon; touching ones apart.
  static func impairments(of node: Node, in timeline: Timeline) -> [Interval] {
    let horizon = timeline.horizon
    guard timeline.graph.degradedMode(of: node) != nil, timeline.known.isDegraded(node) else {
      return timeline.outages(of: node)
    }
    var found: [Interval] = []
    let standings = timeline.course.standings(of: node)
    for (index, standing) in standings.enumerated() where standing.from < horizon {
      guard !standing.isUp || standing.modeBegan != nil else { continue }
      let next = index + 1 < standings.count ? standings[index + 1].from : Int.max
      found.append(Interval(from: standing.from, to: next <= horizon ? next : nil))
    }
    return found
  }
}
