// The degraded mode of an asset as a scenario uses it: from when, until when it would hold, with whom.

public import DependencyGraph

/// How a degraded mode is used: take out the paper, with whom, until when.
public struct ModeUse: Hashable, Sendable {
  /// So many of one role whom the mode takes.
  public struct People: Hashable, Sendable {
    /// The role, as a position in ``Model/assets``.
    public let role: Index<Asset>
    /// How many.
    public let count: Int
    /// How many of the role are missing when it is first used with too few.
    public let missing: Int
    /// Whether others ask for the same role then, so that they are missing to all of them together.
    public let isShared: Bool
  }

  /// The first minute in which it is in use.
  public let from: Int
  /// The minute at which it would run out; its clock runs from the first break.
  public let holdsUntil: Limit
  /// Whom it takes.
  public let people: [People]
}

extension Outcome {
  /// How an asset uses its degraded mode; `nil` where it does not.
  public func modeUse(of asset: Index<Asset>) -> ModeUse? {
    model.assets[asset].degradedMode == nil ? nil : modeUse(of: asset, states(of: asset))
  }

  func modeUse(of asset: Index<Asset>, _ states: States) -> ModeUse? {
    guard let from = states.degraded.first?.from, let lasts = model.assets[asset].degradedMode
    else { return nil }
    let limit: Limit =
      switch lasts {
      case .unlimited: .unlimited
      case .minutes(let minutes): .minutes((states.modeBegan ?? from) + minutes)
      }
    return ModeUse(from: from, holdsUntil: limit, people: modePeople(of: asset))
  }
}

extension [Standing] {
  /// The times on the degraded mode that begin up to a horizon, as they are told at it.
  func onMode(until horizon: Int) -> [Interval] {
    var found: [Interval] = []
    for (position, standing) in enumerated()
    where standing.modeBegan != nil && standing.from <= horizon {
      let next = position + 1 < count ? self[position + 1].from : Int.max
      found.join(Interval(from: standing.from, to: next > horizon ? nil : next))
    }
    return found
  }
}
