// What whole cells turned out to name: columns repeat a few names for all their rows.

import Continuity

/// Names in cells as numbers, and what they mean once that is known.
struct CellMeanings {
  private var texts = Interner()
  /// Numbers of ``identifiers``, by text, by how it is understood and where.
  private var numbers = PairNumbers()
  private var identifiers: [String] = []
  private var establishments: [String: UInt64] = [:]
  /// The establishment asked for last: rows of one mostly follow each other.
  private var last: (name: String, number: UInt64)?

  /// The number of a text.
  mutating func number(of text: String) -> UInt32 { texts.intern(text) }

  /// The text of a number.
  func text(_ number: UInt32) -> String { texts.string(of: number) }

  /// What a text means as a role and in an establishment, if that is known.
  mutating func meaning(
    _ text: UInt32, as role: TableReading.Role, in establishment: String?
  ) -> String? {
    numbers[key(text, role), number(ofEstablishment: establishment)].map { identifiers[$0] }
  }

  /// Takes note of what a text means.
  mutating func keep(
    _ identifier: String, for text: UInt32, as role: TableReading.Role, in establishment: String?
  ) {
    let home = number(ofEstablishment: establishment)
    if numbers.claim(key(text, role), home, for: identifiers.count) == nil {
      identifiers.append(identifier)
    }
  }

  private func key(_ text: UInt32, _ role: TableReading.Role) -> UInt64 {
    let (position, part): (Int, UInt64) =
      switch role {
      case .relation(let position): (Int(position), 0)
      case .node(let position): (position, 1)
      case .holder(let position): (position, 2)
      case .site(let position): (position, 3)
      }
    return UInt64(text) << 32 | UInt64(UInt32(truncatingIfNeeded: position)) << 2 | part
  }

  private mutating func number(ofEstablishment name: String?) -> UInt64 {
    guard let name else { return 0 }
    if let last, last.name == name { return last.number }
    let number = establishments[name] ?? UInt64(establishments.count + 1)
    establishments[name] = number
    last = (name, number)
    return number
  }
}
