// How an asset that is up fares: hindered, on a reserve that runs, or on its degraded mode.

public import DependencyGraph

/// A time that an asset lives on a tolerance: its supplies, its batteries, its cached credentials.
public struct Reserve: Hashable, Sendable {
  /// The time it does.
  public let interval: Interval
  /// The minute at which the first tolerance would end, had nothing come back.
  public let until: Int
  /// What is missing so, ascending, as positions in ``Model/assets``.
  public let of: [Index<Asset>]
}

/// The times in which an asset is up, and not as it should be. None of them is of no minutes.
struct States: Sendable {
  /// On its degraded mode: something vital is missing for longer than it can be borne.
  var degraded: [Interval] = []
  /// The minute from which the clock of its degraded mode runs, where it is first in use.
  var modeBegan: Int?
  /// Something it needs is missing, and it is not on its degraded mode.
  var hindered: [Interval] = []
  /// Of the hindered, those that live on a tolerance.
  var reserves: [Reserve] = []
}

extension Outcome {
  /// How the node of an asset stands, in time; `nil` where all that it needs is there while it is up.
  func standings(of asset: Index<Asset>) -> [Standing]? {
    let node = model.node(of: asset)
    return activity.course.isImpaired(node) ? activity.course.standings(of: node) : nil
  }

  /// The states of an asset while it is up; a role is hindered too while some of its people are missing.
  ///
  /// - Complexity: O(1) where all that it needs is there while it is up, else as
  ///   ``Course/standings(of:)``
  func states(of asset: Index<Asset>) -> States {
    states(of: asset, standing: standings(of: asset))
  }

  func states(of asset: Index<Asset>, standing standings: [Standing]?) -> States {
    let units = model.staffing.units(of: asset)
    guard units.isEmpty else { return states(of: asset, units: units) }
    var states = States()
    if let standings { read(standings, into: &states) }
    if let full = model.staffing.fullNode(of: asset) {
      states.hindered = subtract(
        timeline.outages(of: model.node(of: asset)) + states.degraded,
        from: states.hindered + timeline.outages(of: full))
    }
    return states
  }

  /// Several units are on their degraded mode while one is, and hindered while one of those that are up is.
  private func states(of asset: Index<Asset>, units: [Node]) -> States {
    let down = timeline.outages(of: model.node(of: asset))
    var all = States()
    var reserves: [Reserve] = []
    let course = activity.course
    for (unit, _) in course.alike(units) where course.isImpaired(unit) {
      var states = States()
      read(course.standings(of: unit), into: &states)
      all.degraded = joined(all.degraded + states.degraded)
      all.hindered = joined(all.hindered + states.hindered)
      all.modeBegan = [all.modeBegan, states.modeBegan].compactMap(\.self).min()
      reserves += states.reserves
    }
    all.hindered = subtract(down + all.degraded, from: all.hindered)
    all.reserves = first(of: reserves, during: all.hindered)
    return all
  }

  /// Of what several units live on, while the node is hindered: what ends first, and all that it is of.
  private func first(of reserves: [Reserve], during hindered: [Interval]) -> [Reserve] {
    guard !reserves.isEmpty else { return [] }
    let ends = (reserves.map(\.interval) + hindered).flatMap { [$0.from, $0.to ?? .max] }
    let turns = Set(ends).sorted()
    var found: [Reserve] = []
    for (from, to) in zip(turns, turns.dropFirst()) {
      func lasts(_ interval: Interval) -> Bool {
        interval.from <= from && from < interval.to ?? .max
      }
      guard hindered.contains(where: lasts) else { continue }
      let running = reserves.filter { lasts($0.interval) }
      guard let until = running.map(\.until).min() else { continue }
      let of = Set(running.filter { $0.until == until }.flatMap(\.of)).sorted()
      let end = to == .max ? nil : to
      if let last = found.last, last.interval.to == from, last.until == until, last.of == of {
        let joined = Interval(from: last.interval.from, to: end)
        found[found.count - 1] = Reserve(interval: joined, until: until, of: of)
      } else {
        found.append(Reserve(interval: Interval(from: from, to: end), until: until, of: of))
      }
    }
    return found
  }

  private func read(_ standings: [Standing], into states: inout States) {
    states.degraded = standings.onMode(until: horizon)
    states.modeBegan = standings.first { $0.modeBegan != nil && $0.from <= horizon }?.modeBegan
    for (position, standing) in standings.enumerated() where standing.from <= horizon {
      let next = position + 1 < standings.count ? standings[position + 1].from : Int.max
      let interval = Interval(from: standing.from, to: next > horizon ? nil : next)
      guard standing.isHindered else { continue }
      states.hindered.join(interval)
      guard let until = standing.reserveEnds else { continue }
      for piece in missing(of: standing.reserve, during: interval) {
        if let last = states.reserves.last, last.interval.to == piece.interval.from,
          last.until == until, last.of == piece.assets
        {
          let joined = Interval(from: last.interval.from, to: piece.interval.to)
          states.reserves[states.reserves.count - 1] = Reserve(
            interval: joined, until: until, of: piece.assets)
        } else {
          states.reserves.append(Reserve(interval: piece.interval, until: until, of: piece.assets))
        }
      }
    }
  }

  /// Who of the members of unmet requirements is down, and when, within an interval told at the horizon.
  private func missing(
    of requirements: [Requirement], during interval: Interval
  ) -> [(interval: Interval, assets: [Index<Asset>])] {
    guard requirements.contains(where: { model.graph.members(of: $0).count > 1 }) else {
      let assets = requirements.flatMap { model.graph.members(of: $0).map { model.asset(of: $0) } }
      // Mostly one: a set of it would take longer than all the rest.
      return [(interval, assets.count < 2 ? assets : Set(assets).sorted())]
    }
    let members = Set(requirements.flatMap { model.graph.members(of: $0) }).sorted()
    let outages = members.map { (asset: model.asset(of: $0), times: timeline.outages(of: $0)) }
    let turns = outages.flatMap(\.times).flatMap { [$0.from, $0.to ?? .max] }
      .filter { $0 > interval.from && $0 < interval.to ?? horizon + 1 }
    let begins = [interval.from] + Set(turns).sorted()
    return begins.enumerated().map { position, from in
      let to = position + 1 < begins.count ? begins[position + 1] : interval.to
      let down = outages.filter { outage in
        outage.times.contains { $0.from <= from && $0.to ?? .max > from }
      }
      return (Interval(from: from, to: to), Set(down.map(\.asset)).sorted())
    }
  }
}

extension [Interval] {
  /// Adds an interval that begins where the last ends, or later; touching ones are one.
  mutating func join(_ interval: Interval) {
    if let last, last.to == interval.from {
      self[count - 1] = Interval(from: last.from, to: interval.to)
    } else {
      append(interval)
    }
  }

  /// How many minutes they last; `nil` where one has no end.
  var minutes: Int? {
    var sum = 0
    for interval in self {
      guard let to = interval.to else { return nil }
      sum += to - interval.from
    }
    return sum
  }
}

/// What is left of `intervals`, joined, outside `holes`; intervals without end last for ever.
func subtract(_ holes: [Interval], from intervals: [Interval]) -> [Interval] {
  var left: [Interval] = []
  // A hole of no minutes leaves nothing out.
  let holes = joined(holes).filter { $0.from != $0.to }
  for interval in joined(intervals) {
    let end = interval.to ?? .max
    var from = interval.from
    for hole in holes where hole.from < end && (hole.to ?? .max) > from {
      if hole.from > from { left.append(Interval(from: from, to: hole.from)) }
      from = Swift.max(from, hole.to ?? .max)
    }
    if from < end { left.append(Interval(from: from, to: interval.to)) }
  }
  return left
}

/// Intervals in time, those that touch or overlap as one.
func joined(_ intervals: [Interval]) -> [Interval] {
  var joined: [Interval] = []
  for interval in intervals.sorted(by: { $0.from < $1.from }) {
    if let last = joined.last, interval.from <= last.to ?? .max {
      let end = Swift.max(last.to ?? .max, interval.to ?? .max)
      joined[joined.count - 1] = Interval(from: last.from, to: end == .max ? nil : end)
    } else {
      joined.append(interval)
    }
  }
  return joined
}
