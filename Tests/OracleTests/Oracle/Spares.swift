// The oracle's §2: what stops in the end with nothing repaired, and what is left there without a spare.

extension Prediction {
  /// The nodes down in the end; of a role, how many of its people.
  private func downInTheEnd() -> Set<Int> {
    let hospital = hospital
    var down = Set(hospital.failures.flatMap(\.units))
    func isUp(_ node: Int) -> Bool { hospital.nodes[node].units.contains { !down.contains($0) } }
    func isMet(_ requirement: Hospital.Requirement) -> Bool {
      if let people = requirement.people {
        return hospital.nodes[requirement.members[0]].units.count { !down.contains($0) } >= people
      }
      return requirement.members.count { isUp($0) } >= requirement.needed
    }
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for node in hospital.nodes {
        guard let unit = node.units.first, !down.contains(unit) else { continue }
        guard node.operate.contains(where: { $0.tolerance != nil && !isMet($0) }) else { continue }
        if node.written.mode?.lasts == .unlimited && node.fallback.allSatisfy(isMet) { continue }
        down.insert(unit)
        hasChanged = true
      }
    }
    return down
  }

  /// Requirements of what is up that are met with exactly as many members as they need, and had more.
  func withoutSpare() -> Set<Answered.Spare> {
    let down = downInTheEnd()
    func isUp(_ node: Int) -> Bool { hospital.nodes[node].units.contains { !down.contains($0) } }
    func isMet(_ requirement: Hospital.Requirement) -> Bool {
      if let people = requirement.people {
        return hospital.nodes[requirement.members[0]].units.count { !down.contains($0) } >= people
      }
      return requirement.members.count { isUp($0) } >= requirement.needed
    }
    var spares: Set<Answered.Spare> = []
    for (index, node) in hospital.nodes.enumerated() where isUp(index) {
      let vital = node.operate.filter { $0.tolerance != nil }
      var resting = vital
      if !vital.allSatisfy(isMet) { resting += node.fallback }
      for requirement in resting where requirement.people == nil {
        let left = requirement.members.filter(isUp)
        let lost = requirement.members.filter { !isUp($0) }
        guard left.count == requirement.needed, !lost.isEmpty else { continue }
        func ids(_ members: [Int]) -> [String] {
          members.sorted().map { hospital.nodes[$0].written.id }
        }
        spares.insert(
          Answered.Spare(
            id: node.written.id, relation: requirement.need.relation,
            needed: requirement.needed, left: ids(left), lost: ids(lost)))
      }
    }
    return spares
  }
}
