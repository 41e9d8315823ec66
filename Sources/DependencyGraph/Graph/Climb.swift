// Values that climb from members to owners, such as the age of the data that is left.

/// For each node, the largest of its own value and of what climbs to it.
///
/// Through each requirement that carries values, the owner receives the k-th smallest value of the
/// members, where it needs k of them: a node that needs one of two copies of a database is as well off
/// as the better one. The values are the least ones for which this holds; loops are allowed.
///
/// A node's value reaches *v* exactly if its own does, or if a requirement has more members that reach
/// *v* than it can spare. That is an impact (see ``Propagation``) for each *v*, and since what reaches a
/// larger value reaches a smaller one too, one pass from the largest value down makes them all.
///
/// ```swift
/// let climb = Climb(over: graph, own: [(store, 1440)], through: { _ in true })
/// climb.value(of: process)  // 1440
/// ```
public struct Climb: Sendable {
  /// How a value reached a node.
  public struct Step: Hashable, Sendable {
    /// The requirement it came through.
    public let requirement: Requirement
    /// A member with the same value, which did not get it from this node.
    public let member: Node
  }

  private var values: ContiguousArray<Int>
  private var steps: [Node: Step] = [:]

  /// Lets values climb.
  ///
  /// - Parameters:
  ///   - graph: the graph.
  ///   - own: the nodes with a value of their own, above 0; the others have 0.
  ///   - carries: whether values climb through a requirement.
  /// - Complexity: O(n + s log s + entries of what values reach), for s own values
  public init(
    over graph: Graph, own: some Sequence<(node: Node, value: Int)>,
    through carries: (Requirement) -> Bool
  ) {
    values = ContiguousArray(repeating: 0, count: graph.nodeCount)
    var spare = graph.slacks
    let sources = own.filter { $0.value > 0 }.sorted { ($1.value, $0.node) < ($0.value, $1.node) }
    var queue: ContiguousArray<Node> = []
    var head = 0
    for source in sources where values[source.node.index] == 0 {
      values[source.node.index] = source.value
      queue.append(source.node)
      // Everything that this value reaches, before any smaller one.
      while head < queue.count {
        let member = queue[head]
        head += 1
        for requirement in graph.requirements(naming: member) where carries(requirement) {
          spare[requirement.index] -= 1
          let owner = graph.owner(of: requirement)
          guard spare[requirement.index] == -1, values[owner.index] == 0 else { continue }
          values[owner.index] = source.value
          steps[owner] = Step(requirement: requirement, member: member)
          queue.append(owner)
        }
      }
    }
  }

  /// The value of `node`; 0 where nothing reaches it.
  ///
  /// - Complexity: O(1)
  public func value(of node: Node) -> Int { values[node.index] }

  /// How the value of `node` reached it; `nil` where it is its own, or 0.
  ///
  /// - Complexity: O(1)
  public func step(to node: Node) -> Step? { steps[node] }
}
