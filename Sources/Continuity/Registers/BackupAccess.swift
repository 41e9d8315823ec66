// The register of access to the backup infrastructure: who may do what, and how they sign in.

package import Formats

/// What one role may do on one part of the backup infrastructure (`backup-access`).
package struct BackupAccess: Sendable {
  /// Where the accounts live.
  package enum Account: String, CaseIterable, Sendable, RegisterChoice {
    case local
    case dedicatedDirectory = "dedicated-directory"
    case productionDirectory = "production-directory"

    static let french: [String: Account] = [
      "locaux": .local, "comptes-locaux": .local, "annuaire-dedie": .dedicatedDirectory,
      "ad-dedie": .dedicatedDirectory, "annuaire-de-production": .productionDirectory,
      "ad-de-production": .productionDirectory,
    ]
  }

  /// Whether they sign in with a second factor.
  package enum SecondFactor: String, CaseIterable, Sendable, RegisterChoice {
    case yes
    case no
    /// The product cannot.
    case impossible

    static let french: [String: SecondFactor] = [
      "oui": .yes, "true": .yes, "non": .no, "false": .no, "non-disponible": .impossible,
    ]
  }

  /// The node, as a position in ``Model/assets``.
  package let node: Index<Asset>
  /// The role there, as written: `operator`, `administrator`.
  package let role: String
  /// Who has it.
  package let who: Device.Actor?
  /// What they may do, as written.
  package let rights: String?
  /// Whether that is the least their work asks for; `nil` where nobody said.
  package let isLeast: Bool?
  /// Where their accounts live; `nil` where nobody said.
  package let account: Account?
  /// Whether they sign in with a second factor; `nil` where nobody said.
  package let secondFactor: SecondFactor?
  /// When this was said.
  package let on: CalendarDate?
  /// What proves it, as positions in ``Registers/evidence``.
  package let evidence: [Index<Evidence>]
  /// Where it stands.
  package let location: Location
}

extension BackupAccess: RegisterEntry {
  enum Column: String, RegisterColumn {
    case node
    case role
    case who
    case rights
    case least
    case account
    case secondFactor = "second-factor"
    case on
    case evidence
    case note

    static let required: [Column] = [.node, .role]
    var isList: Bool { self == .evidence }
  }

  init?(_ row: RegisterRow<Column>, _ resolver: inout Resolver) {
    let node = row.node(.node, &resolver)
    self.node = node ?? Index(0)
    role = row.text(.role) ?? ""
    who = row.actor(.who, &resolver)
    rights = row.text(.rights)
    isLeast = row.truth(.least, &resolver)
    account = row.choice(.account, &resolver)
    secondFactor = row.choice(.secondFactor, &resolver)
    on = row.date(.on, &resolver)
    evidence = row.evidence(.evidence, &resolver)
    location = row.location
    guard node != nil else { return nil }
  }
}
