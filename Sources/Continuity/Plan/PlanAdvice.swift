// What a reinforcement that could be had would bring: each is tried by planning again.

internal import DependencyGraph

/// One reinforcement, and what the plan gains by it.
package struct PlanAdvice: Sendable {
  /// What is had.
  package enum Means: Hashable, Sendable {
    /// So many more of a role or supplier, from a minute on.
    case heads(of: Index<Asset>, by: Int, from: Int)
    /// A role or supplier round the clock, as many as its largest line of presence says.
    case roundTheClock(Index<Asset>)
    /// One more restore at once from a holder.
    case stream(of: Index<Asset>)
  }

  /// What is had.
  package let means: Means
  /// The processes that are earlier up and off their degraded mode, with the minutes spared, most first.
  package let spared: [(asset: Index<Asset>, minutes: Int)]
  /// How many objectives more are kept, by what they limit: MTPD and RTO.
  package let kept: (mtpd: Int, rto: Int)

  fileprivate let score: Score
}

extension RecoveryPlan {
  /// What could be had on the first day and would make the plan better, the best first.
  ///
  /// Each is tried from this plan's order and holds on, with a tenth of the tries: one more head is never
  /// worse.
  ///
  /// - Complexity: that of a plan for each team that works wait for
  package func advice() -> [PlanAdvice] {
    let waited = teams.filter { $0.waits > 0 }
      .sorted { ($1.waits, $0.team.asset) < ($0.waits, $1.team.asset) }.prefix(8)
    let candidates = waited.flatMap { team -> [PlanAdvice.Means] in
      switch team.team {
      case .streams(let holder): return [.stream(of: holder)]
      case .people(let people):
        var means: [PlanAdvice.Means] = [
          .heads(of: people, by: 1, from: 0), .heads(of: people, by: 6, from: 4_320),
        ]
        if let presence = model.presence(of: people), presence.constant == nil {
          means.append(.roundTheClock(people))
        }
        return means
      }
    }
    let now = PlanYield(of: outcome)
    return candidates.compactMap { tried($0, beside: now) }.sorted { $0.score < $1.score }
  }

  private func tried(_ means: PlanAdvice.Means, beside now: PlanYield) -> PlanAdvice? {
    var scenario = scenario
    switch means {
    case .heads(let people, let by, let from):
      scenario.reinforcements.append(Scenario.Reinforcement(people, by: by, from: from))
    case .roundTheClock(let people): scenario.roundTheClock.insert(people)
    case .stream(let holder): scenario.moreStreams[holder, default: 0] += 1
    }
    let other = RecoveryPlan(
      of: scenario, in: model, first: first, tries: max(20, tries / 10), horizon: outcome.horizon,
      from: schedule, clock: clock)
    guard other.score < score else { return nil }
    let then = PlanYield(of: other.outcome)
    let spared = zip(now.impaired, then.impaired).map { before, after in
      (asset: before.asset, minutes: before.minutes - after.minutes)
    }.filter { $0.minutes > 0 }.sorted { ($1.minutes, $0.asset) < ($0.minutes, $1.asset) }
    return PlanAdvice(
      means: means, spared: spared, kept: (then.mtpd - now.mtpd, then.rto - now.rto),
      score: other.score)
  }
}

/// What a plan comes to for the processes.
private struct PlanYield {
  /// The minutes that each process is down or on its degraded mode, up to the horizon; ascending.
  private(set) var impaired: [(asset: Index<Asset>, minutes: Int)] = []
  /// How many keep their MTPD, and their RTO.
  private(set) var mtpd = 0
  private(set) var rto = 0

  init(of outcome: Outcome) {
    let model = outcome.model
    for asset in model.assets.indices where model.assets[asset].kind == .process {
      let answer = outcome.answer(for: asset)
      let minutes = (answer.outages + answer.degraded).reduce(0) {
        $0 + ($1.to ?? outcome.horizon) - $1.from
      }
      impaired.append((asset, minutes))
      for verdict in answer.verdicts where verdict.result == .kept {
        switch verdict.objective {
        case .mtpd: mtpd += 1
        case .rto: rto += 1
        case .rpo: break
        }
      }
    }
  }
}
