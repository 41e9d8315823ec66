// How many units of a node are up, minute by minute: read from the finished timeline.

public import DependencyGraph

/// A time in which some of the units of an asset are missing.
public struct UnitsUp: Hashable, Sendable {
  /// The time.
  public let interval: Interval
  /// How many are up.
  public let up: Int
}

extension Outcome {
  /// When some of the units of an asset are missing; nothing where it is one.
  ///
  /// - Complexity: O(e log e) for e outages of its units
  func units(of asset: Index<Asset>) -> [UnitsUp] {
    guard model.hasUnits else { return [] }
    let nodes = model.staffing.units(of: asset)
    guard !nodes.isEmpty else {
      guard model.count(of: asset) != nil else { return [] }
      return timeline.outages(of: model.node(of: asset)).filter { $0.from != $0.to }
        .map { UnitsUp(interval: $0, up: 0) }
    }
    let turns = activity.course.countsUp(of: nodes)
    var found: [UnitsUp] = []
    for (position, turn) in turns.enumerated() where turn.from <= horizon {
      let next = position + 1 < turns.count ? turns[position + 1].from : Int.max
      guard turn.count < nodes.count else { continue }
      let interval = Interval(from: turn.from, to: next > horizon ? nil : next)
      if let last = found.last, last.interval.to == interval.from, last.up == turn.count {
        let from = last.interval.from
        found[found.count - 1] = UnitsUp(
          interval: Interval(from: from, to: interval.to), up: turn.count)
      } else {
        found.append(UnitsUp(interval: interval, up: turn.count))
      }
    }
    return found
  }

  /// How many units of an asset are up when fewest are; 1 of one that never stops.
  ///
  /// - Complexity: O(e log e) for e outages of its units
  public func fewestUp(of asset: Index<Asset>) -> Int {
    let isOne = model.unitCount(of: asset) == 1
    if isOne { return timeline.outages(of: model.node(of: asset)).isEmpty ? 1 : 0 }
    if !timeline.outages(of: model.node(of: asset)).isEmpty { return 0 }
    return units(of: asset).map(\.up).min() ?? model.unitCount(of: asset)
  }

  /// Whether the scenario destroys some of its units, and nothing else of it.
  public func isPartlyDestroyed(_ asset: Index<Asset>) -> Bool {
    failures.partlyDestroyed.contains(asset) && !isDestroyed(asset)
  }

  /// Whether anything of an asset goes down: of several units any of them.
  func everStops(_ asset: Index<Asset>) -> Bool {
    timeline.return(of: model.node(of: asset)) != nil
      || model.staffing.units(of: asset).contains { timeline.return(of: $0) != nil }
  }

  /// The unit that tells why an asset stopped: of those that were up last the first; where it is only
  /// short, the first that stopped. `nil` where it is one.
  func decidingUnit(of asset: Index<Asset>) -> Node? {
    guard model.unitCount(of: asset) > 1 else { return nil }
    let stopped = model.staffing.units(of: asset).compactMap { unit in
      timeline.outages(of: unit).first.map { (unit: unit, at: $0.from) }
    }
    let isDown = timeline.return(of: model.node(of: asset)) != nil
    let decides = stopped.min { a, b in
      isDown ? (b.at, a.unit) < (a.at, b.unit) : (a.at, a.unit) < (b.at, b.unit)
    }
    return decides?.unit
  }

  /// Whose return an asset awaited last in its last outage, and where the time of that went. Of several
  /// units, the first to return tells it.
  func lastWait(of asset: Index<Asset>) -> (awaits: Index<Asset>?, steps: [Step]) {
    let node = model.node(of: asset)
    guard let first = model.staffing.units(of: asset).first else {
      return (timeline.awaited(by: node).map { model.asset(of: $0) }, timeline.steps(of: node))
    }
    guard let outage = timeline.outages(of: node).last else { return (nil, []) }
    let unit = timeline.awaited(by: node) ?? first
    let steps = timeline.steps(of: unit, downAt: outage.from).compactMap { step -> Step? in
      // Others were still up while it was down.
      if let to = step.to, to <= outage.from { return nil }
      return Step(step.kind, from: max(step.from, outage.from), to: step.to)
    }
    return (timeline.awaited(by: unit, downAt: outage.from).map { model.asset(of: $0) }, steps)
  }
}
