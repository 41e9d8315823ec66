// An answer that two models give differently: better, worse, or neither.

/// Which way an answer went.
package enum Direction: String, CaseIterable, Comparable, Sendable {
  case worse
  case better
  case neutral

  /// What got worse comes first.
  package static func < (a: Direction, b: Direction) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .worse: 0
    case .better: 1
    case .neutral: 2
    }
  }

  /// One thing worse makes the whole worse; else one better makes it better.
  static func of(_ directions: some Sequence<Direction>) -> Direction {
    directions.min() ?? .neutral
  }
}

/// How long a node is down in a scenario: what its achieved RTO is made of.
package enum Recovery: Hashable, Sendable {
  /// It does not stop.
  case none
  /// Its longest outage, in minutes.
  case minutes(Int)
  /// It waits for a cause of unknown length; so many minutes after that.
  case afterCause(Int)
  /// Back at some minute after the horizon.
  case afterHorizon
  /// Down for good.
  case never
  /// Given up, since it went down and came back too often.
  case unstable
}

/// How the way to a return differs: a node on it, and the minutes spent there.
package struct ChainDifference: Hashable, Sendable {
  /// The node, as a position in ``ModelComparison/nodes``.
  package let node: Index<MatchedNode>
  /// Minutes spent on it before; `nil` where the old chain did not go through it.
  package let old: Int?
  /// Minutes spent on it now; `nil` where the new chain does not go through it.
  package let new: Int?
}

/// One thing that differs in an answer.
package enum AnswerAspect: Hashable, Sendable {
  /// An objective fares otherwise; `nil` where it was not, or is no more, to be judged.
  case verdict(Objective, old: Verdict?, new: Verdict?)
  /// It stops now and did not before.
  case stops(for: Recovery, isAtLeast: Bool)
  /// It stops no more.
  case stopsNoMore
  /// It stops at another minute.
  case stopsAt(old: Int, new: Int)
  /// It is down for another time.
  case recovery(old: Recovery, oldIsAtLeast: Bool, new: Recovery, newIsAtLeast: Bool)
  /// It goes on, but on its degraded mode now; or no more.
  case degraded(Bool)
  /// It goes on, but hindered now; or no more.
  case hindered(Bool)
  /// It takes to paper at another minute.
  case paperAt(old: Int, new: Int)
  /// It lives on a reserve until another minute, the first time it does; `nil` where it does not.
  case reserve(old: Int?, new: Int?)
  /// The least it does while it is up, in percent, is another; `nil` where that is not known.
  case level(old: Int?, new: Int?)
  /// It does not do another part of its activity, though it goes on in part.
  case lost(old: Lost, new: Lost)
  /// It loses other data.
  case dataLoss(old: DataLoss?, new: DataLoss?)
}

/// A figure that an answer now rests on and that nobody gives.
package struct NewlyMissing: Hashable, Sendable {
  /// The node that lacks it, as a position in ``ModelComparison/nodes``.
  package let node: Index<MatchedNode>
  /// The key that would give it, such as `restart`.
  package let key: String
}

/// What a scenario of both models does otherwise to a node of both.
package struct AnswerChange: Sendable {
  /// The identifier of the scenario.
  package let scenario: String
  /// The node, as a position in ``ModelComparison/nodes``.
  package let node: Index<MatchedNode>
  /// Which way it went.
  package let direction: Direction
  /// What differs, each with which way it went, what matters most first.
  package let aspects: [(aspect: AnswerAspect, direction: Direction)]
  /// Where its recovery takes another time: what the chain of its longest outage goes through now and
  /// did not, or for another time, the largest difference first.
  package let chain: [ChainDifference]
  /// The figures nobody gave that the new answer rests on and the old one did not, where it got worse.
  package let missing: [NewlyMissing]
  /// Where it never returns now: those that wait for one another, or whose cause never ends.
  package let never: [Index<MatchedNode>]
  /// How bad the worst of it is, to sort by: the more, the worse.
  let gravity: [Int]

  /// Whether more differs than how long it takes: an objective kept or missed, a stop, a return, an
  /// answer that is or is no longer known.
  package var isBreak: Bool { (gravity.first ?? 0) >= AnswerChange.breakRank }

  /// The least gravity of a break.
  static let breakRank = 4
}

/// A miss without an answer to compare it with: the node or the scenario is new.
package struct FirstMiss: Sendable {
  /// The identifier of the scenario.
  package let scenario: String
  /// The node, as a position in ``ModelComparison/nodes``.
  package let node: Index<MatchedNode>
  /// The objectives it misses.
  package let verdicts: [Verdict]
  /// How long it is down.
  package let recovery: Recovery
}

/// What stops when one node fails alone, where that differs.
///
/// Growth is told apart from danger: that something new stops with what it rests on is neutral; that
/// something which was there before now stops too is worse.
package struct ReachChange: Sendable {
  /// The node that fails, as a position in ``ModelComparison/nodes``.
  package let node: Index<MatchedNode>
  /// How many others stopped with it, and do.
  package let old: Int
  /// How many others stop with it now.
  package let new: Int
  /// How many that both models have stop now and did not.
  package let moreCount: Int
  /// How many that both models have stop no more.
  package let lessCount: Int
  /// The first of those that stop now, processes first, as positions in ``ModelComparison/nodes``.
  package let more: [Index<MatchedNode>]
  /// The first of those that stop no more, processes first.
  package let less: [Index<MatchedNode>]
  /// How many processes are among those that stop now.
  package let moreProcesses: Int
  /// How many processes are among those that stop no more.
  package let lessProcesses: Int

  /// Which way it went.
  package var direction: Direction {
    moreCount > 0 ? .worse : lessCount > 0 ? .better : .neutral
  }

  /// How many nodes ``more`` and ``less`` name at most.
  package static let mostNamed = 50
}
