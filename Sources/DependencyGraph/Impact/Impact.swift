// The answer to "what stops in the end": the stopped nodes with their causes, those on their degraded mode, and the hindered.

/// Why a node stopped.
public enum Cause: Hashable, Sendable {
  /// It failed.
  case failed
  /// It was destroyed.
  case destroyed
  /// This requirement broke.
  case requirement(Requirement)
}

/// What stops when some nodes fail, nothing is repaired and every finite tolerance and degraded mode
/// has run out: the least set of nodes that must stop.
public struct Impact: Sendable {
  /// The nodes that stop, failed ones first, then in the order in which the losses reach them.
  public let stopped: [Node]
  /// The nodes that stay up on their degraded mode, one of finite tolerance being unmet, ascending.
  public let degraded: [Node]
  /// The other nodes that stay up with an operate requirement unmet, ascending: only what is useful is.
  public let hindered: [Node]
  /// The cause of each stopped node, in the order of ``stopped``.
  public let causes: [Cause]

  /// Why `node` stopped, or `nil` if it stays up.
  ///
  /// - Complexity: O(`stopped.count`)
  public func cause(of node: Node) -> Cause? {
    stopped.firstIndex(of: node).map { causes[$0] }
  }
}
