// What iTop exports besides its plain model: classes of one's own, rows of several classes, labels for headings.

import Connectors
import Continuity
import Formats
import TestSupport
import Testing

@Suite struct ITopOwnClasses {
  private func read(_ files: [String: String], kinds: GivenKinds = [:]) throws -> Inventory {
    let folder = try TemporaryFolder()
    let paths = try files.sorted { $0.key < $1.key }.map { try folder.write($0.key, $0.value) }
    return try ITopConnector(files: paths).inventory(kinds: kinds)
  }

  private let own = """
    <Set>
    <Scanner id="30"><name>Scanner 1</name><system_id>1</system_id><location_id>1</location_id></Scanner>
    <Scanner id="31"><name>Scanner 2</name><status>obsolete</status></Scanner>
    <Server id="1"><name>srv</name></Server><Location id="1"><name>Imagerie</name></Location>
    <ApplicationSolution id="40"><name>PACS</name><l><Set>
    <lnkApplicationSolutionToFunctionalCI id="9"><functionalci_id>30</functionalci_id></lnkApplicationSolutionToFunctionalCI>
    </Set></l></ApplicationSolution>
    <PCSoftware id="50"><name>Console</name><system_id>30</system_id></PCSoftware>
    </Set>
    """

  @Test func aClassOfOnesOwnBecomesWhatIsSaidOfIt() throws {
    let inventory = try read(["e.xml": own], kinds: ["scanner": .equipment])
    #expect(
      inventory.items.first { $0.source == "itop:Scanner#30" }?.kind == .equipment)
    #expect(
      lines(inventory).sorted() == [
        "applicationsolution#40 needs scanner#30", "pcsoftware#50 runs-on scanner#30",
        "scanner#30 in location#1", "scanner#30 runs-on server#1",
      ])
    #expect(counts(inventory) == ["not-production": 1])
    try expectSteadyWriting(inventory)
  }

  @Test func withoutThatItIsListedWithHowToSayIt() throws {
    let inventory = try read(["e.xml": own], kinds: ["Scaner": .equipment])
    #expect(
      counts(inventory) == [
        "unknown-type": 2, "own-type": 1, "given-type-unused": 1, "dangling-link": 2,
      ])
    let own = try #require(inventory.findings.first { $0.reason.code == "own-type" })
    #expect(own.failsStrict)
    #expect(own.reason.message(in: .english).contains("--type 'Scanner=equipment'"))
    #expect(own.reason.message(in: .french).contains("2 éléments du type «\u{A0}Scanner\u{A0}»"))
    let unused = try #require(inventory.findings.first { $0.reason.code == "given-type-unused" })
    #expect(unused.reason.message(in: .english).contains("did you mean 'Scanner'?"))
  }

  @Test func aKnownClassMayBeGivenAnotherKind() throws {
    let inventory = try read(
      ["e.xml": "<Set><Middleware id=\"1\"><name>Mirth</name></Middleware></Set>"],
      kinds: ["Middleware": .application])
    #expect(inventory.items.map(\.kind) == [.application])
    #expect(inventory.findings.isEmpty)
  }

  /// A search for several classes: `<Row>` around them, and nothing where a row lacks one.
  @Test func rowsOfSeveralClassesAreRead() throws {
    let inventory = try read([
      "e.xml": """
      <Set>
      <Row><Server alias="s" id="1"><name>a</name><rack_id>2</rack_id></Server><Rack alias="r" id="2"><name>B</name></Rack></Row>
      <Row><Server alias="s" id="3"><name>b</name></Server><Rack alias="r" id="null"><name>null</name></Rack></Row>
      </Set>
      """
    ])
    #expect(inventory.items.map(\.id) == ["server#1", "rack#2", "server#3"])
    #expect(lines(inventory) == ["server#1 in rack#2"])
    #expect(inventory.findings.isEmpty)
    #expect(inventory.rowsRead.map(\.count) == [3])
  }

  /// What the interface exports unless asked for codes; a key's label stands over its number.
  @Test func headingsInFrenchAreRead() throws {
    let inventory = try read([
      "Serveur.csv": """
      "id (Clef primaire)","Nom","Organisation","Organisation->Nom","Etat","Site","Rack","Source électrique A","Source électrique B","Redondance"
      "1","SRV1","2","CH Nord","production","0","3","10","11","1"
      """,
      "PDU.csv": "id (Clef primaire),Nom,Organisation\n10,A,2\n11,B,2\n",
      "Rack.csv": "id (Primary Key),Name,Organization\n3,R,2\n",
      "Lien.csv": "a,b\n1,2\n",
    ])
    #expect(
      lines(inventory) == [
        "org-2/server#1 needs org-2/pdu#10 [power]", "org-2/server#1 needs org-2/pdu#11 [power]",
        "org-2/server#1 in org-2/rack#3",
      ])
    #expect(inventory.establishments.map(\.name) == ["CH Nord"])
    #expect(counts(inventory) == ["unused-sheet": 1])
  }

  @Test func contractsAndCloudsNameSuppliers() throws {
    let inventory = try read([
      "e.xml": """
      <Set>
      <Organization id="9"><name>Fournisseur</name></Organization>
      <Organization id="3"><name>CH Nord</name></Organization>
      <ProviderContract id="1"><name>Matériel</name><org_id>3</org_id><provider_id>9</provider_id><status>production</status></ProviderContract>
      <ProviderContract id="2"><name>Ancien</name><provider_id>9</provider_id><status>obsolete</status></ProviderContract>
      <ProviderContract id="4"><name>Secours</name><provider_id>9</provider_id></ProviderContract>
      <Server id="1"><name>a</name><org_id>3</org_id><providercontracts_list><Set>
      <lnkFunctionalCIToProviderContract id="1"><providercontract_id>1</providercontract_id></lnkFunctionalCIToProviderContract>
      </Set></providercontracts_list></Server>
      <Server id="2"><name>b</name><org_id>3</org_id></Server>
      <lnkFunctionalCIToProviderContract id="2"><functionalci_id>2</functionalci_id><providercontract_id>2</providercontract_id></lnkFunctionalCIToProviderContract>
      <Cloud id="5"><name>Nuage</name><org_id>3</org_id><provider_id>8</provider_id><provider_name>Hébergeur</provider_name></Cloud>
      </Set>
      """
    ])
    #expect(
      lines(inventory) == [
        "org-3/cloud#5 hosted-by organization#8",
        "org-3/server#1 maintained-by organization#9",
      ])
    #expect(
      inventory.items.filter { $0.kind == .supplier }.map { "\($0.source) \($0.name)" } == [
        "itop:Organization#9 Fournisseur", "itop:Organization#8 Hébergeur",
      ])
    #expect(counts(inventory) == ["not-production": 1, "dangling-link": 1])
    #expect(inventory.establishments.map(\.name) == ["CH Nord"])
    try expectSteadyWriting(inventory)
  }

  @Test func aNumberOfALogicalUnitIsNoKey() throws {
    let inventory = try read([
      "e.xml":
        "<Set><LogicalVolume id=\"1\"><name>v</name><lun_id>12</lun_id></LogicalVolume></Set>"
    ])
    #expect(inventory.findings.isEmpty)
  }
}
