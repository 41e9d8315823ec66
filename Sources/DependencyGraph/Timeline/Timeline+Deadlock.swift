// Why a node never returns: the loop of nodes that wait for one another, or the cause without end.

/// Why a node never returns.
public enum Deadlock: Hashable, Sendable {
  /// The nodes of `loop` wait for one another; `path` leads from the node asked about to the loop,
  /// whose first node is its smallest. The path does not hold nodes of the loop.
  case loop(path: [Node], loop: [Node])
  /// The last node of `path` has a cause that never ends.
  case cause(path: [Node])
  /// The last node of `path` went down too often.
  case unstable(path: [Node])
}

extension Timeline {
  /// Why `node` never returns, following from each node the smallest member that it waits for in vain;
  /// `nil` if it returns or never went down.
  ///
  /// - Complexity: O(requirements and members of the nodes followed)
  public func deadlock(of node: Node) -> Deadlock? {
    switch self.return(of: node) {
    case .never, .unstable: break
    default: return nil
    }
    let run = hoped ?? known
    var path: [Node] = []
    var position: [Node: Int] = [:]
    var current = node
    while true {
      if let start = position[current] {
        let loop = Array(path[start...])
        let smallest = loop.indices.min { loop[$0] < loop[$1] } ?? 0
        return .loop(
          path: Array(path[..<start]), loop: Array(loop[smallest...] + loop[..<smallest]))
      }
      position[current] = path.count
      path.append(current)
      let state = run.nodes[current.index]
      if state.has(.unstable) { return .unstable(path: path) }
      guard !state.has(.endlessCause), !state.has(.unknownCause),
        let next = waitedForInVain(by: current, in: run)
      else { return .cause(path: path) }
      current = next
    }
  }

  /// The smallest member down of the requirements that keep `node` down in the end.
  private func waitedForInVain(by node: Node, in run: Run) -> Node? {
    let state = run.nodes[node.index]
    var found: Node?
    for requirement in graph.requirements(of: node) {
      guard
        state.counts(
          graph.phases[requirement.index], tolerance: graph.tolerances[requirement.index])
      else { continue }
      let down = graph.members(of: requirement).filter { run.nodes[$0.index].isDown }
      guard down.count > graph.slacks[requirement.index], let first = down.min() else { continue }
      found = found.map { min($0, first) } ?? first
    }
    return found
  }
}
