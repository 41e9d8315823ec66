// The worst scenario of a process, and what may be said of its objectives there.

import Testing

@testable import Continuity

@Suite struct WorstCaseTests {
  private func bia(_ scenarios: String) throws -> BIA {
    try BIA(
      of: model(
        """
        processes:
          - { id: calm, restart: 0m }
          - { id: p, restart: 0m, mtpd: 4h, rto: 2h, needs: [app] }
        applications: [{ id: app, restart: 10m, rebuild: 10m }]
        \(scenarios)
        """))
  }

  private func worst(_ scenarios: String) throws -> (String?, Int?, Verdict.Result?) {
    let bia = try bia(scenarios)
    let entry = try bia.entry("p")
    return (
      entry.worst.scenario.flatMap { bia.model.scenarios[$0].id },
      entry.worst.answer?.longestOutage, bia.verdict(.rto, of: entry)
    )
  }

  @Test func `The longest outage is the worst`() throws {
    let found = try worst(
      """
      scenarios:
        - { id: long, fail: [{ node: app, repair: 90m }] }
        - { id: short, fail: [{ node: app, repair: 20m }] }
      """)
    #expect(found == ("long", 100, .kept))
  }

  @Test func `A missed objective is worse than an unknown length, never is worse than both`() throws
  {
    let both = """
      scenarios:
        - { id: missed, fail: [{ node: app, repair: 5h }] }
        - { id: unknown, fail: [app] }
      """
    #expect(try worst(both) == ("missed", 310, .missed))
    let never = try worst(both + "\n  - { id: z, fail: [{ node: app, repair: unlimited }] }")
    #expect(never == ("z", nil, .missed))
  }

  @Test func `The first by identifier stands where two are equal`() throws {
    let found = try worst(
      """
      scenarios:
        - { id: b, fail: [{ node: app, repair: 30m }] }
        - { id: a, fail: [{ node: app, repair: 30m }] }
      """)
    #expect(found == ("a", 40, .kept))
  }

  @Test func `A destruction is judged like a failure, and what it lacks makes it a lower bound`()
    throws
  {
    let scenario = "scenarios: [{ id: fire, destroy: [app] }]"
    #expect(try worst(scenario) == ("fire", 10, .kept))
    let bia = try bia(scenario)
    #expect(try !bia.isLowerBound(bia.entry("p")))
  }

  @Test func `A process that stops in no scenario has none, nor does one without scenarios`() throws
  {
    let bia = try bia("scenarios: [{ id: s, fail: [{ node: app, repair: 1h }] }]")
    let calm = try bia.entry("calm")
    #expect(calm.worst.scenario == nil)
    #expect(calm.worst.answer?.longestOutage == 0)
    #expect(try self.bia("").entry("p").worst.answer == nil)
  }
}
