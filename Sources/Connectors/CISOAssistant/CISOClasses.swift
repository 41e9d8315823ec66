// Classes of assets: those that CISO Assistant brings, and names of kinds.

import Continuity

enum CISOClasses {
  /// What a supporting asset of a class is: of `Devices/Servers` what the last part says, else the one before.
  ///
  /// People and processes are not, since a class alone does not say who needs them how.
  static func kind(of path: String) -> Kind? {
    for part in path.split(whereSeparator: { $0 == "/" || $0 == ">" }).reversed() {
      let name = String(part).asCell
      if let kind = Kind(named: name), kind != .role, kind != .process { return kind }
      var plain = name.foldedName.filter(\.isLetter)
      if plain.hasPrefix("assetclass") { plain.removeFirst(10) }
      if let kind = builtIn[plain] { return kind }
    }
    return nil
  }

  /// The classes that every CISO Assistant has, `assetClassServers` in its exports, without that beginning.
  private static let builtIn: [String: Kind] = [
    "devices": .equipment, "enterpriseassets": .equipment, "enduserdevices": .equipment,
    "portable": .equipment, "mobile": .equipment, "iotandnoncomputingdevices": .equipment,
    "removablemedia": .equipment,
    "servers": .server, "cloudinfrastructure": .server,
    "networkdevices": .network, "network": .network, "networkinfrastructure": .network,
    "networkarchitecture": .network,
    "software": .application, "applications": .application, "libraries": .application,
    "apis": .application, "saas": .application, "operatingsystems": .application,
    "firmware": .application, "services": .service,
    "data": .store, "sensitivedata": .store, "logdata": .store, "physicaldata": .store,
  ]
}
