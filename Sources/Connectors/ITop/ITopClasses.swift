// The classes of iTop's data model: which is a special case of which, and what they are in a model.

import Continuity
import Formats

/// What the classes of iTop's standard data model (3.x) stand for.
enum ITopClasses {
  /// What becomes of the objects of a class.
  enum Use: Sendable {
    case node(Kind)
    case establishment
    /// A row that ties two objects.
    case link
    /// Known, and of no consequence for continuity.
    case unused
    /// Of a data model that is not the standard one.
    case unknown
  }

  /// What becomes of the objects of a class.
  static func use(of name: String) -> Use {
    if let kind = kinds[name] { return .node(kind) }
    if name == "Organization" { return .establishment }
    if name.hasPrefix("lnk") { return links[name] == nil ? .unused : .link }
    let isOfThePlatform = platform.contains { name.hasPrefix($0) }
    return unused.contains(name) || isOfThePlatform ? .unused : .unknown
  }

  /// The classes that become nodes.
  static let kinds: [String: Kind] = wordTable([
    .process: "BusinessProcess",
    .application:
      "ApplicationSolution WebApplication PCSoftware OtherSoftware ContainerApplication",
    .service: "WebServer Middleware MiddlewareInstance ContainerImage",
    .store: "DBServer DatabaseSchema StorageSystem NAS NASFileSystem LogicalVolume",
    .server: "Server VirtualMachine Hypervisor Farm Cloud ContainerHost ContainerCluster",
    .network: "NetworkDevice SANSwitch",
    .backup: "TapeLibrary",
    .equipment: "PC Printer Peripheral Phone IPPhone MobilePhone Tablet",
    .utility: "PowerSource PDU",
    .building: "Location Rack Enclosure",
  ])

  /// The rows that tie two objects, with the two fields that name them.
  static let links: [String: (ITopField, ITopField)] = [
    "lnkApplicationSolutionToFunctionalCI": (.applicationSolution, .functionalCI),
    "lnkApplicationSolutionToBusinessProcess": (.businessProcess, .applicationSolution),
    "lnkConnectableCIToNetworkDevice": (.connectableCI, .networkDevice),
    "lnkServerToVolume": (.server, .volume),
    "lnkVirtualDeviceToVolume": (.virtualDevice, .volume),
    "lnkSanToDatacenterDevice": (.datacenterDevice, .san),
    "lnkFunctionalCIToProviderContract": (.functionalCI, .providerContract),
  ]

  /// The lists inside an object that hold such rows, in the answers of `rest.php`, which do not name them.
  static func link(inList list: String, of name: String) -> String? {
    switch list {
    case "functionalcis_list" where name == "ApplicationSolution",
      "applicationsolution_list", "applicationsolutions_list":
      name == "BusinessProcess"
        ? "lnkApplicationSolutionToBusinessProcess" : "lnkApplicationSolutionToFunctionalCI"
    case "functionalcis_list" where name == "ProviderContract", "providercontracts_list":
      "lnkFunctionalCIToProviderContract"
    case "businessprocess_list": "lnkApplicationSolutionToBusinessProcess"
    case "networkdevice_list", "connectablecis_list": "lnkConnectableCIToNetworkDevice"
    case "logicalvolumes_list" where name == "Server": "lnkServerToVolume"
    case "logicalvolumes_list": "lnkVirtualDeviceToVolume"
    case "servers_list" where name == "LogicalVolume": "lnkServerToVolume"
    case "virtualdevices_list": "lnkVirtualDeviceToVolume"
    case "san_list", "datacenterdevice_list": "lnkSanToDatacenterDevice"
    default: nil
    }
  }

  /// Whether a class is another, or a special case of it.
  static func isA(_ name: String, _ other: String) -> Bool {
    var current: String? = name
    while let name = current {
      if name == other { return true }
      current = parents[name]
    }
    return false
  }

  private static let parents: [String: String] = {
    let children: [String: [String]] = [
      "FunctionalCI": [
        "PhysicalDevice", "SoftwareInstance", "VirtualDevice", "ApplicationSolution",
        "BusinessProcess", "DatabaseSchema", "WebApplication", "MiddlewareInstance",
        "ContainerVirtualHost", "ContainerApplication", "ContainerImage",
      ],
      "PhysicalDevice": [
        "ConnectableCI", "PowerConnection", "TelephonyCI", "Rack", "Enclosure", "Peripheral",
      ],
      "ConnectableCI": ["DatacenterDevice", "PC", "Printer", "IPPhone"],
      "DatacenterDevice": [
        "Server", "NetworkDevice", "StorageSystem", "SANSwitch", "NAS", "TapeLibrary",
      ],
      "PowerConnection": ["PowerSource", "PDU"],
      "TelephonyCI": ["Phone", "MobilePhone", "Tablet"],
      "SoftwareInstance": ["DBServer", "WebServer", "Middleware", "PCSoftware", "OtherSoftware"],
      "VirtualDevice": ["VirtualHost", "VirtualMachine"],
      "VirtualHost": ["Farm", "Hypervisor", "Cloud"],
      "ContainerVirtualHost": ["ContainerHost", "ContainerCluster"],
    ]
    var parents: [String: String] = [:]
    for (parent, names) in children { for name in names { parents[name] = parent } }
    return parents
  }()

  /// The name of a class as the data model writes it, found by a sheet's or file's name: `server`,
  /// `export-Server`, `Server_2026`.
  static func named(_ text: String) -> String? {
    if let name = byLowercase[text.lowercased()] ?? ITopLabels.className(text) { return name }
    let words = text.split { !$0.isLetter }.compactMap { byLowercase[$0.lowercased()] }
    return Set(words).count == 1 ? words.first : nil
  }

  private static let byLowercase: [String: String] = {
    let names = Array(kinds.keys) + Array(links.keys) + Array(unused) + ["Organization"]
    return Dictionary(names.map { ($0.lowercased(), $0) }) { first, _ in first }
  }()

  /// What begins the names of classes that iTop itself works with.
  private static let platform = [
    "CMDBChange", "TriggerOn", "ActionEmail", "ActionWebhook", "EventNotification",
    "EventWebService",
    "EventLogin", "EventRestService", "EventIssue", "Synchro", "URP_", "Audit", "QueryOQL",
    "UserToken", "PersonalToken", "MailInbox",
  ]

  /// People, papers, catalogs, tickets and addresses.
  private static let unused: Set<String> = [
    "Person", "Team", "Contact", "ContactType", "Document", "DocumentFile", "DocumentNote",
    "DocumentWeb", "DocumentType", "Software", "Patch", "OSPatch", "SoftwarePatch", "Licence",
    "OSLicence", "SoftwareLicence", "OSFamily", "OSVersion", "IOSVersion", "Brand", "Model",
    "NetworkDeviceType", "Typology", "Contract", "CustomerContract", "ProviderContract",
    "ContractType", "Service", "ServiceFamily", "ServiceSubcategory", "SLA", "SLT", "DeliveryModel",
    "Subnet", "VLAN", "PhysicalInterface", "LogicalInterface", "FiberChannelInterface",
    "NetworkInterface", "IPInterface", "Tape", "Group", "Ticket", "UserRequest", "Incident",
    "Problem", "Change", "RoutineChange", "NormalChange", "EmergencyChange", "KnownError", "FAQ",
    "FAQCategory", "WorkOrder", "User", "UserLocal", "UserLDAP", "UserExternal", "URP_Profiles",
    "Attachment", "FunctionalCI", "PhysicalDevice", "ConnectableCI", "DatacenterDevice",
    "SoftwareInstance", "VirtualDevice", "VirtualHost", "PowerConnection", "TelephonyCI",
    "ContainerVirtualHost", "ContainerType", "ContainerImageType", "ApprovedChange", "UserInternal",
    "Action", "Trigger", "Event", "Query", "Shortcut", "UserDashboard", "ModuleInstallation",
    "ExtensionInstallation", "BackgroundTask", "AsyncTask", "AsyncSendEmail", "InlineImage",
    "TagSetFieldData", "TagSetFieldDataFor_FAQ__domains", "CoverageWindow",
    "HolidayCalendar", "Holiday", "EmailReplica", "KeyValueStore", "IPSubnet", "IPv4Subnet",
    "IPv6Subnet", "IPAddress", "IPv4Address", "IPv6Address", "IPRange", "IPv4Range", "IPBlock",
    "IPv4Block", "ResponseTemplate", "SubnetMask",
  ]
}
