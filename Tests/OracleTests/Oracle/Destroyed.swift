// The oracle's §4 and §5: what is destroyed and compromised, which copies survive, what is lost of the data.

struct Destroyed {
  let model: WrittenModel
  /// The minute at which each destroyed node is destroyed.
  private(set) var minutes: [String: Int] = [:]
  /// The minute from which an attacker holds each compromised node.
  private(set) var held: [String: Int] = [:]
  /// The same as ``minutes`` without the attacker.
  private var withoutAttacker: [String: Int] = [:]

  init(of model: WrittenModel, until horizon: Int) {
    self.model = model
    let scenario = model.scenario
    for item in scenario.compromise where item.at <= horizon {
      held[item.node] = min(held[item.node] ?? .max, item.at)
    }
    while spreadCompromise() {}
    for item in scenario.destroy where item.at <= horizon && !model.isShare(item) {
      withoutAttacker[item.node] = min(withoutAttacker[item.node] ?? .max, item.at)
    }
    minutes = withoutAttacker.merging(held) { min($0, $1) }
    while spreadDestruction(in: &withoutAttacker) {}
    while spreadDestruction(in: &minutes) {}
  }

  /// Who controls a node: "signs in through x, is administered from x, runs on x, is hosted by x, is writable
  /// from x", unless the item says `control: false`.
  func controllers(of node: WrittenNode) -> [String] {
    let control = [
      "signs-in-with", "administered-from", "runs-on", "hosted-by", "writable-from",
    ]
    return node.needs.filter { control.contains($0.relation) && $0.control != false }
      .flatMap(\.members)
  }

  private mutating func spreadCompromise() -> Bool {
    var hasSpread = false
    for node in model.nodes {
      guard let earliest = controllers(of: node).compactMap({ held[$0] }).min(),
        earliest < held[node.id] ?? .max
      else { continue }
      held[node.id] = earliest
      hasSpread = true
    }
    return hasSpread
  }

  private func spreadDestruction(in minutes: inout [String: Int]) -> Bool {
    var hasSpread = false
    for node in model.nodes {
      let saysWhere = node.needs.contains { $0.relation == "stored-on" }
      for need in node.needs {
        let fates = need.members.map { minutes[$0] ?? .max }
        let minute: Int
        switch need.relation {
        case "in": minute = fates.min() ?? .max
        case "stored-on": minute = fates.max() ?? .max
        case "runs-on", "hosted-by": minute = saysWhere ? .max : fates.max() ?? .max
        default: continue
        }
        if minute < minutes[node.id] ?? .max {
          minutes[node.id] = minute
          hasSpread = true
        }
      }
    }
    return hasSpread
  }

  // MARK: - Copies

  private func isIn(_ id: String, _ place: String) -> Bool {
    guard let node = model.nodes.first(where: { $0.id == id }) else { return false }
    return node.needs.filter { $0.relation == "in" }.flatMap(\.members)
      .contains { $0 == place || isIn($0, place) }
  }

  func age(of copy: WrittenCopy) -> Int {
    (model.scenario.dwell ?? 0) + copy.every + (copy.lag ?? 0)
  }

  func survives(_ copy: WrittenCopy) -> Bool {
    if let site = copy.site, minutes[site] != nil { return false }
    // Destroyed otherwise than by compromise: it would be so without the attacker, or it is not held.
    let isWrecked =
      withoutAttacker[copy.holder] != nil
      || (minutes[copy.holder] != nil && held[copy.holder] == nil)
    let liesElsewhere = copy.site.map { !isIn(copy.holder, $0) } ?? false
    if isWrecked && !liesElsewhere { return false }
    if held[copy.holder] != nil {
      let isLocked = (copy.immutable?.length ?? -1) >= age(of: copy)
      guard copy.offline || isLocked else { return false }
    }
    if model.scenario.dwell != nil, let retention = copy.retention, retention < age(of: copy) {
      return false
    }
    return true
  }

  /// The copy that a destroyed node comes back from.
  func chosenCopy(of node: WrittenNode) -> WrittenCopy? {
    guard minutes[node.id] != nil else { return nil }
    var best: WrittenCopy?
    for copy in node.copies ?? [] where survives(copy) {
      guard let other = best else {
        best = copy
        continue
      }
      if (age(of: copy), copy.restore) < (age(of: other), other.restore) { best = copy }
    }
    return best
  }

  // MARK: - Loss

  /// What each node loses of its own data, in minutes; everything is the largest number.
  func ownLoss(of node: WrittenNode) -> Int {
    guard minutes[node.id] != nil, node.copies != nil else { return 0 }
    return chosenCopy(of: node).map { age(of: $0) } ?? .max
  }

  func carriesLoss(_ need: WrittenNeed) -> Bool {
    if let data = need.data { return data }
    return ["needs", "stored-on", "hosted-by"].contains(need.relation)
      && need.tolerance != .unlimited
      && need.members.allSatisfy {
        ["application", "store", "supplier"].contains(model.kind(of: $0))
      }
  }

  /// Whether nobody said what it loses: whether it holds data, or where that is kept.
  private func isDoubtful(_ node: WrittenNode) -> Bool {
    func declares(_ id: String) -> Bool {
      model.nodes.contains { $0.id == id && $0.copies != nil }
    }
    if minutes[node.id] != nil {
      guard ["application", "store"].contains(node.kind), node.copies == nil else { return false }
      let below = node.needs.filter { $0.relation == "stored-on" || carriesLoss($0) }
        .flatMap(\.members).filter { model.kind(of: $0) == "store" }
      let above = model.nodes.filter { other in
        other.needs.contains { $0.relation == "stored-on" && $0.members.contains(node.id) }
      }.map(\.id)
      return !(below + above).contains(where: declares)
    }
    let saysWhere = node.needs.contains { $0.relation == "stored-on" }
    let hosts = node.needs.filter { ["runs-on", "hosted-by"].contains($0.relation) }
      .flatMap(\.members)
    return node.copies != nil && !saysWhere && hosts.contains { minutes[$0] != nil }
  }

  /// What each node loses in the end: the least solution.
  ///
  /// - Parameter fearing: whether what nobody said is lost.
  func losses(fearing: Bool = false) -> [String: Int] {
    var losses: [String: Int] = [:]
    for node in model.nodes {
      losses[node.id] = fearing && isDoubtful(node) ? .max : ownLoss(of: node)
    }
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for node in model.nodes {
        for need in node.needs where carriesLoss(need) {
          let all = need.members.flatMap { id in
            Array(repeating: losses[id] ?? 0, count: model.count(of: id) ?? 1)
          }
          let climbs = all.sorted()[min(model.needed(by: need), all.count) - 1]
          if climbs > losses[node.id] ?? 0 {
            losses[node.id] = climbs
            hasChanged = true
          }
        }
      }
    }
    return losses
  }
}

extension WrittenModel {
  /// How many units of a node an item strikes: the first ones.
  func struck(by item: WrittenScenario.Item) -> Int {
    let count = count(of: item.node) ?? 1
    return item.units ?? item.percent.map { (count * $0 + 99) / 100 } ?? count
  }

  /// Whether an item strikes some of the units only.
  func isShare(_ item: WrittenScenario.Item) -> Bool {
    struck(by: item) < count(of: item.node) ?? 1
  }
}
