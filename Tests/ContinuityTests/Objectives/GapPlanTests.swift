// Which milestones close which gaps.

import TestSupport
import Testing

@testable import Continuity

@Suite("A gap") struct GapPlanTests {
  private let hospital =
    soundHospital.replacing(", through: pare-feu", with: "")
    .replacing("{ id: bandes, in: coffre }", with: "{ id: bandes, in: salle }")
    .replacing("result: success", with: "result: failure") + """
      milestones:
        - { id: mur, name: Pare-feu, on: 2027-03-31, objective: D2.O3.B, flows: [{ id: sauvegarde, from: prod, to: sauv, through: pare-feu }] }
        - { id: coffre, on: 2027-06-30, changes: [{ node: bandes, in: coffre }] }
        - { id: test, on: 2027-09-30, objective: D2.O4, changes: [{ node: dpi, note: tester }] }

      """

  private func plans(_ yaml: String) throws -> [GapPlan] {
    let files = ["m.yaml": yaml]
    let today = try model(inFolder: files)
    let later = try today.milestones.map {
      LaterModel(day: $0.date, model: try model(inFolder: files, at: $0.date))
    }
    return ObjectivesReview(of: today, for: .careD2, later: later).gaps
  }

  @Test("is closed by the milestones of the first day from which on it is gone")
  func closed() throws {
    let plans = try plans(hospital)
    let flow = try #require(plans.first { $0.gap.matter == .remaining })
    #expect(flow.day == CalendarDate("2027-03-31") && flow.closing == [0] && flow.isClosed)
    let copies = try #require(plans.first { $0.gap.matter == .not321 })
    #expect(copies.day == CalendarDate("2027-06-30") && copies.closing == [1])
  }

  @Test("of several flows is closed flow by flow")
  func flows() throws {
    let plans = try plans(
      hospital.replacing(
        "flows: [{ id: sauvegarde, from: prod, to: sauv }",
        with:
          "flows: [{ id: autre, from: prod, to: sauv }, { id: sauvegarde, from: prod, to: sauv }"))
    let flows = plans.filter { $0.gap.matter == .remaining }
    #expect(flows.map(\.gap.texts) == [["sauvegarde"], ["autre"]])
    #expect(flows.map(\.isClosed) == [true, false])
  }

  @Test("that no model shows closed has the milestones that say to serve its objective, told apart")
  func announced() throws {
    let test = try #require(try plans(hospital).first { $0.gap.matter == .noTestCounts })
    #expect(test.day == nil && test.closing.isEmpty && test.announced == [2] && test.isAnnounced)
  }

  @Test("that nothing serves is planned by nobody")
  func unplanned() throws {
    let yaml = hospital.replacing("objective: D2.O4, ", with: "")
    let review = ObjectivesReview(of: try model(yaml), for: .careD2, later: [])
    let test = review.gaps.first { $0.gap.matter == .noTestCounts }
    #expect(test?.isUncovered == true)
    #expect(!review.gaps.contains { $0.gap.sense == .advice })
  }

  @Test("that grows is not closed, and is split by what each day takes from it")
  func parts() throws {
    // Today one system has no copy elsewhere; then two, then the first alone is mended.
    let copies = "copies: [{ holder: v, every: 24h, retention: 30d, medium: disk }]"
    let yaml =
      soundHospital.replacing(
        "{ holder: v, every: 24h, retention: 60d, medium: disk }, { holder: bandes, every: 7d, retention: 60d, medium: tape, offline: true }",
        with: "{ holder: v, every: 24h, retention: 60d, medium: disk }")
        + """
        milestones:
          - { id: pire, on: 2027-01-31, changes: [{ node: dpi, \(copies) }] }
          - { id: mieux, on: 2027-02-28, changes: [{ node: rh, copies: [{ holder: v, every: 24h, retention: 60d, medium: disk }, { holder: bandes, every: 7d, retention: 60d, medium: tape, offline: true }] }] }

        """
    let plans = try plans(yaml).filter { $0.gap.matter == .not321 }
    #expect(plans.map(\.day) == [CalendarDate("2027-02-28")])
    #expect(plans.map(\.closing) == [[1]])
  }

  @Test("of exercises is announced by a field exercise that is planned, and by no other")
  func exercises() throws {
    for (form, count) in [("field", 1), ("table-top", 0)] {
      let yaml = soundHospital.replacing(
        "form: field, done: 2026-03-10", with: "form: \(form), planned: 2027-01-14")
      let gap = try plans(yaml).first { $0.gap.matter == .noFieldExercise }
      #expect(gap?.exercises.count == count && gap?.isAnnounced == (count > 0))
    }
  }
}
