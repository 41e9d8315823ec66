// The register of crisis procedures: the cell, the alert, what must be declared, the links to other plans.

public import Formats

/// What is done in a crisis (`crisis-procedures`).
public struct CrisisProcedure: Sendable {
  /// What it is about.
  public enum Subject: String, CaseIterable, Sendable, RegisterChoice {
    /// Who meets, where, with what.
    case cell
    /// Who calls whom.
    case alert
    /// Somebody outside who must be told within a delay.
    case declaration
    /// What is done on systems: isolate, stop, rebuild.
    case technical
    /// How another plan takes the digital risk up.
    case link

    static let french: [String: Subject] = [
      "cellule": .cell, "cellule-de-crise": .cell, "alerte": .alert, "rappel": .alert,
      "declaration": .declaration, "signalement": .declaration, "notification": .declaration,
      "technique": .technical, "lien": .link, "articulation": .link,
    ]
  }

  /// The identifier.
  public let id: String
  /// The name for people.
  public let name: String?
  /// What it is about.
  public let subject: Subject
  /// Who answers for it.
  public let owner: Device.Actor?
  /// Who is told.
  public let to: String?
  /// Within how long, in minutes.
  public let within: Int?
  /// What asks for it: a law, a contract.
  public let basis: String?
  /// The other plans it is tied to, as written: `plan blanc`.
  public let plans: [String]
  /// The scenarios it is for, as positions in ``Model/scenarios``; empty for all.
  public let scenarios: [Index<Scenario>]
  /// For which establishments, as positions in ``Model/establishments``; empty for all.
  public let establishments: [Index<Establishment>]
  /// When it was written.
  public let written: CalendarDate?
  /// When it was last reviewed.
  public let reviewed: CalendarDate?
  /// What proves it, as positions in ``Registers/evidence``.
  public let evidence: [Index<Evidence>]
  /// The fingerprint of the model it was made on.
  public let fingerprint: String?
  /// Where it stands.
  public let location: Location

  /// Whether it is tied to the plan for exceptional health situations that every hospital has.
  public var isTiedToPlanBlanc: Bool { plans.contains { folded($0).contains("plan-blanc") } }
}

extension CrisisProcedure: RegisterEntry {
  enum Column: String, RegisterColumn {
    case id
    case name
    case subject
    case owner
    case to
    case within
    case basis
    case plans
    case scenarios
    case establishments
    case written
    case reviewed
    case evidence
    case fingerprint
    case note

    static let required: [Column] = [.id, .subject]
    var isList: Bool { [.plans, .scenarios, .establishments, .evidence].contains(self) }
  }

  init?(_ row: RegisterRow<Column>, _ resolver: inout Resolver) {
    let subject: Subject? = row.choice(.subject, &resolver)
    self.subject = subject ?? .technical
    id = row.text(.id) ?? ""
    name = row.text(.name)
    owner = row.actor(.owner, &resolver)
    to = row.text(.to)
    within = row.minutes(.within, &resolver)
    basis = row.text(.basis)
    plans = row.texts(.plans).map(\.text)
    scenarios = row.texts(.scenarios).compactMap { resolver.scenario($0) }
    establishments = row.establishments(.establishments, &resolver)
    written = row.date(.written, &resolver)
    reviewed = row.date(.reviewed, notBefore: .written, &resolver)
    evidence = row.evidence(.evidence, &resolver)
    fingerprint = row.fingerprint(.fingerprint, &resolver)
    location = row.location
    guard subject != nil else { return nil }
  }
}
