// What a work waited for, where a node waited for a crew, and who waits for ever.

import DependencyGraph
import Testing

@Suite struct PlanWaitsTests {
  private func example(_ name: String) throws -> (read: TextPlan, plan: Plan) {
    let example = try #require(PlanExample.all.first { $0.description == name })
    let read = try example.read()
    return (read, read.project.play(read.schedule))
  }

  @Test("A work waits for the work that gives its people back")
  func waitsForAWork() throws {
    let (read, plan) = try example("one at a time")
    let (b, a) = (plan.works[0], plan.works[1])
    #expect(plan.holdups(of: a) == [.work(b)])
    #expect(plan.holdups(of: b).isEmpty)
    let node = try read.text.node("a")
    let steps = [Step(.crew, from: 0, to: 60), Step(.work, from: 60, to: 120)]
    #expect(plan.timeline.steps(of: node) == steps)
    #expect(plan.timeline.chain(to: node).map(\.steps) == [steps])
  }

  @Test("A paused work waits for the shift")
  func waitsForAShift() throws {
    let (read, plan) = try example("shift")
    #expect(plan.holdups(of: plan.works[0]) == [.heads(Resource(rawValue: 0))])
    #expect(
      try plan.timeline.steps(of: read.text.node("a")) == [
        Step(.work, from: 0, to: 120), Step(.crew, from: 120, to: 3840),
        Step(.work, from: 3840, to: 4320),
      ])
  }

  @Test("A held work waits for its hold, and for whom it was held")
  func waitsForAHold() throws {
    let (_, plan) = try example("kept free, c held until 110")
    #expect(plan.holdups(of: plan.works[1]) == [.hold, .work(plan.works[0])])
  }

  @Test("Whose crew never comes never returns, and says for whom it waits")
  func crewNeverComes() throws {
    let read = try TextPlan(
      ["a", "b needs a"], people: ["sys has 1 0@30"], failures: ["a destroyed work 60 by sys:1"])
    let (a, b) = (try read.text.node("a"), try read.text.node("b"))
    let plan = read.project.play()
    #expect(plan.timeline.return(of: a) == .never)
    #expect(plan.timeline.return(of: b) == .never)
    let crew = try #require(plan.crewAwaitedForEver(by: a))
    #expect(plan.resources.members(of: crew).map(\.heads) == [1])
    #expect(plan.crewAwaitedForEver(by: b) == nil)
    #expect(read.works(in: plan) == "a.0 0–30")
  }

  @Test("A resource has nobody while its node is down, and its works pause")
  func resourceFollowsItsNode() throws {
    let read = try TextPlan(
      ["a", "boss"], people: ["sys has 2 1@50 while boss"],
      failures: ["a destroyed work 60 by sys:1", "boss fails at 20 cause 10"])
    let plan = read.project.play()
    #expect(read.works(in: plan) == "a.0 0–20 30–70")
    let heads = plan.heads(of: Resource(rawValue: 0))
    #expect(heads.map(\.from) == [0, 20, 30, 50])
    #expect(heads.map(\.heads) == [2, 0, 2, 1])
  }
}
