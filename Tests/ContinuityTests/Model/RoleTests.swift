// Roles: one node in every answer, of which some or all people may be missing.

import DependencyGraph
import Testing

@testable import Continuity

@Suite struct Roles {
  private let found: Model

  init() throws {
    found = try model(
      """
      processes:
        - { id: urgences, mtpd: 4h, staffed-by: { ide: 3 } }
        - { id: bloc, mtpd: 4h, staffed-by: { ide: 5 } }
        - { id: accueil, mtpd: 4h, needs: [ide] }
        - { id: garde, mtpd: 4h, needs: [{ any: [ide, medecin] }] }
      roles:
        - { id: ide, headcount: 7 }
        - { id: medecin, headcount: 1 }
      scenarios:
        - { id: two, absent: { ide: 2 }, for: 1d }
        - { id: share, absent: { ide: 40% }, for: 1d }
        - { id: most, absent: { ide: 5 }, for: 1d }
        - { id: all, absent: { ide: 100 % }, for: 1d }
        - { id: nobody, absent: { ide: 0 } }
      """)
  }

  @Test func `a share is rounded up: 40 % of 7 are 3`() {
    #expect(found.scenario("share")?.absences.map(\.people) == [3])
    #expect(found.scenario("all")?.absences.map(\.people) == [7])
  }

  @Test func `a requirement counts heads`() {
    let stopped = ["two": [], "share": ["bloc"], "most": ["bloc", "urgences"]]
    for (scenario, processes) in stopped {
      let outcome = found.outcome(of: scenario)
      let down = outcome.affected.filter { !outcome.answer(for: $0).outages.isEmpty }
      #expect(found.ids(down) == processes, "\(scenario)")
    }
  }

  @Test func `a role is hindered when some are missing, and down when all are`() {
    #expect(found.outcome(of: "share").outages("ide") == "")
    #expect(found.outcome(of: "share").hindered("ide") == "0–1440")
    #expect(found.outcome(of: "share").degraded("ide") == "")
    #expect(found.outcome(of: "all").outages("ide") == "0–1440")
    #expect(found.outcome(of: "all").hindered("ide") == "")
    #expect(found.outcome(of: "share").answer("ide").cause == .failed)
  }

  @Test func `a need without a count means one`() {
    #expect(found.outcome(of: "most").outages("accueil") == "")
    #expect(found.outcome(of: "all").outages("accueil") == "0–1440")
    #expect(found.outcome(of: "all").outages("garde") == "")
    #expect(found.outcome(of: "all").hindered("garde") == "")
  }

  @Test func `nobody absent changes nothing`() {
    #expect(found.outcome(of: "nobody").everything.isEmpty)
    #expect(found.outcome(of: "nobody").unknownCauses.isEmpty)
  }

  @Test func `a role is one node in every answer, whoever needs how many`() {
    let outcome = found.outcome(of: "all")
    #expect(outcome.affected.count == Set(outcome.affected).count)
    let cause = outcome.answer("urgences").cause
    #expect(cause == .requirement(.staffedBy, members: [found.asset("ide")], needed: 1))
    #expect(outcome.answer("urgences").awaits == found.asset("ide"))
  }

  @Test func `a role that needs something is down with it, whoever needs how many`() throws {
    let found = try model(
      """
      processes: [{ id: p, mtpd: 1h, staffed-by: { ide: 2 } }]
      roles: [{ id: ide, headcount: 3, in: salle }]
      buildings: [{ id: salle }]
      """)
    let outcome = found.outcome(failing: "salle", lasting: .minutes(60))
    #expect(outcome.outages("ide") == "0–60")
    #expect(outcome.outages("p") == "0–60")
  }
}
