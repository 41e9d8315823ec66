// Exports of iTop: what each field, row and answer becomes.

import Connectors
import Continuity
import Formats
import SystemPackage
import TestSupport
import Testing

/// `node relation member group count`, sorted, without the establishment.
private func edges(_ inventory: Inventory) -> [String] {
  inventory.links.map { link in
    let node = link.node.split(separator: "/").last ?? ""
    let member = link.member.split(separator: "/").last ?? ""
    let group = link.group.isEmpty ? "" : " \(link.group) \(link.count)"
    return "\(node) \(link.relation.key) \(member)\(group)"
  }.sorted()
}

private func codes(_ inventory: Inventory) -> [String] {
  inventory.findings.map { "\($0.place.line) \($0.reason.code)" }
}

private func read(
  _ files: [String: String], establishment: String? = nil
) throws -> Inventory {
  let folder = try TemporaryFolder()
  let paths = try files.sorted { $0.key < $1.key }.map { try folder.write($0.key, $0.value) }
  return try ITopConnector(files: paths).inventory(establishment: establishment)
}

private func xml(_ objects: String, establishment: String? = nil) throws -> Inventory {
  try read(["e.xml": "<Set>\n\(objects)\n</Set>"], establishment: establishment)
}

/// An object with fields, as an export writes it.
private func object(_ name: String, _ id: Int, _ fields: [(String, String)]) -> String {
  let inner = fields.map { "<\($0.0)>\($0.1)</\($0.0)>" }.joined()
  return "<\(name) alias=\"\(name)\" id=\"\(id)\">\(inner)</\(name)>"
}

@Suite struct ITop {
  /// Each row of the mapping: two objects, the field or row that ties them, the edge.
  @Test(arguments: [
    ("DBServer", "system_id", "Server", "dbserver#1 runs-on server#2"),
    ("WebServer", "system_id", "VirtualMachine", "webserver#1 runs-on virtualmachine#2"),
    ("Middleware", "system_id", "Server", "middleware#1 runs-on server#2"),
    ("PCSoftware", "system_id", "PC", "pcsoftware#1 runs-on pc#2"),
    ("OtherSoftware", "system_id", "Server", "othersoftware#1 runs-on server#2"),
    ("DatabaseSchema", "dbserver_id", "DBServer", "databaseschema#1 runs-on dbserver#2"),
    ("WebApplication", "webserver_id", "WebServer", "webapplication#1 runs-on webserver#2"),
    (
      "MiddlewareInstance", "middleware_id", "Middleware",
      "middlewareinstance#1 runs-on middleware#2"
    ),
    ("VirtualMachine", "virtualhost_id", "Farm", "virtualmachine#1 runs-on farm#2"),
    ("VirtualMachine", "virtualhost_id", "Hypervisor", "virtualmachine#1 runs-on hypervisor#2"),
    ("Hypervisor", "farm_id", "Farm", "farm#2 runs-on hypervisor#1"),
    ("Hypervisor", "server_id", "Server", "hypervisor#1 runs-on server#2"),
    ("Server", "powerA_id", "PDU", "server#1 needs pdu#2"),
    ("NAS", "powerB_id", "PowerSource", "nas#1 needs powersource#2"),
    ("PDU", "powerstart_id", "PowerSource", "pdu#1 needs powersource#2"),
    ("PDU", "powerstart_id", "PDU", "pdu#1 needs pdu#2"),
    ("VirtualMachine", "virtualhost_id", "Cloud", "virtualmachine#1 runs-on cloud#2"),
    ("ContainerHost", "system_id", "VirtualMachine", "containerhost#1 runs-on virtualmachine#2"),
    (
      "ContainerApplication", "containervirtualhost_id", "ContainerCluster",
      "containerapplication#1 runs-on containercluster#2"
    ),
    (
      "ContainerImage", "containerapplication_id", "ContainerApplication",
      "containerapplication#2 needs containerimage#1"
    ),
    (
      "ContainerHost", "containercluster_id", "ContainerCluster",
      "containercluster#2 runs-on containerhost#1"
    ),
    ("Server", "location_id", "Location", "server#1 in location#2"),
    ("Server", "rack_id", "Rack", "server#1 in rack#2"),
    ("NetworkDevice", "enclosure_id", "Enclosure", "networkdevice#1 in enclosure#2"),
    ("Enclosure", "rack_id", "Rack", "enclosure#1 in rack#2"),
    ("Rack", "location_id", "Location", "rack#1 in location#2"),
    (
      "LogicalVolume", "storagesystem_id", "StorageSystem",
      "logicalvolume#1 runs-on storagesystem#2"
    ),
    ("NASFileSystem", "nas_id", "NAS", "nasfilesystem#1 runs-on nas#2"),
  ]) func aFieldIsAnEdge(_ name: String, _ field: String, _ other: String, _ edge: String) throws {
    let inventory = try xml(
      object(name, 1, [("name", "a"), (field, "2")]) + object(other, 2, [("name", "b")]))
    #expect(edges(inventory) == [edge])
    #expect(inventory.findings.isEmpty)
    #expect(inventory.items.map(\.source) == ["itop:\(name)#1", "itop:\(other)#2"])
  }

  @Test(arguments: [
    (
      "lnkApplicationSolutionToFunctionalCI", "applicationsolution_id", "ApplicationSolution",
      "functionalci_id", "Server", "applicationsolution#1 runs-on server#2"
    ),
    (
      "lnkApplicationSolutionToFunctionalCI", "applicationsolution_id", "ApplicationSolution",
      "functionalci_id", "DBServer", "applicationsolution#1 stored-on dbserver#2"
    ),
    (
      "lnkApplicationSolutionToFunctionalCI", "applicationsolution_id", "ApplicationSolution",
      "functionalci_id", "NetworkDevice", "applicationsolution#1 needs networkdevice#2"
    ),
    (
      "lnkApplicationSolutionToBusinessProcess", "businessprocess_id", "BusinessProcess",
      "applicationsolution_id", "ApplicationSolution",
      "businessprocess#1 needs applicationsolution#2"
    ),
    (
      "lnkConnectableCIToNetworkDevice", "connectableci_id", "Server", "networkdevice_id",
      "NetworkDevice", "server#1 needs networkdevice#2"
    ),
    (
      "lnkServerToVolume", "server_id", "Server", "volume_id", "LogicalVolume",
      "server#1 stored-on logicalvolume#2"
    ),
    (
      "lnkVirtualDeviceToVolume", "virtualdevice_id", "VirtualMachine", "volume_id",
      "LogicalVolume", "virtualmachine#1 stored-on logicalvolume#2"
    ),
    (
      "lnkSanToDatacenterDevice", "datacenterdevice_id", "Server", "san_id", "SANSwitch",
      "server#1 needs sanswitch#2"
    ),
  ]) func aRowBetweenTwoObjectsIsAnEdge(
    _ row: String, _ first: String, _ owner: String, _ second: String, _ member: String,
    _ edge: String
  ) throws {
    let objects = object(owner, 1, [("name", "a")]) + object(member, 2, [("name", "b")])
    let inventory = try xml(
      objects + object(row, 7, [(first, "1"), (second, "2"), ("connection_type", "downlink")]))
    #expect(edges(inventory) == [edge])
    #expect(inventory.links.map(\.source) == ["itop:\(row)#7"])
    // In a list inside either end, iTop leaves the key to that end out.
    let list =
      "<l><Set><\(row) id=\"7\"><\(second)>2</\(second)><connection_type>downlink</connection_type></\(row)></Set></l>"
    let nested = try xml(
      "<\(owner) id=\"1\"><name>a</name>\(list)</\(owner)>" + object(member, 2, [("name", "b")]))
    #expect(edges(nested) == [edge])
    #expect(nested.findings.isEmpty)
  }

  @Test func kindsFollowTheClasses() throws {
    let kinds: [(String, Kind)] = [
      ("BusinessProcess", .process), ("ApplicationSolution", .application),
      ("WebApplication", .application),
      ("DBServer", .store), ("Middleware", .service), ("Farm", .server),
      ("NetworkDevice", .network),
      ("TapeLibrary", .backup), ("Printer", .equipment), ("PDU", .utility), ("Rack", .building),
    ]
    let inventory = try xml(
      kinds.enumerated().map { object($1.0, $0 + 1, [("name", "x")]) }.joined())
    #expect(inventory.items.map(\.kind) == kinds.map(\.1))
  }

  /// disabled: each one; N: at least N; N%: that share, rounded up.
  @Test(arguments: [
    ("disabled", "each"), ("", "each"), ("1", "1"), ("2", "2"), ("50%", "2"), ("51 %", "2"),
    ("34%", "2"), ("33%", "1"), ("100%", "3"), ("0", "each"), ("101%", "each"),
    ("beaucoup", "each"),
  ]) func redundancyOfASolutionMakesOneGroup(_ redundancy: String, _ expected: String) throws {
    var objects = object("ApplicationSolution", 1, [("name", "DPI"), ("redundancy", redundancy)])
    for id in 2...4 {
      objects += object("Server", id, [("name", "s")])
      objects += object(
        "lnkApplicationSolutionToFunctionalCI", id,
        [("applicationsolution_id", "1"), ("functionalci_id", "\(id)")])
    }
    let inventory = try xml(objects)
    #expect(inventory.links.count == 3)
    if expected == "each" {
      #expect(inventory.links.allSatisfy { $0.group.isEmpty })
    } else {
      let needed = try #require(Int(expected))
      #expect(
        inventory.links.allSatisfy { $0.group == "redundancy" && $0.count == .atLeast(needed) })
    }
    let isWrong = ["0", "101%", "beaucoup"].contains(redundancy)
    #expect(inventory.findings.map(\.reason.code) == (isWrong ? ["unreadable-value"] : []))
  }

  @Test func aGroupOfDifferentThingsHasTheRelationTheyShare() throws {
    let inventory = try xml(
      object("ApplicationSolution", 1, [("redundancy", "1")]) + object("Server", 2, [])
        + object("WebServer", 3, [])
        + object(
          "lnkApplicationSolutionToFunctionalCI", 1,
          [("applicationsolution_id", "1"), ("functionalci_id", "2")])
        + object(
          "lnkApplicationSolutionToFunctionalCI", 2,
          [("applicationsolution_id", "1"), ("functionalci_id", "3")]))
    #expect(inventory.links.map(\.relation) == [.needs, .needs])
    #expect(Set(inventory.links.map(\.group)) == ["redundancy"])
  }

  @Test(arguments: [
    ("50%", Inventory.Link.Count.atLeast(2), false), ("1", .atLeast(1), false),
    ("disabled", .all, false), ("", .all, true),
  ]) func aFarmNeedsAsManyHypervisorsAsItSays(
    _ redundancy: String, _ count: Inventory.Link.Count, _ warns: Bool
  ) throws {
    var objects = object("Farm", 9, [("name", "Grappe"), ("redundancy", redundancy)])
    for id in 1...3 { objects += object("Hypervisor", id, [("farm_id", "9")]) }
    // Of the members, those in use count.
    objects += object("Hypervisor", 4, [("farm_id", "9"), ("status", "obsolete")])
    let inventory = try xml(objects)
    #expect(inventory.links.count == 3)
    #expect(
      inventory.links.allSatisfy {
        $0.node == "farm#9" && $0.count == count && $0.group == "redundancy"
      })
    #expect(inventory.findings.map(\.reason.code).contains("cluster-without-need") == warns)
  }

  @Test func oneOfTwoPowerFeedsIsEnough() throws {
    let inventory = try xml(
      object("Server", 1, [("powerA_id", "3"), ("powerB_id", "4")])
        + object("Server", 2, [("powerA_id", "3"), ("powerB_id", "3")])
        + object("Server", 5, [("powerA_id", "3"), ("powerB_id", "99")])
        + object("PDU", 3, []) + object("PowerSource", 4, []))
    #expect(
      edges(inventory) == [
        "server#1 needs pdu#3 power any", "server#1 needs powersource#4 power any",
        "server#2 needs pdu#3", "server#5 needs pdu#3",
      ])
    #expect(inventory.findings.map(\.reason.code) == ["dangling-link"])
  }

  @Test func twoLinksOfOneNumberWithOtherEndsAreTwo() throws {
    func link(_ solution: String, _ ci: String) -> String {
      object(
        "lnkApplicationSolutionToFunctionalCI", 3,
        [("applicationsolution_id", solution), ("functionalci_id", ci)])
    }
    let inventory = try xml(
      object("ApplicationSolution", 1, []) + object("Server", 2, []) + object("Server", 4, [])
        + link("1", "2") + link("1", "4") + link("1", "2"))
    #expect(
      Set(inventory.links.map(\.member)) == ["server#2", "server#4"])
    #expect(inventory.findings.isEmpty)
  }

  @Test func aClassThatIsNotExportedIsOneFinding() throws {
    let inventory = try xml(
      (1...9).map { object("Server", $0, [("location_id", "\($0)")]) }.joined())
    #expect(inventory.findings.map(\.reason.code) == ["itop-missing-class"])
    #expect(inventory.findings[0].reason.message(in: .english).hasPrefix("9 fields"))
  }

  @Test(arguments: [
    "ApprovedChange", "SynchroDataSource", "TriggerOnObjectCreate", "UserInternal", "IPv4Address",
    "CMDBChangeOpCreate",
  ])
  func aClassOfITopItselfIsNotOneOfThisSource(name: String) throws {
    let inventory = try xml(object("Server", 1, []) + object(name, 2, []))
    #expect(inventory.findings.map(\.reason.code) == ["itop-unused-class"])
  }

  /// What iTop's own model fixes at one; a model of one's own may ask for both.
  @Test(arguments: [("1", true), ("50%", true), ("disabled", false), ("2", false), ("100%", false)])
  func aDeviceThatSaysItNeedsBothFeedsNeedsBoth(_ redundancy: String, _ isEither: Bool) throws {
    let inventory = try xml(
      object("Server", 1, [("powerA_id", "3"), ("powerB_id", "4"), ("redundancy", redundancy)])
        + object("PDU", 3, []) + object("PDU", 4, []))
    #expect(
      edges(inventory)
        == (isEither
          ? ["server#1 needs pdu#3 power any", "server#1 needs pdu#4 power any"]
          : ["server#1 needs pdu#3", "server#1 needs pdu#4"]))
  }

  @Test func theNearestPlaceIsEnoughUnlessAnotherSaysOtherwise() throws {
    let inventory = try xml(
      object("Server", 1, [("enclosure_id", "2"), ("rack_id", "3"), ("location_id", "4")])
        + object("Server", 6, [("rack_id", "3"), ("location_id", "5")])
        + object("Enclosure", 2, [("rack_id", "3")]) + object("Rack", 3, [("location_id", "4")])
        + object("Location", 4, []) + object("Location", 5, []))
    #expect(
      edges(inventory) == [
        "enclosure#2 in rack#3", "rack#3 in location#4", "server#1 in enclosure#2",
        "server#6 in location#5", "server#6 in rack#3",
      ])
  }

  @Test func onlyDownlinksCount() throws {
    func row(_ id: Int, _ type: String) -> String {
      object(
        "lnkConnectableCIToNetworkDevice", id,
        [("connectableci_id", "1"), ("networkdevice_id", "\(id)"), ("connection_type", type)])
    }
    let inventory = try xml(
      object("Server", 1, []) + (2...4).map { object("NetworkDevice", $0, []) }.joined()
        + row(2, "downlink") + row(3, "uplink") + row(4, "sideways"))
    #expect(edges(inventory) == ["server#1 needs networkdevice#2"])
    #expect(inventory.findings.map(\.reason.code) == ["itop-uplink", "unreadable-value"])
  }

  @Test func organizationsAreEstablishmentsAndHomonymsStayApart() throws {
    let objects =
      object("Organization", 3, [("name", "CH Nord")])
      + object("Server", 1, [("name", "SRV"), ("org_id", "3"), ("business_criticity", "high")])
      + object("Server", 2, [("name", "SRV"), ("org_id", "4"), ("org_name", "CH Sud")])
      + object("Server", 5, [("name", "SRV"), ("org_id", "0")])
    let inventory = try xml(objects, establishment: "GHT")
    #expect(inventory.items.map(\.id) == ["org-3/server#1", "org-4/server#2", "ght/server#5"])
    #expect(
      inventory.establishments.map(\.name).sorted() == ["CH Nord", "CH Sud", "GHT"])
    #expect(inventory.items[0].fields == [.tags: "criticity-high"])
    // With one organization only, the name given is its own.
    let single = try xml(
      object("Server", 1, [("name", "SRV"), ("org_id", "3")]), establishment: "CH Nord")
    #expect(single.items.map(\.id) == ["ch-nord/server#1"])
  }

  @Test func oneNumberInTwoClassesIsTwoThings() throws {
    let inventory = try xml(
      object("Server", 5, [("name", "a"), ("location_id", "5")])
        + object("Location", 5, [("name", "b")])
        + object("VirtualMachine", 5, [("name", "c")])
        + object("ApplicationSolution", 1, [("name", "d")])
        + object(
          "lnkApplicationSolutionToFunctionalCI", 1,
          [("applicationsolution_id", "1"), ("functionalci_id", "5")])
        + object(
          "DBServer", 6, [("system_id", "5"), ("system_id_finalclass_recall", "VirtualMachine")]))
    #expect(inventory.items.count == 5)
    // A number that two configuration items have means neither, unless the class is said.
    #expect(edges(inventory) == ["dbserver#6 runs-on virtualmachine#5", "server#5 in location#5"])
    #expect(inventory.findings.map(\.reason.code) == ["ambiguous-reference"])
  }

  @Test func whatIsNotInProductionIsLeftOutAndSaid() throws {
    let inventory = try xml(
      [("production", 1), ("obsolete", 2), ("stock", 3), ("implementation", 4), ("", 5)].map {
        object("Server", $1, [("status", $0)])
      }.joined() + object("Server", 6, [("status", "production"), ("obsolescence_flag", "yes")])
        + object("ApplicationSolution", 7, [("status", "inactive")])
        + object("DBServer", 8, [("status", "active"), ("system_id", "2")]))
    #expect(inventory.items.map(\.id) == ["server#1", "server#5", "dbserver#8"])
    #expect(
      inventory.findings.map(\.reason.code) == Array(repeating: "not-production", count: 5) + [
        "dangling-link"
      ])
    #expect(inventory.findings.last?.reason.message(in: .english).contains("'Server#2'") == true)
    #expect(inventory.links.isEmpty)
  }

  @Test func nothingIsLostInSilence() throws {
    let inventory = try xml(
      """
      <CustomServer id="1"><name>x</name></CustomServer>
      <Person id="1"/><Person id="2"/>
      <Server id=""><name>sans numéro</name></Server>
      <Server id="3"><name>a</name><rack_id>9</rack_id><room_id>4</room_id><osfamily_id>2</osfamily_id></Server>
      <Server id="3"><name>autre</name></Server>
      <Farm id="4"><hypervisor_list><Set><Hypervisor id="8"><name>h</name></Hypervisor></Set></hypervisor_list></Farm>
      <lnkApplicationSolutionToFunctionalCI id="5"><functionalci_id>3</functionalci_id></lnkApplicationSolutionToFunctionalCI>
      """)
    #expect(
      codes(inventory) == [
        "2 unknown-type", "4 no-identity", "6 duplicate-identity", "0 itop-unused-field",
        "0 itop-unused-class", "7 itop-not-exported", "0 own-type", "8 no-identity",
        "5 dangling-link",
      ])
    #expect(inventory.items.map(\.id) == ["server#3", "farm#4"])
    #expect(inventory.rowsRead.map(\.count) == [8])
  }

  @Test func oneObjectInTwoExportsIsOneWithTheFieldsOfBoth() throws {
    let inventory = try read([
      "a.xml": "<Set><Server id=\"1\"><name>a</name></Server><Rack id=\"2\"/></Set>",
      "b.xml":
        "<Data><Set><Server id=\"1\"><name>a</name><rack_id>2</rack_id></Server></Set><Set/></Data>",
    ])
    #expect(inventory.items.count == 2)
    #expect(edges(inventory) == ["server#1 in rack#2"])
    #expect(inventory.findings.isEmpty)
  }

  @Test(arguments: [
    ("<Set><Server id=\"1\"><name>a</na", "XML breaks off here"),
    ("<Set><Server id=\"1\"/></Set>\n<Set/>", "a second export begins"),
    ("<Set><Server></Rack></Set>", "not well-formed"),
    (
      "<!DOCTYPE Set [<!ENTITY a \"b\">]><Set><Server id=\"1\"><name>&a;</name></Server></Set>",
      "declares entities"
    ),
    ("<!DOCTYPE html><html><body>Login</body></html>", "login page"),
    (
      "{\"code\": 1, \"message\": \"Error: Missing parameter 'auth_user'\"}",
      "code 1): Error: Missing parameter 'auth_user'"
    ),
    ("{\"objects\": {\"Server::1\": {\"class\": \"Server\"", "incomplete"),
    ("{\"version\": \"1.3\"}", "no answer of rest.php"),
    ("", "empty"),
  ]) func aFileThatIsNoExportIsRefused(_ text: String, _ words: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("x", text)
    let lines = obstacles {
      _ = try ITopConnector(files: [file]).inventory()
    }
    #expect(lines.count == 1)
    #expect(lines.first?.contains(words) == true, "\(lines)")
  }

  /// However an export writes it, its objects are the same.
  @Test(arguments: [
    "<Set><Server id=\"1\"><name>l'hôpital</name></Server></Set>",
    "\u{FEFF}<?xml version='1.0' encoding='utf-8'?>\n<Set a='b>c' >\r\n<Server\n id='1' a=\"2\"><name\n>l&#039;h&#xF4;pital</name ></Server></Set>",
    "<!-- <Set> --><Data><Row><Server id=\"1\"><name><![CDATA[l'hôpital]]></name></Server></Row></Data>",
    "<x:Set><x:Server x:id=\"1\"><x:name>l&apos;<!-- </Server> -->hôpital</x:name></x:Server></x:Set>",
    "<Set><?pi </Server> ?><Server id=\"&#49;\"><status/>text<name>l'h\u{F4}pital</name></Server><A id=\"null\"/></Set>",
  ]) func anyXMLIsRead(_ text: String) throws {
    let inventory = try read(["e.xml": text])
    #expect(inventory.items.map(\.source) == ["itop:Server#1"])
    #expect(inventory.items.map(\.name) == ["l'hôpital"])
  }

  @Test func otherEncodingsAreDecoded() throws {
    let text = "<Set><Server id=\"1\"><name>Hôpital</name></Server></Set>"
    let latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + text
    let wide = text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let folder = try TemporaryFolder()
    for bytes in [latin.unicodeScalars.map { UInt8($0.value) }, [0xFF, 0xFE] + wide] {
      let file = try folder.write("e.xml", bytes)
      let inventory = try ITopConnector(files: [file]).inventory()
      #expect(inventory.items.map(\.name) == ["Hôpital"])
    }
  }

  @Test func aTagWithinAFieldLeavesNoValueOfIt() throws {
    let inventory = try xml(
      """
      <Server id="1"><name>a</name><rack_id>2<b>3</b></rack_id></Server><Rack id="2"><name>r</name></Rack>
      """)
    #expect(inventory.items.count == 2)
    #expect(inventory.links.isEmpty)
  }

  @Test func linesAreThoseOfTheWholeText() throws {
    // Of objects in lists too, and far behind the first piece that is read.
    let filler = String(repeating: "<Rack id=\"7\"><name>r</name></Rack>\n", count: 20_000)
    let inventory = try read([
      "e.xml": """
      <?xml version="1.0" encoding="UTF-8"?>
      <Set>
      <Server
       id="1"><name>a
      b</name>

      <x_list><Set>
      <Hypervisor id="8"><name>h</name></Hypervisor>
      </Set></x_list></Server>
      <Server><x:name>c
      </x:name></Server>
      \(filler)<Server/>
      </Set>
      """
    ])
    #expect(
      codes(inventory).filter { !$0.hasPrefix("0 ") && !$0.contains("duplicate") }.sorted()
        == ["10 no-identity", "20012 no-identity", "8 itop-not-exported"])
    let folder = try TemporaryFolder()
    let file = try folder.write("e.xml", "<Set>\n\(filler)<Server>\n</Rack></Set>")
    let lines = obstacles {
      _ = try ITopConnector(files: [file]).inventory()
    }
    #expect(lines.count == 1 && lines[0].contains("20003"), "\(lines)")
  }

  @Test(arguments: [
    "<name>&nope;</name>", "<name a=\"1>1</name>", "<name>]]></name>", "<name>\u{1}</name>",
    "<name>&#0;</name>", "<name>&#xFFFE;</name>", "<name a=1>1</name>", "<5>1</5>", "<name/ >",
    "<name a=\"1\" a=\"2\">1</name>", "<name a=\"1\"b=\"2\"/>", "<name>&#;</name>", "<!x>",
  ]) func whatIsNoXMLIsRefusedWithItsLine(_ text: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("e.xml", "<Set>\n<Server id=\"1\">\n\(text)</Server></Set>")
    let lines = obstacles {
      _ = try ITopConnector(files: [file]).inventory()
    }
    #expect(lines.count == 1 && lines[0].contains("e.xml, line 3: "), "\(lines)")
  }

  @Test func aValueThatIsTooLongFailsOnlyWhereSomebodyAsks() throws {
    let long = String(repeating: "x", count: 4 * Workbook.maximumCellLength)
    let folder = try TemporaryFolder()
    for (field, value, isRead) in [
      ("name", long, true), ("name", long + "x", false), ("unasked", long + "x", true),
    ] {
      let file = try folder.write(
        "e.xml", "<Set><Server id=\"1\"><\(field)>\(value)</\(field)></Server></Set>")
      let lines = obstacles {
        _ = try ITopConnector(files: [file]).inventory()
      }
      #expect(lines.isEmpty == isRead)
      #expect(lines.allSatisfy { $0.contains("32,767") }, "\(lines)")
    }
  }

  @Test func answersOfTheServiceAreRead() throws {
    let inventory = try read([
      "get.json": """
      {"code": 0, "message": "Found: 3", "objects": {
        "ApplicationSolution::1": {"code": 0, "class": "ApplicationSolution", "key": "1", "fields": {
          "name": "DPI", "org_id": "3", "org_name": "CH \\u00e9t\\u00e9", "redundancy": "50%", "weird_id": "4",
          "functionalcis_list": [{"functionalci_id": "2"}, {"applicationsolution_id": "1", "functionalci_id": 3}]}},
        "Server::2": {"code": 0, "class": "Server", "key": "2", "fields": {"name": "a", "status": "production",
          "applicationsolution_list": [{"applicationsolution_id": "1"}]}},
        "Server::3": {"class": "Server", "key": 3, "fields": {"name": "b", "rack_id": null}}}}
      """
    ])
    #expect(
      edges(inventory) == [
        "applicationsolution#1 runs-on server#2 redundancy atLeast(1)",
        "applicationsolution#1 runs-on server#3 redundancy atLeast(1)",
      ])
    #expect(inventory.establishments.map(\.name) == ["CH été"])
    #expect(codes(inventory) == ["0 itop-unused-field"])
    #expect(inventory.items.map(\.place.line) == [2, 5, 7])
  }

  @Test func impactsAreUsedWhereNoFieldSaysIt() throws {
    let inventory = try read([
      "related.json": """
      {"code": 0, "objects": {
        "Server::1": {"class": "Server", "key": "1", "fields": {"name": "s"}},
        "Hypervisor::2": {"class": "Hypervisor", "key": "2", "fields": {"server_id": "1"}},
        "Hypervisor::3": {"class": "Hypervisor", "key": "3", "fields": {}},
        "Farm::4": {"class": "Farm", "key": "4", "fields": {"redundancy": "1"}},
        "VirtualMachine::5": {"class": "VirtualMachine", "key": "5", "fields": {}}},
       "relations": {
        "Server::1": [{"key": "Hypervisor::2"}, {"key": "Hypervisor::3"}],
        "Hypervisor::2": [{"key": "Farm::4"}], "Hypervisor::3": [{"key": "Farm::4"}],
        "Farm::4": [{"key": "VirtualMachine::5"}, {"key": "VirtualMachine::6"}, {"key": "Person::1"}]}}
      """
    ])
    #expect(
      edges(inventory) == [
        "farm#4 runs-on hypervisor#2 redundancy atLeast(1)",
        "farm#4 runs-on hypervisor#3 redundancy atLeast(1)", "hypervisor#2 runs-on server#1",
        "hypervisor#3 needs server#1", "virtualmachine#5 needs farm#4",
      ])
    #expect(inventory.findings.map(\.reason.code) == ["dangling-link"])
  }

  @Test func tablesHoldOneClassEach() throws {
    let inventory = try read([
      "export-Server.csv":
        "\"id\",\"Server.name\",\"org_id->name\",\"org_id\",\"rack_id\",\"status\"\n\"1\",\"S1\",\"CH Nord\",\"3\",\"2\",\"production\"\n",
      "Rack.csv": "id;name\n2;B1\n", "notes.csv": "a;b\n1;2\n",
    ])
    #expect(edges(inventory) == ["server#1 in rack#2"])
    #expect(inventory.items.map(\.name) == ["B1", "S1"])
    #expect(inventory.establishments.map(\.name) == ["CH Nord"])
    #expect(inventory.findings.map(\.reason.code) == ["unused-sheet"])
    let folder = try TemporaryFolder()
    let file = try folder.write("Server.csv", "Nom;Statut\nS1;production\n")
    let lines = obstacles {
      _ = try ITopConnector(files: [file]).inventory()
    }
    #expect(lines.first?.contains("no column 'id' for the class Server") == true)
  }

  @Test func aWorkbookHoldsAClassInEachSheetAndAFolderAnyExport() throws {
    let inventory = try ITopConnector(files: [fixture("itop.xlsx")]).inventory()
    #expect(edges(inventory) == ["server#1 in rack#2", "server#1 needs pdu#5"])
    #expect(inventory.findings.map(\.reason.code) == ["unused-sheet", "not-production"])
    #expect(inventory.establishments.map(\.name) == ["CH Nord"])
    let folder = try TemporaryFolder()
    try folder.write("Rack.csv", "id,name\n2,B\n")
    try folder.write("a.xml", "<Set><Server id=\"1\"><rack_id>2</rack_id></Server></Set>")
    try folder.write("lisez-moi.txt", "rien")
    #expect(
      edges(try ITopConnector(files: [folder.filePath]).inventory()) == ["server#1 in rack#2"])
  }

  @Test func whatIsWrittenIsReadAndTheSecondTimeChangesNothing() throws {
    var objects = ""
    var random = RandomSource(seed: 42)
    let classes = [
      "Server", "VirtualMachine", "Hypervisor", "Farm", "Rack", "Location", "ApplicationSolution",
      "BusinessProcess", "PDU", "DBServer", "NetworkDevice", "Enclosure", "Truc",
    ]
    let keys = [
      "farm_id", "server_id", "virtualhost_id", "rack_id", "location_id", "enclosure_id",
      "powerA_id", "powerB_id", "system_id", "org_id", "parent_id",
    ]
    for _ in 0..<400 {
      var fields = [
        ("name", ["Été", "=1+1", "a;b", "-x", "&lt;b&gt;", ""].randomElement(using: &random) ?? "")
      ]
      fields.append(
        ("redundancy", ["", "1", "7", "50%", "disabled", "?"].randomElement(using: &random) ?? ""))
      for key in keys { fields.append((key, "\(Int.random(in: 0...40, using: &random))")) }
      objects +=
        object(
          classes.randomElement(using: &random) ?? "Server", Int.random(in: 0...40, using: &random),
          fields) + "\n"
      objects += object(
        "lnkApplicationSolutionToFunctionalCI", Int.random(in: 1...99, using: &random),
        [
          ("applicationsolution_id", "\(Int.random(in: 0...40, using: &random))"),
          ("functionalci_id", "\(Int.random(in: 0...40, using: &random))"),
        ])
    }
    let inventory = try xml(objects)
    let folder = try TemporaryFolder()
    _ = try ModelImport(of: inventory).write(to: folder.filePath)
    let before = try folder.contents()
    var options = ImportOptions()
    options.isUpdate = true
    let report = try ModelImport(of: xml(objects), options: options).write(to: folder.filePath)
    #expect(report.changes.isEmpty)
    #expect(try folder.contents() == before)
    #expect(report.model.assets.count == report.used.items)
  }

  @Test func reasonsHaveWordsInBothLanguages() throws {
    let inventory = try xml(
      object("Server", 1, []) + object("NetworkDevice", 2, [])
        + object(
          "lnkConnectableCIToNetworkDevice", 1,
          [("connectableci_id", "1"), ("networkdevice_id", "2"), ("connection_type", "uplink")])
        + "<Farm id=\"4\"><l><Set><Hypervisor id=\"8\"/><Hypervisor id=\"9\"/></Set></l></Farm>")
    let french = inventory.findings.map { $0.reason.message(in: .french) }
    #expect(
      french.contains {
        $0.hasPrefix("2 objets de la classe «\u{A0}Hypervisor\u{A0}» sont cités")
      })
    #expect(french.contains { $0.contains("lien descendant") })
    for finding in inventory.findings {
      #expect(!finding.reason.summary(in: .french).isEmpty)
      #expect(finding.reason.summary(in: .french) != finding.reason.summary(in: .english))
    }
  }
}
