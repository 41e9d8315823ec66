// Every worked example of a plan in the specification, to the minute, played by the engine and by its twin.

import DependencyGraph
import Testing

struct PlanExample: CustomStringConvertible, Sendable {
  let description: String
  let lines: [String]
  let people: [String]
  let failures: [String]
  let order: String
  let outages: String
  let works: String

  private static let pair = ["a", "b"]
  private static let elsewhere = ["a destroyed work 100 by sys:2", "b destroyed work 50 by sys:1"]
  private static let free = [
    "a destroyed work 100 by sys:2", "b destroyed step 10", "c destroyed work 1000 by sys:1",
  ]
  private static let steps = [
    "a destroyed step 60/sys:1 step 30/sec:1", "b destroyed step 30",
  ]

  static let all: [PlanExample] = [
    PlanExample(
      description: "one at a time", lines: pair, people: ["sys has 1"],
      failures: ["a destroyed work 60 by sys:1", "b destroyed work 60 by sys:1"],
      order: "b a", outages: "a 0–120, b 0–60", works: "b.0 0–60, a.0 60–120"),
    PlanExample(
      // Friday 16:00: on until 18:00, and again from Monday 08:00 to 18:00.
      description: "shift", lines: ["a"], people: ["sys has 1 0@120 1@3840 0@4440 1@5280"],
      failures: ["a destroyed work 600 by sys:1"], order: "", outages: "a 0–4320",
      works: "a.0 0–120 3840–4320"),
    PlanExample(
      description: "the crew is needed elsewhere, a first", lines: pair, people: ["sys has 2"],
      failures: elsewhere, order: "a b", outages: "a 0–100, b 0–150",
      works: "a.0 0–100, b.0 100–150"),
    PlanExample(
      description: "the crew is needed elsewhere, b first", lines: pair, people: ["sys has 2"],
      failures: elsewhere, order: "b a", outages: "a 0–150, b 0–50",
      works: "b.0 0–50, a.0 50–150"),
    PlanExample(
      description: "kept free, no holds", lines: ["a needs b", "c"], people: ["sys has 2"],
      failures: free, order: "a b c", outages: "a 0–1100, b 0–10, c 0–1000",
      works: "c.0 0–1000, a.0 1000–1100"),
    PlanExample(
      description: "kept free, c held until 110", lines: ["a needs b", "c"],
      people: ["sys has 2", "hold c 0 until 110"], failures: free, order: "c a b",
      outages: "a 0–110, b 0–10, c 0–1110", works: "a.0 10–110, c.0 110–1110"),
    PlanExample(
      description: "steps, lost in the first", lines: ["a needs b needs c"],
      people: ["sys has 1", "sec has 1"], failures: steps + ["c fails at 75 cause 20"],
      order: "", outages: "a 0–185, b 0–30, c 75–95",
      works: "a.0 30–75 lost, a.0 95–155, a.1 155–185"),
    PlanExample(
      description: "steps, lost in the second", lines: ["a needs b needs c"],
      people: ["sys has 1", "sec has 1"], failures: steps + ["c fails at 100 cause 20"],
      order: "", outages: "a 0–150, b 0–30, c 100–120",
      works: "a.0 30–90, a.1 90–100 lost, a.1 120–150"),
  ]

  func read() throws -> TextPlan {
    try TextPlan(lines, people: people, failures: failures, order: order)
  }
}

@Suite struct PlanExamplesTests {
  @Test("Outages and works are what the table says", arguments: PlanExample.all)
  func outagesAndWorks(in example: PlanExample) throws {
    let read = try example.read()
    let plan = read.project.play(read.schedule)
    #expect(read.outages(in: plan) == example.outages)
    #expect(read.works(in: plan) == example.works)
  }

  @Test("The twin finds the same", arguments: PlanExample.all)
  func twinFindsTheSame(in example: PlanExample) throws {
    let read = try example.read()
    let plan = read.project.play(read.schedule)
    let slow = SlowTimeline(of: read.text.graph, failures: read.failures, people: read.people)
    for node in read.text.graph.nodes {
      #expect(plan.timeline.outages(of: node).map(Span.init) == slow.outages(of: node))
    }
    #expect(Set(slow.endless.works.compactMap(\.told)) == Set(plan.works.map(SlowWork.init)))
  }

  @Test("Alone with its steps, the timeline finds what the plan finds with people enough")
  func stepsWithoutPeople() throws {
    for description in ["steps, lost in the first", "steps, lost in the second"] {
      let example = try #require(PlanExample.all.first { $0.description == description })
      let text = try TextGraph(example.lines)
      let failures = try example.failures.map { try text.failure($0) }
      let timeline = Timeline(of: text.graph, failures: failures)
      let a = try text.node("a")
      #expect(Span(timeline.outages(of: a)[0]).to == (description.hasSuffix("first") ? 185 : 150))
    }
  }
}
