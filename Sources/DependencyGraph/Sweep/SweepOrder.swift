// In which order a sweep looks at nodes, and in what blocks, so that it can pass over what stays up.

/// Nodes in an order in which members come before owners, but for loops, cut into blocks.
///
/// A block is some 8 nodes, and never cuts a loop in two. When something stops in a block, the blocks
/// after it that need something of it must be looked at; all others are passed over.
struct SweepOrder: Sendable {
  /// The nodes, block by block.
  private(set) var nodes: ContiguousArray<UInt32>
  /// Where each block begins in ``nodes``, and at last where the last one ends.
  private(set) var starts: ContiguousArray<UInt32> = [0]
  /// Whether a block holds a loop, and so may need more than one look; by block.
  private(set) var isLooping: ContiguousArray<Bool> = []
  /// The blocks that need something of block `b`: `successors[successorRows[b]..<successorRows[b + 1]]`.
  private(set) var successorRows: ContiguousArray<UInt32> = []
  private(set) var successors: ContiguousArray<UInt32> = []
  /// The block of each node.
  private(set) var blockOf: ContiguousArray<UInt32>

  /// The nodes of a block, at least, but for the last one.
  private static let blockSize = 8

  var blockCount: Int { isLooping.count }

  /// - Complexity: O(nodes + members)
  init(of rules: StopRules) {
    let components = Components(of: rules)
    nodes = components.nodes
    blockOf = ContiguousArray(repeating: 0, count: nodes.count)
    var loops = false
    for component in 0..<(components.starts.count - 1) {
      let (first, end) = (components.starts[component], components.starts[component + 1])
      for position in first..<end {
        blockOf[Int(nodes[Int(position)])] = UInt32(isLooping.count)
      }
      if end - first > 1 { loops = true }
      if Int(end - starts[starts.count - 1]) >= SweepOrder.blockSize || Int(end) == nodes.count {
        starts.append(end)
        isLooping.append(loops)
        loops = false
      }
    }
    linkBlocks(by: rules)
  }

  private mutating func linkBlocks(by rules: StopRules) {
    var sources = ContiguousArray<UInt32>()
    var targets = ContiguousArray<UInt32>()
    var lastTarget = ContiguousArray<UInt32>(repeating: .max, count: blockCount)
    for block in 0..<blockCount {
      let target = UInt32(block)
      for position in starts[block]..<starts[block + 1] {
        let node = Int(nodes[Int(position)])
        for input in Int(rules.inputRows[node])..<Int(rules.inputRows[node + 1]) {
          let source = blockOf[Int(rules.inputs[input])]
          if source != target && lastTarget[Int(source)] != target {
            lastTarget[Int(source)] = target
            sources.append(source)
            targets.append(target)
          }
        }
        for gate in Int(rules.gateRows[node])..<Int(rules.gateRows[node + 1]) {
          let first = Int(rules.gates[gate].first)
          for input in first..<(first + Int(rules.gates[gate].count)) {
            let source = blockOf[Int(rules.gateInputs[input])]
            if source != target && lastTarget[Int(source)] != target {
              lastTarget[Int(source)] = target
              sources.append(source)
              targets.append(target)
            }
          }
        }
      }
    }
    let (rows, items) = Grouping(of: sources, keys: blockCount).tables
    successorRows = rows
    successors = ContiguousArray(items.map { targets[Int($0)] })
  }
}

extension Components {
  /// The loops of a graph, and the rest of its nodes one by one: members before owners.
  ///
  /// - Complexity: O(nodes + members)
  init(of rules: StopRules) {
    var rows: ContiguousArray<UInt32> = [0]
    rows.reserveCapacity(rules.nodeCount + 1)
    var targets: ContiguousArray<UInt32> = []
    targets.reserveCapacity(rules.inputs.count + rules.gateInputs.count)
    let (inputRows, inputs) = (rules.inputRows.span, rules.inputs.span)
    let (gateRows, gates, members) = (rules.gateRows.span, rules.gates.span, rules.gateInputs.span)
    for node in 0..<rules.nodeCount {
      for input in Int(inputRows[node])..<Int(inputRows[node + 1]) { targets.append(inputs[input]) }
      for gate in Int(gateRows[node])..<Int(gateRows[node + 1]) {
        let first = Int(gates[gate].first)
        for member in first..<(first + Int(gates[gate].count)) { targets.append(members[member]) }
      }
      rows.append(UInt32(targets.count))
    }
    self.init(rows: rows, targets: targets)
  }
}
