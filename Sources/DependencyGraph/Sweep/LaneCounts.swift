// Counting in 512 lanes at once: bit-sliced counters fed by a tree of carry-save adders.

/// In how many of the words added each lane had its bit set.
///
/// Bit `p` of the count of a lane is its bit in plane `p`. Words are gathered by sixteens in a tree of
/// full adders, so that the chain of carries is gone through once for sixteen words: Harley and Seal's
/// method; see Muła, Kurz and Lemire 2018, *Faster population counts using AVX2 instructions*,
/// doi:10.1093/comjnl/bxx046.
struct LaneCounts {
  private var ones = Lanes.zero
  private var twos = Lanes.zero
  private var fours = Lanes.zero
  private var eights = Lanes.zero
  private var waiting = (one: Lanes.zero, two: Lanes.zero, four: Lanes.zero, eight: Lanes.zero)
  private var added = 0
  /// Planes of 16 and up; those in use.
  private var planes: InlineArray<28, Lanes> = InlineArray(repeating: .zero)
  private var used = 0

  /// Adds one to each lane of `word` that is set.
  ///
  /// - Complexity: amortized O(1)
  @inline(__always)
  mutating func add(_ word: Lanes) {
    added &+= 1
    if added & 1 == 1 {
      waiting.one = word
      return
    }
    let two = LaneCounts.add(waiting.one, word, to: &ones)
    if added & 2 == 2 {
      waiting.two = two
      return
    }
    carry(two)
  }

  @inline(never)
  private mutating func carry(_ two: Lanes) {
    let four = LaneCounts.add(waiting.two, two, to: &twos)
    if added & 4 == 4 {
      waiting.four = four
      return
    }
    let eight = LaneCounts.add(waiting.four, four, to: &fours)
    if added & 8 == 8 {
      waiting.eight = eight
      return
    }
    ripple(LaneCounts.add(waiting.eight, eight, to: &eights), from: 0)
  }

  /// A full adder in each lane: the sum bit stays in `sum`, the carry is returned.
  @inline(__always)
  private static func add(_ a: Lanes, _ b: Lanes, to sum: inout Lanes) -> Lanes {
    let half = sum ^ a
    let carry = (sum & a) | (half & b)
    sum = half ^ b
    return carry
  }

  private mutating func ripple(_ word: Lanes, from first: Int) {
    var carry = word
    var plane = first
    while carry != .zero {
      let sum = planes[plane]
      planes[plane] = sum ^ carry
      carry &= sum
      plane += 1
    }
    used = max(used, plane)
  }

  /// Calls `body` with each plane and what a bit of it counts for. Nothing may be added afterwards.
  mutating func forEachPlane(_ body: (_ plane: Lanes, _ value: UInt32) -> Void) {
    // What still waits for its pair goes in as if its pair were empty.
    body(ones, 1)
    body(twos, 2)
    body(fours, 4)
    body(eights, 8)
    if added & 1 != 0 { body(waiting.one, 1) }
    if added & 2 != 0 { body(waiting.two, 2) }
    if added & 4 != 0 { body(waiting.four, 4) }
    if added & 8 != 0 { body(waiting.eight, 8) }
    for plane in 0..<used { body(planes[plane], 16 << UInt32(plane)) }
  }
}
