// Putting together what two readers found, each in files of its own.

import Formats

extension Records {
  /// Takes over the requirements and problems that `other` read in tables of requirements; those say
  /// nothing else.
  ///
  /// - Complexity: O(symbols + requirements + members of `other`)
  mutating func absorbNeeds(_ other: consuming Records) {
    let symbolOf = symbols.absorb(other.symbols)
    absorbSpellings(other, symbols: symbolOf)
    let first = UInt32(truncatingIfNeeded: needs.count)
    needs.reserveCapacity(needs.count + other.needs.count)
    for position in other.needs.indices {
      var need = other.needs[position]
      need.owner.symbol = symbolOf[Int(need.owner.symbol)]
      needs.append(need)
    }
    members.reserveCapacity(members.count + other.members.count)
    for position in other.members.indices {
      var member = other.members[position]
      member.need += first
      member.reference.symbol = symbolOf[Int(member.reference.symbol)]
      members.append(member)
    }
    goneRows.merge(other.goneRows, uniquingKeysWith: +)
    problems.absorb(other.problems)
  }
}
