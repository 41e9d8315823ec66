// Whose export it is, who writes first, and what is taken out for good.

import Continuity
import Formats
import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import Connectors

@Suite struct OtherOrigins {
  private func glpi(_ site: String, _ names: [String]) throws -> Inventory {
    let export = try TemporaryFolder()
    try export.write("glpi_entities.csv", "id;name;completename\n0;\(site);\(site)\n")
    try export.write(
      "glpi_computers.csv",
      "id;name;entities_id\n"
        + names.enumerated().map { "\($0.offset + 1);\($0.element);0\n" }.joined())
    return try GLPIConnector(files: [export.filePath]).inventory()
  }

  private func refusal(
    _ inventory: Inventory, _ model: TemporaryFolder,
    _ change: (inout ImportOptions) -> Void = { _ in }
  ) throws -> [String] {
    let before = try model.contents()
    var options = ImportOptions()
    change(&options)
    let lines = obstacles {
      _ = try ModelImport(of: inventory, options: options).write(to: model.filePath)
    }
    #expect(try model.contents() == before)
    return lines
  }

  @Test func anotherHospitalIsShownToAFolderOfItsOwn() throws {
    let model = try TemporaryFolder()
    _ = try ModelImport(of: glpi("CH Nord", ["srv-dpi", "srv-labo"])).write(to: model.filePath)
    let other = try glpi("CH Sud", ["srv-pacs", "srv-paie"])
    let first = try refusal(other, model)
    #expect(first.count == 1)
    #expect(first[0].contains("another source ('CH Nord')"), "\(first)")
    #expect(first[0].contains("-o \(model.path)/ch-sud --establishment \"CH Sud\""))
    let update = try refusal(other, model) { $0.isUpdate = true }
    #expect(update == first)
    // The folder it is shown to takes it, and the model reads with both.
    var named = try glpi("CH Sud", ["srv-pacs", "srv-paie"])
    let export = try TemporaryFolder()
    try export.write("glpi_computers.csv", "id;name;entities_id\n1;srv-pacs;0\n2;srv-paie;0\n")
    named = try GLPIConnector(files: [export.filePath]).inventory(establishment: "CH Sud")
    _ = try ModelImport(of: named).write(to: model.filePath.appending("ch-sud"))
    #expect(try Model(contentsOf: model.filePath).assets.count == 4)
  }

  @Test func anEstablishmentThatChangedItsNameIsTheSame() throws {
    let model = try TemporaryFolder()
    _ = try ModelImport(of: glpi("CH Nord", ["a", "b", "c"])).write(to: model.filePath)
    var options = ImportOptions()
    options.isUpdate = true
    let report = try ModelImport(of: glpi("GHT Nord", ["a", "b", "c"]), options: options)
      .write(to: model.filePath)
    #expect(report.changes.isEmpty)
  }

  @Test func whoeverImportsMaySayThatItIsTheSame() throws {
    let model = try TemporaryFolder()
    _ = try ModelImport(of: glpi("CH Nord", ["a", "b", "c"])).write(to: model.filePath)
    var options = ImportOptions()
    (options.isUpdate, options.isSameOrigin) = (true, true)
    let report = try ModelImport(of: glpi("CH Sud", ["x", "y", "z"]), options: options)
      .write(to: model.filePath)
    #expect(report.changes.changed.count == 3)
  }

  private let map = """
    name: inv
    sheets: [{ sheet: inv, kind: application, id: Code, name: Nom }]
    """
  private let rows = "Code;Nom\nA1;Un\nA2;Deux\nA3;Trois\n"

  @Test func aSheetWithAnotherNameIsTheSame() throws {
    let updates = try TableUpdates(map: map)
    try updates.run(["inv.csv": rows])
    let report = try updates.run(
      ["applis.csv": rows + "A4;Quatre\n"],
      map: map.replacing("sheet: inv", with: "sheet: applis"))
    #expect(report.changes.added.map(\.title) == ["A4"])
    #expect(report.changes.gone.isEmpty)
    #expect(
      report.findings.map { $0.reason.message(in: .english) }
        == ["'applis' is 'inv' of last time: it has the same codes"])
    #expect(
      try updates.cells("inv.nodes.csv", "source", "id")
        == [
          "inv:applis/A1": "A1", "inv:applis/A2": "A2", "inv:applis/A3": "A3",
          "inv:applis/A4": "A4",
        ])
  }

  @Test func aSheetOfOtherThingsIsNotTheSame() throws {
    let updates = try TableUpdates(map: map)
    try updates.run(["inv.csv": rows])
    let lines = try updates.refusal(
      ["srv.csv": "Code;Nom\nS1;Un\nS2;Deux\n"],
      map: map.replacing("sheet: inv", with: "sheet: srv"))
    #expect(lines.contains { $0.contains("'inv', read last time (3 rows)") }, "\(lines)")
  }

  @Test func aFileWithAnotherNameIsToldHowToGoOn() throws {
    let map = """
      sheets: [{ sheet: SHEET, kind: application, id: Code, name: Nom }]
      """
    let updates = try TableUpdates(map: map)
    try updates.run(
      ["inventaire-octobre.csv": rows],
      map: map.replacing("SHEET", with: "inventaire-octobre"))
    let novembre = map.replacing("SHEET", with: "inventaire-novembre")
    let first = try updates.refusal(["inventaire-novembre.csv": rows], map: novembre) {
      $0.isUpdate = false
    }
    #expect(first.count == 1)
    #expect(first[0].contains("'--name inventaire-octobre --update'"), "\(first)")
    let update = try updates.refusal(["inventaire-novembre.csv": rows], map: novembre)
    #expect(update.count == 1 && update[0].contains("'inventaire-octobre'"), "\(update)")
    let report = try updates.run(
      ["inventaire-novembre.csv": rows], map: novembre, name: "inventaire-octobre")
    #expect(report.changes.isEmpty)
    #expect(report.model.assets.count == 3)
  }
}

@Suite struct FirstImportsAtOnce {
  @Test func oneWins() async throws {
    let home = try TemporaryFolder()
    for round in 0..<10 {
      let folder = home.filePath.appending("m\(round)").appending("modele")
      let won = await withTaskGroup(of: Bool.self) { group in
        for number in 0..<12 {
          group.addTask {
            var inventory = Inventory(origin: "t")
            inventory.items = [
              Inventory.Item(
                id: "n\(number)", kind: .server, name: "", source: "t:\(number)",
                place: Place(file: "x"))
            ]
            return (try? ModelImport(of: inventory).write(to: folder)) != nil
          }
        }
        return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
      }
      #expect(won == 1)
      #expect(try Model(contentsOf: folder).assets.count == 1)
    }
  }

  @Test func whatFailsLeavesNoFolder() throws {
    let home = try TemporaryFolder()
    #expect(throws: ImportFailure.self) {
      _ = try ModelImport(of: Inventory(origin: "t")).write(to: home.filePath.pushing("a/b/c"))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.filePath.string).isEmpty)
  }
}

@Suite struct Purging {
  private let map = """
    name: inv
    sheets:
      - { sheet: inv, kind: application, id: Code, name: Nom, relations: { runs-on: { column: Serveurs, count: 2 } } }
      - { sheet: srv, kind: server, id: Code, name: Nom }
    """
  private let export = [
    "inv.csv": "Code;Nom;Serveurs\nA3;Paie;\"S1, S2, S3\"\n",
    "srv.csv": "Code;Nom\nS1;un\nS2;deux\nS3;trois\n",
  ]
  private let later = [
    "inv.csv": "Code;Nom;Serveurs\nA3;Paie;\"S1, S2\"\n", "srv.csv": "Code;Nom\nS1;un\nS2;deux\n",
  ]

  @Test func whatIsGoneGoesWithAllThatNamesIt() throws {
    let updates = try TableUpdates(map: map)
    try updates.run(export)
    _ = try updates.model.write(
      "main.needs.csv",
      "node;member;relation;group;count\nA3;S3;needs;;\nS1;S2;needs;g;2\nS1;S3;needs;g;2\n")
    try updates.run(later)
    let report = try ModelPurge.run(in: updates.model.filePath)
    #expect(report.removed.map(\.file) == ["inv.needs.csv", "inv.nodes.csv", "main.needs.csv"])
    #expect(
      report.removed.map { $0.rows.map(\.title) } == [
        ["A3 runs-on S3"], ["S3"], ["A3 needs S3", "S1 needs S3"],
      ])
    let model = try Model(contentsOf: updates.model.filePath)
    #expect(model.assets.map(\.id) == ["A3", "S1", "S2"])
    #expect(try updates.model.text("main.needs.csv").contains("S1;S2;needs;g;all"))
    #expect(try updates.run(later).changes.isEmpty)
    // Should it come back, it is new, and not what people took out.
    let back = try updates.run(export)
    #expect(back.changes.removedByHand.isEmpty)
    #expect(back.changes.added.map(\.title) == ["S3", "A3 runs-on S3"])
    #expect(try ModelPurge.run(in: updates.model.filePath).files.isEmpty)
  }

  @Test func whatPeopleStillNameIsSaidWithItsLine() throws {
    let updates = try TableUpdates(map: map)
    try updates.run(export)
    _ = try updates.model.write(
      "main.yaml", "processes:\n  - { id: p, needs: [A3] }\n  - { id: q, needs: [S3] }\n")
    try updates.run(later)
    let before = try updates.model.contents()
    let lines = obstacles {
      _ = try ModelPurge.run(in: updates.model.filePath)
    }
    #expect(lines.count == 2 && lines[0].contains("main.yaml:3:"), "\(lines)")
    #expect(lines.last?.contains("would no longer read") == true)
    #expect(try updates.model.contents() == before)
  }

  @Test func aNodeTakenOutByHandTakesItsLinksWithIt() throws {
    let updates = try TableUpdates(map: map)
    try updates.run(export)
    let text = try updates.model.text("inv.nodes.csv").split(separator: "\n")
    _ = try updates.model.write(
      "inv.nodes.csv", text.filter { !$0.contains(";S3;") }.joined(separator: "\n") + "\n")
    for _ in 1...2 {
      let report = try updates.run(export)
      #expect(report.changes.removedByHand.map(\.title) == ["S3", "A3 runs-on S3"])
      #expect(report.model.assets.map(\.id) == ["A3", "S1", "S2"])
    }
  }

  @Test func aLostTraceDoesNotBlockForEver() throws {
    for isDamaged in [false, true] {
      let updates = try TableUpdates(map: map)
      try updates.run(export)
      let trace = updates.model.filePath.appending(".ricochet")
      if isDamaged {
        _ = try updates.model.write(".ricochet/inv/nodes.csv", "")
      } else {
        try FileManager.default.removeItem(atPath: trace.string)
      }
      let refused = try updates.refusal(export) { $0.isUpdate = true }
      #expect(refused.count == 1 && refused[0].contains("'--adopt'"), "\(refused)")
      if isDamaged {
        #expect(try ModelAdoption.run(in: updates.model.filePath) == ["inv"])
      }
      let report = try updates.run(later) { ($0.isUpdate, $0.adopts) = (true, !isDamaged) }
      #expect(report.changes.gone.map(\.title) == ["S3", "A3 runs-on S3"])
      #expect(report.changes.added.isEmpty)
      #expect(try updates.run(later).changes.isEmpty)
    }
  }
}
