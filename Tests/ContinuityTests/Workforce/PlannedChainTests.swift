// The chain of a return in a plan, with people; units in the order; who gives the go-ahead.

import DependencyGraph
import TestSupport
import Testing

@testable import Continuity

@Suite struct `The chain of a return in a plan` {
  private func plan(_ yaml: String, first: [String] = []) throws -> RecoveryPlan {
    let found = try model(yaml)
    return RecoveryPlan(
      of: try #require(found.scenario("s")), in: found, first: first.map { found.asset($0) })
  }

  private func told(_ plan: RecoveryPlan, _ id: String) -> [String] {
    func name(_ asset: Index<Asset>) -> String { plan.model.assets[asset].id }
    return plan.chain(to: plan.model.asset(id)).flatMap { link in
      link.steps.map { planned in
        let waits = planned.waits.map { wait in
          switch wait {
          case .held(let until, let other): "held \(until) \(other.map(name) ?? "")"
          case .absent(let team, let present, let needed):
            "\(name(team.asset)) \(present)/\(needed)"
          case .busy(let team, let works):
            "\(name(team.asset)) at "
              + works.map { "\(name($0.act.asset)).\($0.act.step) to \($0.until ?? -1)" }
              .joined(separator: " ")
          }
        }
        let crew = plan.model.text(of: planned.people)
        let step = planned.step
        return [
          "\(name(link.asset)) \(step.kind) \(step.from)–\(step.to.map(String.init) ?? "")", crew,
        ]
        .filter { !$0.isEmpty }.joined(separator: " ") + waits.map { " [\($0)]" }.joined()
      }
    }
  }

  @Test func `says whom each step waits for, and what is done by whom`() throws {
    let found = try plan(
      """
      processes: [{ id: p, mtpd: 1h, rto: 1h, needs: [a] }]
      servers:
        - id: a
          restart: 0
          recovery:
            - { step: Install, takes: 60m, crew: { sys: 1 } }
            - { step: Accept, takes: 30m, crew: { editor: 1 }, kind: acceptance, go-ahead: sys }
        - { id: b, restart: 0, rebuild: 90, rebuilt-by: { sys: 1 } }
      roles: [{ id: sys, headcount: 1 }]
      suppliers: [{ id: editor, presence: [{ from: "09:00", to: "17:00", count: 1 }] }]
      scenarios: [{ id: s, starts: 2026-11-27T05:00, destroy: [a, b] }]
      """, first: ["b"])
    #expect(
      told(found, "p") == [
        "a crew 0–90 sys:1 [sys at b.0 to 90]", "a work 90–150 sys:1",
        "a crew 150–240 editor:1 [editor 0/1]", "a work 240–270 editor:1",
      ])
    let accept = try #require(found.works.last)
    #expect(accept.goAhead(in: found.model) == .asset(found.model.asset("sys")))
  }

  @Test func `says who is never there`() throws {
    let found = try plan(
      """
      processes: [{ id: p, mtpd: 1h, needs: [a] }]
      servers: [{ id: a, restart: 0, rebuild: 60, rebuilt-by: { sys: 2 } }]
      roles: [{ id: sys, headcount: 2 }]
      scenarios: [{ id: s, destroy: [a], absent: { sys: 1 }, for: unlimited }]
      """)
    let waiting = try #require(found.whoNeverComes(for: found.model.asset("p")))
    #expect(waiting.asset == found.model.asset("a"))
    #expect(waiting.teams == [.people(found.model.asset("sys"))])
    #expect(found.chain(to: found.model.asset("p")).isEmpty)
  }

  @Test func `gives each unit its own turn`() throws {
    let found = try plan(
      """
      processes:
        - { id: p, mtpd: 2h, criticality: { 1h: 4 }, needs: [{ node: posts, at-least: 2 }] }
        - { id: q, mtpd: 3h, criticality: { 1h: 2 }, needs: [b] }
        - { id: r, mtpd: 4h, needs: [{ node: posts, at-least: 3 }] }
      equipment: [{ id: posts, count: 3, restart: 0, rebuild: 60, rebuilt-by: { sys: 1 }, go-ahead: the ward }]
      servers: [{ id: b, restart: 0, rebuild: 60, rebuilt-by: { sys: 1 } }]
      roles: [{ id: sys, headcount: 1 }]
      scenarios: [{ id: s, destroy: [posts, b] }]
      """)
    #expect(found.works.map(\.unit) == [1, 2, nil, 3])
    #expect(found.turns.map(\.unit) == [1, 2, nil, 3])
    #expect(found.order == [found.model.asset("posts"), found.model.asset("b")])
    #expect(found.outcome.outages("p") == "0–120")
    #expect(found.outcome.outages("q") == "0–180")
    #expect(found.outcome.outages("r") == "0–240")
    #expect(told(found, "r").last == "posts work 180–240 sys:1")
    #expect(found.works[0].goAhead(in: found.model) == .other("the ward"))
  }
}
