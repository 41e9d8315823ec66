// What stops a node, from its own side: the members of its requirements, ready to be read in one go.

/// For each node, the members whose loss stops it and the gates that do when they open.
///
/// A *plain* input is a member that nothing makes up for: its requirement can spare nothing, and no
/// degraded mode without limit holds the owner up. The other requirements are *gates*, that open when
/// they lose too many members. A requirement of unlimited tolerance stops nobody, nor does one to repair
/// or restore; where a degraded mode without limit needs nothing, nothing but its own failure stops its
/// node: all these are left out.
///
/// Memory: 8 bytes per node, 4 per member, 12 per gate.
struct StopRules: Sendable {
  /// The plain inputs of node `v`: `inputs[inputRows[v]..<inputRows[v + 1]]`.
  private(set) var inputRows: ContiguousArray<UInt32> = [0]
  private(set) var inputs: ContiguousArray<UInt32> = []
  /// The gates of node `v`: `gates[gateRows[v]..<gateRows[v + 1]]`.
  private(set) var gateRows: ContiguousArray<UInt32> = [0]
  private(set) var gates: ContiguousArray<Gate> = []
  /// The members of all gates.
  private(set) var gateInputs: ContiguousArray<UInt32> = []

  /// A requirement whose losses are counted.
  struct Gate: Sendable {
    /// Where its members begin in ``gateInputs``.
    let first: UInt32
    /// How many members it has.
    let count: UInt32
    /// How many of them it can spare.
    let spare: UInt32
    let role: Role
  }

  /// What an open gate means to its owner.
  enum Role: UInt8, Sendable {
    /// It stops.
    case vital
    /// It stops if a gate of its fallback requirements is open too.
    case held
    /// It stops if a held gate is open too.
    case fallback
  }

  var nodeCount: Int { inputRows.count - 1 }

  /// - Parameter relaxed: requirements taken to have one more member, that never fails.
  /// - Complexity: O(nodes + members)
  init(of graph: Graph, sparingOneMoreIn relaxed: Set<Requirement> = []) {
    inputRows.reserveCapacity(graph.nodeCount + 1)
    gateRows.reserveCapacity(graph.nodeCount + 1)
    inputs.reserveCapacity(graph.memberCount)
    gateInputs.reserveCapacity(graph.memberCount / 8)
    for node in 0..<graph.nodeCount {
      add(rulesOf: node, in: graph, sparingOneMoreIn: relaxed)
      inputRows.append(UInt32(inputs.count))
      gateRows.append(UInt32(gates.count))
    }
  }

  private mutating func add(
    rulesOf node: Int, in graph: Graph, sparingOneMoreIn relaxed: Set<Requirement>
  ) {
    let isHeld = graph.modes[node] == Limit.unlimitedCode
    if isHeld
      && !graph.owned[graph.ownedRange(node)].contains(where: {
        graph.phases[Int($0)] == .fallback
      })
    {
      return
    }
    for position in graph.ownedRange(node) {
      let requirement = Int(graph.owned[position])
      let members = graph.memberRange(requirement)
      let role: Role
      switch graph.phases[requirement] {
      case .operate where graph.tolerances[requirement] == Limit.unlimitedCode: continue
      case .operate: role = isHeld ? .held : .vital
      case .fallback where isHeld: role = .fallback
      case .fallback, .repair, .restore: continue
      }
      var spare = UInt32(graph.slacks[requirement])
      if !relaxed.isEmpty, relaxed.contains(Requirement(requirement)) {
        spare += 1
        if Int(spare) == members.count { continue }
      }
      if role == .vital && spare == 0 {
        for member in members { inputs.append(graph.members[member]) }
      } else {
        gates.append(
          Gate(
            first: UInt32(gateInputs.count), count: UInt32(members.count), spare: spare, role: role)
        )
        for member in members { gateInputs.append(graph.members[member]) }
      }
    }
  }
}
