// What an asset that is up lacks: hindered, on a reserve that runs, on its degraded mode.

import DependencyGraph
import Testing

@testable import Continuity

@Suite struct `States of what is up` {
  private func found() throws -> Model {
    try model(
      """
      processes:
        - id: p
          mtpd: 1h
          needs: [{ node: ad, tolerance: 8h }, { node: porters, tolerance: unlimited }]
          degraded-mode: { lasts: 72h, catch-up: 3h }
        - { id: q, mtpd: 1h, needs: [{ node: porters, tolerance: unlimited }], degraded-mode: { lasts: 1h, catch-up: 2h } }
      services: [{ id: ad, restart: 0 }]
      equipment: [{ id: porters, restart: 0 }]
      """)
  }

  private func shown(_ reserves: [Reserve], in model: Model) -> [String] {
    reserves.map {
      "\($0.interval.from)–\($0.interval.to ?? -1) until \($0.until) of "
        + model.ids($0.of).joined(separator: " ")
    }
  }

  @Test func `paper starts where the tolerance ends, not at the first nuisance`() throws {
    let found = try found()
    let outcome = found.outcome(failing: "ad", "porters", lasting: .minutes(1_000))
    #expect(outcome.hindered("p") == "0–480")
    #expect(outcome.degraded("p") == "480–1000")
    #expect(outcome.answer("p").paperAt == 480)
    #expect(outcome.answer("p").normalAgain == 1_180)
    #expect(shown(outcome.answer("p").reserves, in: found) == ["0–480 until 480 of ad"])
  }

  @Test func `what was only hindered has nothing to catch up`() throws {
    let outcome = try found().outcome(failing: "porters", lasting: .minutes(60))
    #expect(outcome.hindered("q") == "0–60")
    #expect(outcome.degraded("q") == "")
    #expect(outcome.answer("q").normalAgain == 60)
    #expect(outcome.answer("q").returns == nil && outcome.answer("q").ending == nil)
    #expect(outcome.answer("q").reserves.isEmpty)
  }

  @Test func `a reserve lasts until the first of the tolerances that run`() throws {
    let found = try model(
      """
      processes:
        - id: p
          mtpd: 1d
          needs: [{ node: a, tolerance: 10h }, { node: b, tolerance: 2h }, { node: c, tolerance: 2h }]
      services: [{ id: a, restart: 0 }, { id: b, restart: 0 }, { id: c, restart: 0 }]
      scenarios:
        - id: s
          fail: [{ node: a, repair: 5h }, { node: b, repair: 1h, at: 1h }, { node: c, repair: 1h, at: 1h }]
      """)
    #expect(
      shown(found.outcome(of: "s").answer("p").reserves, in: found) == [
        "0–60 until 600 of a", "60–120 until 180 of b c", "120–300 until 600 of a",
      ])
  }

  @Test func `what is met for no minutes starts its clock anew`() throws {
    let found = try model(
      """
      processes: [{ id: p, mtpd: 1d, needs: [{ node: a, tolerance: 2h }] }]
      services: [{ id: a, restart: 0 }]
      scenarios: [{ id: s, fail: [{ node: a, repair: 1h }, { node: a, repair: 2h, at: 1h }] }]
      """)
    #expect(
      shown(found.outcome(of: "s").answer("p").reserves, in: found) == [
        "0–60 until 120 of a", "60–180 until 180 of a",
      ])
  }

  @Test func `a reserve names who is missing of a group, as that changes`() throws {
    let found = try model(
      """
      processes:
        - id: p
          mtpd: 1d
          needs: [{ all: [a, b, c], tolerance: 10h }, { node: a, tolerance: 10h }]
      services: [{ id: a, restart: 0 }, { id: b, restart: 0 }, { id: c, restart: 0 }]
      scenarios:
        - { id: s, fail: [{ node: a, repair: 3h }, { node: b, repair: 1h, at: 1h }] }
      """)
    #expect(
      shown(found.outcome(of: "s").answer("p").reserves, in: found) == [
        "0–60 until 600 of a", "60–120 until 600 of a b", "120–180 until 600 of a",
      ])
  }

  @Test func `a time of missing people is one though all are gone for no minutes`() throws {
    let found = try model(
      """
      processes: [{ id: p, mtpd: 1d, staffed-by: { r: 2 } }]
      roles: [{ id: r, headcount: 6, restart: 0 }]
      scenarios: [{ id: s, absent: { r: 70% }, fail: [{ node: r, at: 1m, repair: 0m }] }]
      """)
    let outcome = found.outcome(of: "s")
    #expect(outcome.outages("r") == "1–1")
    #expect(outcome.hindered("r") == "0–")
  }
}
