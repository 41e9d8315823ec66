// The same numbers each time.

/// SplitMix64.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  /// The numbers of one input.
  init(seed: UInt64, number: Int) {
    state = seed &* 0xD6E8_FEB8_6659_FD93 ^ UInt64(truncatingIfNeeded: number)
    for _ in 0..<2 { state = next() }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 to one below `count`, which is not 0.
  mutating func roll(_ count: Int) -> Int { Int(next() % UInt64(count)) }

  /// One of them.
  mutating func pick<Value>(_ values: [Value]) -> Value { values[roll(values.count)] }
}
