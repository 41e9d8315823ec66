// Byte strings to dense numbers: each distinct one is stored once, and looked up without a String.

/// A table of symbols: the first distinct byte string is 0, the next 1, and so on.
///
/// Open addressing with linear probing, at most half full. What a lookup in a large table costs is
/// its cache misses, so there are two: the slot, which keeps some bits of the hash beside the place
/// of the text, and the text, which has its symbol and size before it.
package struct Interner: Sendable {
  /// The bits of a slot that tell the place of a text; those above are of its hash.
  private static let placeMask: UInt64 = (1 << 40) - 1

  /// All texts, each after its symbol and its size, four bytes each.
  private var arena: [UInt8] = []
  /// Where the text of each symbol begins in the arena.
  private var starts: ContiguousArray<Int> = []
  /// Hash bits and the place of a text; zero where free, since no text begins at zero.
  private var slots: ContiguousArray<UInt64>

  /// The number of symbols.
  package var count: Int { starts.count }

  /// Makes an empty table with room for as many symbols before it first grows.
  package init(minimumCapacity: Int = 512) {
    var size = 1024
    while size < 2 * minimumCapacity { size *= 2 }
    slots = ContiguousArray(repeating: 0, count: size)
  }

  /// The symbol of these bytes, a new one if they are new.
  package mutating func intern(_ bytes: Span<UInt8>) -> UInt32 {
    var hash = ByteHash()
    hash.add(bytes)
    let hashed = hash.finish()
    let (slot, symbol) = find(hashed, size: bytes.count) { arena, start in
      bytes.isFound(in: arena, at: start)
    }
    if let symbol { return symbol }
    let new = UInt32(truncatingIfNeeded: count)
    precondition(count < Int(UInt32.max) && bytes.count <= Int(UInt32.max), "too much text")
    for shift in stride(from: 0, to: 32, by: 8) {
      arena.append(UInt8(truncatingIfNeeded: new &>> shift))
    }
    for shift in stride(from: 0, to: 32, by: 8) {
      arena.append(UInt8(truncatingIfNeeded: bytes.count &>> shift))
    }
    let start = arena.count
    for offset in bytes.indices { arena.append(bytes[offset]) }
    starts.append(start)
    slots[slot] = hashed & ~Self.placeMask | UInt64(start)
    if 2 * count > slots.count { grow() }
    return new
  }

  /// Takes over every text of `other`; the symbol here of each symbol there.
  package mutating func absorb(_ other: Interner) -> ContiguousArray<UInt32> {
    let texts = other.arena.span
    var symbolOf: ContiguousArray<UInt32> = []
    symbolOf.reserveCapacity(other.count)
    for start in other.starts {
      let size = Int(texts.word(at: start - 8) &>> 32)
      symbolOf.append(intern(texts.extracting(start..<start + size)))
    }
    return symbolOf
  }

  /// The symbol of these bytes, if they have one.
  package func lookup(_ bytes: Span<UInt8>) -> UInt32? {
    var hash = ByteHash()
    hash.add(bytes)
    return find(hash.finish(), size: bytes.count) { arena, start in
      bytes.isFound(in: arena, at: start)
    }.symbol
  }

  /// The symbol of `prefix/rest`, if it has one, without putting the two together.
  package func lookup(_ prefix: Span<UInt8>, slash rest: Span<UInt8>) -> UInt32? {
    let slash: InlineArray<1, UInt8> = [UInt8(ascii: "/")]
    var hash = ByteHash()
    hash.add(prefix)
    hash.add(slash.span)
    hash.add(rest)
    return find(hash.finish(), size: prefix.count + 1 + rest.count) { arena, start in
      prefix.isFound(in: arena, at: start)
        && arena[start + prefix.count] == slash[0]
        && rest.isFound(in: arena, at: start + prefix.count + 1)
    }.symbol
  }

  /// The symbol of the texts of two symbols with a slash between, if it has one.
  package func lookup(_ prefix: UInt32, slash rest: UInt32) -> UInt32? {
    lookup(
      arena.span.extracting(bytes(of: prefix).indices),
      slash: arena.span.extracting(bytes(of: rest).indices))
  }

  /// The bytes of a symbol.
  package func bytes(of symbol: UInt32) -> ArraySlice<UInt8> {
    let start = starts[Int(symbol)]
    return arena[start..<start + Int(arena.span.word(at: start - 8) &>> 32)]
  }

  /// The first sixteen bytes of a symbol as two numbers that compare as they do, zeros where it ends.
  package func prefix(of symbol: UInt32) -> (head: UInt64, next: UInt64) {
    let text = bytes(of: symbol).indices
    var words: (UInt64, UInt64) = (0, 0)
    for offset in 0..<min(16, text.count) {
      let byte = UInt64(arena[text.lowerBound + offset])
      if offset < 8 {
        words.0 |= byte << UInt64(56 - 8 * offset)
      } else {
        words.1 |= byte << UInt64(120 - 8 * offset)
      }
    }
    return words
  }

  /// The text of a symbol.
  package func string(of symbol: UInt32) -> String {
    String(decoding: bytes(of: symbol), as: UTF8.self)
  }

  /// The symbol whose text has this hash and size and is confirmed equal, or the slot for it.
  @inline(__always)
  private func find(
    _ hash: UInt64, size: Int, isEqual: (Span<UInt8>, Int) -> Bool
  ) -> (slot: Int, symbol: UInt32?) {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let entry = slots[slot]
      if entry == 0 { return (slot, nil) }
      if (entry ^ hash) & ~Self.placeMask == 0 {
        let start = Int(entry & Self.placeMask)
        let head = arena.span.word(at: start &- 8)
        if Int(head &>> 32) == size, isEqual(arena.span, start) {
          return (slot, UInt32(truncatingIfNeeded: head))
        }
      }
      slot = (slot &+ 1) & mask
    }
  }

  /// Doubles the table; the texts are hashed again, since a slot keeps only part of a hash.
  @inline(never)
  private mutating func grow() {
    let mask = 2 * slots.count - 1
    var slots = ContiguousArray<UInt64>(repeating: 0, count: mask + 1)
    for symbol in 0..<count {
      var hash = ByteHash()
      let text = bytes(of: UInt32(truncatingIfNeeded: symbol)).indices
      hash.add(arena.span.extracting(text))
      let hashed = hash.finish()
      var slot = Int(truncatingIfNeeded: hashed) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = hashed & ~Self.placeMask | UInt64(starts[symbol])
    }
    self.slots = slots
  }
}

extension Interner {
  /// The symbol of a text, a new one if it is new.
  package mutating func intern(_ text: String) -> UInt32 { intern(text.utf8.span) }

  /// The symbol of a text, if it has one.
  package func lookup(_ text: String) -> UInt32? { lookup(text.utf8.span) }
}

extension CSVReader {
  /// The symbol of a cell's text, a new one if it is new.
  package func symbol(of cell: CSVCell, in symbols: inout Interner) -> UInt32 {
    guard cell.form != .doubledQuotes else { return symbols.intern(string(cell)) }
    return symbols.intern(bytes.span.extracting(cell.range))
  }
}
