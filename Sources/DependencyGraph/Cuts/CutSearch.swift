// Asking for minimal cut sets: the question, how far its search is, and how it ended.

/// How a search for minimal cut sets ended.
public enum CutSearch: Sendable {
  /// With all that was asked for.
  case found(CutSets)
  /// The memory was too little: the sets of every order that was finished (``CutSets/completeTo``).
  case outOfMemory(complete: CutSets)
  /// The caller ended it: the sets of every order that was finished (``CutSets/completeTo``).
  case interrupted(complete: CutSets)

  /// The sets, all or those of the orders that were finished.
  public var sets: CutSets {
    switch self {
    case .found(let sets), .outOfMemory(let sets), .interrupted(let sets): sets
    }
  }
}

/// How far a search for minimal cut sets is.
public struct CutProgress: Sendable {
  /// The parts of the network that are solved, and how many there are.
  public var modules: (done: Int, total: Int)
  /// The nodes of the diagram at work.
  public var diagramNodes: Int
  /// The order up to which sets are sought at this time, or `nil` where all are.
  public var order: Int?
}

extension Graph {
  /// The minimal cut sets of `node`: the smallest sets of candidates that, failing together, stop it in the
  /// end.
  ///
  /// What counts is the impact (section 2 of the meaning): k of n, useful requirements, degraded modes
  /// without limit, loops that hold themselves up. A set is minimal where none of its parts stops the
  /// node. The candidate that is `node` itself would be a set by itself; leave it out to see the others.
  ///
  /// - Parameters:
  ///   - candidates: what may fail.
  ///   - order: how many candidates a set may have, or `nil` for any number.
  ///   - memory: how many bytes the search may take, the network, its diagrams and the answer included.
  ///   - isInterrupted: asked every few milliseconds; `true` ends the search.
  /// - Complexity: O(nodes + candidates + what `node` depends on) to make the network; from there on
  ///   exponential in the worst case, which the memory limit, and a number of steps in proportion to it,
  ///   cut short. The depth of the stack does not depend on the graph.
  public func cutSets(
    of node: Node, among candidates: Candidates, upTo order: Int? = nil, memory: Int,
    isInterrupted: (CutProgress) -> Bool = { _ in false }
  ) -> CutSearch {
    precondition(node.index < nodeCount, "The node is a node of this graph")
    var search = CutSearcher(order: order, memory: memory)
    return search.run(of: node, in: self, among: candidates, isInterrupted)
  }
}
