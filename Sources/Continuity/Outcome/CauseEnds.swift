// When causes of unknown length can have ended at the soonest, for each asset that waits for them.

internal import DependencyGraph

/// The soonest minute at which the causes of unknown length that hold an asset down can all be over.
struct CauseEnds {
  private let graph: Graph
  private let timeline: Timeline
  /// The minute at which the last cause of unknown length of a node begins, or its own recovery where that
  /// is later, by node.
  private let begins: [Node: Int]
  private let lastBegins: Int
  /// No cause ends before people looked and saw it last.
  private let now: Int

  init(of failures: Failures, in timeline: Timeline, now: Int = 0) {
    self.now = now
    graph = timeline.graph
    self.timeline = timeline
    var begins: [Node: Int] = [:]
    for failure in failures.list where failure.cause == .unknown {
      begins[failure.node] = max(begins[failure.node] ?? 0, failure.at, failure.heldUntil)
    }
    self.begins = begins
    lastBegins = begins.values.max() ?? 0
  }

  /// The later of the minute recovery begins and the one at which the last cause begins that `node`,
  /// whose return is unknown, waits for.
  ///
  /// - Complexity: O(entries of what it waits for), O(1) where every cause begins before recovery does
  func soonest(for node: Node) -> Int { max(now, soonestByRules(for: node)) }

  private func soonestByRules(for node: Node) -> Int {
    guard lastBegins > timeline.recoveryBegins else { return timeline.recoveryBegins }
    var soonest = timeline.recoveryBegins
    var seen: Set<Node> = [node]
    var queue = [node]
    while let node = queue.popLast() {
      if let minute = begins[node] { soonest = max(soonest, minute) }
      for requirement in graph.requirements(of: node)
      where graph.phase(of: requirement) != .fallback
        && graph.counts(requirement, after: timeline.cause(of: node))
      {
        for member in graph.members(of: requirement) where !seen.contains(member) {
          guard case .unknown = timeline.return(of: member) else { continue }
          seen.insert(member)
          queue.append(member)
        }
      }
    }
    return soonest
  }
}

extension Graph {
  /// Whether the return of a node that stopped for `cause` waits for a requirement of it.
  func counts(_ requirement: Requirement, after cause: Cause?) -> Bool {
    switch phase(of: requirement) {
    case .operate: tolerance(of: requirement) != .unlimited
    case .repair: cause == .failed || cause == .destroyed
    case .restore: cause == .destroyed
    case .fallback: true
    }
  }
}
