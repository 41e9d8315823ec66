// What of a Mercator cartography becomes which node, link, copy and objective.

import Connectors
import Continuity
import Formats
import SystemPackage
import TestSupport
import Testing

@Suite struct Mercator {
  private func dump() throws -> Inventory {
    try MercatorConnector(files: [fixture("mercator").appending("carto.sql")]).inventory()
  }

  private func inventory(_ files: [String: String]) throws -> Inventory {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(name, text) }
    return try MercatorConnector(files: [folder.filePath]).inventory()
  }

  private func failure(_ name: String, _ text: String) throws -> String {
    let folder = try TemporaryFolder()
    let file = try folder.write(name, text)
    let lines = obstacles {
      _ = try MercatorConnector(files: [file]).inventory()
    }
    return String((lines.first ?? "").dropFirst(folder.filePath.string.count + 1))
  }

  @Test func everyRowOfTheMappingGivesItsLink() throws {
    let expected = [
      "process#1 needs application#1", "process#1 needs activity#1", "process#1 needs activity#2",
      "activity#1 needs application#2", "activity#2 needs application#1",
      "application#1 runs-on logical-server#1", "application#2 runs-on logical-server#2",
      "application#2 runs-on physical-server#3", "application#1 stored-on database#1",
      "database#1 runs-on logical-server#3 [logical-servers]",
      "logical-server#2 runs-on physical-server#1 [physical-servers]",
      "logical-server#2 runs-on physical-server#3 [physical-servers]",
      "logical-server#1 runs-on cluster#1 [clusters]",
      "logical-server#3 runs-on cluster#1 [clusters]",
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
        "unreadable-value": 2, "second-loss-objective": 1, "cluster-without-need": 1,
        "several-hosts": 1, "said-twice": 1, "untied": 1, "flows-not-used": 1, "unused-objects": 1,
        "other-tables": 1,
      ])
    #expect(
      inventory.findings.last?.reason.message(in: .english) == "1 other table not read: 'users'")
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
        "dangling-link": 1, "zero-means-not-set": 2, "cluster-without-need": 1, "several-hosts": 1,
        "unused-objects": 1,
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
        "application#1 runs-on logical-server#1",
        "logical-server#1 runs-on cluster#7 [clusters]",
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

  @Test func olderDumpsCallNamesOtherwise() throws {
    let old = try inventory([
      "old.sql": """
      INSERT INTO `processes` (`id`, `identifiant`, `owner`, `deleted_at`) VALUES
      (1,'Urgences','Chef de pôle',NULL);
      INSERT INTO `databases` (`id`, `nom`, `entity_resp_id`) VALUES (2,'BASE',4);
      INSERT INTO `entities` (`id`, `name`) VALUES (4,'Éditeur');
      """
    ])
    #expect(old.items.map(\.name) == ["Urgences", "BASE", "Éditeur"])
    #expect(old.items.first?.fields == [.owner: "Chef de pôle"])
    #expect(lines(old) == ["database#2 restored-with entity#4"])
  }

  @Test func containersStandBetweenApplicationsAndServers() throws {
    for (pivot, column) in [
      ("application_container", "application_id"), ("container_m_application", "m_application_id"),
    ] {
      let made = try inventory([
        "c.sql": """
        INSERT INTO applications (id, name) VALUES (1,'a');
        INSERT INTO `databases` (id, name) VALUES (1,'b');
        INSERT INTO containers (id, name) VALUES (5,'pod');
        INSERT INTO logical_servers (id, name) VALUES (1,'n1'),(2,'n2');
        INSERT INTO \(pivot) (container_id, \(column)) VALUES (5,1);
        INSERT INTO container_database (database_id, container_id) VALUES (1,5);
        INSERT INTO container_logical_server (container_id, logical_server_id) VALUES (5,1),(5,2);
        """
      ])
      #expect(
        lines(made) == [
          "application#1 runs-on container#5", "database#1 runs-on container#5",
          "container#5 runs-on logical-server#1 [logical-servers]",
          "container#5 runs-on logical-server#2 [logical-servers]",
        ])
      #expect(made.items.first { $0.id == "container#5" }?.kind == .server)
      #expect(counts(made) == ["several-hosts": 1])
    }
    let list = try inventory([
      "containers.json": #"[{"id":5,"name":"pod","applications":[1],"logicalServers":[{"id":2}]}]"#,
      "applications.json": #"[{"id":1,"name":"a"}]"#,
      "logical-servers.json": #"[{"id":2,"name":"n"}]"#,
    ])
    #expect(
      lines(list) == [
        "application#1 runs-on container#5",
        "container#5 runs-on logical-server#2 [logical-servers]",
      ])
  }

  @Test func aServerOnOneHostAndOneClusterNeedsBothAndIsNotInDoubt() throws {
    let tables = """
      INSERT INTO logical_servers (id, name) VALUES (1,'v');
      INSERT INTO physical_servers (id, name) VALUES (1,'h');
      INSERT INTO clusters (id, name) VALUES (1,'c1'),(2,'c2');
      INSERT INTO logical_server_physical_server (logical_server_id, physical_server_id) VALUES (1,1);

      """
    let one = try inventory([
      "d.sql": tables
        + "INSERT INTO cluster_logical_server (cluster_id, logical_server_id) VALUES (1,1);"
    ])
    #expect(counts(one) == [:])
    let two = try inventory([
      "d.sql": tables
        + "INSERT INTO cluster_logical_server (cluster_id, logical_server_id) VALUES (1,1),(2,1);"
    ])
    #expect(
      two.findings.map { $0.reason.message(in: .english) } == [
        "'v' stands on 2 things, and nothing says how many must be up: all are taken to be needed; give 'count' where fewer are enough"
      ])
  }

  @Test func switchesAreThereWhereSomethingNamesThem() throws {
    let made = try inventory([
      "d.sql": """
      INSERT INTO physical_switches (id, name, building_id) VALUES (1,'sw1',3),(2,'sw2',3),(4,'sw4',3);
      INSERT INTO physical_servers (id, name, physical_switch_id, building_id) VALUES (1,'h',1,3),(2,'g',0,3);
      INSERT INTO storage_devices (id, name, physical_switch_id) VALUES (1,'s',4),(2,'t',5);
      INSERT INTO buildings (id, name) VALUES (3,'b');
      """
    ])
    #expect(
      lines(made) == [
        "physical-server#1 needs physical-switch#1", "storage-device#1 needs physical-switch#4",
        "physical-server#1 in building#3", "physical-server#2 in building#3",
        "physical-switch#1 in building#3", "physical-switch#4 in building#3",
      ])
    #expect(
      made.items.filter { $0.kind == .network }.map(\.id) == [
        "physical-switch#1", "physical-switch#4",
      ])
    // The other switch is counted.
    #expect(counts(made) == ["dangling-link": 1, "untied": 1])
  }

  @Test func impactsOfActivitiesAreTheirs() throws {
    let made = try inventory([
      "d.sql": """
      INSERT INTO activities (id, name, deleted_at) VALUES (1,'Tri',NULL),(2,'Vieux','2024-01-01');
      INSERT INTO activity_impact (id, activity_id, impact_type, severity) VALUES
      (1,1,'Patients',4),(2,1,'Image, presse',2),(3,1,'Finances',0),(4,1,'Patients',3),(5,2,'Droit',1);
      """
    ])
    #expect(made.items.first?.fields == [.impacts: "Patients, Image  presse"])
    #expect(counts(made) == ["deleted": 1, "dangling-link": 1])
  }

  @Test func aTableThatIsMissingIsOneFinding() throws {
    let made = try inventory([
      "d.sql": """
      INSERT INTO buildings (id, name) VALUES (1,'b');
      INSERT INTO physical_servers (id, name, bay_id) VALUES (1,'a',3),(2,'b',3),(3,'c',4);
      """
    ])
    #expect(counts(made) == ["missing-lookup": 1])
    let text = made.findings.first?.reason.message(in: .english) ?? ""
    #expect(text.contains("'bays'") && text.contains("3 rows"), "\(text)")
  }

  @Test func flowsAreNeedsOnlyWhereThatIsAskedFor() throws {
    let text = """
      INSERT INTO m_applications (id, name) VALUES (1,'DPI'),(2,'LIS'),(3,'PACS');
      INSERT INTO `databases` (id, name) VALUES (1,'B');
      INSERT INTO database_m_application (m_application_id, database_id) VALUES (2,1);
      INSERT INTO fluxes (id, application_source_id, service_source_id, database_source_id,
        application_dest_id, module_dest_id, database_dest_id, bidirectional, deleted_at) VALUES
      (1,2,NULL,NULL,1,NULL,NULL,0,NULL),(2,2,NULL,NULL,1,NULL,NULL,0,NULL),
      (3,1,NULL,NULL,3,NULL,NULL,1,NULL),(4,3,NULL,NULL,NULL,NULL,1,1,NULL),
      (5,NULL,7,NULL,1,NULL,NULL,0,NULL),(6,1,NULL,NULL,NULL,NULL,NULL,0,NULL),
      (7,1,NULL,NULL,9,NULL,NULL,0,NULL),(8,1,NULL,NULL,1,NULL,NULL,0,NULL),
      (9,3,NULL,NULL,2,NULL,NULL,0,'2025-01-01'),(10,NULL,NULL,1,1,NULL,NULL,0,NULL),
      (11,NULL,NULL,1,2,NULL,NULL,0,NULL);
      """
    let without = try inventory(["d.sql": text])
    #expect(lines(without) == ["application#2 stored-on database#1"])
    #expect(counts(without) == ["flows-not-used": 1])
    let folder = try TemporaryFolder()
    let file = try folder.write("d.sql", text)
    let with = try MercatorConnector(files: [file]).inventory(usesFlows: true)
    #expect(
      lines(with) == [
        "application#2 stored-on database#1",
        // Who receives needs who sends.
        "application#1 needs application#2",
        // An application needs its database, whichever sends.
        "application#3 needs database#1", "application#1 needs database#1",
      ])
    #expect(with.links[1].source == "mercator:application_flows#1")
    #expect(
      counts(with) == [
        // The one that goes both ways.
        "flow-in-loop": 1,
        "said-twice": 2, "of-unused-item": 1, "flow-without-end": 1, "dangling-link": 1,
        "link-to-itself": 1, "deleted": 1,
      ])
    try expectSteadyWriting(with)
  }

  @Test func flowsThatLeadBackAreListedAndNotUsed() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "d.sql",
      """
      INSERT INTO applications (id, name) VALUES (1,'a'),(2,'b'),(3,'c'),(4,'d'),(5,'e');
      INSERT INTO application_flows (id, application_source_id, application_dest_id) VALUES
      (1,1,2),(2,2,3),(3,3,1),(4,3,4),(5,5,1),(6,4,5);
      INSERT INTO application_flows (id, application_source_id, application_dest_id) VALUES
      (7,2,1);
      """)
    let around = try MercatorConnector(files: [file]).inventory(usesFlows: true)
    #expect(lines(around) == [])
    #expect(counts(around) == ["flow-in-loop": 7])
    try folder.write(
      "d.sql",
      """
      INSERT INTO applications (id, name) VALUES (1,'a'),(2,'b'),(3,'c'),(4,'d'),(5,'e');
      INSERT INTO application_flows (id, application_source_id, application_dest_id) VALUES
      (1,1,2),(2,2,3),(3,3,1),(4,3,4),(5,5,1),(6,5,4);
      """)
    let some = try MercatorConnector(files: [file]).inventory(usesFlows: true)
    #expect(
      lines(some) == [
        "application#4 needs application#3", "application#1 needs application#5",
        "application#4 needs application#5",
      ])
    #expect(
      some.findings.map(\.reason.code) == ["flow-in-loop", "flow-in-loop", "flow-in-loop"])
    #expect(some.findings.map(\.place.record) == ["1", "2", "3"])
  }

  @Test func aDumpOfPostgreSQLSaysWhatOneOfMySQLSays() throws {
    let mine = try inventory([
      "my.sql": """
      INSERT INTO `processes` (`id`,`name`,`deleted_at`) VALUES (1,'Urgences',NULL),(2,'Vieux','2024-01-01');
      INSERT INTO `applications` (`id`,`name`,`rto`) VALUES (1,'L\\'agenda \\\\ nuit\\t2',60),(2,'',0);
      INSERT INTO `application_process` (`application_id`,`process_id`) VALUES (1,1),(2,2);
      INSERT INTO `application_flows` (`id`,`application_source_id`,`application_dest_id`,`bidirectional`) VALUES (1,1,2,1),(2,1,2,0);
      """
    ])
    for name in ["copy.sql", "inserts.sql"] {
      let file = fixture("mercator").appending("postgresql").appending(name)
      let theirs = try MercatorConnector(files: [file]).inventory()
      #expect(theirs.items.map(\.name) == mine.items.map(\.name), "\(name)")
      #expect(theirs.items.map(\.fields) == mine.items.map(\.fields), "\(name)")
      #expect(lines(theirs) == lines(mine), "\(name)")
      var counted = counts(theirs)
      // The users and what psql is told.
      #expect(counted.removeValue(forKey: "other-tables") == 1, "\(name)")
      #expect(counted == counts(mine), "\(name)")
      let flows = try MercatorConnector(files: [file]).inventory(usesFlows: true)
      // Both, since one of them goes both ways.
      #expect(counts(flows)["flow-in-loop"] == 2, "\(name)")
    }
  }

  @Test func whatIsWrittenReadsAndStaysTheSame() throws {
    try expectSteadyWriting(dump())
    try expectSteadyWriting(
      MercatorConnector(files: [fixture("mercator").appending("api")]).inventory())
  }
}
