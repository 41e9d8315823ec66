// Random models: shuffled they are the same; with a requirement less, that one is told.

import DependencyGraph
import TestSupport
import Testing

@testable import Continuity

/// Rows of an inventory that can be shuffled and written in files.
private struct Inventory {
  /// A requirement: its owner, its members, how many are needed, its tolerance.
  struct Row: Hashable {
    var owner: Int
    var members: [Int]
    var needed: Int
    var tolerance: Int
  }

  var nodes: [(id: String, restart: Int)]
  var rows: [Row]

  /// - Parameter numbers: where its randomness comes from.
  init(_ numbers: inout RandomSource) {
    nodes = (0..<Int.random(in: 4...14, using: &numbers)).map {
      ("n\($0)", Int.random(in: 0...90, using: &numbers))
    }
    rows = []
    var seen: Set<String> = []
    for _ in 0..<Int.random(in: 2...20, using: &numbers) {
      let owner = Int.random(in: nodes.indices, using: &numbers)
      let others = nodes.indices.filter { $0 != owner }.shuffled(using: &numbers)
      let count = Int.random(in: 1...min(3, others.count), using: &numbers)
      let members = others.prefix(count).sorted()
      // The same members once for each owner: then a row that is gone is not another that changed.
      guard members.allSatisfy({ seen.insert("\(owner) \($0)").inserted }) else { continue }
      rows.append(
        Row(
          owner: owner, members: members, needed: Int.random(in: 1...count, using: &numbers),
          tolerance: [0, 0, 30].randomElement(using: &numbers) ?? 0))
    }
  }

  /// The files, with nothing in the order in which it stands here.
  func files(_ numbers: inout RandomSource, folder: String) -> [String: String] {
    func file(_ name: String) -> String { numbers.next() % 2 == 0 ? "\(folder)/\(name)" : name }
    var yaml: [String] = []
    var nodeRows: [String] = []
    for (index, node) in nodes.enumerated().shuffled(using: &numbers) {
      let kind = index < 2 ? "process" : "server"
      if numbers.next() % 2 == 0 {
        nodeRows.append("\(kind),\(node.id),\(node.restart)m,\(index < 2 ? "2h" : "")")
      } else {
        let mtpd = index < 2 ? ", mtpd: 2h" : ""
        let line = "{ id: \(node.id), restart: \(node.restart)m\(mtpd) }"
        yaml.append("\(index < 2 ? "processes" : "servers"): [\(line)]")
      }
    }
    var needRows: [String] = []
    for (index, row) in rows.enumerated() {
      let group = "\(folder)\(index)"
      for member in row.members.shuffled(using: &numbers) {
        let tolerance = row.tolerance == 0 ? "" : "\(row.tolerance)m"
        needRows.append(
          "\(nodes[row.owner].id),\(nodes[member].id),\(group),\(row.needed),\(tolerance)")
      }
    }
    needRows.shuffle(using: &numbers)
    yaml.append(
      "scenarios: [{ id: s, for: 3h, fail: [n2] }, { id: t, fail: [{ node: n3, repair: 1h }] }]")
    var files: [String: String] = [:]
    for (index, text) in yaml.enumerated() { files[file("\(index).yaml")] = text }
    files[file("nodes.csv")] = "kind,id,restart,mtpd\n" + nodeRows.map { $0 + "\n" }.joined()
    files[file("needs.csv")] =
      "node,member,group,count,tolerance\n" + needRows.map { $0 + "\n" }.joined()
    return files
  }
}

@Suite struct `Random models` {
  @Test(arguments: 0..<runs(60)) func `are the same however they are written`(seed: Int) throws {
    var numbers = RandomSource(seed: seed)
    let inventory = Inventory(&numbers)
    let changes = try comparison(
      inventory.files(&numbers, folder: "a"), inventory.files(&numbers, folder: "b"))
    #expect(changes.modelLines == [])
    #expect(changes.answerLines == [])
  }

  @Test(arguments: 0..<runs(60)) func `tell the requirement that is gone, and only its owner`(
    seed: Int
  ) throws {
    var numbers = RandomSource(seed: seed &+ 1_000)
    let inventory = Inventory(&numbers)
    guard let row = inventory.rows.randomElement(using: &numbers) else { return }
    var less = inventory
    less.rows.removeAll { $0 == row }
    let changes = try comparison(
      inventory.files(&numbers, folder: "a"), less.files(&numbers, folder: "b"))
    #expect(!changes.requirements.isEmpty)
    for change in changes.requirements {
      #expect(changes.nodes[change.owner].id == inventory.nodes[row.owner].id)
      #expect(change.new == nil)
      let members = change.old?.members.map { changes.nodes[$0].id } ?? []
      #expect(members.allSatisfy { id in row.members.contains { inventory.nodes[$0].id == id } })
    }
    #expect(changes.elements.isEmpty && changes.objectives.isEmpty)
    // With less to need, no node alone stops more.
    #expect(changes.reaches.allSatisfy { $0.direction == .better })
  }

  /// Every node tried alone, in both models, says what those under a change say.
  @Test(arguments: 0..<runs(60)) func `tell every node with which other things stop`(seed: Int)
    throws
  {
    var numbers = RandomSource(seed: seed &+ 2_000)
    let (one, other) = (Inventory(&numbers), Inventory(&numbers))
    let changes = try comparison(
      one.files(&numbers, folder: "a"), other.files(&numbers, folder: "b"))
    let told = Dictionary(uniqueKeysWithValues: changes.reaches.map { ($0.node, $0) })
    for (position, node) in zip(changes.nodes.indices, changes.nodes) {
      guard let left = node.old, let right = node.new else { continue }
      let before = stopped(with: left, in: changes.old)
      let after = stopped(with: right, in: changes.new)
      #expect((told[position] != nil) == (before != after), "\(node.id)")
      if let reach = told[position] {
        #expect(reach.old == before.count && reach.new == after.count)
      }
    }
  }

  private func stopped(with asset: Index<Asset>, in model: Model) -> Set<String> {
    var stopped: Set<String> = []
    // By the definition: round after round until nothing more stops.
    var down: Set<Index<Asset>> = [asset]
    var isChanging = true
    while isChanging {
      isChanging = false
      for owner in model.assets.indices where !down.contains(owner) {
        let falls = model.needs(of: owner).contains { need in
          need.tolerance != .unlimited && need.members.count { !down.contains($0) } < need.needed
        }
        if falls {
          down.insert(owner)
          isChanging = true
        }
      }
    }
    for other in down where other != asset { stopped.insert(model.assets[other].id) }
    return stopped
  }
}
