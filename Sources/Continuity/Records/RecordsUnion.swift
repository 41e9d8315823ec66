// Putting together what two readers found, each in files of its own.

extension Records {
  /// Takes over the requirements and problems that `other` read in tables of requirements; those say
  /// nothing else.
  ///
  /// - Complexity: O(symbols + requirements + members of `other`)
  mutating func absorbNeeds(_ other: consuming Records) {
    let symbolOf = symbols.absorb(other.symbols)
    let joined = joinGroups(of: other, symbolOf: symbolOf)
    var needOf: ContiguousArray<UInt32> = []
    needOf.reserveCapacity(other.needs.count)
    needs.reserveCapacity(needs.count + other.needs.count)
    for position in other.needs.indices {
      if !joined.isEmpty, let known = joined[position] {
        needOf.append(known)
        continue
      }
      var need = other.needs[position]
      need.owner.symbol = symbolOf[Int(need.owner.symbol)]
      needOf.append(UInt32(truncatingIfNeeded: needs.count))
      needs.append(need)
    }
    members.reserveCapacity(members.count + other.members.count)
    for position in other.members.indices {
      var member = other.members[position]
      member.need = needOf[Int(member.need)]
      member.reference.symbol = symbolOf[Int(member.reference.symbol)]
      members.append(member)
    }
    goneRows.merge(other.goneRows, uniquingKeysWith: +)
    problems.absorb(other.problems)
  }

  /// The requirement here of each requirement of `other` whose group has rows here too.
  private mutating func joinGroups(
    of other: Records, symbolOf: ContiguousArray<UInt32>
  ) -> [Int: UInt32] {
    guard !groups.isEmpty else { return [:] }
    let common = other.groups.compactMap { key, group in
      let owner = symbolOf[Int(key >> 32)]
      let name = symbolOf[Int(key & UInt64(UInt32.max))]
      let isHere = groups[UInt64(owner) << 32 | UInt64(name)] != nil
      return isHere ? (group: group, owner: owner, name: name) : nil
    }
    var joined: [Int: UInt32] = [:]
    for (group, owner, name) in common.sorted(by: { $0.group.need < $1.group.need }) {
      var record = other.needs[group.need]
      record.owner.symbol = owner
      let need = join(
        record, group: name, saysCount: group.saysCount, saysRelation: group.saysRelation)
      joined[group.need] = UInt32(truncatingIfNeeded: need)
    }
    return joined
  }
}
