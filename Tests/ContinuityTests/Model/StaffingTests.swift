// More people asked for than there are: a finding, and the model is played with those there are.

import DependencyGraph
import Testing

@testable import Continuity

@Suite struct Staffed {
  private let found: Model

  init() throws {
    found = try model(
      """
      processes:
        - { id: bloc, mtpd: 4h, staffed-by: { ide: 4 }, needs: [dpi] }
        - { id: urgences, mtpd: 4h, staffed-by: { ide: 3 }, needs: [dpi] }
        - id: rea
          mtpd: 4h
          needs: [dpi]
          degraded-mode: { lasts: unlimited, staffed-by: { chir: 2 } }
        - { id: scan, mtpd: 4h, staffed-by: { mer: 3 }, needs: [{ any: [ide, chir] }] }
      applications: [{ id: dpi, restart: 0m, repair: 8h }]
      roles:
        - { id: ide, headcount: 5 }
        - { id: chir, headcount: 1 }
        - { id: mer, headcount: 2 }
      scenarios: [{ id: one-less, absent: { mer: 1 }, for: 1d }]
      """)
  }

  @Test func `beyond the headcount is a warning, with who asks and how many there are`() {
    #expect(
      found.warnings.map(\.issue) == [
        .modeBeyondHeadcount("rea", role: "chir", count: 2, headcount: 1),
        .staffedBeyondHeadcount("scan", role: "mer", count: 3, headcount: 2),
        .sharedBeyondHeadcount(role: "ide", count: 7, processes: 2, headcount: 5),
      ])
    #expect(found.demandsBeyondHeadcount.map(\.people) == [2, 3])
    #expect(found.demandsBeyondHeadcount.map(\.isFallback) == [true, false])
  }

  @Test func `with the people there are, a process runs, and stops when one of them is missing`() {
    #expect(found.outcome(failing: "dpi").outages("scan") == "")
    #expect(found.outcome(of: "one-less").outages("scan") == "0–1440")
  }

  @Test func `a mode nobody can staff never holds`() {
    #expect(found.outcome(failing: "dpi").outages("rea") == "0–480")
  }

  @Test func `the ordinary day adds up what processes ask of a role at once`() {
    let days = found.ordinaryDay
    #expect(found.ids(days.map(\.role)) == ["ide", "mer"])
    #expect(days.map(\.asked) == [7, 3])
    #expect(days.map(\.isShort) == [true, true])
  }

  @Test func `the BIA tells what is asked for, not what is played`() {
    let staff = found.needs(of: found.asset("scan")).filter { $0.relation == .staffedBy }
    #expect(staff.map(\.people) == [3])
  }

  @Test func `who repairs cannot be more than there are`() {
    let found = problems(of: [
      "m.yaml": """
      equipment: [{ id: poste, maintained-by: [{ at-least: 3, of: [ide] }] }]
      processes: [{ id: p, mtpd: 1h, needs: [poste] }]
      roles: [{ id: ide, headcount: 2 }]
      """
    ])
    #expect(found.contains { $0.contains("error") && $0.contains("'ide'") }, "\(found)")
  }
}
