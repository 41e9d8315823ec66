// The oracle's §2: what stops in the end with nothing repaired, and what is left there without a spare.

extension Prediction {
  /// The nodes down in the end; of a role, how many of its people.
  private func downInTheEnd() -> Set<Int> {
    let hospital = hospital
    var down = Set(hospital.failures.flatMap(\.units))
    func isUp(_ node: Int) -> Bool { hospital.nodes[node].units.contains { !down.contains($0) } }
    func isMet(_ requirement: Hospital.Requirement) -> Bool {
      requirement.counted.count { !down.isSuperset(of: $0) } >= requirement.needed
    }
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for node in hospital.nodes where !down.isSuperset(of: node.units) {
        guard node.operate.contains(where: { $0.tolerance != nil && !isMet($0) }) else { continue }
        if node.written.mode?.lasts == .unlimited && node.fallback.allSatisfy(isMet) { continue }
        down.formUnion(node.units)
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
      requirement.counted.count { !down.isSuperset(of: $0) } >= requirement.needed
    }
    var spares: Set<Answered.Spare> = []
    for (index, node) in hospital.nodes.enumerated() where isUp(index) {
      let vital = node.operate.filter { $0.tolerance != nil }
      var resting = vital
      if !vital.allSatisfy(isMet) { resting += node.fallback }
      for requirement in resting where !requirement.isOfPeople {
        guard !isOfUnits(requirement, of: node) else { continue }
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

  /// Whether units are counted, which this oracle does not do in the end.
  private func isOfUnits(_ requirement: Hospital.Requirement, of node: Hospital.Node) -> Bool {
    node.written.count != nil
      || requirement.members.contains { hospital.nodes[$0].written.count != nil }
  }
}
