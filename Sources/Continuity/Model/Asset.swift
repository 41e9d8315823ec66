// One thing a hospital depends on, or a process of it, as the model says it.

public import DependencyGraph
public import Formats

/// One node of a model, in the words of the field.
public struct Asset: Sendable {
  /// The identifier, unique in the model.
  public let id: String
  /// The name for people; the identifier where none is given.
  public let name: String
  /// What it is.
  public let kind: Kind
  /// Its establishment, as a position in ``Model/establishments``.
  public let establishment: Index<Establishment>?
  /// The scope of a process in the BIA.
  public let scope: Scope?
  /// Work to start it again once everything it needs is back, in minutes; `nil` is unknown.
  public let restart: Int?
  /// How long its own breakdown lasts; `nil` is unknown.
  public let repair: Limit?
  /// Work to bring it back from nothing, in minutes; `nil` is unknown.
  public let rebuild: Int?
  /// The longest it may be down, in minutes (MTPD, in French DMIA).
  public let mtpd: Int?
  /// The objective for its return, in minutes (RTO).
  public let rto: Int?
  /// How much data it may lose, in minutes (RPO, in French PDMA).
  public let rpo: Int?
  /// How many of a role are present at once.
  public let headcount: Int?
  /// How long its degraded mode lasts; `nil` where it has none.
  public let degradedMode: Limit?
  /// Time to enter again what was written on paper, in minutes (WRT).
  public let catchUp: Int?
  /// Whether it says that it holds data, by naming copies or by saying that there are none.
  public let declaresCopies: Bool
  /// Whether it says who it signs in with or is administered from, be it nobody: local accounts.
  public let declaresControl: Bool
  /// Where its identifier stands.
  public let location: Location

  /// Whether it has an objective to be judged by.
  public var hasObjectives: Bool { mtpd != nil || rto != nil || rpo != nil }
}

/// One establishment of the model.
public struct Establishment: Sendable {
  /// The identifier.
  public let id: String
  /// The name for people.
  public let name: String
  /// Its number in the national register.
  public let finess: String?
  /// Its share of the group's activity, in whatever unit the model uses.
  public let activity: Int?
  /// The legal entity it belongs to, as written; `nil` where nobody said.
  public let legalEntity: String?
  /// The number of its legal entity in the national register.
  public let finessEJ: String?
  /// Its own number as a place in the national register.
  public let finessEG: String?
  /// The scopes of which it says to have no process, in their order.
  public let noneHere: [Scope]
}

/// One copy of the data of a node.
public struct Copy: Sendable {
  /// The node it sits on, as a position in ``Model/assets``.
  public let holder: Index<Asset>
  /// Minutes between two copies.
  public let every: Int?
  /// Minutes a copy takes to get there.
  public let lag: Int?
  /// Minutes a copy is kept.
  public let retention: Int?
  /// Minutes it takes to restore from it.
  public var restore: Int?
  /// The day of the test that measured ``restore``; `nil` where that is only declared.
  public var restoreMeasured: CalendarDate?
  /// What it is written on.
  public let medium: String?
  /// The building it is in, where that is not the holder's, as a position in ``Model/assets``.
  public let site: Index<Asset>?
  /// Whether it cannot be reached without a hand.
  public let isOffline: Bool
  /// Whether it cannot be changed or deleted.
  package let immutable: Immutability?
}
