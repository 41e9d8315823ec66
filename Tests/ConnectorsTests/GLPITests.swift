// What of a GLPI database becomes which node and link.

import Connectors
import Continuity
import Formats
import SystemPackage
import TestSupport
import Testing

/// The links of an inventory, one line each.
func lines(_ inventory: Inventory) -> [String] {
  inventory.links.map {
    "\($0.node) \($0.relation.key) \($0.member)" + ($0.group.isEmpty ? "" : " [\($0.group)]")
  }
}

/// How many findings there are of each reason.
func counts(_ inventory: Inventory) -> [String: Int] {
  inventory.findings.reduce(into: [:]) { $0[$1.reason.code, default: 0] += 1 }
}

/// Writes an inventory twice; what is written reads without error, and is the same each time.
func expectSteadyWriting(_ inventory: Inventory) throws {
  let folder = try TemporaryFolder()
  let report = try ModelImport(of: inventory).write(to: folder.filePath)
  #expect(report.model.assets.count == inventory.items.count)
  let before = try folder.contents()
  var options = ImportOptions()
  options.isUpdate = true
  let again = try ModelImport(of: inventory, options: options).write(to: folder.filePath)
  #expect(again.changes.isEmpty)
  #expect(try folder.contents() == before)
}

@Suite struct GLPI {
  private func fixtureInventory(establishment: String? = nil) throws -> Inventory {
    try GLPIConnector(files: [fixture("glpi").appending("ch-nord.sql")])
      .inventory(establishment: establishment)
  }

  private func inventory(_ files: [String: String]) throws -> Inventory {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(name, text) }
    return try GLPIConnector(files: [folder.filePath]).inventory()
  }

  @Test func everyLinkOfTheTablesIsThereAndNoOther() throws {
    let links = try lines(fixtureInventory())
    let expected = [
      // Impact relations: the impacted one needs the source.
      "entity-1/appliance#1 runs-on entity-1/computer#1",
      "entity-1/appliance#1 needs entity-1/database#1",
      "entity-1/appliance#2 runs-on entity-1/computer#8",
      "entity-1/computer#8 runs-on entity-1/cluster#1",
      "entity-1/computer#1 needs entity-1/networkequipment#1",
      "entity-1/computer#1 needs entity-1/pdu#1",
      "entity-1/appliance#1 needs entity-1/domain#1",
      "entity-1/appliance#1 staffed-by entity-1/group#1",
      "entity-1/appliance#1 staffed-by user#1",
      "entity-1/appliance#1 needs entity-1/phone#1",
      "entity-1/computer#3 in entity-1/rack#1",
      // Appliances, clusters, instances.
      "entity-1/appliance#2 needs entity-1/software#2",
      "entity-1/cluster#1 runs-on entity-1/computer#3 [members]",
      "entity-1/cluster#1 runs-on entity-1/computer#4 [members]",
      "entity-1/databaseinstance#1 runs-on entity-1/computer#1",
      "entity-1/database#1 stored-on entity-1/databaseinstance#1",
      // Places: racks, enclosures, rooms, locations.
      "entity-1/computer#1 in entity-1/rack#1",
      "entity-1/enclosure#1 in entity-1/rack#1",
      "entity-1/computer#4 in entity-1/enclosure#1",
      "entity-1/pdu#1 in entity-1/rack#1",
      "entity-1/networkequipment#1 in entity-1/rack#2",
      "entity-1/networkequipment#1 in entity-1/location#11",
      "entity-1/computer#5 in entity-1/location#12",
      "entity-1/rack#1 in entity-1/dcroom#1",
      "entity-1/dcroom#1 in entity-1/datacenter#1",
      "entity-1/datacenter#1 in entity-1/location#10",
      "entity-1/location#11 in entity-1/location#10",
      "entity-1/location#12 in entity-1/location#10",
      // Suppliers: of a contract, else of the purchase.
      "entity-1/computer#1 maintained-by entity-0/supplier#1",
      "entity-1/appliance#1 maintained-by entity-0/supplier#1",
      "entity-1/computer#3 maintained-by entity-0/supplier#2",
    ]
    #expect(links.sorted() == expected.sorted())
  }

  @Test func everyTypeHasItsKindAndWhatNothingNeedsIsLeftOut() throws {
    let inventory = try fixtureInventory()
    let kinds = Dictionary(uniqueKeysWithValues: inventory.items.map { ($0.source, $0.kind) })
    #expect(
      kinds == [
        "glpi:Appliance#1": .application, "glpi:Appliance#2": .application,
        "glpi:Software#2": .application, "glpi:Computer#1": .server, "glpi:Computer#2": .server,
        "glpi:Computer#3": .server, "glpi:Computer#4": .server, "glpi:Computer#5": .equipment,
        "glpi:Computer#8": .server, "glpi:Cluster#1": .server, "glpi:DatabaseInstance#1": .store,
        "glpi:DatabaseInstance#2": .store, "glpi:Database#1": .store, "glpi:Domain#1": .service,
        "glpi:NetworkEquipment#1": .network, "glpi:Phone#1": .equipment, "glpi:PDU#1": .utility,
        "glpi:Enclosure#1": .building, "glpi:Rack#1": .building, "glpi:Rack#2": .building,
        "glpi:DCRoom#1": .building, "glpi:Datacenter#1": .building, "glpi:Location#10": .building,
        "glpi:Location#11": .building, "glpi:Location#12": .building, "glpi:Supplier#1": .supplier,
        "glpi:Supplier#2": .supplier, "glpi:Group#1": .role, "glpi:User#1": .role,
      ])
    #expect(inventory.items.first { $0.source == "glpi:User#1" }?.fields == [.headcount: "1"])
  }

  @Test func nothingIsLeftOutInSilence() throws {
    let inventory = try fixtureInventory()
    #expect(
      counts(inventory) == [
        "deleted": 2, "template": 1, "dangling-link": 7, "unknown-type": 2, "link-to-itself": 1,
        "cluster-without-need": 1, "drawing-only": 2, "said-twice": 2, "reserved-place": 1,
        "of-unused-item": 1, "about-missing-table": 1, "contract-first": 1, "untied": 6,
        "other-tables": 1, "linked-type": 2,
      ])
    let hint = try #require(inventory.findings.first { $0.reason.code == "linked-type" })
    #expect(hint.reason.message(in: .english).hasPrefix("1 link is to the type 'Certificate'"))
    #expect(hint.reason.message(in: .french).contains("--type 'Certificate=service'"))
    #expect(!hint.failsStrict)
    let first = try #require(inventory.findings.first)
    #expect(
      first.line(in: .english, namesFile: false)
        == "table 'glpi_computers', line 41, id 6: deleted in the source")
    #expect(
      first.line(in: .french, namesFile: false)
        == "table «\u{A0}glpi_computers\u{A0}», ligne 41, id 6\u{A0}: supprimé dans la source")
  }

  @Test func entitiesAreEstablishmentsAndHomonymsStayApart() throws {
    let inventory = try fixtureInventory()
    #expect(
      inventory.items.filter { $0.name == "SRV-DPI" }.map(\.id)
        == ["entity-1/computer#1", "entity-2/computer#2"])
    #expect(
      inventory.establishments.map { "\($0.id) \($0.name)" }.sorted()
        == ["entity-0 GHT des Monts", "entity-1 CH Nord", "entity-2 CH Sud"])
    let one = try fixtureInventory(establishment: "CH Nord")
    #expect(one.establishments.map(\.id) == ["ch-nord"])
    #expect(one.items.allSatisfy { $0.id.hasPrefix("ch-nord/") && $0.establishment == "ch-nord" })
    #expect(one.items.map(\.source) == inventory.items.map(\.source))
  }

  @Test func entitiesWithOneNameSayTheirWholePath() throws {
    let inventory = try inventory([
      "glpi_entities.csv": "id,name,completename\n1,DSI,A > DSI\n2,DSI,B > DSI\n",
      "glpi_computers.csv": "id,name,entities_id\n1,x,1\n2,x,2\n",
    ])
    #expect(inventory.establishments.map(\.name) == ["A > DSI", "B > DSI"])
  }

  @Test func csvFilesOfTablesSayTheSame() throws {
    let folder = try TemporaryFolder()
    try folder.write("glpi_appliances.csv", "name;id;is_deleted\nDossier;1;0\nParti;2;1\n")
    // Windows-1252, as Excel in French saves it.
    try folder.write(
      "glpi_computers.csv",
      Array("id;name;locations_id\n7;Unit".utf8) + [0xE9] + Array(";NULL\n".utf8))
    try folder.write(
      "ImpactRelation.csv",
      "id;itemtype_source;items_id_source;itemtype_impacted;items_id_impacted\n1;Computer;7;Appliance;1\n"
        + "2;Computer;7;Appliance;2\n")
    try folder.write("notes.csv", "a;b\n1;2\n")
    let inventory = try GLPIConnector(files: [folder.filePath]).inventory()
    #expect(inventory.items.map(\.name) == ["Dossier", "Unité"])
    #expect(lines(inventory) == ["appliance#1 runs-on computer#7"])
    #expect(inventory.links.map(\.source) == ["glpi:ImpactRelation#1"])
    #expect(counts(inventory) == ["deleted": 1, "dangling-link": 1, "other-tables": 1])
    #expect(inventory.findings.first { $0.reason.code == "dangling-link" }?.place.line == 3)
  }

  @Test func jsonListsOfTheInterfaceSayTheSame() throws {
    let inventory = try inventory([
      "Computer.json": #"[{"id": 7, "name": "Unit\u00e9", "entities_id": 3, "is_deleted": 0}]"#,
      "Appliance.json": #"[{"id": 1, "name": "Dossier", "entities_id": 3}]"#,
      "ImpactRelation.json": """
      [{"id":1,"itemtype_source":"Computer","items_id_source":7,"itemtype_impacted":"Appliance",
        "items_id_impacted":1}]
      """,
    ])
    #expect(lines(inventory) == ["entity-3/appliance#1 runs-on entity-3/computer#7"])
  }

  @Test func theExportOfTheImpactAnalysisIsRefusedWithItsReason() throws {
    for heading in ["Relation;Itemtype;Id;Name", "Relation;Type d'élément;ID;Nom"] {
      let folder = try TemporaryFolder()
      let file = try folder.write("impact.csv", "\(heading)\nImpact;Computer;1;SRV\n")
      let lines = obstacles {
        _ = try GLPIConnector(files: [file]).inventory()
      }
      #expect(lines.count == 1)
      #expect(lines.first?.contains("not who needs whom") == true, "\(lines)")
    }
  }

  @Test func filesThatAreNoTableAreSuggestedAName() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("glpi_computer.csv", "id,name\n1,a\n")
    let lines = obstacles {
      _ = try GLPIConnector(files: [file]).inventory()
    }
    #expect(lines.first?.contains("did you mean 'glpi_computers'?") == true, "\(lines)")
    let other = try folder.write("glpi_racks.csv", "Nom,Salle\na,b\n")
    let missing = obstacles {
      _ = try GLPIConnector(files: [other]).inventory()
    }
    #expect(missing.first?.contains("'glpi_racks' has no column 'id'") == true, "\(missing)")
  }

  @Test(arguments: [
    ("Poste de travail", Kind.equipment), ("Portable", .equipment), ("Laptop", .equipment),
    ("PC", .equipment), ("PC fixe", .equipment), ("All in One", .equipment), ("Serveur", .server),
    // Types of chassis, as the agent takes them from the firmware.
    ("Mini Tower", .equipment), ("Mini PC", .equipment), ("Space-saving", .equipment),
    ("Main Server Chassis", .server), ("Blade", .server), ("Virtual Machine", .server),
    ("VMware", .server), ("Rack Mount Chassis", .server), ("Serveur de bureau (tower)", .server),
    ("", .server),
  ])
  func theTypeOfAComputerSaysWhetherPeopleWorkAtIt(_ type: String, _ kind: Kind) throws {
    let inventory = try inventory([
      "glpi_computertypes.csv": "id,name\n4,\(type)\n",
      "glpi_computers.csv": "id,name,computertypes_id\n1,x,4\n2,y,0\n",
    ])
    #expect(inventory.items.map(\.kind) == [kind, .server])
  }

  @Test func aServerThatJoinsAClusterFollowsWhatPeopleWroteOfIt() throws {
    func dump(_ servers: ClosedRange<Int>) -> [String: String] {
      [
        "glpi_computers.csv": "id,name\n" + servers.map { "\($0),h\($0)\n" }.joined(),
        "glpi_clusters.csv": "id,name\n1,c\n",
        "glpi_items_clusters.csv": "id,clusters_id,itemtype,items_id\n"
          + servers.map { "\($0),1,Computer,\($0)\n" }.joined(),
      ]
    }
    let folder = try TemporaryFolder()
    _ = try ModelImport(of: inventory(dump(1...2))).write(to: folder.filePath)
    let text = try folder.text("glpi.needs.csv")
    try folder.write(
      "glpi.needs.csv", text.replacing(";members;all;;", with: ";members;1;30m;"))
    var options = ImportOptions()
    options.isUpdate = true
    for _ in 0..<2 {
      let report = try ModelImport(of: inventory(dump(1...3)), options: options)
        .write(to: folder.filePath)
      #expect(report.changes.conflicts.isEmpty)
      #expect(
        try folder.text("glpi.needs.csv").contains(
          "cluster#1;computer#3;runs-on;members;1;30m;glpi:Item_Cluster#3;"))
    }
  }

  @Test func whatIsWrittenReadsAndStaysTheSame() throws {
    try expectSteadyWriting(fixtureInventory())
    try expectSteadyWriting(fixtureInventory(establishment: "CH"))
  }
}
