// Each line of NIS2 and ReCyF that has an answer is met, and one fact turns it.

import Testing

@testable import Continuity

/// One line of a regime, a model that meets it, and one fact of that told otherwise.
private struct Turn: Sendable, CustomTestStringConvertible {
  let regime: String
  let objective: String
  let model: String
  let fact: String
  let told: String
  let state: Compliance

  init(
    _ regime: String, _ objective: String, _ model: String, _ fact: String, _ told: String,
    _ state: Compliance
  ) {
    (self.regime, self.objective, self.model) = (regime, objective, model)
    (self.fact, self.told, self.state) = (fact, told, state)
  }

  var testDescription: String {
    "\(regime) \(objective) is \(state.rawValue) where « \(fact) » is « \(told) »"
  }

  private static let order = """
    processes: [{ id: soins, rto: 4h, needs: [dpi], degraded-mode: { lasts: 24h, catch-up: 8h } }]
    applications: [{ id: dpi, rebuild: 2h, copies: [] }]

    """
  private static let spare = """
    processes: [{ id: soins, needs: [{ any: [dpi, lecture] }] }]
    applications: [{ id: dpi }, { id: lecture }]

    """
  private static let map = """
    processes: [{ id: soins, needs: [dpi] }]
    applications: [{ id: dpi, needs: [edf] }]
    utilities: [{ id: edf }]

    """
  private static let verdicts = """
    processes: [{ id: soins, mtpd: 8h, restart: 0m, needs: [dpi] }]
    applications: [{ id: dpi, restart: 10m }]
    scenarios: [{ id: panne, fail: [{ node: dpi, repair: 1h }] }]

    """
  private static let people = """
    applications: [{ id: dpi, restarted-by: { systeme: 1 } }]
    roles: [{ id: systeme, headcount: 3, contact: { phone: "12 34" } }]

    """
  private static let reviews = """
    date: 2026-11-02
    exercises:
      - { id: fait, form: table-top, done: 2026-03-10, review: 2026-03-20 }
      - { id: prévu, form: field, planned: 2027-01-14 }

    """
  /// The hospital of CaRE, whose pay says what data it may lose.
  private static let backups = soundHospital.replacing("mtpd: 5d,", with: "mtpd: 5d, rpo: 48h,")

  static let all = lines + backupLines

  private static let lines: [Turn] = [
    Turn("nis2", "4.1.2", order, "rto: 4h, ", "", .unknown),
    Turn("nis2", "4.1.2", order, ", catch-up: 8h", "", .unknown),
    Turn("nis2", "4.1.2", order, "rebuild: 2h, ", "", .unknown),
    Turn("nis2", "4.1.2", order, "needs: [dpi], ", "", .unknown),
    Turn("nis2", "4.2.4", spare, "[{ any: [dpi, lecture] }]", "[dpi, lecture]", .notMet),
    Turn("nis2", "4.2.4", spare, ", needs: [{ any: [dpi, lecture] }]", "", .unknown),
    Turn("recyf", "5.A.1", map, ", needs: [edf]", "", .unknown),
    Turn("recyf", "5.A.1", map, ", needs: [dpi]", "", .unknown),
    Turn("recyf", "13.6", verdicts, "repair: 1h", "repair: 9h", .notMet),
    Turn("recyf", "13.6", verdicts, "mtpd: 8h, ", "", .unknown),
    Turn("recyf", "13.6", verdicts, ", repair: 1h", "", .unknown),
    Turn("recyf", "14.2–14.4", people, #", contact: { phone: "12 34" }"#, "", .unknown),
    Turn("recyf", "14.2–14.4", people, ", restarted-by: { systeme: 1 }", "", .unknown),
    Turn("recyf", "14.5, 15.4", reviews, ", review: 2026-03-20", "", .notMet),
    Turn("recyf", "14.5, 15.4", reviews, "review: 2026-03-20", "review: 2026-04-20", .notMet),
    Turn(
      "recyf", "14.5, 15.4", reviews, "planned: 2027-01-14",
      "done: 2026-09-01, review: 2026-09-02", .unknown),
    Turn("recyf", "14.8", backups, ", through: pare-feu", "", .notMet),
    Turn("recyf", "14.8", backups, "{ id: v, zone: sauv,", "{ id: v,", .unknown),
  ]

  private static let backupLines: [Turn] = [("nis2", "4.2"), ("recyf", "13.2, 13.3, 13.5")]
    .flatMap { regime, objective -> [Turn] in
      [
        // How often, where to, and whether anybody ever restored.
        Turn(
          regime, objective, backups, "every: 24h, retention: 30d", "every: 48h, retention: 30d",
          .notMet),
        Turn(regime, objective, backups, ", rpo: 48h", "", .unknown),
        Turn(
          regime, objective, backups, "{ id: bandes, in: coffre }", "{ id: bandes, in: salle }",
          .notMet),
        Turn(
          regime, objective, backups, "retention: 60d, medium: tape,", "retention: 60d,", .unknown),
        Turn(
          regime, objective, backups, "asked: 2026-05-01T08:00, restored: 2026-05-01T12:00",
          "asked: 2025-05-01", .notMet),
        Turn(regime, objective, backups, ", result: success", "", .unknown),
      ]
    }
}

@Suite("A line of another regime") struct OtherRegimeTests {
  private func state(_ yaml: String, _ turn: Turn) throws -> Compliance? {
    let regime = try #require(Regime.shipped(turn.regime))
    return ObjectivesReview(of: try model(yaml), for: regime).answers
      .first { $0.objective.id == turn.objective }?.state
  }

  @Test("is turned by one fact", arguments: Turn.all)
  private func turned(_ turn: Turn) throws {
    #expect(turn.model.contains(turn.fact))
    #expect(try state(turn.model, turn) == .met)
    #expect(try state(turn.model.replacing(turn.fact, with: turn.told), turn) == turn.state)
  }

  @Test("that the tool answers is turned by some fact here")
  func whole() {
    let turned = Set(Turn.all.map { "\($0.regime) \($0.objective)" })
    for id in Regime.shippedIDs where id != "care-d2" {
      for objective in Regime.shipped(id)?.objectives ?? [] where !objective.queries.isEmpty {
        #expect(turned.contains("\(id) \(objective.id)"))
      }
    }
  }
}
