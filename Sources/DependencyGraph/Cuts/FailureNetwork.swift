// The failure function of one node as a network of gates: what must fail for it to stop.

/// Which failures stop a node, as gates over variables (the candidates).
///
/// A gate is true when so many of its inputs are: with a need of 1 it is an "or", with a need of all its
/// inputs an "and", else "k of n". Nothing is ever negated, so the function only grows with what fails.
/// Gates may depend on one another in loops; the meaning is the *least* solution: a loop of healthy nodes
/// holds itself up.
struct FailureNetwork: Sendable {
  /// An input: a gate, or a variable with ``variableBit`` set.
  typealias Reference = UInt32

  static let variableBit: Reference = 1 << 31

  /// Inputs by gate.
  var inputs: [[Reference]] = []
  /// How many inputs must be true, by gate.
  var needs: [UInt32] = []
  /// What is asked, or `nil` where nothing can make it true.
  var root: Reference?
  /// The number of variables, whether they are used or not.
  var variableCount = 0

  static func isVariable(_ reference: Reference) -> Bool { reference & variableBit != 0 }

  /// The place of a variable, or of a gate after all variables, in tables that hold both.
  func cell(_ reference: Reference) -> Int {
    FailureNetwork.isVariable(reference)
      ? Int(reference & ~FailureNetwork.variableBit) : variableCount + Int(reference)
  }

  var cellCount: Int { variableCount + inputs.count }

  /// The number of inputs of all gates.
  var entryCount: Int { inputs.reduce(0) { $0 + $1.count } }

  func isOr(_ gate: Int) -> Bool { needs[gate] == 1 }

  func isAnd(_ gate: Int) -> Bool { Int(needs[gate]) == inputs[gate].count }

  /// An estimate of the memory that one network takes, in bytes.
  static func bytes(gates: Int, entries: Int) -> Int { gates * 44 + entries * 6 }
}

/// What a node needs, as far as its impact goes (section 2 of the meaning).
///
/// A node is true when one of its candidates is, when a vital requirement has lost one member too many, or
/// when an operate requirement and a fallback requirement are both unmet.
struct FailureCone {
  private let graph: Graph
  private(set) var network = FailureNetwork()
  /// The candidate of each variable, ascending.
  private(set) var candidates: ContiguousArray<UInt32> = []

  /// The network of `node`: what it depends on, and the candidates there.
  ///
  /// - Parameter entryLimit: how many inputs it may have.
  /// - Returns: `nil` where it would have more.
  /// - Complexity: O(nodes of the graph + candidates + requirements and members of what `node` depends on)
  init?(of node: Node, in graph: Graph, among all: Candidates, entryLimit: Int) {
    self.graph = graph
    let none = UInt32.max
    var gateOf = ContiguousArray<UInt32>(repeating: none, count: graph.nodeCount)
    var cone: ContiguousArray<UInt32> = [node.rawValue]
    gateOf[node.index] = 0
    var entries = 0
    var head = 0
    while head < cone.count {
      let owner = Int(cone[head])
      head += 1
      let (stopping, holding) = FailureCone.counting(owner, in: graph)
      for requirement in stopping + holding {
        let range = graph.memberRange(Int(requirement))
        entries += range.count + 1
        guard entries <= entryLimit else { return nil }
        for place in range {
          let member = Int(graph.members[place])
          if gateOf[member] == none {
            gateOf[member] = UInt32(cone.count)
            cone.append(UInt32(member))
          }
        }
      }
    }

    var variablesOf = [[UInt32]](repeating: [], count: cone.count)
    for candidate in 0..<all.count {
      var isThere = false
      for failed in all.nodes(of: candidate) where gateOf[failed.index] != none {
        let variable = FailureNetwork.variableBit | UInt32(candidates.count)
        let gate = Int(gateOf[failed.index])
        if variablesOf[gate].last != variable { variablesOf[gate].append(variable) }
        isThere = true
        entries += 1
      }
      if isThere { candidates.append(UInt32(candidate)) }
      guard entries <= entryLimit else { return nil }
    }

    network.variableCount = candidates.count
    network.inputs = variablesOf
    network.needs = [UInt32](repeating: 1, count: cone.count)
    network.root = 0
    for (gate, owner) in cone.enumerated() {
      let (stopping, holding) = FailureCone.counting(Int(owner), in: graph)
      var unmet: [[UInt32]] = []
      for requirements in holding.isEmpty ? [stopping] : [stopping, holding] {
        var losses: [UInt32] = []
        for requirement in requirements {
          let range = graph.memberRange(Int(requirement))
          let members = range.map { gateOf[Int(graph.members[$0])] }
          let slack = UInt32(graph.slacks[Int(requirement)])
          if slack == 0 {
            losses += members
          } else {
            losses.append(add(members, need: slack + 1))
          }
        }
        unmet.append(losses)
      }
      if holding.isEmpty {
        network.inputs[gate] += unmet[0]
      } else {
        let both = [add(unmet[0], need: 1), add(unmet[1], need: 1)]
        network.inputs[gate].append(add(both, need: 2))
      }
    }
  }

  private mutating func add(_ inputs: [UInt32], need: UInt32) -> UInt32 {
    network.inputs.append(inputs)
    network.needs.append(need)
    return UInt32(network.inputs.count - 1)
  }

  /// The operate requirements whose loss stops `owner`, and the fallback requirements of its degraded
  /// mode without limit, while all of which are met it does not; nothing where nothing stops it.
  private static func counting(
    _ owner: Int, in graph: Graph
  ) -> (stopping: [UInt32], holding: [UInt32]) {
    var stopping: [UInt32] = []
    var holding: [UInt32] = []
    let isHeld = graph.modes[owner] == Limit.unlimitedCode
    for place in graph.ownedRange(owner) {
      let requirement = graph.owned[place]
      switch graph.phases[Int(requirement)] {
      case .operate where graph.tolerances[Int(requirement)] != Limit.unlimitedCode:
        stopping.append(requirement)
      case .fallback where isHeld: holding.append(requirement)
      case .operate, .fallback, .repair, .restore: continue
      }
    }
    return isHeld && (stopping.isEmpty || holding.isEmpty) ? ([], []) : (stopping, holding)
  }
}
