// The texts of the cells of tables that are compared, one number each: rows are then compared as numbers.

import Continuity

/// The distinct texts of some tables.
struct CellTexts: Sendable {
  /// The number of the empty text.
  static let nothing: UInt32 = 0

  private var texts = Interner(minimumCapacity: 1 << 14)
  /// By number, that of the first text that is the same but for how its letters are composed.
  private var first: ContiguousArray<UInt32> = []
  private var byComposed = TextNumbers()

  init() { _ = number(of: "") }

  /// How many there are; their numbers are those below.
  var count: Int { first.count }

  /// The number of a text.
  mutating func number(of text: String) -> UInt32 {
    let number = texts.intern(text)
    if Int(number) == first.count { note(number) }
    return number
  }

  /// The number of what a cell holds.
  mutating func number(of cell: CSVCell, in reader: CSVReader) -> UInt32 {
    if cell.isEmpty { return Self.nothing }
    let number = reader.symbol(of: cell, in: &texts)
    if Int(number) == first.count { note(number) }
    return number
  }

  private mutating func note(_ number: UInt32) {
    // Nothing of ASCII is composed, nor what another text composes to.
    guard texts.bytes(of: number).contains(where: { $0 >= 0x80 }) else {
      return first.append(number)
    }
    first.append(
      UInt32(byComposed.claim(texts.string(of: number), for: Int(number)) ?? Int(number)))
  }

  /// A number that is the same for texts that are.
  func identity(of number: UInt32) -> UInt32 { first[Int(number)] }

  /// Whether two texts are the same.
  func areSame(_ a: UInt32, _ b: UInt32) -> Bool {
    a == b || first[Int(a)] == first[Int(b)]
  }

  /// The text of a number.
  subscript(number: UInt32) -> String { texts.string(of: number) }

  /// The bytes of a number's text.
  func bytes(of number: UInt32) -> ArraySlice<UInt8> { texts.bytes(of: number) }

  /// The number of a text that some cell has.
  func known(_ text: String) -> UInt32? {
    if let number = texts.lookup(text) { return number }
    return byComposed[text].map { UInt32($0) }
  }

  /// For each number of those given its place by UTF-8 bytes; of the others, zero.
  func ranks(of numbers: some Sequence<UInt32>) -> ContiguousArray<UInt32> {
    var ranks = ContiguousArray<UInt32>(repeating: 0, count: first.count)
    var used: [UInt32] = []
    for number in numbers where ranks[Int(number)] == 0 {
      ranks[Int(number)] = 1
      used.append(number)
    }
    let places = ByteOrder.ranks(of: used.lazy.map { texts.string(of: $0) })
    for (position, number) in used.enumerated() { ranks[Int(number)] = places[position] }
    return ranks
  }
}
