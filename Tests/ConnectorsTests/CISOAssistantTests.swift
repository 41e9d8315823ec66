// Assets and impact analyses of CISO Assistant.

import Connectors
import Continuity
import Formats
import SystemPackage
import TestSupport
import Testing

@Suite struct CISOAssistant {
  private func read(
    _ files: [String: String], establishment: String? = nil
  ) throws -> Inventory {
    let folder = try TemporaryFolder()
    let paths = try files.sorted { $0.key < $1.key }.map { try folder.write($0.key, $0.value) }
    return try CISOAssistantConnector(files: paths).inventory(establishment: establishment)
  }

  private func codes(_ inventory: Inventory) -> [String] {
    inventory.findings.map { "\($0.place.line) \($0.reason.code)" }
  }

  private let header =
    "ref_id,name,description,domain,type,parent_assets,disaster_recovery_objectives\n"

  @Test func aParentNeedsItsChild() throws {
    let inventory = try read([
      "assets.csv": header + """
        P1,Urgences,,CH Nord,PR,,"rto: 4h,rpo: 5h,mtd: 6h"
        A1,DPI,Le dossier,CH Nord,SP,P1|P2,
        P2,Imagerie,,CH Nord,PR,,
        A2,PACS,,CH Nord,SP,"P1, P2",
        """
    ])
    #expect(
      inventory.links.map { "\($0.node) \($0.relation.key) \($0.member)" } == [
        "ch-nord/P1 needs ch-nord/A1", "ch-nord/P2 needs ch-nord/A1",
        "ch-nord/P1 needs ch-nord/A2", "ch-nord/P2 needs ch-nord/A2",
      ])
    #expect(inventory.items.map(\.kind) == [.process, .application, .process, .application])
    #expect(inventory.items[0].fields == [.rto: "4h", .rpo: "5h", .mtpd: "6h"])
    #expect(inventory.items[1].fields == [.note: "Le dossier"])
    #expect(
      inventory.items.map(\.source)
        == ["P1", "A1", "P2", "A2"].map { "ciso-assistant:ch-nord/\($0)" })
    #expect(inventory.establishments == [Inventory.Establishment(id: "ch-nord", name: "CH Nord")])
    #expect(inventory.findings.isEmpty)
  }

  @Test(arguments: [
    ("rto: 4h", "4h", ""), ("RTO : 1h01m01s", "1h01", ""), ("rto: 30s", "1m", ""),
    ("rto: 2d", "2d", ""), ("rto: 90 min", "1h30", ""), ("rto: 0", "", "zero-means-not-set"),
    ("rto: 0s", "", "zero-means-not-set"), ("rto: 0h", "", "zero-means-not-set"),
    ("rto: 4", "", "ciso-without-unit"), ("rto: --", "", "said-unknown"),
    ("rto: bientôt", "", "unreadable-value"), ("wrt: 4h", "", "unreadable-value"),
    ("rto: 99999999999999999999h", "", "unreadable-value"),
  ]) func objectivesAreRead(_ cell: String, _ value: String, _ code: String) throws {
    let inventory = try read(["assets.csv": header + "P1,U,,D,PR,,\"\(cell)\"\n"])
    #expect(inventory.items[0].fields[.rto] ?? "" == value)
    #expect(inventory.findings.map(\.reason.code) == (code.isEmpty ? [] : [code]))
  }

  /// What the list of assets exports: numbers of its own, folders, parents by name, commas inside names.
  @Test func theExportOfTheListIsRead() throws {
    let inventory = try read([
      "assets_export.csv": """
      internal_id,name,description,type,folder,security_objectives,disaster_recovery_objectives,link,owners,parent_assets,labels
      u-1,"Prise en charge, urgences",Tri,PR,CH Nord,availability: 4,"rto: 4h,rpo: 30m,mtd: 8h",,chef@ch.fr,,
      u-2,Biologie,,PR,CH Nord,,rto: 1h30m,,,,
      u-3,'-LIS,'= noté,SP,CH Nord,,rto: 1h30m,,,"Prise en charge, urgences,Biologie",labo
      u-4,SRV,,SP,CH Nord,,,,,"'-LIS,Inconnu, au bataillon",
      """
    ])
    #expect(inventory.items.map(\.id) == ["u-1", "u-2", "u-3", "u-4"].map { "ch-nord/\($0)" })
    #expect(
      inventory.items.map(\.name) == ["Prise en charge, urgences", "Biologie", "-LIS", "SRV"])
    #expect(
      inventory.items[0].fields == [
        .note: "Tri", .owner: "chef@ch.fr", .rto: "4h", .rpo: "30m", .mtpd: "8h",
      ])
    #expect(inventory.items[2].fields == [.note: "= noté", .rto: "1h30"])
    #expect(
      inventory.links.map { "\($0.node) \($0.member)" } == [
        "ch-nord/u-1 ch-nord/u-3", "ch-nord/u-2 ch-nord/u-3", "ch-nord/u-3 ch-nord/u-4",
      ])
    #expect(
      codes(inventory) == [
        "1 unused-column", "1 unused-column", "1 unused-column", "5 unknown-reference",
        "5 unknown-reference",
      ])
  }

  @Test func whatCannotBeUsedIsSaid() throws {
    let inventory = try read([
      "assets.csv": header + """
        ,,,,,,
        A1,DPI,,D1,SP,P9,
        A1,Encore,,D1,SP,,
        A1,Homonyme,,D2,SP,A1,
        ,Sans référence,,D1,SP,,
        A3,x,,D1,ZZ,DPI,
        """
    ])
    #expect(
      codes(inventory) == [
        "4 duplicate-identity", "6 key-from-name", "7 ciso-unknown-asset-type",
        "3 unknown-reference",
      ])
    #expect(inventory.items.map(\.id) == ["d1/A1", "d2/A1", "d1/sans-reference", "d1/A3"])
    // Its own domain first; a name serves where no reference does.
    #expect(
      inventory.links.map { "\($0.node) \($0.member)" } == ["d2/A1 d2/A1", "d1/A1 d1/A3"])
    #expect(inventory.items[1].source == "ciso-assistant:d2/A1")
  }

  @Test func classesAndBusinessFunctionsSayMoreThanTheType() throws {
    let inventory = try read([
      "assets.csv": """
      ref_id;name;type;parent_assets;asset_class;is_business_function
      A;Appli;SP;;;no
      S;Hôte;SP;A;Supporting / Server;
      F;Paie;SP;;;yes
      R;Équipe;SP;;Role;
      """
    ])
    #expect(inventory.items.map(\.kind) == [.application, .server, .process, .application])
    #expect(inventory.links.map(\.relation) == [.runsOn])
  }

  /// Those that every CISO Assistant has, and one's own below them.
  @Test(arguments: [
    ("assetClassDevices/assetClassEnterpriseAssets/assetClassServers", Kind.server),
    ("assetClassDevices/assetClassEnterpriseAssets/assetClassNetworkDevices", .network),
    (
      "assetClassDevices/assetClassEnterpriseAssets/assetClassIotAndNonComputingDevices", .equipment
    ),
    ("assetClassData/assetClassSensitiveData", .store),
    ("assetClassSoftware/assetClassApplications/assetClassServices", .service),
    ("assetClassDevices/assetClassEnterpriseAssets/assetClassServers/Lames", .server),
    ("End-user devices", .equipment), ("Serveurs", .server), ("assetClassUsers", .application),
    ("Divers", .application), ("", .application),
  ]) func builtInClassesAreKnown(_ path: String, _ kind: Kind) throws {
    let table = try read(["a.csv": "ref_id,name,type,asset_class\nA,x,SP,\(path)\n"])
    #expect(table.items.map(\.kind) == [kind])
    let json = try read([
      "a.json":
        #"{"results": [{"ref_id": "A", "name": "x", "type": "Support", "asset_class": {"id": "c", "name": "\#(path)"}}]}"#
    ])
    #expect(json.items.map(\.kind) == [kind])
  }

  @Test func jsonCountsSeconds() throws {
    let inventory = try read(
      [
        "assets.json": """
        {"count": 2, "results": [
          {"id": "u-1", "ref_id": "P1", "name": "Urgences", "type": "PR", "folder": {"id": "f", "str": "CH Nord"},
           "parent_assets": [], "disaster_recovery_objectives": {"objectives":
             {"rto": {"value": 14400}, "rpo": {"value": 0}, "mtd": {"value": null}}}},
          {"id": "u-2", "ref_id": "", "name": "DPI", "type": "SP", "folder": null,
           "parent_assets": [{"id": "u-1", "str": "CH Nord/Urgences"}], "owner": [{"str": "DSI"}]}]}
        """
      ], establishment: "GHT")
    #expect(inventory.items.map(\.id) == ["ch-nord/P1", "ght/u-2"])
    #expect(inventory.items[0].fields == [.rto: "4h"])
    #expect(inventory.items[1].fields == [.owner: "DSI"])
    #expect(inventory.links.map { "\($0.node) \($0.member)" } == ["ch-nord/P1 ght/u-2"])
    #expect(inventory.findings.map(\.reason.code) == ["zero-means-not-set", "said-unknown"])
  }

  @Test(arguments: [
    ("{\"detail\": \"Authentication credentials were not provided.\"}", "credentials"),
    ("{\"count\": 500, \"results\": [{\"name\": \"a\"}]}", "only 1 of 500"),
    ("{\"a\": 1}", "no list of assets"), ("[{\"name\": ", "incomplete"), ("", "empty"),
  ]) func anAnswerThatIsNoneIsRefused(_ text: String, _ words: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.json", text)
    let lines = obstacles {
      _ = try CISOAssistantConnector(files: [file]).inventory()
    }
    #expect(lines.first?.contains(words) == true, "\(lines)")
  }

  private let bia = [
    "assets.csv": """
    ref_id,name,domain,type,parent_assets
    P1,Urgences,CH,PR,
    A1,DPI,CH,SP,P1
    A2,Labo,CH,SP,
    """,
    "BIA 2026.csv": """
    bia_name,asset,asset_ref_id,recovery_documented,recovery_tested,recovery_targets_met,dependencies
    BIA 2026,Urgences,P1,true,false,no,"DPI, A2"
    BIA 2026,Absent,Z9,true,true,yes,
    """,
    "BIA 2026 - thresholds.csv": """
    bia_name,asset,asset_ref_id,point_in_time,quali_impact,quanti_impact,quanti_impact_unit
    BIA 2026,Urgences,P1,14400,2,0,currency
    BIA 2026,Urgences,P1,86400,4,10000,currency
    BIA 2026,Urgences,,259200,4,,
    BIA 2025,Urgences,P1,86400,3,,
    BIA 2026,Urgences,P1,3600,-1,,
    BIA 2026,Urgences,P1,4,3,,
    BIA 2026,DPI,A1,3600,fort,,
    """,
    "Summary.csv": "name,perimeter,risk_matrix\nBIA 2026,CH,4x4\n",
  ]

  @Test func thresholdsBecomeCriticality() throws {
    let inventory = try read(bia)
    #expect(inventory.items[0].fields[.criticality] == "4h: 2, 1d: 4, 3d: 4")
    #expect(inventory.items[1].fields[.criticality] == nil)
    // A dependency that a parent already says is said once.
    #expect(
      inventory.links.map { "\($0.member) \($0.source)" } == [
        "ch/A1 ciso-assistant:ch/A1", "ch/A2 ciso-assistant:BIA 2026/ch/P1",
      ])
    let found = inventory.findings.map(\.reason.code)
    for code in [
      "unused-sheet", "unknown-reference", "said-unknown", "ciso-not-in-seconds",
      "unreadable-value",
      "ciso-degrees-differ",
    ] {
      #expect(found.contains(code), "\(code)")
    }
    let columns = inventory.findings.compactMap { finding -> String? in
      if case .unusedColumn(let name) = finding.reason { name } else { nil }
    }
    #expect(
      columns.sorted() == [
        "quanti_impact", "quanti_impact_unit", "recovery_documented", "recovery_targets_met",
        "recovery_tested",
      ])
  }

  @Test func aWorkbookHoldsAssetsAndBIAs() throws {
    let inventory = try CISOAssistantConnector(files: [fixture("bia.xlsx")]).inventory()
    #expect(
      inventory.items.map { $0.fields[.criticality] } == ["4h: 2, 1d: 3", nil])
    #expect(inventory.items.map { $0.fields[.rto] } == ["4h", "1h30"])
    #expect(inventory.links.map(\.member) == ["ch-nord/A1"])
    #expect(
      Set(inventory.findings.map(\.reason.code)) == [
        "unused-sheet", "unused-column", "said-unknown",
      ])
  }

  @Test func theModelReadsWhatIsWrittenAndTheSecondTimeChangesNothing() throws {
    let folder = try TemporaryFolder()
    let report = try ModelImport(of: read(bia)).write(to: folder.filePath)
    let entry = try #require(BIA(of: report.model).entries.first)
    #expect(entry.criticality.map(\.after) == [240, 1_440, 4_320])
    #expect(entry.criticality.map(\.degree) == [2, 4, 4])
    let before = try folder.contents()
    var options = ImportOptions()
    options.isUpdate = true
    let again = try ModelImport(of: read(bia), options: options).write(to: folder.filePath)
    #expect(again.changes.isEmpty)
    #expect(try folder.contents() == before)
  }
}
