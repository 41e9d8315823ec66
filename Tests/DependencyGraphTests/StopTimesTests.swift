// When nodes stop, against the timeline; and what stops one within a time, against every combination.

import DependencyGraph
import Testing

@Suite struct `Without repairs` {
  /// Small random graphs, and what fails in them at minute 0.
  private func graph(seed: Int) throws -> (graph: Graph, failed: [Node], text: String) {
    let random = RandomCase(seed: seed)
    let (text, failures) = try random.parsed()
    return (text.graph, failures.map(\.node), random.description)
  }

  @Test func `nodes stop when the timeline says`() throws {
    for seed in 0..<3_000 {
      let (graph, failed, text) = try graph(seed: seed)
      let timeline = Timeline(
        of: graph, failures: Set(failed).map { Failure(of: $0, cause: .unlimited, work: 0) })
      var times = StopTimes(over: graph)
      // Twice, since the memory is used again.
      _ = times.stops(of: failed.suffix(1))
      let stops = times.stops(of: failed)
      let found = Dictionary(uniqueKeysWithValues: stops.map { ($0.node, $0.at) })
      for node in graph.nodes {
        #expect(found[node] == timeline.outages(of: node).first?.from, "\(seed)\n\(text)")
      }
      #expect(stops.map(\.at) == stops.map(\.at).sorted())
      // Up to a minute, they are the first of them.
      for limit in [0, 10, 30, 45] {
        #expect(
          times.stops(of: failed, within: limit) == stops.filter { $0.at <= limit },
          "\(seed) within \(limit)")
      }
      for node in graph.nodes {
        #expect(times.minute(of: node, failing: failed) == found[node], "\(seed) \(node)\n\(text)")
      }
      for stop in stops {
        #expect((stop.cause == nil) == failed.contains(stop.node))
        if let cause = stop.cause { #expect(graph.owner(of: cause) == stop.node) }
      }
    }
  }

  @Test func `the minimal combinations within a time are those that the timeline stops in it`()
    throws
  {
    var found = 0
    for seed in 0..<400 {
      let (graph, _, text) = try graph(seed: seed)
      let nodes = Array(graph.nodes)
      guard nodes.count <= 7, let target = nodes.first else { continue }
      let others = nodes.filter { $0 != target }
      for limit in [0, 10, 30, 60] {
        let unrolled = try #require(
          UnrolledGraph(of: graph, stopping: target, within: limit, atMost: 100_000))
        var candidates = Candidates()
        let kept = others.filter { !unrolled.copies[$0.index].isEmpty }
        for node in kept { candidates.append(unrolled.copies[node.index]) }
        let search = unrolled.graph.cutSets(
          of: unrolled.target, among: candidates, memory: 1 << 24)
        let sets = Set(search.sets.map { set in Set(set.map { kept[$0] }) })
        #expect(
          sets == minimal(of: graph, others, target, within: limit), "\(seed) \(limit)\n\(text)")
        found += sets.count
      }
    }
    #expect(found > 500)
  }

  /// Every combination tried, those left out that hold a smaller one.
  private func minimal(
    of graph: Graph, _ nodes: [Node], _ target: Node, within limit: Int
  ) -> Set<Set<Node>> {
    var minimal: Set<Set<Node>> = []
    let combinations = (0..<(1 << nodes.count)).sorted { $0.nonzeroBitCount < $1.nonzeroBitCount }
    for bits in combinations {
      let failed = Set(nodes.indices.filter { bits >> $0 & 1 == 1 }.map { nodes[$0] })
      guard !minimal.contains(where: { $0.isSubset(of: failed) }) else { continue }
      let timeline = Timeline(
        of: graph, failures: failed.map { Failure(of: $0, cause: .unlimited, work: 0) })
      if let stop = timeline.outages(of: target).first?.from, stop <= limit {
        minimal.insert(failed)
      }
    }
    return minimal
  }

  @Test func `tolerances along a way add up`() throws {
    let text = try TextGraph(["a needs b tolerance 180", "b needs c tolerance 180"])
    let (a, c) = (try text.node("a"), try text.node("c"))
    for (limit, isCut) in [(240, false), (359, false), (360, true)] {
      let unrolled = try #require(
        UnrolledGraph(of: text.graph, stopping: a, within: limit, atMost: 100))
      #expect(!unrolled.copies[c.index].isEmpty == isCut)
    }
    // A loop with a tolerance takes a node for each time round: too many are refused.
    let loop = try TextGraph(["a needs b tolerance 1", "b needs a tolerance 1"])
    #expect(
      UnrolledGraph(of: loop.graph, stopping: Node(rawValue: 0), within: 10_000, atMost: 1_000)
        == nil)
  }
}
