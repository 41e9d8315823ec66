// Types that only one's own GLPI has: assets of GLPI 11, plugins; and what states and purchases say.

import Connectors
import Continuity
import TestSupport
import Testing

@Suite struct GLPIOwnTypes {
  private func inventory(_ dump: String, kinds: GivenKinds = [:]) throws -> Inventory {
    let folder = try TemporaryFolder()
    let file = try folder.write("glpi.sql", dump)
    return try GLPIConnector(files: [file]).inventory(kinds: kinds)
  }

  /// As MariaDB's own tool begins and ends a dump since 2024.
  private let dump = #"""
    /*M!999999\- enable the sandbox mode */
    -- MariaDB dump 10.19-11.5.2-MariaDB, for debian-linux-gnu (x86_64)
    CREATE TABLE `glpi_assets_assetdefinitions` (`id` int, `system_name` varchar(255), `label` varchar(255),
      `capacities` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL CHECK (json_valid(`capacities`)));
    INSERT INTO `glpi_assets_assetdefinitions` VALUES
    (1,'Automate','Automate de labo','[{\"name\":\"Glpi\\\\Asset\\\\Capacity\"}]'),
    (2,'Onduleur','Onduleur','[]');
    CREATE TABLE `glpi_assets_assets` (`id` int, `assets_assetdefinitions_id` int, `name` varchar(255),
      `locations_id` int, `states_id` int, `entities_id` int, `is_deleted` tinyint, `is_template` tinyint);
    INSERT INTO `glpi_assets_assets` VALUES
    (1,1,'Chimie 1',0,0,1,0,0),(2,2,'Onduleur B',0,0,1,0,0),(3,1,'Fiche type',0,0,1,0,1);
    CREATE TABLE `glpi_appliances` (`id` int, `name` varchar(255), `entities_id` int);
    INSERT INTO `glpi_appliances` VALUES (1,'Laboratoire',1);
    CREATE TABLE `glpi_impactrelations` (`id` int, `itemtype_source` varchar(255), `items_id_source` int,
      `itemtype_impacted` varchar(255), `items_id_impacted` int, `name` varchar(255));
    INSERT INTO `glpi_impactrelations` VALUES
    (1,'Glpi\\CustomAsset\\AutomateAsset',1,'Appliance',1,''),
    (2,'Glpi\\CustomAsset\\OnduleurAsset',2,'Glpi\\CustomAsset\\AutomateAsset',1,'');
    -- Dump completed on 2026-11-22
    """#

  @Test func assetsOfOnesOwnBecomeWhatIsSaidOfThem() throws {
    // By the label, and by the name of the type.
    let inventory = try inventory(
      dump, kinds: ["automate de labo": .equipment, "Onduleur": .utility])
    #expect(
      inventory.items.map { "\($0.id) \($0.kind.singular) \($0.source)" } == [
        "entity-1/appliance#1 application glpi:Appliance#1",
        "entity-1/asset#1 equipment glpi:Asset#1", "entity-1/asset#2 utility glpi:Asset#2",
      ])
    #expect(
      lines(inventory) == [
        "entity-1/appliance#1 needs entity-1/asset#1", "entity-1/asset#1 needs entity-1/asset#2",
      ])
    #expect(counts(inventory) == ["template": 1])
    try expectSteadyWriting(inventory)
  }

  @Test func othersAreListedUnderTheNamePeopleKnow() throws {
    let inventory = try inventory(dump, kinds: ["AutomateAsset": .equipment])
    #expect(inventory.items.map(\.id) == ["entity-1/appliance#1", "entity-1/asset#1"])
    #expect(counts(inventory) == ["template": 1, "own-type": 1, "unknown-type": 1])
    let messages = inventory.findings.map { $0.reason.message(in: .english) }
    #expect(messages.contains { $0.hasPrefix("1 thing of the type 'Onduleur'") }, "\(messages)")
    #expect(messages.contains { $0.contains("type 'Onduleur' ") }, "\(messages)")
    let none = try self.inventory(dump)
    #expect(counts(none) == ["own-type": 2, "unknown-type": 2])
    #expect(
      none.findings.contains { $0.reason.message(in: .french).hasPrefix("2 éléments du type") })
  }

  @Test(arguments: [
    ("PluginGenericobjectAutomate", "glpi_plugin_genericobject_automates"),
    ("Certificate", "glpi_certificates"), ("PluginParcBoxe", "glpi_plugin_parc_boxes"),
    ("PluginParcBattery", "glpi_plugin_parc_batteries"),
    (#"GlpiPlugin\Baie\Prise"#, "glpi_plugin_baie_prises"),
  ]) func anyTypeMayBeGivenAKind(_ type: String, _ table: String) throws {
    let quoted = type.replacing(#"\"#, with: #"\\"#)
    let inventory = try inventory(
      """
      CREATE TABLE `\(table)` (`id` int, `name` varchar(255), `is_deleted` int);
      INSERT INTO `\(table)` VALUES (4,'Chimie',0),(5,'Partie',1);
      CREATE TABLE `glpi_appliances` (`id` int, `name` varchar(255));
      INSERT INTO `glpi_appliances` VALUES (1,'Laboratoire');
      CREATE TABLE `glpi_appliances_items` (`id` int, `appliances_id` int, `itemtype` varchar(9), `items_id` int);
      INSERT INTO `glpi_appliances_items` VALUES (1,1,'\(quoted)',4);
      """, kinds: [type: .equipment])
    let local = try #require(inventory.items.last?.id)
    #expect(inventory.items.map(\.kind) == [.application, .equipment])
    #expect(inventory.items.last?.source == "glpi:\(type)#4")
    #expect(lines(inventory) == ["appliance#1 needs \(local)"])
    #expect(counts(inventory) == ["missing-table": 1, "deleted": 1])
  }

  @Test func aTypeThatIsNotThereIsSaid() throws {
    let inventory = try inventory(
      "CREATE TABLE `glpi_computers` (`id` int, `name` text);\nINSERT INTO `glpi_computers` VALUES (1,'a');",
      kinds: ["Printr": .equipment, "Computer": .equipment])
    #expect(inventory.items.map(\.kind) == [.equipment])
    let unused = inventory.findings.filter { $0.reason.code == "given-type-unused" }
    #expect(
      unused.map { $0.reason.message(in: .english) } == [
        "nothing is of the type 'Printr' that '--type' gives; did you mean 'Printer'?"
      ])
  }

  @Test(arguments: [
    ("En production", false), ("Réformé", true), ("Mis au rebut", true), ("En stock", true),
    ("Hors service", true), ("Obsolète", true), ("Retired", true), ("À réformer", false),
    ("À retirer du service", false), ("Stockage", false), ("", false), ("En réparation", false),
  ]) func aStateMayMeanOutOfUse(_ state: String, _ isOut: Bool) throws {
    let inventory = try inventory(
      """
      CREATE TABLE `glpi_states` (`id` int, `name` varchar(255));
      INSERT INTO `glpi_states` VALUES (3,'\(state)');
      CREATE TABLE `glpi_computers` (`id` int, `name` varchar(255), `states_id` int);
      INSERT INTO `glpi_computers` VALUES (1,'a',3),(2,'b',0);
      CREATE TABLE `glpi_impactrelations` (`id` int, `itemtype_source` text, `items_id_source` int,
        `itemtype_impacted` text, `items_id_impacted` int);
      """)
    #expect(inventory.items.map(\.name) == (isOut ? ["b"] : ["a", "b"]))
    #expect(counts(inventory) == (isOut ? ["not-production": 1] : [:]))
  }

  @Test func howMuchAThingMattersIsATag() throws {
    let inventory = try inventory(
      """
      CREATE TABLE `glpi_appliances` (`id` int, `name` varchar(255));
      INSERT INTO `glpi_appliances` VALUES (1,'DPI'),(2,'Intranet');
      CREATE TABLE `glpi_businesscriticities` (`id` int, `name` varchar(255));
      INSERT INTO `glpi_businesscriticities` VALUES (4,'Très élevée');
      CREATE TABLE `glpi_infocoms` (`id` int, `itemtype` text, `items_id` int, `suppliers_id` int, `businesscriticities_id` int);
      INSERT INTO `glpi_infocoms` VALUES (1,'Appliance',1,0,4),(2,'Appliance',2,0,0);
      """)
    #expect(inventory.items.map { $0.fields[.tags] } == ["criticity-tres-elevee", nil])
  }

  @Test func printersAndScreensOfAnApplianceAreUsed() throws {
    let inventory = try inventory(
      """
      CREATE TABLE `glpi_appliances` (`id` int, `name` varchar(255));
      INSERT INTO `glpi_appliances` VALUES (1,'Étiquettes');
      CREATE TABLE `glpi_printers` (`id` int, `name` varchar(255), `locations_id` int);
      INSERT INTO `glpi_printers` VALUES (7,'ZEBRA',0),(8,'Couloir',0);
      CREATE TABLE `glpi_monitors` (`id` int, `name` varchar(255));
      INSERT INTO `glpi_monitors` VALUES (9,'Écran du tri');
      CREATE TABLE `glpi_appliances_items` (`id` int, `appliances_id` int, `itemtype` text, `items_id` int);
      INSERT INTO `glpi_appliances_items` VALUES (1,1,'Printer',7),(2,1,'Monitor',9);
      """)
    #expect(
      inventory.items.map(\.source) == ["glpi:Appliance#1", "glpi:Printer#7", "glpi:Monitor#9"])
    #expect(counts(inventory) == ["missing-table": 1, "untied": 1])
  }
}
