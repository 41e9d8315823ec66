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

  /// How many members were added that are no nodes of the graph; they are numbered after the nodes.
  let extraCount: Int

  /// - Parameter extended: requirements that get one more member, which is no node of the graph; all of
  ///   them different.
  /// - Complexity: O(nodes + requirements + members)
  init(of graph: Graph, extending extended: [Requirement] = []) {
    extraCount = extended.count
    var extras = ContiguousArray<UInt32>()
    if !extended.isEmpty {
      extras = ContiguousArray(repeating: .max, count: graph.requirementCount)
      for (place, requirement) in extended.enumerated() {
        extras[requirement.index] = UInt32(graph.nodeCount + place)
      }
    }
    inputRows.reserveCapacity(graph.nodeCount + 1)
    gateRows.reserveCapacity(graph.nodeCount + 1)
    inputs.reserveCapacity(graph.memberCount)
    gateInputs.reserveCapacity(graph.memberCount / 8)
    for node in 0..<graph.nodeCount {
      add(rulesOf: node, in: graph, extras: extras)
      inputRows.append(UInt32(inputs.count))
      gateRows.append(UInt32(gates.count))
    }
  }

  private mutating func add(
    rulesOf node: Int, in graph: Graph, extras: ContiguousArray<UInt32>
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
      let spare = UInt32(graph.slacks[requirement])
      let extra = extras.isEmpty ? .max : extras[requirement]
      if role == .vital && spare == 0 && extra == .max {
        for member in members { inputs.append(graph.members[member]) }
        continue
      }
      let first = UInt32(gateInputs.count)
      for member in members { gateInputs.append(graph.members[member]) }
      if extra != .max { gateInputs.append(extra) }
      gates.append(
        Gate(
          first: first, count: UInt32(gateInputs.count) - first,
          spare: extra == .max ? spare : spare + 1, role: role))
    }
  }
}
