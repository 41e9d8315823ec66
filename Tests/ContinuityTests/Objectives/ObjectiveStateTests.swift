// Each objective of CaRE D2 is met, and one fact makes it not met, another unknown.

import Testing

@testable import Continuity

/// One fact of the sound hospital, told otherwise.
private struct Turn: Sendable, CustomTestStringConvertible {
  let objective: String
  let fact: String
  let told: String
  let state: Compliance

  init(_ objective: String, _ fact: String, _ told: String, _ state: Compliance) {
    (self.objective, self.fact, self.told, self.state) = (objective, fact, told, state)
  }

  var testDescription: String {
    "\(objective) is \(state.rawValue) where « \(fact) » is « \(told) »"
  }

  static let all = [
    Turn("D2.P1", "2024-01-10", "2021-01-10", .notMet),
    Turn("D2.P1", "2024-01-10, validated-by: Directrice", "2024-01-10", .unknown),
    Turn("D2.P2", "2026-01-11,", "2026-01-11, due: 2026-06-01,", .notMet),
    Turn("D2.P2", "2026-01-11, validated-by: Directrice", "2026-01-11", .unknown),
    Turn("D2.O1.A", "role: decides", "role: member", .notMet),
    Turn("D2.O1.A", "validated: 2026-01-12, validated-by: CODIR, ", "", .unknown),
    Turn("D2.O1.B", ", plans: [plan blanc]", "", .notMet),
    Turn("D2.O1.B", ", written: 2026-01-14", "", .unknown),
    Turn("D2.O1.C", "impacts: [patient-safety], ", "", .notMet),
    Turn("D2.O1.C", "processes: [urgences, labo, paie]", "processes: [urgences, labo]", .notMet),
    Turn("D2.O1.C", ", activity: 100", "", .unknown),
    Turn("D2.O1.D", "form: field", "form: table-top", .notMet),
    Turn("D2.O1.D", "done: 2026-03-10", "done: 2025-03-10", .notMet),
    Turn("D2.O1.D", ", activity: 100", "", .unknown),
    Turn("D2.O2.A", ", clause: art. 12", "", .notMet),
    Turn("D2.O2.A", "validated: 2025-02-13", "validated: 2022-02-13", .notMet),
    Turn("D2.O2.A", ", validated-by: RSSI", "", .unknown),
    Turn("D2.O2.B", "every: 24h, retention: 30d", "retention: 30d", .unknown),
    Turn(
      "D2.O2.B",
      "copies: [{ holder: v, every: 24h, retention: 60d, medium: disk }, { holder: bandes, every: 7d, retention: 60d, medium: tape, offline: true }]",
      "copies: []", .notMet),
    Turn("D2.O3.A", "signs-in-with: []", "signs-in-with: ad", .notMet),
    Turn("D2.O3.A", ", signs-in-with: []", "", .unknown),
    Turn("D2.O3.B", ", through: pare-feu", "", .notMet),
    Turn("D2.O3.B", "{ id: v, zone: sauv,", "{ id: v,", .unknown),
    Turn("D2.O3.C", "{ id: bandes, in: coffre }", "{ id: bandes, in: salle }", .notMet),
    Turn("D2.O3.C", "retention: 60d, medium: tape,", "retention: 60d,", .unknown),
    Turn("D2.O3.D", "holder: v, who: RSSI", "holder: bandes, who: RSSI", .notMet),
    Turn("D2.O3.D", ", on-failure: relance", "", .unknown),
    Turn("D2.O4", "result: success", "result: failure", .notMet),
    Turn("D2.O4", "node: dpi, asked", "node: v, asked", .notMet),
    Turn(
      "D2.O4", "asked: 2026-05-01T08:00, restored: 2026-05-01T12:00", "asked: 2025-05-01", .notMet),
    Turn("D2.O4", ", into: production", "", .unknown),
    Turn("D2.O4", "role: referent", "role: member", .notMet),
  ]
}

@Suite("The state of an objective") struct ObjectiveStateTests {
  @Test("is met for every objective of a sound hospital")
  func sound() throws {
    let review = ObjectivesReview(of: try model(soundHospital), for: .careD2)
    #expect(review.answers.count == 13)
    for answer in review.answers {
      let gaps = answer.gaps.filter { $0.sense != .advice }.map(\.matter)
      #expect(answer.state == .met && gaps.isEmpty, "\(answer.objective.id): \(gaps)")
      #expect(!answer.facts.isEmpty)
    }
  }

  @Test("is turned by one fact", arguments: Turn.all)
  private func turned(_ turn: Turn) throws {
    #expect(soundHospital.contains(turn.fact))
    let states = try states(soundHospital.replacing(turn.fact, with: turn.told))
    #expect(states[turn.objective] == turn.state)
  }

  @Test(
    "is unknown for every objective of a model that says nothing, each with a gap and no fact that comforts"
  )
  func empty() throws {
    for regime in Regime.shippedIDs.compactMap(Regime.shipped) {
      let review = ObjectivesReview(of: try model("language: fr\n"), for: regime, later: [])
      for answer in review.answers {
        #expect(answer.state == .unknown, "\(regime.id) \(answer.objective.id)")
        #expect(answer.gaps.contains { $0.sense == .unknown })
        #expect(!answer.findings.contains { $0.sense == .met })
        #expect(answer.trajectory.map { $0.compliance == .unknown } ?? true)
      }
    }
  }

  @Test("names once who decides and signs")
  func deciders() throws {
    let yaml = soundHospital.replacing(
      "  - { role: referent, who: Dr Martin }",
      with: "  - { role: signs, who: Directrice }\n  - { role: referent, who: Dr Martin }")
    let found = try answer("D2.O1.A", try model(yaml))?.finding(.decidersNamed)
    #expect(found?.texts == ["Directrice"])
  }

  @Test("is unknown where a register is not kept, and not met where it is kept and lacks the thing")
  func registers() throws {
    let bare = "language: fr\ndate: 2026-11-02\n"
    #expect(try states(bare)["D2.P1"] == .unknown)
    let other = "policies: [{ id: x, subject: other }]\n"
    #expect(try states(bare + other)["D2.P1"] == .notMet)
  }

  @Test("of the backups is the one that their review tells")
  func sameAsBackups() throws {
    for fact in ["", ", through: pare-feu", "signs-in-with: []", ", medium: tape"] {
      let model = try model(fact.isEmpty ? soundHospital : soundHospital.replacing(fact, with: ""))
      let states = ObjectivesReview(of: model, for: .careD2).answers
      let review = BackupReview(of: model)
      for objective in ObjectiveD2O3.allCases {
        let state = states.first { $0.objective.id == objective.rawValue }?.state
        #expect(state == review.compliance(with: objective), "\(objective) \(fact)")
        #expect(state == Isolation(of: model).compliance(with: objective))
      }
    }
  }

  @Test("counts nothing that is still to come on its day")
  func toCome() throws {
    let later = soundHospital.replacing("date: 2026-11-02", with: "date: 2026-02-01")
    #expect(try states(later)["D2.O4"] == .notMet)
    #expect(try states(later)["D2.O1.D"] == .notMet)
    #expect(try states(later)["D2.P1"] == .met)
  }
}
