// For whom the works of a chain wait: by hand, and on random plans.

import DependencyGraph
import TestSupport
import Testing

@Suite struct PlanStretchesTests {
  /// The stretches of the chain to a node, as `a.0 60–120: waits for p, busy with b.0`.
  private func told(_ read: TextPlan, to name: Substring) throws -> [String] {
    let plan = read.project.play(read.schedule)
    let links = plan.timeline.chain(to: try read.text.node(name))
    return zip(links, plan.stretches(of: links)).flatMap { link, stretches in
      stretches.map { stretch in
        let waits = stretch.obstacles.map { obstacle in
          switch obstacle {
          case .hold: "held"
          case .absent(let resource, let present): "\(resource.index) has \(present)"
          case .busy(let resource, let works):
            "\(resource.index) at "
              + works.map { "\(read.text.name(of: $0.node)).\($0.step)" }.joined(separator: " ")
          }
        }
        let what = stretch.isWork ? "work" : "waits: " + waits.joined(separator: ", ")
        return "\(read.text.name(of: link.node)).\(stretch.step) \(Span(stretch.interval)) \(what)"
      }
    }
  }

  private func example(_ name: String) throws -> TextPlan {
    try #require(PlanExample.all.first { $0.description == name }).read()
  }

  @Test("The one that has the people, the shift and the hold are told")
  func worked() throws {
    #expect(
      try told(example("one at a time"), to: "a") == [
        "a.0 0–60 waits: 0 at b.0", "a.0 60–120 work",
      ])
    #expect(
      try told(example("shift"), to: "a") == [
        "a.0 0–120 work", "a.0 120–3840 waits: 0 has 0", "a.0 3840–4320 work",
      ])
    #expect(
      try told(example("kept free, c held until 110"), to: "c") == [
        "c.0 0–10 waits: held", "c.0 10–110 waits: held, 0 at a.0", "c.0 110–1110 work",
      ])
  }

  @Test("Of several works, those are told that give enough people back, and each in its turn")
  func several() throws {
    let read = try TextPlan(
      ["a", "b", "c", "d"], people: ["sys has 3"],
      failures: [
        "a destroyed work 10 by sys:1", "b destroyed work 20 by sys:1",
        "c destroyed work 30 by sys:1", "d destroyed work 5 by sys:2",
      ], order: "a b c d")
    // With a over one is free, with b two: that of c need not be over.
    #expect(try told(read, to: "d") == ["d.0 0–20 waits: 0 at a.0 b.0", "d.0 20–25 work"])
    let queue = try TextPlan(
      ["a", "b", "d"], people: ["sys has 1"],
      failures: [
        "a destroyed work 10 by sys:1", "b destroyed work 20 by sys:1",
        "d destroyed work 5 by sys:1",
      ], order: "a b d")
    #expect(
      try told(queue, to: "d") == [
        "d.0 0–10 waits: 0 at a.0", "d.0 10–30 waits: 0 at b.0", "d.0 30–35 work",
      ])
  }

  @Test("Heads who are there, but too few, are counted; steps of nobody are work")
  func tooFew() throws {
    let read = try TextPlan(
      ["a"], people: ["sys has 1 2@60"], failures: ["a destroyed step 30 step 10/sys:2"])
    #expect(
      try told(read, to: "a") == [
        "a.0 0–30 work", "a.1 30–60 waits: 0 has 1", "a.1 60–70 work",
      ])
  }

  @Test("After a cause of unknown length, the waits are those of the run in which it ends")
  func unknownCause() throws {
    let read = try TextPlan(
      ["a", "b"], people: ["sys has 1", "a by sys:1", "b by sys:1"],
      failures: ["a fails cause unknown work 30", "b fails cause unknown work 20"], order: "b a",
      horizon: 1_000)
    #expect(
      try told(read, to: "a") == ["a.0 1000–1020 waits: 0 at b.0", "a.0 1020–1050 work"])
  }

  @Test("On random plans they are the steps of work and of waiting, and nobody waits for nothing")
  func random() throws {
    var waits = 0
    for seed in 1...runs(2_000) {
      let random = RandomPlan(seed: seed)
      let read = try random.parsed()
      let plan = read.project.play(read.schedule)
      for node in read.text.graph.nodes {
        let links = plan.timeline.chain(to: node)
        for (link, stretches) in zip(links, plan.stretches(of: links)) {
          var joined: [Step] = []
          for stretch in stretches {
            let step = Step(
              stretch.isWork ? .work : .crew, from: stretch.interval.from, to: stretch.interval.to)
            if let last = joined.last, last.kind == step.kind, last.to == step.from {
              joined[joined.count - 1] = Step(last.kind, from: last.from, to: step.to)
            } else {
              joined.append(step)
            }
            #expect(stretch.isWork == stretch.obstacles.isEmpty, "seed \(seed)\n\(random)")
            waits += stretch.isWork ? 0 : 1
          }
          let steps = link.steps.filter { $0.kind == .work || $0.kind == .crew }
          #expect(joined == steps, "seed \(seed)\n\(random)")
        }
      }
    }
    #expect(waits > 20)
  }
}
