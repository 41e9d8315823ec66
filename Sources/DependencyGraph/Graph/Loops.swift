// The loops of a graph: groups of nodes that need one another to operate.

extension Graph {
  /// The groups of nodes that need one another, directly or not, to operate: each ascending, the
  /// groups by their first node. Groups of one node are left out.
  ///
  /// Requirements of unlimited tolerance hold nobody up or down, so they close no loop.
  ///
  /// - Complexity: O(nodes + members)
  public func loops() -> [[Node]] {
    var rows: ContiguousArray<UInt32> = [0]
    rows.reserveCapacity(nodeCount + 1)
    var targets: ContiguousArray<UInt32> = []
    targets.reserveCapacity(memberCount)
    for node in 0..<nodeCount {
      for position in ownedRange(node) {
        let requirement = Int(owned[position])
        guard phases[requirement] == .operate, tolerances[requirement] != Limit.unlimitedCode else {
          continue
        }
        targets.append(contentsOf: members[memberRange(requirement)])
      }
      rows.append(UInt32(targets.count))
    }
    let components = Components(rows: rows, targets: targets)
    return (1..<components.starts.count).compactMap { index -> [Node]? in
      let component = components.starts[index - 1]..<components.starts[index]
      guard component.count > 1 else { return nil }
      return component.map { Node(rawValue: components.nodes[Int($0)]) }.sorted()
    }.sorted { $0[0] < $1[0] }
  }
}

extension Graph {
  /// A shortest loop of needs within one of the groups that ``loops()`` finds, from its first node on:
  /// each node needs the next one to operate, and the last one needs the first.
  ///
  /// - Complexity: O(requirements and members of the group)
  public func shortestLoop(within group: [Node]) -> [Node] {
    guard let node = group.first else { return [] }
    let allowed = Set(group)
    var cameFrom: [Node: Node] = [:]
    var queue = [node]
    var head = 0
    while head < queue.count {
      let current = queue[head]
      head += 1
      for requirement in requirements(of: current)
      where phase(of: requirement) == .operate && tolerance(of: requirement) != .unlimited {
        for member in members(of: requirement) {
          if member == node {
            var loop = [current]
            while let previous = cameFrom[loop[loop.count - 1]] { loop.append(previous) }
            return loop.reversed()
          }
          if allowed.contains(member), cameFrom[member] == nil {
            cameFrom[member] = current
            queue.append(member)
          }
        }
      }
    }
    return []
  }
}
