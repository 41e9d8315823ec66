// Sweeps of whole models: against each failure asked for by itself, and against answers known by hand.

import DependencyGraph
import TestSupport
import Testing

@testable import Continuity

extension Model {
  /// The assets that stop when some fail, one impact at a time: the slow and obvious twin.
  fileprivate func stopped(with failed: [Index<Asset>]) -> Set<Index<Asset>> {
    var nodes: [Node] = []
    for asset in failed { staffing.forEachNode(of: asset) { node, _ in nodes.append(node) } }
    var propagation = Propagation(over: graph)
    return Set(
      propagation.impact(of: nodes).stopped.filter { self.node(of: asset(of: $0)) == $0 }
        .map { asset(of: $0) })
  }

  fileprivate func counts(_ stopped: Set<Index<Asset>>, within minutes: Int = 240) -> [Int] {
    let processes = stopped.filter { assets[$0].kind == .process }
    return [
      stopped.count, processes.count,
      processes.filter { assets[$0].mtpd.map { $0 <= minutes } ?? false }.count,
    ]
  }
}

extension Stopped {
  fileprivate var counts: [Int] { [nodes, processes, critical] }
}

@Suite struct `A sweep of failures` {
  private func littoral() throws -> Model { try shipped("ch-littoral") }

  @Test(arguments: ["ch-littoral", "lessons/10-roles", "lessons/03-deux-sur-trois"], [240, 1440])
  func `counts what each failure stops by itself`(folder: String, minutes: Int) throws {
    let model = try shipped(folder)
    let sweep = FailureSweep(of: SweepQuestion(criticalWithin: minutes), in: model)
    let failures = sweep.failures()
    #expect(failures.isComplete && failures.tried == model.assets.count)
    #expect(failures.ranked.map(\.asset).sorted() == Array(model.assets.indices))
    for failure in failures.ranked {
      let slow = model.counts(model.stopped(with: [failure.asset]), within: minutes)
      #expect(failure.stopped.counts == slow, "\(model.assets[failure.asset].id)")
    }
  }

  @Test func `ranks by critical processes, processes, nodes, then identifier`() throws {
    let model = try littoral()
    let ranked = FailureSweep(of: SweepQuestion(), in: model).failures().ranked
    for (a, b) in zip(ranked, ranked.dropFirst()) {
      let (first, second) = (Array(a.stopped.counts.reversed()), Array(b.stopped.counts.reversed()))
      if first == second {
        #expect(
          model.assets[a.asset].id.utf8.lexicographicallyPrecedes(model.assets[b.asset].id.utf8))
      } else {
        #expect(second.lexicographicallyPrecedes(first))
      }
    }
  }

  @Test func `of one node finds what stops it, and nothing else`() throws {
    let model = try littoral()
    let target = model.asset("urgences")
    let sweep = FailureSweep(of: SweepQuestion(for: target), in: model)
    let found = Set(sweep.failures().ranked.map(\.asset))
    #expect(!found.contains(target))
    let slow = model.assets.indices.filter {
      $0 != target && model.stopped(with: [$0]).contains(target)
    }
    #expect(found == Set(slow) && !slow.isEmpty)
    for failure in found {
      let way = sweep.reason(for: [failure]).way
      #expect(way.first?.asset == failure && way.last?.asset == target)
    }
  }

  @Test func `among some kinds fails only these`() throws {
    let model = try littoral()
    let kinds: Set<Kind> = [.server, .network]
    let failures = FailureSweep(of: SweepQuestion(among: kinds), in: model).failures()
    #expect(failures.tried == model.assets.count { kinds.contains($0.kind) })
    #expect(failures.ranked.allSatisfy { kinds.contains(model.assets[$0.asset].kind) })
  }

  @Test
  func `does not count a process that only stops itself, nor one of unknown MTPD as critical`()
    throws
  {
    let model = try model(
      """
      processes:
        - { id: a, mtpd: 4h, needs: [x] }
        - { id: b, mtpd: 241m, needs: [x, y] }
        - { id: c, needs: [a, z] }
        - { id: d, mtpd: 1h }
      services: [{ id: x }, { id: y }, { id: z }]
      """)
    let sweep = FailureSweep(of: SweepQuestion(), in: model)
    let failures = sweep.failures()
    #expect(
      model.ids(failures.ranked.map(\.asset)) == ["x", "a", "d", "y", "z", "b", "c"])
    #expect(failures.ranked[0].stopped.counts == [4, 3, 1])
    let counts = sweep.counts(of: failures)
    #expect(counts.processes == 4 && counts.critical == 2 && counts.withoutMTPD == 1)
    // x stops a, b and c; a stops c; y stops b; z stops c.
    #expect(counts.stoppingProcesses == 4)
    #expect(counts.stoppingCritical == 1)
  }

  @Test func `that is cancelled before it begins has tried nothing`() throws {
    let progress = SearchProgress()
    progress.cancel()
    let failures = FailureSweep(of: SweepQuestion(), in: try littoral()).failures(telling: progress)
    #expect(failures.tried == 0 && failures.total > 0 && !failures.isComplete)
    #expect(failures.ranked.isEmpty)
  }
}

@Suite struct `Why a failure matters` {
  @Test func `is told by the way to the process that bears it least`() throws {
    let model = try model(
      """
      processes:
        - { id: patient, mtpd: 3d, needs: [ad] }
        - { id: urgent, mtpd: 1h, needs: [app] }
        - { id: never-said, needs: [ad] }
      applications: [{ id: app, needs: [ad], runs-on: { any: [h1, h2] } }]
      services: [{ id: ad }]
      servers: [{ id: h1 }, { id: h2 }]
      """)
    let sweep = FailureSweep(of: SweepQuestion(), in: model)
    let reason = sweep.reason(for: [model.asset("ad")])
    #expect(model.ids(reason.way.map(\.asset)) == ["ad", "app", "urgent"])
    #expect(model.ids(reason.processes) == ["urgent", "patient", "never-said"])
    #expect(reason.withoutSpare == 3)
    #expect(reason.way[0].cause == .failed)
    let alone = sweep.reason(for: [model.asset("h1")])
    #expect(model.ids(alone.way.map(\.asset)) == ["h1"] && alone.withoutSpare == 0)
  }

  @Test func `of a pair is what neither stops alone`() throws {
    // The worst process stops with `a` alone: it is not why the pair matters.
    let model = try model(
      """
      processes:
        - { id: alone, mtpd: 1h, needs: [a] }
        - { id: both, mtpd: 4h, needs: [app] }
      applications: [{ id: app, needs: [{ any: [a, b] }] }]
      servers: [{ id: a }, { id: b }]
      """)
    let sweep = FailureSweep(of: SweepQuestion(), in: model)
    let reason = sweep.reason(for: [model.asset("a"), model.asset("b")])
    #expect(model.ids(reason.processes) == ["both"])
    #expect(model.ids(reason.way.map(\.asset)) == ["a", "app", "both"])
  }
}

@Suite struct `Pairs of failures` {
  @Test func `are those of two servers out of three, twice the same`() throws {
    let model = try shipped("lessons/03-deux-sur-trois")
    let sweep = FailureSweep(of: SweepQuestion(), in: model)
    let pairs = sweep.pairs(keeping: 10)
    #expect(pairs.count == 3 && pairs.isComplete)
    #expect(
      pairs.first.map { model.ids($0.assets) } == [
        ["hv-1", "hv-2"], ["hv-1", "hv-3"], ["hv-2", "hv-3"],
      ])
    for pair in pairs.first {
      // The two, the software and the pharmacy; of these the last two stop with neither alone.
      #expect(pair.stopped == 4 && pair.together.counts == [2, 1, 1])
    }
    #expect(sweep.pairs(keeping: 1).count == 3 && sweep.pairs(keeping: 1).first.count == 1)
    let target = FailureSweep(of: SweepQuestion(for: model.asset("pharmacie")), in: model)
    #expect(target.pairs(keeping: 10).first == pairs.first)
    let none = FailureSweep(of: SweepQuestion(among: [.application, .process]), in: model)
    #expect(none.pairs(keeping: 10).count == 0)
  }
}
