// What an asset rests on: everything it needs to run, and everything that needs in its turn.

internal import DependencyGraph

/// Something that an asset rests on, directly or through others.
package struct Support: Hashable, Sendable {
  /// What it rests on, as a position in ``Model/assets``.
  package let asset: Index<Asset>
  /// Whether the asset names it itself.
  package let isDirect: Bool
  /// Whether a way leads to it on which nothing is "useful, not vital" (a tolerance without limit).
  /// Redundancy is not judged: each of two mirrored bays is vital here.
  package let isVital: Bool
  /// Of a role, the most people that one requirement on the way asks for; `nil` for anything else.
  package let people: Int?
}

extension Model {
  /// Everything that `asset` rests on through operate requirements, ascending, without itself.
  ///
  /// - Complexity: O(nodes + entries of what it rests on)
  package func supports(of asset: Index<Asset>) -> [Support] {
    let start = node(of: asset)
    let reached = reached(from: start) { _ in true }
    let vital = reachedMarks(from: start) { graph.tolerance(of: $0) != .unlimited }
    var direct: Set<Index<Asset>> = []
    for requirement in requirements(of: asset)
    where graph.phase(of: requirement) == .operate {
      direct.formUnion(members(of: requirement))
    }
    var found: [Support] = []
    for node in reached {
      let position = self.asset(of: node)
      guard position != asset else { continue }
      let isVital = vital[node.index]
      let people = people(node)
      // The nodes of a role stand side by side: one line for all of them.
      if let last = found.last, last.asset == position {
        found[found.count - 1] = Support(
          asset: position, isDirect: last.isDirect, isVital: last.isVital || isVital,
          people: people.map { max($0, last.people ?? 0) })
      } else {
        found.append(
          Support(
            asset: position, isDirect: direct.contains(position), isVital: isVital,
            people: people))
      }
    }
    return found
  }

  private func reached(from start: Node, through: (Requirement) -> Bool) -> [Node] {
    let marks = reachedMarks(from: start, through: through)
    return graph.nodes.filter { marks[$0.index] }
  }

  /// Which nodes a walk along operate requirements reaches; the start only where a loop leads back.
  private func reachedMarks(
    from start: Node, through: (Requirement) -> Bool
  ) -> ContiguousArray<Bool> {
    var isReached = ContiguousArray(repeating: false, count: graph.nodeCount)
    var queue = [start]
    while let node = queue.popLast() {
      for requirement in graph.requirements(of: node)
      where graph.phase(of: requirement) == .operate && through(requirement) {
        for member in graph.members(of: requirement) where !isReached[member.index] {
          isReached[member.index] = true
          queue.append(member)
        }
      }
    }
    return isReached
  }
}
