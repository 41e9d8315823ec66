// Values that climb, against the definition repeated until nothing changes.

import DependencyGraph
import TestSupport
import Testing

/// The least values, by raising them from 0 until none has to be raised.
private func slowClimb(
  over graph: Graph, own: [Node: Int], through carries: (Requirement) -> Bool
) -> [Node: Int] {
  var values: [Node: Int] = [:]
  var isChanging = true
  while isChanging {
    isChanging = false
    for node in graph.nodes {
      var value = own[node] ?? 0
      for requirement in graph.requirements(of: node) where carries(requirement) {
        let members = graph.members(of: requirement).map { values[$0] ?? 0 }.sorted()
        value = max(value, members[graph.needed(by: requirement) - 1])
      }
      if value != values[node] ?? 0 {
        values[node] = value
        isChanging = true
      }
    }
  }
  return values
}

@Suite struct ClimbTests {
  @Test("A group passes on the k-th smallest value of its members")
  func groupsPassOnTheKthSmallest() throws {
    let text = try TextGraph([
      "all needs a b c", "two needs 2 of a b c", "any needs any of a b c", "top needs two",
    ])
    let own = try [("a", 10), ("b", 20), ("c", 30)].map { (try text.node($0.0), $0.1) }
    let climb = Climb(over: text.graph, own: own.map { (node: $0.0, value: $0.1) }) { _ in true }
    func value(_ name: String) throws -> Int { climb.value(of: try text.node(name)) }
    #expect(try value("all") == 30)
    #expect(try value("two") == 20)
    #expect(try value("any") == 10)
    #expect(try value("top") == 20)
    let step = try #require(climb.step(to: try text.node("top")))
    #expect(text.name(of: step.member) == "two")
    #expect(climb.step(to: try text.node("a")) == nil)
  }

  @Test("A loop holds no value that nobody brought into it")
  func loopsHoldNothingOfTheirOwn() throws {
    let text = try TextGraph(["a needs b", "b needs a", "b needs c"])
    let c = try text.node("c")
    let none = Climb(over: text.graph, own: [(node: Node, value: Int)]()) { _ in true }
    #expect(text.graph.nodes.allSatisfy { none.value(of: $0) == 0 })
    let some = Climb(over: text.graph, own: [(c, 5)]) { _ in true }
    #expect(text.graph.nodes.allSatisfy { some.value(of: $0) == 5 })
  }

  @Test("The values are the least ones, and every step leads back to whose value it is")
  func climbAgreesWithTheDefinition() throws {
    var climbed = 0
    for seed in 1...runs(3_000) {
      let (text, _) = try RandomCase(seed: seed).parsed()
      var random = RandomSource(seed: seed + 77)
      var own: [Node: Int] = [:]
      for node in text.graph.nodes where random.percent(30) {
        own[node] = random.pick([1, 1, 2, 3, 60, 1_440, .max])
      }
      let carries = { (requirement: Requirement) in
        (requirement.rawValue &* 7 &+ UInt32(seed)) % 5 != 0
      }
      let climb = Climb(
        over: text.graph, own: own.map { (node: $0.key, value: $0.value) }, through: carries)
      let slow = slowClimb(over: text.graph, own: own, through: carries)
      for node in text.graph.nodes {
        let value = climb.value(of: node)
        #expect(value == slow[node] ?? 0, "seed \(seed), \(text.name(of: node))\n\(text.lines)")
        var current = node
        var length = 0
        while let step = climb.step(to: current), length <= text.names.count {
          #expect(carries(step.requirement) && climb.value(of: step.member) == value)
          #expect(text.graph.owner(of: step.requirement) == current)
          #expect(text.graph.members(of: step.requirement).contains(step.member))
          current = step.member
          length += 1
        }
        if length > 0 { climbed += 1 }
        #expect(value == 0 || own[current] == value, "seed \(seed): a chain ends at \(current)")
      }
    }
    #expect(climbed > runs(1_000))
  }
}
