// Objectives judged: kept, missed by so much, or unknown with what is missing.

internal import DependencyGraph

/// What an objective limits.
public enum Objective: String, Sendable {
  /// The longest time it may be down.
  case mtpd
  /// The time objective for its return.
  case rto
  /// The data it may lose.
  case rpo
}

/// One objective of one asset in one scenario.
public struct Verdict: Hashable, Sendable {
  /// What it rests on, besides when the asset is down.
  public enum Ground: Hashable, Sendable {
    /// Nothing else.
    case outages
    /// Kept since the time on the degraded mode counts as rendered; no least level is said.
    case mode
    /// The least level at which it counts as rendered made it other than being down would.
    case minimum(Int)
  }

  /// How the objective fares.
  public enum Result: String, Sendable {
    case kept
    case missed
    case unknown
  }

  /// The objective.
  public let objective: Objective
  /// What it allows, in minutes.
  public let limit: Int
  /// The longest outage, or the data lost, in minutes; `nil` where the outage has no known length, and
  /// where everything is lost.
  public let value: Int?
  /// How it fares.
  public let result: Result
  /// By how much it is missed, in minutes; `nil` where that is not known or it is not missed.
  public let by: Int?
  /// Whether `value` and `by` are lower bounds.
  public let isAtLeast: Bool
  /// The minute by which every cause of unknown length must have ended for the objective to be kept.
  public let causeMustEndBy: Int?
  /// Where it is kept: the roles it rests on, of which too few are there; as positions in ``Model/assets``,
  /// ascending.
  public var shortOf: [Index<Asset>] = []
  /// What it rests on; told of the verdicts of an ``Answer``.
  public internal(set) var ground = Ground.outages
}

extension Outcome {
  /// The verdicts of an asset: MTPD, RTO, and the RPO where the scenario destroys anything.
  func verdicts(for asset: Index<Asset>) -> [Verdict] {
    let subject = model.assets[asset]
    var verdicts: [Verdict] = []
    if let mtpd = subject.mtpd { verdicts.append(judge(.mtpd, limit: mtpd, asset)) }
    if let rto = subject.rto { verdicts.append(judge(.rto, limit: rto, asset)) }
    let shortOf = shortRoles(of: asset)
    for index in verdicts.indices where verdicts[index].result == .kept {
      verdicts[index].shortOf = shortOf
    }
    if let rpo = subject.rpo, let loss = dataLoss(of: asset) {
      verdicts.append(judge(loss, limit: rpo))
    }
    return verdicts
  }

  /// The verdicts of an asset with what each rests on.
  func groundedVerdicts(for asset: Index<Asset>, _ states: States) -> [Verdict] {
    verdicts(for: asset).map { verdict in
      var verdict = verdict
      verdict.ground = ground(of: verdict, asset, states)
      return verdict
    }
  }

  private func ground(of verdict: Verdict, _ asset: Index<Asset>, _ states: States)
    -> Verdict.Ground
  {
    guard verdict.objective != .rpo else { return .outages }
    if let minimum = model.minimumLevel(of: asset) {
      var plain = judge(
        verdict.objective, limit: verdict.limit, asset, Absence(outcome: self, asset))
      plain.shortOf = verdict.shortOf
      return plain == verdict ? .outages : .minimum(minimum)
    }
    guard verdict.result == .kept, !states.degraded.isEmpty else { return .outages }
    let outages = timeline.outages(of: model.node(of: asset))
    // Without its paper it would have been down for longer than it may.
    let isLong = joined(outages + states.degraded).contains { interval in
      (interval.to ?? .max) - interval.from > verdict.limit
    }
    return isLong ? .mode : .outages
  }

  /// Whether so much data may be lost.
  private func judge(_ loss: DataLoss, limit: Int) -> Verdict {
    func verdict(_ result: Verdict.Result, _ value: Int?, by: Int? = nil) -> Verdict {
      Verdict(
        objective: .rpo, limit: limit, value: value, result: result, by: by,
        isAtLeast: loss.isLowerBound && result != .kept, causeMustEndBy: nil)
    }
    guard case .minutes(let minutes) = loss.chain else { return verdict(.missed, nil) }
    if minutes > limit { return verdict(.missed, minutes, by: minutes - limit) }
    return verdict(loss.isLowerBound ? .unknown : .kept, minutes)
  }

  /// Whether it may be down for so long. With a least level, what is not known of levels counts once as
  /// enough and once as too little: where these differ, only being down alone decides.
  private func judge(_ objective: Objective, limit: Int, _ asset: Index<Asset>) -> Verdict {
    guard let level = model.minimumLevel(of: asset) else {
      return judge(objective, limit: limit, asset, Absence(outcome: self, asset))
    }
    func verdict(fearing: Bool) -> Verdict {
      judge(
        objective, limit: limit, asset,
        Absence(outcome: self, asset, minimum: level, fearing: fearing))
    }
    let (hoped, feared) = (verdict(fearing: false), verdict(fearing: true))
    if hoped == feared || (hoped.result == .kept && feared.result == .kept) { return hoped }
    return Verdict(
      objective: objective, limit: limit, value: hoped.result == .missed ? hoped.value : nil,
      result: hoped.result == .missed ? .missed : .unknown, by: hoped.by,
      isAtLeast: hoped.result == .missed, causeMustEndBy: nil)
  }

  private func judge(
    _ objective: Objective, limit: Int, _ asset: Index<Asset>, _ absence: Absence
  ) -> Verdict {
    let node = model.node(of: asset)
    func verdict(
      _ result: Verdict.Result, value: Int? = nil, by: Int? = nil, isAtLeast: Bool = false,
      mustEndBy: Int? = nil
    ) -> Verdict {
      Verdict(
        objective: objective, limit: limit, value: value, result: result, by: by,
        isAtLeast: isAtLeast, causeMustEndBy: mustEndBy)
    }
    /// The longest closed outage of a run; `nil` where one has no end within the horizon.
    func longest(_ intervals: [Interval]) -> Int? {
      intervals.reduce(0) { longest, interval in
        guard let longest, let to = interval.to else { return nil }
        return max(longest, to - interval.from)
      }
    }

    let told = absence.told
    if let value = longest(told) {
      let atWorst = absence.atWorst.map(longest) ?? value
      if value > limit {
        return verdict(.missed, value: value, by: value - limit, isAtLeast: atWorst != value)
      }
      // Kept only if it is even where what nobody estimated takes long.
      if let atWorst, atWorst <= limit { return verdict(.kept, value: value) }
      return verdict(.unknown)
    }

    // An outage without known end. One before it may have missed the objective already.
    let closed = told.compactMap { outage in outage.to.map { $0 - outage.from } }
    let worst = closed.max() ?? 0
    guard let open = told.last, let ending = absence.ending else {
      return verdict(.kept, value: 0)
    }
    switch ending {
    case .at(let minute): return verdict(.kept, value: minute - open.from)
    case .never, .unstable: return verdict(.missed)
    case .afterHorizon:
      return verdict(horizon - open.from > limit || worst > limit ? .missed : .unknown)
    case .unknown(let after):
      if worst > limit {
        return verdict(.missed, value: worst, by: worst - limit, isAtLeast: true)
      }
      let deadline = limit + open.from - after
      let earliest = causeEnds.soonest(for: node)
      // What else is broken may miss the objective whenever the cause ends.
      let decidesEarly = deadline < earliest || failures.list.contains { $0.cause != .unknown }
      if decidesEarly, let hurried = absence.hurried(earliest) {
        guard let soonest = longest(hurried) else { return verdict(.missed, isAtLeast: true) }
        if soonest > limit {
          return verdict(.missed, value: soonest, by: soonest - limit, isAtLeast: true)
        }
      }
      return verdict(.unknown, mustEndBy: max(deadline, earliest))
    }
  }
}
