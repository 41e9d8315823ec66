// Verdicts: kept, missed by so much, by at least so much, or unknown with the minute that decides.

import DependencyGraph
import Testing

@testable import Continuity

@Suite struct Verdicts {
  /// The chain of the meaning page: urgences ← dpi (restart 30) ← ad (restart 60).
  private func chain(_ rest: String = "", ad: String = "restart: 60") throws -> Model {
    try model(
      """
      processes: [{ id: urgences, mtpd: 240, needs: [dpi] }]
      applications: [{ id: dpi, restart: 30, needs: [ad] }]
      services: [{ id: ad, \(ad) }]
      \(rest)
      """)
  }

  private func shown(_ verdict: Verdict) -> String {
    var text = "\(verdict.objective) \(verdict.limit) \(verdict.result)"
    if let value = verdict.value { text += " at \(value)" }
    if let by = verdict.by { text += " by \(by)" }
    if verdict.isAtLeast { text += " at least" }
    if let minute = verdict.causeMustEndBy { text += " unless by \(minute)" }
    return text
  }

  private func verdicts(_ outcome: Outcome, _ id: String = "urgences") -> [String] {
    outcome.answer(id).verdicts.map(shown)
  }

  @Test func `kept, up to the very minute`() throws {
    let found = try chain()
    #expect(
      verdicts(found.outcome(failing: "ad", lasting: .minutes(150))) == ["mtpd 240 kept at 240"])
  }

  @Test func `missed by what is too much`() throws {
    let found = try chain()
    #expect(
      verdicts(found.outcome(failing: "ad", lasting: .minutes(151)))
        == ["mtpd 240 missed at 241 by 1"])
  }

  @Test func `a cause of unknown length must end by a minute`() throws {
    let found = try chain()
    let outcome = found.outcome(failing: "ad")
    #expect(verdicts(outcome) == ["mtpd 240 unknown unless by 150"])
    #expect(
      ["ad", "dpi", "urgences"].map { outcome.answer($0).afterCause } == [60, 90, 90])
    #expect(found.ids(outcome.unknownCauses) == ["ad"])
    #expect(outcome.answer("urgences").returns == nil)
    #expect(outcome.answer("urgences").normalAgain == nil)
    #expect(
      outcome.answer("urgences").missing
        == [MissingFigure(asset: found.asset("ad"), key: "repair")])
  }

  @Test func `a deadline counts from the minute the process stops`() throws {
    let found = try model(
      """
      processes: [{ id: urgences, mtpd: 240, rto: 100, needs: [{ node: ad, tolerance: 30 }] }]
      services: [{ id: ad, restart: 60 }]
      """)
    #expect(
      verdicts(found.outcome(failing: "ad"))
        == ["mtpd 240 unknown unless by 210", "rto 100 unknown unless by 70"])
  }

  @Test func `where recovery begins too late nothing can keep it`() throws {
    let found = try chain("scenarios: [{ id: s, fail: [ad], recovery-starts-after: 200 }]")
    #expect(
      verdicts(found.outcome(of: "s")) == ["mtpd 240 missed at 290 by 50 at least"])
  }

  @Test func `where it is kept when the cause ends as recovery begins, that is the deadline`()
    throws
  {
    let found = try model(
      """
      processes: [{ id: urgences, mtpd: 100, needs: [a, b] }]
      services: [{ id: a, restart: 100 }, { id: b }]
      scenarios: [{ id: s, fail: [b, { node: a, repair: 0 }] }]
      """)
    #expect(verdicts(found.outcome(of: "s")) == ["mtpd 100 unknown unless by 100"])
  }

  @Test func `what is broken besides may miss it however soon the cause ends`() throws {
    let found = try model(
      """
      processes: [{ id: urgences, mtpd: 100, needs: [a, b] }]
      services: [{ id: a, restart: 0 }, { id: b, restart: 0 }]
      scenarios: [{ id: s, fail: [b, { node: a, repair: 130 }] }]
      """)
    #expect(verdicts(found.outcome(of: "s")) == ["mtpd 100 missed at 130 by 30 at least"])
  }

  @Test func `what never returns is missed by no figure`() throws {
    let found = try model(
      """
      processes: [{ id: p, mtpd: 1h, needs: [ad] }]
      services: [{ id: ad, restart: 60, needs: [dns] }, { id: dns, restart: 10, needs: [ad] }]
      """)
    let outcome = found.outcome(failing: "ad", lasting: .minutes(30))
    #expect(verdicts(outcome, "p") == ["mtpd 60 missed"])
    #expect(outcome.answer("p").ending == .never)
    let endless = found.outcome(failing: "ad", lasting: .unlimited)
    #expect(verdicts(endless, "p") == ["mtpd 60 missed"])
  }

  @Test func `what returns after the horizon is missed, or unknown where nobody can tell`() throws {
    let found = try chain()
    let long = Scenario(failing: [found.asset("ad")], for: .minutes(1_000))
    let outcome = Outcome(of: long, in: found, horizon: 500)
    #expect(outcome.answer("urgences").ending == .afterHorizon)
    #expect(verdicts(outcome) == ["mtpd 240 missed"])
    #expect(verdicts(Outcome(of: long, in: found, horizon: 200)) == ["mtpd 240 unknown"])
  }

  @Test func `the longest outage is judged, not the last or their sum`() throws {
    let found = try model(
      """
      processes: [{ id: p, mtpd: 100, rto: 50, needs: [a] }]
      services: [{ id: a, restart: 0 }]
      scenarios:
        - id: s
          fail: [{ node: a, repair: 70 }, { node: a, repair: 60, at: 200 }]
      """)
    let outcome = found.outcome(of: "s")
    #expect(outcome.outages("p") == "0–70 200–260")
    #expect(verdicts(outcome, "p") == ["mtpd 100 kept at 70", "rto 50 missed at 70 by 20"])
    #expect(
      outcome.chainOfLongest(to: found.asset("p"))?.map(\.asset) == [
        found.asset("a"), found.asset("p"),
      ])
  }

  @Test func `a degraded mode keeps the objectives`() throws {
    let found = try model(
      """
      processes:
        - { id: p, mtpd: 1h, needs: [a], degraded-mode: { lasts: 72h, catch-up: 3h } }
      services: [{ id: a, restart: 60 }]
      """)
    let outcome = found.outcome(failing: "a", lasting: .minutes(1_440))
    #expect(outcome.outages("p") == "")
    #expect(outcome.degraded("p") == "0–1500")
    #expect(verdicts(outcome, "p") == ["mtpd 60 kept at 0"])
    #expect(outcome.answer("p").normalAgain == 1_680)
  }

  @Test func `what the scenario does not touch keeps its objectives`() throws {
    let found = try chain("servers: [{ id: other }]")
    let outcome = found.outcome(failing: "other")
    #expect(verdicts(outcome) == ["mtpd 240 kept at 0"])
    #expect(found.ids(outcome.affected) == ["other"])
  }

  // MARK: - Figures that nobody gave

  @Test func `a figure nobody gave makes a lower bound, and is named`() throws {
    let found = try chain(ad: "repair: 300")
    let answer = found.outcome(failing: "ad").answer("urgences")
    #expect(answer.isLowerBound)
    #expect(answer.returns == 330)
    #expect(answer.verdicts.map(shown) == ["mtpd 240 missed at 330 by 90 at least"])
    #expect(answer.missing == [MissingFigure(asset: found.asset("ad"), key: "restart")])
  }

  @Test func `nothing is kept on a figure nobody gave`() throws {
    let found = try chain(ad: "repair: 100")
    let answer = found.outcome(failing: "ad").answer("urgences")
    #expect(answer.verdicts.map(shown) == ["mtpd 240 unknown"])
    #expect(answer.missing == [MissingFigure(asset: found.asset("ad"), key: "restart")])
  }

  @Test func `a figure that changes nothing is no reason to doubt`() throws {
    let found = try model(
      """
      processes: [{ id: p, mtpd: 1h, needs: [a, { any: [a, b] }] }]
      services: [{ id: a, restart: 30, repair: 10 }, { id: b }]
      """)
    let answer = found.outcome(failing: "a").answer("p")
    #expect(!answer.isLowerBound)
    #expect(answer.missing.isEmpty)
    #expect(answer.verdicts.map(shown) == ["mtpd 60 kept at 40"])
  }

  @Test func `what is simply there again needs no figure`() throws {
    let found = try model(
      """
      processes: [{ id: p, mtpd: 1h, needs: [salle, sas, courant, ide] }]
      buildings: [{ id: salle, repair: 10 }]
      suppliers: [{ id: sas, repair: 10 }]
      utilities: [{ id: courant, repair: 10 }]
      roles: [{ id: ide, headcount: 1, repair: 10 }]
      """)
    for id in ["salle", "sas", "courant", "ide"] {
      let answer = found.outcome(failing: id).answer("p")
      #expect(!answer.isLowerBound && answer.missing.isEmpty)
      #expect(answer.verdicts.map(shown) == ["mtpd 60 kept at 10"])
    }
  }

  @Test func `a destruction without a time to rebuild is a lower bound`() throws {
    let found = try model(
      """
      processes: [{ id: p, mtpd: 1h, needs: [s] }]
      servers: [{ id: s, restart: 90 }]
      scenarios: [{ id: feu, destroy: [s] }]
      """)
    let answer = found.outcome(of: "feu").answer("p")
    #expect(answer.verdicts.map(shown) == ["mtpd 60 missed at 90 by 30 at least"])
    #expect(answer.missing == [MissingFigure(asset: found.asset("s"), key: "rebuild")])
  }

  @Test func `what fails and is destroyed lacks only the time nobody gave`() throws {
    let found = try model(
      """
      processes: [{ id: p, mtpd: 1h, needs: [s] }]
      servers: [{ id: s, restart: 5m, rebuild: 90m }]
      scenarios: [{ id: feu, fail: [s], destroy: [{ node: s, at: 10m }] }]
      """)
    let answer = found.outcome(of: "feu").answer("p")
    #expect(answer.missing == [MissingFigure(asset: found.asset("s"), key: "repair")])
  }

  @Test func `the summary counts each node once`() throws {
    let found = try chain("servers: [{ id: s, needs: [{ node: ad, tolerance: unlimited }] }]")
    let outcome = found.outcome(failing: "ad")
    let summary = Summary(of: outcome.affected, in: outcome)
    #expect(summary.stopped == 3 && summary.hindered == 1)
    #expect(summary.unknown == 3 && summary.missed == 0 && summary.never == 0)
  }
}
