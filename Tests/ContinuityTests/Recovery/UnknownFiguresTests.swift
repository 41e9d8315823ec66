// What nobody said, told wherever an answer rests on it; scenarios that begin late; copies out of reach.

import DependencyGraph
import Testing

@testable import Continuity

@Suite struct `What nobody said` {
  private func keys(_ outcome: Outcome, _ id: String) -> [String] {
    outcome.answer(id).missing.map { "\(outcome.model.assets[$0.asset].id) \($0.key)" }
  }

  @Test(arguments: [
    ("rebuild: 1h, restart: 1h", "dpi copies"),
    ("rebuild: 1h, restart: 1h, copies: [{ holder: v, restore: 1h, retention: 9d }]", "dpi every"),
    (
      "rebuild: 1h, restart: 1h, copies: [{ holder: v, every: 1h, restore: 1h, immutable: true }]",
      "dpi retention"
    ),
  ])
  func `of data is told for the process that rests on it`(fields: String, key: String) throws {
    let found = try model(
      """
      processes: [{ id: ed, rpo: 8d, needs: [portal] }, { id: ward, needs: [{ node: ed, data: true }] },
                  { id: kitchen, needs: [ed] }]
      applications: [{ id: portal, restart: 1m, needs: [dpi] }, { id: dpi, \(fields) }]
      backups: [{ id: v, restart: 1h }]
      scenarios: [{ id: s, category: digital, destroy: [dpi], dwell: 1d }]
      """)
    let outcome = found.outcome(of: "s")
    #expect(keys(outcome, "ed") == [key])
    #expect(keys(outcome, "ward") == [key])
    // What needs a process does not lose its data, unless it says so.
    #expect(keys(outcome, "kitchen") == [])
  }

  @Test func `of data is not told for those that a known member saves`() throws {
    let found = try model(
      """
      processes: [{ id: ed, rpo: 8d, needs: [{ any: [dpi, other] }] }]
      applications: [{ id: dpi, restart: 1h, rebuild: 1h }, { id: other, restart: 1h }]
      scenarios: [{ id: s, category: digital, destroy: [dpi] }]
      """)
    #expect(keys(found.outcome(of: "s"), "ed") == [])
  }

  @Test func `of a restart makes a rebuild a lower bound`() throws {
    let found = try model(
      """
      processes: [{ id: ed, mtpd: 4h, needs: [dpi] }]
      applications: [{ id: dpi, rebuild: 4h, copies: [] }]
      scenarios:
        - { id: s, category: digital, destroy: [dpi] }
        - { id: given, category: digital, destroy: [dpi], fail: [{ node: dpi, repair: 0m, restart: 1h }] }
      """)
    let outcome = found.outcome(of: "s")
    #expect(outcome.answer("ed").isLowerBound)
    #expect(outcome.answer("ed").verdicts.map(\.result) == [.unknown])
    #expect(keys(outcome, "ed") == ["dpi restart"])
    #expect(outcome.lacksWork(found.asset("dpi")))
    // Where the scenario gives it, it is known.
    let given = found.outcome(of: "given").answer("ed")
    #expect(!given.isLowerBound && given.verdicts.map(\.result) == [.kept])
  }

  @Test func `of where data is kept leaves open what a burnt server held`() throws {
    func outcome(_ more: String) throws -> Outcome {
      try model(
        """
        processes: [{ id: care, rpo: 1d, needs: [dpi] }]
        applications: [{ id: dpi, restart: 1h, runs-on: { any: [one, spare] }, \(more) }]
        servers: [{ id: one, restart: 1h, rebuild: 1d }, { id: spare, restart: 1h }]
        stores: [{ id: mirror, restart: 1h }]
        backups: [{ id: vault, restart: 1h }]
        scenarios: [{ id: fire, category: building, destroy: [one] }]
        """
      ).outcome(of: "fire")
    }
    let copies = "copies: [{ holder: vault, every: 1d, restore: 6h }]"
    let unsaid = try outcome(copies)
    #expect(keys(unsaid, "care") == ["dpi stored-on"])
    #expect(unsaid.answer("care").verdicts.map(\.result) == [.unknown])
    #expect(unsaid.answer("care").outages.isEmpty)
    let summary = Summary(of: unsaid.affected, in: unsaid)
    #expect((summary.stopped, summary.degraded, summary.hindered) == (1, 0, 0))
    // Said, it is kept.
    let said = try outcome(copies + ", stored-on: mirror")
    #expect(keys(said, "care") == [])
    #expect(said.answer("care").verdicts.map(\.result) == [.kept])
  }
}

@Suite struct `What begins late` {
  private let hospital = """
    processes: [{ id: ed, mtpd: 4h, needs: [ad] }]
    services: [{ id: ad, restart: 1h, rebuild: 12h }]
    applications: [{ id: app, restart: 1h, rebuild: 1h, signs-in-with: ad }]
    scenarios:
      - { id: attack, category: digital, compromise: [{ node: ad, at: 5h }] }
      - { id: blow, category: digital, destroy: [{ node: ad, at: 5h }] }
      - { id: twice, category: digital, compromise: [{ node: ad, at: 5h }, { node: app, at: 1h }, ad] }
      - { id: far, category: digital, fail: [ad, { node: ad, at: 200d }], destroy: [{ node: app, at: 100d }] }
      - { id: gone, category: digital, compromise: [{ node: ad, at: 91d }] }
    """

  @Test func `is held, and destroyed, from its minute on`() throws {
    let found = try model(hospital)
    for scenario in ["attack", "blow"] {
      #expect(found.outcome(of: scenario).outages("ed") == "300–1020")
    }
    let attack = found.outcome(of: "attack")
    #expect(attack.compromised.map(\.at) == [300, 300])
    #expect(attack.answer("app").stopsAt == 300)
  }

  @Test func `is reached by the earliest seed that reaches it`() throws {
    let outcome = try model(hospital).outcome(of: "twice")
    #expect(outcome.model.ids(outcome.compromised.map(\.asset)) == ["ad", "app"])
    #expect(outcome.compromised.map(\.at) == [0, 0])
  }

  @Test func `after the horizon is told, and changes nothing before`() throws {
    let found = try model(hospital)
    let far = found.outcome(of: "far")
    #expect(
      far.scenario.events(after: far.horizon)
        == [
          LateEvent(asset: found.asset("ad"), at: 288_000),
          LateEvent(asset: found.asset("app"), at: 144_000),
        ])
    #expect(far.answer("ad").ending == .unknown(afterCause: 60))
    #expect(far.destroyedCount == 0)
    let gone = found.outcome(of: "gone")
    #expect(gone.affected.isEmpty && gone.compromised.isEmpty)
    #expect(gone.scenario.events(after: gone.horizon).map(\.at) == [131_040])
    #expect(found.outcome(of: "attack").scenario.events(after: 129_600).isEmpty)
  }
}

@Suite struct `A copy out of reach` {
  private func others(_ fail: String, tape: String = "every: 25h") throws -> [OtherCopy] {
    try model(
      """
      processes: [{ id: care, mtpd: 3d, rpo: 2d, needs: [dpi] }]
      applications:
        - id: dpi
          restart: 30m
          rebuild: 2h
          copies: [{ holder: disk, every: 1d, restore: 2h }, { holder: tape, \(tape), restore: 4h }]
      backups: [{ id: disk, restart: 30m }, { id: tape, restart: 30m }]
      scenarios: [{ id: s, category: digital, destroy: [dpi], fail: [\(fail)] }]
      """
    ).outcome(of: "s").otherCopies()
  }

  @Test(arguments: ["disk", "{ node: disk, repair: 30d }", "{ node: disk, repair: unlimited }"])
  func `is replaced by the other, with its minute and its loss`(fail: String) throws {
    let found = try #require(try others(fail).first)
    #expect((found.copy.age, found.returns) == (1_500, 360))
    #expect(found.concernsRPO && found.missingRPO.isEmpty)
    // Where the disk never returns, not everything does.
    #expect(!found.freesAll)
  }

  @Test func `costs the RPO where the other is too old, and that is told`() throws {
    let found = try #require(try others("disk", tape: "every: 7d").first)
    #expect(found.missingRPO.count == 1)
  }

  @Test
  func `is not sought where its holder is back in time, nor found where the other is no sooner`()
    throws
  {
    #expect(try others("{ node: disk, repair: 1h }").isEmpty)
    #expect(try others("disk, tape").isEmpty)
  }
}
