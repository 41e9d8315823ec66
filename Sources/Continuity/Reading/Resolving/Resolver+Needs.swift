// Resolving requirements: who needs how many of whom, in an order that does not depend on files.

internal import DependencyGraph
import Formats

/// A requirement whose names are known; its members lie in ``ResolvedNeeds/members``.
struct ResolvedNeed {
  var owner: Index<Asset>
  /// Members that must be up, each unit counted; where people of a role are counted, 1.
  var needed: Int32
  /// How many of the role that is the only member must be present.
  var heads: Int32 = 1
  /// How many it asks for; more than `heads` where there are never so many.
  var asked: Int32 = 1
  var tolerance: Minutes
  var level: NeedLevel?
  var relation: Relation
  /// `nil`: a control link only.
  var phase: Phase?
  var control: Bool
  var data: Bool?
  var firstMember: UInt32
  var memberCount: UInt32

  var memberRange: Range<Int> { Int(firstMember)..<Int(firstMember) + Int(memberCount) }
}

/// Requirements in flat tables: no object per requirement, however large the inventory.
struct ResolvedNeeds {
  var needs: ContiguousArray<ResolvedNeed> = []
  /// The members of all requirements, those of each one ascending.
  var members: ContiguousArray<Index<Asset>> = []
  /// Those that units give more members than they name.
  var expansions: [Expansion] = []

  /// Takes over requirements that were resolved by themselves.
  mutating func append(_ other: ResolvedNeeds) {
    let first = UInt32(truncatingIfNeeded: members.count)
    for need in other.needs {
      var need = need
      need.firstMember += first
      needs.append(need)
    }
    members += other.members
    expansions += other.expansions
  }

  /// The requirements of each owner together, owners ascending, then in an order that only what a
  /// requirement says decides.
  mutating func sort(owners: Int) {
    let byOwner = Grouping(
      of: ContiguousArray(needs.map { UInt32($0.owner.position) }), keys: owners)
    var sorted: ContiguousArray<ResolvedNeed> = []
    sorted.reserveCapacity(needs.count)
    for owner in 0..<owners {
      let start = sorted.count
      for place in byOwner.range(of: owner) {
        sorted.append(needs[Int(byOwner.item(at: place))])
      }
      sort(&sorted, from: start)
    }
    needs = sorted
  }

  /// Sorts what stands from `start` on: few things, by insertion where they stand.
  private func sort(_ needs: inout ContiguousArray<ResolvedNeed>, from start: Int) {
    if needs.count - start > 32 { return needs[start...].sort { precedes($0, $1) } }
    for position in needs.indices.dropFirst(start + 1) {
      var place = position
      while place > start, precedes(needs[place], needs[place - 1]) {
        needs.swapAt(place, place - 1)
        place -= 1
      }
    }
  }

  private func precedes(_ a: ResolvedNeed, _ b: ResolvedNeed) -> Bool {
    let phases = (a.phase?.rawValue ?? .max, b.phase?.rawValue ?? .max)
    if phases.0 != phases.1 { return phases.0 < phases.1 }
    if a.relation != b.relation { return a.relation.rawValue < b.relation.rawValue }
    for (one, other) in zip(a.memberRange, b.memberRange) where members[one] != members[other] {
      return members[one] < members[other]
    }
    return (a.memberCount, a.needed, a.heads, a.tolerance.code)
      < (b.memberCount, b.needed, b.heads, b.tolerance.code)
  }
}

extension Resolver {
  /// The requirements of all assets.
  ///
  /// The first half of a large inventory is resolved while the second is.
  mutating func resolveNeeds() -> ResolvedNeeds {
    let count = records.needs.count
    let byNeed = Grouping(of: ContiguousArray(records.members.map(\.need)), keys: count)
    let middle = count > 20_000 ? count / 2 : count
    var other = self
    other.records.problems = Problems()
    let (first, second) = atOnce {
      resolveNeeds(in: 0..<middle, members: byNeed)
    } _: { [other] in
      var other = other
      let resolved = other.resolveNeeds(in: middle..<count, members: byNeed)
      return (resolved: resolved, isNeeded: other.isNeeded, problems: other.records.problems)
    }
    var resolved = first
    resolved.append(second.resolved)
    for asset in isNeeded.indices where second.isNeeded[asset] { isNeeded[asset] = true }
    records.problems.absorb(second.problems)
    resolved.sort(owners: assetCount)
    checkMembers(resolved)
    return resolved
  }

  /// The requirements of some records.
  private mutating func resolveNeeds(
    in range: Range<Int>, members byNeed: Grouping
  ) -> ResolvedNeeds {
    let needs = records.needs
    let members = records.members
    var resolved = ResolvedNeeds()
    resolved.needs.reserveCapacity(range.count)
    resolved.members.reserveCapacity(range.count + range.count / 8)
    // Not a lazy sequence: its closures would count references to these tables for each requirement, and
    // both halves would wait for one another to do so.
    var references: [Reference] = []
    var found: [Index<Asset>] = []
    var seen = Indexed<Asset, UInt32>(repeating: 0, count: assetCount)
    for index in range {
      references.removeAll(keepingCapacity: true)
      for place in byNeed.range(of: index) {
        references.append(members[Int(byNeed.item(at: place))].reference)
      }
      resolve(
        needs[index], stamp: UInt32(index + 1), references: references, found: &found, seen: &seen,
        into: &resolved)
    }
    return resolved
  }

  /// - Parameters:
  ///   - stamp: what marks in `seen` the members of this requirement.
  ///   - found: room for its members.
  ///   - seen: by asset, the stamp of the last requirement that named it.
  private mutating func resolve(
    _ need: NeedRecord, stamp: UInt32, references: [Reference], found: inout [Index<Asset>],
    seen: inout Indexed<Asset, UInt32>, into resolved: inout ResolvedNeeds
  ) {
    guard let owner = resolve(need.owner, in: nil) else { return }
    let establishment = establishmentSymbols[owner]
    found.removeAll(keepingCapacity: true)
    var isComplete = true
    for reference in references {
      guard let member = resolve(reference, in: establishment) else {
        isComplete = false
        continue
      }
      isNeeded[member] = true
      if member == owner {
        records.problems.report(.needsItself(id(of: owner)), at: reference.location)
        isComplete = false
      } else if seen[member] == stamp {
        records.problems.report(.memberTwice(id(of: member)), at: reference.location)
        isComplete = false
      } else {
        if !checkKind(of: member, for: need.relation, at: reference.location) {
          isComplete = false
        }
        seen[member] = stamp
        found.append(member)
      }
    }
    guard isComplete, !found.isEmpty else { return }
    if !need.tolerance.isAbsent && need.phase != .operate {
      records.problems.report(
        .toleranceOutsideOperate(relation: need.relation.key), at: need.location)
      return
    }
    if need.level != nil && need.phase != .operate {
      records.problems.report(.levelOutsideOperate(relation: need.relation.key), at: need.location)
      return
    }
    if need.phase == .fallback && records.assets[order[owner]].mode == .absent {
      records.problems.report(.fallbackWithoutMode(id(of: owner)), at: need.location)
      return
    }
    guard let (wanted, heads, asked) = count(need, of: owner, members: found) else { return }
    var needed = wanted
    if found.count > 1 {
      found.sort()
      if !goneAssets.isEmpty { dropGone(from: &found, needed: &needed, of: owner, need) }
    }
    if !unitCounts.isEmpty, let members = expansion(of: owner, members: found) {
      resolved.expansions.append(
        Expansion(place: need.location, members: members, more: members - found.count))
    }
    resolved.needs.append(
      ResolvedNeed(
        owner: owner, needed: Int32(needed), heads: Int32(heads),
        asked: Int32(asked),
        tolerance: need.tolerance.isAbsent ? Minutes(.minutes(0)) : need.tolerance,
        level: need.level, relation: need.relation, phase: need.phase,
        control: need.relation.isControl && need.control != false, data: need.data,
        firstMember: UInt32(truncatingIfNeeded: resolved.members.count),
        memberCount: UInt32(truncatingIfNeeded: found.count)))
    resolved.members.append(contentsOf: found)
  }

  /// How many members must be up, and how many people of a role that is the only one.
  private mutating func count(
    _ need: NeedRecord, of owner: Index<Asset>, members: [Index<Asset>]
  ) -> (needed: Int, heads: Int, asked: Int)? {
    if case .atLeast(let number) = need.count, members.count == 1, kind(of: members[0]) == .role {
      let count = Int(number)
      return (1, heads(of: members[0], asked: count, for: need, of: owner), count)
    }
    return needed(need, among: members).map { ($0, 1, 1) }
  }

  /// Takes members that are gone out of a group: they are nobody's spare. So many of the others must be up as the
  /// group asks for, all of them where fewer are left; where none is left, the group stays as it is written.
  private mutating func dropGone(
    from members: inout [Index<Asset>], needed: inout Int, of owner: Index<Asset>,
    _ need: NeedRecord
  ) {
    let left = members.filter { !goneAssets.contains($0) }
    guard !left.isEmpty, left.count < members.count else { return }
    needed = min(needed, left.reduce(0) { $0 + units(of: $1) })
    records.problems.report(
      .goneMembers(
        owner: id(of: owner), gone: members.filter(goneAssets.contains).map(id(of:)),
        needed: needed, left: left.count),
      at: need.location)
    members = left
  }

  /// How many of a role are played where `asked` are asked for: no more than there are. A mode that asks
  /// for more never holds.
  private mutating func heads(
    of role: Index<Asset>, asked: Int, for need: NeedRecord, of owner: Index<Asset>
  ) -> Int {
    let headcount = Int(records.assets[order[role]].headcount)
    guard headcount >= 0, asked > headcount else { return asked }
    let (owner, role) = (id(of: owner), id(of: role))
    let issue: Issue =
      switch need.phase {
      case .operate:
        .staffedBeyondHeadcount(owner, role: role, count: asked, headcount: headcount)
      case .fallback:
        .modeBeyondHeadcount(owner, role: role, count: asked, headcount: headcount)
      case .repair, .restore, nil:
        .moreThanHeadcount(role: role, count: asked, headcount: headcount)
      }
    records.problems.report(issue, at: need.countLocation)
    return max(1, headcount)
  }

  /// Whether a member is of a kind that the relation can name; a place of another kind is only odd.
  private mutating func checkKind(
    of member: Index<Asset>, for relation: Relation, at place: Location
  ) -> Bool {
    let kind = kind(of: member)
    if relation == .staffedBy, kind != .role {
      records.problems.report(.notARole(id(of: member)), at: place)
      return false
    }
    if relation == .isIn, kind != .building {
      records.problems.report(.notAPlace(id(of: member)), at: place)
    }
    return true
  }
}
