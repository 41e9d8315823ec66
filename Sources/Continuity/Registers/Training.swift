// The register of training: who, in what, when, until when.

/// One training (`training`).
public struct Training: Sendable {
  /// Who was trained: a role of the model, or whoever is named.
  public let who: Device.Actor
  /// In what.
  public let what: String
  /// When; `nil` where it is only planned.
  public let on: CalendarDate?
  /// When it is planned.
  public let planned: CalendarDate?
  /// From when on it counts no more; `nil` where it does not expire.
  public let expires: CalendarDate?
  /// How many people.
  public let people: Int?
  /// For which establishments, as positions in ``Model/establishments``; empty for all.
  public let establishments: [Int]
  /// What proves it, as positions in ``Registers/evidence``.
  public let evidence: [Int]
  /// Where it stands.
  public let location: Location
}
