// The written model laid out for the oracle's run: nodes, the people of a role one by one, requirements.

struct Hospital {
  /// What a node needs: so many of what it names up.
  struct Requirement {
    let need: WrittenNeed
    /// The nodes that it names.
    let members: [Int]
    /// What it counts, each up while one of its units is: a node, a unit of a node, one of a role's people; of a role
    /// in a group, all of them together.
    let counted: [[Int]]
    let needed: Int
    /// Whether it is one role, and its people are counted.
    let isOfPeople: Bool
    /// `nil` where its loss never stops anybody.
    let tolerance: Int?
  }

  struct Node {
    let written: WrittenNode
    var operate: [Requirement] = []
    var repair: [Requirement] = []
    var restore: [Requirement] = []
    var fallback: [Requirement] = []
    /// One for each of a role's people, else one.
    var units: [Int] = []
  }

  /// A node that fails: when, for how long (`nil`: nobody knows), and the work then.
  struct Failure {
    let units: [Int]
    let node: Int
    let at: Int
    let cause: Span?
    let work: Int
    /// The steps of the work, where it has some.
    var steps: [Int]?
    let isDestruction: Bool
    let heldUntil: Int
  }

  let model: WrittenModel
  let horizon: Int
  let destroyed: Destroyed
  private(set) var nodes: [Node] = []
  /// The node of each unit.
  private(set) var owners: [Int] = []
  private(set) var failures: [Failure] = []
  private var positions: [String: Int] = [:]

  init(of model: WrittenModel, until horizon: Int) {
    self.model = model
    self.horizon = horizon
    destroyed = Destroyed(of: model, until: horizon)
    for node in model.nodes.sorted(by: { $0.id < $1.id }) {
      positions[node.id] = nodes.count
      nodes.append(Node(written: node))
    }
    for index in nodes.indices {
      let written = nodes[index].written
      let count = written.kind == "role" ? heads(of: written) : written.count ?? 1
      for _ in 0..<count {
        nodes[index].units.append(owners.count)
        owners.append(index)
      }
    }
    for index in nodes.indices { layOut(index) }
    breakThings()
  }

  func position(of id: String) -> Int { positions[id] ?? 0 }

  /// "No headcount: as many as are asked for."
  private func heads(of role: WrittenNode) -> Int {
    if let headcount = role.headcount { return headcount }
    let asked = model.nodes.flatMap { $0.needs + ($0.mode?.needs ?? []) }
      .filter { $0.members == [role.id] }.map { $0.people ?? 1 }
    return asked.max() ?? 1
  }

  private mutating func layOut(_ index: Int) {
    let node = nodes[index].written
    for need in node.needs {
      // Who asks for more than the headcount is played with what there is.
      switch need.relation {
      case "maintained-by": nodes[index].repair.append(requirement(need, isClipped: true))
      case "restored-with": nodes[index].restore.append(requirement(need, isClipped: true))
      case "administered-from", "writable-from": continue
      default: nodes[index].operate.append(requirement(need, isClipped: true))
      }
    }
    // A fallback that asks for more never holds.
    nodes[index].fallback = (node.mode?.needs ?? []).map { requirement($0, isClipped: false) }
    if let copy = destroyed.chosenCopy(of: node) {
      let need = WrittenNeed(relation: "restored-with", members: [copy.holder], needed: 1)
      // A copy can be restored from while any unit of its holder is up.
      let units = nodes[position(of: copy.holder)].units
      nodes[index].restore.append(
        Requirement(
          need: need, members: [position(of: copy.holder)], counted: [units], needed: 1,
          isOfPeople: false, tolerance: 0))
    }
  }

  private func requirement(_ need: WrittenNeed, isClipped: Bool) -> Requirement {
    let members = need.members.map(position)
    let tolerance = need.tolerance == .unlimited ? nil : need.tolerance.length
    let isOfPeople = members.count == 1 && nodes[members[0]].written.kind == "role"
    if isOfPeople {
      let heads = nodes[members[0]].units
      let asked = need.people ?? 1
      return Requirement(
        need: need, members: members, counted: heads.map { [$0] },
        needed: isClipped ? min(asked, heads.count) : asked, isOfPeople: true, tolerance: tolerance)
    }
    let counted = members.flatMap { member in
      let node = nodes[member]
      return node.written.kind == "role" ? [node.units] : node.units.map { [$0] }
    }
    return Requirement(
      need: need, members: members, counted: counted, needed: model.needed(by: need),
      isOfPeople: false, tolerance: tolerance)
  }

  private mutating func breakThings() {
    let scenario = model.scenario
    for item in scenario.fail where item.at <= horizon {
      let node = nodes[position(of: item.node)]
      failures.append(
        Failure(
          units: node.written.count == nil
            ? node.units : Array(node.units.prefix(model.struck(by: item))),
          node: position(of: item.node), at: item.at,
          cause: item.repair ?? scenario.lasts ?? node.written.repair,
          work: item.work ?? item.restart ?? node.written.restart ?? 0, isDestruction: false,
          heldUntil: item.heldUntil ?? 0))
    }
    for item in scenario.absent {
      let role = nodes[position(of: item.role)]
      let heads = role.units.count
      let missing = item.people ?? (heads * (item.percent ?? 0) + 99) / 100
      failures.append(
        Failure(
          units: Array(role.units.prefix(missing)), node: position(of: item.role), at: 0,
          cause: scenario.lasts ?? role.written.repair, work: role.written.restart ?? 0,
          isDestruction: false, heldUntil: 0))
    }
    for item in scenario.destroy where item.at <= horizon && model.isShare(item) {
      let node = nodes[position(of: item.node)]
      failures.append(
        Failure(
          units: Array(node.units.prefix(model.struck(by: item))), node: position(of: item.node),
          at: item.at, cause: .minutes(0),
          work: max(node.written.rebuild ?? 0, node.written.restart ?? 0),
          steps: node.written.recovery.isEmpty ? nil : node.written.recovery.map { $0 ?? 0 },
          isDestruction: true, heldUntil: item.heldUntil ?? 0))
    }
    for (id, minute) in destroyed.minutes.sorted(by: { $0.key < $1.key }) {
      let node = nodes[position(of: id)]
      let written = node.written
      var cause: Span? = .minutes(0)
      if written.kind == "building" && written.rebuild == nil {
        cause = scenario.destroy.first { $0.node == id }?.repair ?? scenario.lasts
      }
      let held = (scenario.destroy + scenario.compromise).filter { $0.node == id }
        .compactMap(\.heldUntil)
      failures.append(
        Failure(
          units: node.units, node: position(of: id), at: minute, cause: cause,
          work: max(written.rebuild ?? 0, written.restart ?? 0)
            + (destroyed.chosenCopy(of: written)?.restore ?? 0),
          steps: steps(of: written), isDestruction: true, heldUntil: held.max() ?? 0))
    }
  }

  /// "The restore time of the chosen copy is the step that says `takes: copy`; where none does, a step of its own
  /// after the first."
  private func steps(of node: WrittenNode) -> [Int]? {
    guard !node.recovery.isEmpty else { return nil }
    let restore = destroyed.chosenCopy(of: node)?.restore
    var steps = node.recovery.map { $0 ?? restore ?? 0 }
    if let restore, !node.recovery.contains(nil) { steps.insert(restore, at: 1) }
    return steps
  }
}
