// What destruction takes with it: the rule of the meaning page, against a slow and obvious twin.

import DependencyGraph
import TestSupport
import Testing

@testable import Continuity

@Suite struct `What is destroyed` {
  private func destroyed(_ seeds: [String], in yaml: String) throws -> [String] {
    let found = try model(yaml)
    let minutes = found.destroyed(by: seeds.map { (found.asset($0), 0) })
    return found.ids(minutes.keys.sorted())
  }

  @Test func `everything in a destroyed place is`() throws {
    let yaml = """
      servers: [{ id: s, in: baie }, { id: t, in: { any: [salle, autre] } }, { id: u, needs: [s] }]
      buildings: [{ id: autre }, { id: baie, in: salle }, { id: salle, in: site }, { id: site }]
      """
    #expect(try destroyed(["site"], in: yaml) == ["baie", "s", "salle", "site", "t"])
    #expect(try destroyed(["autre"], in: yaml) == ["autre", "t"])
    #expect(try destroyed(["s"], in: yaml) == ["s"])
  }

  @Test func `what is stored on what is lost is, to the last member`() throws {
    let yaml = """
      applications:
        - { id: a, stored-on: { any: [x, y] }, runs-on: h }
        - { id: b, stored-on: [x, z], runs-on: h }
      servers: [{ id: h }]
      stores: [{ id: x }, { id: y }, { id: z }]
      """
    #expect(try destroyed(["x"], in: yaml) == ["b", "x"])
    #expect(try destroyed(["x", "y"], in: yaml) == ["a", "b", "x", "y"])
    // The data is elsewhere: without its servers it merely stops.
    #expect(try destroyed(["h"], in: yaml) == ["h"])
  }

  @Test func `where nothing says stored-on, what it runs on counts`() throws {
    let yaml = """
      applications:
        - { id: a, runs-on: { at-least: 2, of: [h, i, j] }, signs-in-with: i }
        - { id: b, hosted-by: sas }
      servers: [{ id: h }, { id: i }, { id: j }]
      suppliers: [{ id: sas }]
      """
    #expect(try destroyed(["h", "i"], in: yaml) == ["h", "i"])
    #expect(try destroyed(["h", "i", "j"], in: yaml) == ["a", "h", "i", "j"])
    #expect(try destroyed(["sas"], in: yaml) == ["b", "sas"])
  }

  @Test func `what is destroyed later is destroyed at that minute`() throws {
    let found = try model(
      """
      applications: [{ id: a, rebuild: 1h, stored-on: { any: [x, y] } }]
      stores: [{ id: x, rebuild: 2h }, { id: y, rebuild: 3h }]
      scenarios: [{ id: s, destroy: [x, { node: y, at: 30m }] }]
      """)
    let outcome = found.outcome(of: "s")
    #expect(outcome.outages("x") == "0–120")
    #expect(outcome.outages("a") == "30–180")
    #expect(outcome.answer("a").cause == .destroyed)
    #expect(outcome.destroyedCount == 3)
  }

  @Test func `a compromise destroys what is controlled, and what that takes with it`() throws {
    let found = try model(
      """
      applications: [{ id: a, rebuild: 1h, signs-in-with: ad }, { id: b, stored-on: x, rebuild: 1h }]
      services: [{ id: ad, rebuild: 2h }]
      stores: [{ id: x, rebuild: 1h, administered-from: a }]
      scenarios: [{ id: s, compromise: [ad] }]
      """)
    let outcome = found.outcome(of: "s")
    #expect(found.ids(outcome.compromised.map(\.asset)) == ["ad", "a", "x"])
    #expect(outcome.compromised.map(\.wave) == [0, 1, 2])
    #expect(found.ids(outcome.affected.filter(outcome.isDestroyed)) == ["a", "ad", "b", "x"])
  }

  @Test func `a burnt place without a time to rebuild is of unknown length`() throws {
    let found = try model(
      """
      servers: [{ id: s, in: salle, rebuild: 1h }, { id: t, in: abri, rebuild: 1h }]
      buildings: [{ id: salle }, { id: abri, rebuild: 1d }]
      scenarios:
        - { id: feu, destroy: [salle] }
        - { id: court, destroy: [{ node: salle, repair: 2h }] }
        - { id: autre, destroy: [abri] }
      """)
    #expect(found.outcome(of: "feu").answer("s").ending == .unknown(afterCause: 60))
    #expect(found.ids(found.outcome(of: "feu").unknownCauses) == ["salle"])
    #expect(found.outcome(of: "court").outages("s") == "0–180")
    #expect(found.outcome(of: "autre").outages("t") == "0–1500")
    let lasting = Outcome(of: found.scenarios[2].lasting(.minutes(300)), in: found)
    #expect(lasting.scenario.id == "feu")
    #expect(lasting.outages("s") == "0–360")
  }

  @Test func `the length asked for wins over the one a destruction says`() throws {
    let found = try model(
      """
      servers: [{ id: s, in: salle, rebuild: 1h }]
      buildings: [{ id: salle }]
      scenarios: [{ id: feu, destroy: [{ node: salle, repair: 2h }] }]
      """)
    let lasting = Outcome(of: found.scenarios[0].lasting(.minutes(300)), in: found)
    #expect(lasting.outages("s") == "0–360")
  }

  /// The rule read aloud, again and again until nothing changes.
  private func slowlyDestroyed(
    _ seeds: Set<String>, _ nodes: [(id: String, groups: [(relation: String, members: [String])])]
  ) -> Set<String> {
    var lost = seeds
    while true {
      let before = lost.count
      for (id, groups) in nodes {
        func isLost(_ relation: String) -> Bool {
          groups.contains { $0.relation == relation && $0.members.allSatisfy(lost.contains) }
        }
        let isInLostPlace = groups.contains {
          $0.relation == "in" && $0.members.contains(where: lost.contains)
        }
        let saysStored = groups.contains { $0.relation == "stored-on" }
        if isInLostPlace || isLost("stored-on")
          || (!saysStored && (isLost("runs-on") || isLost("hosted-by")))
        {
          lost.insert(id)
        }
      }
      if lost.count == before { return lost }
    }
  }

  @Test(arguments: 0..<runs(800)) func `as its slow twin finds it`(seed: Int) throws {
    var random = RandomSource(seed: seed)
    let count = Int.random(in: 2...9, using: &random)
    let relations = ["in", "stored-on", "runs-on", "hosted-by", "needs", "signs-in-with"]
    var nodes: [(id: String, groups: [(relation: String, members: [String])])] = []
    var yaml = "servers:\n"
    for node in 0..<count {
      var groups: [(relation: String, members: [String])] = []
      var text: [String] = []
      for relation in relations where Int.random(in: 0..<10, using: &random) < 4 {
        var items: [String] = []
        for _ in 0..<Int.random(in: 1...2, using: &random) {
          // A place is never in itself: places stand before what is in them.
          let choices = (0..<count).filter { relation == "in" ? $0 < node : $0 != node }
          let members = choices.shuffled(using: &random)
            .prefix(Int.random(in: 1...3, using: &random)).map { "n\($0)" }
          guard !members.isEmpty else { continue }
          groups.append((relation, members))
          let least = Int.random(in: 1...members.count, using: &random)
          let list = members.joined(separator: ", ")
          items.append("{ at-least: \(least), of: [\(list)] }")
        }
        if !items.isEmpty { text.append("\(relation): [\(items.joined(separator: ", "))]") }
      }
      nodes.append(("n\(node)", groups))
      yaml += "  - { id: n\(node)\(text.map { ", " + $0 }.joined()) }\n"
    }
    let seeds = (0..<count).shuffled(using: &random).prefix(Int.random(in: 1...2, using: &random))
      .map { "n\($0)" }
    let expected = slowlyDestroyed(Set(seeds), nodes).sorted()
    #expect(try destroyed(seeds, in: yaml) == expected, "\(yaml) destroying \(seeds)")
  }
}
