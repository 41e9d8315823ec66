// State and trajectory of D2.O3: two verdicts, each turned by one fact.

import SystemPackage
import Testing

@testable import Continuity

@Suite struct `The trajectory` {
  /// The review of a model of one file, with its later days, as on `day`.
  private func review(_ yaml: String, at day: String? = nil) throws -> BackupReview {
    let files = ["model.yaml": Array(yaml.utf8)]
    let folder = FilePath("/nowhere")
    let model = try Model(
      contentsOf: folder, with: files, at: day.flatMap { CalendarDate($0) })
    return BackupReview(of: model, later: try model.later(in: folder, with: files))
  }

  /// D2.O3.C: one copy on disk in the same building, and what the milestones add.
  private func copies(_ milestones: String) -> String {
    """
    stores: [{ id: base, in: salle, copies: [{ holder: v, medium: disk, immutable: { for: 14d, by: lock } }] }]
    backups: [{ id: v, in: salle, signs-in-with: [] }, { id: w, in: annexe, signs-in-with: [] }]
    buildings: [{ id: salle }, { id: annexe }]
    milestones: [\(milestones)]
    """
  }

  private let tape = """
    { id: bandes, on: 2027-01-31, changes: [{ node: base, copies: [{ holder: v, medium: disk }, \
    { holder: w, medium: tape, offline: true }] }] }
    """

  @Test func `a dated milestone that closes the gap meets it, while the state is not met`() throws {
    let found = try review(copies(tape))
    #expect(found.compliance(with: .c) == .notMet)
    let trajectory = try #require(found.trajectories[.c])
    #expect(trajectory.compliance == .met)
    #expect(trajectory.day?.text == "2027-01-31")
    #expect(trajectory.milestones.map { found.model.milestones[$0].id } == ["bandes"])
  }

  @Test(arguments: [
    "", "{ id: note, on: 2027-01-31, objective: D2.O3.C }",
    // A third copy, but neither another medium nor off site.
    "{ id: m, on: 2027-01-31, changes: [{ node: base, copies: [{ holder: v }, { holder: v, medium: disk }] }] }",
  ])
  func `a milestone that closes nothing leaves it not met, whatever it says it serves`(
    milestone: String
  ) throws {
    let trajectory = try #require(try review(copies(milestone)).trajectories[.c])
    #expect(trajectory.compliance == .notMet)
    #expect(trajectory.day == nil && trajectory.milestones.isEmpty)
  }

  @Test func `once the milestone is done, the state is met and nothing is left to reach`() throws {
    let found = try review(copies(tape), at: "2027-01-31")
    #expect(found.compliance(with: .c) == .met)
    #expect(found.trajectories[.c]?.compliance == .met)
    #expect(found.trajectories[.c]?.day == nil)
  }

  @Test func `a later milestone that opens the gap again leaves it not met`() throws {
    let found = try review(
      copies(tape + ", { id: fin, on: 2027-06-30, changes: [{ node: base, copies: [] }] }"))
    #expect(found.trajectories[.c]?.compliance == .notMet)
  }

  @Test func `it is met from the day after which it stays so`() throws {
    let back = tape.replacing("id: bandes, on: 2027-01-31", with: "id: encore, on: 2028-01-31")
    let found = try review(
      copies(tape + ", { id: fin, on: 2027-06-30, changes: [{ node: base, copies: [] }] }, " + back)
    )
    #expect(found.trajectories[.c]?.day?.text == "2028-01-31")
  }

  @Test func `what nobody said stays unknown`() throws {
    let found = try review(
      copies(tape) + "\napplications: [{ id: muette, copies: [{ holder: x, medium: tape }] }]"
        + "\nequipment: [{ id: x }]")
    #expect(found.trajectories[.c]?.compliance == .notMet)
    let unknown = try review("applications: [{ id: muette }]")
    #expect(unknown.compliance(with: .c) == .unknown)
    #expect(unknown.trajectories[.c]?.compliance == .unknown)
  }

  @Test func `3-2-1 with no copy that holds out does not meet the state of C`() throws {
    let found = try review(
      copies("").replacing(
        "{ holder: v, medium: disk, immutable: { for: 14d, by: lock } }",
        with: "{ holder: v, medium: disk }, { holder: w, medium: tape }"))
    #expect(found.counts[0].is321 == .met)
    #expect(found.compliance(with: .c) == .notMet)
  }

  /// D2.O3.A and B: the backup signs in through the AD, and nothing cuts the flow to it.
  private let exposed = """
    services: [{ id: ad, zone: prod }]
    applications: [{ id: dpi, zone: prod, signs-in-with: ad }]
    backups: [{ id: v, zone: sauv, signs-in-with: ad }]
    zones: [{ id: prod }, { id: sauv, backup: true }]
    devices: [{ id: d, takes: 5m }]
    flows: [{ id: f, from: prod, to: sauv }, { id: g, from: prod, to: sauv, through: d }]
    milestones:
      - id: m
        on: 2027-03-31
        objective: D2.O3.A
        changes: [{ node: v, signs-in-with: [] }]
        flows: [{ id: f, from: prod, to: sauv, through: d }]
    """

  @Test func `B has one, of which isolate tells the same, and A has none`() throws {
    let found = try review(exposed)
    #expect(found.compliance(with: .a) == .notMet)
    #expect(found.compliance(with: .b) == .notMet)
    #expect(found.trajectories[.a] == nil)
    #expect(found.trajectories[.b]?.compliance == .met)
    #expect(found.trajectories[.b]?.day?.text == "2027-03-31")
    #expect(found.isolation.trajectory?.day?.text == "2027-03-31")
    let later = try review(exposed, at: "2027-03-31")
    #expect(later.compliance(with: .a) == .met)
    #expect(later.compliance(with: .b) == .met)
  }

  @Test func `in a scenario counts what its attacker holds on the later day`() throws {
    let files = [
      "model.yaml": Array(
        """
        services: [{ id: ad, zone: prod }]
        networks: [{ id: fw, signs-in-with: ad }]
        backups: [{ id: v, zone: sauv }]
        zones: [{ id: prod }, { id: sauv, backup: true }]
        devices: [{ id: d, node: fw }]
        flows: [{ id: g, from: prod, to: sauv, through: d }]
        scenarios: [{ id: s, compromise: ad }]
        milestones: [{ id: m, on: 2027-03-31, changes: [{ node: fw, signs-in-with: [] }] }]
        """.utf8)
    ]
    let folder = FilePath("/nowhere")
    let model = try Model(contentsOf: folder, with: files)
    let later = try model.later(in: folder, with: files)
    let attacked = Isolation(of: model, in: model.scenario("s"), later: later)
    #expect(attacked.compliance == .notMet)
    #expect(attacked.trajectory?.compliance == .met)
    let calm = Isolation(of: model, later: later)
    #expect(calm.compliance == .met && calm.trajectory?.day == nil)
  }
}
