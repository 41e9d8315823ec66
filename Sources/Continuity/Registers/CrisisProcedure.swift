// The register of crisis procedures: the cell, the alert, what must be declared, the links to other plans.

package import Formats

/// What is done in a crisis (`crisis-procedures`).
package struct CrisisProcedure: Sendable {
  /// What it is about.
  package enum Subject: String, CaseIterable, Sendable, RegisterChoice {
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
  package let id: String
  /// The name for people.
  package let name: String?
  /// What it is about.
  package let subject: Subject
  /// Who answers for it.
  package let owner: Device.Actor?
  /// Who is told.
  package let to: String?
  /// Within how long, in minutes.
  package let within: Int?
  /// What asks for it: a law, a contract.
  package let basis: String?
  /// The other plans it is tied to, as written: `plan blanc`.
  package let plans: [String]
  /// The scenarios it is for, as positions in ``Model/scenarios``; empty for all.
  package let scenarios: [Index<Scenario>]
  /// For which establishments, as positions in ``Model/establishments``; empty for all.
  package let establishments: [Index<Establishment>]
  /// When it was written.
  package let written: CalendarDate?
  /// When it was last reviewed.
  package let reviewed: CalendarDate?
  /// What proves it, as positions in ``Registers/evidence``.
  package let evidence: [Index<Evidence>]
  /// The fingerprint of the model it was made on.
  package let fingerprint: String?
  /// Where it stands.
  package let location: Location

  /// Whether it is tied to the plan for exceptional health situations that every hospital has.
  package var isTiedToPlanBlanc: Bool { plans.contains { folded($0).contains("plan-blanc") } }
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
