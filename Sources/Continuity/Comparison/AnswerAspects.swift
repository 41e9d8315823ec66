// What differs between two answers for one node, and how bad it is.

internal import DependencyGraph

extension AnswerComparison {
  /// Everything that differs, what matters most first.
  ///
  /// - Parameter rpo: how much data it may lose in the old model, and in the new one.
  static func aspects(
    _ one: Answer, _ other: Answer, rpo: (old: Int?, new: Int?)
  ) -> [(aspect: AnswerAspect, direction: Direction)] {
    var found: [(aspect: AnswerAspect, direction: Direction)] = []
    switch (one.outages.isEmpty, other.outages.isEmpty) {
    case (true, false):
      found.append((.stops(for: other.recovery, isAtLeast: other.isLowerBound), .worse))
    case (false, true): found.append((.stopsNoMore, .better))
    case (false, false):
      if let direction = Recovery.direction(
        from: one.recovery, one.isLowerBound, to: other.recovery, other.isLowerBound)
      {
        found.append(
          (
            .recovery(
              old: one.recovery, oldIsAtLeast: one.isLowerBound, new: other.recovery,
              newIsAtLeast: other.isLowerBound), direction
          ))
      }
      if let left = one.stopsAt, let right = other.stopsAt, left != right {
        found.append((.stopsAt(old: left, new: right), right < left ? .worse : .better))
      }
    case (true, true):
      if one.degraded.isEmpty, other.degraded.isEmpty,
        one.hindered.isEmpty != other.hindered.isEmpty
      {
        let isNow = !other.hindered.isEmpty
        found.append((.hindered(isNow), isNow ? .worse : .better))
      }
    }
    found += states(one, other)
    found += verdicts(one, other, rpo)
    if let direction = lossDirection(one.dataLoss, other.dataLoss) {
      found.append((.dataLoss(old: one.dataLoss, new: other.dataLoss), direction))
    }
    return found
  }

  /// What differs while it is up: paper, reserve, level, and what is not done.
  private static func states(
    _ one: Answer, _ other: Answer
  ) -> [(aspect: AnswerAspect, direction: Direction)] {
    var found: [(aspect: AnswerAspect, direction: Direction)] = []
    switch (one.paperAt, other.paperAt) {
    case (nil, _?):
      // Paper in place of a stop is told as a stop less.
      found.append((.degraded(true), one.outages.isEmpty ? .worse : .neutral))
    case (_?, nil):
      found.append((.degraded(false), other.outages.isEmpty ? .better : .neutral))
    case (let left?, let right?) where left != right:
      found.append((.paperAt(old: left, new: right), right < left ? .worse : .better))
    default: break
    }
    let reserves = (one.reserves.first?.until, other.reserves.first?.until)
    if reserves.0 != reserves.1 {
      let direction: Direction =
        if let left = reserves.0, let right = reserves.1 {
          right < left ? .worse : .better
        } else {
          .neutral
        }
      found.append((.reserve(old: reserves.0, new: reserves.1), direction))
    }
    let levels = (one.leastWhileUp, other.leastWhileUp)
    // What stops no more does little where it did nothing.
    if levels.0 != levels.1, one.outages.isEmpty == other.outages.isEmpty {
      found.append((.level(old: levels.0, new: levels.1), levelDirection(levels.0, levels.1)))
    }
    // Of what is only up or down, the times say it all.
    if one.isUpInPart || other.isUpInPart,
      let direction = Recovery.direction(
        of: one.lost.minutes, isAtLeast: one.lost.isAtLeast, to: other.lost.minutes,
        isAtLeast: other.lost.isAtLeast)
    {
      found.append((.lost(old: one.lost, new: other.lost), direction))
    }
    return found
  }

  /// What nobody knows any more is worse; what somebody filled in is no bad news.
  private static func levelDirection(_ old: Int?, _ new: Int?) -> Direction {
    guard let new else { return .worse }
    return old.map { new < $0 ? .worse : .better } ?? .neutral
  }

  private static func verdicts(
    _ one: Answer, _ other: Answer, _ rpo: (old: Int?, new: Int?)
  ) -> [(aspect: AnswerAspect, direction: Direction)] {
    [Objective.mtpd, .rto, .rpo].compactMap { objective in
      let left = verdict(objective, of: one, rpo: rpo.old)
      let right = verdict(objective, of: other, rpo: rpo.new)
      guard let direction = Verdict.direction(from: left, to: right) else { return nil }
      return (.verdict(objective, old: left, new: right), direction)
    }
  }

  /// How an objective fares. A scenario that destroys nothing does not judge the loss of data: it keeps
  /// that objective.
  private static func verdict(
    _ objective: Objective, of answer: Answer, rpo: Int?
  ) -> Verdict? {
    if let verdict = answer.verdicts.first(where: { $0.objective == objective }) { return verdict }
    guard objective == .rpo, answer.dataLoss == nil, let rpo else { return nil }
    return Verdict(
      objective: .rpo, limit: rpo, value: 0, result: .kept, by: nil, isAtLeast: false,
      causeMustEndBy: nil)
  }

  /// No loss at all is told like a loss of nothing.
  private static func lossDirection(_ one: DataLoss?, _ other: DataLoss?) -> Direction? {
    func amount(_ loss: DataLoss?) -> Int {
      loss.map { $0.chain.minutes ?? .max } ?? 0
    }
    return Recovery.direction(
      of: amount(one), isAtLeast: one?.isLowerBound ?? false, to: amount(other),
      isAtLeast: other?.isLowerBound ?? false)
  }

  /// How bad it is: down for good, everything lost, an objective newly missed, stopped, no longer known,
  /// then missed by more, then longer; of one sort processes first, then the largest.
  func gravity(
    _ aspects: [(aspect: AnswerAspect, direction: Direction)], _ direction: Direction,
    _ position: Index<MatchedNode>
  ) -> [Int] {
    var rank = 0
    var amount = 0
    for (aspect, way) in aspects where way == direction {
      let (weight, size) = weight(of: aspect)
      rank = max(rank, weight)
      amount = max(amount, size)
    }
    return [rank, nodes.all[position].kind == .process ? 1 : 0, amount]
  }

  private func weight(of aspect: AnswerAspect) -> (rank: Int, amount: Int) {
    switch aspect {
    case .verdict(let objective, let old, let new):
      let isSame = old?.result == new?.result
      if isSame { return (new?.result == .missed ? 3 : 2, new?.by ?? 0) }
      if new?.result == .unknown { return (AnswerChange.breakRank, 0) }
      return (objective == .mtpd ? 7 : 6, max(new?.by ?? 0, old?.by ?? 0))
    case .stops(let recovery, _): return (recovery.isForGood ? 9 : 5, recovery.length)
    case .stopsNoMore: return (5, 0)
    case .recovery(let old, _, let new, _):
      let isBreak = old.isForGood || new.isForGood
      return (isBreak ? 9 : 2, abs(new.length - old.length))
    case .stopsAt(let old, let new): return (1, abs(new - old))
    case .degraded, .hindered, .reserve: return (1, 0)
    case .paperAt(let old, let new): return (1, abs(new - old))
    case .level(let old, let new): return (1, abs((new ?? 0) - (old ?? 0)))
    case .lost(let old, let new): return (1, abs(new.minutes - old.minutes))
    case .dataLoss(let old, let new):
      func minutes(_ loss: DataLoss?) -> Int {
        loss.map { $0.chain.minutes ?? horizon } ?? 0
      }
      let isBreak = new?.chain == .everything || old?.chain == .everything
      return (isBreak ? 8 : 2, abs(minutes(new) - minutes(old)))
    }
  }
}

extension Answer {
  /// The least that it does while it is up, in percent; `nil` where that is not known.
  fileprivate var leastWhileUp: Int? {
    var least = 100
    for level in levels where level.percent != 0 {
      guard let percent = level.percent else { return nil }
      least = min(least, percent)
    }
    return least
  }

  /// Whether it ever does a part of its activity, or a part that nobody knows.
  fileprivate var isUpInPart: Bool { levels.contains { $0.percent != 0 } }
}
