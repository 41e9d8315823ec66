// Small random hospitals from a seed: loops, groups, things in the same minute, all that the files may say.

import TestSupport

/// Writes a hospital, node after node.
struct RandomHospital {
  private var random: RandomSource
  private var nodes: [WrittenNode] = []
  private(set) var tabled: Set<String> = []

  static func model(seed: Int) -> (model: WrittenModel, tabled: Set<String>, horizon: Int) {
    var hospital = RandomHospital(random: RandomSource(seed: seed))
    hospital.addNodes()
    hospital.addNeeds()
    for node in hospital.nodes where hospital.random.percent(40) {
      hospital.tabled.insert(node.id)
    }
    var random = hospital.random
    let scenario = WrittenScenario(strikingAt: hospital.nodes, &random)
    let horizon = random.pick(150...400)
    return (WrittenModel(nodes: hospital.nodes, scenario: scenario), hospital.tabled, horizon)
  }

  private init(random: RandomSource) { self.random = random }

  private mutating func minutes() -> Int {
    random.pick([0, 0, 1, 2, 3, 5, 5, 8, 10, 15, 20, 30, 45])
  }

  private mutating func addNodes() {
    let technical = [
      "application", "application", "service", "server", "network", "store", "store", "backup",
      "equipment", "utility", "supplier",
    ]
    for index in 0..<random.pick(0...2) {
      var node = WrittenNode(id: "b\(index)", kind: "building")
      if random.percent(60) { node.rebuild = minutes() }
      nodes.append(node)
    }
    for index in 0..<random.pick(0...2) {
      var node = WrittenNode(id: "r\(index)", kind: "role")
      if random.percent(80) { node.headcount = random.pick(1...6) }
      if random.percent(40) { node.presence = presence() }
      nodes.append(node)
    }
    for index in 0..<random.pick(2...7) {
      var node = WrittenNode(id: "t\(index)", kind: random.pick(technical))
      node.restart = minutes()
      node.rebuild = minutes()
      let single = ["backup", "supplier"]
      if !single.contains(node.kind), random.percent(20) { node.count = random.pick(1...5) }
      nodes.append(node)
    }
    for index in 0..<random.pick(1...3) {
      var node = WrittenNode(id: "p\(index)", kind: "process")
      if random.percent(30) { node.restart = minutes() }
      if random.percent(30) { node.mbco = random.pick([10, 40, 50, 80, 100]) }
      if random.percent(40) { node.volume = random.pick([1, 24, 100, 1440]) }
      nodes.append(node)
    }
    for index in nodes.indices {
      if random.percent(50) {
        nodes[index].repair = random.percent(15) ? .unlimited : .minutes(minutes())
      }
      guard nodes[index].kind == "process" || random.percent(20) else { continue }
      if random.percent(60) { nodes[index].mtpd = random.pick([1, 5, 10, 30, 60, 120, 300]) }
      if random.percent(40) {
        nodes[index].rto = min(random.pick([0, 5, 20, 60, 200]), nodes[index].mtpd ?? .max)
      }
      if random.percent(40) { nodes[index].rpo = random.pick([0, 10, 60, 400]) }
    }
  }

  /// Hours that do not overlap, then perhaps all day: no line is taken by those before it.
  private mutating func presence() -> [WrittenPresence] {
    var lines: [WrittenPresence] = []
    for (from, to) in [(480, 600), (600, 840), (1_320, 480)] where random.percent(40) {
      lines.append(
        WrittenPresence(
          isWeek: random.percent(40), from: from, to: to, count: random.pick(0...5)))
    }
    if lines.isEmpty || random.percent(60) {
      lines.append(WrittenPresence(count: random.pick(6...8)))
    }
    return lines
  }

  // MARK: - What they need

  private func ids(_ kinds: String..., besides id: String) -> [String] {
    nodes.filter { kinds.contains($0.kind) && $0.id != id }.map(\.id)
  }

  private mutating func addNeeds() {
    for index in nodes.indices where nodes[index].kind != "role" {
      let node = nodes[index]
      if node.kind == "building" {
        if node.id == "b1" && random.percent(50) {
          nodes[index].needs = [WrittenNeed(relation: "in", members: ["b0"], needed: 1)]
        }
        continue
      }
      nodes[index].needs = needs(of: node)
      let mayHaveMode = node.kind == "process" ? 70 : 15
      if random.percent(mayHaveMode) { nodes[index].mode = mode(of: node) }
      if ["application", "store", "service"].contains(node.kind), random.percent(70) {
        nodes[index].copies = (0..<random.pick(0...3)).compactMap { _ in copy(of: node) }
      }
      if node.kind != "process", random.percent(25) {
        nodes[index].recovery = (0..<random.pick(1...3)).map { _ in minutes() }
        if !(nodes[index].copies ?? []).isEmpty, random.percent(50) {
          nodes[index].recovery[random.pick(0...(nodes[index].recovery.count - 1))] = nil
        }
      }
    }
  }

  private mutating func needs(of node: WrittenNode) -> [WrittenNeed] {
    let others = nodes.map(\.id).filter { $0 != node.id && !$0.hasPrefix("b") }
    let choices: [(chance: Int, relation: String, from: [String])] = [
      (70, "needs", others), (40, "needs", others), (20, "needs", others),
      (30, "runs-on", ids("server", "equipment", "network", besides: node.id)),
      (30, "stored-on", ids("store", "server", besides: node.id)),
      (20, "hosted-by", ids("supplier", besides: node.id)),
      (25, "signs-in-with", ids("service", "application", besides: node.id)),
      (25, "staffed-by", ids("role", besides: node.id)),
      (15, "staffed-by", ids("role", besides: node.id)),
      (35, "in", ids("building", besides: node.id)),
      (15, "maintained-by", ids("supplier", "role", "service", besides: node.id)),
      (20, "restored-with", ids("backup", "role", "service", besides: node.id)),
      (12, "administered-from", ids("equipment", "server", besides: node.id)),
      (8, "writable-from", ids("equipment", "server", besides: node.id)),
    ]
    return choices.compactMap { choice in
      guard !choice.from.isEmpty, random.percent(choice.chance) else { return nil }
      return need(choice.relation, from: choice.from, isFallback: false)
    }
  }

  /// An item of a relation, a group or a single one.
  private mutating func need(
    _ relation: String, from others: [String], isFallback: Bool
  ) -> WrittenNeed {
    let mayBeGroup = ["needs", "runs-on", "stored-on", "hosted-by", "signs-in-with"]
    var members = [random.pick(others)]
    if mayBeGroup.contains(relation) && random.percent(40) {
      members = random.some(random.pick(2...4), of: others)
    }
    var need = WrittenNeed(
      relation: relation, members: members, needed: random.pick(1...members.count))
    let role = members.count == 1 ? nodes.first { $0.id == members[0] && $0.kind == "role" } : nil
    if let role, random.percent(70) {
      let isForReturn = relation == "maintained-by" || relation == "restored-with"
      need.people = random.pick(1...(isForReturn ? role.headcount ?? 4 : 6))
    }
    let counts = members.compactMap { id in nodes.first { $0.id == id }?.count }
    if !counts.isEmpty, random.percent(60) {
      if random.percent(50) {
        need.percent = random.pick([1, 30, 50, 60, 100])
      } else if members.count == 1 {
        need.people = random.pick(1...counts[0])
      }
    }
    let control = [
      "signs-in-with", "administered-from", "runs-on", "hosted-by", "writable-from",
    ]
    if control.contains(relation) && random.percent(25) { need.control = false }
    let neverOperate = ["maintained-by", "restored-with", "administered-from", "writable-from"]
    guard !isFallback, !neverOperate.contains(relation) else { return need }
    if random.percent(50) { need.tolerance = .minutes(minutes()) }
    if random.percent(15) { need.tolerance = .unlimited }
    if random.percent(30) {
      need.level = random.pick([.percent(random.pick([0, 25, 60, 90])), .share, .follow])
    }
    if random.percent(10) { need.data = random.percent(50) }
    return need
  }

  private mutating func mode(of node: WrittenNode) -> WrittenMode {
    var mode = WrittenMode(lasts: random.percent(25) ? .unlimited : .minutes(minutes()))
    if random.percent(60) {
      mode.levels = [(0, random.pick([20, 50, 80]))]
      if random.percent(30) { mode.levels.append((random.pick(1...30), random.pick([10, 40]))) }
      if random.percent(15) { mode.levels[0].age = 1 + mode.levels[0].age }
      if mode.levels.count == 2, mode.levels[0].age >= mode.levels[1].age {
        mode.levels.removeLast()
      }
    }
    let others = nodes.map(\.id).filter { $0 != node.id && !$0.hasPrefix("b") }
    let roles = ids("role", besides: node.id)
    if !others.isEmpty, random.percent(40) {
      mode.needs.append(need("needs", from: others, isFallback: true))
    }
    if !roles.isEmpty, random.percent(30) {
      mode.needs.append(need("staffed-by", from: roles, isFallback: true))
    }
    if random.percent(30) { mode.catchUp = minutes() }
    if mode.catchUp == nil, random.percent(30) { mode.catchUpPercent = random.pick([10, 50, 150]) }
    return mode
  }

  private mutating func copy(of node: WrittenNode) -> WrittenCopy? {
    let holders = ids("backup", "store", "server", besides: node.id)
    guard !holders.isEmpty else { return nil }
    var copy = WrittenCopy(
      holder: random.pick(holders), every: 1 + random.pick([5, 20, 60, 300]), restore: minutes())
    if random.percent(30) { copy.lag = minutes() }
    if random.percent(50) { copy.retention = random.pick([400, 600, 2000]) }
    let sites = ids("building", besides: node.id)
    if !sites.isEmpty, random.percent(40) { copy.site = random.pick(sites) }
    if random.percent(20) { copy.offline = true }
    if random.percent(30) {
      copy.immutable = random.percent(30) ? .unlimited : .minutes(random.pick([30, 100, 500]))
    }
    return copy
  }
}
