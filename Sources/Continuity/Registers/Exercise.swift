// The register of exercises: what is planned, what was done, for whom.

/// One exercise (`exercises`).
public struct Exercise: Sendable {
  /// How it is played.
  public enum Form: String, CaseIterable, Sendable, RegisterChoice {
    /// On the wards, in real time.
    case field
    /// Around a table.
    case tabletop = "table-top"
    /// On systems.
    case technical

    static let french: [String: Form] = [
      "terrain": .field, "tabletop": .tabletop, "sur-table": .tabletop, "table": .tabletop,
      "technique": .technical,
    ]
  }

  /// The identifier.
  public let id: String
  /// The name for people.
  public let name: String?
  /// How it is played.
  public let form: Form
  /// The day it is planned for.
  public let planned: CalendarDate?
  /// The day it was done; `nil` as long as it is not.
  public let done: CalendarDate?
  /// The establishments that play, as positions in ``Model/establishments``; where the file names none, those
  /// of its processes.
  public let establishments: [Int]
  /// The processes that play, as positions in ``Model/assets``.
  public let processes: [Int]
  /// The kinds of unavailability it plays; where the file names none, that of its scenario.
  public let categories: [Category]
  /// What is played, as a position in ``Model/scenarios``.
  public let scenario: Int?
  /// The plans it tests, as positions in ``Registers/continuityPlans``.
  public let plans: [Int]
  /// The day of its review.
  public let review: CalendarDate?
  /// What proves it, as positions in ``Registers/evidence``.
  public let evidence: [Int]
  /// The fingerprint of the model it was played on.
  public let fingerprint: String?
  /// Where it stands.
  public let location: Location
}
