// What a process rests on, against an obvious slow twin on small random models.

import DependencyGraph
import TestSupport
import Testing

@testable import Continuity

@Suite struct SupportTests {
  @Test func `Roles come once, with the most people that one requirement asks for`() throws {
    let model = try model(
      """
      processes: [{ id: p, needs: [q], staffed-by: { nurses: 2 } }, { id: q, staffed-by: { nurses: 5 } }]
      roles: [{ id: nurses, headcount: 8 }]
      """)
    let supports = model.supports(of: model.asset("p"))
    #expect(model.ids(supports.map(\.asset)) == ["nurses", "q"])
    #expect(supports.map(\.people) == [5, nil])
    #expect(supports.map(\.isDirect) == [true, true])
  }

  @Test func `What only a useful thing leads to is not vital`() throws {
    let model = try model(
      """
      processes: [{ id: p, needs: [{ node: a, tolerance: unlimited }, { node: b, tolerance: 2h }] }]
      applications: [{ id: a, needs: [c] }, { id: b, needs: [d] }]
      servers: [{ id: c, maintained-by: firm }, { id: d }]
      suppliers: [{ id: firm }]
      """)
    let supports = model.supports(of: model.asset("p"))
    #expect(model.ids(supports.map(\.asset)) == ["a", "b", "c", "d"])
    #expect(supports.map(\.isVital) == [false, true, false, true])
    #expect(supports.map(\.isDirect) == [true, true, false, false])
  }

  @Test func `Loops end, and a process does not rest on itself`() throws {
    let model = try model(
      "processes: [{ id: a, needs: [b] }, { id: b, needs: [c] }, { id: c, needs: [a] }]")
    let supports = model.supports(of: model.asset("a"))
    #expect(model.ids(supports.map(\.asset)) == ["b", "c"])
  }

  @Test(arguments: 0..<runs(300))
  func `The walk agrees with its slow twin`(seed: Int) throws {
    let model = try model(randomYAML(seed: seed))
    for asset in model.assets.indices {
      let found = model.supports(of: asset)
      #expect(found.map(\.asset) == slow(asset, in: model, vitalOnly: false))
      #expect(
        found.filter(\.isVital).map(\.asset) == slow(asset, in: model, vitalOnly: true))
      let named = Set(
        model.needs(of: asset).filter { $0.phase == .operate }.flatMap(\.members))
      #expect(Set(found.filter(\.isDirect).map(\.asset)) == named)
    }
  }

  /// Adds what is named by something already there until nothing new comes.
  private func slow(_ asset: Index<Asset>, in model: Model, vitalOnly: Bool) -> [Index<Asset>] {
    var found: Set<Index<Asset>> = []
    while true {
      let before = found
      for owner in before.union([asset]) {
        for need in model.needs(of: owner) where need.phase == .operate {
          if vitalOnly && need.tolerance == .unlimited { continue }
          found.formUnion(need.members)
        }
      }
      if found == before { return found.subtracting([asset]).sorted() }
    }
  }

  private func randomYAML(seed: Int) -> String {
    var random = RandomSource(seed: seed)
    let names = (0..<Int.random(in: 2...9, using: &random)).map { "n\($0)" }
    var lines = ["processes:"]
    for name in names {
      var needs: [String] = []
      for other in names where other != name && Int.random(in: 0..<4, using: &random) == 0 {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: needs.append("{ node: \(other), tolerance: unlimited }")
        case 1: needs.append("{ node: \(other), tolerance: 1h }")
        default: needs.append(other)
        }
      }
      let lasts = Bool.random(using: &random)
      let other = names.first { $0 != name } ?? ""
      let mode = lasts ? ", degraded-mode: { lasts: 1h, needs: [\(other)] }" : ""
      lines.append("  - { id: \(name), needs: [\(needs.joined(separator: ", "))]\(mode) }")
    }
    return lines.joined(separator: "\n")
  }
}
