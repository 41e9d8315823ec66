// The types of things GLPI knows, and what each of them is in a model.

import Continuity
import Formats

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
  case printer = "Printer"
  case monitor = "Monitor"
  case pdu = "PDU"
  case enclosure = "Enclosure"
  case rack = "Rack"
  case room = "DCRoom"
  case datacenter = "Datacenter"
  case location = "Location"
  case supplier = "Supplier"
  case group = "Group"
  case user = "User"
  /// Assets of one's own, since GLPI 11: of all definitions in one table, so that a number is one thing.
  case asset = "Asset"
  /// Any other type that whoever imports gave a kind to: its name is part of the number.
  case given = "*"

  /// Its table; none of its own where many types share it.
  var table: String { GLPIType.tables[self] ?? rawValue }

  private static let tables: [GLPIType: String] = {
    var tables = Dictionary(
      uniqueKeysWithValues: allCases.map { ($0, "glpi_\($0.rawValue.lowercased())s") })
    tables[.asset] = "glpi_assets_assets"
    tables[.given] = ""
    return tables
  }()

  /// What begins the names of the types of assets of one's own.
  static let assetPrefix = "glpi\\customasset\\"

  /// What it is in a model. A computer may be equipment instead: its type in GLPI says so; of assets of one's
  /// own and of given types, whoever imports does.
  var kind: Kind {
    switch self {
    case .appliance, .software: .application
    case .computer, .cluster: .server
    case .databaseInstance, .database: .store
    case .domain: .service
    case .networkEquipment, .passiveEquipment, .line: .network
    case .phone, .peripheral, .printer, .monitor, .asset, .given: .equipment
    case .pdu: .utility
    case .enclosure, .rack, .room, .datacenter, .location: .building
    case .supplier: .supplier
    case .group, .user: .role
    }
  }

  /// Whether only those that something ties to a dependency are used: GLPI has thousands of them.
  var isOnlyUsedWhenTied: Bool {
    switch self {
    case .software, .database, .domain, .line, .phone, .peripheral, .printer, .monitor, .location,
      .supplier, .group, .user:
      true
    default: false
    }
  }

  init?(named name: String) {
    guard let type = GLPIType.byName[name.lowercased()] else { return nil }
    self = type
  }

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.filter { $0 != .given && $0 != .asset }
      .map { ($0.rawValue.lowercased(), $0) })

  // What people write, and what the inventory agent takes from the firmware: the types of chassis of SMBIOS.
  private static let workplaces = [
    "workstation", "poste", "laptop", "notebook", "portable", "desktop", "tablet", "all-in-one",
    "ultrabook", "convertible", "thin-client", "client-leger", "station",
    "ordinateur-de-bureau", "chariot", "tower", "mini-pc", "stick-pc", "hand-held", "detachable",
    "space-saving",
  ]

  /// Whether the name of a computer's type means that people work at it.
  static func isWorkplace(type name: String) -> Bool {
    let text = String(name.foldedName.map { $0.isLetter || $0.isNumber ? $0 : "-" })
    guard !text.contains("serv") else { return false }
    return text == "pc" || text.hasPrefix("pc-") || workplaces.contains { text.contains($0) }
  }

  /// Whether the name of a computer is that of a server (`true`) or of a place of work; `nil` where it tells
  /// neither.
  static func isServer(named name: String) -> Bool? {
    let key = name.foldedName
    if ["srv", "serv", "esx", "hyperv", "vcenter"].contains(where: key.contains) { return true }
    let first = key.prefix { $0.isLetter }
    if isWorkplace(type: name) { return false }
    let places = ["pc", "wks", "ws", "lap", "port", "tab", "nb", "desk", "desktop", "uc"]
    return places.contains(String(first)) ? false : nil
  }

  private static let unused: Set<String> = [
    "reforme", "reformee", "reformes", "rebut", "rebute", "retire", "retired", "decommissionne",
    "decommissioned", "obsolete", "stock", "disposed", "scrapped", "archive", "archived", "jete",
  ]

  /// Whether the name of a state plainly says that a thing is out of use; "à réformer" does not yet.
  static func isOutOfUse(state name: String) -> Bool {
    let words = name.foldedName.split { !$0.isLetter }.map(String.init)
    guard let first = words.first, !["a", "to", "bientot"].contains(first) else { return false }
    let text = words.joined(separator: " ")
    return words.contains(where: unused.contains) || text.contains("hors service")
      || text.contains("hors d usage") || text.contains("out of service")
  }
}
