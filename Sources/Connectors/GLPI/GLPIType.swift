// The types of things GLPI knows, and what each of them is in a model.

import Continuity

/// A type of item in GLPI that becomes a node.
enum GLPIType: String, CaseIterable, Sendable {
  case appliance = "Appliance"
  case software = "Software"
  case computer = "Computer"
  case cluster = "Cluster"
  case databaseInstance = "DatabaseInstance"
  case database = "Database"
  case domain = "Domain"
  case networkEquipment = "NetworkEquipment"
  case passiveEquipment = "PassiveDCEquipment"
  case line = "Line"
  case phone = "Phone"
  case peripheral = "Peripheral"
  case pdu = "PDU"
  case enclosure = "Enclosure"
  case rack = "Rack"
  case room = "DCRoom"
  case datacenter = "Datacenter"
  case location = "Location"
  case supplier = "Supplier"
  case group = "Group"
  case user = "User"

  /// Its table.
  var table: String { GLPIType.tables[self] ?? rawValue }

  private static let tables = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, "glpi_\($0.rawValue.lowercased())s") })

  /// What it is in a model. A computer may be equipment instead: its type in GLPI says so.
  var kind: Kind {
    switch self {
    case .appliance, .software: .application
    case .computer, .cluster: .server
    case .databaseInstance, .database: .store
    case .domain: .service
    case .networkEquipment, .passiveEquipment, .line: .network
    case .phone, .peripheral: .equipment
    case .pdu: .utility
    case .enclosure, .rack, .room, .datacenter, .location: .building
    case .supplier: .supplier
    case .group, .user: .role
    }
  }

  /// Whether only those that something ties to a dependency are used: GLPI has thousands of them.
  var isOnlyUsedWhenTied: Bool {
    switch self {
    case .software, .database, .domain, .line, .phone, .peripheral, .location, .supplier, .group,
      .user:
      true
    default: false
    }
  }

  init?(named name: String) {
    guard let type = GLPIType.byName[name.lowercased()] else { return nil }
    self = type
  }

  private static let byName = Dictionary(
    allCases.map { ($0.rawValue.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })

  private static let workplaces = [
    "workstation", "poste", "laptop", "notebook", "portable", "desktop", "tablet", "all-in-one",
    "ultrabook", "convertible", "thin-client", "client-leger", "station",
    "ordinateur-de-bureau", "chariot",
  ]

  /// Whether the name of a computer's type means that people work at it.
  static func isWorkplace(type name: String) -> Bool {
    let text = String(name.quicklyFolded.map { $0.isLetter || $0.isNumber ? $0 : "-" })
    guard !text.contains("serv") else { return false }
    return text == "pc" || text.hasPrefix("pc-") || workplaces.contains { text.contains($0) }
  }
}

/// The shapes of GLPI's tables.
enum GLPITables {
  /// Tables of things.
  static let things: [TableShape] = GLPIType.allCases.map { type in
    TableShape(
      name: type.table, fileNames: [String(type.table.dropFirst(5)), type.rawValue],
      columns: [
        "id", "name", "entities_id", "is_deleted", "is_template", "locations_id",
        "computertypes_id", "itemtype", "items_id", "databaseinstances_id", "dcrooms_id",
        "datacenters_id",
      ],
      required: ["id"])
  }

  /// Tables of links and of words.
  static let links: [TableShape] = [
    shape(
      "glpi_impactrelations", "ImpactRelation",
      ["itemtype_source", "items_id_source", "itemtype_impacted", "items_id_impacted"]),
    shape("glpi_appliances_items", "Appliance_Item", ["appliances_id", "itemtype", "items_id"]),
    shape("glpi_items_clusters", "Item_Cluster", ["clusters_id", "itemtype", "items_id"]),
    shape(
      "glpi_items_racks", "Item_Rack", ["racks_id", "itemtype", "items_id"], more: ["is_reserved"]),
    shape("glpi_items_enclosures", "Item_Enclosure", ["enclosures_id", "itemtype", "items_id"]),
    shape("glpi_pdus_racks", "PDU_Rack", ["racks_id", "pdus_id"]),
    shape("glpi_infocoms", "Infocom", ["itemtype", "items_id", "suppliers_id"]),
    shape("glpi_contracts_items", "Contract_Item", ["contracts_id", "itemtype", "items_id"]),
    shape("glpi_contracts_suppliers", "Contract_Supplier", ["contracts_id", "suppliers_id"]),
    shape("glpi_contracts", "Contract", ["id"], more: ["name", "is_deleted", "is_template"]),
    shape("glpi_entities", "Entity", ["id", "name"], more: ["entities_id", "completename"]),
    shape("glpi_computertypes", "ComputerType", ["id", "name"]),
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
