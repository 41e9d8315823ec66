// The register of exercises: what is planned, what was done, for whom.

package import Formats

/// One exercise (`exercises`).
package struct Exercise: Sendable {
  /// How it is played.
  package enum Form: String, CaseIterable, Sendable, RegisterChoice {
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
  package let id: String
  /// The name for people.
  package let name: String?
  /// How it is played.
  package let form: Form
  /// The day it is planned for.
  package let planned: CalendarDate?
  /// The day it was done; `nil` as long as it is not.
  package let done: CalendarDate?
  /// The establishments that play, as positions in ``Model/establishments``; where the file names none, those
  /// of its processes.
  package let establishments: [Index<Establishment>]

  /// Whether it is planned, and for no day that is past; where no day is known, whether it is planned.
  package func isToCome(on today: CalendarDate?) -> Bool {
    guard done == nil, let planned else { return false }
    return today.map { $0 <= planned } ?? true
  }
  /// The processes that play, as positions in ``Model/assets``.
  package let processes: [Index<Asset>]
  /// The kinds of unavailability it plays; where the file names none, that of its scenario.
  package let categories: [Category]
  /// What is played, as a position in ``Model/scenarios``.
  package let scenario: Index<Scenario>?
  /// The plans it tests, as positions in ``Registers/continuityPlans``.
  package let plans: [Index<ContinuityPlan>]
  /// The day of its review.
  package let review: CalendarDate?
  /// What proves it, as positions in ``Registers/evidence``.
  package let evidence: [Index<Evidence>]
  /// The fingerprint of the model it was played on.
  package let fingerprint: String?
  /// Where it stands.
  package let location: Location
}

extension Exercise: RegisterEntry {
  enum Column: String, RegisterColumn {
    case id
    case name
    case form
    case planned
    case done
    case establishments
    case processes
    case categories
    case scenario
    case plans
    case review
    case evidence
    case fingerprint
    case note

    static let required: [Column] = [.id, .form]
    var isList: Bool {
      [.establishments, .processes, .categories, .plans, .evidence].contains(self)
    }
  }

  init?(_ row: RegisterRow<Column>, _ resolver: inout Resolver) {
    let form: Form? = row.choice(.form, &resolver)
    self.form = form ?? .tabletop
    id = row.text(.id) ?? ""
    if row.text(.planned) == nil, row.text(.done) == nil {
      resolver.records.problems.report(.missing(key: "planned"), at: row.location)
    }
    name = row.text(.name)
    planned = row.date(.planned, &resolver)
    done = row.date(.done, &resolver)
    processes = row.nodes(.processes, of: .process, &resolver)
    establishments = row.establishments(.establishments, else: processes, &resolver)
    scenario = row.written(.scenario).flatMap { resolver.scenario($0) }
    let named = row.categories(.categories, &resolver)
    categories = named.isEmpty ? resolver.category(ofScenario: scenario) : named
    plans = row.texts(.plans).compactMap { cell in
      resolver.position(of: cell, among: resolver.names.planPositions) {
        .unknownPlan($0, suggestion: $1)
      }
    }
    review = row.date(.review, notBefore: .done, &resolver)
    evidence = row.evidence(.evidence, &resolver)
    fingerprint = row.fingerprint(.fingerprint, &resolver)
    location = row.location
    guard form != nil else { return nil }
  }
}
