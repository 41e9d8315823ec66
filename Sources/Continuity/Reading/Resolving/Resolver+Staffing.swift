// People on an ordinary day: what processes ask of each role, against how many there are.

internal import DependencyGraph

extension Resolver {
  /// What nodes ask of roles to run, and for their degraded modes, in the order of the requirements.
  func staffingDemands(_ resolved: ResolvedNeeds) -> [StaffingDemand] {
    resolved.needs.compactMap { need in
      guard need.phase == .operate || need.phase == .fallback, need.memberCount == 1 else {
        return nil
      }
      let role = resolved.members[Int(need.firstMember)]
      guard kind(of: role) == .role else { return nil }
      return StaffingDemand(
        asset: need.owner, role: role, people: Int(need.asked),
        isFallback: need.phase == .fallback,
        isOfProcess: kind(of: need.owner) == .process)
    }
  }

  /// The assets whose degraded mode asks for more people than there are.
  func modesNobodyCanStaff(_ resolved: ResolvedNeeds) -> Set<Index<Asset>> {
    var found: Set<Index<Asset>> = []
    for need in resolved.needs where need.phase == .fallback && need.memberCount == 1 {
      let role = resolved.members[Int(need.firstMember)]
      let headcount = Int(record(of: role).headcount)
      if kind(of: role) == .role, headcount >= 0, Int(need.asked) > headcount {
        found.insert(need.owner)
      }
    }
    return found
  }

  /// Who decides on degraded modes, and says that a work is done: nodes where identifiers of theirs are written.
  mutating func resolveDeciders() {
    guard records.namesDeciders else { return }
    let deciders = NodeKey.allCases.compactMap { key in
      if case .decider(let path) = key.facts.form { path } else { nil }
    }
    for asset in assets {
      let position = Index<AssetRecord>(order[asset])
      for decider in deciders {
        guard case .other(let name)? = records.details[position]?[dynamicMember: decider] else {
          continue
        }
        let reference = records.reference(name, at: record(of: asset).location)
        guard case .asset(let node) = actor(reference, in: establishmentSymbols[asset]) else {
          continue
        }
        records.details[position]?[dynamicMember: decider] = .asset(node)
      }
    }
  }

  /// Roles of which several processes together ask for more people than there are.
  mutating func checkSharedPeople(_ demands: [StaffingDemand]) {
    let headcounts = Indexed<Asset, Int>(assets.map { Int(record(of: $0).headcount) })
    for day in RoleDay.days(of: demands, headcount: { headcounts[$0] < 0 ? nil : headcounts[$0] })
    where day.demands.count > 1 && day.isShort {
      guard let headcount = day.headcount else { continue }
      records.problems.report(
        .sharedBeyondHeadcount(
          role: id(of: day.role), count: day.asked, processes: day.demands.count,
          headcount: headcount), at: record(of: day.role).location)
    }
  }
}
