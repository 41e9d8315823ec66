// Loops of needs, found and named, against plain reachability.

import DependencyGraph
import TestSupport
import Testing

@Suite struct `Loops of needs` {
  @Test func `are found by groups and named from their smallest node`() throws {
    let text = try TextGraph([
      "ad needs dns", "dns needs ntp", "ntp needs ad", "app needs ad", "x needs y", "y needs x",
    ])
    let groups = text.graph.loops()
    #expect(groups.map { $0.map { text.names[$0.index] } } == [["ad", "dns", "ntp"], ["x", "y"]])
    let loops = groups.map { text.graph.shortestLoop(within: $0).map { text.names[$0.index] } }
    #expect(loops == [["ad", "dns", "ntp"], ["x", "y"]])
  }

  @Test func `are not closed by what is useful but not vital, nor by repair or restore`() throws {
    let text = try TextGraph([
      "a needs b tolerance unlimited", "b needs a", "c repaired-by d", "d needs c",
      "e restored-by f", "f needs e",
    ])
    #expect(text.graph.loops() == [])
  }

  @Test func `are those that reachability finds, on random graphs`() throws {
    for seed in 1...runs(1_000) {
      let graph = try RandomCase(seed: seed).parsed().text.graph
      let needs = directNeeds(of: graph)
      let reach = closure(of: needs)
      var expected: [[Node]] = []
      for node in graph.nodes where reach[node.index][node.index] {
        let group = graph.nodes.filter {
          reach[node.index][$0.index] && reach[$0.index][node.index]
        }
        if !expected.contains(group) { expected.append(group) }
      }
      #expect(graph.loops() == expected, "seed \(seed)")
      for group in graph.loops() {
        let loop = graph.shortestLoop(within: group)
        #expect(loop.count > 1 && loop.first == group.first, "seed \(seed)")
        for (node, next) in zip(loop, loop.dropFirst() + loop.prefix(1)) {
          #expect(needs[node.index][next.index], "seed \(seed)")
        }
      }
    }
  }

  /// Who needs whom to operate, with an end to its tolerance.
  private func directNeeds(of graph: Graph) -> [[Bool]] {
    var needs = Array(
      repeating: Array(repeating: false, count: graph.nodeCount), count: graph.nodeCount)
    for requirement in graph.requirements
    where graph.phase(of: requirement) == .operate && graph.tolerance(of: requirement) != .unlimited
    {
      for member in graph.members(of: requirement) {
        needs[graph.owner(of: requirement).index][member.index] = true
      }
    }
    return needs
  }

  /// Warshall's closure.
  private func closure(of needs: [[Bool]]) -> [[Bool]] {
    var reach = needs
    for via in reach.indices {
      for from in reach.indices where reach[from][via] {
        for to in reach.indices where reach[via][to] { reach[from][to] = true }
      }
    }
    return reach
  }
}
