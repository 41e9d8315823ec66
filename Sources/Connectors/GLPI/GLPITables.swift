// The tables of GLPI that are read, and their columns.

import Continuity
import Formats

/// The shapes of GLPI's tables.
enum GLPITables {
  /// Tables that only say where things stand in a drawing.
  static let drawings = ["glpi_impactcompounds", "glpi_impactitems"]

  /// Tables of things.
  static let things: [TableShape] = GLPIType.allCases.filter { $0 != .given }.map { type in
    TableShape(
      name: type.table, fileNames: [String(type.table.dropFirst(5)), type.rawValue],
      columns: common + columns(of: type), required: ["id"])
  }

  /// The table of a type that only whoever imports knows, under the names that GLPI may make of it.
  static func shape(ofType name: String) -> TableShape {
    let table = "glpi_" + plain(name)
    let isY = table.hasSuffix("y")
    return TableShape(
      name: table + "s",
      aliases: [table, table + "es"] + (isY ? [String(table.dropLast()) + "ies"] : []),
      fileNames: [name], columns: common, required: ["id"])
  }

  /// `PluginGenericobjectAutomate` as `plugin_genericobject_automate`, `GlpiPlugin\\Baie\\Prise` as
  /// `plugin_baie_prise`, `Certificate` as `certificate`.
  private static func plain(_ name: String) -> String {
    let parts = name.split(separator: "\\")
    if parts.count > 1, parts[0] == "GlpiPlugin" {
      return (["plugin"] + parts.dropFirst().map { $0.lowercased() }).joined(separator: "_")
    }
    guard name.hasPrefix("Plugin") else { return name.lowercased() }
    let rest = name.dropFirst(6)
    let plugin = rest.prefix(1) + rest.dropFirst().prefix { !$0.isUppercase }
    return "plugin_\(plugin)_\(rest.dropFirst(plugin.count))".lowercased()
  }

  private static let common = [
    "id", "name", "entities_id", "is_deleted", "is_template", "locations_id", "states_id",
  ]

  /// What only some types say.
  private static func columns(of type: GLPIType) -> [String] {
    switch type {
    case .computer: ["computertypes_id", "uuid"]
    case .databaseInstance: ["itemtype", "items_id"]
    case .database: ["databaseinstances_id"]
    case .rack: ["dcrooms_id"]
    case .room: ["datacenters_id"]
    case .asset: ["assets_assetdefinitions_id"]
    default: []
    }
  }

  /// Tables of links and of words.
  static let links: [TableShape] = [
    shape(
      "glpi_impactrelations", "ImpactRelation",
      ["itemtype_source", "items_id_source", "itemtype_impacted", "items_id_impacted"]),
    shape("glpi_appliances_items", "Appliance_Item", ["appliances_id", "itemtype", "items_id"]),
    shape(
      "glpi_appliances_items_relations", "Appliance_Item_Relation",
      ["appliances_items_id", "itemtype", "items_id"]),
    shape(
      "glpi_domains_items", "Domain_Item", ["domains_id", "itemtype", "items_id"],
      more: ["domainrelations_id", "is_deleted"]),
    TableShape(
      name: "glpi_itemvirtualmachines", aliases: ["glpi_computervirtualmachines"],
      fileNames: [
        "itemvirtualmachines", "computervirtualmachines", "ItemVirtualMachine",
        "ComputerVirtualMachine",
      ],
      columns: ["id", "itemtype", "items_id", "name", "uuid", "is_deleted"],
      // Before GLPI 11 only computers had them.
      columnAliases: ["computers_id": "items_id"], required: ["items_id", "uuid"]),
    shape("glpi_items_clusters", "Item_Cluster", ["clusters_id", "itemtype", "items_id"]),
    shape(
      "glpi_items_racks", "Item_Rack", ["racks_id", "itemtype", "items_id"], more: ["is_reserved"]),
    shape("glpi_items_enclosures", "Item_Enclosure", ["enclosures_id", "itemtype", "items_id"]),
    shape("glpi_pdus_racks", "PDU_Rack", ["racks_id", "pdus_id"]),
    shape(
      "glpi_infocoms", "Infocom", ["itemtype", "items_id", "suppliers_id"],
      more: ["businesscriticities_id"]),
    shape("glpi_businesscriticities", "BusinessCriticity", ["id", "name"]),
    shape("glpi_contracts_items", "Contract_Item", ["contracts_id", "itemtype", "items_id"]),
    shape("glpi_contracts_suppliers", "Contract_Supplier", ["contracts_id", "suppliers_id"]),
    shape("glpi_contracts", "Contract", ["id"], more: ["name", "is_deleted", "is_template"]),
    shape("glpi_entities", "Entity", ["id", "name"], more: ["entities_id", "completename"]),
    shape("glpi_computertypes", "ComputerType", ["id", "name"]),
    shape("glpi_states", "State", ["id", "name"]),
    shape(
      "glpi_assets_assetdefinitions", "AssetDefinition", ["id", "system_name"], more: ["label"]),
    shape("glpi_impactcompounds", "ImpactCompound", []),
    shape("glpi_impactitems", "ImpactItem", []),
  ]

  private static func shape(
    _ name: String, _ type: String, _ required: [String], more: [String] = []
  ) -> TableShape {
    let columns = required.contains("id") ? required + more : ["id"] + required + more
    return TableShape(
      name: name, fileNames: [String(name.dropFirst(5)), type], columns: columns, required: required
    )
  }
}
