// The data files of regimes: whole, in both languages, and mistakes with their place.

import Foundation
import SystemPackage
import Testing

@testable import Continuity

@Suite("A regime") struct RegimeTests {
  @Test("that is shipped is read whole, each objective in both languages, on a query that exists")
  func shipped() throws {
    for id in Regime.shippedIDs {
      let regime = try #require(Regime.shipped(id))
      #expect(regime.id == id && !regime.note[.french].isEmpty && !regime.note[.english].isEmpty)
      for objective in regime.objectives {
        for text in [objective.title, objective.asks] {
          #expect(!text[.french].isEmpty && text[.french] != text[.english], "\(objective.id)")
        }
        #expect(!objective.queries.isEmpty, "\(objective.id)")
      }
      #expect(Set(regime.objectives.map(\.id)).count == regime.objectives.count)
    }
  }

  @Test(
    "CaRE D2 has its thirteen objectives, B and C of O3 with a trajectory, found in both spellings")
  func care() {
    let regime = Regime.careD2
    #expect(
      regime.objectives.map(\.id) == [
        "D2.P1", "D2.P2", "D2.O1.A", "D2.O1.B", "D2.O1.C", "D2.O1.D", "D2.O2.A", "D2.O2.B",
        "D2.O3.A", "D2.O3.B", "D2.O3.C", "D2.O3.D", "D2.O4",
      ])
    #expect(regime.objectives.filter(\.asksForTrajectory).map(\.id) == ["D2.O3.B", "D2.O3.C"])
    #expect(regime.objective("d2.01.c")?.id == "D2.O1.C")
    // What the text does not say first hand is never called official.
    #expect(regime.objectives.allSatisfy { $0.mark != .official })
  }

  @Test("CaRE D2 says of the day from which exercises and tests count that it is inferred")
  func inferred() {
    let day = CalendarDate("2025-07-16")
    for objective in Regime.careD2.objectives {
      #expect((objective.from == day) == objective.note[.french].contains("déduit"))
      #expect((objective.from == day) == objective.note[.english].contains("inferred"))
    }
    #expect(Regime.careD2.objectives.count { $0.from == day } == 2)
  }

  @Test("of a standard that nobody read holds no line")
  func unread() {
    #expect(Regime.shipped("iso22301")?.objectives.isEmpty == true)
    #expect(Regime.shipped("iso") == nil && Regime.nearest(to: "iso2301") == "iso22301")
  }

  @Test("of one's own takes the place of a shipped one, and a line without a query has no answer")
  func own() throws {
    let yaml = """
      regime: maison
      title: { fr: Maison, en: House }
      objectives:
        - { id: M1, title: Un titre, asks: Un texte, query: backup-copies, trajectory: true }
        - { id: M2, title: Un titre, asks: Un texte }
      """
    let regime = try Regime(yaml: Array(yaml.utf8), path: "maison.yaml")
    let review = ObjectivesReview(of: try model(soundHospital), for: regime, later: [])
    #expect(review.answers.map(\.state) == [.met, .unknown])
    #expect(review.answers[1].findings.map(\.matter) == [.noAnswer])
    #expect(review.answers[0].trajectory?.compliance == .met)
  }

  @Test("with a key nobody knows is refused: its objective would have no query")
  func unknownKey() {
    let yaml = "objectives: [{ id: M1, title: x, qery: backup-copies }]\n"
    let error = #expect(throws: InvalidModel.self) {
      try Regime(yaml: Array(yaml.utf8), path: "maison.yaml")
    }
    #expect(error?.problems.map { $0.line(in: .english) }.first?.contains("'query'") == true)
  }

  @Test("asks for a share of a hundred, with its sign or without", arguments: ["66", "66%", "101"])
  func share(text: String) throws {
    let yaml = Array("objectives: [{ id: M1, title: x, query: exercises, share: \(text) }]\n".utf8)
    guard text != "101" else {
      #expect(throws: InvalidModel.self) { try Regime(yaml: yaml, path: "maison.yaml") }
      return
    }
    #expect(try Regime(yaml: yaml, path: "maison.yaml").objectives.map(\.share) == [66])
  }

  @Test("with mistakes is refused, all of them with their places")
  func mistakes() {
    let yaml = """
      regime: maison
      objectives:
        - { titel: x, query: backup-copie, share: many }
      """
    let error = #expect(throws: InvalidModel.self) {
      try Regime(yaml: Array(yaml.utf8), path: "maison.yaml")
    }
    let lines = error?.problems.map { $0.line(in: .english) } ?? []
    #expect(lines.contains { $0.hasPrefix("maison.yaml:3:7: warning: ") && $0.contains("'title'") })
    #expect(lines.contains { $0.hasPrefix("maison.yaml:3:") && $0.contains("backup-copies") })
    #expect(lines.contains { $0.contains("'many'") } && lines.contains { $0.contains("'id'") })
  }
}
