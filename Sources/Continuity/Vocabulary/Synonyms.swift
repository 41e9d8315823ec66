// The words that a file may use, each found by any name of it: kinds, values, keys and columns.

/// The names of kinds, keys, columns and values, folded (see ``folded(_:)``).
///
/// English terms are those of the field's standards; French ones are those hospitals write in their
/// spreadsheets. A term means the same in YAML and in CSV headers.
package enum Synonyms {
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

  /// The one of some names that goes by `name`, in English or French.
  package static func find<Name>(_ name: String, among names: [Name]) -> Name?
  where Name: RawRepresentable<String>, Name: Equatable {
    let folded = folded(name)
    return ([folded] + (terms[folded] ?? [])).lazy.compactMap { Name(rawValue: $0) }
      .first(where: names.contains)
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
