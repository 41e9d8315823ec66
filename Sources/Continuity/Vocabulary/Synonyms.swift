// Every name that a file may use for something, in one table: the English term, then the French ones.

/// The names of kinds, keys, columns and values, folded (see ``folded(_:)``).
///
/// English terms are those of the field's standards; French ones are those hospitals write in their
/// spreadsheets. A term means the same in YAML and in CSV headers.
public enum Synonyms {
  /// French and other names of the English terms used as keys and columns.
  public static let table: [(term: String, synonyms: [String])] = [
    ("id", ["identifiant", "code", "ref", "reference"]),
    ("name", ["nom", "libelle", "designation", "intitule"]),
    ("kind", ["type", "nature", "categorie-objet"]),
    ("language", ["langue"]),
    ("date", []),
    ("establishments", ["etablissements", "establishment", "etablissement"]),
    ("establishment", ["etablissement", "site-juridique"]),
    ("finess", []),
    ("legal-entity", ["entite-juridique"]),
    ("finess-ej", ["finess-juridique"]),
    ("finess-eg", ["finess-geographique"]),
    ("none-here", ["inexistant-ici", "inexistants-ici", "n-existe-pas-ici"]),
    ("activity", ["activite", "activite-combinee"]),
    ("scenarios", ["scenario"]),
    ("scope", ["perimetre", "domaine"]),
    ("mtpd", ["dmia", "mtd", "dima"]),
    ("rto", ["delai-de-reprise", "dmr"]),
    ("rpo", ["pdma", "mtdl"]),
    ("criticality", ["criticite"]),
    ("most-critical", ["le-plus-critique", "plus-critique"]),
    ("impacts", ["impact", "types-d-impact"]),
    ("materials", ["materiels", "materiel", "moyens-materiels"]),
    ("headcount", ["effectif", "presents"]),
    ("owner", ["responsable", "proprietaire"]),
    ("ads-level", ["niveau-ads"]),
    ("tags", ["etiquettes", "mots-cles"]),
    ("tag", ["etiquette", "mot-cle", "tags", "etiquettes", "mots-cles"]),
    ("note", ["notes", "commentaire", "commentaires", "remarque", "remarques"]),
    ("restart", ["redemarrage"]),
    ("repair", ["reparation"]),
    ("rebuild", ["reconstruction"]),
    ("degraded-mode", ["mode-degrade", "fonctionnement-degrade"]),
    ("lasts", ["duree", "tient"]),
    ("catch-up", ["rattrapage", "wrt"]),
    ("procedure", ["fiche", "fiche-reflexe"]),
    ("copies", ["sauvegardes-de", "copie"]),
    ("needs", ["besoin", "besoins", "a-besoin-de", "depend-de", "depends-on"]),
    ("runs-on", ["tourne-sur", "s-execute-sur", "hote", "hotes"]),
    ("stored-on", ["stocke-sur", "donnees-sur"]),
    ("hosted-by", ["heberge-par", "hebergeur"]),
    ("signs-in-with", ["s-authentifie-avec", "authentification", "annuaire"]),
    ("staffed-by", ["personnel", "equipes", "ressources-humaines"]),
    ("in", ["batiment", "local", "lieu", "salle", "dans", "localisation", "building"]),
    ("maintained-by", ["maintenu-par", "mainteneur", "maintenance"]),
    ("restored-with", ["restaure-avec", "restaure-par"]),
    ("administered-from", ["administre-depuis", "administration"]),
    ("writable-from", ["modifiable-depuis", "ecriture-depuis"]),
    ("node", ["noeud", "element", "objet"]),
    ("member", ["membre", "besoin-de", "requis"]),
    ("group", ["groupe"]),
    ("count", ["nombre", "quantite", "minimum"]),
    ("relation", ["lien"]),
    ("phase", []),
    ("tolerance", ["tolere"]),
    ("level", ["niveau"]),
    ("mbco", ["niveau-minimal", "niveau-minimum", "minimum-level"]),
    ("volume", ["activite-normale"]),
    ("control", ["controle"]),
    ("data", ["donnees"]),
    ("any", ["un-de", "au-moins-un"]),
    ("all", ["tous", "toutes"]),
    ("at-least", ["au-moins"]),
    ("of", ["parmi", "de"]),
    ("holder", ["detenteur", "support-de-sauvegarde"]),
    ("every", ["frequence", "tous-les", "intervalle"]),
    ("lag", ["decalage"]),
    ("retention", ["conservation"]),
    ("restore", ["restauration", "duree-de-restauration"]),
    ("medium", ["support", "media"]),
    ("site", ["emplacement"]),
    ("offline", ["hors-ligne"]),
    ("immutable", ["immuable"]),
    ("controller", ["controleur", "maitre"]),
    ("controlled", ["controle-par", "cible"]),
    ("category", ["categorie"]),
    ("fail", ["panne", "pannes", "en-panne"]),
    ("destroy", ["detruit", "destruction"]),
    ("compromise", ["compromis", "compromission"]),
    ("absent", ["absents", "absences"]),
    ("for", ["pendant", "duree"]),
    ("dwell", ["presence-attaquant"]),
    ("starts", ["commence", "commence-le"]),
    ("recovery-starts-after", ["reprise-apres", "debut-de-reprise"]),
    ("at", ["a-partir-de", "debut"]),
    ("share", ["part", "proportion"]),
    ("where", ["ou", "critere", "criteres"]),
    ("supplier", ["fournisseur", "prestataire"]),
    ("decided-by", ["decide-par", "decision-de"]),
    ("trigger", ["declencheur", "declenchement"]),
    ("ended-by", ["leve-par", "fin-decidee-par"]),
    ("sign", ["signe", "signes"]),
    ("value", ["valeur"]),
    ("source", ["origine", "provenance"]),
    ("gone", ["disparu", "disparue", "n-existe-plus"]),
    ("on", ["le", "date", "date-de-mesure", "echeance"]),
    ("zones", ["zones-reseau"]),
    ("zone", ["zone-reseau"]),
    ("trust", ["confiance", "niveau-de-confiance"]),
    ("backup", ["sauvegarde", "zone-de-sauvegarde"]),
    ("devices", ["equipements-de-coupure", "organes-de-coupure"]),
    ("acts", ["agit", "qui-agit", "intervenant", "intervenants"]),
    ("how", ["comment", "geste"]),
    ("takes", ["prend", "duree", "delai"]),
    ("flows", ["flux"]),
    ("from", ["de", "depuis"]),
    ("to", ["vers", "a", "jusqu-a"]),
    ("purpose", ["objet", "usage", "motif"]),
    ("port", ["ports"]),
    ("direction", ["sens"]),
    ("through", ["a-travers", "par", "passe-par"]),
    ("normally", ["normalement", "etat-normal"]),
    ("milestones", ["jalons", "jalon"]),
    ("objective", ["objectif"]),
    ("changes", ["changements", "changement", "modifications"]),
    ("presence", ["presences", "horaires"]),
    ("people", ["qui", "personnes"]),
    ("days", ["jours", "jours-hommes"]),
    ("closed", ["fermes", "jours-feries", "feries"]),
    ("reinforce", ["renforts", "renfort"]),
    ("who", ["qui"]),
    ("by", ["combien", "nombre"]),
    ("restarted-by", ["redemarre-par", "relance-par"]),
    ("rebuilt-by", ["reconstruit-par"]),
    ("recovery", ["reprise", "etapes-de-reprise"]),
    ("step", ["etape"]),
    ("crew", ["equipe", "equipage"]),
    ("work", ["travail"]),
    ("done-when", ["fini-quand", "termine-quand"]),
    ("streams", ["restaurations-simultanees", "flux-de-restauration"]),
    ("defaults", ["par-defaut", "valeurs-par-defaut"]),
    ("contact", ["coordonnees"]),
    ("phone", ["telephone", "tel"]),
    ("mail", ["courriel", "e-mail", "email"]),
    ("hours", ["heures", "joignable"]),
    ("remove-flows", ["retire-flux", "flux-retires", "supprime-flux"]),
    // The registers and their columns.
    ("restore-tests", ["tests-de-restauration", "essais-de-restauration"]),
    ("governance", ["gouvernance"]),
    ("crisis-procedures", ["procedures-de-crise"]),
    ("training", ["formations", "formation"]),
    ("policies", ["politiques"]),
    ("continuity-plans", ["plans-de-continuite", "pca", "pcra"]),
    ("evidence", ["preuves", "preuve"]),
    ("assumptions", ["hypotheses"]),
    ("exercises", ["exercices", "exercice"]),
    ("supervision", ["supervision-des-sauvegardes"]),
    ("backup-access", ["acces-aux-sauvegardes"]),
    ("clauses", ["clauses-fournisseurs"]),
    ("costs", ["couts", "depenses"]),
    ("likelihoods", ["vraisemblances", "echelle-de-vraisemblance"]),
    ("likelihood", ["vraisemblance", "probabilite"]),
    ("copy", ["copie", "detenteur", "holder"]),
    ("asked", ["demande", "demandee", "demande-le", "demandee-le"]),
    ("restored", ["restaure", "restaure-le", "rendu", "rendu-le"]),
    ("duration", ["duree"]),
    ("data-age", ["age", "age-des-donnees"]),
    ("result", ["resultat"]),
    ("into", ["vers", "cible", "restaure-vers"]),
    ("referent", ["referent-metier", "referente"]),
    ("fingerprint", ["empreinte", "empreinte-du-modele"]),
    ("role", ["part", "role-tenu"]),
    ("body", ["instance", "comite"]),
    ("function", ["fonction", "qualite"]),
    ("covers", ["couvre", "porte-sur", "systemes", "nodes"]),
    ("subject", ["sujet", "kind", "type", "nature"]),
    ("within", ["sous", "delai"]),
    ("basis", ["fondement", "base-legale"]),
    ("plans", ["plan", "plans-lies"]),
    ("scenario", ["scenarios"]),
    ("written", ["ecrit", "ecrite", "redige", "redigee", "date"]),
    ("reviewed", ["revu", "revue", "revu-le", "revise", "derniere-revue"]),
    ("what", ["quoi", "formation", "objet", "question"]),
    ("expires", ["expire", "expire-le", "valable-jusqu-au"]),
    ("planned", ["prevu", "prevu-le", "date-prevue"]),
    ("validated", ["valide", "valide-le", "validee-le", "date-de-validation"]),
    ("validated-by", ["valide-par", "validee-par"]),
    ("signed", ["signe", "signe-le", "signee-le"]),
    ("signed-by", ["signe-par", "signee-par"]),
    ("due", ["pour-le", "echeance", "prochaine-revue", "a-revoir-le"]),
    ("processes", ["process", "processus"]),
    ("categories", ["category", "categorie"]),
    ("identical", ["identique", "identiques"]),
    ("specifics", ["specificites", "particularites"]),
    ("version", []),
    ("file", ["fichier"]),
    ("hash", ["empreinte", "empreinte-du-fichier", "sha256", "sha-256"]),
    ("proves", ["prouve"]),
    ("objectives", ["objectifs", "objective", "objectif"]),
    ("state", ["etat", "kind", "type"]),
    ("about", ["concerne", "au-sujet-de"]),
    ("ask", ["demander-a", "a-demander-a"]),
    ("answer", ["reponse"]),
    ("answered", ["repondu", "repondu-le"]),
    ("form", ["forme", "kind", "type", "modalite"]),
    ("done", ["fait", "fait-le", "realise", "realise-le"]),
    ("review", ["retex", "retour-d-experience", "revue-le"]),
    ("on-failure", ["en-cas-d-echec", "si-echec"]),
    ("central", ["centralise", "centralisee"]),
    ("security-checks", ["controle-rssi", "le-rssi-controle"]),
    ("escalation", ["escalade"]),
    ("rights", ["droits"]),
    ("least", ["moindre-privilege", "moindres-droits"]),
    ("account", ["compte", "comptes"]),
    ("second-factor", ["second-facteur", "double-facteur", "mfa"]),
    ("clause", ["article"]),
    ("hosts", ["heberge"]),
    ("item", ["poste", "depense", "libelle"]),
    ("nature", ["kind", "type"]),
    ("amount", ["montant"]),
    ("cost", ["cout", "montant"]),
    ("new", ["nouveau", "nouvelle"]),
    ("quote", ["devis"]),
    ("other-funding", ["funded-elsewhere", "autre-financement", "finance-ailleurs"]),
    ("funder", ["financeur"]),
    ("engaged", ["engage", "engage-le", "date-engaged", "date-d-engagement"]),
    ("milestone", ["jalon", "milestones"]),
  ]

  /// The kinds by every name of theirs.
  package static let kinds: [String: Kind] = {
    var kinds: [String: Kind] = [:]
    for kind in Kind.allCases {
      kinds[kind.singular] = kind
      kinds[kind.plural] = kind
    }
    let french: [(Kind, [String])] = [
      (.process, ["processus", "activite", "activites"]),
      (.application, ["logiciel", "logiciels"]),
      (.service, ["service-technique", "services-techniques"]),
      (.server, ["serveur", "serveurs"]),
      (.network, ["reseau", "reseaux"]),
      (.store, ["stockage", "stockages", "baie", "baies"]),
      (.backup, ["sauvegarde", "sauvegardes"]),
      (.equipment, ["equipement", "equipements", "equipments"]),
      (.utility, ["fluide", "fluides", "energie", "energies"]),
      (.role, ["fonction", "fonctions"]),
      (.building, ["batiment", "batiments", "locaux", "local", "lieu", "lieux"]),
      (.supplier, ["fournisseur", "fournisseurs", "prestataire", "prestataires"]),
    ]
    for (kind, names) in french { for name in names { kinds[name] = kind } }
    return kinds
  }()

  /// The scopes by every name of theirs.
  package static let scopes: [String: Scope] = [
    "care": .care, "soin": .care, "soins": .care,
    "technical-platform": .technicalPlatform, "plateau-technique": .technicalPlatform,
    "plateaux-techniques": .technicalPlatform, "medico-technique": .technicalPlatform,
    "administrative": .administrative, "administratif": .administrative,
    "administration": .administrative,
    "steering": .steering, "pilotage": .steering,
    "logistics": .logistics, "logistique": .logistics,
  ]

  /// The scenario categories by every name of theirs.
  static let categories: [String: Category] = [
    "digital": .digital, "numerique": .digital, "informatique": .digital,
    "staff": .staff, "personnel": .staff, "rh": .staff,
    "building": .building, "batiment": .building, "locaux": .building,
    "supplier": .supplier, "fournisseur": .supplier, "fournisseurs": .supplier,
  ]

  /// Whether a flow goes both ways, by every name of its direction.
  static let directions: [String: Bool] = [
    "one-way": false, "sens-unique": false, "aller": false, "unidirectionnel": false,
    "both": true, "deux-sens": true, "double-sens": true, "les-deux": true, "bidirectionnel": true,
  ]

  /// Whether a flow is closed unless somebody opens it, by every name of its normal state.
  static let normalStates: [String: Bool] = [
    "open": false, "ouvert": false, "closed": true, "ferme": true,
  ]

  package static let truths: [String: Bool] = [
    "true": true, "yes": true, "oui": true, "vrai": true,
    "false": false, "no": false, "non": false, "faux": false,
  ]

  /// Terms by folded name; one name may mean different terms in different places.
  private static let terms: [String: [String]] = {
    var terms: [String: [String]] = [:]
    for (term, synonyms) in table {
      for name in [term] + synonyms { terms[name, default: []] += [term] }
    }
    return terms
  }()

  /// The one of `Name`'s cases that goes by `name`, in English or French.
  package static func find<Name>(_ name: String, as type: Name.Type) -> Name?
  where Name: RawRepresentable<String> {
    let folded = folded(name)
    if let exact = Name(rawValue: folded) { return exact }
    return (terms[folded] ?? []).lazy.compactMap { Name(rawValue: $0) }.first
  }

  /// The relation that goes by `name`.
  package static func relation(_ name: String) -> Relation? {
    let folded = folded(name)
    for term in [folded] + (terms[folded] ?? []) {
      if let relation = Relation.allCases.first(where: { $0.key == term }) { return relation }
    }
    return nil
  }
}
