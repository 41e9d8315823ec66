// Minimal cut sets: small cases by hand, and random ones against every set of candidates.

import TestSupport
import Testing

@testable import DependencyGraph

@Suite struct `Minimal cut sets` {
  private static let memory = 64 << 20

  /// The cut sets of a node among all others, as lines of names.
  private func cuts(
    of name: String, _ lines: [String], upTo order: Int? = nil
  ) throws -> [String] {
    let text = try TextGraph(lines)
    let node = try text.node(name)
    var candidates = Candidates()
    var names: [String] = []
    for other in text.graph.nodes where other != node {
      candidates.append([other])
      names.append(text.name(of: other))
    }
    let search = text.graph.cutSets(
      of: node, among: candidates, upTo: order, memory: `Minimal cut sets`.memory)
    guard case .found(let sets) = search else { return ["not found"] }
    return sets.map { $0.map { names[$0] }.joined(separator: " ") }
  }

  @Test func `are listed by size, then by position`() throws {
    let lines = [
      "urgences needs dpi", "urgences needs any of line1 line2", "dpi needs any of h1 h2 h3",
      "h1 needs power", "h2 needs power", "h3 needs ups", "line1 needs switch",
    ]
    #expect(
      try cuts(of: "urgences", lines) == [
        "dpi", "h3 power", "line1 line2", "line2 switch", "power ups", "h1 h2 h3", "h1 h2 ups",
      ])
    #expect(try cuts(of: "urgences", lines, upTo: 1) == ["dpi"])
    #expect(try cuts(of: "urgences", lines, upTo: 0) == [])
  }

  @Test func `count two of three`() throws {
    #expect(try cuts(of: "vm", ["vm needs 2 of h1 h2 h3"]) == ["h1 h2", "h1 h3", "h2 h3"])
  }

  @Test func `do not count what is useful but not vital, nor repair and restore`() throws {
    #expect(
      try cuts(
        of: "app",
        [
          "app needs printer tolerance unlimited", "app needs disk tolerance 30",
          "app repaired-by engineer", "app restored-by backup",
        ]) == ["disk"])
  }

  @Test func `need the fallback gone too where a degraded mode is without limit`() throws {
    let lines = ["urgences needs dpi", "urgences fallback station", "station needs power"]
    #expect(
      try cuts(of: "urgences", lines + ["urgences degraded unlimited"])
        == ["dpi power", "dpi station"])
    #expect(try cuts(of: "urgences", lines + ["urgences degraded 240"]) == ["dpi"])
    #expect(try cuts(of: "urgences", ["urgences needs dpi degraded unlimited"]) == [])
  }

  @Test func `take a loop of healthy nodes for up`() throws {
    let lines = [
      "app needs any of ad1 ad2", "ad1 needs any of ad2 dns", "ad2 needs any of ad1 ntp",
    ]
    #expect(try cuts(of: "app", lines) == ["ad1 ad2", "ad1 ntp", "ad2 dns"])
  }

  @Test func `are those that every set of candidates finds, on random graphs`() throws {
    var orders: [Int: Int] = [:]
    var tried = 0
    for seed in 1...runs(1_800) {
      guard let random = RandomCuts(seed: seed), random.candidates.count <= 8 else { continue }
      let slow = slowCuts(of: random.node, among: random.candidates, in: random.text.graph)
      tried += 1
      for set in slow { orders[set.count, default: 0] += 1 }
      for usesFunctions in [true, false] {
        for order in [nil, 1 + seed % 3] as [Int?] {
          let problems = disagreements(
            random, order, slow.filter { $0.count <= order ?? .max }, usesFunctions)
          #expect(problems.isEmpty, "seed \(seed), order \(order ?? 0)\n\(random)\n\(problems)")
          if !problems.isEmpty { return }
        }
      }
    }
    #expect(tried >= runs(1_000))
    for order in 1...5 { #expect(orders[order, default: 0] >= runs(10), "sets of order \(order)") }
  }

  private func disagreements(
    _ random: RandomCuts, _ order: Int?, _ expected: [[Int]], _ usesFunctions: Bool
  ) -> [String] {
    var searcher = CutSearcher(
      order: order, memory: `Minimal cut sets`.memory, usesFunctions: usesFunctions)
    let search = searcher.run(
      of: random.node, in: random.text.graph, among: random.candidates, { _ in false })
    guard case .found(let sets) = search else { return ["\(search)"] }
    var problems: [String] = []
    if Array(sets) != expected { problems.append("lists \(Array(sets)), not \(expected)") }
    if sets.count != Natural(expected.count) { problems.append("counts \(sets.count)") }
    for size in 1...12 {
      let found = sets.byOrder.first { $0.order == size }?.count ?? 0
      if found != Natural(expected.count { $0.count == size }) {
        problems.append("counts \(found) of order \(size)")
      }
    }
    for (candidate, count) in sets.participation().enumerated()
    where count != Natural(expected.count { $0.contains(candidate) }) {
      problems.append("candidate \(candidate) in \(count)")
    }
    if sets.completeTo != order { problems.append("complete to \(sets.completeTo ?? -1)") }
    return problems
  }
}
