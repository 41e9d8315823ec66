// The source of chance of random tests: the same numbers on every machine.

/// SplitMix64: Steele, Lea and Flood, *Fast splittable pseudorandom number generators*, 2014.
package struct RandomSource: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number in the range, so drawn that no version of the standard library draws another.
  package mutating func pick(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  package mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[pick(0...(elements.count - 1))]
  }

  /// True so many times in a hundred.
  package mutating func percent(_ chance: Int) -> Bool { pick(1...100) <= chance }

  /// So many of them, or all, in an order of their own.
  package mutating func some<Element>(_ count: Int, of elements: [Element]) -> [Element] {
    Array(elements.shuffled(using: &self).prefix(count))
  }
}
