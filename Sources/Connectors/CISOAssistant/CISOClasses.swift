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
  private static let builtIn: [String: Kind] = wordTable([
    .equipment:
      "devices enterpriseassets enduserdevices portable mobile iotandnoncomputingdevices "
      + "removablemedia",
    .server: "servers cloudinfrastructure",
    .network: "networkdevices network networkinfrastructure networkarchitecture",
    .application: "software applications libraries apis saas operatingsystems firmware",
    .service: "services",
    .store: "data sensitivedata logdata physicaldata",
  ])
}
