// One object of iTop as an export shows it, whatever the export: its class, its number, its fields.

import Formats

/// An object of iTop.
struct ITopObject: Sendable {
  var className: String
  var id: String
  var fields: [(field: ITopField, value: String)] = []
  var place: Place
  /// Whether it stood in a list inside another object: then it may be told only in part.
  var isNested = false

  /// What a field says; `nil` where it is not there, empty, or 0, as iTop writes a key that is not set.
  subscript(field: ITopField) -> String? {
    guard let value = fields.first(where: { $0.field == field })?.value, !value.isEmpty else {
      return nil
    }
    return field.isReference && value == "0" ? nil : value
  }

  /// What it is known by: a number alone serves in several classes.
  var key: String { className + "#" + id }
  /// The same in an identifier of a model.
  var localID: String { className.lowercased() + "#" + id }
}

/// The fields that are used, under the names of the data model.
enum ITopField: String, CaseIterable, Sendable {
  case name
  case friendlyName = "friendlyname"
  case organization = "org_id"
  case organizationName = "org_name"
  case organizationFriendlyName = "org_id_friendlyname"
  case oldOrganizationName = "organization_name"
  case status
  case criticity = "business_criticity"
  case redundancy
  case finalClass = "finalclass"
  case isObsolete = "obsolescence_flag"
  case isArchived = "archive_flag"

  case system = "system_id"
  case dbServer = "dbserver_id"
  case webServer = "webserver_id"
  case middleware = "middleware_id"
  case virtualHost = "virtualhost_id"
  case farm = "farm_id"
  case server = "server_id"
  case powerA = "powerA_id"
  case powerB = "powerB_id"
  case powerStart = "powerstart_id"
  case location = "location_id"
  case rack = "rack_id"
  case enclosure = "enclosure_id"
  case storageSystem = "storagesystem_id"
  case nas = "nas_id"
  case parent = "parent_id"
  case providerContract = "providercontract_id"
  case provider = "provider_id"
  case providerName = "provider_name"
  case providerFriendlyName = "provider_id_friendlyname"
  case containerVirtualHost = "containervirtualhost_id"
  case containerCluster = "containercluster_id"
  case containerApplication = "containerapplication_id"

  case applicationSolution = "applicationsolution_id"
  case functionalCI = "functionalci_id"
  case businessProcess = "businessprocess_id"
  case connectableCI = "connectableci_id"
  case networkDevice = "networkdevice_id"
  case connectionType = "connection_type"
  case volume = "volume_id"
  case virtualDevice = "virtualdevice_id"
  case datacenterDevice = "datacenterdevice_id"
  case san = "san_id"

  case systemClass = "system_id_finalclass_recall"
  case virtualHostClass = "virtualhost_id_finalclass_recall"
  case functionalCIClass = "functionalci_id_finalclass_recall"
  case connectableCIClass = "connectableci_id_finalclass_recall"
  case virtualDeviceClass = "virtualdevice_id_finalclass_recall"
  case datacenterDeviceClass = "datacenterdevice_id_finalclass_recall"
  case powerAClass = "powerA_id_finalclass_recall"
  case powerBClass = "powerB_id_finalclass_recall"

  /// Whether it holds the number of another object.
  var isReference: Bool { target != nil }

  /// The class whose objects it names; special cases of it too.
  var target: String? {
    switch self {
    case .organization, .provider: "Organization"
    case .providerContract: "ProviderContract"
    case .system, .functionalCI: "FunctionalCI"
    case .dbServer: "DBServer"
    case .webServer: "WebServer"
    case .middleware: "Middleware"
    case .virtualHost: "VirtualHost"
    case .farm: "Farm"
    case .server: "Server"
    case .powerA, .powerB, .powerStart: "PowerConnection"
    case .containerVirtualHost: "ContainerVirtualHost"
    case .containerCluster: "ContainerCluster"
    case .containerApplication: "ContainerApplication"
    case .location, .parent: "Location"
    case .rack: "Rack"
    case .enclosure: "Enclosure"
    case .storageSystem: "StorageSystem"
    case .nas: "NAS"
    case .applicationSolution: "ApplicationSolution"
    case .businessProcess: "BusinessProcess"
    case .connectableCI: "ConnectableCI"
    case .networkDevice: "NetworkDevice"
    case .volume: "LogicalVolume"
    case .virtualDevice: "VirtualDevice"
    case .datacenterDevice: "DatacenterDevice"
    case .san: "SANSwitch"
    default: nil
    }
  }

  /// The field that says which special case it is, where an export has it.
  var classField: ITopField? { ITopField(rawValue: rawValue + "_finalclass_recall") }

  /// The fields that name what a thing runs on.
  static let hosts: [ITopField] = [
    .system, .dbServer, .webServer, .middleware, .virtualHost, .server, .storageSystem, .nas,
    .containerVirtualHost,
  ]

  /// The field that goes by a name, as the data model or a heading writes it: `powerA_id`,
  /// `Server.powerA_id`, `org_id->name`, `Source électrique A`.
  init?(heading: String) {
    let name = heading.split(separator: ".").last.map(String.init) ?? heading
    guard let field = Self.byName[name.lowercased()] ?? ITopLabels.field(name) else { return nil }
    self = field
  }

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.rawValue.lowercased(), $0) })

  /// Keys to what says nothing of continuity.
  static let ignored: Set<String> = [
    "osfamily_id", "osversion_id", "brand_id", "model_id", "iosversion_id", "softwarelicence_id",
    "oslicence_id", "managementip_id", "software_id", "networkdevicetype_id", "deliverymodel_id",
    "delivery_model_id", "manager_id", "contact_id", "document_id", "contract_id", "service_id",
    "providercontract_id", "customercontract_id", "team_id", "caller_id", "agent_id", "model_name",
    // A text, whatever its name looks like.
    "lun_id", "containertype_id",
  ]
}
