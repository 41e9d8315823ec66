// Cut sets where there is much of them or little room: exact counts, limits, depth, and being stopped.

import TestSupport
import Testing

@testable import DependencyGraph

@Suite struct `Room for cut sets` {
  /// A tree of groups: each of `groups` groups is lost with any node of each of two chains.
  private func groups(_ groups: Int, chain: Int) -> (
    graph: Graph, top: Node, candidates: Candidates
  ) {
    var builder = Graph.Builder()
    let top = builder.addNode()
    var candidates = Candidates()
    var pairs: [Node] = []
    for _ in 0..<groups {
      let pair = builder.addNode()
      var ends: [Node] = []
      for _ in 0..<2 {
        let end = builder.addNode()
        for _ in 0..<chain {
          let link = builder.addNode()
          builder.require(.all, of: [link], for: end)
          candidates.append([link])
        }
        ends.append(end)
      }
      builder.require(.any, of: ends, for: pair)
      pairs.append(pair)
    }
    builder.require(.any, of: pairs, for: top)
    return (builder.build(), top, candidates)
  }

  @Test func `counts far more than can be listed, and lists the first at once`() {
    let (graph, top, candidates) = groups(20, chain: 50)
    let sets = graph.cutSets(of: top, among: candidates, memory: 16 << 20).sets
    // 50 to the power of 40.
    #expect(
      sets.count.description == "9094947017729282379150390625" + String(repeating: "0", count: 40))
    #expect(sets.byOrder.map(\.order) == [40])
    #expect(sets.prefix(3).map(\.last) == [1950, 1951, 1952])
    // Each is in one of fifty.
    let participation = sets.participation()
    #expect(Set(participation).count == 1)
    #expect(participation[0] * 50 == sets.count)
  }

  @Test func `counts the combinations of k of n`() {
    var builder = Graph.Builder()
    let top = builder.addNode()
    let hosts = (0..<40).map { _ in builder.addNode() }
    builder.require(.atLeast(21), of: hosts, for: top)
    var candidates = Candidates()
    for host in hosts { candidates.append([host]) }
    let graph = builder.build()
    let all = graph.cutSets(of: top, among: candidates, memory: 16 << 20).sets
    #expect(all.count.description == "137846528820")
    #expect(all.first { _ in true } == Array(0..<20))
    #expect(graph.cutSets(of: top, among: candidates, upTo: 3, memory: 16 << 20).sets.count == 0)
  }

  /// Layers in which every node needs two of three of the next one: much is shared, so diagrams are large.
  private func layers(_ layers: Int, width: Int) -> (
    graph: Graph, top: Node, candidates: Candidates
  ) {
    var numbers = RandomSource(seed: 5)
    var builder = Graph.Builder()
    let top = builder.addNode()
    let rows = (0..<layers).map { _ in (0..<width).map { _ in builder.addNode() } }
    for (row, next) in zip(rows, rows.dropFirst()) {
      for node in row {
        for _ in 0..<2 {
          let first = numbers.pick(0...(width - 1))
          let members = [0, 1 + numbers.pick(0...3), 6 + numbers.pick(0...3)].map {
            next[(first + $0) % width]
          }
          builder.require(.atLeast(numbers.pick(1...2)), of: members, for: node)
        }
      }
    }
    builder.require(.all, of: Array(rows[0].prefix(4)), for: top)
    var candidates = Candidates()
    for row in rows { for node in row { candidates.append([node]) } }
    return (builder.build(), top, candidates)
  }

  @Test func `ends where the memory is too little, with the orders that were finished`() throws {
    let (graph, top, candidates) = layers(3, width: 16)
    guard case .found(let all) = graph.cutSets(of: top, among: candidates, memory: 256 << 20) else {
      Issue.record("the memory was to be enough")
      return
    }
    var ends: [Int] = []
    for kilobytes in [0, 1, 60, 120, 200, 400] {
      let search = graph.cutSets(of: top, among: candidates, memory: kilobytes << 10)
      guard case .outOfMemory(let sets) = search else { continue }
      let order = try #require(sets.completeTo)
      ends.append(order)
      #expect(Array(sets) == Array(all.limited(to: order)))
      #expect(sets.count == all.limited(to: order).count)
    }
    #expect(ends.first == 0)
    #expect(ends.contains { $0 > 1 }, "\(ends)")
  }

  @Test func `ends when the caller says so, with the orders that were finished`() throws {
    let (graph, top, candidates) = layers(4, width: 30)
    var asked = 0
    let search = graph.cutSets(of: top, among: candidates, memory: 256 << 20) { progress in
      asked += 1
      #expect(progress.modules.done < progress.modules.total)
      return asked == 3
    }
    guard case .interrupted(let sets) = search else {
      Issue.record("it was to be interrupted")
      return
    }
    #expect(asked == 3)
    let order = try #require(sets.completeTo)
    #expect(sets.allSatisfy { $0.count <= order })
  }

  @Test func `gives the same by functions and by families, loops included`() {
    for seed in 1...6 {
      var numbers = RandomSource(seed: seed)
      var builder = Graph.Builder()
      let nodes = (0..<28).map { _ in builder.addNode() }
      for node in nodes.dropLast(10) where numbers.percent(90) {
        var members: [Node] = []
        while members.count < 3 {
          let member = nodes[numbers.pick(0...27)]
          if member != node, !members.contains(member) { members.append(member) }
        }
        builder.require(.atLeast(numbers.pick([1, 1, 2])), of: members, for: node)
      }
      let graph = builder.build()
      var candidates = Candidates()
      for node in nodes.dropFirst() { candidates.append([node]) }
      var results: [CutSets] = []
      for usesFunctions in [true, false] {
        var searcher = CutSearcher(order: nil, memory: 128 << 20, usesFunctions: usesFunctions)
        results.append(
          searcher.run(of: nodes[0], in: graph, among: candidates, { _ in false }).sets)
      }
      var limited = CutSearcher(order: 4, memory: 128 << 20, usesFunctions: false)
      let small = limited.run(of: nodes[0], in: graph, among: candidates, { _ in false }).sets
      #expect(results[0].count == results[1].count, "seed \(seed)")
      #expect(results[0].participation() == results[1].participation(), "seed \(seed)")
      #expect(Array(results[0].prefix(300)) == Array(results[1].prefix(300)), "seed \(seed)")
      #expect(results[0].limited(to: 4).count == small.count, "seed \(seed)")
      #expect(results[0].limited(to: 4).participation() == small.participation(), "seed \(seed)")
    }
  }

  @Test func `goes down a chain of 100 000 nodes, and up a ladder of 2 000 rungs`() {
    var builder = Graph.Builder()
    let nodes = (0..<100_000).map { _ in builder.addNode() }
    for (node, next) in zip(nodes, nodes.dropFirst()) {
      builder.require(.all, of: [next], for: node)
    }
    var candidates = Candidates()
    candidates.append([nodes[50_000]])
    candidates.append([nodes[99_999]])
    let chain = builder.build().cutSets(of: nodes[0], among: candidates, memory: 256 << 20).sets
    #expect(Array(chain) == [[0], [1]])

    // Each node is held by a node of its own and by the next one: sets of every order there is.
    builder = Graph.Builder()
    let rungs = (0..<4_000).map { _ in builder.addNode() }
    for index in stride(from: 0, to: rungs.count - 2, by: 2) {
      builder.require(.any, of: [rungs[index + 1], rungs[index + 2]], for: rungs[index])
    }
    candidates = Candidates()
    for rung in rungs.dropFirst() { candidates.append([rung]) }
    let ladder = builder.build().cutSets(
      of: rungs[0], among: candidates, upTo: 4, memory: 256 << 20
    ).sets
    #expect(Array(ladder) == [[0, 1], [0, 2, 3], [0, 2, 4, 5]])
  }
}
