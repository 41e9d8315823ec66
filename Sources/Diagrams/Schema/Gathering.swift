// Needs between assets gathered into lines between boxes; needs of hubs into badges.

internal import Continuity
internal import DependencyGraph

/// The lines and badges of a schema whose boxes are known.
struct Gathering {
  private(set) var boxes: [Box]
  private(set) var connections: [Connection] = []
  private(set) var hubs: [(box: Int, users: Int)] = []

  private let model: Model
  private let labels: any Labels
  private var boxOf: [Int: Int] = [:]
  private let isGroup: Bool

  init(schema: Schema, neighbors: Neighbors, fates: Fates, labels: any Labels) {
    self.labels = labels
    boxes = schema.boxes
    isGroup = schema.isGroup
    model = schema.model
    for (box, content) in boxes.enumerated() {
      for member in content.members { boxOf[member] = box }
    }
    setExamples(neighbors)
    findHubs(neighbors)
    for box in boxes.indices { gather(box, neighbors, fates) }
  }

  private mutating func setExamples(_ neighbors: Neighbors) {
    var users: [Int: Int] = [:]
    for needs in neighbors.drawn.values {
      for member in Set(needs.flatMap(\.members)) { users[member, default: 0] += 1 }
    }
    for box in boxes.indices {
      boxes[box].examples = boxes[box].members.sorted { a, b in
        (users[b] ?? 0, a) < (users[a] ?? 0, b)
      }
    }
  }

  /// Above this, lines from one establishment to another are badges too: they would cross everything.
  private static let crossable = 24

  /// Boxes that more than a few others need, or that another establishment needs. Counted again here:
  /// folding changes what is crowded.
  private mutating func findHubs(_ neighbors: Neighbors) {
    var users: [Int: Set<Int>] = [:]
    var needers: [Int: Set<Int>] = [:]
    for (owner, needs) in neighbors.drawn {
      guard let box = boxOf[owner] else { continue }
      for member in Set(needs.flatMap(\.members)) {
        guard let target = boxOf[member], target != box else { continue }
        users[target, default: []].insert(box)
        needers[target, default: []].insert(owner)
      }
    }
    for box in boxes.indices {
      let isHub =
        boxes[box].members.contains { neighbors.hubs[$0] != nil }
        || (users[box]?.count ?? 0) > max(6, boxes.count / 9)
        || isGroup && boxes.count > Gathering.crossable
          && (users[box] ?? []).contains { boxes[$0].establishment != boxes[box].establishment }
      if isHub { hubs.append((box, needers[box]?.count ?? 0)) }
    }
    hubs.sort { ($1.users, $0.box) < ($0.users, $1.box) }
    var taken: Set<String> = []
    for (hub, _) in hubs {
      let code = code(for: boxes[hub], avoiding: taken)
      taken.insert(code)
      boxes[hub].code = code
    }
  }

  /// A short identifier in capitals, else the sign of its kind and a number.
  private func code(for box: Box, avoiding taken: Set<String>) -> String {
    if !box.isFolded {
      let id = model.assets[box.members[0]].id
      let tail = id.split(separator: "/").last.map(String.init) ?? id
      let code = tail.uppercased()
      let isPlain = code.utf8.allSatisfy {
        $0 == 0x2D || (0x30...0x39).contains($0) || (0x41...0x5A).contains($0)
      }
      if (1...8).contains(code.count), isPlain, !taken.contains(code) { return code }
    }
    if !box.isFolded {
      let words = model.assets[box.members[0]].name.split { !$0.isLetter }.filter { $0.count > 3 }
      let code = folded(words.prefix(4).compactMap(\.first).map { String($0) }.joined())
        .uppercased()
      if code.count > 1, !taken.contains(code) { return code }
    }
    let sign = labels.sign(of: box.kind)
    if !taken.contains(sign) { return sign }
    var number = 2
    while taken.contains("\(sign)\u{A0}\(number)") { number += 1 }
    return "\(sign)\u{A0}\(number)"
  }

  /// One line to be, for all members of a box.
  private struct Target {
    var redundancy: Set<Redundant> = []
    var tolerance: Span
    var owners: Set<Int> = []
    var isBroken = false
  }

  private mutating func gather(_ box: Int, _ neighbors: Neighbors, _ fates: Fates) {
    var singles: [Int: Target] = [:]
    var groups: [[Int]: Target] = [:]
    var badges: [Int: Span] = [:]
    for owner in boxes[box].members {
      for need in neighbors.drawn[owner] ?? [] {
        let targets = Set(need.members.compactMap { boxOf[$0] }).subtracting([box])
        let span = Span(need.tolerance)
        for hub in targets where boxes[hub].code != nil {
          badges[hub, default: span].include(span)
        }
        let others = targets.filter { boxes[$0].code == nil }.sorted()
        guard !others.isEmpty else { continue }
        let isRedundant = need.needed < need.members.count
        let redundant = Redundant(needed: need.needed, count: need.members.count)
        let isGroup = isRedundant && others.count > 1
        func add(_ target: inout Target) {
          target.tolerance.include(span)
          target.owners.insert(owner)
          if isRedundant { target.redundancy.insert(redundant) }
          if fates.isUnmet(need) { target.isBroken = true }
        }
        if isGroup {
          add(&groups[others, default: Target(tolerance: span)])
        } else {
          for other in others { add(&singles[other, default: Target(tolerance: span)]) }
        }
      }
    }
    // A group that only some members of a folded box have would say too much of the others.
    for (members, target) in groups
    where target.owners.count < boxes[box].members.count || target.redundancy.count > 1 {
      groups[members] = nil
      for member in members {
        var merged = singles[member, default: target]
        merged.tolerance.include(target.tolerance)
        merged.redundancy.formUnion(target.redundancy)
        merged.isBroken = merged.isBroken || target.isBroken
        singles[member] = merged
      }
    }
    for (members, target) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      add(box, members, target)
    }
    for (member, target) in singles.sorted(by: { $0.key < $1.key }) { add(box, [member], target) }
    boxes[box].badges = badges.sorted { $0.key < $1.key }.map {
      Badge(code: boxes[$0.key].code ?? "", tolerance: $0.value)
    }
  }

  private mutating func add(_ owner: Int, _ members: [Int], _ target: Target) {
    connections.append(
      Connection(
        owner: owner, members: members,
        redundancy: target.redundancy.count == 1 ? target.redundancy.first : nil,
        tolerance: target.tolerance, isBroken: target.isBroken))
  }
}
