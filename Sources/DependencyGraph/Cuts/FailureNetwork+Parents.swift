// A network seen from below: who names each variable and each gate.

extension FailureNetwork {
  /// The gates that name each cell (a variable or a gate), once for each time they do.
  struct Parents {
    private(set) var rows: ContiguousArray<UInt32>
    private(set) var gates: ContiguousArray<UInt32>

    init(of network: FailureNetwork) {
      rows = ContiguousArray(repeating: 0, count: network.cellCount + 1)
      for row in network.inputs {
        for input in row { rows[network.cell(input) + 1] += 1 }
      }
      for cell in 0..<network.cellCount { rows[cell + 1] += rows[cell] }
      var next = rows
      gates = ContiguousArray(repeating: 0, count: Int(rows[network.cellCount]))
      for (gate, row) in network.inputs.enumerated() {
        for input in row {
          let cell = network.cell(input)
          gates[Int(next[cell])] = UInt32(gate)
          next[cell] += 1
        }
      }
    }

    func range(_ cell: Int) -> Range<Int> { Int(rows[cell])..<Int(rows[cell + 1]) }
  }
}
