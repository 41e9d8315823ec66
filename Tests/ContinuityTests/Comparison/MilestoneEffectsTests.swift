// What each milestone turns, alone and in its turn.

import TestSupport
import Testing

@testable import Continuity

@Suite("A milestone") struct MilestoneEffectsTests {
  /// Two spares that only together keep the ward up, and a wall before the backups.
  private static let yaml = """
    language: fr
    date: 2026-11-02
    processes: [{ id: soins, name: Soins, mtpd: 4h, needs: [dpi, labo] }]
    applications: [{ id: dpi, needs: [salle-a] }, { id: labo, needs: [salle-a] }]
    utilities: [{ id: salle-a }, { id: salle-b }]
    backups: [{ id: v, zone: sauv }]
    zones: [{ id: prod }, { id: sauv, backup: true }]
    devices: [{ id: mur, takes: 5m }]
    flows: [{ id: nuit, from: prod, to: sauv }]
    scenarios: [{ id: noir, name: Noir, fail: [{ node: salle-a, repair: 9h }] }]
    milestones:
      - { id: m1, on: 2027-01-31, changes: [{ node: dpi, needs: [{ any: [salle-a, salle-b] }] }] }
      - { id: m2, on: 2027-02-28, changes: [{ node: labo, needs: [{ any: [salle-a, salle-b] }] }] }
      - { id: m3, on: 2027-03-31, flows: [{ id: nuit, from: prod, to: sauv, through: mur }] }
      - { id: m4, on: 2027-04-30, servers: [{ id: neuf }] }
      - { id: m5, on: 2027-05-31, changes: [{ node: neuf, restart: 1h }] }

    """

  private func effects(
    _ yaml: String = Self.yaml, from: String? = nil, to: String = "2027-12-31"
  ) throws -> [MilestoneEffects.Effect] {
    let folder = try TemporaryFolder(["m.yaml": yaml])
    return try withExtendedLifetime(folder) {
      let old = try Model(
        contentsOf: folder.filePath, at: from.flatMap { CalendarDate($0) })
      let new = try Model(contentsOf: folder.filePath, at: CalendarDate(to))
      return try MilestoneEffects(from: old, to: new, in: folder.filePath).effects
    }
  }

  @Test("turns a verdict only in its turn where it needs the one before it")
  func verdicts() throws {
    let effects = try effects()
    #expect(effects.map(\.milestone.id) == ["m1", "m2", "m3", "m4", "m5"])
    #expect(effects[0].inTurn.verdicts.isEmpty && effects[1].inTurn.verdicts.count == 1)
    let turn = try #require(effects[1].inTurn.verdicts.first)
    let after = effects[1].inTurn.after
    #expect(after.assets[turn.asset].id == "soins" && after.scenarios[turn.scenario].id == "noir")
    #expect(turn.objective == .mtpd && turn.old == .missed && turn.new == .kept)
    #expect(effects[1].alone?.isEmpty == true)
    #expect(effects[1].alone?.turnsTheSame(as: effects[1].inTurn) == false)
  }

  @Test("closes the gaps of objectives, and says the same alone where nothing before it matters")
  func gaps() throws {
    let wall = try effects()[2]
    #expect(wall.inTurn.closed.map(\.finding.matter) == [.remaining])
    #expect(wall.inTurn.closed.map(\.objective) == ["D2.O3.B"])
    #expect(wall.inTurn.objectives.map(\.id) == ["D2.O3.B"])
    #expect(wall.inTurn.objectives.map(\.new) == [.met] && wall.inTurn.opened.isEmpty)
    #expect(wall.alone?.turnsTheSame(as: wall.inTurn) == true)
  }

  @Test("that changes what an earlier one adds makes no sense alone")
  func senseless() throws {
    let last = try effects()[4]
    #expect(last.alone == nil && last.inTurn.isEmpty)
  }

  @Test(
    "of the day of another that it needs is told after it; what need one another are told as one")
  func sameDay() throws {
    let yaml = """
      processes: [{ id: soins, name: Soins, mtpd: 4h, needs: [ad] }]
      services: [{ id: ad, restart: 1h }]
      milestones:
        - { id: a, on: 2027-01-31, changes: [{ node: soins, needs: [ad, ad2] }] }
        - { id: b, on: 2027-01-31, services: [{ id: ad2, restart: 1h }] }

      """
    #expect(try effects(yaml).map(\.milestone.id) == ["b", "a"])
    let both =
      yaml.replacing("{ id: ad2,", with: "{ id: ad2, needs: [ad3],") + """
          - { id: c, on: 2027-01-31, services: [{ id: ad3, restart: 1h, needs: [{ any: [ad2, ad] }] }] }

        """
    let together = try effects(both)
    #expect(together.map(\.milestone.id) == ["a", "b", "c"])
    #expect(together.allSatisfy { $0.alone == nil })
  }

  @Test("is told where its day lies after the first state, and by the second")
  func days() throws {
    let some = try effects(from: "2027-01-31", to: "2027-03-31")
    #expect(some.map(\.milestone.id) == ["m2", "m3"])
    #expect(some[0].alone?.turnsTheSame(as: some[0].inTurn) == true)
    #expect(try effects(to: "2027-01-01").isEmpty)
  }

  @Test("does not answer for what time changes by itself")
  func time() throws {
    let dated =
      Self.yaml
      + "policies: [{ id: gouv, subject: governance, validated: 2026-01-01, validated-by: CODIR, due: 2027-01-01 }]\n"
    #expect(try effects(dated).allSatisfy { !$0.inTurn.objectives.contains { $0.id == "D2.O1.A" } })
  }
}
