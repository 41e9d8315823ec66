// The forms of a BIA as people get and bring them with the command.

import Foundation
import TestSupport
import Testing

@Suite struct `The forms of the BIA` {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "mon-ch/m.yaml": """
      language: fr
      establishments: [{ id: nord, name: CH Nord }]
      processes:
        - { id: urgences, name: Urgences, establishment: nord, scope: care, owner: Dr Le Goff, mtpd: 4h, needs: dpi }
        - { id: paie, name: Paie, establishment: nord, scope: administrative }
      applications: [{ id: dpi, name: DPI }]
      """
    ])
  }

  private func run(_ line: String) async throws -> Run {
    try await Ricochet.run(line.split(separator: " ").map(String.init), folder: folder.url)
  }

  @Test func `go out to those in charge and come back`() async throws {
    let out = try await run("bia --model mon-ch -o bia/")
    #expect(out.status == 0 && out.output.isEmpty && out.error.isEmpty, "\(out.error)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/bia").sorted()
        == ["dr-le-goff.xlsx", "sans-referent.xlsx"])
    // Answers may be in there by now.
    #expect(try await run("bia --model mon-ch -o bia/").status == 2)
    let before = try folder.text("mon-ch/m.yaml")
    let back = try await run("import bia bia/dr-le-goff.xlsx bia -o mon-ch --language fr")
    #expect(back.status == 0 && back.output.contains("aucune réponse nouvelle"), "\(back.error)")
    #expect(try folder.text("mon-ch/m.yaml") == before)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/mon-ch") == ["m.yaml"])
  }

  @Test func `are counted, those without a workbook too`() async throws {
    #expect(try await run("bia --model mon-ch --establishment nord -o bia.xlsx").status == 0)
    let text = try await run("bia --model mon-ch --progress bia.xlsx")
    #expect(text.status == 0 && text.output.contains("0 processus revenu, 2 sans réponse"))
    let json = try await run("bia --model mon-ch --progress bia.xlsx --format json")
    #expect(json.output.contains("\"sent\": 2") && json.output.contains("\"state\": \"sent\""))
    let none = try await run("bia --model mon-ch --progress")
    #expect(none.status == 2 && none.error.contains("bia"))
  }

  @Test func `never take the place of a file that may hold answers`() async throws {
    #expect(try await run("bia --model mon-ch -o sent.xlsx").status == 0)
    #expect(try await run("bia --model mon-ch -o sent.xlsx").status == 0)
    try folder.write("spoilt.xlsx", "réponses")
    #expect(try await run("bia --model mon-ch -o spoilt.xlsx").status == 2)
    #expect(try folder.text("spoilt.xlsx") == "réponses")
  }

  @Test func `propose what a hospital usually has`() async throws {
    let list = try await run("bia --model mon-ch --blank")
    #expect(list.status == 0 && list.output.contains("Dialyse") && !list.output.contains("Paie"))
    #expect(try await run("bia --model mon-ch --blank -o blank.xlsx").status == 0)
    let dry = try await run("import bia blank.xlsx -o mon-ch --dry-run --format json")
    #expect(dry.status == 0 && dry.output.contains("\"files\": []"), "\(dry.error)")
  }

  @Test func `are refused where they are none`() async throws {
    try folder.write("inventaire.csv", "a;b\n1;2\n")
    for file in ["inventaire.csv", "nulle-part.xlsx", "mon-ch"] {
      let run = try await run("import bia \(file) -o mon-ch --language fr")
      #expect(run.status == 2 && run.error.contains(file) && run.output.isEmpty, "\(run.error)")
    }
    #expect(try await run("import bia -o mon-ch").status == 64)
    #expect(try await run("bia --model mon-ch --progress --blank").status == 64)
    #expect(try await run("bia bia.xlsx --model mon-ch").status == 64)
    let nowhere = try await run("import bia inventaire.csv -o nulle-part")
    #expect(nowhere.status == 2)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/nulle-part"))
  }
}
