// Which way a figure went: longer is worse, and so is what is no longer known.

internal import DependencyGraph

extension Recovery {
  /// Which way it went; `nil` where nothing differs.
  ///
  /// What is a lower bound only is less known. Shorter but no longer exact is worse; longer but exact at
  /// last is neither: a figure that somebody filled in is no bad news.
  static func direction(
    from old: Recovery, _ oldIsAtLeast: Bool, to new: Recovery, _ newIsAtLeast: Bool
  ) -> Direction? {
    if old.rank != new.rank { return new.rank > old.rank ? .worse : .better }
    switch (old, new) {
    case (.minutes(let one), .minutes(let other)), (.afterCause(let one), .afterCause(let other)):
      return direction(of: one, isAtLeast: oldIsAtLeast, to: other, isAtLeast: newIsAtLeast)
    default: return old == new ? nil : .neutral
    }
  }

  /// Which way an amount went of which more is worse; `nil` where nothing differs.
  static func direction(
    of old: Int, isAtLeast oldIsAtLeast: Bool, to new: Int, isAtLeast newIsAtLeast: Bool
  ) -> Direction? {
    if old == new {
      return oldIsAtLeast == newIsAtLeast ? nil : newIsAtLeast ? .worse : .better
    }
    if new > old { return oldIsAtLeast && !newIsAtLeast ? .neutral : .worse }
    return newIsAtLeast && !oldIsAtLeast ? .worse : .better
  }

  private var rank: Int {
    switch self {
    case .none: 0
    case .minutes: 1
    case .afterCause: 2
    case .afterHorizon: 3
    case .never, .unstable: 4
    }
  }

  /// Whether it is down for good.
  var isForGood: Bool { self == .never || self == .unstable }

  /// The minutes it tells; 0 where it tells none.
  var length: Int {
    switch self {
    case .minutes(let minutes), .afterCause(let minutes): minutes
    case .none, .afterHorizon, .never, .unstable: 0
    }
  }
}

extension Answer {
  /// How long it is down: the longest outage, or how its last one ends where that is not known.
  package var recovery: Recovery {
    switch ending {
    case nil: .none
    case .at: .minutes(longestOutage ?? 0)
    case .unknown(let after): .afterCause(after)
    case .afterHorizon: .afterHorizon
    case .never: .never
    case .unstable: .unstable
    }
  }
}

extension Verdict {
  /// Which way a verdict went; `nil` where nothing that matters differs.
  ///
  /// Missed is worse than anything, and so is *unknown* where there was an answer. An objective that
  /// nobody set before and that is missed is worse; that an objective is no longer set, or only allows
  /// more, is no progress.
  static func direction(from old: Verdict?, to new: Verdict?) -> Direction? {
    switch (old?.result, new?.result) {
    case (nil, .missed): return .worse
    case (nil, .unknown): return .neutral
    case (.missed, nil), (.unknown, nil): return .neutral
    case (nil, _), (_, nil): return nil
    case (.kept, .kept): return nil
    case (_, .kept): return isProgress(from: old, to: new) ? .better : .neutral
    case (.kept, _), (.unknown, .missed), (.missed, .unknown): return .worse
    case (.unknown, .unknown):
      guard old?.causeMustEndBy != new?.causeMustEndBy else { return nil }
      guard let right = new?.causeMustEndBy else { return .worse }
      guard let left = old?.causeMustEndBy else { return .better }
      if right < left { return .worse }
      return old?.limit == new?.limit ? .better : .neutral
    case (.missed, .missed):
      // By how much is only known where it comes back; whether it does is told beside.
      guard let left = old?.by, let right = new?.by else { return nil }
      let direction = Recovery.direction(
        of: left, isAtLeast: old?.isAtLeast ?? false, to: right,
        isAtLeast: new?.isAtLeast ?? false)
      return direction == .better && !isProgress(from: old, to: new) ? .neutral : direction
    }
  }

  /// Whether it is more than the objective that moved: the old one would fare better too.
  private static func isProgress(from old: Verdict?, to new: Verdict?) -> Bool {
    guard let old, let new, new.limit > old.limit else { return true }
    guard let value = new.value else { return false }
    return value <= old.limit || value < old.value ?? .max
  }
}
