// Plans for continuity and recovery as people get them from the command.

import Foundation
import TestSupport
import Testing

@Suite struct `Plans for continuity and recovery` {
  private func pcra(_ arguments: String..., model: String) async throws -> Run {
    let folder = try TemporaryFolder(["m.yaml": model])
    return try await Ricochet.run(["pcra", "--model", folder.url.path] + arguments)
  }

  private let model = """
    language: fr
    establishments: [{ id: nord, name: CH Nord }, { id: sud, name: CH Sud }]
    processes:
      - { id: urgences, name: Urgences, establishment: nord, needs: [dpi] }
      - { id: paie, name: Paie des agents, establishment: sud, needs: [dpi] }
    applications: [{ id: dpi, name: DPI, restart: 30m }]
    """

  @Test func `names what is no process, and one that depends on it`() async throws {
    let run = try await pcra("dpi", model: model)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(
      run.error.replacing("\u{A0}", with: " ")
        == """
        ricochet: erreur: « dpi » n’est pas un processus : un PCRA se fait par processus ; parmi ceux qui en \
        dépendent : « paie »

        """)
  }

  @Test func `suggests the nearest name, and writes nothing`() async throws {
    let run = try await pcra("urgence", "-o", "x.docx", model: model)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.error.contains("vouliez-vous dire «\u{A0}urgences\u{A0}»"))
  }

  @Test func `are those of an establishment, or of the processes named, each once`() async throws {
    let one = try await pcra("--establishment", "sud", model: model)
    #expect(one.output.contains("PCRA\u{A0}: Paie des agents"))
    #expect(!one.output.contains("PCRA\u{A0}: Urgences"))
    let named = try await pcra("urgences", "paie", "urgences", "--format", "json", model: model)
    #expect(named.output.ranges(of: "\"categories\"").count == 2)
  }

  @Test func `go with sheets of wards, or with crisis procedures, and not with both`() async throws
  {
    for form in ["json", "csv"] {
      let table = try await pcra("urgences", "--ward", "--format", form, model: model)
      #expect(table.status == 64 && table.output.isEmpty)
      #expect(table.error.contains("--ward") && table.error.contains(form))
    }
    let both = try await pcra("--ward", "--crisis", model: model)
    #expect(both.status == 64)
    let named = try await pcra("urgences", "--crisis", model: model)
    #expect(named.status == 64)
    let crisis = try await pcra("--crisis", model: model)
    #expect(crisis.status == 0 && crisis.output.contains("procédures de crise numérique"))
  }

  @Test func `of an empty model are marked gaps, in every form that needs no other program`()
    async throws
  {
    for form in ["text", "csv", "json"] {
      let run = try await pcra("--format", form, model: "language: fr\nname: Rien\n")
      #expect(run.status == 0 && !run.output.isEmpty, "\(form)")
    }
  }

  @Test func `fit their page`() async throws {
    for columns in [60, 80, 100] {
      let run = try await Ricochet.run(
        ["pcra", "urgences", "--model", Ricochet.models.appending(path: "ch-littoral").path],
        environment: ["COLUMNS": "\(columns)"])
      #expect(!run.lines.isEmpty)
      #expect(run.lines.filter { $0.count > columns } == [])
    }
  }
}
