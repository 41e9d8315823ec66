// The register of supervision: who watches that the backups ran, and what is done where they did not.

package import Formats

/// How the backups of one holder are watched (`supervision`).
package struct BackupSupervision: Sendable {
  /// What holds the copies, as a position in ``Model/assets``.
  package let holder: Index<Asset>
  /// Who watches.
  package let who: Device.Actor?
  /// How: a console, a mail.
  package let how: String?
  /// Minutes between two checks.
  package let every: Int?
  /// What is done where a backup failed.
  package let onFailure: String?
  /// Whether the alerts come together in one place of the group; `nil` where nobody said.
  package let isCentral: Bool?
  /// Whether the head of security can check; `nil` where nobody said.
  package let canSecurityCheck: Bool?
  /// What is done where an alert stays unsolved.
  package let escalation: String?
  /// When this was said.
  package let on: CalendarDate?
  /// What proves it, as positions in ``Registers/evidence``.
  package let evidence: [Index<Evidence>]
  /// Where it stands.
  package let location: Location
}

extension BackupSupervision: RegisterEntry {
  enum Column: String, RegisterColumn {
    case holder
    case who
    case how
    case every
    case onFailure = "on-failure"
    case central
    case securityChecks = "security-checks"
    case escalation
    case on
    case evidence
    case note

    static let required: [Column] = [.holder]
    var isList: Bool { self == .evidence }
  }

  init?(_ row: RegisterRow<Column>, _ resolver: inout Resolver) {
    let holder = row.node(.holder, &resolver)
    self.holder = holder ?? Index(0)
    who = row.actor(.who, &resolver)
    how = row.text(.how)
    every = row.minutes(.every, &resolver)
    onFailure = row.text(.onFailure)
    isCentral = row.truth(.central, &resolver)
    canSecurityCheck = row.truth(.securityChecks, &resolver)
    escalation = row.text(.escalation)
    on = row.date(.on, &resolver)
    evidence = row.evidence(.evidence, &resolver)
    location = row.location
    guard holder != nil else { return nil }
  }
}
