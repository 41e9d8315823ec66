// What was made on another state of the model, what differs in a shared plan, what is late.

import DependencyGraph
import TestSupport
import Testing

@testable import Continuity

@Suite("What is stale") struct StaleTests {
  @Test("bears another fingerprint than the model's, in either case of its letters")
  func fingerprint() throws {
    let hospital = soundHospital.replacing(
      "reviewed: 2026-06-01", with: "reviewed: 2026-06-01, fingerprint: ABCDEF012345")
    let model = try model(hospital)
    #expect(model.stale(fingerprints: ["abcdef012345"]).isEmpty)
    let stale = model.stale(fingerprints: ["000000000000"])
    #expect(stale.map(\.kind) == [.plan] && stale.first?.name == "pca")
    let review = ObjectivesReview(of: model, for: .careD2, stale: stale)
    let told = review.answers.filter { $0.finding(.stale) != nil }.map(\.objective.id)
    #expect(told == ["D2.O1.C"])
  }

  @Test("rests on what an earlier model said otherwise, and names it")
  func changes() throws {
    let old = try model(soundHospital.replacing("every: 24h, retention: 30d", with: "every: 12h"))
    let stale = try model(soundHospital).stale(since: old)
    #expect(stale.map(\.kind) == [.plan, .exercise, .test])
    #expect(stale.allSatisfy { $0.reasons == [.changes(["dpi"])] })
  }

  @Test("and what differs in a plan for several establishments is named key by key")
  func shared() throws {
    let model = try model(
      """
      establishments: [{ id: n, name: Nord }, { id: s, name: Sud }]
      processes:
        - { id: n/ed, establishment: n, degraded-mode: { lasts: 72h, procedure: P1 } }
        - { id: s/ed, establishment: s, degraded-mode: { lasts: 24h, procedure: P1 } }
      continuity-plans: [{ id: pca, processes: [n/ed, s/ed] }]
      """)
    let plan = SharedPlan(model.registers.continuityPlans[0], in: model)
    #expect(plan.differences.map(\.key) == [.lasts])
    #expect(plan.differences.first?.values == [.length(.minutes(4_320)), .length(.minutes(1_440))])
  }

  @Test("is held against the same establishment of the earlier model, wherever it stood there")
  func sameEstablishment() throws {
    let now = try model(
      "establishments: [{ id: n }, { id: s }]\nprocesses: [{ id: p, establishment: s }]\n")
    let then = try model("establishments: [{ id: s }]\nprocesses: [{ id: p, establishment: s }]\n")
    let north = ObjectivesReview(of: now, for: .careD2, establishment: 0)
    let south = ObjectivesReview(of: now, for: .careD2, establishment: 1)
    #expect(north.asked(of: then) == nil)
    #expect(south.asked(of: then)?.establishment == 0)
  }

  @Test("and what is late is before the day, what is next is not")
  func late() throws {
    let hospital =
      soundHospital + """
        milestones:
          - { id: passe, on: 2026-10-01, changes: [{ node: dpi, note: a }] }
          - { id: futur, on: 2026-12-01, changes: [{ node: dpi, note: b }] }

        """
    let review = ManagementReview(of: ObjectivesReview(of: try model(hospital), for: .careD2))
    #expect(review.overdue.map(\.name) == ["passe"])
    #expect(review.next.map(\.name) == ["futur", "Sauvegardes"])
    #expect(review.changes?.isEmpty != false)
  }
}
