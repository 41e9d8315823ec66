// What the impact and its slow twin do not agree on.

import DependencyGraph

/// Says, for one random case, where the impact is not what the twin finds.
func impactDisagreements(_ random: RandomCase) -> [String] {
  guard let (text, failures) = try? random.parsed() else { return [] }
  let graph = text.graph
  var propagation = Propagation(over: graph)
  var problems: [String] = []
  // One working memory for all sets: every prefix of the failures, and every node by itself.
  var sets = failures.indices.map { failures[...$0].map(\.node) }
  sets += graph.nodes.map { [$0] } + [Array(graph.nodes), []]
  for failed in sets {
    let fast = propagation.impact(of: failed)
    let slow = slowImpact(of: Set(failed), in: graph)
    func list(_ nodes: some Collection<Node>) -> String {
      nodes.sorted().map(text.name(of:)).joined(separator: " ")
    }
    func expect(_ holds: Bool, _ problem: @autoclosure () -> String) {
      if !holds { problems.append("failing \(list(failed)): \(problem())") }
    }
    expect(
      Set(fast.stopped) == slow.stopped, "stops \(list(fast.stopped)), not \(list(slow.stopped))")
    expect(Set(fast.stopped).count == fast.stopped.count, "stops a node twice")
    expect(
      fast.degraded == slow.degraded.sorted(),
      "degraded \(list(fast.degraded)), not \(list(slow.degraded))")
    expect(
      fast.hindered == slow.hindered.sorted(),
      "hinders \(list(fast.hindered)), not \(list(slow.hindered))")
    var before: Set<Node> = []
    for node in fast.stopped {
      expect(
        explains(fast.cause(of: node), node, failed: Set(failed), stopped: before, in: graph),
        "\(text.name(of: node)) stopped by \(String(describing: fast.cause(of: node)))")
      before.insert(node)
    }
    for node in graph.nodes where !slow.stopped.contains(node) {
      expect(fast.cause(of: node) == nil, "\(text.name(of: node)) is up and has a cause")
    }
  }
  return problems
}

/// Whether `cause` stops `node` when only the nodes before it have stopped.
private func explains(
  _ cause: Cause?, _ node: Node, failed: Set<Node>, stopped: Set<Node>, in graph: Graph
) -> Bool {
  func isMet(_ requirement: Requirement) -> Bool {
    let up = graph.members(of: requirement).filter { !stopped.contains($0) }.count
    return up >= graph.needed(by: requirement)
  }
  guard case .requirement(let requirement)? = cause else {
    return cause == .failed && failed.contains(node)
  }
  let fallback = graph.requirements(of: node).filter { graph.phase(of: $0) == .fallback }
  let isHeld = graph.degradedMode(of: node) == .unlimited && fallback.allSatisfy(isMet)
  return !failed.contains(node) && graph.owner(of: requirement) == node
    && graph.phase(of: requirement) == .operate && graph.tolerance(of: requirement) != .unlimited
    && !isMet(requirement) && !isHeld
}
