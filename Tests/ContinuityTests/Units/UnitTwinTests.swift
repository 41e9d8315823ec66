// Nodes that stand for several units, held against the model in which each unit is written out.

import DependencyGraph
import TestSupport
import Testing

@testable import Continuity

/// One outcome of each form.
private struct TwinOutcomes {
  let twin: UnitTwin
  let counted: Outcome
  let written: Outcome

  init(seed: Int) throws {
    twin = UnitTwin(seed: seed)
    let counted = try model(twin.textWithCounts)
    let written = try model(twin.textWrittenOut)
    self.counted = Outcome(of: try #require(counted.scenario("s")), in: counted, horizon: 320)
    self.written = Outcome(of: try #require(written.scenario("s")), in: written, horizon: 320)
  }

  /// The name, in the model with counts, of a node of either.
  func name(_ asset: Index<Asset>, in outcome: Outcome) -> String {
    let id = outcome.model.assets[asset].id
    return id == "room" ? id : String(id.prefix(1))
  }

  /// Names in their order, those side by side once.
  func names(_ assets: some Sequence<Index<Asset>>, in outcome: Outcome) -> [String] {
    assets.map { name($0, in: outcome) }.reduce(into: []) { found, name in
      if name != found.last { found.append(name) }
    }
  }

  /// What is answered of a node that is one in both forms.
  func said(of id: String, in outcome: Outcome) -> [String] {
    let answer = outcome.answer(id)
    // Where another unit of the same name takes over, the reserve goes on.
    let reserves = answer.reserves.reduce(into: [(interval: Interval, told: String)]()) {
      found, reserve in
      let told = "\(reserve.until) \(names(reserve.of, in: outcome))"
      if let last = found.last, last.told == told, last.interval.to == reserve.interval.from {
        found[found.count - 1].interval = Interval(
          from: last.interval.from, to: reserve.interval.to)
      } else {
        found.append((reserve.interval, told))
      }
    }
    let missing = answer.missing.map { "\(name($0.asset, in: outcome)) \($0.key)" }
    let chain = outcome.chain(to: answer.asset).reduce(into: [String]()) { found, link in
      let name = name(link.asset, in: outcome)
      if name != found.last { found.append(name) }
    }
    return [
      "\(answer.outages)", "\(answer.degraded)", "\(answer.hindered)", "\(reserves)",
      "\(answer.levels)", "\(answer.lost)", "\(answer.ending.map { "\($0)" } ?? "-")",
      "\(names(answer.awaits.map { [$0] } ?? [], in: outcome))", "\(answer.steps)",
      "\(answer.normalAgain ?? -1)", "\(answer.verdicts)", "\(answer.isLowerBound)",
      "\(answer.isDestroyed)", "\(answer.dataLoss.map { "\($0)" } ?? "-")", "\(chain)",
      "\(Set(missing).sorted())",
    ]
  }

  /// How the units of a name stand at a minute, written out.
  func units(of name: String) -> [Answer] {
    twin.units(of: name).map { written.answer($0) }
  }
}

extension [Interval] {
  fileprivate func holds(_ minute: Int) -> Bool {
    contains { $0.from <= minute && minute < $0.to ?? .max }
  }
}

extension Answer {
  fileprivate func level(at minute: Int) -> (low: Int, high: Int) {
    guard
      let level = levels.first(where: {
        $0.interval.from <= minute && minute < $0.interval.to ?? .max
      })
    else { return (100, 100) }
    return level.percent.map { ($0, $0) } ?? (0, 100)
  }
}

@Suite struct `Several units` {
  @Test func `are to other nodes what units written out are`() throws {
    var seen = (shared: 0, late: 0)
    for seed in 1...runs(4_000) {
      let outcomes = try TwinOutcomes(seed: seed)
      for name in outcomes.twin.names where outcomes.twin.counts[name] == nil {
        let (one, other) = (
          outcomes.said(of: name, in: outcomes.counted),
          outcomes.said(of: name, in: outcomes.written)
        )
        guard one != other else { continue }
        Issue.record(
          """
          seed \(seed), \(name)
          \(zip(one, other).filter { $0 != $1 }.map { "\($0)\n\($1)" }.joined(separator: "\n"))
          \(outcomes.twin.textWithCounts)
          """)
        return
      }
      if outcomes.twin.textWithCounts.contains("share: ") { seen.shared += 1 }
      if outcomes.counted.affected.count > 2 { seen.late += 1 }
    }
    #expect(seen.shared > runs(1_000) && seen.late > runs(1_000), "\(seen)")
  }

  @Test func `are told by one name, minute by minute`() throws {
    var seen = (down: 0, short: 0, degraded: 0, hindered: 0)
    for seed in 1...runs(1_000) {
      let outcomes = try TwinOutcomes(seed: seed)
      for (name, count) in outcomes.twin.counts.sorted(by: { $0.key < $1.key }) {
        let answer = outcomes.counted.answer(name)
        let units = outcomes.units(of: name)
        var lines: [String] = []
        for minute in 0..<320 {
          let up = units.filter { !$0.outages.holds(minute) }
          let isDegraded = up.contains { $0.degraded.holds(minute) }
          let isHindered = !isDegraded && up.contains { $0.hindered.holds(minute) }
          let told = answer.units.first {
            $0.interval.from <= minute && minute < $0.interval.to ?? .max
          }
          let low = units.map { $0.level(at: minute).low }.reduce(0, +) / count
          let high = units.map { $0.level(at: minute).high }.reduce(0, +) / count
          let level = answer.level(at: minute)
          let isSame =
            answer.outages.holds(minute) == up.isEmpty && told?.up ?? count == up.count
            && answer.degraded.holds(minute) == isDegraded
            && answer.hindered.holds(minute) == isHindered
            && (low == high ? level == (low, low) : level == (0, 100))
          if !isSame { lines.append("\(minute): \(up.count) up, level \(low)–\(high)") }
          if up.isEmpty { seen.down += 1 } else if up.count < count { seen.short += 1 }
          if isDegraded { seen.degraded += 1 } else if isHindered { seen.hindered += 1 }
        }
        guard let first = lines.first else { continue }
        Issue.record(
          "seed \(seed), \(name) at \(first)\n\(answer)\n\(outcomes.twin.textWithCounts)")
        return
      }
    }
    #expect(
      seen.down > runs(10_000) && seen.short > runs(10_000) && seen.degraded > runs(1_000)
        && seen.hindered > runs(1_000), "\(seen)")
  }

  /// What stops for good with some names, in the model written out: names of which no unit is left.
  private func stopped(_ names: [String], _ outcomes: TwinOutcomes) -> [String] {
    let model = outcomes.written.model
    var propagation = Propagation(over: model.graph)
    let failed = names.flatMap { outcomes.twin.units(of: $0) }.map {
      model.node(of: model.asset($0))
    }
    let down = Set(propagation.impact(of: failed.sorted()).stopped)
    return outcomes.twin.names.filter { name in
      outcomes.twin.units(of: name).allSatisfy { down.contains(model.node(of: model.asset($0))) }
    }
  }

  @Test func `are one variable for sweeps and cut sets`() throws {
    var seen = 0
    for seed in 1...runs(1_000) {
      let outcomes = try TwinOutcomes(seed: seed)
      let found = outcomes.counted.model
      let names = outcomes.twin.names
      for failure in FailureSweep(of: SweepQuestion(), in: found).failures().ranked {
        let id = found.assets[failure.asset].id
        guard id != "room" else { continue }
        let expected = stopped([id], outcomes)
        #expect(failure.stopped.nodes == expected.count, "seed \(seed), \(id)")
      }
      let target = names[seed % names.count]
      let cuts = MinimalCuts(of: found.asset(target), in: found).sets
        .map { found.ids($0) }.filter { !$0.contains("room") }
      let others = names.filter { $0 != target }
      var minimal: [[String]] = []
      for subset in (1..<1 << others.count).sorted(by: { $0.nonzeroBitCount < $1.nonzeroBitCount })
      {
        let failing = others.indices.filter { subset >> $0 & 1 == 1 }.map { others[$0] }
        guard !minimal.contains(where: { Set($0).isSubset(of: failing) }) else { continue }
        if stopped(failing, outcomes).contains(target) { minimal.append(failing) }
      }
      #expect(Set(cuts) == Set(minimal), "seed \(seed), \(target)\n\(outcomes.twin.textWithCounts)")
      if minimal.contains(where: { $0.contains { outcomes.twin.counts[$0] ?? 1 > 1 } }) {
        seen += 1
      }
    }
    #expect(seen > runs(150), "\(seen)")
  }
}
