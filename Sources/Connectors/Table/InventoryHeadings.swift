// What the headings of French inventories mostly mean: the one table behind `--suggest`.

import Continuity

/// What a column of an inventory is for.
enum ColumnGuess: Hashable, Sendable {
  case id, name, establishment, kind, status
  case field(NodeKey)
  /// A relation, the kind of what it names, and whether such things mostly have no sheet of their own.
  case relation(Relation, Kind?, creates: Bool)
  /// What needs the row, of a kind that is made where one is given.
  case neededBy(Kind?)
  case copyHolder
  case copy(CopyKey)

  /// Whether a node has it once, so that one column says it.
  var standsOnce: Bool {
    switch self {
    case .id, .name, .establishment, .kind, .status, .copyHolder, .field, .copy: true
    case .relation, .neededBy: false
    }
  }
}

/// Headings and what they stand for, folded (see `folded(_:)`).
enum InventoryHeadings {
  /// The first that fits wins: a whole heading before the beginning of one, then its words.
  static func guess(_ heading: String, kind: Kind?) -> ColumnGuess? {
    var key = heading.asCell.foldedName.replacing("-/-", with: "/")
    if let open = key.firstIndex(of: "("), open > key.startIndex {
      key = String(key[..<open])
    }
    while let last = key.last, "-:*".contains(last) { key.removeLast() }
    return guess(key: key, kind: kind)
  }

  private static func guess(key: String, kind: Kind?) -> ColumnGuess? {
    if means(nothing: key, kind: kind) { return nil }
    if let kind, hosts.contains(kind), isOfApplications(key) { return nil }
    if let kind, !hosts.contains(kind), machineNames.contains(key) {
      return .relation(.runsOn, .server, creates: false)
    }
    if kind == .server || kind == .store || kind == .network,
      ["baie", "rack", "armoire", "site"].contains(key)
    {
      return key == "site" ? .establishment : .relation(.isIn, .building, creates: true)
    }
    // In the sheet of servers, "Serveur" is their name.
    if let kind, Kind(named: key) == kind, ![.backup, .building].contains(kind) { return .name }
    if let exact = table[key] { return exact }
    if let kind, kind != .process, key.hasPrefix("processus") || key.hasPrefix("business-process") {
      return .neededBy(.process)
    }
    // "Nom de l'éditeur" says the same as "Éditeur".
    for article in ["nom-de-l-", "nom-du-", "nom-de-la-", "nom-de-", "nom-d-"]
    where key.hasPrefix(article) {
      let guess = table[String(key.dropFirst(article.count))]
      switch guess {
      case .field?, .relation?, .establishment?, .copyHolder?: return guess
      default: break
      }
    }
    for (beginning, guess) in beginnings where key.hasPrefix(beginning) { return guess }
    if let guess = guess(byWordsOf: key, kind: kind) { return guess }
    if let field = Synonyms.find(key, among: NodeKey.ofImports), field != .copies {
      return .field(field)
    }
    if let relation = Synonyms.relation(key) { return .relation(relation, nil, creates: false) }
    // "Fournisseur / éditeur": the first half that means something; of racks nobody says whose,
    // of "GTI/GTR" which.
    let halves = key.split(separator: "/").map(String.init)
    if halves.count > 1,
      !halves.contains(where: { ["baie", "rack", "armoire", "gti"].contains($0) })
    {
      for half in halves {
        if let guess = guess(key: half, kind: kind) { return guess }
      }
    }
    return nil
  }

  private static let table: [String: ColumnGuess] = wordTable([
    .id:
      "code id identifiant ref reference n° no numero matricule code-appli code-application "
      + "code-serveur id-application id-serveur numero-d-inventaire n°-inventaire no-inventaire "
      + "code-processus id-processus trigramme asset-id ref-id n°-d-inventaire code-inventaire "
      + "num numero-d-actif id-actif app-id application-id asset-tag asset-number asset-no ci-id "
      + "sys-id server-id system-id device-id vm-id tag etiquette-d-inventaire code-uf n°-uf "
      + "numero-uf uf-code code-service code-pole inventory-number",
    .name:
      "nom libelle designation intitule nom-de-l-application nom-application nom-appli "
      + "nom-du-serveur nom-serveur hostname nom-d-hote nom-machine nom-de-la-machine "
      + "nom-du-processus name denomination nom-usuel nom-du-logiciel application-name app-name "
      + "asset-name server-name host-name ci-name display-name device-name system-name "
      + "computer-name vm-name service-name process-name software-name nom-de-l-actif nom-du-ci "
      + "nom-de-l-equipement",
    .establishment:
      "site etablissement etab entite ch hopital structure organisation organisme "
      + "ght-etablissement company societe organization hospital entity",
    .kind:
      "type nature categorie famille type-d-actif type-d-equipement type-de-materiel class "
      + "classe asset-type asset-class asset-category ci-class ci-type ci-category sys-class-name "
      + "category family role device-role function fonction usage device-type type-de-ci "
      + "classe-de-ci chassis",
    .status:
      "statut etat status cycle-de-vie etat-d-exploitation situation install-status state "
      + "operational-status lifecycle lifecycle-status life-cycle-status",
    .field(.mtpd):
      "dmia dima mtpd mtd duree-maximale-d-interruption-admissible "
      + "duree-maximale-d-interruption interruption-maximale duree-max-d-interruption",
    .field(.rto): "rto dmr delai-de-reprise delai-de-reprise-cible objectif-de-reprise",
    .field(.rpo):
      "rpo pdma perte-de-donnees-maximale-admissible perte-de-donnees-maximale perte-de-donnees",
    .field(.restart):
      "redemarrage delai-de-redemarrage temps-de-redemarrage duree-de-redemarrage "
      + "temps-de-relance delai-de-relance",
    .field(.rebuild):
      "reconstruction temps-de-reconstruction delai-de-reconstruction duree-de-reinstallation",
    .field(.repair): "reparation temps-de-reparation delai-de-reparation gtr",
    .field(.owner):
      "responsable referent chef-de-projet proprietaire pilote responsable-applicatif "
      + "referent-metier referent-technique administrateur",
    .field(.note):
      "commentaire commentaires remarque remarques observation observations note notes "
      + "description documentation comments comment",
    .field(.headcount): "effectif effectifs presents",
    .field(.scope): "perimetre domaine-bia",
    .relation(.runsOn, .server, creates: false):
      "serveur serveurs heberge-sur installe-sur machine machines hote hotes vm serveur-s "
      + "serveurs-d-application serveur-d-application serveur-applicatif hyperviseur hyperviseurs "
      + "server servers host hosts hosted-on installed-on hypervisor",
    .relation(.storedOn, .store, creates: true):
      "bdd base-de-donnees bases-de-donnees base stockage baie-de-stockage baie datastore sgbd "
      + "instance database databases db dbms",
    .relation(.maintainedBy, .supplier, creates: true):
      "editeur fournisseur prestataire mainteneur tma societe-de-maintenance maintenance "
      + "support editeur-fournisseur fournisseur-editeur constructeur infogerant vendor "
      + "manufacturer supplier publisher fabricant maintainer",
    .relation(.hostedBy, .supplier, creates: true): "hebergeur heberge-par hebergement saas cloud",
    .relation(.isIn, .building, creates: true):
      "salle local batiment localisation emplacement lieu rack armoire salle-serveur "
      + "salle-informatique salle-machine datacenter implantation location room building "
      + "data-center server-room site-location",
    .relation(.signsInWith, .service, creates: true):
      "authentification annuaire sso domaine-ad mode-d-authentification domaine",
    .relation(.needs, nil, creates: false):
      "dependances dependance depend-de prerequis depends-on dependencies applications besoins "
      + "a-besoin-de logiciels logiciel application appli applications-utilisees",
    .neededBy(nil): "utilise-par used-by needed-by required-by requis-par necessaire-a",
    .neededBy(.process):
      "service-utilisateur services-utilisateurs service-s-utilisateur-s services-utilisateur "
      + "service-de-soins services-de-soins processus-supportes processus-concernes "
      + "metiers-utilisateurs activites-supportees uf-utilisatrice uf-utilisatrices "
      + "pole-utilisateur poles-utilisateurs",
    .copyHolder:
      "sauvegarde sauvegarde-par sauvegarde-sur outil-de-sauvegarde sauvegardes backup "
      + "serveur-de-sauvegarde solution-de-sauvegarde logiciel-de-sauvegarde",
    .copy(.every): "frequence-de-sauvegarde frequence-sauvegarde periodicite frequence",
    .copy(.retention): "retention duree-de-retention conservation retention-sauvegarde",
    .copy(.restore): "temps-de-restauration duree-de-restauration delai-de-restauration",
  ])

  private static let beginnings: [(String, ColumnGuess)] = [
    ("dmia", .field(.mtpd)), ("rto", .field(.rto)), ("pdma", .field(.rpo)), ("rpo", .field(.rpo)),
    ("delai-de-redemarrage", .field(.restart)), ("nom-d", .name), ("identifiant-d", .id),
    ("serveur", .relation(.runsOn, .server, creates: false)),
    ("editeur", .relation(.maintainedBy, .supplier, creates: true)),
    ("salle", .relation(.isIn, .building, creates: true)),
    ("commentaire", .field(.note)), ("responsable", .field(.owner)), ("referent", .field(.owner)),
  ]
}
