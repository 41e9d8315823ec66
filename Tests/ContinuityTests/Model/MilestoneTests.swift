// Milestones: what they change on their day, what they leave alone, and that all are checked.

import DependencyGraph
import Formats
import TestSupport
import Testing

@testable import Continuity

@Suite struct Milestones {
  static let yaml = """
    processes: [{ id: urgences, mtpd: 4h, rto: 2h, needs: [dpi] }]
    applications:
      - id: dpi
        restart: { value: 30m, source: measured, on: 2026-03-12 }
        needs: [ad]
        tags: [vital]
        degraded-mode: { lasts: 8h, needs: [poste], procedure: PD-1, catch-up: 1h }
        copies: [{ holder: veeam, every: 24h }]
        zone: serveurs
    services: [{ id: ad, restart: 1h, zone: serveurs }]
    backups: [{ id: veeam, signs-in-with: ad, administered-from: poste, needs: [ad], zone: serveurs }]
    equipment: [{ id: poste, zone: serveurs }]
    zones: [{ id: serveurs }, { id: sauvegarde }]
    devices: [{ id: fw, takes: 1h }]
    flows: [{ id: f1, from: serveurs, to: sauvegarde, through: fw }, { id: f2, from: ad, to: sauvegarde, through: fw }]
    milestones:
      - id: comptes
        on: 2027-03-31
        name: Comptes locaux
        objective: D2.03.A
        equipment: [{ id: bastion, zone: sauvegarde }]
        changes:
          - { node: veeam, signs-in-with: [], administered-from: [bastion], zone: sauvegarde }
          - { node: dpi, restart: 10m, degraded-mode: , tags: [], needs: [ad, bastion] }
        devices: [{ id: fw, takes: 5m }]
        remove-flows: f1
      - id: bande
        on: 2027-06-30
        backups: [{ id: robot, needs: [veeam] }]
        changes:
          - { node: dpi, copies: [{ holder: veeam, every: 4h }, { holder: robot, every: 7d }] }
          - { node: bastion, restart: 7m }

    """

  private func model(at day: String?) throws -> Model {
    var defects: [LocatedDefect] = []
    var records = Records()
    for document in YAMLReader.read(Array(Self.yaml.utf8), file: 0, defects: &defects) {
      records.read(document: document)
    }
    #expect(defects.isEmpty)
    return try Resolver(consume records, paths: ["m.yaml"])
      .model(fallbackName: "test", at: day.flatMap { CalendarDate($0) })
  }

  @Test func `change nothing before their day`() throws {
    let found = try model(at: nil)
    #expect(found.milestones.map(\.isDone) == [false, false])
    #expect(found.milestones.map(\.id) == ["comptes", "bande"])
    #expect(found.milestones[0].objective == "D2.O3.A")
    #expect(found.milestones[0].name == "Comptes locaux")
    #expect(found.milestones[0].date.text == "2027-03-31")
    #expect(
      found.milestones[0].changes == [
        .sets(node: "veeam", keys: ["signs-in-with", "administered-from", "zone"]),
        .sets(node: "dpi", keys: ["restart", "degraded-mode", "tags", "needs"]),
        .defines(list: "equipment", id: "bastion"), .defines(list: "devices", id: "fw"),
        .removesFlow("f1"),
      ])
    let before = try model(at: "2027-03-30")
    #expect(before.requirements == found.requirements)
    #expect(before.milestones.map(\.isDone) == [false, false])
    #expect(
      found.requirements == [
        "dpi needs ad", "dpi needs poste (fallback)", "urgences needs dpi", "veeam needs ad",
        "veeam signs-in-with ad",
      ])
    #expect(found.partition.flows.map(\.id) == ["f1", "f2"])
    #expect(
      found.ids(found.controls.closure(of: [found.asset("poste")]).map(\.asset)) == [
        "poste", "veeam",
      ])
  }

  @Test func `change each key they write, wholly, and no other`() throws {
    let found = try model(at: "2027-03-31")
    #expect(found.milestones.map(\.isDone) == [true, false])
    #expect(
      found.requirements == [
        "dpi needs ad", "dpi needs bastion", "urgences needs dpi", "veeam needs ad",
      ])
    let dpi = found.asset("dpi")
    #expect(found.assets[dpi].restart == 10)
    #expect(found.assets[dpi].degradedMode == nil && found.assets[dpi].catchUp == nil)
    #expect(found.details[dpi]?.sources == [])
    #expect(found.details[dpi]?.procedure == nil && found.details[dpi]?.tags == [])
    #expect(found.copies[dpi]?.map(\.every) == [1_440])
    let zones = found.partition.zones.indices.map { found.ids(found.partition.assets(in: $0)) }
    #expect(zones == [["bastion", "veeam"], ["ad", "dpi", "poste"]])
    #expect(found.partition.devices.map(\.takes) == [5])
    #expect(found.partition.flows.map(\.id) == ["f2"])
    let held = found.controls.closure(of: [found.asset("poste"), found.asset("ad")])
    #expect(found.ids(held.map(\.asset)) == ["ad", "poste"])
  }

  @Test func `rest on earlier ones`() throws {
    let found = try model(at: "2028-01-01")
    #expect(found.milestones.map(\.isDone) == [true, true])
    #expect(found.assets[found.asset("bastion")].restart == 7)
    let copies = found.copies[found.asset("dpi")] ?? []
    #expect(copies.map(\.every) == [240, 10_080])
    #expect(found.ids(copies.map(\.holder)) == ["veeam", "robot"])
  }

  @Test func `are checked whether they are done or not`() throws {
    let lines = problems(of: [
      "m.yaml": """
      processes: [{ id: p, mtpd: 1h, needs: [a] }]
      applications: [{ id: a }]
      milestones:
        - { id: m1, on: 2027-01-01, changes: [{ node: a, needs: [ghost], colour: red }] }
        - { id: m2, on: 2027-02-01, changes: [{ node: a, needs: [] }] }
      """
    ])
    #expect(
      lines == [
        "m.yaml:4:60: error: unknown id 'ghost'; no file of the model defines it",
        "m.yaml:4:68: warning: unknown key 'colour' is ignored",
      ])
  }

  @Test func `may say the same thing twice on one day`() throws {
    let found = try modelWritten(
      """
      processes: [{ id: p, mtpd: 1h, needs: [a] }]
      applications: [{ id: a }]
      milestones:
        - { id: m1, on: 2027-01-01, changes: [{ node: a, restart: 1h }] }
        - { id: m2, on: 2027-01-01, changes: [{ node: a, redémarrage: 1h }] }
      """)
    #expect(found.milestones.count == 2)
  }

  @Test(arguments: [
    ("D2.03.A", "D2.O3.A"), ("d2.o3.b", "D2.O3.B"), ("D2.O1", "D2.O1"), ("D2.01.C", "D2.O1.C"),
    ("libre.05", "libre.05"),
  ])
  func `spell objectives as the programme does`(written: String, usual: String) {
    #expect(Milestone.objective(written) == usual)
  }

  @Test func `days are written as people do`() throws {
    let first = try #require(CalendarDate("2027-04-01"))
    #expect(Language.french.day(first) == "1er\u{A0}avril\u{A0}2027")
    #expect(Language.english.day(first) == "1\u{A0}April\u{A0}2027")
    #expect(first.text == "2027-04-01")
  }
}

/// The helper of these tests under a name that their own does not hide.
private func modelWritten(_ yaml: String) throws -> Model { try model(yaml) }
