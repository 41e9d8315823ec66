// Sweeps and pairs agree with failures tried one by one, on random graphs small and large.

import DependencyGraph
import TestSupport
import Testing

@Suite struct SweepTests {
  @Test("Each failure alone stops what the slow impact says, class by class")
  func talliesAgreeWithTheSlowImpact() throws {
    for seed in 1...runs(1_500) {
      let (text, _) = try RandomCase(seed: seed).parsed()
      let case_ = SweepCase(of: text.graph, seed: seed)
      let tallies = case_.sweep.tallies()
      for candidate in 0..<case_.candidates.count {
        let stopped = slowImpact(of: Set(case_.candidates.nodes(of: candidate)), in: text.graph)
          .stopped
        #expect(
          tallies[candidate]?.counts == case_.counts(of: stopped),
          "seed \(seed), candidate \(candidate)\n\(RandomCase(seed: seed))")
      }
    }
  }

  @Test("Pairs are those that a search through all pairs finds, in order")
  func pairsAgreeWithAllPairs() throws {
    var found = 0
    for seed in 1...runs(1_500) {
      let (text, _) = try RandomCase(seed: seed).parsed()
      let case_ = SweepCase(of: text.graph, seed: seed)
      let slow = case_.slowPairs()
      let pairs = case_.sweep.pairs(keeping: .max / 4)
      #expect(pairs.first == slow, "seed \(seed)\n\(RandomCase(seed: seed))")
      #expect(pairs.count == slow.count && pairs.isComplete)
      let some = case_.sweep.pairs(keeping: 2, on: 2)
      #expect(some.count == slow.count && some.first == Array(slow.prefix(2)))
      let counted = case_.slowPairs(stoppingClass: 1)
      #expect(case_.sweep.pairs(keeping: 1_000, stoppingClass: 1).first == counted)
      found += slow.count
    }
    // A comparison is worth what its cases reach.
    #expect(found > runs(1_000))
  }

  @Test("Over more failures than lanes, more nodes than a block, and long loops")
  func largeGraphsAgreeWithTheImpact() {
    for seed in 1...6 {
      let graph = LargeCase.graph(seed: seed, nodes: 700)
      let case_ = SweepCase(of: graph, seed: seed)
      var propagation = Propagation(over: graph)
      let alone = case_.sweep.tallies()
      #expect(alone == case_.sweep.tallies(on: 2))
      for candidate in 0..<case_.candidates.count {
        let stopped = Set(propagation.impact(of: case_.candidates.nodes(of: candidate)).stopped)
        #expect(
          alone[candidate]?.counts == case_.counts(of: stopped),
          "seed \(seed), candidate \(candidate)")
        // What both share could be wrong in both: some of them the obvious way.
        guard candidate % 50 == seed else { continue }
        let failing = Set(case_.candidates.nodes(of: candidate))
        #expect(stopped == slowImpact(of: failing, in: graph).stopped, "seed \(seed), \(candidate)")
      }
      let targets = stride(from: graph.nodeCount - 1, to: 0, by: -7).map {
        Node(rawValue: UInt32($0))
      }
      let first = case_.sweep.first(of: targets, stoppedBy: case_.candidates)
      for candidate in 0..<case_.candidates.count {
        let failed = case_.candidates.nodes(of: candidate)
        let stopped = propagation.impact(of: failed).stopped
        let expected = targets.firstIndex { stopped.contains($0) && !failed.contains($0) }
        #expect(first[candidate] == expected, "seed \(seed), candidate \(candidate)")
      }
    }
  }

  @Test("Pairs over more pairs than lanes")
  func largePairsAgreeWithAllPairs() {
    for seed in 1...3 {
      let graph = LargeCase.graph(seed: seed, nodes: 90)
      let case_ = SweepCase(of: graph, seed: seed)
      let slow = case_.slowPairs()
      #expect(slow.count > 100, "seed \(seed)")
      #expect(case_.sweep.pairs(keeping: .max / 4, on: 2).first == slow, "seed \(seed)")
    }
  }

  @Test("A second one beside a member stands for that member alone")
  func redundancyIsTriedAsIfItWereBuilt() throws {
    for seed in 1...runs(400) {
      let (text, _) = try RandomCase(seed: seed).parsed()
      let graph = text.graph
      let case_ = SweepCase(of: graph, seed: seed)
      let all = Array(0..<case_.candidates.count)
      var trials: [Sweep.Trial] = []
      var expected: [SIMD4<UInt32>] = []
      var propagation = Propagation(over: graph)
      let doublings = graph.requirements
        .filter { graph.needed(by: $0) == graph.members(of: $0).count }
        .flatMap { one in graph.members(of: one).map { Doubling($0, in: one) } }
      for doubling in doublings {
        let better = graph.doubling(doubling.member, in: doubling.requirement)
        let tallies = case_.sweep.tallies(of: all, doubling: [doubling])
        for candidate in all {
          let failing = Set(case_.candidates.nodes(of: candidate))
          let counts = case_.counts(of: slowImpact(of: failing, in: better).stopped)
          #expect(tallies[candidate].counts == counts, "seed \(seed)")
          trials.append(Sweep.Trial(failing: candidate, doubling: doubling))
          expected.append(counts)
          // What is said to be not worth trying changes nothing.
          guard graph.phase(of: doubling.requirement) == .operate else { continue }
          let isWorth = !case_.sweep.worthDoubling(
            [doubling], whenFailing: candidate, with: &propagation
          ).isEmpty
          let before = case_.counts(of: slowImpact(of: failing, in: graph).stopped)
          #expect(isWorth || counts == before, "seed \(seed)\n\(RandomCase(seed: seed))")
        }
      }
      // All of them in lanes side by side.
      #expect(case_.sweep.tallies(of: trials).map(\.counts) == expected, "seed \(seed)")
    }
  }

  @Test("A cancelled sweep says what it did not try")
  func cancelledSweepLeavesGaps() {
    let graph = LargeCase.graph(seed: 1, nodes: 700)
    let case_ = SweepCase(of: graph, seed: 1)
    let progress = SearchProgress()
    progress.cancel()
    #expect(case_.sweep.tallies(telling: progress).allSatisfy { $0 == nil })
    #expect(!case_.sweep.pairs(keeping: 10, telling: progress).isComplete)
  }

  @Test("Nothing to try, nothing found")
  func emptyGraphHasNothingToTry() {
    let graph = Graph.Builder().build()
    let sweep = Sweep(of: graph, failing: Candidates(eachNodeOf: graph), counting: [])
    #expect(sweep.tallies(on: 2).isEmpty)
    #expect(sweep.pairs(keeping: 5).count == 0)
  }
}

/// A graph with candidates and classes at random: most nodes by themselves, some failing together.
private struct SweepCase {
  let graph: Graph
  let classes: ContiguousArray<UInt8>
  let candidates: Candidates
  let sweep: Sweep

  init(of graph: Graph, seed: Int) {
    var random = RandomSource(seed: seed)
    self.graph = graph
    classes = ContiguousArray(
      graph.nodes.map { _ in UInt8(random.percent(90) ? 1 : 0) | UInt8(random.pick(0...7)) << 1 })
    var candidates = Candidates()
    let nodes = Array(graph.nodes)
    for node in nodes {
      if random.percent(15) {
        candidates.append([node, random.pick(nodes)])
      } else if random.percent(90) {
        candidates.append([node])
      }
    }
    self.candidates = candidates
    sweep = Sweep(of: graph, failing: candidates, counting: classes)
  }

  func counts(of stopped: Set<Node>) -> SIMD4<UInt32> {
    var counts = SIMD4<UInt32>()
    for node in stopped {
      for number in 0..<4 where classes[node.index] >> UInt8(number) & 1 == 1 {
        counts[number] += 1
      }
    }
    return counts
  }

  /// Every pair tried, in the order in which they are told.
  func slowPairs(stoppingClass counted: Int = 0) -> [Sweep.Pair] {
    let alone = (0..<candidates.count).map {
      slowImpact(of: Set(candidates.nodes(of: $0)), in: graph).stopped
    }
    var found: [Sweep.Pair] = []
    for first in alone.indices {
      for second in alone.indices where second > first {
        let failing = Set(candidates.nodes(of: first)).union(candidates.nodes(of: second))
        let both = slowImpact(of: failing, in: graph).stopped
        let together = counts(of: both.subtracting(alone[first]).subtracting(alone[second]))
        guard together[counted] > 0 else { continue }
        found.append(
          Sweep.Pair(
            first: first, second: second, stopped: Int(counts(of: both)[0]),
            together: Sweep.Tally(counts: together)))
      }
    }
    return found.sorted {
      ($1.together.counts[0], $1.stopped, $0.first, $0.second)
        < ($0.together.counts[0], $0.stopped, $1.first, $1.second)
    }
  }
}

/// Graphs too large to write down: layers, loops, wide requirements, degraded modes.
private enum LargeCase {
  static func graph(seed: Int, nodes count: Int) -> Graph {
    var random = RandomSource(seed: seed)
    var builder = Graph.Builder()
    let nodes = (0..<count).map { _ in builder.addNode() }
    for node in nodes {
      let mode = random.percent(10)
      if mode { builder.setDegradedMode(of: node, lasting: .unlimited) }
      // Mostly what comes close before, so that there are long ways; sometimes anything, for loops.
      func member() -> Node {
        let near = node.index - random.pick(1...40)
        return random.percent(5) || near < 0 ? random.pick(nodes) : nodes[near]
      }
      func members(_ count: Int) -> [Node] {
        var chosen: Set<Node> = []
        for _ in 0..<count { chosen.insert(member()) }
        chosen.remove(node)
        return chosen.sorted()
      }
      for _ in 0..<random.pick(0...2) {
        let size = random.percent(3) ? 90 : random.pick(1...9)
        let group = members(size)
        guard !group.isEmpty else { continue }
        builder.require(
          .atLeast(random.percent(40) ? group.count : random.pick(1...group.count)), of: group,
          for: node, tolerance: random.percent(10) ? .unlimited : .minutes(random.pick(0...60)))
      }
      let fallback = members(random.pick(0...3))
      if mode && !fallback.isEmpty {
        builder.require(
          .atLeast(random.pick(1...fallback.count)), of: fallback, for: node, phase: .fallback)
      }
    }
    return builder.build()
  }
}

extension Graph {
  /// The same graph with one more node, which needs nothing, as a member of a requirement.
  fileprivate func doubling(_ member: Node, in requirement: Requirement) -> Graph {
    var builder = Builder()
    for node in nodes {
      builder.addNode(restart: restart(of: node))
      if let mode = degradedMode(of: node) { builder.setDegradedMode(of: node, lasting: mode) }
    }
    let extra = builder.addNode()
    for other in requirements {
      func require(_ redundancy: Redundancy, of members: [Node]) {
        builder.require(
          redundancy, of: members, for: owner(of: other), phase: phase(of: other),
          tolerance: phase(of: other) == .operate ? tolerance(of: other) : .minutes(0))
      }
      guard other == requirement else {
        require(.atLeast(needed(by: other)), of: Array(members(of: other)))
        continue
      }
      require(.any, of: [member, extra])
      let rest = members(of: other).filter { $0 != member }
      if !rest.isEmpty { require(.all, of: rest) }
    }
    return builder.build()
  }
}
