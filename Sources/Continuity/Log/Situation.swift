// The crisis so far and what comes next: a scenario played with its log, beside what was forecast.

internal import DependencyGraph

/// How an asset stands at a minute.
package enum Stand: String, Sendable {
  case up
  case paper
  case down
}

/// What a log makes of a scenario.
package struct Situation: Sendable {
  /// Where the state of an asset is not what was forecast.
  package struct Difference: Sendable {
    /// The asset.
    package let asset: Index<Asset>
    /// How it stands now, and how it would.
    package let now: Stand
    package let forecast: Stand
    /// The last return now, and as forecast; `nil` where it does not go down or has none that is known.
    package let returns: Int?
    package let forecastReturns: Int?
    /// When it next stops, and when it would have.
    package let stops: Int?
    package let forecastStops: Int?
  }

  /// Something that happens after now.
  package struct Coming: Sendable {
    /// What happens.
    package enum Event: String, Sendable {
      case stops
      case paper
      case returns
      case deadline
    }

    /// When.
    package let minute: Int
    /// To what.
    package let asset: Index<Asset>
    /// What happens.
    package let event: Event
  }

  /// A dependency that people did without.
  package struct Loose: Sendable {
    /// Who did without, and without whom.
    package let asset: Index<Asset>
    package let relation: Relation
    package let members: [Index<Asset>]
    /// From when, and until they are there again.
    package let from: Int
    package let to: Int?
  }

  /// What was read.
  package let log: SituationLog
  /// The plan from now, with its answers.
  package let plan: RecoveryPlan
  /// The plan as it was before anything was seen.
  package let forecast: RecoveryPlan

  /// The answers.
  package var outcome: Outcome { plan.outcome }
  /// The minute people looked.
  package var now: Int { log.now }
  private var model: Model { plan.model }

  /// Plays a scenario with its log: with the order and holds of the plan made before, or, where `replans`, with
  /// new ones looked for.
  package init(
    _ log: SituationLog, after forecast: RecoveryPlan, replans: Bool, tries: Int? = nil,
    horizon: Int = Outcome.ninetyDays
  ) {
    self.log = log
    self.forecast = forecast
    plan = RecoveryPlan(
      of: forecast.scenario, in: forecast.model, first: forecast.first,
      tries: tries ?? forecast.tries, horizon: horizon, from: forecast.schedule,
      clock: forecast.clock, log: log.observations(in: forecast.model), searches: replans)
  }

  // MARK: Against the forecast

  /// What stands or returns otherwise than forecast, ascending.
  package var differences: [Difference] {
    let unseen = Set(self.unseen)
    let assets = Set(outcome.affected).union(forecast.outcome.affected).sorted()
    return assets.compactMap { asset in
      // An answer takes much longer than its intervals.
      if !unseen.contains(asset), isAlike(asset) { return nil }
      let (answer, was) = (outcome.answer(for: asset), forecast.outcome.answer(for: asset))
      let difference = Difference(
        asset: asset, now: stand(answer, at: now, unseen), forecast: stand(was, at: now),
        returns: answer.returns, forecastReturns: was.returns, stops: nextStop(answer),
        forecastStops: nextStop(was))
      let isSame =
        difference.now == difference.forecast && answer.returns == was.returns
        && difference.stops == difference.forecastStops
      return isSame ? nil : difference
    }
  }

  /// Whether every node of an asset goes down and comes back as forecast, and none may be on paper.
  private func isAlike(_ asset: Index<Asset>) -> Bool {
    let (played, expected) = (outcome.timeline, forecast.outcome.timeline)
    return model.nodes(of: asset).allSatisfy { node in
      model.graph.degradedMode(of: node) == nil
        && played.outages(of: node) == expected.outages(of: node)
    }
  }

  /// Whether nothing of an asset begins or ends after now.
  private func isOver(_ asset: Index<Asset>) -> Bool {
    model.nodes(of: asset).allSatisfy { node in
      model.graph.degradedMode(of: node) == nil
        && outcome.timeline.outages(of: node).allSatisfy { $0.to.map { $0 <= now } ?? false }
    }
  }

  /// How an asset stands now.
  package func stand(of asset: Index<Asset>) -> Stand {
    stand(outcome.answer(for: asset), at: now, Set(unseen))
  }

  private func nextStop(_ answer: Answer) -> Int? { answer.outages.first { $0.from > now }?.from }

  /// - Parameter unseen: what comes up now at the earliest: nobody saw it, so it is down now.
  private func stand(
    _ answer: Answer, at minute: Int, _ unseen: Set<Index<Asset>> = []
  ) -> Stand {
    if unseen.contains(answer.asset) { return .down }
    func holds(_ intervals: [Interval]) -> Bool {
      intervals.contains { $0.from <= minute && $0.to.map { minute < $0 } ?? true }
    }
    return holds(answer.outages) ? .down : holds(answer.degraded) ? .paper : .up
  }

  // MARK: What comes

  /// What happens after now, up to so many minutes later, in time; then by asset.
  package func coming(within minutes: Int, _ shows: (Index<Asset>) -> Bool) -> [Coming] {
    let range = now + 1...now + max(1, minutes)
    let unseen = Set(self.unseen)
    var found: [Coming] = []
    for asset in outcome.affected
    where shows(asset) && (unseen.contains(asset) || !isOver(asset)) {
      let answer = outcome.answer(for: asset)
      func add(_ minute: Int?, _ event: Coming.Event) {
        guard let minute, range.contains(minute) else { return }
        found.append(Coming(minute: minute, asset: asset, event: event))
      }
      for outage in answer.outages {
        add(outage.from, .stops)
        add(outage.to, .returns)
      }
      for spell in answer.degraded { add(spell.from, .paper) }
      if let deadline = deadline(of: answer), stand(answer, at: now, unseen) == .down,
        unseen.contains(asset) || !isBack(answer, by: deadline)
      {
        add(deadline, .deadline)
      }
    }
    return found.sorted { ($0.minute, $0.asset) < ($1.minute, $1.asset) }
  }

  /// Whether what is down now is back by a minute, for all that is known.
  private func isBack(_ answer: Answer, by minute: Int) -> Bool {
    guard !answer.isLowerBound else { return false }
    return answer.outages.last { $0.from <= now }?.to.map { $0 <= minute } ?? false
  }

  /// The minute by which an asset that is down now must be back to keep its MTPD.
  private func deadline(of answer: Answer) -> Int? {
    guard let limit = model.assets[answer.asset].mtpd,
      let outage = answer.outages.last(where: { $0.from <= now })
    else { return nil }
    return outage.from + limit
  }

  /// The deadlines still open, in time: of what is down now, the minute its MTPD runs out.
  package func deadlines(_ shows: (Index<Asset>) -> Bool) -> [(asset: Index<Asset>, minute: Int)] {
    let unseen = Set(self.unseen)
    return outcome.affected.filter(shows).compactMap { asset in
      let answer = outcome.answer(for: asset)
      guard stand(answer, at: now, unseen) == .down, let minute = deadline(of: answer),
        minute >= now
      else { return nil }
      return (asset, minute)
    }.sorted { ($0.minute, $0.asset) < ($1.minute, $1.asset) }
  }

  // MARK: What does not hold

  /// Dependencies that people did without, in time.
  package var loose: [Loose] {
    outcome.timeline.waivers.compactMap { waiver -> Loose? in
      let graph = outcome.graph
      let owner = model.asset(of: graph.owner(of: waiver.requirement))
      // A requirement of this scenario alone is not written in the model.
      guard waiver.requirement.index < model.graph.requirementCount else { return nil }
      return Loose(
        asset: owner, relation: model.relations[waiver.requirement.index],
        members: model.members(of: waiver.requirement), from: waiver.from, to: waiver.to)
    }
  }

  /// What the model would have had back by now, and nobody saw come back, ascending.
  package var unseen: [Index<Asset>] {
    Set(outcome.timeline.overdue.map { model.asset(of: $0) }).sorted()
  }
}
