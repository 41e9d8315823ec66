// The tables of Mercator that tie objects, and the others that are read or counted.

import Continuity
import Formats

/// A table that says which objects need which: one pair a row.
struct MercatorEdge: Sendable {
  var table: String
  var aliases: [String]
  var node: MercatorObject
  var nodeColumn: String
  var member: MercatorObject
  var memberColumn: String
  var relation: Relation
  var group = ""

  var shape: TableShape {
    TableShape(
      name: table, aliases: aliases, columns: ["id", nodeColumn, memberColumn],
      columnAliases: ["m_application_id": "application_id"],
      required: [nodeColumn, memberColumn])
  }

  private init(
    _ table: String, _ aliases: [String], _ node: MercatorObject, _ nodeColumn: String,
    _ member: MercatorObject, _ memberColumn: String, _ relation: Relation, group: String = ""
  ) {
    self.table = table
    self.aliases = aliases
    (self.node, self.nodeColumn) = (node, nodeColumn)
    (self.member, self.memberColumn) = (member, memberColumn)
    self.relation = relation
    self.group = group
  }

  /// The group of the clusters of a logical server.
  static let clusters = "clusters"

  /// Those of which nobody says how many are needed.
  static let groups = [clusters, "logical-servers", "physical-servers"]

  /// All of them. Columns are told by name: in the tables they stand in alphabetical order.
  static let all: [MercatorEdge] = [
    MercatorEdge(
      "application_process", ["m_application_process"], .process, "process_id", .application,
      "application_id", .needs),
    MercatorEdge(
      "activity_process", [], .process, "process_id", .activity, "activity_id", .needs),
    MercatorEdge(
      "activity_application", ["activity_m_application"], .activity, "activity_id", .application,
      "application_id", .needs),
    MercatorEdge(
      "application_logical_server", ["logical_server_m_application"], .application,
      "application_id", .logicalServer, "logical_server_id", .runsOn),
    MercatorEdge(
      "application_physical_server", ["m_application_physical_server"], .application,
      "application_id", .physicalServer, "physical_server_id", .runsOn),
    MercatorEdge(
      "application_database", ["database_m_application"], .application, "application_id", .database,
      "database_id", .storedOn),
    MercatorEdge(
      "application_container", ["container_m_application"], .application, "application_id",
      .container, "container_id", .runsOn),
    MercatorEdge(
      "container_database", [], .database, "database_id", .container, "container_id", .runsOn),
    MercatorEdge(
      "container_logical_server", [], .container, "container_id", .logicalServer,
      "logical_server_id", .runsOn, group: "logical-servers"),
    MercatorEdge(
      "database_logical_server", [], .database, "database_id", .logicalServer, "logical_server_id",
      .runsOn, group: "logical-servers"),
    MercatorEdge(
      "logical_server_physical_server", [], .logicalServer, "logical_server_id", .physicalServer,
      "physical_server_id", .runsOn, group: "physical-servers"),
    MercatorEdge(
      "cluster_logical_server", [], .logicalServer, "logical_server_id", .cluster, "cluster_id",
      .runsOn, group: clusters),
    MercatorEdge(
      "cluster_physical_server", [], .cluster, "cluster_id", .physicalServer, "physical_server_id",
      .runsOn, group: "physical-servers"),
  ]
}

/// The other tables of Mercator.
enum MercatorTables {
  static let backups: [TableShape] = [
    TableShape(
      name: "backups",
      columns: [
        "id", "logical_server_id", "storage_device_id", "backup_frequency", "backup_retention",
        "deleted_at", "logical_servers", "storage_devices",
      ],
      columnAliases: ["frequency": "backup_frequency", "retention": "backup_retention"]),
    TableShape(
      name: "backup_logical_server", columns: ["id", "backup_id", "logical_server_id"],
      required: ["backup_id", "logical_server_id"]),
    TableShape(
      name: "backup_storage_device", columns: ["id", "backup_id", "storage_device_id"],
      required: ["backup_id", "storage_device_id"]),
  ]

  static let perimeters = TableShape(name: "perimeters", columns: ["id", "name"], required: ["id"])

  /// Who sends what to whom.
  static let flows = TableShape(
    name: "application_flows", aliases: ["fluxes"],
    columns: ["id", "deleted_at", "bidirectional"]
      + ["source", "dest"].flatMap { end in
        ["application", "service", "module", "database"].map { "\($0)_\(end)_id" }
      })

  /// What an interruption of an activity does to the hospital.
  static let impacts = TableShape(
    name: "activity_impact", aliases: ["activity_impacts"],
    columns: ["id", "activity_id", "impact_type", "severity"],
    required: ["activity_id", "impact_type"])

  /// What says nothing about who needs whom, or not which way: counted and told.
  static let unused: [TableShape] =
    [
      "physical_links", "logical_flows", "physical_routers",
      "network_switches", "routers", "cluster_router", "wifi_terminals",
      "physical_security_devices", "security_devices", "workstations", "peripherals", "phones",
      "macro_processuses", "operations", "tasks", "actors", "information", "application_services",
      "application_modules", "application_blocks", "networks", "subnetworks", "vlans", "annuaires",
      "forest_ads", "zone_admins", "relations", "entity_process", "database_entity", "certificates",
      "gateways", "dhcp_servers", "dnsservers", "external_connected_entities", "lans", "mans",
      "wans",
    ].map { TableShape(name: $0, columns: ["id"]) }
    + [
      ("application_workstation", "m_application_workstation"),
      ("application_peripheral", "m_application_peripheral"),
      ("application_security_device", "m_application_security_device"),
      ("application_application_service", "application_service_m_application"),
      ("application_entity", "entity_m_application"),
    ].map { TableShape(name: $0.0, aliases: [$0.1], columns: ["id"]) }

  static let all: [TableShape] =
    MercatorObject.allCases.map(\.shape) + MercatorEdge.all.map(\.shape) + backups
    + [perimeters, flows, impacts] + unused
}
