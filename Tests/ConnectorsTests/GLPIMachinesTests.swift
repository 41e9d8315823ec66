// Virtual machines and domains in a GLPI database, as its inventory agent writes them.

import Connectors
import Continuity
import Formats
import TestSupport
import Testing

@Suite struct GLPIMachines {
  private func inventory(_ files: [String: String]) throws -> Inventory {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(name, text) }
    return try GLPIConnector(files: [folder.filePath]).inventory()
  }

  private let relations =
    "id,itemtype_source,items_id_source,itemtype_impacted,items_id_impacted\n"

  /// The UUID of a machine, and how its host writes it.
  @Test(arguments: [
    ("423A7C11-9E2B-0D4C-8F00-AABBCCDDEEFF", "423a7c11-9e2b-0d4c-8f00-aabbccddeeff", true),
    // The first block, or the first three, with their bytes turned round.
    ("44332211-5566-7788-99aa-bbccddeeff00", "11223344-5566-7788-99aa-bbccddeeff00", true),
    ("44332211-6655-8877-99aa-bbccddeeff00", "11223344-5566-7788-99aa-bbccddeeff00", true),
    (
      "564d77d0-6bef-3dda-4d67-5c80a952e2c9", "56 4d 77 d0 6b ef 3d da-4d 67 5c 80 a9 52 e2 c9",
      true
    ),
    ("44332211-5566-8877-99aa-bbccddeeff00", "11223344-5566-7788-99aa-bbccddeeff00", false),
    ("", "", false), ("vm-3", "VM-3", true),
  ]) func aMachineRunsOnTheHostThatListsIt(
    _ machine: String, _ listed: String, _ isFound: Bool
  ) throws {
    // GLPI 11 has a type of host, before it only computers.
    for table in [
      "glpi_itemvirtualmachines.csv": "id,itemtype,items_id,name,uuid\n1,Computer,1,vm,\(listed)\n",
      "glpi_computervirtualmachines.csv": "id,computers_id,name,uuid\n1,1,vm,\(listed)\n",
    ] {
      let inventory = try inventory([
        "glpi_computers.csv": "id,name,uuid\n1,hv,\n2,vm,\(machine)\n",
        "glpi_impactrelations.csv": relations, table.key: table.value,
      ])
      #expect(lines(inventory) == (isFound ? ["computer#2 runs-on computer#1"] : []))
      #expect(counts(inventory) == (isFound ? [:] : ["machine-unknown": 1]))
    }
  }

  @Test func whereAHostIsInAClusterThatRunsTheMachine() throws {
    let inventory = try inventory([
      "glpi_computers.csv": "id,name,uuid\n1,hv1,\n2,hv2,\n3,vm,u-3\n",
      "glpi_clusters.csv": "id,name\n7,Grappe\n",
      "glpi_items_clusters.csv":
        "id,clusters_id,itemtype,items_id\n1,7,Computer,1\n2,7,Computer,2\n",
      // The machine was on one host at one inventory, on the other at the next.
      "glpi_itemvirtualmachines.csv":
        "id,itemtype,items_id,name,uuid,is_deleted\n1,Computer,1,vm,U-3,0\n2,Computer,2,vm,U-3,0\n3,Computer,2,vm,U-3,1\n",
      "glpi_impactrelations.csv": relations,
    ])
    #expect(
      lines(inventory) == [
        "cluster#7 runs-on computer#1 [members]", "cluster#7 runs-on computer#2 [members]",
        "computer#3 runs-on cluster#7",
      ])
    #expect(counts(inventory) == ["cluster-without-need": 1, "deleted": 1])
  }

  @Test func aMachineOnSeveralHostsNeedsThemAllWithAWarning() throws {
    let inventory = try inventory([
      "glpi_computers.csv": "id,name,uuid\n1,hv1,\n2,hv2,\n3,vm,u-3\n4,a,same\n5,b,same\n",
      "glpi_itemvirtualmachines.csv":
        "id,itemtype,items_id,name,uuid\n1,Computer,1,vm,u-3\n2,Computer,2,vm,u-3\n3,Computer,1,a,same\n4,Computer,9,a,u-3\n",
      // The relation says the same: told.
      "glpi_impactrelations.csv": relations + "1,Computer,1,Computer,3\n",
    ])
    #expect(
      lines(inventory) == [
        "computer#3 runs-on computer#1 [hosts]", "computer#3 runs-on computer#2 [hosts]",
      ])
    #expect(
      counts(inventory) == [
        "machine-on-several-hosts": 1, "ambiguous-reference": 1, "dangling-link": 1,
        "said-twice": 1,
      ])
    #expect(
      inventory.findings.first { $0.reason.code == "machine-on-several-hosts" }?.failsStrict == true
    )
  }

  @Test func machinesSignInWithTheirDomainAndControllersCarryIt() throws {
    let inventory = try inventory([
      "glpi_computers.csv": "id,name\n1,dc1\n2,dc2\n3,srv\n",
      "glpi_domains.csv": "id,name\n1,ch-nord.local\n2,WORKGROUP\n",
      "glpi_domains_items.csv":
        "id,domains_id,itemtype,items_id,domainrelations_id,is_deleted\n1,1,Computer,1,2,0\n2,1,Computer,2,2,0\n3,1,Computer,3,1,0\n4,2,Computer,3,1,0\n5,1,Computer,3,1,1\n",
      "glpi_impactrelations.csv": relations,
    ])
    #expect(
      lines(inventory) == [
        "domain#1 runs-on computer#1 [members]", "domain#1 runs-on computer#2 [members]",
        "computer#3 signs-in-with domain#1",
      ])
    #expect(
      counts(inventory) == [
        "cluster-without-need": 1, "of-unused-item": 1, "deleted": 1, "untied": 1,
      ])
  }

  @Test func anApplianceSaysWhereItsItemsAre() throws {
    let inventory = try inventory([
      "glpi_appliances.csv": "id,name\n1,Labo\n",
      "glpi_computers.csv": "id,name\n3,srv\n", "glpi_locations.csv": "id,name\n5,Bâtiment B\n",
      "glpi_domains.csv": "id,name\n1,ch-nord.local\n",
      "glpi_appliances_items.csv": "id,appliances_id,itemtype,items_id\n8,1,Computer,3\n",
      "glpi_appliances_items_relations.csv":
        "id,appliances_items_id,itemtype,items_id\n1,8,Location,5\n2,8,Domain,1\n3,8,Network,1\n4,9,Domain,1\n",
      "glpi_impactrelations.csv": relations,
    ])
    #expect(
      lines(inventory) == [
        "appliance#1 runs-on computer#3", "computer#3 in location#5",
        "computer#3 signs-in-with domain#1",
      ])
    #expect(counts(inventory) == ["unknown-type": 1, "linked-type": 1, "dangling-link": 1])
  }

  @Test func withoutTheTableOfTypesAComputerIsWhatOtherSignsSay() throws {
    let inventory = try inventory([
      "glpi_computers.csv": """
      id,name,computertypes_id
      1,PC-001,4
      2,PC-002,4
      3,HN0003,4
      4,SRV-AD,5
      5,hote,6
      6,zz1,7
      7,dans-la-baie,8

      """,
      "glpi_appliances.csv": "id,name\n1,DPI\n",
      "glpi_racks.csv": "id,name\n1,R1\n",
      "glpi_appliances_items.csv": "id,appliances_id,itemtype,items_id\n1,1,Computer,5\n",
      "glpi_items_racks.csv": "id,racks_id,itemtype,items_id\n1,1,Computer,7\n",
      "glpi_impactrelations.csv": relations,
    ])
    let kinds = inventory.items.filter { $0.id.hasPrefix("computer") }.map(\.kind)
    #expect(
      kinds == [.equipment, .equipment, .equipment, .server, .server, .equipment, .server])
    #expect(inventory.items.filter { $0.fields[.tags] == "type-unknown" }.map(\.name) == ["zz1"])
    let found = inventory.findings.filter { $0.reason.code == "computers-without-type" }
    #expect(found.count == 1 && found[0].failsStrict)
    #expect(
      found[0].reason.message(in: .english).contains("of 7 computers, 3 taken for servers"))
  }

  @Test func aTableThatIsMissingIsOneFinding() throws {
    let inventory = try inventory([
      "glpi_computers.csv":
        "id,name,locations_id,states_id\n" + (1...9).map { "\($0),c\($0),\($0),1\n" }.joined(),
      "glpi_contracts_items.csv":
        "id,contracts_id,itemtype,items_id\n1,1,Computer,1\n2,2,Computer,2\n",
      "glpi_impactrelations.csv": relations,
    ])
    #expect(counts(inventory) == ["missing-lookup": 3])
    let texts = inventory.findings.map { $0.reason.message(in: .english) }
    #expect(texts.contains { $0.contains("'glpi_locations'") && $0.contains("9 rows") }, "\(texts)")
    #expect(texts.contains { $0.contains("'glpi_states'") && $0.contains("9 rows") })
    #expect(texts.contains { $0.contains("'glpi_contracts'") && $0.contains("2 rows") })
    #expect(inventory.findings.allSatisfy { $0.effect == .row })
  }
}
