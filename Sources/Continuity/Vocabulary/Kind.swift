// The kinds of things a hospital depends on.

/// What a thing is.
public enum Kind: UInt8, CaseIterable, Sendable {
  case process
  case application
  case service
  case server
  case network
  case store
  case backup
  case equipment
  case utility
  case role
  case building
  case supplier

  /// The name of one such thing, as `nodes.csv` writes it.
  public var singular: String {
    switch self {
    case .process: "process"
    case .application: "application"
    case .service: "service"
    case .server: "server"
    case .network: "network"
    case .store: "store"
    case .backup: "backup"
    case .equipment: "equipment"
    case .utility: "utility"
    case .role: "role"
    case .building: "building"
    case .supplier: "supplier"
    }
  }

  /// The name of a list of such things, as a YAML file writes it.
  public var plural: String {
    switch self {
    case .process: "processes"
    case .application: "applications"
    case .service: "services"
    case .server: "servers"
    case .network: "networks"
    case .store: "stores"
    case .backup: "backups"
    case .equipment: "equipment"
    case .utility: "utilities"
    case .role: "roles"
    case .building: "buildings"
    case .supplier: "suppliers"
    }
  }

  /// The kind that goes by this name, singular or plural, in English or French, without regard to
  /// case and accents.
  public init?(named name: String) {
    guard let kind = Synonyms.kinds[folded(name)] else { return nil }
    self = kind
  }

  /// The name of a kind, in English or French, that is nearest to one that nobody knows.
  public static func nearest(to name: String) -> String? {
    Continuity.nearest(to: name, in: Synonyms.kinds.keys.sorted())
  }

  /// Whether starting it again is work that somebody should have estimated: people, places, partners
  /// and processes are simply there again, machines and software are not.
  var isStartedByWork: Bool {
    switch self {
    case .application, .service, .server, .network, .store, .backup, .equipment: true
    case .process, .utility, .role, .building, .supplier: false
    }
  }

  /// Whether it is a machine or software, which an attacker can hold.
  public var isTechnical: Bool { isStartedByWork }

  /// Whether bringing it back once destroyed is work that somebody should have estimated.
  var isRebuiltByWork: Bool { isStartedByWork || self == .utility || self == .building }

  /// The kinds of which one node may stand for several like units.
  static let counted: [Kind] = [
    .application, .service, .server, .network, .store, .equipment, .utility,
  ]

  /// Whether what it loses of its data is lost for those that need it: a ward that needs the pharmacy does not
  /// lose the pharmacy's data.
  var carriesData: Bool {
    switch self {
    case .application, .store, .supplier: true
    default: false
    }
  }
}

/// What part of a hospital's activity a process belongs to.
public enum Scope: UInt8, CaseIterable, Sendable {
  case care
  case technicalPlatform
  case administrative
  case steering
  case logistics

  /// The three that CaRE D2.O1.C asks a BIA for, where they exist.
  public static let required: [Scope] = [.care, .technicalPlatform, .administrative]

  /// The name in the files.
  public var name: String {
    switch self {
    case .care: "care"
    case .technicalPlatform: "technical-platform"
    case .administrative: "administrative"
    case .steering: "steering"
    case .logistics: "logistics"
    }
  }
}

/// The four categories of unavailability that CaRE D2 names.
public enum Category: UInt8, CaseIterable, Sendable {
  case digital
  case staff
  case building
  case supplier

  /// The name in the files.
  public var name: String {
    switch self {
    case .digital: "digital"
    case .staff: "staff"
    case .building: "building"
    case .supplier: "supplier"
    }
  }
}
