// What `--suggest` makes of headers: which row, which kind, and why a column is left out.

import Connectors
import Continuity
import Formats
import TestSupport
import Testing

@Suite struct Suggestions {
  private func suggestion(
    _ rows: String, name: String = "inv", _ language: Language = .french
  ) throws -> String {
    let folder = try TemporaryFolder()
    let workbook = try Workbook(files: [try folder.write(name + ".csv", rows)])
    let text = try MappingSuggestion(for: workbook).text(in: language)
    // What it proposes is a mapping that reads.
    if text.contains("\n  - sheet:") {
      _ = try TableMapping(contentsOf: folder.write("map.yaml", text))
    }
    return text
  }

  @Test func aRowOfValuesThatAreKnownWordsIsNoHeader() throws {
    let text = try suggestion(
      """
      CI Name;Tier 1;Tier 2;Cloud
      A1;Multicore;Core;AMS
      A2;Cloud;Application;AMS
      A3;Cloud;Application;AMS

      """)
    #expect(text.contains("name: \"CI Name\"") && text.contains("\"Tier 2\""))
    let other = try suggestion(
      "CI;Famille\nSRV1;Application\nSRV2;Serveur\nSRV3;Nom\nServeur;Application\n")
    #expect(other.contains("column: \"Famille\"") && other.contains("name: \"CI\""))
  }

  @Test func whatStandsAboveTheHeaderStaysVisible() throws {
    let text = try suggestion("Inventaire;du 3 mai;;\nCode;Nom;Serveurs;Salle\nA1;DPI;S1;B\n")
    #expect(text.contains("# au-dessus de l'en-tête, non lu : \"Inventaire | du 3 mai\""))
  }

  @Test func aSheetOfUnknownKindIsSuggestedForTheRest() throws {
    let text = try suggestion("Ref;Libellé;Salle;Truc\nQ1;Machin;B1;3\nQ2;Bidule;B2;4\n")
    for line in [
      "#  - sheet: \"inv\"", "#    kind: …", "#    id: \"Ref\"", "#    name: \"Libellé\"",
      "#      in: { column: \"Salle\"", "non reprise : \"Truc\" (3 | 4)",
    ] {
      #expect(text.contains(line), "\(text)")
    }
    // Completed and without its marks, it is a mapping.
    let folder = try TemporaryFolder()
    let lines = text.split(separator: "\n").map { line in
      ["#  -", "#   "].contains { line.hasPrefix($0) } && !line.contains("ricochet import")
        ? String(line.dropFirst()) : String(line)
    }
    let completed = lines.joined(separator: "\n").replacing("kind: …", with: "kind: equipment")
    _ = try TableMapping(contentsOf: folder.write("map.yaml", completed + "\n"))
  }

  @Test func netBoxSaysInItsRoleWhatADeviceIs() throws {
    let text = try suggestion(
      """
      Name,Status,Site,Location,Rack,Role,Manufacturer,Type
      sw-1,Active,Nord,Salle A,R1,Access Switch,Cisco,C9300
      srv-1,Active,Nord,Salle A,R1,Server,Dell,PowerEdge R640

      """, .english)
    for line in [
      "column: \"Role\"", "\"Access Switch\": network", "\"Server\": server",
      "establishment: \"Site\"", "- { column: \"Location\", kind: building, create: true }",
      "maintained-by: { column: \"Manufacturer\"",
      "not used: \"Type\" (C9300 | PowerEdge R640)   # none of its values stands for a kind",
    ] {
      #expect(text.contains(line), "\(text)")
    }
  }

  @Test func headingsOfCMDBsAreKnownAndWhyOneIsNotUsedIsSaid() throws {
    let text = try suggestion(
      """
      App ID;Application Name;Vendor;Company;Status;SGBD;AD ?;Location;Asset Tag;Rétention
      A1;DPI;Maincare;CH Nord;Live;SQL Server 2019;Oui;Room 1;T1;30 j
      A2;PACS;Agfa;CH Nord;Retired;Oracle 19c;Non;Room 2;T2;7 j

      """)
    for line in [
      "id: \"App ID\"", "name: \"Application Name\"", "establishment: \"Company\"",
      "maintained-by: { column: \"Vendor\"", "in: { column: \"Location\"",
      "skip: { column: \"Status\", values: [\"Retired\"] }",
      "\"Asset Tag\" (T1 | T2)   # «\u{A0}App ID\u{A0}» le dit déjà",
      "\"SGBD\" (SQL Server 2019 | Oracle 19c)   # des noms de produits",
      "{ column: \"AD ?\", if: oui, node: ad }",
      "\"Rétention\" (30 j | 7 j)   # aucune colonne ne dit sur quoi",
    ] {
      #expect(text.contains(line), "\(text)")
    }
  }

  @Test(arguments: ["Services de soins", "Pôles", "Unités fonctionnelles"])
  func whereCareIsGivenIsAProcess(name: String) throws {
    let text = try suggestion("Code;Libellé;DMIA\nU1;Urgences;4h\n", name: name)
    #expect(text.contains("kind: process"), "\(text)")
  }

  @Test(arguments: [
    ("Rack Mount Chassis", "server"), ("Main Server Chassis", "server"), ("Rack 42U", "building"),
    ("Châssis de commutateur", "network"),
  ])
  func aChassisInARackIsAMachine(type: String, kind: String) throws {
    let text = try suggestion("Nom;Type\nx1;\(type)\nx2;Imprimante\n")
    #expect(text.contains("\"\(type)\": \(kind)"), "\(text)")
  }

  @Test func theGridOfABIAIsRecognized() throws {
    let text = try suggestion(
      "Processus;1 h;4 h;24 h;Impact patient;Impact juridique;Nb IDE;Nombre de médecins\n"
        + "Accueil;1;2;4;x;2;3;1\n")
    #expect(
      text.contains("criticality: { 1h: \"1 h\", 4h: \"4 h\", 1d: \"24 h\" }"), "\(text)")
    #expect(
      text.contains("impacts: { patient: \"Impact patient\", juridique: \"Impact juridique\" }"))
    #expect(
      text.contains(
        "staffed-by: { roles: { ide: \"Nb IDE\", medecins: \"Nombre de médecins\" }, create: true }"
      ))
    #expect(!text.contains("non reprise"))
    let poles = try suggestion("Code;Pôle\nP1;Urgences\n", name: "Pôles")
    #expect(poles.contains("id: \"Code\"") && poles.contains("name: \"Pôle\""))
  }

  @Test func tablesOfLinksAreSuggestedAsSuch() throws {
    let archi = try suggestion(
      """
      ID,Type,Name,Source,Target
      r1,ServingRelationship,,e1,e2
      r2,AssociationRelationship,,e1,e3

      """)
    for line in [
      "from: \"Source\"", "to: \"Target\"", "column: \"Type\"",
      "\"ServingRelationship\": { relation: needs, direction: to-needs-from }",
      "#\"AssociationRelationship\": …",
    ] {
      #expect(archi.contains(line), "\(archi)")
    }
    let flows = try suggestion("Nom du flux;Application source;Application cible;Port\nF;A;B;80\n")
    #expect(flows.contains("from: \"Application source\"") && flows.contains("to-needs-from"))
  }
}
