// The names of kinds as people read them, one or several, and as headings.

extension Language {
  /// So many things of a kind: `1 process`, `3 processes`; `0 processus`.
  package func count(_ count: Int, of kind: Kind) -> String {
    "\(number(count)) \(name(of: kind, count: count))"
  }

  /// The name of a kind where there are `count` of it; French counts 0 as singular.
  package func name(of kind: Kind, count: Int) -> String {
    let names = names(of: kind)
    let isSingular = self == .french ? count.magnitude < 2 : count.magnitude == 1
    return isSingular ? names.singular : names.plural
  }

  /// The heading above a list of things of a kind.
  package func heading(of kind: Kind) -> String {
    switch (self, kind) {
    case (.french, .utility): return "Énergies et fluides"
    case (.english, .equipment): return "Equipment"
    default:
      let name = names(of: kind).plural
      return name.prefix(1).uppercased() + name.dropFirst()
    }
  }

  private func names(of kind: Kind) -> (singular: String, plural: String) {
    switch self {
    case .english:
      switch kind {
      case .process: ("process", "processes")
      case .application: ("application", "applications")
      case .service: ("technical service", "technical services")
      case .server: ("server", "servers")
      case .network: ("network", "networks")
      case .store: ("store", "stores")
      case .backup: ("backup system", "backup systems")
      case .equipment: ("piece of equipment", "pieces of equipment")
      case .utility: ("utility", "utilities")
      case .role: ("role", "roles")
      case .building: ("place", "places")
      case .supplier: ("supplier", "suppliers")
      }
    case .french:
      switch kind {
      case .process: ("processus", "processus")
      case .application: ("application", "applications")
      case .service: ("service technique", "services techniques")
      case .server: ("serveur", "serveurs")
      case .network: ("réseau", "réseaux")
      case .store: ("stockage", "stockages")
      case .backup: ("système de sauvegarde", "systèmes de sauvegarde")
      case .equipment: ("équipement", "équipements")
      case .utility: ("énergie ou fluide", "énergies ou fluides")
      case .role: ("rôle", "rôles")
      case .building: ("lieu", "lieux")
      case .supplier: ("fournisseur", "fournisseurs")
      }
    }
  }
}
