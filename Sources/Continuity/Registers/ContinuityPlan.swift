// The register of continuity plans: which processes, which establishments, for which kinds of scenario.

package import Formats

/// One plan for continuity, recovery or both (`continuity-plans`).
package struct ContinuityPlan: Sendable {
  /// The identifier.
  package let id: String
  /// The name for people.
  package let name: String?
  /// The processes it is for, as positions in ``Model/assets``.
  package let processes: [Index<Asset>]
  /// The establishments it is for, as positions in ``Model/establishments``; where the file names none, those
  /// of its processes.
  package let establishments: [Index<Establishment>]
  /// The kinds of unavailability it answers; empty where it does not say.
  package let categories: [Category]
  /// Whether the degraded modes of its establishments are said to be the same; `nil` where nobody said.
  package let isIdentical: Bool?
  /// What is particular to each establishment, as written.
  package let specifics: String?
  /// Its version, as written.
  package let version: String?
  /// When it was validated …
  package let validated: CalendarDate?
  /// … and by whom.
  package let validatedBy: Device.Actor?
  /// When it was last reviewed.
  package let reviewed: CalendarDate?
  /// What proves it, as positions in ``Registers/evidence``.
  package let evidence: [Index<Evidence>]
  /// The fingerprint of the model it was made on.
  package let fingerprint: String?
  /// Where it stands.
  package let location: Location

  /// Its name for people.
  var title: String { name ?? id }

  /// Whether it is one plan for several establishments.
  package var isShared: Bool { establishments.count > 1 }
}

extension ContinuityPlan: RegisterEntry {
  enum Column: String, RegisterColumn {
    case id
    case name
    case processes
    case establishments
    case categories
    case identical
    case specifics
    case version
    case validated
    case validatedBy = "validated-by"
    case reviewed
    case evidence
    case fingerprint
    case note

    static let required: [Column] = [.id]
    var isList: Bool { [.processes, .establishments, .categories, .evidence].contains(self) }
  }

  init?(_ row: RegisterRow<Column>, _ resolver: inout Resolver) {
    guard let id = row.text(.id) else { return nil }
    self.id = id
    name = row.text(.name)
    processes = row.nodes(.processes, of: .process, &resolver)
    establishments = row.establishments(.establishments, else: processes, &resolver)
    categories = row.categories(.categories, &resolver)
    isIdentical = row.truth(.identical, &resolver)
    specifics = row.text(.specifics)
    version = row.text(.version)
    validated = row.date(.validated, &resolver)
    validatedBy = row.actor(.validatedBy, &resolver)
    reviewed = row.date(.reviewed, &resolver)
    evidence = row.evidence(.evidence, &resolver)
    fingerprint = row.fingerprint(.fingerprint, &resolver)
    location = row.location
  }
}
