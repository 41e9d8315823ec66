// Equal gates of a network, found by their contents.

/// Finds gates with the same need and the same inputs, in whatever order these are written.
struct GateIndex {
  private var slots: [UInt32]

  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: .max, count: size)
  }

  /// The first gate given that is equal to this one, which may be itself.
  mutating func first(equalTo gate: UInt32, in network: FailureNetwork) -> UInt32 {
    let row = network.inputs[Int(gate)].sorted()
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(network.needs[Int(gate)])
    for input in row {
      hash = (hash ^ UInt64(input)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != .max {
      let other = Int(slots[slot])
      if network.needs[other] == network.needs[Int(gate)],
        network.inputs[other].count == row.count, network.inputs[other].sorted() == row
      {
        return slots[slot]
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = gate
    return gate
  }
}
