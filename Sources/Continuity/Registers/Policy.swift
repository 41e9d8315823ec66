// The register of policies: documents that somebody validated, and when they were looked at again.

package import Formats

/// One document that is validated and reviewed (`policies`).
package struct Policy: Sendable {
  /// What it settles.
  package enum Subject: String, CaseIterable, Sendable, RegisterChoice {
    /// The security of information (in French PSSI).
    case security
    /// What is backed up and how it is restored.
    case backup
    /// How some systems are backed up and restored.
    case backupPlan = "backup-plan"
    /// Who decides and does what for continuity and recovery.
    case governance
    /// The organisation of the project.
    case project
    /// How the backups are watched.
    case supervision
    /// Exceptional health situations.
    case emergencyPlan = "emergency-plan"
    /// How the backup infrastructure is partitioned and cut off.
    case isolation
    /// The exercises to come.
    case exerciseProgramme = "exercise-programme"
    case other

    static let french: [String: Subject] = [
      "pssi": .security, "securite": .security, "sauvegarde": .backup,
      "politique-de-sauvegarde": .backup, "backup-policy": .backup,
      "plan-de-sauvegarde": .backupPlan, "gouvernance": .governance,
      "schema-de-gouvernance": .governance, "projet": .project, "organisation": .project,
      "supervision-des-sauvegardes": .supervision, "plan-blanc": .emergencyPlan,
      "cloisonnement": .isolation, "isolement": .isolation,
      "programme-d-exercices": .exerciseProgramme, "autre": .other,
    ]
  }

  /// The identifier.
  package let id: String
  /// What it settles.
  package let subject: Subject
  /// The name for people.
  package let name: String?
  /// Its version, as written.
  package let version: String?
  /// When it was validated …
  package let validated: CalendarDate?
  /// … and by whom.
  package let validatedBy: Device.Actor?
  /// When it was signed …
  package let signed: CalendarDate?
  /// … and by whom.
  package let signedBy: Device.Actor?
  /// When it was last reviewed.
  package let reviewed: CalendarDate?
  /// When it is to be reviewed next.
  package let due: CalendarDate?
  /// The systems it is about, as positions in ``Model/assets``; empty where it names none.
  package let covers: [Index<Asset>]
  /// For which establishments, as positions in ``Model/establishments``; empty for all.
  package let establishments: [Index<Establishment>]
  /// What proves it, as positions in ``Registers/evidence``.
  package let evidence: [Index<Evidence>]
  /// The fingerprint of the model it was made on.
  package let fingerprint: String?
  /// Where it stands.
  package let location: Location

  /// The last day on which somebody looked at the whole of it.
  package var lastReview: CalendarDate? { [reviewed, validated].compactMap { $0 }.max() }
  /// When it is due for review; `nil` where nobody said, or it has been reviewed since.
  var openDue: CalendarDate? { due.flatMap { (lastReview ?? $0) <= $0 ? $0 : nil } }
}

extension Policy: RegisterEntry {
  enum Column: String, RegisterColumn {
    case id
    case subject
    case name
    case version
    case validated
    case validatedBy = "validated-by"
    case signed
    case signedBy = "signed-by"
    case reviewed
    case due
    case covers
    case establishments
    case evidence
    case fingerprint
    case note

    static let required: [Column] = [.id, .subject]
    var isList: Bool { [.covers, .establishments, .evidence].contains(self) }
  }

  init?(_ row: RegisterRow<Column>, _ resolver: inout Resolver) {
    let subject: Subject? = row.choice(.subject, &resolver)
    self.subject = subject ?? .other
    id = row.text(.id) ?? ""
    name = row.text(.name)
    version = row.text(.version)
    validated = row.date(.validated, &resolver)
    validatedBy = row.actor(.validatedBy, &resolver)
    signed = row.date(.signed, &resolver)
    signedBy = row.actor(.signedBy, &resolver)
    reviewed = row.date(.reviewed, &resolver)
    due = row.date(.due, notBefore: .reviewed, &resolver)
    covers = row.nodes(.covers, &resolver)
    establishments = row.establishments(.establishments, &resolver)
    evidence = row.evidence(.evidence, &resolver)
    fingerprint = row.fingerprint(.fingerprint, &resolver)
    location = row.location
    guard subject != nil else { return nil }
  }
}
