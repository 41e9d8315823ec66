// What a search finds: no worse than any order where all can be tried, and never beyond a bound.

import DependencyGraph
import TestSupport
import Testing

@Suite struct PlanSearchTests {
  @Test("Bounds of one at a time are 60 and 60, of two on one team the sum")
  func boundsOfOneAtATime() throws {
    let read = try TextPlan(
      ["a", "b", "c needs a b"], people: ["sys has 1"],
      failures: ["a destroyed work 60 by sys:1", "b destroyed work 60 by sys:1"])
    let bounds = read.project.bounds(of: Array(read.text.graph.nodes))
    #expect(bounds.map(\.minute) == [60, 60, 120])
    #expect(bounds.map(\.chain) == [60, 60, 60])
    #expect(bounds.map(\.isTeam) == [false, false, true])
    let plan = read.project.search()
    #expect(bounds.map { plan.isProvedShortest(by: $0) } == [true, false, true])
  }

  @Test("The team's bound leaves out what may come back by another way")
  func teamBoundLeavesOutAlternatives() throws {
    let read = try TextPlan(
      ["c needs any of a b", "d needs a", "e needs d b degraded 600"], people: ["sys has 1"],
      failures: ["a destroyed work 60 by sys:1", "b destroyed work 70 by sys:1"])
    let bounds = read.project.bounds(of: Array(read.text.graph.nodes))
    #expect(bounds.map(\.minute) == [60, 70, 60, 60, nil])
  }

  @Test("The tail after a team's work counts to the bound")
  func tailCounts() throws {
    let read = try TextPlan(
      ["c needs a b restart 5"], people: ["sys has 2 1@30"],
      failures: [
        "a destroyed step 60/sys:1 step 20", "b destroyed step 60/sys:1 step 25",
      ])
    let bound = try #require(read.project.bounds(of: [read.text.node("c")]).first)
    // 30 minutes with two heads and 60 with one, then at the least 20 and 5.
    #expect(bound.team == 115)
    #expect(bound.chain == 90)
  }

  @Test("The crew that is needed shortly after is kept free")
  func crewIsKeptFree() throws {
    let example = try #require(PlanExample.all.first { $0.description == "kept free, no holds" })
    let read = try example.read()
    let a = try read.text.node("a")
    let plan = read.project.search(for: Goals([Goal(a, weight: 4)]))
    #expect(plan.timeline.return(of: a) == .at(110))
    #expect(plan.schedule.holds.map(\.node) == [try read.text.node("c")])
    let again = read.project.play(plan.schedule)
    #expect(again.works == plan.works)
  }

  @Test("Paper is not back: the process of more weight comes first")
  func paperIsNotBack() throws {
    let read = try TextPlan(
      ["ed needs a degraded 4320", "pay needs b"], people: ["sys has 1"],
      failures: ["a destroyed work 600 by sys:1", "b destroyed work 600 by sys:1"])
    let (ed, pay) = (try read.text.node("ed"), try read.text.node("pay"))
    let goals = Goals([Goal(ed, weight: 4), Goal(pay, weight: 2)])
    let plan = read.project.search(for: goals)
    #expect(plan.score(for: goals).weighted == 4 * 600 + 2 * 1200)
    let worse = read.project.play(Schedule(order: [try read.text.node("b")]))
    #expect(worse.score(for: goals).weighted == 4 * 1200 + 2 * 600)
  }

  @Test("What is to be first is first, whatever else is late")
  func firstIsFirst() throws {
    let read = try TextPlan(
      ["x needs a", "y needs b"], people: ["sys has 1"],
      failures: ["a destroyed work 60 by sys:1", "b destroyed work 90 by sys:1"])
    let (x, y) = (try read.text.node("x"), try read.text.node("y"))
    let goals = [Goal(x, limit: 60, weight: 4), Goal(y, limit: 600)]
    #expect(read.project.search(for: Goals(goals)).timeline.return(of: x) == .at(60))
    let plan = read.project.search(for: Goals(goals, first: [y]))
    #expect(plan.timeline.return(of: y) == .at(90))
    #expect(plan.score(for: Goals(goals, first: [y])).first == [90])
    #expect(plan.score(for: Goals(goals, first: [y])).late == 1_500_000)
  }

  @Test("No order of a small project is better than what is found, and its replay is the same")
  func noOrderIsBetter() throws {
    for seed in 1...runs(400) {
      let read = try RandomPlan(seed: seed).parsed()
      let nodes = Array(read.text.graph.nodes)
      let goals = Goals(
        nodes.prefix(4).enumerated().map {
          Goal($1, limit: 20 + 10 * $0, target: 10, weight: $0)
        })
      let found = read.project.search(for: goals, tries: 400)
      let score = found.score(for: goals)
      #expect(read.project.play(found.schedule).works == found.works, "seed \(seed)")
      let busy = Set(found.works.map(\.node)).sorted()
      guard busy.count <= 4 else { continue }
      for order in orders(of: busy) {
        let other = read.project.play(Schedule(order: order)).score(for: goals)
        #expect(score <= other, "seed \(seed): \(order) \(other), but found \(score)")
      }
    }
  }

  @Test("No plan of a project without a second outage is better than a bound")
  func noPlanBeatsABound() throws {
    var compared = 0
    for seed in 1...runs(2_000) {
      let read = try RandomPlan(seed: seed).parsed()
      let plan = read.project.play(read.schedule)
      for bound in read.project.bounds(of: Array(read.text.graph.nodes)) where bound.isProof {
        guard let minute = bound.minute, case .at(let end)? = plan.timeline.return(of: bound.node)
        else { continue }
        compared += 1
        #expect(end >= minute, "seed \(seed), node \(bound.node.rawValue)")
        if end < minute { return }
      }
    }
    #expect(compared > runs(2_000) / 2)
  }

  private func orders(of nodes: [Node]) -> [[Node]] {
    guard let last = nodes.last else { return [[]] }
    return orders(of: nodes.dropLast()).flatMap { order in
      (0...order.count).map { place in
        var longer = order
        longer.insert(last, at: place)
        return longer
      }
    }
  }
}
