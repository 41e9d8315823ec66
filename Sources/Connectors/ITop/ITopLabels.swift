// What iTop calls its classes and fields in French and English, as its interface exports them.

import Continuity
import Formats

/// The labels of classes and fields that are used.
enum ITopLabels {
  /// The class that goes by a label, such as `Serveur`.
  static func className(_ label: String) -> String? { classes[label.foldedName] }

  /// The field that goes by a label, such as `Source électrique A`: a key's own label stands over its number.
  static func field(_ label: String) -> ITopField? { fields[label.foldedName] }

  /// Whether a heading is that of the number: `id`, `id (Clef primaire)`, `id (Primary Key)`.
  static func isNumber(_ heading: String) -> Bool {
    let name = heading.foldedName
    return name == "id" || name.hasPrefix("id-(")
  }

  private static let classes: [String: String] = byLabel([
    ("BusinessProcess", ["Processus métier", "Business Process"]),
    ("ApplicationSolution", ["Solution applicative", "Application Solution"]),
    ("WebApplication", ["Application Web", "Web Application"]),
    ("PCSoftware", ["Logiciel PC", "PC Software"]),
    ("OtherSoftware", ["Autre logiciel", "Other Software"]),
    ("WebServer", ["Serveur Web", "Web server"]),
    ("MiddlewareInstance", ["Instance Middleware", "Middleware Instance"]),
    ("DBServer", ["Serveur de base de données", "DB Server"]),
    ("DatabaseSchema", ["Instance de base de données", "Database Schema"]),
    ("StorageSystem", ["Système de stockage", "Storage System"]),
    ("NASFileSystem", ["Système de fichier NAS", "NAS File System"]),
    ("LogicalVolume", ["Volume logique", "Logical Volume"]), ("Server", ["Serveur"]),
    ("VirtualMachine", ["Machine virtuelle", "Virtual Machine"]),
    ("Hypervisor", ["Hyperviseur"]), ("Farm", ["vCluster"]),
    ("NetworkDevice", ["Équipement réseau", "Network Device"]),
    ("SANSwitch", ["Switch SAN", "SAN Switch"]), ("TapeLibrary", ["Bandothèque", "Tape Library"]),
    ("Printer", ["Imprimante"]), ("Peripheral", ["Périphérique"]), ("Phone", ["Téléphone"]),
    ("IPPhone", ["Téléphone IP", "IP Phone"]),
    ("MobilePhone", ["Téléphone mobile", "Mobile Phone"]), ("Tablet", ["Tablette"]),
    ("PowerSource", ["Arrivée électrique", "Power Source"]), ("Location", ["Site"]),
    ("Enclosure", ["Châssis"]), ("Organization", ["Organisation"]),
  ])

  private static let fields: [String: ITopField] = byLabel([
    (.name, ["Nom", "Name"]), (.friendlyName, ["Nom complet", "Full name"]),
    (.organization, ["Organisation", "Organization"]),
    (
      .organizationName,
      [
        "Organisation->Nom", "Organization->Name", "org_id->name", "Nom organisation",
        "Organization name",
      ]
    ),
    (.status, ["Statut", "État", "Status"]),
    (.criticity, ["Criticité", "Business criticality", "Business criticity"]),
    (
      .redundancy,
      [
        "Redondance", "Redundancy", "Haute disponibilité", "High availability",
        "Analyse d'impact : configuration de la redondance",
        "Impact analysis: configuration of the redundancy",
      ]
    ),
    (.finalClass, ["Sous-classe de CI", "CI sub-class"]),
    (.system, ["Système", "System"]), (.dbServer, ["Serveur de base de données", "DB server"]),
    (.webServer, ["Serveur Web", "Web server"]), (.middleware, ["Middleware"]),
    (.virtualHost, ["vCluster / Hyperviseur", "Virtual host"]), (.farm, ["vCluster", "Farm"]),
    (.server, ["Serveur", "Server"]),
    (.powerA, ["Source électrique A", "PowerA source"]),
    (.powerB, ["Source électrique B", "PowerB source"]),
    (.location, ["Site", "Location"]), (.rack, ["Rack"]),
    (.enclosure, ["Châssis", "Enclosure"]),
    (.storageSystem, ["Système de stockage", "Storage system"]), (.nas, ["NAS"]),
    (.applicationSolution, ["Solution applicative", "Application solution"]),
    (.functionalCI, ["CI", "Functionalci"]),
    (.businessProcess, ["Processus métier", "Business process"]),
    (.connectableCI, ["Matériel connecté", "Connected device"]),
    (.networkDevice, ["Équipement réseau", "Network device"]),
    (.connectionType, ["Type de connection", "Type de connexion", "Connection type"]),
    (.volume, ["Volume logique", "Logical volume"]),
    (.virtualDevice, ["Device virtuel", "Virtual device"]), (.datacenterDevice, ["Device"]),
    (.san, ["Switch SAN", "SAN switch"]),
  ])

  private static func byLabel<Value>(_ labels: [(Value, [String])]) -> [String: Value] {
    var values: [String: Value] = [:]
    for (value, names) in labels {
      for name in names { values[name.foldedName] = value }
    }
    return values
  }
}
