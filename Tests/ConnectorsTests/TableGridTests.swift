// Yes and no, grids of a BIA, and what Excel leaves in the place of values.

import Connectors
import Continuity
import Formats
import TestSupport
import Testing

@Suite struct TablesOfValues {
  private func inventory(_ rows: String, _ map: String) throws -> Inventory {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.csv", rows)
    let mapping = try folder.write("map.yaml", "sheets:\n  - sheet: a\n" + map)
    return try TableConnector(Workbook(files: [file]), mapping: TableMapping(contentsOf: mapping))
      .inventory()
  }

  private func told(_ inventory: Inventory, _ code: String) -> [Int] {
    inventory.findings.filter { $0.reason.code == code }.map(\.place.line)
  }

  @Test func yesInAColumnNamesWhatTheMappingSays() throws {
    let inventory = try inventory(
      "Code;AD ?\nA1;oui\nA2;non\nA3;X\nA4;?\nA5;peut-être\nA6;\nad;non\n",
      """
          kind: application
          id: Code
          relations: { signs-in-with: { column: "AD ?", if: yes, node: ad } }
      """)
    #expect(inventory.links.map(\.node) == ["A1", "A3"])
    #expect(inventory.links.allSatisfy { $0.member == "ad" && $0.relation == .signsInWith })
    #expect(told(inventory, "said-unknown") == [5] && told(inventory, "unreadable-value") == [6])
  }

  @Test func aGridSaysCriticalityImpactsAndHeads() throws {
    let inventory = try inventory(
      """
      Code;1 h;4 h;24 h;Patient;Juridique;Image;IDE;Médecins
      P1;1;2 - grave;4;x;2;non;3;0
      P2;x;fort;;;0;oui;deux;1

      """,
      """
          kind: process
          id: Code
          columns:
            criticality: { 1h: "1 h", 4h: "4 h", 24h: "24 h" }
            impacts: { patient-safety: Patient, legal: Juridique, image: Image }
          relations: { staffed-by: { roles: { ide: IDE, medecin: "Médecins" }, create: true } }
      """)
    #expect(inventory.items[0].fields[.criticality] == "1h: 1, 4h: 2, 24h: 4")
    #expect(inventory.items[0].fields[.impacts] == "patient-safety, legal (2)")
    #expect(inventory.items[1].fields == [.impacts: "image"])
    #expect(
      inventory.links.map { "\($0.node) \($0.member) \($0.count)" } == [
        "P1 ide atLeast(3)", "P2 medecin atLeast(1)",
      ])
    #expect(told(inventory, "unreadable-value") == [3, 3, 3])
  }

  @Test func lossGoesBackToTheDayBefore() throws {
    let inventory = try inventory(
      "Code;RPO;RTO\nA1;J-1;J-1\nA2;La veille au soir;J+1\nA3;H - 4;\nA4;J-0;\n",
      """
          kind: application
          id: Code
          columns: { rpo: RPO, rto: RTO }
      """)
    #expect(inventory.items.map { $0.fields[.rpo] } == ["1d", "1d", "4h", "0m"])
    #expect(inventory.items.map { $0.fields[.rto] } == [nil, "1d", nil, nil])
  }

  @Test func errorsOfFormulasAreNoNames() throws {
    let inventory = try inventory(
      """
      Code;Nom;Site;Serveur;DMIA
      A1;DPI;#N/A;#NOM ?;#VALEUR!
      #REF!;PACS;;#DIV/0!;4h
      #N/A;#NAME?;;;
      ;Labo;;SRV#1;
      A5;#1 des applis;;;

      """,
      """
          kind: application
          id: Code
          name: Nom
          establishment: Site
          columns: { mtpd: DMIA }
          relations: { runs-on: { column: Serveur, kind: server, create: true } }
      """)
    #expect(inventory.items.map(\.id) == ["A1", "pacs", "labo", "A5", "srv-1"])
    #expect(inventory.items[3].name == "#1 des applis")
    #expect(inventory.establishments.isEmpty)
    #expect(told(inventory, "spreadsheet-error") == [2, 2, 2, 3, 3, 4, 4])
    #expect(told(inventory, "no-identity") == [4])
    #expect(told(inventory, "name-for-code") == [3, 5])
  }

  @Test func aDateInThePlaceOfANameIsNone() throws {
    let inventory = try inventory(
      "Nom;Serveur\n2024-05-01;S1\nDPI;01/05/2024\nPACS;mai-24\nRIS;01.05.2024\nLabo;10-20-30\n",
      """
          kind: application
          name: Nom
          relations: { runs-on: { column: Serveur, kind: server, create: true } }
      """)
    #expect(inventory.items.map(\.name) == ["DPI", "PACS", "RIS", "Labo", "10-20-30"])
    #expect(told(inventory, "date-for-identity") == [2])
    #expect(told(inventory, "date-for-name") == [3, 4, 5])
  }

  @Test func aPlaceIsOneNameUnlessTheMappingSaysOtherwise() throws {
    let rows = "Code;Site;Salle\nS1;Nord;Bât A, salle 2 / baie 3\nS2;Sud;Bât A, salle 2 / baie 3\n"
    func places(_ more: String) throws -> [String] {
      try inventory(
        rows,
        """
            kind: server
            id: Code
            establishment: Site
            relations: { in: { column: Salle, kind: building, create: true\(more) } }
        """
      ).items.filter { $0.kind == .building }.map(\.id)
    }
    #expect(
      try places("") == ["nord/bat-a-salle-2-baie-3", "sud/bat-a-salle-2-baie-3"])
    #expect(try places(", split: true").count == 6)
  }

  @Test func aPathOfAThousandPlacesIsAName() throws {
    let path = "a" + String(repeating: "><a", count: 4_000)
    let inventory = try inventory(
      "Code;Salle\nS1;\(path)\n",
      """
          kind: server
          id: Code
          relations: { in: { column: Salle, kind: building, create: true } }
      """)
    #expect(inventory.items.count == 2)
  }

  @Test func aProductIsNoDatabaseThatAllShare() throws {
    let inventory = try inventory(
      "Code;Base\nA1;SQL Server 2019\nA2;SQL Server 2019\nA3;ORACLE-DPI01\n",
      """
          kind: application
          id: Code
          relations: { stored-on: { column: Base, kind: store, create: true } }
      """)
    #expect(inventory.links.map(\.member) == ["oracle-dpi01"])
    #expect(told(inventory, "product") == [2, 3])
  }

  @Test func rowsAboveTheHeaderAreTold() throws {
    let inventory = try inventory(
      "Inventaire;;\nA0;SRV-0;Salle 1\nCode;Serveur;Salle\nA1;S1;B\n",
      """
          kind: application
          id: Code
          relations: { runs-on: { column: Serveur, kind: server, create: true } }
      """)
    #expect(told(inventory, "title-above") == [1] && told(inventory, "row-above-header") == [2])
  }

  @Test(arguments: ["sep=|\r\n", "\"sep=|\"\n", "SEP=|\n"])
  func aFirstLineMayNameTheDelimiter(line: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.csv", line + "Code|Nom; complet\nA1|x;y\n")
    let found = try rows(Workbook(files: [file]))
    #expect(found.map(\.cells) == [["Code", "Nom; complet"], ["A1", "x;y"]])
    #expect(found.map(\.line) == [2, 3])
  }
}
