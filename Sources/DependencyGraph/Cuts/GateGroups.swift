// The gates of a network that depend on one another.

/// The gates that depend on one another, grouped; each group comes after those it depends on.
struct GateGroups {
  /// The group of each gate, `UInt32.max` where it was not reached.
  private(set) var group: [UInt32]
  /// The gates of each group, in the order in which the search left them.
  private(set) var members: [[UInt32]] = []

  /// The groups of the gates that `starts` depend on, along the inputs of gates that `follows` admits.
  ///
  /// - Complexity: O(gates + inputs)
  init(
    of network: FailureNetwork, from starts: some Sequence<Int>, follows: (Int) -> Bool
  ) {
    let count = network.inputs.count
    var rows: ContiguousArray<UInt32> = [0]
    rows.reserveCapacity(count + 1)
    var targets: ContiguousArray<UInt32> = []
    for gate in 0..<count {
      if follows(gate) {
        for input in network.inputs[gate] where !FailureNetwork.isVariable(input) {
          targets.append(input)
        }
      }
      rows.append(UInt32(targets.count))
    }
    let components = Components(rows: rows, targets: targets, from: Array(starts))
    group = Array(repeating: .max, count: count)
    for index in 1..<components.starts.count {
      let gates = components.nodes[
        Int(components.starts[index - 1])..<Int(components.starts[index])]
      for gate in gates { group[Int(gate)] = UInt32(index - 1) }
      members.append(Array(gates))
    }
  }
}
