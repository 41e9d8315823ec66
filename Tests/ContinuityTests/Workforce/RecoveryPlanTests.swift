// The table of worked examples of the plan, written as models: every minute by hand.

import DependencyGraph
import TestSupport
import Testing

@testable import Continuity

@Suite struct `A recovery plan` {
  private func plan(
    _ yaml: String, _ scenario: String = "s", first: [String] = []
  ) throws -> RecoveryPlan {
    let found = try model(yaml)
    return RecoveryPlan(
      of: try #require(found.scenario(scenario)), in: found, first: first.map { found.asset($0) })
  }

  private func works(_ plan: RecoveryPlan) -> [String] {
    plan.works.map { work in
      let spans = work.spans.map { "\($0.from)–\($0.to.map(String.init) ?? "")" }
      return "\(plan.model.assets[work.asset].id).\(work.step) \(spans.joined(separator: " "))"
        + (work.isLost ? " lost" : "")
    }
  }

  @Test func `one at a time`() throws {
    let yaml = """
      processes: [{ id: p, mtpd: 1h, needs: [b] }]
      servers:
        - { id: a, restart: 0, rebuild: 60, rebuilt-by: { sys: 1 } }
        - { id: b, restart: 0, rebuild: 60, rebuilt-by: { sys: 1 } }
      roles: [{ id: sys, headcount: 1 }]
      scenarios: [{ id: s, destroy: [a, b] }]
      """
    let found = try plan(yaml)
    #expect(works(found) == ["b.0 0–60", "a.0 60–120"])
    #expect(found.order.map { found.model.assets[$0].id } == ["b", "a"])
    #expect(found.outcome.outages("p") == "0–60")
    let bound = try #require(found.bounds[found.model.asset("p")])
    #expect(bound.minute == 60 && bound.isProved)
    #expect(found.unlimited.outages("a") == "0–60")
    let asked = try plan(yaml, first: ["a"])
    #expect(works(asked) == ["a.0 0–60", "b.0 60–120"])
  }

  @Test func `a shift that ends pauses the work`() throws {
    let found = try plan(
      """
      processes: [{ id: p, mtpd: 1h, needs: [a] }]
      servers: [{ id: a, restart: 0, rebuild: 600, rebuilt-by: { sys: 1 } }]
      roles:
        - { id: sys, headcount: 1, presence: [{ days: mon-fri, from: "08:00", to: "18:00", count: 1 }] }
      scenarios: [{ id: s, starts: 2026-11-27T16:00, destroy: [a] }]
      """)
    #expect(works(found) == ["a.0 0–120 3840–4320"])
    #expect(found.outcome.outages("a") == "0–4320")
    #expect(found.teams.map(\.busy) == [600])
    #expect(found.teams.map(\.idle) == [0])
  }

  @Test func `paper is not back`() throws {
    let found = try plan(
      """
      processes:
        - { id: ed, mtpd: 4h, criticality: { 1h: 4 }, needs: [a], degraded-mode: { lasts: 4320 } }
        - { id: pay, mtpd: 5d, criticality: { 1h: 2 }, needs: [b] }
      servers:
        - { id: a, restart: 0, rebuild: 600, rebuilt-by: { sys: 1 } }
        - { id: b, restart: 0, rebuild: 600, rebuilt-by: { sys: 1 } }
      roles: [{ id: sys, headcount: 1 }]
      scenarios: [{ id: s, destroy: [a, b] }]
      """)
    #expect(found.outcome.degraded("ed") == "0–600")
    #expect(found.outcome.outages("pay") == "0–1200")
  }

  @Test func `steps keep what is done and lose what is under way`() throws {
    func model(_ at: Int) -> String {
      """
      services:
        - id: a
          restart: 0
          needs: [b, c]
          recovery: [{ step: One, takes: 60, crew: { sys: 1 } }, { step: Two, takes: 30, crew: { sec: 1 }, kind: control }]
        - { id: b, restart: 0, rebuild: 30 }
        - { id: c, restart: 0 }
      roles: [{ id: sys, headcount: 1 }, { id: sec, headcount: 1 }]
      scenarios: [{ id: s, destroy: [a, b], fail: [{ node: c, at: \(at), repair: 20 }] }]
      """
    }
    let early = try plan(model(75))
    #expect(works(early) == ["a.0 30–75 lost", "a.0 95–155", "a.1 155–185"])
    let late = try plan(model(100))
    #expect(works(late) == ["a.0 30–90", "a.1 90–100 lost", "a.1 120–150"])
    #expect(late.systemReturn(of: late.model.asset("a")) == 90)
    #expect(late.outcome.answer("a").returns == 150)
  }

  @Test func `without people needed anywhere it is the timeline`() throws {
    let found = try plan(
      """
      processes: [{ id: p, mtpd: 1h, needs: [a] }]
      servers: [{ id: a, restart: 10, repair: 2h }]
      roles: [{ id: sys, headcount: 1 }]
      scenarios: [{ id: s, fail: [a] }]
      """)
    #expect(!found.asksForPeople && found.works.isEmpty)
    #expect(found.outcome.everything == found.unlimited.everything)
  }

  @Test func `who restores is occupied where nobody says who rebuilds`() throws {
    let found = try plan(
      """
      servers:
        - { id: a, restart: 0, rebuild: 60, restored-with: [sys, editor] }
        - { id: b, restart: 0, rebuild: 60, restored-with: [{ any: [sys, editor] }] }
      roles: [{ id: sys, headcount: 1 }]
      suppliers: [{ id: editor }]
      scenarios: [{ id: s, destroy: [a, b] }]
      """)
    #expect(works(found) == ["a.0 0–60"])
    #expect(found.works[0].people.map { found.model.assets[$0.people].id } == ["editor", "sys"])
    #expect(found.alternatives == [found.model.asset("b")])
    #expect(found.unstaffed == [found.model.asset("b")])
  }

  @Test func `restores take one of the streams of their holder`() throws {
    let found = try plan(
      """
      backups: [{ id: tape, streams: 1 }]
      servers:
        - id: a
          restart: 0
          copies: [{ holder: tape, every: 1d, restore: 60 }]
          recovery: [{ step: R, takes: copy }]
        - id: b
          restart: 0
          copies: [{ holder: tape, every: 1d, restore: 60 }]
          recovery: [{ step: R, takes: copy }]
      scenarios: [{ id: s, destroy: [a, b] }]
      """)
    #expect(works(found) == ["a.0 0–60", "b.0 60–120"])
    #expect(found.teams.map(\.isStreams) == [true])
    #expect(found.works[1].waits == [.busy(0)])
  }

  @Test func `hands-on work goes from machine to machine`() throws {
    let found = try plan(
      """
      servers:
        - { id: a, tags: win, restart: 0 }
        - { id: b, tags: win, restart: 0 }
        - { id: c, tags: win, restart: 0 }
      roles: [{ id: sys, headcount: 2 }]
      scenarios: [{ id: s, fail: [{ where: { tag: win }, repair: 0, work: 30, crew: { sys: 1 } }] }]
      """)
    #expect(["a", "b", "c"].map { found.outcome.outages($0) } == ["0–30", "0–30", "0–60"])
  }

  @Test func `what waits for people who never come is told, with whom it waits for`() throws {
    let found = try plan(
      """
      processes: [{ id: p, mtpd: 1h, needs: [a] }]
      servers: [{ id: a, restart: 0, rebuild: 60, rebuilt-by: { sys: 1, sec: 1 } }]
      roles: [{ id: sys, headcount: 1 }, { id: sec, headcount: 1 }]
      scenarios: [{ id: s, destroy: [a], fail: [{ node: sys, repair: unlimited }] }]
      """)
    #expect(found.works.isEmpty)
    #expect(found.outcome.answer("p").ending == .never)
    #expect(found.forEver.map { found.model.assets[$0.asset].id } == ["a"])
    #expect(
      found.forEver.first?.teams.map { found.model.assets[$0.asset].id }.sorted() == ["sec", "sys"])
  }

  @Test func `without a start the worst hour of the week is told, and the best named`() throws {
    let found = try plan(
      """
      processes: [{ id: p, mtpd: 1h, needs: [a] }]
      servers: [{ id: a, restart: 0, rebuild: 60, rebuilt-by: { sys: 1 } }]
      roles:
        - { id: sys, headcount: 1, presence: [{ days: mon-fri, from: "08:00", to: "18:00", count: 1 }] }
      scenarios: [{ id: s, destroy: [a] }]
      """)
    // Friday at 18:00 waits until Monday at 08:00, 62 hours; from Monday at 08:00 on it takes the hour.
    #expect(found.clock == .hour(4 * 24 + 18))
    #expect(found.outcome.outages("p") == "0–3780")
    #expect(found.bestHour == 8)
  }
}
