// Numbers by two words: for what is known by several numbers at once, such as the two ends of a link.

/// A number for each of many pairs of words.
///
/// Open addressing with linear probing, at most half full. A product of the words tells the place, which is
/// enough for words that we number ourselves.
struct PairNumbers {
  private struct Slot {
    var first: UInt64
    var second: UInt64
    var number: Int32
  }

  private static let free: Int32 = -1
  private var slots: ContiguousArray<Slot>
  private(set) var count = 0

  init(minimumCapacity: Int = 0) {
    var size = 64
    while size < 2 * minimumCapacity { size *= 2 }
    slots = ContiguousArray(repeating: Slot(first: 0, second: 0, number: Self.free), count: size)
  }

  @inline(__always)
  private static func place(_ first: UInt64, _ second: UInt64, _ mask: Int) -> Int {
    let product = (first ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(
      by: (second &* 0xA076_1D64_78BD_642F) ^ 0xE703_7ED1_A0B4_28DB)
    return Int(truncatingIfNeeded: product.high ^ product.low) & mask
  }

  /// The number of a pair, if it has one.
  subscript(first: UInt64, second: UInt64) -> Int? {
    let mask = slots.count - 1
    var place = Self.place(first, second, mask)
    while slots[place].number != Self.free {
      if slots[place].first == first, slots[place].second == second {
        return Int(slots[place].number)
      }
      place = (place + 1) & mask
    }
    return nil
  }

  /// Gives a pair a number, not negative, if it has none; the number it has already, if it has.
  mutating func claim(_ first: UInt64, _ second: UInt64, for number: Int) -> Int? {
    if 2 * (count + 1) > slots.count { grow() }
    let mask = slots.count - 1
    var place = Self.place(first, second, mask)
    while slots[place].number != Self.free {
      if slots[place].first == first, slots[place].second == second {
        return Int(slots[place].number)
      }
      place = (place + 1) & mask
    }
    slots[place] = Slot(
      first: first, second: second, number: Int32(truncatingIfNeeded: number))
    count += 1
    return nil
  }

  /// Takes note of a pair; whether it is new.
  mutating func insert(_ first: UInt64, _ second: UInt64) -> Bool {
    claim(first, second, for: 0) == nil
  }

  private mutating func grow() {
    let old = slots
    let mask = 2 * old.count - 1
    slots = ContiguousArray(
      repeating: Slot(first: 0, second: 0, number: Self.free), count: mask + 1)
    for slot in old where slot.number != Self.free {
      var place = Self.place(slot.first, slot.second, mask)
      while slots[place].number != Self.free { place = (place + 1) & mask }
      slots[place] = slot
    }
  }
}
