// Solving one module: its gates computed one after another, loops until they are steady.

/// Computes the minimal cut sets of modules, by one method and one order of variables at a time.
struct ModuleSolver {
  /// How the sets are computed.
  enum Method {
    /// All of them, by the diagram of the function and its minimal solutions.
    case functions
    /// Those that weigh at most so much, by families from the start.
    case families(limit: UInt32)
  }

  /// What an attempt is given.
  struct Allowance {
    var memory: Int
    var nodes: Int
    var steps: Int
  }

  /// How an attempt ended.
  enum Result {
    case solved(Family)
    case outOfRoom
    case interrupted
  }

  let network: ModuleNetwork
  /// What the cheapest set of each local variable weighs: 1, or the order of a module's smallest set.
  let weights: [UInt32]
  /// The largest number of nodes and bytes that the attempts had.
  private(set) var peakNodes = 0
  private(set) var peakBytes = 0
  private(set) var steps = 0
  /// How many gates the last attempt got done.
  private(set) var gatesDone = 0

  init(_ network: ModuleNetwork, weights: [UInt32]) {
    self.network = network
    self.weights = weights
  }

  /// The minimal cut sets, by this method and with the variables in this order.
  mutating func solve(
    _ method: Method, order: [UInt32], allowance: Allowance, _ isInterrupted: (Int) -> Bool
  ) -> Result {
    var levels = [UInt32](repeating: 0, count: network.labels.count)
    for (level, variable) in order.enumerated() { levels[Int(variable)] = UInt32(level) }
    var weighs = false
    if case .families = method { weighs = true }
    var diagram = DecisionDiagram(
      weights: ContiguousArray(order.map { weights[Int($0)] }), weighs: weighs,
      memoryLimit: allowance.memory, nodeLimit: allowance.nodes, budget: allowance.steps)
    gatesDone = 0
    let root = value(method, levels, &diagram) { nodes in isInterrupted(nodes) }
    peakNodes = max(peakNodes, diagram.used)
    peakBytes = max(peakBytes, diagram.peakBytes)
    steps += allowance.steps - diagram.budget
    guard let root else { return diagram.stop == .interrupted ? .interrupted : .outOfRoom }
    return .solved(
      Family(diagram, root: root, labels: order.map { network.labels[Int($0)] }))
  }

  private mutating func value(
    _ method: Method, _ levels: [UInt32], _ diagram: inout DecisionDiagram,
    _ isInterrupted: (Int) -> Bool
  ) -> UInt32? {
    var values = [UInt32](repeating: 0, count: network.inputs.count)
    var uses = [UInt32](repeating: 0, count: network.inputs.count)
    for row in network.inputs {
      for input in row where !FailureNetwork.isVariable(input) { uses[Int(input)] += 1 }
    }
    uses[network.root] += 1
    var nodesKept = 1 << 16
    for group in network.groups {
      let isLoop = group.contains { gate in
        network.inputs[gate].contains { !FailureNetwork.isVariable($0) && group.contains(Int($0)) }
      }
      // From nothing true, the values grow until they are a solution, which is then the least one.
      var isSteady = false
      while !isSteady {
        isSteady = true
        for gate in group {
          guard let value = evaluate(gate, values, method, levels, &diagram, isInterrupted)
          else { return nil }
          if value != values[gate] && isLoop { isSteady = false }
          values[gate] = value
        }
      }
      gatesDone += group.count
      for gate in group {
        for input in network.inputs[gate] where !FailureNetwork.isVariable(input) {
          uses[Int(input)] -= 1
          if uses[Int(input)] == 0 { values[Int(input)] = 0 }
        }
      }
      if diagram.used > nodesKept * 2 {
        diagram.keepOnly(&values)
        nodesKept = max(1 << 16, diagram.used)
      }
    }
    let value = values[network.root]
    guard case .functions = method else { return value }
    var roots = [value]
    diagram.keepOnly(&roots)
    let used = diagram.used
    return diagram.minimalSolutions(of: roots[0]) { isInterrupted(used) }
  }

  private func evaluate(
    _ gate: Int, _ values: [UInt32], _ method: Method, _ levels: [UInt32],
    _ diagram: inout DecisionDiagram, _ isInterrupted: (Int) -> Bool
  ) -> UInt32? {
    var operands: [UInt32] = []
    operands.reserveCapacity(network.inputs[gate].count)
    for input in network.inputs[gate] {
      if FailureNetwork.isVariable(input) {
        let variable = Int(input & ~FailureNetwork.variableBit)
        // A variable that weighs too much can only be left out.
        if case .families(let limit) = method, weights[variable] > limit {
          operands.append(0)
          continue
        }
        guard let node = diagram.variable(Int(levels[variable])) else { return nil }
        operands.append(node)
      } else {
        operands.append(values[Int(input)])
      }
    }
    // From the bottom of the order up, so that most of what is made is kept.
    func level(_ node: UInt32) -> UInt32 { diagram.nodes[Int(node)].level }
    let sorted = operands.sorted {
      let (a, b) = (level($0), level($1))
      return a != b ? a > b : $0 > $1
    }
    let used = diagram.used
    func or(_ f: UInt32, _ g: UInt32) -> UInt32? {
      switch method {
      case .functions: diagram.functionOr(f, g) { isInterrupted(used) }
      case .families(let limit): diagram.familyOr(f, g, limit: limit) { isInterrupted(used) }
      }
    }
    func and(_ f: UInt32, _ g: UInt32) -> UInt32? {
      switch method {
      case .functions: diagram.functionAnd(f, g) { isInterrupted(used) }
      case .families(let limit): diagram.familyAnd(f, g, limit: limit) { isInterrupted(used) }
      }
    }
    let need = Int(network.needs[gate])
    if need == 1 {
      var sum: UInt32 = 0
      for operand in sorted {
        guard let next = or(operand, sum) else { return nil }
        sum = next
      }
      return sum
    }
    if need == sorted.count {
      var product: UInt32 = 1
      for operand in sorted {
        guard let next = and(operand, product) else { return nil }
        product = next
      }
      return product
    }
    // At least so many of those looked at: with the next one, or without it. The graph has no more nodes
    // than inputs times need, however many combinations there are.
    var atLeast = [UInt32](repeating: 0, count: need + 1)
    atLeast[0] = 1
    var highest = 0
    for (position, operand) in sorted.enumerated() where operand != 0 {
      let left = sorted.count - position - 1
      let lowest = max(1, need - left)
      let node = diagram.nodes[Int(operand)]
      let isPlain = operand > 1 && node.high == 1 && node.low == 0
      for count in stride(from: min(need, highest + 1), through: lowest, by: -1) {
        var either: UInt32?
        if case .functions = method, isPlain, atLeast[count - 1] > 0,
          level(atLeast[count - 1]) > node.level, level(atLeast[count]) > node.level
        {
          // A variable above the others: the node that decides on it is the answer.
          either =
            atLeast[count - 1] == atLeast[count]
            ? atLeast[count] : diagram.node(node.level, atLeast[count - 1], atLeast[count])
        } else {
          either = and(operand, atLeast[count - 1]).flatMap { or($0, atLeast[count]) }
        }
        guard let either else { return nil }
        atLeast[count] = either
        if either != 0 { highest = max(highest, count) }
      }
    }
    return atLeast[need]
  }
}
