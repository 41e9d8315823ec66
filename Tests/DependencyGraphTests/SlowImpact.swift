// The obvious way to find what stops: sweep over all nodes until nothing changes.

import DependencyGraph

/// What stops, what is on its degraded mode and what is hindered in the end when `failed` fail and nothing is repaired.
func slowImpact(
  of failed: Set<Node>, in graph: Graph
) -> (stopped: Set<Node>, degraded: Set<Node>, hindered: Set<Node>) {
  var stopped: Set<Node> = []

  func isMet(_ requirement: Requirement) -> Bool {
    let up = graph.members(of: requirement).count { !stopped.contains($0) }
    return up >= graph.needed(by: requirement)
  }

  func mustStop(_ node: Node) -> Bool {
    if failed.contains(node) { return true }
    let owned = graph.requirements(of: node)
    let vital = owned.filter {
      graph.phase(of: $0) == .operate && graph.tolerance(of: $0) != .unlimited
    }
    if vital.allSatisfy(isMet) { return false }
    let fallback = owned.filter { graph.phase(of: $0) == .fallback }
    return !(graph.degradedMode(of: node) == .unlimited && fallback.allSatisfy(isMet))
  }

  var changed = true
  while changed {
    changed = false
    for node in graph.nodes where !stopped.contains(node) && mustStop(node) {
      stopped.insert(node)
      changed = true
    }
  }

  let lacking = graph.nodes.filter { node in
    !stopped.contains(node)
      && graph.requirements(of: node).contains { graph.phase(of: $0) == .operate && !isMet($0) }
  }
  let degraded = lacking.filter { node in
    graph.requirements(of: node).contains {
      graph.phase(of: $0) == .operate && graph.tolerance(of: $0) != .unlimited && !isMet($0)
    }
  }
  return (stopped, Set(degraded), Set(lacking).subtracting(degraded))
}
