// The two counts of 66 %: over documents, and over exercises.

import Testing

@testable import Continuity

/// Three legal entities, of which the first has two establishments.
private func group(activities: [Int], analysed: [Int], exercised: [Int]) -> String {
  let places = [("a1", "A"), ("a2", "A"), ("b", "B"), ("c", "C")]
  var text = "language: fr\ndate: 2026-11-02\nestablishments:\n"
  for (place, activity) in zip(places, activities) {
    text +=
      "  - { id: \(place.0), name: \(place.0), legal-entity: \(place.1), activity: \(activity) }\n"
  }
  text +=
    "applications: [{ id: dpi, copies: [] }]\nroles: [{ id: ide, headcount: 9 }]\nprocesses:\n"
  for index in analysed {
    for (scope, name) in [
      ("care", "Soins"), ("technical-platform", "Imagerie"), ("administrative", "Paie"),
    ] {
      let place = places[index].0
      text +=
        "  - { id: \(place)/\(scope), name: \(name), establishment: \(place), scope: \(scope), mtpd: 4h, criticality: { 4h: 1 }, impacts: [legal], staffed-by: { ide: 1 }, needs: [dpi] }\n"
    }
  }
  text +=
    "exercises:\n  - { id: table, form: table-top, done: 2026-01-01, establishments: [a1, a2, b, c] }\n"
  for index in exercised {
    let place = places[index].0
    text += "  - { id: e-\(place), form: field, done: 2026-03-01, establishments: [\(place)] }\n"
  }
  return text
}

@Suite("The share of the activity") struct ObjectiveShareTests {
  @Test("is met from 66 in a hundred on, in whole numbers, over legal entities")
  func threshold() throws {
    for (activity, sense) in [(66, ObjectiveFinding.Sense.met), (65, .notMet)] {
      let yaml = group(
        activities: [activity - 1, 1, 100 - activity, 0], analysed: [0], exercised: [1])
      let model = try model(yaml)
      let analysed = try #require(try answer("D2.O1.C", model)?.finding(.shareOfAnalyses))
      #expect(analysed.numbers == [activity, 100, 66] && analysed.sense == sense)
      #expect(analysed.texts == ["A"])
      let exercised = try #require(try answer("D2.O1.D", model)?.finding(.shareOfExercises))
      #expect(exercised.numbers == [activity, 100, 66] && exercised.sense == sense)
    }
  }

  @Test("of exercises is not that of documents")
  func apart() throws {
    let model = try model(
      group(activities: [50, 20, 20, 10], analysed: [0], exercised: [2]))
    #expect(try answer("D2.O1.C", model)?.finding(.shareOfAnalyses)?.numbers == [70, 100, 66])
    #expect(try answer("D2.O1.D", model)?.finding(.shareOfExercises)?.numbers == [20, 100, 66])
  }

  @Test("is told entity by entity, what adds up to both counts")
  func entities() throws {
    let model = try model(group(activities: [50, 20, 20, 10], analysed: [0], exercised: [2]))
    let shares = ObjectivesReview(of: model, for: .careD2).activity
    #expect(shares.map(\.name) == ["A", "B", "C"] && shares.map(\.activity) == [70, 20, 10])
    #expect(shares.map(\.isAnalysed) == [true, false, false])
    #expect(shares.map(\.isExercised) == [false, true, false])
    let nis2 = try #require(Regime.shipped("nis2"))
    #expect(ObjectivesReview(of: model, for: nis2).activity.isEmpty)
  }

  @Test("is counted over establishments outside a group")
  func geographic() throws {
    let yaml = group(activities: [60, 10, 20, 10], analysed: [0], exercised: [])
      .replacing(", legal-entity: A", with: "").replacing(", legal-entity: B", with: "")
      .replacing(", legal-entity: C", with: "")
    let share = try answer("D2.O1.C", try model(yaml))?.finding(.shareOfAnalyses)
    #expect(share?.numbers == [60, 100, 66] && share?.texts == ["a1"])
  }

  @Test("is unknown where the activity of one is, and told as far as it is known")
  func unknown() throws {
    let yaml = group(activities: [60, 10, 20, 10], analysed: [0], exercised: [0])
      .replacing(", activity: 10 }", with: " }")
    let model = try model(yaml)
    for id in ["D2.O1.C", "D2.O1.D"] {
      let finding = try answer(id, model)?.finding(.activityUnsaid)
      #expect(finding?.sense == .unknown && finding?.texts == ["A", "C"])
      #expect(finding?.numbers == [60, 80])
    }
  }
}
