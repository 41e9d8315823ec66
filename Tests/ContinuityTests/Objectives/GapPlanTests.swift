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

  private func plans() throws -> [GapPlan] {
    let files = ["m.yaml": hospital]
    let today = try model(inFolder: files)
    let later = try today.milestones.map {
      LaterModel(day: $0.date, model: try model(inFolder: files, at: $0.date))
    }
    return ObjectivesReview(of: today, for: .careD2, later: later).gaps
  }

  @Test("is closed by the milestones of the first day from which on it is gone")
  func closed() throws {
    let flow = try #require(try plans().first { $0.gap.matter == .remaining })
    #expect(flow.day == CalendarDate("2027-03-31") && flow.closing == [0])
    let copies = try #require(try plans().first { $0.gap.matter == .not321 })
    #expect(copies.day == CalendarDate("2027-06-30") && copies.closing == [1])
  }

  @Test("that no model shows closed has the milestones that say to serve its objective, told apart")
  func announced() throws {
    let test = try #require(try plans().first { $0.gap.matter == .noTestCounts })
    #expect(test.day == nil && test.closing.isEmpty && test.announced == [2])
  }

  @Test("that nothing serves is planned by nobody")
  func unplanned() throws {
    let yaml = hospital.replacing("objective: D2.O4, ", with: "")
    let review = ObjectivesReview(of: try model(yaml), for: .careD2, later: [])
    let test = review.gaps.first { $0.gap.matter == .noTestCounts }
    #expect(test?.isPlanned == false)
    #expect(!review.gaps.contains { $0.gap.sense == .advice })
  }
}
