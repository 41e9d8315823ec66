// Building a graph: records in the order they come, then compressed rows by counting sort.

extension Graph {
  /// Gathers nodes and requirements, then makes a ``Graph`` of them.
  ///
  /// Adding is amortized O(1) per node and per member; ``build()`` is linear.
  public struct Builder {
    private var restarts: ContiguousArray<Int32> = []
    private var modes: ContiguousArray<Int32> = []
    private var owners: ContiguousArray<UInt32> = []
    private var slacks: ContiguousArray<Int32> = []
    private var tolerances: ContiguousArray<Int32> = []
    private var phases: ContiguousArray<Phase> = []
    private var memberRows: ContiguousArray<UInt32> = [0]
    private var members: ContiguousArray<UInt32> = []

    /// A builder without nodes.
    public init() {}

    /// A builder that holds all of `graph`, under the same handles: what is added comes after.
    ///
    /// - Complexity: O(nodes + requirements + members)
    public init(_ graph: Graph) {
      restarts = graph.restarts
      modes = graph.modes
      owners = graph.owners
      slacks = graph.slacks
      tolerances = graph.tolerances
      phases = graph.phases
      memberRows = graph.memberRows
      members = graph.members
    }

    /// Makes room, so that adding does not copy the tables again and again.
    ///
    /// - Complexity: O(`nodes` + `requirements` + `members`)
    public mutating func reserve(nodes: Int, requirements: Int, members: Int) {
      restarts.reserveCapacity(nodes)
      modes.reserveCapacity(nodes)
      owners.reserveCapacity(requirements)
      slacks.reserveCapacity(requirements)
      tolerances.reserveCapacity(requirements)
      phases.reserveCapacity(requirements)
      memberRows.reserveCapacity(requirements + 1)
      self.members.reserveCapacity(members)
    }

    /// Adds a node.
    ///
    /// - Parameter restart: the work to start it again once everything it needs is back, in minutes.
    /// - Complexity: amortized O(1)
    @discardableResult
    public mutating func addNode(restart: Int = 0) -> Node {
      precondition(restarts.count < Int(Int32.max), "A graph holds fewer than 2^31 nodes")
      restarts.append(Limit.minutes(restart).code)
      modes.append(Graph.noMode)
      return Node(restarts.count - 1)
    }

    /// Gives `node` a degraded mode that lasts so long; its fallback requirements are added as the
    /// others are.
    ///
    /// - Complexity: O(1)
    public mutating func setDegradedMode(of node: Node, lasting limit: Limit) {
      modes[node.index] = limit.code
    }

    /// Adds a requirement: `owner` needs so many of `members`.
    ///
    /// - Parameters:
    ///   - redundancy: how many members must be up, from 1 to all.
    ///   - members: one node or more, none of them twice. A node may not be a member of its own
    ///     requirement.
    ///   - owner: the node that needs them.
    ///   - phase: when the requirement counts.
    ///   - tolerance: how long the owner bears it unmet; other than 0 only with `.operate`.
    ///     Unlimited means useful, not vital.
    /// - Complexity: amortized O(`members.count`)
    @discardableResult
    public mutating func require(
      _ redundancy: Redundancy, of members: some Collection<Node>, for owner: Node,
      phase: Phase = .operate, tolerance: Limit = .minutes(0)
    ) -> Requirement {
      require(redundancy, of: Array(members), for: owner, phase: phase, tolerance: tolerance)
    }

    /// The same for a list, which other modules call without the price of a generic call.
    @discardableResult
    public mutating func require(
      _ redundancy: Redundancy, of members: [Node], for owner: Node, phase: Phase = .operate,
      tolerance: Limit = .minutes(0)
    ) -> Requirement {
      let count = members.count
      let needed = redundancy.needed(of: count)
      precondition(count > 0, "A requirement has members")
      precondition((1...count).contains(needed), "A requirement needs 1 to all of its members")
      precondition(owner.index < restarts.count, "The owner is a node of this graph")
      precondition(phase == .operate || tolerance == .minutes(0), "Only operate has a tolerance")
      precondition(
        self.members.count + count < Int(Int32.max), "A graph holds fewer than 2^31 members")
      for member in members {
        precondition(member.index < restarts.count, "A member is a node of this graph")
        precondition(member != owner, "A node does not need itself")
        self.members.append(member.rawValue)
      }
      owners.append(owner.rawValue)
      slacks.append(Int32(count - needed))
      tolerances.append(tolerance.code)
      phases.append(phase)
      memberRows.append(UInt32(self.members.count))
      return Requirement(owners.count - 1)
    }

    /// Makes the graph; the builder is used up.
    ///
    /// - Complexity: O(nodes + requirements + members)
    public consuming func build() -> Graph {
      let (ownedRows, owned) = Grouping(of: owners, keys: restarts.count).tables
      let (namingRows, naming) = Builder.transpose(
        memberRows: memberRows, members: members, nodes: restarts.count)
      let effects = LossEffects(
        naming: naming, owners: owners, slacks: slacks, tolerances: tolerances, phases: phases,
        modes: modes)
      return Graph(
        restarts: restarts, modes: modes, owners: owners, slacks: slacks, tolerances: tolerances,
        phases: phases, memberRows: memberRows, members: members, namingRows: namingRows,
        naming: naming, effects: effects, ownedRows: ownedRows, owned: owned)
    }

    /// For each node the requirements that name it, ascending.
    private static func transpose(
      memberRows: ContiguousArray<UInt32>, members: ContiguousArray<UInt32>, nodes: Int
    ) -> (rows: ContiguousArray<UInt32>, items: ContiguousArray<UInt32>) {
      let (rows, positions) = Grouping(of: members, keys: nodes).tables
      var requirementOf = ContiguousArray<UInt32>(repeating: 0, count: members.count)
      for requirement in 0..<(memberRows.count - 1) {
        for position in Int(memberRows[requirement])..<Int(memberRows[requirement + 1]) {
          requirementOf[position] = UInt32(requirement)
        }
      }
      return (rows, ContiguousArray(positions.map { requirementOf[Int($0)] }))
    }
  }
}
