// The words in which a graph is described: phases, redundancy, limits in time.

/// When a requirement counts.
public enum Phase: UInt8, CaseIterable, Sendable {
  /// To run, and to be started again.
  case operate
  /// To bring back a node that itself failed or was destroyed.
  case repair
  /// To bring back a node that was destroyed.
  case restore
  /// Only while the owner is in its degraded mode.
  case fallback
}

/// How many members of a requirement must be up.
public enum Redundancy: Hashable, Sendable {
  /// All of them: the loss of one is too many.
  case all
  /// One of them is enough.
  case any
  /// So many of them.
  case atLeast(Int)

  /// How many of `count` members must be up.
  public func needed(of count: Int) -> Int {
    switch self {
    case .all: count
    case .any: 1
    case .atLeast(let needed): needed
    }
  }
}

/// How long something may last, in minutes.
public enum Limit: Hashable, Sendable {
  /// So many minutes, from 0 to ``Limit/longest``.
  case minutes(Int)
  /// Without end.
  case unlimited

  /// The longest duration a graph accepts, in minutes: a thousand years, which leaves every sum of
  /// durations far inside 64 bits.
  public static let longest = 525_960_000

  /// What the tables hold for ``unlimited``.
  static let unlimitedCode = Int32.max

  init(code: Int32) { self = code == Limit.unlimitedCode ? .unlimited : .minutes(Int(code)) }

  /// The limit as one number for the tables.
  var code: Int32 {
    switch self {
    case .minutes(let minutes):
      precondition((0...Limit.longest).contains(minutes), "A duration is outside 0 to 1000 years")
      return Int32(minutes)
    case .unlimited: return Limit.unlimitedCode
    }
  }
}
