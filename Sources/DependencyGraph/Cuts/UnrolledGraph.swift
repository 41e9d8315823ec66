// A graph without time that says what stops a node within so many minutes.

/// What stops one node of a graph within a time, as the impact on another graph.
///
/// Its nodes are pairs of a node and a minute: the node stops by then, with nothing repaired. A requirement
/// with a tolerance names its members at the minutes by which they must have stopped for it to have broken;
/// a degraded mode that can run out needs a helper that stops once the first break lies far enough back. So
/// everything that is known of impacts and cut sets answers with time, and a tolerance or mode that is
/// longer than what is left of the time holds.
public struct UnrolledGraph: Sendable {
  /// The graph without time.
  public let graph: Graph
  /// The node in it that stands for the one asked about at the last minute.
  public let target: Node
  /// The nodes in it that stand for each node, at one minute or another; none where it does not matter.
  public let copies: [[Node]]

  private struct Key: Hashable {
    let node: Node
    let minute: Int
    /// Whether it stands for "a requirement has broken by then", without the degraded mode.
    let isBreak: Bool
  }

  /// Unrolls what `target` rests on; `nil` where that takes more nodes than `most`.
  ///
  /// - Complexity: O(entries of what it rests on · different sums of tolerances up to `limit`)
  public init?(of graph: Graph, stopping target: Node, within limit: Int, atMost most: Int) {
    var builder = Graph.Builder()
    var known: [Key: Node] = [:]
    var queue: [(key: Key, node: Node)] = []
    func node(_ key: Key) -> Node {
      if let node = known[key] { return node }
      let node = builder.addNode()
      known[key] = node
      queue.append((key, node))
      return node
    }
    self.target = node(Key(node: target, minute: limit, isBreak: false))
    var head = 0
    while head < queue.count {
      guard queue.count <= most else { return nil }
      let (key, owner) = queue[head]
      head += 1
      func require(_ requirement: Requirement, by minute: Int, phase: Phase) {
        let members = graph.members(of: requirement).map {
          node(Key(node: $0, minute: minute, isBreak: false))
        }
        builder.require(
          .atLeast(graph.needed(by: requirement)), of: members, for: owner, phase: phase)
      }
      let mode = key.isBreak ? nil : graph.degradedMode(of: key.node)
      for requirement in graph.requirements(of: key.node) {
        switch graph.phase(of: requirement) {
        case .operate:
          guard case .minutes(let tolerance) = graph.tolerance(of: requirement),
            tolerance <= key.minute
          else { continue }
          require(requirement, by: key.minute - tolerance, phase: .operate)
        case .fallback where mode != nil: require(requirement, by: key.minute, phase: .fallback)
        case .fallback, .repair, .restore: continue
        }
      }
      guard let mode else { continue }
      builder.setDegradedMode(of: owner, lasting: .unlimited)
      if case .minutes(let length) = mode, length <= key.minute {
        let runsOut = node(Key(node: key.node, minute: key.minute - length, isBreak: true))
        builder.require(.all, of: [runsOut], for: owner, phase: .fallback)
      }
    }
    var copies = Array(repeating: [Node](), count: graph.nodeCount)
    for (key, node) in queue where !key.isBreak { copies[key.node.index].append(node) }
    self.copies = copies
    self.graph = builder.build()
  }
}

extension CutSets {
  /// No set, and none proven to be missing: what is told where nothing could be searched.
  package static var unknown: CutSets { CutSets(candidateCount: 0, completeTo: 0) }
}
