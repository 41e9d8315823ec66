// Headings that no table lists: what their words say together.

import Continuity

extension InventoryHeadings {
  /// What runs others: "Applications" in its sheet are those that need it, not what it needs.
  static let hosts: Set<Kind> = [.server, .store, .network, .utility, .building]

  /// Headings for the name of a machine: elsewhere than among machines, that of the one it runs on.
  static let machineNames: Set<String> = [
    "nom-du-serveur", "nom-serveur", "hostname", "nom-d-hote", "nom-machine", "nom-de-la-machine",
    "nom-des-serveurs", "server-name", "host-name", "server",
  ]

  /// Headings that may be all the name a thing has, where nothing else is its name.
  static let lesserNames = [
    "activite", "activites", "actif", "actifs", "asset", "ressource", "element", "composant",
    "equipement", "materiel", "outil", "solution", "produit", "unite-fonctionnelle", "uf",
    "service-de-soins", "services-de-soins", "unite-de-soins", "service", "pole", "ci", "device",
    "appareil", "systeme", "system",
  ]

  /// Whether a heading says what a machine does rather than what it is.
  static func isRole(_ heading: String) -> Bool {
    ["role", "function", "fonction", "usage"].contains(heading.asCell.foldedName)
  }

  /// Whether a heading may say of which type a link is.
  static func isTypeOfLinks(_ heading: String) -> Bool {
    let words = heading.foldedName.split { !$0.isLetter }.map(String.init)
    return words.contains { ["type", "relation", "relationship", "lien", "nature"].contains($0) }
  }

  /// Whether values are names of products, such as "SQL Server 2019", of which each hospital has several: no
  /// database that all those applications would share.
  static func areProducts(_ values: [String]) -> Bool {
    let named = values.filter { !TypedValue.saysUnknown($0) && !TypedValue.saysNone($0) }
    return !named.isEmpty && 2 * named.count(where: isProduct) >= named.count
  }

  /// Whether a text is the name of a database product, with its edition or version at most.
  static func isProduct(_ text: String) -> Bool {
    let words = text.foldedName.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard words.contains(where: products.contains) || words.starts(with: ["sql", "server"]) else {
      return false
    }
    return words.allSatisfy { word in
      products.contains(word) || editions.contains(word) || word.first?.isNumber ?? false
        || (word.count > 1 && "vr".contains(word.prefix(1))
          && word.dropFirst().allSatisfy(\.isNumber))
    }
  }

  private static let products: Set<String> = [
    "mssql", "sqlserver", "oracle", "postgresql", "postgres", "mysql", "mariadb", "mongodb", "db2",
    "sybase", "informix", "access", "sqlite", "firebird", "interbase", "intersystems", "hfsql",
    "redis", "elasticsearch", "cassandra", "ingres", "hana", "caché",
  ]
  private static let editions: Set<String> = [
    "sql", "server", "serveur", "microsoft", "ms", "ibm", "sap", "database", "db", "enterprise",
    "standard", "express", "edition", "se", "ee", "xe", "rac", "cluster", "entreprise", "cache",
    "iris", "community",
  ]

  /// Headings that look like others and mean none of them: what was measured is no objective, who is
  /// responsible for personal data repairs nothing, and the domain of an application is care or payroll.
  static func means(nothing key: String, kind: Kind?) -> Bool {
    if key.hasPrefix("responsable-d"), key.contains("traitement") { return true }
    if key == "domaine" { return ![.server, .equipment, .network, .store].contains(kind) }
    let words = key.split { !$0.isLetter }
    return ["constate", "constatee", "mesure", "mesuree", "reel", "reelle", "atteint"].contains {
      words.contains($0[...])
    }
  }

  static func isOfApplications(_ key: String) -> Bool {
    ["application", "appli", "logiciel"].contains { key.hasPrefix($0) }
  }

  /// "Délai max. d'interruption", "Perte de données admissible", "Temps de rétablissement" …
  ///
  /// - Parameter key: the folded heading.
  static func guess(byWordsOf key: String, kind: Kind?) -> ColumnGuess? {
    let words = Set(key.split { !$0.isLetter }.map(String.init))
    func has(_ some: String...) -> Bool { some.contains { words.contains($0) } }
    // Scales, dates and reasons speak of the same things, and are none.
    if has("impact", "impacts", "date", "motif", "cause", "justification", "commentaire") {
      return nil
    }
    let isTime = has("delai", "duree", "temps", "dmia", "objectif", "cible")
    let isMost = has(
      "max", "maxi", "maximal", "maximale", "maximum", "admissible", "admise", "tolerable",
      "toleree", "tolere", "acceptable")
    if has("degrade", "degradee") { return isTime ? .field(.lasts) : nil }
    if has("perte"), has("donnee", "donnees") { return .field(.rpo) }
    if has("interruption", "indisponibilite", "arret"), isMost { return .field(.mtpd) }
    if has("reprise", "retablissement"), isTime { return .field(.rto) }
    if has("redemarrage", "relance"), isTime { return .field(.restart) }
    if has("reconstruction", "reinstallation"), isTime { return .field(.rebuild) }
    if kind == .process {
      if key.hasPrefix("processus") { return .name }
      if isOfApplications(key) { return .relation(.needs, nil, creates: false) }
      if key.hasPrefix("equipement") { return .relation(.needs, .equipment, creates: true) }
    }
    return nil
  }
}
