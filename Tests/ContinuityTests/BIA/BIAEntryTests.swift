// The five items of a process, and what is missing.

import DependencyGraph
import TestSupport
import Testing

@testable import Continuity

@Suite struct BIAEntryTests {
  @Test func `The five items are those of the model`() throws {
    let model = try model(
      """
      establishments: [{ id: nord, name: CH Nord, activity: 3 }]
      processes:
        - id: er
          name: Emergency room
          establishment: nord
          scope: care
          mtpd: 4h
          rto: 2h
          rpo: 1h
          criticality: { 24h: 4, 1h: 2 }
          impacts: [patient-safety, legal]
          materials: [trolley]
          staffed-by: { nurses: 3 }
          needs: [ehr, { any: [phone, mobile] }, { node: mri, tolerance: unlimited }]
          degraded-mode: { lasts: 72h, needs: [paper], staffed-by: { nurses: 4 }, procedure: P-1 }
      applications: [{ id: ehr, restart: 30m }]
      equipment: [{ id: phone }, { id: mobile }, { id: mri }, { id: paper }]
      roles: [{ id: nurses, headcount: 8 }]
      """)
    let bia = BIA(of: model)
    let entry = try bia.entry("er")
    #expect(entry.criticality.map(\.after) == [60, 1_440])
    #expect(entry.criticality.map(\.degree) == [2, 4])
    #expect(bia.buckets == [60, 1_440])
    #expect(entry.impacts == ["patient-safety", "legal"])
    #expect(entry.materials == ["trolley"])
    #expect(entry.staff.map(\.people) == [3])
    #expect(entry.degradedStaff.map(\.people) == [4])
    #expect(entry.degradedNeeds.map { model.ids($0.members) } == [["paper"]])
    #expect(
      Set(entry.needs.map { model.ids($0.members) }) == [
        ["ehr"], ["mobile", "phone"], ["mri"],
      ])
    #expect(entry.needs.first { $0.members.count == 2 }?.needed == 1)
    #expect(entry.gaps.isEmpty)
    #expect(entry.isComplete)
  }

  @Test func `An empty process lacks everything, the five items first`() throws {
    let entry = try BIA(of: model("processes: [{ id: p }]")).entry("p")
    #expect(
      entry.gaps == [
        .establishment, .scope, .criticality, .impacts, .mtpd, .materials, .staff, .rto, .rpo,
        .degradedMode,
      ])
    #expect(!BIAItem.allCases.contains { entry.has($0) })
  }

  @Test func `What the five items do not ask for leaves them complete`() throws {
    let model = try model(processes: [complete("p", "care")])
    let entry = try BIA(of: model).entry("p")
    #expect(entry.gaps == [.rto, .rpo, .degradedMode])
    #expect(entry.isComplete)
  }

  @Test func `A degraded mode without procedure is told`() throws {
    let model = try model("processes: [{ id: p, degraded-mode: { lasts: 2h } }]")
    let gaps = try BIA(of: model).entry("p").gaps
    #expect(gaps.contains(.procedure))
    #expect(!gaps.contains(.degradedMode))
  }

  @Test(arguments: [
    ("criticality", BIAGap.criticality), ("impacts", .impacts), ("materials", .materials),
    ("staffed-by", .staff), ("establishment", .establishment), ("scope", .scope),
  ])
  func `Each item can be the only one missing`(key: String, gap: BIAGap) throws {
    let model = try model(processes: [complete("p", "care", without: key)])
    let entry = try BIA(of: model).entry("p")
    #expect(entry.gaps.filter { $0.item != nil } == [gap])
    #expect(BIAItem.allCases.filter { !entry.has($0) } == [gap.item])
  }

  @Test func `Something it needs stands for materials, a place or a role does not`() throws {
    let model = try model(
      """
      processes:
        - { id: a, needs: [desk] }
        - { id: b, in: house, staffed-by: { clerks: 1 } }
      equipment: [{ id: desk }]
      buildings: [{ id: house }]
      roles: [{ id: clerks, headcount: 2 }]
      """)
    let bia = BIA(of: model)
    #expect(try !bia.entry("a").gaps.contains(.materials))
    #expect(try bia.entry("b").gaps.contains(.materials))
  }

  @Test func `Only one establishment is shown where one is asked for`() throws {
    let model = try model(
      processes: [complete("p", "care", "e"), complete("q", "care", "f")],
      establishments: [("e", 1), ("f", 1)])
    let bia = BIA(of: model, establishment: 1)
    #expect(model.ids(bia.entries.map(\.asset)) == ["q"])
    #expect(bia.coverage.shares.count == 2)
  }
}
