// The figures of an answer at a glance.

internal import DependencyGraph

/// How many assets fare how.
public struct Summary: Hashable, Sendable {
  /// With at least one outage, failed ones included.
  public var stopped = 0
  /// On its degraded mode at some time, but never down.
  public var degraded = 0
  /// Hindered at some time, but never down nor on its degraded mode.
  public var hindered = 0
  /// With some of its units missing at some time, but never down, hindered nor on its degraded mode.
  public var short = 0
  /// With at least one objective missed.
  public var missed = 0
  /// The processes among those.
  public var missedProcesses = 0
  /// That never return, or were given up as unstable.
  public var never = 0
  /// Whose return, or one of whose verdicts, is unknown.
  public var unknown = 0

  /// Counts affected assets, without making an ``Answer`` for each.
  public init(of assets: some Sequence<Index<Asset>>, in outcome: Outcome) {
    for asset in assets {
      let ending = outcome.timeline.return(of: outcome.model.node(of: asset))
      if ending != nil {
        stopped += 1
      } else {
        // What only loses data goes on as before.
        let states = outcome.states(of: asset)
        if !states.degraded.isEmpty {
          degraded += 1
        } else if !states.hindered.isEmpty {
          hindered += 1
        } else if outcome.model.staffing.hasUnits, !outcome.units(of: asset).isEmpty {
          short += 1
        }
      }
      let verdicts = outcome.model.assets[asset].hasObjectives ? outcome.verdicts(for: asset) : []
      if verdicts.contains(where: { $0.result == .missed }) {
        missed += 1
        if outcome.model.assets[asset].kind == .process { missedProcesses += 1 }
      }
      switch ending {
      case .never, .unstable: never += 1
      case .unknown: unknown += 1
      default: if verdicts.contains(where: { $0.result == .unknown }) { unknown += 1 }
      }
    }
  }
}
