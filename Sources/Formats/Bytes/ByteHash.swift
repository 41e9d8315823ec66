// A fast hash of byte strings that may come in pieces.

/// Hashes bytes eight at a time; pieces hash as their concatenation does.
///
/// One 64 × 64 → 128 bit product per word, its halves folded together, after wyhash (Wang Yi).
/// The seed is fixed: the same file gives the same table, and nobody attacks a hospital through
/// the names of its own servers.
package struct ByteHash {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// The bytes that do not yet make a word, lowest first.
  private var pending: UInt64 = 0
  private var length = 0

  @inline(__always)
  private static func mixed(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }

  @inline(__always)
  private mutating func add(_ word: UInt64) {
    state = Self.mixed(state ^ word, 0xA076_1D64_78BD_642F)
  }

  /// Adds the lowest `count` bytes of a word, of which the others are zero.
  @inline(__always)
  private mutating func add(_ word: UInt64, bytes count: Int) {
    let filled = length & 7
    length &+= count
    pending |= word &<< UInt64(8 &* filled)
    guard filled &+ count >= 8 else { return }
    add(pending)
    pending = filled == 0 ? 0 : word &>> UInt64(64 &- 8 &* filled)
  }

  @inline(__always)
  mutating func add(_ bytes: Span<UInt8>) {
    var offset = 0
    while offset &+ 8 <= bytes.count {
      add(bytes.word(at: offset), bytes: 8)
      offset &+= 8
    }
    if offset < bytes.count {
      add(bytes.lastWord(from: offset), bytes: bytes.count &- offset)
    }
  }

  /// The hash of some bytes.
  package static func hash(of bytes: Span<UInt8>) -> UInt64 {
    var hash = ByteHash()
    hash.add(bytes)
    return hash.finish()
  }

  /// The hash of everything added.
  @inline(__always)
  consuming func finish() -> UInt64 {
    let last = Self.mixed(pending ^ 0xE703_7ED1_A0B4_28DB, state ^ UInt64(length))
    return Self.mixed(last, 0x8EBC_6AF0_9C88_C6E3)
  }
}

extension Span<UInt8> {
  /// Eight bytes as a word, the first of them lowest; they must be there.
  @inlinable @inline(__always)
  package func word(at offset: Int) -> UInt64 {
    unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The fewer than eight bytes from `offset` to the end, filled up with zeros.
  @inlinable @inline(__always)
  package func lastWord(from offset: Int) -> UInt64 {
    if count >= 8 {
      return word(at: count &- 8) &>> UInt64(8 &* (8 &- (count &- offset)))
    }
    var word: UInt64 = 0
    for position in (offset..<count).reversed() { word = word &<< 8 | UInt64(self[position]) }
    return word
  }

  /// Whether the bytes are those of `other` from `offset` on; as many must be there.
  @inlinable @inline(__always)
  package func isFound(in other: Span<UInt8>, at start: Int) -> Bool {
    var offset = 0
    while offset &+ 8 <= count {
      if word(at: offset) != other.word(at: start &+ offset) { return false }
      offset &+= 8
    }
    while offset < count {
      if self[offset] != other[start &+ offset] { return false }
      offset &+= 1
    }
    return true
  }
}
