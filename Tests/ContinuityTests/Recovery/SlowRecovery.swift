// Copies and data loss read aloud from the meaning page, over a model that is only lists.

import TestSupport

/// A model as lists of names, which writes itself as YAML and answers slowly.
struct SlowRecovery {
  struct Group {
    var relation: String
    var members: [String]
    var least: Int
    var isControl: Bool
    var data: Bool?
    var isSoft: Bool
  }

  struct SlowCopy {
    var holder: String
    var every: Int?
    var lag: Int?
    var retention: Int?
    var restore: Int
    var site: String?
    var isOffline: Bool
    /// `nil`: not locked; −1: locked for a time nobody gave.
    var lock: Int?
  }

  struct SlowNode {
    var id: String
    var kind: String
    var groups: [Group] = []
    var copies: [SlowCopy]?
  }

  var nodes: [SlowNode] = []
  var destroy: [String] = []
  var compromise: [String] = []
  var dwell: Int?

  private static let kinds = ["applications", "stores", "processes", "suppliers", "servers"]
  private static let relations = ["stored-on", "runs-on", "hosted-by", "needs", "signs-in-with"]

  init(seed: Int) {
    var random = RandomSource(seed: seed)
    func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
    func pick<Element>(_ elements: [Element]) -> Element {
      elements[Int.random(in: 0..<elements.count, using: &random)]
    }
    let count = Int.random(in: 3...9, using: &random)
    let things = (0..<count).map { "n\($0)" }
    let places = ["p0", "p1", "p2"]
    for id in things {
      var node = SlowNode(id: id, kind: pick(Self.kinds))
      for relation in Self.relations where chance(35) {
        let others = things.filter { $0 != id }.shuffled(using: &random)
        let members = Array(others.prefix(Int.random(in: 1...3, using: &random)))
        node.groups.append(
          Group(
            relation: relation, members: members,
            least: Int.random(in: 1...members.count, using: &random), isControl: !chance(20),
            data: chance(15) ? chance(50) : nil, isSoft: chance(15)))
      }
      if chance(60) {
        node.groups.append(
          Group(
            relation: "in", members: [pick(places)], least: 1, isControl: true, data: nil,
            isSoft: false))
      }
      if chance(60) {
        node.copies = (0..<Int.random(in: 0...3, using: &random)).map { _ in
          SlowCopy(
            holder: pick(things.filter { $0 != id }),
            every: chance(85) ? pick([60, 60, 120]) : nil,
            lag: chance(40) ? pick([10, 60]) : nil,
            retention: chance(70) ? pick([100, 200, 500]) : nil, restore: pick([0, 30, 30, 60]),
            site: chance(40) ? pick(places) : nil, isOffline: chance(25),
            lock: chance(35) ? pick([-1, 60, 130, 500]) : nil)
        }
      }
      nodes.append(node)
    }
    // p0 and p1 are in p2.
    for place in places {
      var node = SlowNode(id: place, kind: "buildings")
      if place != "p2" {
        node.groups = [
          Group(
            relation: "in", members: ["p2"], least: 1, isControl: true, data: nil, isSoft: false)
        ]
      }
      nodes.append(node)
    }
    if chance(60) { destroy = [pick(things + ["p0", "p1"])] }
    if chance(75) || destroy.isEmpty { compromise = [pick(things)] }
    if chance(50) { dwell = pick([0, 60, 240]) }
  }

  // MARK: - As a file

  var yaml: String {
    var text = ""
    for kind in Self.kinds + ["buildings"] {
      let members = nodes.filter { $0.kind == kind }
      if members.isEmpty { continue }
      text += "\(kind):\n" + members.map { "  - \(flow($0))\n" }.joined()
    }
    var parts = ["id: s", "category: digital"]
    if !destroy.isEmpty { parts.append("destroy: [\(destroy.joined(separator: ", "))]") }
    if !compromise.isEmpty { parts.append("compromise: [\(compromise.joined(separator: ", "))]") }
    if let dwell { parts.append("dwell: \(dwell)m") }
    return text + "scenarios:\n  - { \(parts.joined(separator: ", ")) }\n"
  }

  private func flow(_ node: SlowNode) -> String {
    var parts = ["id: \(node.id)"]
    for group in node.groups {
      var item = "at-least: \(group.least), of: [\(group.members.joined(separator: ", "))]"
      if !group.isControl { item += ", control: false" }
      if let data = group.data { item += ", data: \(data)" }
      if group.isSoft, group.relation != "in" { item += ", tolerance: unlimited" }
      parts.append(
        group.relation == "in" ? "in: \(group.members[0])" : "\(group.relation): { \(item) }")
    }
    if let copies = node.copies {
      parts.append("copies: [\(copies.map(flow).joined(separator: ", "))]")
    }
    return "{ \(parts.joined(separator: ", ")) }"
  }

  private func flow(_ copy: SlowCopy) -> String {
    var parts = ["holder: \(copy.holder)", "restore: \(copy.restore)m"]
    if let every = copy.every { parts.append("every: \(every)m") }
    if let lag = copy.lag { parts.append("lag: \(lag)m") }
    if let retention = copy.retention { parts.append("retention: \(retention)m") }
    if let site = copy.site { parts.append("site: \(site)") }
    if copy.isOffline { parts.append("offline: true") }
    if let lock = copy.lock { parts.append("immutable: \(lock < 0 ? "true" : "\(lock)m")") }
    return "{ \(parts.joined(separator: ", ")) }"
  }

  // MARK: - Answers

  private func node(_ id: String) -> SlowNode? { nodes.first { $0.id == id } }

  /// Whatever a held node controls is held.
  var held: Set<String> {
    var held = Set(compromise)
    while true {
      let before = held.count
      for node in nodes {
        for group in node.groups where group.isControl {
          guard ["runs-on", "hosted-by", "signs-in-with"].contains(group.relation) else { continue }
          if group.members.contains(where: held.contains) { held.insert(node.id) }
        }
      }
      if held.count == before { return held }
    }
  }

  /// Everything in a lost place, and everything kept on what is lost to the last member.
  func lost(from seeds: Set<String>) -> Set<String> {
    var lost = seeds
    while true {
      let before = lost.count
      for node in nodes {
        func isLost(_ relation: String) -> Bool {
          node.groups.contains {
            $0.relation == relation && $0.members.allSatisfy(lost.contains)
          }
        }
        let saysStored = node.groups.contains { $0.relation == "stored-on" }
        if isLost("in") || isLost("stored-on")
          || (!saysStored && (isLost("runs-on") || isLost("hosted-by")))
        {
          lost.insert(node.id)
        }
      }
      if lost.count == before { return lost }
    }
  }

  var lost: Set<String> { lost(from: held.union(destroy)) }

  private func isIn(_ id: String, _ place: String) -> Bool {
    (node(id)?.groups.filter { $0.relation == "in" }.flatMap(\.members) ?? [])
      .contains { $0 == place || isIn($0, place) }
  }

  func age(of copy: SlowCopy) -> Int { (dwell ?? 0) + (copy.every ?? 0) + (copy.lag ?? 0) }

  func survives(_ copy: SlowCopy) -> Bool {
    let site = copy.site
    if let site, lost.contains(site) { return false }
    let isElsewhere = site.map { !isIn(copy.holder, $0) } ?? false
    let isHeld = held.contains(copy.holder)
    let physically = lost(from: Set(destroy))
    let isWrecked =
      isHeld ? physically.contains(copy.holder) : lost.contains(copy.holder)
    if isWrecked && !isElsewhere { return false }
    if isHeld && !copy.isOffline {
      guard let lock = copy.lock, lock < 0 || lock >= age(of: copy) else { return false }
    }
    if dwell != nil, let retention = copy.retention, retention < age(of: copy) { return false }
    return true
  }

  /// The place in its list of the copy that a lost node comes back from.
  func chosen(of id: String) -> Int? {
    guard lost.contains(id), let copies = node(id)?.copies else { return nil }
    var best: Int?
    for (index, copy) in copies.enumerated() where survives(copy) {
      guard let current = best else {
        best = index
        continue
      }
      let other = copies[current]
      let isFresher =
        copy.every != nil
        && (other.every == nil || age(of: copy) < age(of: other)
          || (age(of: copy) == age(of: other) && copy.restore < other.restore))
      let isLaterUnknown =
        copy.every == nil && other.every == nil
        && (age(of: copy), copy.restore) < (age(of: other), other.restore)
      if isFresher || isLaterUnknown { best = index }
    }
    return best
  }

  /// Minutes, or the largest number for everything.
  func own(of id: String) -> Int {
    guard lost.contains(id), let copies = node(id)?.copies else { return 0 }
    return chosen(of: id).map { age(of: copies[$0]) } ?? .max
  }

  /// The loss of every node: the largest of its own and of what climbs, from nothing upward.
  var losses: [String: Int] {
    var losses: [String: Int] = [:]
    while true {
      var isChanged = false
      for node in nodes {
        var loss = own(of: node.id)
        for group in node.groups where carries(group) {
          loss = max(loss, group.members.map { losses[$0] ?? 0 }.sorted()[group.least - 1])
        }
        if loss != losses[node.id] ?? 0 {
          losses[node.id] = loss
          isChanged = true
        }
      }
      if !isChanged { return losses }
    }
  }

  private func carries(_ group: Group) -> Bool {
    if let data = group.data { return data }
    let carriers = ["applications", "stores", "suppliers"]
    return ["needs", "stored-on", "hosted-by"].contains(group.relation) && !group.isSoft
      && group.members.allSatisfy { carriers.contains(node($0)?.kind ?? "") }
  }
}
