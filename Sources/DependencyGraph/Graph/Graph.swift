// The graph: nodes, and requirements with their members, in compressed rows that never change.

/// A dependency graph: what each node needs, and who needs it.
///
/// A ``Requirement`` belongs to one node (its *owner*), names *n* other nodes (its *members*) and
/// says how many of them must be up. Loops are allowed. The graph is built once, by a ``Builder``,
/// and never changes; any number of tasks may read it.
///
/// ```swift
/// var builder = Graph.Builder()
/// let hosts = (1...3).map { _ in builder.addNode(restart: 10) }
/// let machine = builder.addNode(restart: 5)
/// builder.require(.atLeast(2), of: hosts, for: machine)
/// let graph = builder.build()
/// ```
///
/// Memory: 20 bytes per node, 21 per requirement, 12 per member and 12 per gate, rows included.
public struct Graph: Sendable {
  /// Work to start a node again once everything is back, in minutes, by node.
  private(set) var restarts: ContiguousArray<Int32>
  /// How long the degraded mode of a node lasts, as a ``Limit`` code, or ``noMode``; by node.
  let modes: ContiguousArray<Int32>

  /// Owner by requirement.
  let owners: ContiguousArray<UInt32>
  /// Members that may be lost (n − k) by requirement.
  let slacks: ContiguousArray<Int32>
  /// Tolerance by requirement, as a ``Limit`` code; meaningful for operate requirements.
  let tolerances: ContiguousArray<Int32>
  /// Phase by requirement.
  let phases: ContiguousArray<Phase>

  /// Members of requirement `r`: `members[memberRows[r]..<memberRows[r + 1]]`, as written.
  let memberRows: ContiguousArray<UInt32>
  let members: ContiguousArray<UInt32>
  /// Requirements that name node `v`: `naming[namingRows[v]..<namingRows[v + 1]]`, ascending.
  let namingRows: ContiguousArray<UInt32>
  let naming: ContiguousArray<UInt32>
  /// What the losses of members do, in the order of ``naming``.
  let effects: LossEffects
  /// Requirements owned by node `v`: `owned[ownedRows[v]..<ownedRows[v + 1]]`, ascending.
  let ownedRows: ContiguousArray<UInt32>
  let owned: ContiguousArray<UInt32>

  /// What ``modes`` holds for a node without a degraded mode.
  static let noMode: Int32 = -1

  /// The number of nodes.
  ///
  /// - Complexity: O(1)
  public var nodeCount: Int { restarts.count }

  /// The number of requirements.
  ///
  /// - Complexity: O(1)
  public var requirementCount: Int { owners.count }

  /// The number of members, over all requirements.
  ///
  /// - Complexity: O(1)
  public var memberCount: Int { members.count }

  /// All nodes, in ascending order.
  ///
  /// - Complexity: O(1)
  public var nodes: some RandomAccessCollection<Node> {
    (0..<nodeCount).lazy.map { Node($0) }
  }

  /// All requirements, in ascending order.
  ///
  /// - Complexity: O(1)
  public var requirements: some RandomAccessCollection<Requirement> {
    (0..<requirementCount).lazy.map { Requirement($0) }
  }

  /// The work to start `node` again once everything it needs is back, in minutes.
  ///
  /// - Complexity: O(1)
  public func restart(of node: Node) -> Int { Int(restarts[node.index]) }

  /// How long the degraded mode of `node` lasts, or `nil` where it has none.
  ///
  /// - Complexity: O(1)
  public func degradedMode(of node: Node) -> Limit? {
    let code = modes[node.index]
    return code == Graph.noMode ? nil : Limit(code: code)
  }

  /// The node that `requirement` belongs to.
  ///
  /// - Complexity: O(1)
  public func owner(of requirement: Requirement) -> Node {
    Node(rawValue: owners[requirement.index])
  }

  /// When `requirement` counts.
  ///
  /// - Complexity: O(1)
  public func phase(of requirement: Requirement) -> Phase { phases[requirement.index] }

  /// How long the owner bears `requirement` unmet.
  ///
  /// - Complexity: O(1)
  public func tolerance(of requirement: Requirement) -> Limit {
    Limit(code: tolerances[requirement.index])
  }

  /// Whether the loss of the members of `requirement` can stop its owner.
  ///
  /// - Complexity: O(1)
  package func canStop(_ requirement: Requirement) -> Bool {
    switch phase(of: requirement) {
    case .operate: tolerance(of: requirement) != .unlimited
    case .fallback: true
    case .repair, .restore: false
    }
  }

  /// How many members of `requirement` must be up.
  ///
  /// - Complexity: O(1)
  public func needed(by requirement: Requirement) -> Int {
    memberRange(requirement.index).count - Int(slacks[requirement.index])
  }

  /// The members of `requirement`, in the order in which they were given.
  ///
  /// - Complexity: O(1)
  public func members(of requirement: Requirement) -> some RandomAccessCollection<Node> {
    members[memberRange(requirement.index)].lazy.map { Node(rawValue: $0) }
  }

  /// The requirements that name `node` as a member, in ascending order.
  ///
  /// - Complexity: O(1)
  public func requirements(naming node: Node) -> some RandomAccessCollection<Requirement> {
    naming[namingRange(node.index)].lazy.map { Requirement(rawValue: $0) }
  }

  /// The requirements that `node` owns, in ascending order.
  ///
  /// - Complexity: O(1)
  public func requirements(of node: Node) -> some RandomAccessCollection<Requirement> {
    owned[ownedRange(node.index)].lazy.map { Requirement(rawValue: $0) }
  }

  /// The same graph with other restart times, in minutes: to ask what a figure nobody gave may change.
  ///
  /// - Complexity: O(nodes)
  public func replacingRestarts(_ restart: (Node) -> Int) -> Graph {
    var copy = self
    copy.restarts = ContiguousArray(nodes.map { Limit.minutes(restart($0)).code })
    return copy
  }

  /// The same graph without some requirements: to ask what would be, were they not there. Nodes keep
  /// their handles; later requirements move up.
  ///
  /// - Complexity: O(nodes + requirements + members)
  public func removing(_ removed: Set<Requirement>) -> Graph {
    var builder = Builder()
    builder.reserve(nodes: nodeCount, requirements: requirementCount, members: memberCount)
    for node in nodes {
      builder.addNode(restart: restart(of: node))
      if let mode = degradedMode(of: node) { builder.setDegradedMode(of: node, lasting: mode) }
    }
    for requirement in requirements where !removed.contains(requirement) {
      builder.require(
        .atLeast(needed(by: requirement)), of: Array(members(of: requirement)),
        for: owner(of: requirement), phase: phase(of: requirement),
        tolerance: phase(of: requirement) == .operate ? tolerance(of: requirement) : .minutes(0))
    }
    return builder.build()
  }

  func memberRange(_ requirement: Int) -> Range<Int> {
    Int(memberRows[requirement])..<Int(memberRows[requirement + 1])
  }

  func namingRange(_ node: Int) -> Range<Int> {
    Int(namingRows[node])..<Int(namingRows[node + 1])
  }

  func ownedRange(_ node: Int) -> Range<Int> {
    Int(ownedRows[node])..<Int(ownedRows[node + 1])
  }
}
