// Works on the units of one node, told as one row of a team's list.

import DependencyGraph
import Testing

@testable import Continuity

@Suite struct `Alike works of a team` {
  private func rows(_ scenario: String, other: String = "") throws -> [PlannedBatch] {
    let found = try model(
      """
      processes: [{ id: soins, mtpd: 4h, needs: [pc] }]
      equipment:
        - { id: pc, count: 3, restart: 30m, restarted-by: { tech: 1 } }
        - { id: autre, restart: 10m, restarted-by: { tech: 1 } }
      roles: [{ id: tech, headcount: 1, restart: 0m }]
      scenarios: [{ id: s, fail: [\(scenario)] }]
      """)
    let plan = RecoveryPlan(of: try #require(found.scenario("s")), in: found)
    return plan.batches(of: try #require(plan.teams.first))
  }

  @Test func `on the units of a node are one row, worked on from the first to the last`() throws {
    let rows = try rows("{ node: pc, repair: 1h }")
    #expect(rows.map(\.numbers) == [1...3] && rows.first?.units.sorted() == [1, 2, 3])
    #expect(rows.first?.work.spans == [Interval(from: 60, to: 150)])
    #expect(rows.first?.work.minutes == 30)
  }

  @Test func `are a row of their own where the units fail again`() throws {
    let rows = try rows("{ node: pc, repair: 1h }, { node: pc, at: 12h, repair: 1h }")
    #expect(rows.map(\.count) == [3, 3])
    #expect(rows.last?.work.spans == [Interval(from: 780, to: 870)])
  }

  @Test func `on a node that is one stand alone`() throws {
    let rows = try rows("{ node: pc, repair: 1h }, { node: autre, repair: 30m }")
    #expect(rows.map(\.count) == [1, 3] && rows.first?.units == [])
  }
}
