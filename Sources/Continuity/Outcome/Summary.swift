// The figures of an answer at a glance.

internal import DependencyGraph

/// How many assets fare how.
public struct Summary: Hashable, Sendable {
  /// With at least one outage, failed ones included.
  public var stopped = 0
  /// Degraded, but never down.
  public var degraded = 0
  /// With at least one objective missed.
  public var missed = 0
  /// That never return, or were given up as unstable.
  public var never = 0
  /// Whose return, or one of whose verdicts, is unknown.
  public var unknown = 0

  /// Counts answers.
  public init(of answers: some Sequence<Answer>) {
    for answer in answers {
      if answer.outages.isEmpty {
        if !answer.degraded.isEmpty { degraded += 1 }
      } else {
        stopped += 1
      }
      if answer.verdicts.contains(where: { $0.result == .missed }) { missed += 1 }
      switch answer.ending {
      case .never, .unstable: never += 1
      case .unknown: unknown += 1
      default: if answer.verdicts.contains(where: { $0.result == .unknown }) { unknown += 1 }
      }
    }
  }
}
