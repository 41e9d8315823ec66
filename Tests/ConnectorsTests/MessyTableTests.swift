// Tables as people keep them: titles between rows, totals, names written in several ways, a sheet a site.

import Connectors
import Continuity
import Formats
import Foundation
import SystemPackage
import TestSupport
import Testing

@Suite struct MessyTables {
  private func inventory(
    _ files: [String: String], map: String? = nil, language: Language = .french
  ) throws -> (inventory: Inventory, suggestion: String) {
    let folder = try TemporaryFolder()
    let paths = try files.sorted { $0.key < $1.key }.map { try folder.write($0.key, $0.value) }
    let workbook = try Workbook(files: paths)
    let suggestion = try MappingSuggestion(for: workbook).text(in: language)
    let mapping = try TableMapping(contentsOf: folder.write("map.yaml", map ?? suggestion))
    return (try TableConnector(workbook, mapping: mapping).inventory(), suggestion)
  }

  private func told(_ inventory: Inventory, _ code: String) -> [Int] {
    inventory.findings.filter { $0.reason.code == code }.map(\.place.line)
  }

  private func members(_ inventory: Inventory, of node: String) -> [String] {
    inventory.links.filter { $0.node == node }.map(\.member)
  }

  @Test func titlesBetweenRowsAndTotalsAreNoThings() throws {
    let (inventory, _) = try inventory([
      "applis.csv": """
      Code;Nom;DMIA;Serveur
      Soins;Soins;Soins;Soins
      A1;DPI;4h;srv-1
      Support technique;;;
      --- Divers ---;;;
      A2;Total Care;8h;srv-1
      A3;Nomade;;
      PACS;PACS;;
      Total : 4;;;
      Sous-total;4;;2,5
      Nombre d'applications;4;;

      """
    ])
    #expect(
      inventory.items.filter { $0.kind == .application }.map(\.id) == ["A1", "A2", "A3", "PACS"])
    #expect(told(inventory, "title-row") == [2, 4, 5])
    #expect(told(inventory, "total-row") == [9, 10, 11])
    #expect(inventory.items.count == 5)
  }

  @Test func sheetsWithTheSameHeadingsAreThoseOfSeveralEstablishments() throws {
    let (inventory, suggestion) = try inventory([
      "CH Nord.csv": "Code;Application;Serveurs\nA1;DPI;srv-1\n",
      "CH Sud.csv": "Code;Application;Serveurs\nA1;DPI;srv-1\n",
    ])
    #expect(suggestion.contains("establishment: { value: \"CH Sud\" }   # d'après le nom"))
    #expect(
      inventory.items.map(\.id) == ["ch-nord/A1", "ch-sud/A1", "ch-nord/srv-1", "ch-sud/srv-1"])
    #expect(members(inventory, of: "ch-sud/A1") == ["ch-sud/srv-1"])
    #expect(told(inventory, "shared-identity").isEmpty)
  }

  @Test func theServersOfOneHospitalAreNotThoseOfTheNext() throws {
    let folder = try TemporaryFolder()
    let map = try folder.write(
      "map.yaml",
      """
      sheets:
        - sheet: a
          kind: application
          id: Code
          relations: { runs-on: { column: Serveurs, kind: server, create: true }, needs: Dépend de }
      """)
    let file = try folder.write(
      "a.csv", "Code;Serveurs;Dépend de\nA1;srv-1;\nA2;ch-nord/srv-1;\nA3;;annuaire\n")
    let model = try TemporaryFolder()
    try model.write(
      "nord.nodes.csv",
      "kind;id;establishment\nserver;ch-nord/srv-1;ch-nord\nservice;ch-nord/annuaire;ch-nord\n")
    try model.write("nord.yaml", "establishments: [{ id: ch-nord }]\n")
    let inventory = try TableConnector(
      Workbook(files: [file]), mapping: TableMapping(contentsOf: map)
    ).inventory(establishment: "CH Sud", beside: model.filePath)
    #expect(members(inventory, of: "ch-sud/A1") == ["ch-sud/srv-1"])
    #expect(members(inventory, of: "ch-sud/A2") == ["ch-nord/srv-1"])
    #expect(members(inventory, of: "ch-sud/A3") == ["ch-nord/annuaire"])
  }

  @Test func aHeaderMayTakeTwoRows() throws {
    let (inventory, suggestion) = try inventory([
      "applis.csv": """
      Code;Nom;Objectifs;;Serveurs
      ;;RTO (h);RPO (h);
      A1;DPI;4;1;srv-1

      """
    ])
    #expect(suggestion.contains("header: [1, 2]"))
    #expect(inventory.items.first?.fields == [.rto: "4h", .rpo: "1h"])
    #expect(members(inventory, of: "A1") == ["srv-1"])
    let folder = try TemporaryFolder()
    let map = try folder.write(
      "map.yaml", "sheets: [{ sheet: a, kind: server, id: b, header: [5, 4] }]")
    #expect(
      obstacles { _ = try TableMapping(contentsOf: map) }.count == 1)
  }

  @Test func oneMoreTitleAboveTheHeaderNextMonthDoesNoHarm() throws {
    let rows = "Code;Nom;DMIA;Serveurs\nA1;DPI;4h;srv-1\n"
    let (_, map) = try inventory(["applis.csv": "Cartographie;octobre;;\n" + rows])
    #expect(!map.contains("header:"))
    let (later, _) = try inventory(
      ["applis.csv": "Cartographie;;;\nMise à jour;novembre;;\n" + rows], map: map)
    #expect(later.items.map(\.id) == ["A1", "srv-1"])
  }

  @Test func wordsAndPlusesSeparateNamesButNotInsideOne() throws {
    let (inventory, _) = try inventory(
      [
        "a.csv": """
        Nom;Serveurs;Salle
        A;srv-1 et srv-2;Bâtiment Administration et Direction
        B;srv-1 + srv-2;Salle 1
        C;srv-1+srv-3;Salle 1 et couloir du fond
        D;C++;

        """
      ],
      map: """
        sheets:
          - sheet: a
            kind: application
            name: Nom
            relations:
              runs-on: { column: Serveurs, kind: server, create: true }
              in: { column: Salle, kind: building, create: true }
        """)
    #expect(
      members(inventory, of: "a") == ["srv-1", "srv-2", "batiment-administration-et-direction"])
    #expect(members(inventory, of: "b") == ["srv-1", "srv-2", "salle-1"])
    #expect(members(inventory, of: "c") == ["srv-1", "srv-3", "salle-1-et-couloir-du-fond"])
    #expect(inventory.items.filter { $0.kind == .server }.map(\.name).contains("C++"))
  }

  @Test func namesWithoutTheirHyphensAreFoundAndTold() throws {
    let (inventory, _) = try inventory(
      [
        "a.csv": """
        Nom;Site;Serveurs
        A;Nord;srv01
        B;Sud;srv01
        C;Nord;SRV1-1

        """,
        "s.csv": "Nom;Site\nSRV-01;Nord\nSRV-11;Nord\n",
      ],
      map: """
        sheets:
          - { sheet: s, kind: server, name: Nom, establishment: Site }
          - sheet: a
            kind: application
            name: Nom
            establishment: Site
            relations: { runs-on: { column: Serveurs, kind: server, create: true } }
        """)
    #expect(members(inventory, of: "nord/a") == ["nord/srv-01"])
    // Another hospital's server is another one, and 1-1 is not 11.
    #expect(members(inventory, of: "sud/b") == ["sud/srv01"])
    #expect(members(inventory, of: "nord/c") == ["nord/srv1-1"])
    #expect(told(inventory, "read-as") == [2])
  }

  @Test func nobodyIsMadeOfAWordThatNamesNobody() throws {
    let (inventory, _) = try inventory([
      "applications.csv": """
      Nom;Hébergeur;Authentification;Mainteneur
      A;interne;AD;DSI
      B;SaaS;locale;oui
      C;Microsoft;SSO;non

      """
    ])
    #expect(
      inventory.items.filter { $0.kind != .application }.map(\.id).sorted()
        == ["ad", "dsi", "microsoft", "sso"])
    #expect(told(inventory, "unknown-reference") == [3, 3])
  }

  @Test func placesNamedAsPathsAreInsideOneAnother() throws {
    let (inventory, _) = try inventory([
      "serveurs.csv": """
      Nom;Lieu
      S1;CH > Bât A > Salle 1
      S2;CH > Bât A > Salle 2

      """
    ])
    #expect(members(inventory, of: "ch-bat-a-salle-1") == ["ch-bat-a"])
    #expect(members(inventory, of: "ch-bat-a-salle-2") == ["ch-bat-a"])
    #expect(members(inventory, of: "ch-bat-a") == ["ch"])
    #expect(inventory.items.filter { $0.kind == .building }.count == 4)
  }

  @Test func headingsAreUnderstoodByTheirWords() throws {
    let (_, text) = try inventory([
      "applis.csv": """
      Réf.;Libellé;Fournisseur / éditeur;Délai max. d'interruption;Perte de données admissible;\
      Temps de rétablissement;Responsable métier;Criticité;Nom du serveur;Nom de l'hébergeur
      1;DPI;Maincare;4h;1h;2h;M. A;1 - Vitale;srv-1;OVH

      """
    ])
    for line in [
      "id: \"Réf.\"", "mtpd: \"Délai max. d'interruption\"",
      "rpo: \"Perte de données admissible\"", "rto: \"Temps de rétablissement\"",
      "owner: \"Responsable métier\"", "tags: \"Criticité\"   # gardée comme étiquette",
      "runs-on: { column: \"Nom du serveur\", kind: server, create: true }",
      "maintained-by: { column: \"Fournisseur / éditeur\"",
      "hosted-by: { column: \"Nom de l'hébergeur\"",
    ] {
      #expect(text.contains(line), "\(text)")
    }
    #expect(!text.contains("non reprise"))
  }

  @Test(arguments: [
    ("Code;Nom;DMIA;Serveurs", "application"), ("Nom;Serveur;Salle", "application"),
    ("Code;Serveur;Salle", "server"), ("Serveurs;Salle", "server"),
    ("Code;Application;Serveurs", "application"), ("Nom du serveur;Applications", "server"),
    ("Nom de l'application;Nom du serveur", "application"),
  ])
  func theKindOfASheetIsThatOfWhatItsRowsName(headings: String, kind: String) throws {
    let cells = headings.split(separator: ";").map { _ in "x1" }.joined(separator: ";")
    let (_, text) = try inventory(["inv.csv": "\(headings)\n\(cells)\n"])
    #expect(text.contains("kind: \(kind) "), "\(text)")
  }

  @Test func theSheetOfABIAIsThatOfItsProcesses() throws {
    let (inventory, text) = try inventory([
      "bilan.csv": """
      Pôle;Service;Processus métier;DMIA;Applications critiques;Équipements biomédicaux
      P1;Urgences;Accueil;4h;;Scope 1

      """
    ])
    #expect(text.contains("name: \"Processus métier\""), "\(text)")
    #expect(text.contains("needs:\n        - { column: \"Applications critiques\" }"), "\(text)")
    #expect(inventory.items.map(\.kind) == [.process, .equipment])
    let (activities, _) = try self.inventory(["bilan.csv": "Service;Activité;DMIA\nA;B;4h\n"])
    #expect(activities.items.map(\.name) == ["B"] && activities.items[0].kind == .process)
  }

  @Test func headingsThatOnlyResembleOthersAreLeftToTheReader() throws {
    let (_, text) = try inventory([
      "applications.csv": """
      Nom;Domaine;RTO constaté;RTO cible;Responsable de traitement;Responsable;Sauvegarde;Hébergeur
      DPI;Soins;6h;4h;DPO;DSI;oui;non

      """
    ])
    #expect(text.contains("rto: \"RTO cible\"") && text.contains("owner: \"Responsable\""))
    #expect(text.components(separatedBy: "non reprise").count == 6, "\(text)")
  }

  @Test func headingsThatMeanSomethingElseAreNotTakenForObjectives() throws {
    let (_, text) = try inventory([
      "serveurs.csv": """
      Nom;Applications hébergées;Date d'arrêt max;Impact perte de données;Baie / rack
      S1;DPI;2027;fort;A1

      """
    ])
    #expect(text.components(separatedBy: "non reprise").count == 5, "\(text)")
  }

  @Test func zerosAndNumbersFurtherDownAreSeen() throws {
    let (inventory, text) = try inventory([
      "applications.csv": "Nom;RPO\nA;1h\nB;2h\nC;4h\nD;24\nE;0\nF;½ journée\n"
    ])
    #expect(text.contains("rpo: { column: \"RPO\", unit: h }"))
    #expect(inventory.items.map { $0.fields[.rpo] } == ["1h", "2h", "4h", "1d", nil, "12h"])
    #expect(told(inventory, "bare-zero") == [6])
  }

  @Test func exportsOfComputersBecomeMachines() throws {
    let (inventory, _) = try inventory([
      "ordinateurs.csv": """
      "Nom";"Statut";"Type";"ID";
      "SRV-AD";"En production";"VMware";"12";
      "PORT-7";"Réformé";"Portable";"13";
      "DC-2";"En production";"Contrôleur de domaine";"14";

      """
    ])
    #expect(inventory.items.map(\.kind) == [.server, .server])
    #expect(told(inventory, "skipped") == [3])
  }
}
