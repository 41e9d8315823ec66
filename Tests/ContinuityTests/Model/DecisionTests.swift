// A cut that somebody decided: an act with its owner, played like a failure.

import Testing

@testable import Continuity

@Suite struct `A decision` {
  private let text = """
    processes: [{ id: p, mtpd: 1h, restart: 0m, needs: [internet, a] }]
    networks: [{ id: internet, restart: 10m }, { id: lien, restart: 0m }]
    applications: [{ id: a, restart: 0m, needs: lien }]
    roles: [{ id: rssi, headcount: 1 }]
    scenarios:
      - id: s
        fail:
          - { node: internet, repair: 48h, at: 30m, decided-by: rssi }
          - { node: lien, repair: 1h, décidé par: cellule de crise }
      - { id: t, fail: [internet, { node: internet, decided-by: rssi }], for: 1h }
    """

  @Test func `names its owner, a node of the model or anybody`() throws {
    let found = try model(text)
    let scenario = try #require(found.scenario("s"))
    #expect(
      scenario.decisions.map(\.decidedBy) == [
        .asset(found.asset("rssi")), .other("cellule de crise"),
      ])
    #expect(scenario.decision(on: found.asset("internet")) == .asset(found.asset("rssi")))
    #expect(found.warnings.isEmpty)
    // What also fails by itself is no decision.
    let mixed = try #require(found.scenario("t"))
    #expect(mixed.decision(on: found.asset("internet")) == nil)
  }

  @Test func `is played like a failure`() throws {
    let outcome = try model(text).outcome(of: "s")
    #expect(outcome.outages("internet") == "30–2920")
    #expect(outcome.outages("p") == "0–2920")
  }
}
