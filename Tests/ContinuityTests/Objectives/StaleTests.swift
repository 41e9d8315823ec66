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

  @Test("bears on an answer by the nodes it is about, or else by what it answers")
  func bearing() throws {
    let hospital =
      soundHospital.replacing(
        "reviewed: 2026-06-01", with: "reviewed: 2026-06-01, fingerprint: abcdef012345"
      )
      .replacing("due: 2027-02-01", with: "due: 2027-02-01, fingerprint: abcdef012345")
    let model = try model(hospital)
    let stale = model.stale(fingerprints: ["000000000000"])
    #expect(stale.map(\.kind) == [.document, .plan])
    let nodes = Set(model.assets.indices.filter { model.assets[$0].id == "labo" })
    #expect(stale.map { $0.bears(on: nodes, []) } == [false, true])
    #expect(stale.map { $0.bears(on: [], [.backupPolicy, .biaAndPlans]) } == [true, false])
  }

  @Test("is told to the establishments that it is for")
  func establishments() throws {
    let model = try model(
      """
      establishments: [{ id: n }, { id: s }]
      applications: [{ id: a, establishment: n, copies: [] }, { id: b, copies: [] }]
      policies:
        - { id: nord, subject: security, establishments: [n], fingerprint: abcdef012345 }
        - { id: tous, subject: security, fingerprint: abcdef012345 }
      restore-tests:
        - { node: a, asked: 2026-05-01, fingerprint: abcdef012345 }
        - { node: b, asked: 2026-05-01, fingerprint: abcdef012345 }
      """)
    let stale = model.stale(fingerprints: ["000000000000"])
    #expect(stale.map(\.name) == ["nord", "tous", "a", "b"])
    #expect(stale.map { $0.concerns(0, in: model) } == [true, true, true, true])
    #expect(stale.map { $0.concerns(1, in: model) } == [false, true, false, true])
    let south = ObjectivesReview(of: model, for: .careD2, establishment: 1, stale: stale)
    #expect(south.stale.map(\.name) == ["tous", "b"])
  }

  @Test("takes with it what a lost file proved")
  func evidence() throws {
    let model = try model(
      soundHospital.replacing("into: production", with: "into: production, evidence: pv.pdf"))
    let stale = try #require(model.stale(gone: [0]).first)
    #expect(stale.kind == .evidence && stale.reasons == [.fileGone])
    #expect(stale.about.map { model.assets[$0].id } == ["dpi"])
    let review = ObjectivesReview(of: model, for: .careD2, stale: [stale])
    let told = review.answers.filter { $0.finding(.stale) != nil }.map(\.objective.id)
    #expect(told == ["D2.O4"])
  }

  @Test("and a plan for several establishments that names no process of theirs is not compared")
  func notCompared() throws {
    let model = try model(
      """
      establishments: [{ id: n, name: Nord }, { id: s, name: Sud }]
      processes: [{ id: n/ed, establishment: n }, { id: s/ed, establishment: s }]
      continuity-plans: [{ id: pca, establishments: [n, s], identical: true, specifics: aucune }]
      """)
    let plan = SharedPlan(model.registers.continuityPlans[0], in: model)
    #expect(!plan.isCompared && plan.differences.isEmpty)
    let answer = try #require(try answer("D2.O1.C", model))
    #expect(answer.finding(.planNotCompared)?.sense == .unknown)
    #expect(answer.finding(.planShared) == nil)
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
    // A training and a contract end, rather than are due.
    let ending =
      hospital.replacing("clause: art. 12", with: "clause: art. 12, expires: 2027-03-01") + """
        training: [{ who: ide, what: papier, on: 2024-01-01, expires: 2026-01-01 }]

        """
    let later = ManagementReview(of: ObjectivesReview(of: try model(ending), for: .careD2))
    #expect(later.overdue.map(\.name) == ["papier", "passe"])
    #expect(later.overdue.map(\.isEnd) == [true, false])
    #expect(later.next.map(\.name) == ["futur", "Sauvegardes", "hebergeur — art. 12"])
  }
}
