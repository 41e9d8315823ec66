// From requirements whose names are known to the graph that the engine plays on.

internal import DependencyGraph

extension Resolver {
  /// Whether the loss of data climbs through a requirement, where nobody says otherwise.
  private func carriesLoss(_ need: ResolvedNeed, among members: ContiguousArray<Index<Asset>>)
    -> Bool
  {
    if let data = need.data { return data }
    guard need.phase == .operate, need.tolerance != .unlimited, need.relation.carriesLoss else {
      return false
    }
    return need.memberRange.allSatisfy { kind(of: members[$0]).carriesData }
  }

  /// The graph, with why each of its requirements exists and whether the loss of data climbs through.
  struct Layout {
    var graph: Graph
    var relations: ContiguousArray<Relation>
    var carriesLoss: ContiguousArray<Bool>
    /// What few requirements say of levels.
    var levels: [Requirement: NeedLevel] = [:]
    var staffing: Staffing
  }

  /// Lays out the graph: nodes by identifier, requirements by owner.
  func buildGraph(_ resolved: ResolvedNeeds) -> Layout {
    let staffing = staffing(for: resolved)
    var builder = Graph.Builder()
    builder.reserve(
      nodes: staffing.nodeCount, requirements: resolved.needs.count,
      members: resolved.members.count)
    let unstaffed = modesNobodyCanStaff(resolved)
    for asset in assets {
      let restart = records.assets[order[asset]].restart.value ?? 0
      let mode = unstaffed.contains(asset) ? nil : records.assets[order[asset]].mode.limit
      // The whole of several units is up while any of them is: it needs no work, and no mode.
      if staffing.unitCount(of: asset) > 1 { builder.addNode() }
      staffing.forEachNode(of: asset) { _, _ in
        let node = builder.addNode(restart: restart)
        if let mode { builder.setDegradedMode(of: node, lasting: mode) }
      }
    }
    var relations: ContiguousArray<Relation> = []
    relations.reserveCapacity(resolved.needs.count)
    var carriesLoss: ContiguousArray<Bool> = []
    carriesLoss.reserveCapacity(resolved.needs.count)
    var levels: [Requirement: NeedLevel] = [:]
    var members: [Node] = []
    for need in resolved.needs {
      guard let phase = need.phase, let tolerance = need.tolerance.limit else { continue }
      members.removeAll(keepingCapacity: true)
      for position in need.memberRange {
        let member = resolved.members[position]
        let units = staffing.units(of: member)
        if units.isEmpty {
          members.append(staffing.node(of: member, heads: Int(need.heads)))
        } else {
          members += units
        }
      }
      let isData = self.carriesLoss(need, among: resolved.members)
      // Everyone of a role, and each of several units, needs what it needs.
      staffing.forEachNode(of: need.owner) { node, _ in
        let requirement = builder.require(
          .atLeast(Int(need.needed)), of: members, for: node, phase: phase, tolerance: tolerance)
        if let level = need.level { levels[requirement] = level }
        relations.append(need.relation)
        carriesLoss.append(isData)
      }
    }
    // After all that is written, so that it keeps its place.
    for asset in unitCounts.keys.sorted() where staffing.unitCount(of: asset) > 1 {
      builder.require(.any, of: staffing.units(of: asset), for: staffing.node(of: asset, heads: 1))
      relations.append(.needs)
      carriesLoss.append(true)
    }
    return Layout(
      graph: builder.build(), relations: relations, carriesLoss: carriesLoss, levels: levels,
      staffing: staffing)
  }

  /// The numbers of people that matter for each role: one, all, and whatever somebody needs.
  private func staffing(for resolved: ResolvedNeeds) -> Staffing {
    var heads: [Index<Asset>: Set<Int>] = [:]
    for asset in assets where kind(of: asset) == .role {
      let headcount = Int(records.assets[order[asset]].headcount)
      heads[asset] = headcount > 1 ? [1, headcount] : [1]
    }
    for need in resolved.needs where need.heads > 1 {
      let role = resolved.members[Int(need.firstMember)]
      heads[role, default: []].insert(Int(need.heads))
      // A share of people is told by hundredths: as many numbers of people are enough.
      guard need.level == .share else { continue }
      let asked = Int(need.heads)
      heads[role]?.formUnion((1...100).map { ($0 * asked + 99) / 100 })
    }
    return Staffing(assets: assetCount, heads: heads, units: unitCounts)
  }
}
