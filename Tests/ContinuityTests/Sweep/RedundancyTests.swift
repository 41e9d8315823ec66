// Redundancies found by the sweep against models that are really built with them.

import DependencyGraph
import TestSupport
import Testing

@testable import Continuity

/// A model in which each need is of one member, so that it can be built with a second one.
private struct Sketch {
  var processes: [String] = []
  var services: [String] = []
  var needs: [(owner: String, member: String)] = []
  /// The needs, by position, that get a second member which nothing else concerns.
  var doubled: Set<Int> = []

  init(seed: Int) {
    var random = RandomSource(seed: seed)
    services = (0..<Int.random(in: 2...7, using: &random)).map { "s\($0)" }
    processes = (0..<Int.random(in: 1...5, using: &random)).map { "p\($0)" }
    for (position, owner) in (processes + services).enumerated() {
      for (other, member) in services.enumerated() where member != owner {
        // Mostly downwards, sometimes in a loop.
        let odds = position < processes.count ? 3 : other > position - processes.count ? 3 : 12
        if Int.random(in: 0..<odds, using: &random) == 0 { needs.append((owner, member)) }
      }
    }
  }

  func built() throws -> Model {
    func list(_ ids: [String], _ more: (Int) -> String) -> String {
      ids.enumerated().map { position, id in
        let members = needs.enumerated().filter { $0.element.owner == id }.map { index, need in
          doubled.contains(index) ? "{ any: [\(need.member), spare] }" : need.member
        }
        return "  - { id: \(id)\(more(position)), needs: [\(members.joined(separator: ", "))] }\n"
      }.joined()
    }
    return try model(
      "processes:\n" + list(processes) { $0.isMultiple(of: 2) ? ", mtpd: 2h" : ", mtpd: 2d" }
        + "services:\n" + list(services) { _ in "" } + "  - { id: spare }\n")
  }

  /// How many stops of processes, and of critical ones, all failures alone add up to.
  func stops() throws -> (processes: Int, critical: Int) {
    let failures = FailureSweep(of: SweepQuestion(), in: try built()).failures().ranked
    return (
      failures.reduce(0) { $0 + $1.stopped.processes },
      failures.reduce(0) { $0 + $1.stopped.critical }
    )
  }

  /// What a second member for some needs brings.
  func gain(of needs: [Int]) throws -> (processes: Int, critical: Int) {
    var better = self
    better.doubled = Set(needs)
    let (before, after) = (try stops(), try better.stops())
    return (before.processes - after.processes, before.critical - after.critical)
  }

  /// How many failures alone stop `target`, with a second member for some needs.
  func points(of target: String, doubling needs: [Int]) throws -> Int {
    var better = self
    better.doubled = Set(needs)
    let model = try better.built()
    return FailureSweep(of: SweepQuestion(for: model.asset(target)), in: model).failures().ranked
      .count
  }
}

/// A dense model whose needs are groups: all, or any, of several.
private struct GroupSketch {
  var needs: [String: [(isAny: Bool, members: [String])]] = [:]
  var processes: [String] = []
  var services: [String] = []

  init(seed: Int) {
    var random = RandomSource(seed: seed)
    services = (0..<Int.random(in: 3...7, using: &random)).map { "s\($0)" }
    processes = (0..<Int.random(in: 1...4, using: &random)).map { "p\($0)" }
    for owner in processes + services {
      // One group of each kind at most, so that owner and member name the group.
      var left = services.filter { $0 != owner }.shuffled(using: &random)
      for isAny in [false, true] where Int.random(in: 0..<4, using: &random) > 0 {
        let members = Array(left.prefix(Int.random(in: isAny ? 2...3 : 1...3, using: &random)))
        left.removeFirst(members.count)
        if members.count > (isAny ? 1 : 0) { needs[owner, default: []].append((isAny, members)) }
      }
    }
  }

  /// The same with a second one beside `member`, for one owner or for all that nothing spares it.
  func doubling(_ member: String, for owner: String?) -> GroupSketch {
    var better = self
    better.services.append("spare")
    for (other, groups) in needs where owner == nil || owner == other {
      better.needs[other] = groups.flatMap { group in
        guard !group.isAny, group.members.contains(member) else { return [group] }
        let rest = group.members.filter { $0 != member }
        return [(true, [member, "spare"])] + (rest.isEmpty ? [] : [(false, rest)])
      }
    }
    return better
  }

  func text() -> String {
    func list(_ ids: [String]) -> String {
      ids.map { id in
        let groups = (needs[id] ?? []).map { group in
          "{ \(group.isAny ? "any" : "all"): [\(group.members.joined(separator: ", "))] }"
        }
        return "  - { id: \(id), needs: [\(groups.joined(separator: ", "))] }\n"
      }.joined()
    }
    return "processes:\n" + list(processes) + "services:\n" + list(services)
  }

  func built() throws -> Model { try model(text()) }

  /// How many stops of processes all failures alone add up to; how many failures stop `target`.
  func stops(of target: String?) throws -> Int {
    let model = try built()
    let question = SweepQuestion(for: target.map { model.asset($0) })
    let ranked = FailureSweep(of: question, in: model).failures().ranked
    return target == nil ? ranked.reduce(0) { $0 + $1.stopped.processes } : ranked.count
  }
}

@Suite struct `An added redundancy` {
  @Test func `brings what a model built with it brings`() throws {
    var tried = 0
    for seed in 1...runs(60) {
      let sketch = Sketch(seed: seed)
      let model = try sketch.built()
      let sweep = FailureSweep(of: SweepQuestion(), in: model)
      let found = sweep.redundancies(after: sweep.failures(), forWorst: 100, keeping: 100)
      var expected: [String] = []
      var expectedEverywhere: [String] = []
      for (position, need) in sketch.needs.enumerated() {
        let gain = try sketch.gain(of: [position])
        guard gain.processes > 0 else { continue }
        expected.append("\(need.member) for \(need.owner) \(gain)")
      }
      for service in sketch.services {
        let all = sketch.needs.indices.filter { sketch.needs[$0].member == service }
        let gain = try sketch.gain(of: all)
        guard gain.processes > 0 else { continue }
        expectedEverywhere.append("\(service) \(all.count) \(gain)")
      }
      func told(_ one: AddedRedundancy) -> String {
        let gain = (processes: one.processStops, critical: one.criticalStops)
        let id = model.assets[one.asset].id
        guard let owner = one.owner else { return "\(id) \(one.requirements) \(gain)" }
        return "\(id) for \(model.assets[owner].id) \(gain)"
      }
      #expect(found.single.map(told).sorted() == expected.sorted(), "seed \(seed)")
      #expect(
        found.everywhere.map(told).sorted() == expectedEverywhere.sorted(), "seed \(seed)")
      // The best are found whatever is not tried.
      let first = sweep.redundancies(after: sweep.failures(), forWorst: 100, keeping: 2).single
      #expect(first.map(\.processStops) == found.single.prefix(2).map(\.processStops))
      #expect(found.tried == found.total)
      tried += found.single.count
    }
    #expect(tried > runs(200))
  }

  @Test func `for one node takes away single points of failure`() throws {
    var tried = 0
    for seed in 1...runs(30) {
      let sketch = Sketch(seed: seed)
      let model = try sketch.built()
      let sweep = FailureSweep(of: SweepQuestion(for: model.asset("p0")), in: model)
      let failures = sweep.failures()
      let found = sweep.redundancies(after: failures, forWorst: 100, keeping: 100)
      for one in found.single {
        guard
          let need = sketch.needs.firstIndex(where: { need in
            need.member == model.assets[one.asset].id
              && need.owner == one.owner.map { model.assets[$0].id }
          })
        else {
          Issue.record("no such need")
          continue
        }
        let left = try sketch.points(of: "p0", doubling: [need])
        #expect(failures.ranked.count - left == one.processStops, "seed \(seed)")
        tried += 1
      }
    }
    #expect(tried > runs(30))
  }

  @Test func `stands for the one it doubles, not for the others of its group`() throws {
    var tried = 0
    for seed in 1...runs(60) {
      let sketch = GroupSketch(seed: seed)
      let model = try sketch.built()
      for target in [nil, "p0"] as [String?] {
        let question = SweepQuestion(for: target.map { model.asset($0) })
        let sweep = FailureSweep(of: question, in: model)
        let found = sweep.redundancies(after: sweep.failures(), forWorst: 100, keeping: 1_000)
        let before = try sketch.stops(of: target)
        for one in found.everywhere + found.single {
          let owner = one.owner.map { model.assets[$0].id }
          let after = try sketch.doubling(model.assets[one.asset].id, for: owner).stops(of: target)
          #expect(before - after == one.processStops, "seed \(seed): \(one)\n\(sketch.text())")
          tried += 1
        }
      }
    }
    #expect(tried > runs(500))
  }

  @Test func `brings nothing where everything is doubled already`() throws {
    let model = try model(
      """
      processes: [{ id: p, mtpd: 1h, needs: [{ any: [a, b] }] }]
      servers: [{ id: a }, { id: b }]
      """)
    let sweep = FailureSweep(of: SweepQuestion(), in: model)
    let found = sweep.redundancies(after: sweep.failures())
    #expect(found.everywhere.isEmpty && found.single.isEmpty)
  }

  @Test func `is not sought beyond the work allowed, and that is said`() throws {
    let model = try shipped("ch-littoral")
    let sweep = FailureSweep(of: SweepQuestion(), in: model)
    let failures = sweep.failures()
    let all = sweep.redundancies(after: failures)
    #expect(all.tried == all.total && all.total > 50)
    let none = sweep.redundancies(after: failures, within: 0)
    #expect(none.tried == 0 && none.total == 10 && none.everywhere.isEmpty && none.single.isEmpty)
    let once = model.graph.memberCount + model.graph.nodeCount
    let some = sweep.redundancies(after: failures, within: 10 * once)
    #expect((10..<all.total).contains(some.tried) && some.total == all.total)
    #expect(some.everywhere == all.everywhere && some.single.isEmpty && !all.single.isEmpty)
  }
}
