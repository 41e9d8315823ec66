// What the headings of French inventories mostly mean: the one table behind `--suggest`.

import Continuity

/// What a column of an inventory is for.
enum ColumnGuess: Equatable, Sendable {
  case id, name, establishment, kind, status
  case field(ItemField)
  /// A relation, the kind of what it names, and whether such things mostly have no sheet of their own.
  case relation(Relation, Kind?, creates: Bool)
  case copyHolder
  case copy(CopyField)
}

/// Headings and what they stand for, folded (see `folded(_:)`).
enum InventoryHeadings {
  /// The first that fits wins: a whole heading before the beginning of one.
  static func guess(_ heading: String, kind: Kind?) -> ColumnGuess? {
    var key = heading.asCell.quicklyFolded
    if let open = key.firstIndex(of: "("), open > key.startIndex {
      key = String(key[..<open])
      while key.last == "-" { key.removeLast() }
    }
    if kind == .server || kind == .store || kind == .network,
      ["baie", "rack", "armoire", "site"].contains(key)
    {
      return key == "site" ? .establishment : .relation(.isIn, .building, creates: true)
    }
    // In the sheet of servers, "Serveur" is their name.
    if let kind, Kind(named: key) == kind, ![.backup, .building].contains(kind) { return .name }
    if let exact = table[key] { return exact }
    for (beginning, guess) in beginnings where key.hasPrefix(beginning) { return guess }
    if let field = Synonyms.find(key, as: ItemField.self), field != .copies { return .field(field) }
    if let relation = Synonyms.relation(key) { return .relation(relation, nil, creates: false) }
    return nil
  }

  private static let table: [String: ColumnGuess] = {
    var table: [String: ColumnGuess] = [:]
    func add(_ guess: ColumnGuess, _ names: String) {
      for name in names.split(separator: " ") { table[String(name)] = guess }
    }
    add(
      .id,
      """
      code id identifiant ref reference n° no numero matricule code-appli code-application \
      code-serveur id-application id-serveur numero-d-inventaire n°-inventaire no-inventaire \
      code-processus id-processus trigramme asset-id ref-id
      """)
    add(
      .name,
      """
      nom libelle designation intitule nom-de-l-application nom-application nom-appli \
      nom-du-serveur nom-serveur hostname nom-d-hote nom-machine nom-de-la-machine \
      nom-du-processus name denomination nom-usuel nom-du-logiciel
      """)
    add(
      .establishment,
      "site etablissement etab entite ch hopital structure organisation organisme ght-etablissement"
    )
    add(.kind, "type nature categorie famille type-d-actif type-d-equipement type-de-materiel")
    add(.status, "statut etat status cycle-de-vie etat-d-exploitation situation")
    add(
      .field(.mtpd),
      """
      dmia dima mtpd mtd duree-maximale-d-interruption-admissible duree-maximale-d-interruption \
      interruption-maximale duree-max-d-interruption
      """)
    add(.field(.rto), "rto dmr delai-de-reprise delai-de-reprise-cible objectif-de-reprise gtr")
    add(
      .field(.rpo),
      "rpo pdma perte-de-donnees-maximale-admissible perte-de-donnees-maximale perte-de-donnees")
    add(
      .field(.restart),
      """
      redemarrage delai-de-redemarrage temps-de-redemarrage duree-de-redemarrage \
      temps-de-relance delai-de-relance
      """)
    add(
      .field(.rebuild),
      "reconstruction temps-de-reconstruction delai-de-reconstruction duree-de-reinstallation")
    add(.field(.repair), "reparation temps-de-reparation delai-de-reparation delai-d-intervention")
    add(
      .field(.owner),
      """
      responsable referent chef-de-projet proprietaire pilote responsable-applicatif \
      referent-metier referent-technique administrateur
      """)
    add(
      .field(.note),
      "commentaire commentaires remarque remarques observation observations note notes description")
    add(.field(.headcount), "effectif effectifs presents")
    add(.field(.scope), "perimetre domaine-bia")
    add(
      .relation(.runsOn, .server, creates: false),
      """
      serveur serveurs heberge-sur installe-sur machine machines hote hotes vm \
      serveur-s serveurs-d-application serveur-d-application serveur-applicatif hyperviseur hyperviseurs
      """)
    add(
      .relation(.storedOn, .store, creates: true),
      "bdd base-de-donnees bases-de-donnees base stockage baie-de-stockage baie datastore sgbd instance"
    )
    add(
      .relation(.maintainedBy, .supplier, creates: true),
      """
      editeur fournisseur prestataire mainteneur tma societe-de-maintenance maintenance support \
      editeur-fournisseur fournisseur-editeur constructeur infogerant
      """)
    add(
      .relation(.hostedBy, .supplier, creates: true), "hebergeur heberge-par hebergement saas cloud"
    )
    add(
      .relation(.isIn, .building, creates: true),
      """
      salle local batiment localisation emplacement lieu rack armoire salle-serveur \
      salle-informatique salle-machine datacenter implantation
      """)
    add(
      .relation(.signsInWith, nil, creates: false),
      "authentification annuaire sso domaine-ad mode-d-authentification domaine")
    add(
      .relation(.needs, nil, creates: false),
      """
      dependances dependance depend-de prerequis interfaces flux applications-liees applications \
      besoins a-besoin-de logiciels logiciel application appli applications-utilisees
      """)
    add(
      .copyHolder, "sauvegarde sauvegarde-par sauvegarde-sur outil-de-sauvegarde sauvegardes backup"
    )
    add(.copy(.every), "frequence-de-sauvegarde frequence-sauvegarde periodicite frequence")
    add(.copy(.retention), "retention duree-de-retention conservation retention-sauvegarde")
    add(.copy(.restore), "temps-de-restauration duree-de-restauration delai-de-restauration")
    return table
  }()

  private static let beginnings: [(String, ColumnGuess)] = [
    ("dmia", .field(.mtpd)), ("rto", .field(.rto)), ("pdma", .field(.rpo)), ("rpo", .field(.rpo)),
    ("delai-de-redemarrage", .field(.restart)), ("nom-d", .name), ("identifiant-d", .id),
    ("serveur", .relation(.runsOn, .server, creates: false)),
    ("editeur", .relation(.maintainedBy, .supplier, creates: true)),
    ("salle", .relation(.isIn, .building, creates: true)),
    ("commentaire", .field(.note)),
  ]

  /// The kind that a word in the name of a sheet, or in a cell of types, stands for.
  static func kind(_ text: String) -> Kind? {
    if let kind = Kind(named: text) { return kind }
    let words = text.quicklyFolded.split { !$0.isLetter }.map(String.init)
    for word in words {
      if let kind = kinds[word] ?? Kind(named: word) { return kind }
      // "Applis", "Serveurs" and the like.
      if word.hasSuffix("s"), let kind = kinds[String(word.dropLast())] { return kind }
    }
    return nil
  }

  /// What the rows under these headings are, and the heading that tells: the first that names a kind and
  /// does not merely say where a thing is or whose.
  static func subject(of headings: [String]) -> (heading: String, kind: Kind)? {
    for heading in headings {
      switch guess(heading, kind: nil) {
      case nil, .id?, .name?: break
      case .relation(let relation, _, _)?
      where [.needs, .runsOn, .storedOn].contains(relation): break
      default: continue
      }
      if let kind = kind(heading) { return (heading, kind) }
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
  ]

  /// The words of a status that say that a row is out of use.
  static func isRetired(_ text: String) -> Bool {
    let key = text.quicklyFolded
    return [
      "decommission", "hors-service", "hors-prod", "archiv", "abandon", "retir", "supprim", "rebut",
      "arret", "obsolete", "inacti", "hs",
    ].contains { key.hasPrefix($0) }
  }
}
