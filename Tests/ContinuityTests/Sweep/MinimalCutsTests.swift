// Minimal cut sets of whole models, held against sweeps, which find those of one and two nodes their own
// way.

import DependencyGraph
import TestSupport
import Testing

@testable import Continuity

@Suite struct `Minimal cut sets of a model` {
  @Test(arguments: ["ch-littoral", "ght-littoral"])
  func `of one and two nodes are the single points of failure and the pairs`(
    name: String
  ) throws {
    let model = try shipped(name)
    let processes = model.assets.indices.filter { model.assets[$0].kind == .process }
    for target in processes.prefix(6) {
      let sweep = FailureSweep(of: SweepQuestion(for: target), in: model)
      let cuts = MinimalCuts(of: target, in: model, upTo: 2)
      #expect(cuts.ending == .complete)
      let sets = Array(cuts.sets)
      let single: [[Index<Asset>]] = sweep.failures().ranked.map(\.asset).sorted().map { [$0] }
      let pairs = sweep.pairs(keeping: .max / 4).first.map(\.assets)
        .sorted { $0.lexicographicallyPrecedes($1) }
      #expect(sets == single + pairs, "\(model.assets[target].id)")
      #expect(cuts.count == Natural(sets.count) && !sets.isEmpty)
      #expect(!sets.contains { $0.contains(target) })
    }
  }

  @Test func `stop their node, and no part of them does`() throws {
    let model = try shipped("ch-littoral")
    var propagation = Propagation(over: model.graph)
    let target = model.asset("urgences")
    let cuts = MinimalCuts(of: target, in: model, among: [.server, .network, .utility])
    var counted: [Index<Asset>: Int] = [:]
    for set in cuts.sets {
      func stops(_ failing: [Index<Asset>]) -> Bool {
        let nodes: [Node] = failing.map { model.node(of: $0) }
        return propagation.impact(of: nodes).stopped.contains(model.node(of: target))
      }
      #expect(stops(set))
      for spared in set { #expect(!stops(set.filter { $0 != spared })) }
      for asset in set {
        counted[asset, default: 0] += 1
        #expect([.server, .network, .utility].contains(model.assets[asset].kind))
      }
    }
    let ranking = cuts.participation()
    #expect(ranking.count == counted.count && ranking.count > 4)
    for (asset, count) in ranking { #expect(count == Natural(counted[asset] ?? 0)) }
    for (one, next) in zip(ranking, ranking.dropFirst()) {
      #expect(
        next.count < one.count || (next.count == one.count && one.asset < next.asset))
    }
  }

  @Test func `of a role are those that leave nobody, and a role fails with all its people`() throws
  {
    let small = try model(
      """
      processes: [{ id: ward, mtpd: 4h, staffed-by: { nurses: 2 } }]
      roles: [{ id: nurses, headcount: 3, in: house }]
      buildings: [{ id: house }]
      """)
    func sets(_ id: String) -> [[String]] {
      MinimalCuts(of: small.asset(id), in: small).sets.map { small.ids($0) }
    }
    #expect(sets("ward") == [["house"], ["nurses"]])
    #expect(sets("nurses") == [["house"]])
  }

  @Test func `that were not finished say up to which size they are complete`() throws {
    let model = try shipped("ch-littoral")
    let target = model.asset("urgences")
    let tiny = MinimalCuts(of: target, in: model, memory: 1_000)
    #expect(tiny.ending == .outOfMemory && tiny.completeTo == 0 && tiny.count.isZero)
    let progress = SearchProgress()
    progress.cancel()
    let cancelled = MinimalCuts(of: target, in: model, telling: progress)
    let complete = MinimalCuts(of: target, in: model)
    if let size = cancelled.completeTo {
      #expect(Array(cancelled.sets) == Array(complete.sets.prefix { $0.count <= size }))
    }
    #expect(complete.ending == .complete && complete.completeTo == nil)
  }
}
