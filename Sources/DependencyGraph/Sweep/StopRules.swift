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

  /// - Parameter doubled: members that get a second one beside them, which is no node of the graph; all
  ///   of them different.
  /// - Complexity: O(nodes + requirements + members)
  init(of graph: Graph, doubling doubled: [Doubling] = []) {
    extraCount = doubled.count
    var extras: [Requirement: [(member: UInt32, extra: UInt32)]] = [:]
    for (place, doubling) in doubled.enumerated() {
      precondition(
        graph.slacks[doubling.requirement.index] == 0, "Who can spare a member needs no second one")
      extras[doubling.requirement, default: []].append(
        (UInt32(doubling.member.index), UInt32(graph.nodeCount + place)))
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
    rulesOf node: Int, in graph: Graph,
    extras: [Requirement: [(member: UInt32, extra: UInt32)]]
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
      var rest = graph.members[members]
      if !extras.isEmpty, let pairs = extras[Requirement(requirement)] {
        // Each of the two stands for the other alone: all other members are needed as before.
        for pair in pairs { addGate([pair.member, pair.extra], sparing: 1, role) }
        rest.removeAll { member in pairs.contains { $0.member == member } }
        if rest.isEmpty { continue }
      }
      if role == .vital && spare == 0 {
        inputs.append(contentsOf: rest)
      } else {
        addGate(rest, sparing: spare, role)
      }
    }
  }

  private mutating func addGate(
    _ members: some Collection<UInt32>, sparing spare: UInt32, _ role: Role
  ) {
    gates.append(
      Gate(
        first: UInt32(gateInputs.count), count: UInt32(members.count), spare: spare, role: role))
    gateInputs.append(contentsOf: members)
  }
}

/// A second one beside one member of a requirement: either of the two will do.
public struct Doubling: Hashable, Comparable, Sendable {
  /// A requirement that needs all its members.
  public let requirement: Requirement
  /// The member of it that gets a second one.
  public let member: Node

  /// A second one beside `member` in `requirement`.
  public init(_ member: Node, in requirement: Requirement) {
    self.requirement = requirement
    self.member = member
  }

  /// By requirement, then by member.
  public static func < (a: Doubling, b: Doubling) -> Bool {
    (a.requirement, a.member) < (b.requirement, b.member)
  }
}
