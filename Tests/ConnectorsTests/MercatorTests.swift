// What of a Mercator cartography becomes which node, link, copy and objective.

import Connectors
import Continuity
import SystemPackage
import Testing

@Suite struct Mercator {
  private func dump() throws -> Inventory {
    try MercatorConnector(files: [fixture("mercator").appending("carto.sql")]).inventory()
  }

  private func inventory(_ files: [String: String]) throws -> Inventory {
    let folder = try Folder()
    for (name, text) in files { _ = try folder.write(name, text) }
    return try MercatorConnector(files: [folder.path]).inventory()
  }

  private func failure(_ name: String, _ text: String) throws -> String {
    let folder = try Folder()
    let file = try folder.write(name, text)
    let lines = obstacles { () throws(ImportFailure) in
      _ = try MercatorConnector(files: [file]).inventory()
    }
    return String((lines.first ?? "").dropFirst(folder.path.string.count + 1))
  }

  @Test func everyRowOfTheMappingGivesItsLink() throws {
    let expected = [
      "process#1 needs application#1", "process#1 needs activity#1", "process#1 needs activity#2",
      "activity#1 needs application#2", "activity#2 needs application#1",
      "application#1 runs-on logical-server#1", "application#2 runs-on logical-server#2",
      "application#2 runs-on physical-server#3", "application#1 stored-on database#1",
      "database#1 runs-on logical-server#3",
      "logical-server#2 runs-on physical-server#1 [physical-servers]",
      "logical-server#2 runs-on physical-server#3 [physical-servers]",
      "logical-server#1 runs-on cluster#1", "logical-server#3 runs-on cluster#1",
      "cluster#1 runs-on physical-server#1 [physical-servers]",
      "cluster#1 runs-on physical-server#2 [physical-servers]",
      "logical-server#1 signs-in-with domain#1", "logical-server#3 signs-in-with domain#1",
      "physical-server#1 in bay#1", "physical-server#2 in bay#2",
      // A rack that stands nowhere says nothing of the building.
      "physical-server#2 in building#2", "physical-server#3 in building#1",
      "storage-device#1 in bay#1", "storage-device#2 in bay#1", "bay#1 in building#1",
      "building#1 in building#2", "building#2 in site#1", "application#1 restored-with entity#1",
    ]
    #expect(try lines(dump()).sorted() == expected.sorted())
  }

  @Test func kindsAreThoseOfTheObjects() throws {
    let items = try dump().items
    func kinds(_ prefix: String) -> Set<Kind> {
      Set(items.filter { $0.source.hasPrefix("mercator:\(prefix)#") }.map(\.kind))
    }
    #expect(kinds("processes") == [.process])
    #expect(kinds("activities") == [.process])
    #expect(kinds("applications") == [.application])
    #expect(kinds("databases") == [.store])
    #expect(kinds("logical_servers") == [.server])
    #expect(kinds("physical_servers") == [.server])
    #expect(kinds("clusters") == [.server])
    #expect(kinds("domaine_ads") == [.service])
    #expect(kinds("bays") == [.building])
    #expect(kinds("buildings") == [.building])
    #expect(kinds("sites") == [.building])
    // The device that holds backups is a backup system, the other a store.
    #expect(
      items.filter { $0.source.hasPrefix("mercator:storage_devices#") }.map(\.kind)
        == [.backup, .store])
    // Only the entity that an application names is a supplier.
    #expect(items.filter { $0.kind == .supplier }.map(\.id) == ["entity#1"])
  }

  @Test func minutesBecomeObjectivesAndZeroIsNotSet() throws {
    let inventory = try dump()
    func fields(_ id: String) -> Fields? { inventory.items.first { $0.id == id }?.fields }
    #expect(fields("application#1") == [.rto: "4h", .rpo: "1h"])
    #expect(fields("application#2") == [:])
    #expect(fields("activity#1") == [.rto: "2h", .mtpd: "4h", .rpo: "1h"])
    #expect(fields("activity#2") == [.rpo: "1d"])
    #expect(fields("activity#3") == [.mtpd: "10m"])
    let zeros = inventory.findings.filter { $0.reason.code == "zero-means-not-set" }
    #expect(
      zeros.compactMap(\.place.column) == [
        "backup_retention", "recovery_time_objective", "recovery_point_objective", "rto", "rpo",
      ])
  }

  @Test func backupsBecomeCopiesOfTheirServers() throws {
    let copies = try dump().copies
    #expect(
      copies.map {
        "\($0.node) \($0.holder) \($0.values[.every] ?? "?") \($0.values[.retention] ?? "?")"
      }
        == [
          "logical-server#1 storage-device#1 1d 30d", "logical-server#3 storage-device#1 30d ?",
          "logical-server#2 storage-device#1 ? 7d", "logical-server#1 storage-device#1 7d 365d",
        ])
    let hourly = try inventory([
      "logical-servers.json": #"[{"id":1,"name":"a"}]"#,
      "storage-devices.json": #"[{"id":2,"name":"b"}]"#,
      "backups.json":
        #"[{"logical_server_id":1,"storage_device_id":2,"backup_frequency":1,"backup_retention":2}]"#,
    ])
    #expect(hourly.copies.map(\.values) == [[.every: "1h", .retention: "2d"]])
    #expect(hourly.copies.map(\.source) == ["mercator:backups#1/2"])
  }

  @Test func deletedRowsAndWhatHangsOnThemAreSaid() throws {
    let inventory = try dump()
    #expect(
      counts(inventory) == [
        "deleted": 3, "dangling-link": 4, "backup-of-nothing": 1, "zero-means-not-set": 5,
        "unreadable-value": 2, "second-loss-objective": 1, "cluster-without-need": 2,
        "said-twice": 1, "untied": 1, "unused-objects": 2, "other-tables": 1,
      ])
    let dangling = inventory.findings.filter { $0.reason.code == "dangling-link" }
      .map { $0.reason.message(in: .english) }
    for name in ["processes#2", "applications#3", "logical_servers#9", "backups#7"] {
      #expect(dangling.contains { $0.contains("'\(name)'") }, "\(name)")
    }
    #expect(!inventory.items.contains { $0.name == "Vieux DPI" || $0.name == "Ancien processus" })
  }

  @Test func listsOfTheInterfaceSayWhatTheTablesSay() throws {
    let api = try MercatorConnector(files: [fixture("mercator").appending("api")]).inventory()
    let tables = try dump()
    // Each link, with its source, is one of the database's: an update may change the way.
    let known = Set(zip(lines(tables), tables.links.map(\.source)).map { "\($0) \($1)" })
    let said = zip(lines(api), api.links.map(\.source)).map { "\($0) \($1)" }
    #expect(said.count == 25)
    #expect(said.filter { !known.contains($0) }.isEmpty)
    #expect(api.items.first { $0.id == "application#1" }?.name == "DPI étendu \"test\"")
    #expect(
      counts(api) == [
        "dangling-link": 1, "zero-means-not-set": 2, "cluster-without-need": 2, "unused-objects": 1,
      ])
  }

  @Test func oneObjectOfListsAndOlderNamesAreRead() throws {
    let one = try inventory([
      "export.json":
        #"{"version": "2025", "logical-servers": [{"id": 4, "name": "s"}], "applications": [{"id": 1, "name": "a", "logicalServers": [4]}]}"#
    ])
    #expect(lines(one) == ["application#1 runs-on logical-server#4"])
    let old = try inventory([
      "old.sql": """
      CREATE TABLE m_applications (id int, name text);
      INSERT INTO m_applications VALUES (1,'a');
      CREATE TABLE physical_servers (id int, name text, cluster_id int);
      INSERT INTO physical_servers VALUES (1,'h1',7),(2,'h2',7);
      CREATE TABLE logical_servers (id int, name text, cluster_id int);
      INSERT INTO logical_servers VALUES (1,'v',7);
      CREATE TABLE clusters (id int, name text);
      INSERT INTO clusters VALUES (7,'c');
      CREATE TABLE logical_server_m_application (m_application_id int, logical_server_id int);
      INSERT INTO logical_server_m_application VALUES (1,1);
      """
    ])
    #expect(
      lines(old) == [
        "application#1 runs-on logical-server#1", "logical-server#1 runs-on cluster#7",
        "cluster#7 runs-on physical-server#1 [physical-servers]",
        "cluster#7 runs-on physical-server#2 [physical-servers]",
      ])
    #expect(counts(old) == ["cluster-without-need": 1])
  }

  @Test func listsInExcelAreRead() throws {
    let inventory = try MercatorConnector(files: [fixture("mercator").appending("listes.xlsx")])
      .inventory(establishment: "CH Nord")
    #expect(
      lines(inventory) == [
        "ch-nord/application#1 runs-on ch-nord/logical-server#1",
        "ch-nord/application#1 runs-on ch-nord/logical-server#2",
      ])
    #expect(inventory.items.first?.fields == [.rto: "4h"])
    #expect(counts(inventory) == ["zero-means-not-set": 1, "dangling-link": 1])
    #expect(
      inventory.findings.map { $0.place.text(in: .english, namesFile: false) } == [
        "sheet 'applications', line 2, column 'logical_servers'",
        "sheet 'applications', line 2, column 'rpo'",
      ])
  }

  @Test func perimetersAreEstablishments() throws {
    let inventory = try inventory([
      "perimeters.csv": "id,name\n2,CH Sud\n",
      "sites.csv": "id,name,perimeter_id\n1,a,2\n2,b,\n",
    ])
    #expect(inventory.items.map(\.id) == ["perimeter-2/site#1", "site#2"])
    #expect(inventory.establishments.map(\.name) == ["CH Sud"])
  }

  @Test func whatIsNoCartographyIsRefused() throws {
    #expect(
      try failure("explore.json", #"{"edges":[{"from":"A","to":"B"}],"nodes":[{"id":"A"}]}"#)
        .contains("do not say which end needs the other"))
    #expect(
      try failure("pays.json", #"{"type":"FeatureCollection","features":[{"a":1}]}"#)
        .contains("'features' is the name of no table of Mercator"))
    #expect(
      try failure("application.json", "[]").contains("did you mean 'applications'?"))
    #expect(
      try failure("applications.json", "[\n {\"id\": 1},\n {\"id\": 2,}\n]")
        == "applications.json, line 3: the JSON is not well-formed: a key in quotes expected")
    #expect(try failure("applications.json", "[{\"id\": 1}").contains("ends too early"))
    #expect(
      try failure("applications.json", "[{\"x\": \(String(repeating: "[", count: 5000))")
        .contains("nested more than 128 levels"))
    #expect(
      try failure("applications.json", #"[{"name":"a"}]"#)
        .contains("the table 'applications' has no column 'id'"))
  }

  @Test func whatIsWrittenReadsAndStaysTheSame() throws {
    try expectSteadyWriting(dump())
    try expectSteadyWriting(
      MercatorConnector(files: [fixture("mercator").appending("api")]).inventory())
  }
}
