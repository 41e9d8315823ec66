// From a workbook and a mapping to an inventory.

import Connectors
import Continuity
import Formats
import SystemPackage
import TestSupport
import Testing

@Suite struct Tables {
  private func inventory(
    _ files: [String: String], map: String, establishment: String? = nil
  ) throws -> Inventory {
    let folder = try TemporaryFolder()
    let mapping = try folder.write("map.yaml", map)
    let paths = try files.sorted { $0.key < $1.key }.map { try folder.write($0.key, $0.value) }
    return try TableConnector(
      Workbook(files: paths), mapping: TableMapping(contentsOf: mapping)
    ).inventory(establishment: establishment)
  }

  private func codes(_ inventory: Inventory) -> [String] {
    inventory.findings.map { "\($0.place.line) \($0.reason.code)" }
  }

  @Test func theSuggestionForAWorkbookImportsIt() throws {
    let folder = try TemporaryFolder()
    let workbook = try Workbook(files: [fixture("inventaire.xlsx")])
    for language in Language.allCases {
      let text = try MappingSuggestion(for: workbook).text(in: language)
      let mapping = try TableMapping(contentsOf: folder.write("map.yaml", text))
      let inventory = try TableConnector(workbook, mapping: mapping).inventory()
      #expect(inventory.origin == "inventaire")
      #expect(
        inventory.items.filter { $0.kind == .application }.map(\.id)
          == ["ch-nord/APP-001", "ch-nord/APP-002", "ch-sud/APP-005", "ch-nord/APP-007"])
      let first = try #require(inventory.items.first)
      #expect(first.source == "inventaire:Applications/ch-nord/APP-001")
      #expect(first.fields == [.rto: "4h", .mtpd: "1d", .restart: "30m"])
      #expect(
        inventory.links.filter { $0.node == "ch-nord/APP-002" && $0.relation == .runsOn }.map(
          \.member)
          == ["ch-nord/srv-02", "ch-nord/srv-03"])
      // The directory of its own hospital, not its homonym's.
      #expect(inventory.links.contains { $0.node == "ch-sud/APP-005" && $0.member == "ch-sud/ad" })
      #expect(
        !inventory.links.contains { $0.node == "ch-sud/APP-005" && $0.member == "ch-nord/ad" })
      #expect(inventory.copies.map(\.holder).contains("ch-nord/veeam"))
      let found = Set(inventory.findings.map(\.reason.code))
      #expect(
        found.isSuperset(of: [
          "date-for-identity", "duplicate-identity", "no-identity", "unknown-kind", "said-unknown",
          "spreadsheet-error", "key-from-name", "skipped", "hidden-row", "unused-sheet", "created",
        ]), "\(found)")
    }
  }

  @Test func aSheetWhoseNameSaysNothingIsKnownByItsFirstHeadingThatDoes() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "inv.csv",
      """
      Code;Application;DMIA;Serveurs;Salle
      A1;Dossier patient;4h;srv-1, srv-2;Salle A

      """)
    let workbook = try Workbook(files: [file])
    let text = try MappingSuggestion(for: workbook).text(in: .french)
    #expect(text.contains("kind: application   # d'après la colonne"))
    let mapping = try TableMapping(contentsOf: folder.write("map.yaml", text))
    let inventory = try TableConnector(workbook, mapping: mapping).inventory(establishment: "ch")
    #expect(inventory.items.map(\.id).contains("ch/A1"))
    #expect(inventory.items.first { $0.id == "ch/A1" }?.name == "Dossier patient")
    #expect(inventory.links.filter { $0.relation == .runsOn }.count == 2)
  }

  @Test func homonymsOfTwoEstablishmentsStayApart() throws {
    let inventory = try inventory(
      ["s.csv": "Nom;Site\nSRV;A\nSRV;B\nSRV;A\n"],
      map: "sheets: [{ feuille: S, type: serveur, id: nom, établissement: site }]")
    #expect(inventory.items.map(\.id) == ["a/SRV", "b/SRV"])
    #expect(inventory.items.map(\.source) == ["s:s/a/SRV", "s:s/b/SRV"])
    #expect(codes(inventory) == ["4 duplicate-identity"])
  }

  @Test func cellsBeyondTheHeaderAreTold() throws {
    let inventory = try inventory(
      ["s.csv": "Code;Nom\nS1;Un\nS2;Deux; et demi;;x\nS3;Trois;;\n"],
      map: "sheets: [{ sheet: s, kind: server, id: Code, name: Nom }]")
    #expect(inventory.items.map(\.name) == ["Un", "Deux", "Trois"])
    #expect(codes(inventory) == ["3 under-no-heading"])
    let reason = try #require(inventory.findings.first?.reason)
    #expect(reason.effect == .value)
    #expect(reason.message(in: .english).contains("2 cells under no heading"))
  }

  @Test func cellsUnderAnEmptyHeadingAreTold() throws {
    let inventory = try inventory(
      ["s.csv": "Code;;Nom\nS1;;Un\nS2;important;Deux\n"],
      map: "sheets: [{ sheet: s, kind: server, id: Code, name: Nom }]")
    #expect(codes(inventory) == ["3 under-no-heading"])
    #expect(inventory.items.map(\.name) == ["Un", "Deux"])
  }

  @Test func whatStandsInACellIsReadOnceForEachColumnItStandsIn() throws {
    // The same text is a number of people here, minutes there, and hours elsewhere.
    let inventory = try inventory(
      ["s.csv": "Code;Effectif;RTO (h);Délai (min)\nP1;4;4;4\nP2;4;4;4\nP3;?;4h;\n"],
      map: """
        sheets:
          - { sheet: s, kind: process, id: Code, columns: { headcount: Effectif, rto: RTO (h), \
        restart: Délai (min) } }
        """)
    let expected: Fields = [.headcount: "4", .rto: "4h", .restart: "4m"]
    #expect(inventory.items.map(\.fields) == [expected, expected, [.rto: "4h"]])
    #expect(codes(inventory) == ["4 said-unknown"])
  }

  @Test func aNameIsAskedForInEachEstablishment() throws {
    // The same cell means its own hospital's, whichever row is read first.
    let inventory = try inventory(
      ["s.csv": "Code;Site;Sur\nH;A;\nH;B;\nX;A;H\nY;B;H\nZ;A;H\n"],
      map: """
        sheets:
          - { sheet: s, kind: server, id: Code, establishment: Site, relations: { runs-on: Sur } }
        """)
    #expect(inventory.links.map(\.member) == ["a/H", "b/H", "a/H"])
  }

  @Test func oneIdentifierInTwoSheetsGetsTheKindBeforeIt() throws {
    let inventory = try inventory(
      ["a.csv": "Code;Serveur\n1;2\n", "b.csv": "Code\n1\n2\n"],
      map: """
        name: t
        sheets:
          - { sheet: a, kind: application, id: Code, relations: { runs-on: { column: Serveur, kind: server } } }
          - { sheet: b, kind: server, id: Code }
        """, establishment: "ch")
    #expect(inventory.items.map(\.id) == ["ch/1", "ch/server#1", "ch/2"])
    #expect(inventory.links.map(\.member) == ["ch/2"])
    #expect(codes(inventory) == ["2 shared-identity"])
  }

  @Test func namesInCellsAreFoundByIdThenNameAndTheRestIsSaid() throws {
    let inventory = try inventory(
      [
        "a.csv": "Code;Nom;Dépend de\nA1;Paie R/3;\nA2;Dossier;PAIE r/3, dossié / A1 , inconnu1\n"
          + "A3;Double;\nA4;Double;aucun\nA5;Reste;Double\n"
      ],
      map:
        "sheets: [{ sheet: a, kind: application, id: Code, name: Nom, relations: { needs: Dépend de } }]"
    )
    #expect(inventory.links.map { "\($0.node)→\($0.member)" } == ["A2→A1"])
    let texts = inventory.findings.map { $0.reason.message(in: .english) }
    #expect(texts.count == 3)
    #expect(
      texts[0].contains("'dossié' is neither") && texts[0].contains("did you mean 'Dossier'?"))
    #expect(texts[1].contains("'inconnu1' is neither"))
    #expect(texts[2] == "'Double' may mean 'A3' or 'A4'; write the identifier")
  }

  @Test func redundancyIsKept() throws {
    let inventory = try inventory(
      ["a.csv": "Code;Hôtes;Alim A;Alim B\nV1;H1, H2, H3;H1;H2\nH1\nH2\nH3\n"],
      map: """
        sheets:
          - sheet: a
            kind: server
            id: Code
            relations:
              runs-on: { column: Hôtes, count: 2, tolerance: 30m }
              needs: { column: [Alim A, Alim B], count: any }
        """)
    #expect(
      inventory.links.map(\.group) == ["hotes", "hotes", "hotes", "alim-a-alim-b", "alim-a-alim-b"])
    #expect(inventory.links[0].count == .atLeast(2))
    #expect(inventory.links[0].tolerance == "30m")
    #expect(inventory.links[4].count == .any)
  }

  @Test func aSheetOfBackupsMakesCopies() throws {
    let inventory = try inventory(
      [
        "jobs.csv":
          "Serveur;Vers;Fréquence;Rétention;Hors ligne\nS1;Bandes;hebdomadaire;3 mois;oui\nS9;Bandes;24h;;\n",
        "s.csv": "Code\nS1\n",
      ],
      map: """
        sheets:
          - { sheet: s, kind: server, id: Code }
          - sheet: jobs
            copies:
              node: Serveur
              holder: { column: Vers, kind: backup, create: true }
              every: Fréquence
              retention: Rétention
              offline: Hors ligne
              medium: { value: bande }
        """)
    let copy = try #require(inventory.copies.first)
    #expect(inventory.copies.count == 1)
    #expect((copy.node, copy.holder) == ("S1", "bandes"))
    #expect(copy.values == [.every: "7d", .retention: "90d", .offline: "true", .medium: "bande"])
    #expect(inventory.findings.contains { $0.reason.code == "unknown-reference" })
  }

  @Test func whatIsWrongWithAMappingIsSaidAllAtOnceWithItsLine() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "map.yaml",
      """
      nam: x
      separators: ["1"]
      sheets:
        - sheet: A
          kind: servr
          id: Code
          columns: { rtoo: X }
          relations: { run-on: { column: Y } }
        - { kind: server, id: Code }
      """)
    let lines = obstacles { _ = try TableMapping(contentsOf: file) }
    #expect(lines.count == 6, "\(lines)")
    #expect(lines[0].hasSuffix("map.yaml, line 1: unknown key 'nam': did you mean 'name'?"))
    #expect(lines.contains { $0.contains("line 5: unknown kind 'servr': did you mean 'server'?") })
    #expect(lines.contains { $0.contains("line 7: 'rtoo' is nothing") && $0.contains("'rto'") })
    #expect(lines.contains { $0.contains("line 8: unknown relation 'run-on'") })
    #expect(lines.contains { $0.contains("line 9: 'sheet' is missing") })
  }

  @Test func columnsAndSheetsThatAreNotThereAreSuggested() throws {
    let map = "sheets: [{ sheet: Serveur, kind: server, id: Code }]"
    let other = "sheets: [{ sheet: serveurs, kind: server, id: Cod, name: Nom }]"
    let newUnit = "sheets: [{ sheet: serveurs, kind: server, id: Nom (machine), name: Code }]"
    let renamed = "sheets: [{ sheet: Serveurs 2025, kind: server, id: Code }]"
    for (map, words) in [
      (map, "did you mean 'serveurs'?"), (other, "did you mean 'Code'?"),
      (newUnit, "did you mean 'Nom'?"), (renamed, "did you mean 'serveurs'?"),
    ] {
      do {
        _ = try inventory(["serveurs.csv": "Code;Nom\nS1;a\n"], map: map)
        Issue.record("this should not be read")
      } catch let failure as ImportFailure {
        #expect(failure.lines(in: .english).first?.contains(words) == true)
      }
    }
  }
}
