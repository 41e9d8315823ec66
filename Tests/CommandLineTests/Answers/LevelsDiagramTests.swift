// `ricochet diagram levels`: what it is asked with, and what cannot be added up.

import Foundation
import Testing

@Suite struct `Diagrams of levels` {
  private func levels(_ arguments: String..., language: String = "en") async throws -> Run {
    try await Ricochet.run(
      ["diagram", "levels"] + arguments + [
        "-o", "-", "--model", Ricochet.models.path + "/ch-littoral", "--language", language,
      ])
  }

  @Test func `are drawn for a failure by its name, or for a scenario`() async throws {
    let run = try await levels("ad", "--for", "8h", "--format", "svg")
    #expect(run.status == 0 && run.error.isEmpty, "\(run.error)")
    #expect(run.output.contains("What is still done") && run.output.contains("20 of 210 examens"))
    let scenario = try await levels("--scenario", "rancongiciel", "--format", "dot", language: "fr")
    #expect(scenario.status == 0 && scenario.output.contains("Les 24 premières heures"))
    let neither = try await levels("--format", "svg")
    #expect(neither.status == 64)
  }

  @Test func `add up only what counts the same, and say why else`() async throws {
    let one = try await levels("ad", "--sum", "bloc", "--format", "dot")
    #expect(one.status == 0 && one.output.contains("36 interventions per day"), "\(one.error)")
    let unlike = try await levels(
      "ad", "--sum", "bloc", "consultations", "--format", "svg", language: "fr")
    #expect(unlike.status == 2 && unlike.output.isEmpty)
    #expect(unlike.error.contains("compte en «\u{A0}interventions\u{A0}»"), "\(unlike.error)")
    let none = try await levels("ad", "--sum", "pharmacie", "--format", "svg")
    #expect(none.status == 2 && none.error.contains("(volume)"), "\(none.error)")
  }

  @Test func `a sweep may be drawn from a state, and within a time`() async throws {
    let run = try await Ricochet.run([
      "diagram", "sweep", "--within", "4h", "--after", "ad", "-o", "-", "--format", "dot",
      "--model", Ricochet.models.path + "/ch-littoral", "--language", "en",
    ])
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output.contains("within 4\u{A0}h"))
    #expect(run.output.contains("After the failure of Active Directory"))
  }
}
