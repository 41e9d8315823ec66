// Resolving requirements: who needs how many of whom, in an order that does not depend on files.

internal import DependencyGraph

/// A requirement whose names are known.
struct ResolvedNeed {
  var owner: Int
  var relation: Relation
  /// `nil`: a control link only.
  var phase: Phase?
  /// Ascending.
  var members: [Int]
  /// Members that must be up; with `heads`, 1.
  var needed: Int
  /// How many of the role that is the only member must be present.
  var heads = 1
  var tolerance: Limit
  var control: Bool
  var data: Bool?
}

extension Resolver {
  /// The requirements of all assets, by owner, then in an order that their content gives.
  mutating func resolveNeeds() -> [ResolvedNeed] {
    let needs = records.needs
    // Members of one requirement, in the order of the files.
    var membersOf: [[Reference]] = Array(repeating: [], count: needs.count)
    for member in records.members { membersOf[Int(member.need)].append(member.reference) }
    var resolved: [ResolvedNeed] = []
    resolved.reserveCapacity(needs.count)
    for (index, need) in needs.enumerated() {
      if let need = resolve(need, members: membersOf[index]) { resolved.append(need) }
    }
    resolved.sort { ResolvedNeed.precedes($0, $1) }
    return resolved
  }

  private mutating func resolve(_ need: NeedRecord, members: [Reference]) -> ResolvedNeed? {
    guard let owner = resolve(need.owner, in: nil) else { return nil }
    let ownerRecord = record(of: owner)
    var found: [Int] = []
    var isComplete = true
    for reference in members {
      guard let member = resolve(reference, in: ownerRecord.establishment) else {
        isComplete = false
        continue
      }
      isNeeded[member] = true
      if member == owner {
        records.problems.report(.needsItself(id(of: owner)), at: reference.location)
        isComplete = false
      } else if found.contains(member) {
        records.problems.report(.memberTwice(id(of: member)), at: reference.location)
        isComplete = false
      } else {
        checkKind(of: member, for: need.relation, at: reference.location)
        found.append(member)
      }
    }
    guard isComplete, !found.isEmpty else { return nil }
    if !need.tolerance.isAbsent && need.phase != .operate {
      records.problems.report(
        .toleranceOutsideOperate(relation: need.relation.key), at: need.location)
      return nil
    }
    if need.phase == .fallback && ownerRecord.mode.isAbsent {
      records.problems.report(.fallbackWithoutMode(id(of: owner)), at: need.location)
      return nil
    }
    var result = ResolvedNeed(
      owner: owner, relation: need.relation, phase: need.phase, members: found.sorted(),
      needed: found.count, tolerance: need.tolerance.limit ?? .minutes(0),
      control: need.relation.isControl && need.control != false, data: need.data)
    switch need.count {
    case .all: break
    case .any: result.needed = 1
    case .atLeast(let count):
      if found.count == 1, record(of: found[0]).kind == .role {
        result.heads = count
        let headcount = Int(record(of: found[0]).headcount)
        if headcount >= 0, count > headcount {
          records.problems.report(
            .moreThanHeadcount(role: id(of: found[0]), count: count, headcount: headcount),
            at: need.countLocation)
        }
      } else if count > found.count {
        records.problems.report(
          .moreNeededThanNamed(needed: count, named: found.count), at: need.countLocation)
        return nil
      } else {
        result.needed = count
      }
    }
    return result
  }

  private mutating func checkKind(of member: Int, for relation: Relation, at place: Location) {
    let kind = record(of: member).kind
    if relation == .staffedBy, kind != .role {
      records.problems.report(.notARole(id(of: member)), at: place)
    } else if relation == .isIn, kind != .building {
      records.problems.report(.notAPlace(id(of: member)), at: place)
    }
  }

  /// Lays out the graph: nodes by identifier, requirements by owner.
  func buildGraph(
    _ needs: [ResolvedNeed]
  ) -> (graph: Graph, relations: ContiguousArray<Relation>, staffing: Staffing) {
    var heads: [Int: Set<Int>] = [:]
    for asset in 0..<assetCount where record(of: asset).kind == .role {
      let headcount = Int(record(of: asset).headcount)
      heads[asset] = headcount > 1 ? [1, headcount] : [1]
    }
    for need in needs where need.heads > 1 {
      heads[need.members[0], default: []].insert(need.heads)
    }
    let staffing = Staffing(assets: assetCount, heads: heads)

    var builder = Graph.Builder()
    builder.reserve(
      nodes: staffing.nodeCount, requirements: needs.count,
      members: needs.reduce(0) { $0 + $1.members.count })
    for asset in 0..<assetCount {
      let record = record(of: asset)
      for (_, _) in staffing.nodes(of: asset) {
        let node = builder.addNode(restart: record.restart.value ?? 0)
        if let mode = record.mode.limit { builder.setDegradedMode(of: node, lasting: mode) }
      }
    }
    var relations: ContiguousArray<Relation> = []
    relations.reserveCapacity(needs.count)
    for need in needs {
      guard let phase = need.phase else { continue }
      let members = need.members.map { staffing.node(of: $0, heads: need.heads) }
      // Everyone of a role needs what the role needs.
      for (node, _) in staffing.nodes(of: need.owner) {
        builder.require(
          .atLeast(need.needed), of: members, for: node, phase: phase, tolerance: need.tolerance)
        relations.append(need.relation)
      }
    }
    return (builder.build(), relations, staffing)
  }
}

extension ResolvedNeed {
  /// An order that only what the requirement says decides.
  static func precedes(_ a: ResolvedNeed, _ b: ResolvedNeed) -> Bool {
    if a.owner != b.owner { return a.owner < b.owner }
    let phases = (a.phase?.rawValue ?? .max, b.phase?.rawValue ?? .max)
    if phases.0 != phases.1 { return phases.0 < phases.1 }
    if a.relation != b.relation { return a.relation.rawValue < b.relation.rawValue }
    if a.members != b.members { return a.members.lexicographicallyPrecedes(b.members) }
    return (a.needed, a.heads, Minutes(a.tolerance).code)
      < (b.needed, b.heads, Minutes(b.tolerance).code)
  }
}
