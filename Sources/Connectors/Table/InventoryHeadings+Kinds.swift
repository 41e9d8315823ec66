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
    // What a machine looks like; what it is mounted in is a place.
    if ["rack-mount", "rackmount", "rackable", "chassis", "lame", "blade-server"].contains(
      where: key.contains), !words.contains(where: { kinds[$0] == .network || $0 == "enclosure" })
    {
      return .server
    }
    // Where patients are cared for, and who does it.
    if isCareUnit(words) { return .process }
    for word in words {
      if let kind = kinds[word] ?? Kind(named: word) { return kind }
      // "Applis", "Serveurs" and the like.
      if word.hasSuffix("s"), let kind = kinds[String(word.dropLast())] { return kind }
    }
    return nil
  }

  /// "Services de soins", "Pôles", "Unités fonctionnelles".
  private static func isCareUnit(_ words: [String]) -> Bool {
    func has(_ some: String...) -> Bool { some.contains(where: words.contains) }
    if has("pole", "poles", "uf", "ufs") { return true }
    if has("unite", "unites") {
      return has("fonctionnelle", "fonctionnelles", "soins", "medicale", "medicales")
    }
    return has("service", "services", "departement", "departements")
      && has(
        "soins", "cliniques", "clinique", "medicaux", "medical", "hospitaliers", "utilisateurs")
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

  private static let kinds: [String: Kind] = wordTable([
    .application: "app appli application applicatif progiciel saas logiciel software",
    .server:
      "vm srv server serveur machine hyperviseur esx esxi host vmware virtuel virtuelle virtual "
      + "hypervisor hypervisors blade",
    .network: "switch commutateur routeur firewall pare wifi reseau vpn router gateway",
    .store: "bdd base nas san stockage database databases storage raid",
    .backup: "sauvegarde veeam bande tape",
    .utility: "onduleur climatisation electricite groupe pdu ups generator",
    .building: "salle local batiment site rack room location datacenter",
    .supplier: "fournisseur editeur prestataire supplier vendor",
    .service: "annuaire dns dhcp messagerie service directory",
    .process: "processus activite metier process pole",
    .equipment:
      "imprimante automate modalite biomedical poste portable ordinateur pc laptop notebook "
      + "desktop tablette scanner terminal workstation printer tower ultrabook chariot modality",
    .role: "role",
    // Of ArchiMate, as Archi exports them.
    .application: "applicationcomponent",
    .service: "applicationservice systemsoftware technologyservice",
    .server: "node",
    .equipment: "device",
    .process: "businessprocess businessfunction businessservice",
    .role: "businessrole",
    .building: "facility",
    .network: "communicationnetwork",
    .utility: "distributionnetwork",
  ])

  /// The words of a status that say that a row is out of use.
  static func isRetired(_ text: String) -> Bool {
    let key = text.foldedName
    return [
      "decommission", "hors-service", "hors-prod", "archiv", "abandon", "retir", "supprim", "rebut",
      "arret", "obsolete", "inacti", "hs", "reform", "en-stock", "stock", "perdu", "demantel",
      "desinstall", "mis-au-rebut", "retired", "disposed", "scrapped", "end-of-life",
    ].contains { key.hasPrefix($0) }
  }
}
