// The objects of Mercator that become nodes: their tables, kinds and columns.

import Continuity
import Formats

/// An object of Mercator; its raw value is its table, its list in the API and its sheet.
enum MercatorObject: String, CaseIterable, Sendable {
  case process = "processes"
  case activity = "activities"
  case application = "applications"
  case database = "databases"
  case container = "containers"
  case logicalServer = "logical_servers"
  case physicalServer = "physical_servers"
  case cluster = "clusters"
  case storageDevice = "storage_devices"
  case physicalSwitch = "physical_switches"
  case domain = "domaine_ads"
  case entity = "entities"
  case bay = "bays"
  case building = "buildings"
  case site = "sites"

  /// What it is in a model. A storage device that holds backups is a backup system.
  var kind: Kind {
    switch self {
    case .process, .activity: .process
    case .application: .application
    case .database, .storageDevice: .store
    case .container, .logicalServer, .physicalServer, .cluster: .server
    case .physicalSwitch: .network
    case .domain: .service
    case .entity: .supplier
    case .bay, .building, .site: .building
    }
  }

  /// The type in identifiers.
  var singular: String {
    switch self {
    case .process: "process"
    case .activity: "activity"
    case .application: "application"
    case .database: "database"
    case .container: "container"
    case .logicalServer: "logical-server"
    case .physicalServer: "physical-server"
    case .cluster: "cluster"
    case .storageDevice: "storage-device"
    case .physicalSwitch: "physical-switch"
    case .domain: "domain"
    case .entity: "entity"
    case .bay: "bay"
    case .building: "building"
    case .site: "site"
    }
  }

  /// Whether it is of use only where something names it: most entities are suppliers of nothing, and most
  /// switches stand only in drawings of cables.
  var isOnlyAsNeeded: Bool { self == .entity || self == .physicalSwitch }

  /// The columns that say where it stands, the nearest place first.
  var placeColumns: [(column: String, place: MercatorObject)] {
    switch self {
    case .physicalServer, .storageDevice, .physicalSwitch:
      [("bay_id", .bay), ("building_id", .building), ("site_id", .site)]
    case .bay: [("room_id", .building)]
    case .building: [("building_id", .building), ("site_id", .site)]
    default: []
    }
  }

  /// Its columns besides id, name, perimeter and time of deletion.
  private var columns: [String] {
    switch self {
    case .process: ["activities", "applications", "owner"]
    case .activity:
      [
        "recovery_time_objective", "maximum_tolerable_downtime", "recovery_point_objective",
        "maximum_tolerable_data_loss", "processes", "applications",
      ]
    case .application:
      [
        "rto", "rpo", "entity_resp_id", "processes", "activities", "logical_servers",
        "physical_servers", "databases", "containers",
      ]
    case .database: ["entity_resp_id", "applications", "logical_servers", "containers"]
    case .container: ["applications", "databases", "logical_servers"]
    case .logicalServer:
      [
        "domain_id", "cluster_id", "clusters", "applications", "databases", "containers",
        "physical_servers",
      ]
    case .physicalServer:
      ["physical_switch_id", "cluster_id", "clusters", "applications", "logical_servers"]
    case .cluster: ["logical_servers", "physical_servers"]
    case .storageDevice: ["physical_switch_id"]
    case .physicalSwitch, .domain, .entity, .bay, .building, .site: []
    }
  }

  /// Other names of its table.
  private var aliases: [String] {
    switch self {
    case .application: ["m_applications"]
    case .domain: ["domains", "domain_ads"]
    default: []
    }
  }

  var shape: TableShape {
    TableShape(
      name: rawValue, aliases: aliases,
      columns: ["id", "name", "perimeter_id", "deleted_at"] + columns
        + placeColumns.map(\.column),
      columnAliases: ["nom": "name", "identifiant": "name", "m_applications": "applications"],
      required: ["id"])
  }
}
