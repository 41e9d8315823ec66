// People asked for on the command line: in CSV, in the picture, and what is wrong with who decides.

import TestSupport
import Testing

@Suite struct `People and who decides` {
  private let lesson = "lessons/23-personnel-demande"

  @Test func `stand in the rows of processes and roles`() async throws {
    let run = try await Ricochet.run("what-if --scenario annuaire --format csv", on: lesson)
    let rows = run.output.split(separator: "\r\n")
    let role = try #require(rows.first { $0.hasPrefix("ide,") })
    #expect(
      role.contains("\"0-480 18/20, 480-4800 28/20, 4800-6000 22/20, 6000- 18/20\""), "\(role)")
    let paper = try #require(rows.first { $0.hasPrefix("urgences,") })
    #expect(
      paper.hasSuffix(
        ",4800,PD-URG-03,directeur-garde,le dossier ne s'ouvre plus depuis 10 minutes,"
          + "directeur-garde,ide 6 call back 8,,"), "\(paper)")
    #expect(
      try #require(rows.first { $0.hasPrefix("medecine,") }).contains("ide 13 call back 8,ide,"))
    #expect(
      try #require(rows.first { $0.hasPrefix("ad,") }).hasSuffix(
        ",la session refuse le mot de passe"))
  }

  @Test func `are drawn, and what has no answer is refused`() async throws {
    let run = try await Ricochet.run(
      "diagram people --scenario annuaire --format dot -o -", on: lesson)
    #expect(run.status == 0 && run.error.isEmpty, "\(run.error)")
    #expect(run.output.contains("en rappeler 8 avant H+8"))
    let neither = try await Ricochet.run("diagram people --format dot -o -", on: lesson)
    #expect(neither.status == 64)
  }

  @Test func `bad input is told with its place`() async throws {
    let model = try TemporaryFolder([
      "model.yaml": """
      processes:
        - { id: p, mtpd: 1h, needs: [a], degraded-mode: { lasts: 1h, decided-by: [x, y], trigger: t } }
      services: [{ id: a, sign: { x: y } }]
      """
    ])
    let run = try await model.run("check")
    // That a model has errors is the answer of `check`.
    #expect(run.status == 1)
    #expect(
      run.error.contains("model.yaml:2:76: error:")
        || run.output.contains("model.yaml:2:76: error:"))
    #expect(
      (run.error + run.output).contains("model.yaml:3:27: error:"), "\(run.error + run.output)")
  }
}
