// What the names of sheets and the words in columns of types and states mostly mean.

import Continuity

extension InventoryHeadings {
  /// The kind that a word in the name of a sheet, or in a cell of types, stands for.
  static func kind(_ text: String) -> Kind? {
    if let kind = Kind(named: text) { return kind }
    let key = text.foldedName
    // A machine, whatever it controls.
    if key.hasPrefix("controleur-de-domaine") || key.hasPrefix("domain-controller") {
      return .server
    }
    let words = key.split { !$0.isLetter }.map(String.init)
    for word in words {
      if let kind = kinds[word] ?? Kind(named: word) { return kind }
      // "Applis", "Serveurs" and the like.
      if word.hasSuffix("s"), let kind = kinds[String(word.dropLast())] { return kind }
    }
    return nil
  }

  /// What the rows under these headings are, and the heading that tells: the first that names a kind and
  /// does not merely say where a thing is or whose. What has its name in a column of its own is not what
  /// another column names: that one is what it needs, and who runs on servers is an application.
  static func subject(of headings: [String]) -> (heading: String, kind: Kind)? {
    let guesses = headings.map { guess($0, kind: nil) }
    let hasName = guesses.contains(.name)
    // In a hospital, a service is a ward: beside processes and activities, it says whose they are.
    if let heading = headings.first(where: {
      guess($0, kind: .process) == .name && kind($0) == .process
    }) ?? headings.first(where: { ["activite", "activites"].contains($0.foldedName) }) {
      return (heading, .process)
    }
    for (heading, guess) in zip(headings, guesses) {
      switch guess {
      case nil, .id?, .name?: break
      case .relation(let relation, _, _)?
      where !hasName && [.needs, .runsOn, .storedOn].contains(relation): break
      default: continue
      }
      if let kind = kind(heading) { return (heading, kind) }
    }
    for (heading, guess) in zip(headings, guesses) {
      if case .relation(.runsOn, _, _)? = guess { return (heading, .application) }
    }
    return nil
  }

  private static let kinds: [String: Kind] = [
    "app": .application, "appli": .application, "application": .application,
    "applicatif": .application, "progiciel": .application, "saas": .application, "vm": .server,
    "srv": .server, "server": .server, "serveur": .server,
    "machine": .server, "hyperviseur": .server, "esx": .server, "esxi": .server, "host": .server,
    "switch": .network, "commutateur": .network, "routeur": .network, "firewall": .network,
    "pare": .network, "wifi": .network, "reseau": .network, "vpn": .network, "bdd": .store,
    "base": .store, "nas": .store, "san": .store, "stockage": .store, "sauvegarde": .backup,
    "veeam": .backup, "bande": .backup, "onduleur": .utility, "climatisation": .utility,
    "electricite": .utility, "groupe": .utility, "salle": .building, "local": .building,
    "batiment": .building, "site": .building, "rack": .building, "fournisseur": .supplier,
    "editeur": .supplier, "prestataire": .supplier, "annuaire": .service, "dns": .service,
    "dhcp": .service, "messagerie": .service, "service": .service, "processus": .process,
    "activite": .process, "metier": .process, "imprimante": .equipment, "automate": .equipment,
    "modalite": .equipment, "biomedical": .equipment, "poste": .equipment, "role": .role,
    "portable": .equipment, "ordinateur": .equipment, "pc": .equipment, "laptop": .equipment,
    "notebook": .equipment, "desktop": .equipment, "tablette": .equipment, "scanner": .equipment,
    "terminal": .equipment, "workstation": .equipment, "printer": .equipment,
    "vmware": .server, "virtuel": .server, "virtuelle": .server, "virtual": .server,
    "hypervisor": .server, "database": .store, "databases": .store, "storage": .store,
    "logiciel": .application, "software": .application, "supplier": .supplier,
  ]

  /// The words of a status that say that a row is out of use.
  static func isRetired(_ text: String) -> Bool {
    let key = text.foldedName
    return [
      "decommission", "hors-service", "hors-prod", "archiv", "abandon", "retir", "supprim", "rebut",
      "arret", "obsolete", "inacti", "hs", "reform", "en-stock", "stock", "perdu", "demantel",
      "desinstall", "mis-au-rebut", "retired",
    ].contains { key.hasPrefix($0) }
  }
}
