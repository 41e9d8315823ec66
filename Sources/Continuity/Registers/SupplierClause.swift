// The register of clauses: what the contract of a supplier says of backups and continuity.

/// One clause of a contract (`clauses`).
public struct SupplierClause: Sendable {
  /// What it is about.
  public enum Subject: String, CaseIterable, Sendable, RegisterChoice {
    case backup
    case restore
    case continuity
    case incident
    case reversibility

    static let french: [String: Subject] = [
      "sauvegarde": .backup, "restauration": .restore, "continuite": .continuity,
      "reprise": .continuity, "signalement": .incident, "exit": .reversibility,
      "reversibilite": .reversibility,
    ]
  }

  /// The supplier, as a position in ``Model/assets``.
  public let supplier: Int
  /// What it is about; `nil` where nobody said.
  public let subject: Subject?
  /// Where it stands or what it says: `CCTP art. 12`; `nil`: known to be missing.
  public let clause: String?
  /// What the supplier hosts under it, as positions in ``Model/assets``; where the file names none, all that
  /// it hosts.
  public let hosts: [Int]
  /// When the contract was signed.
  public let signed: CalendarDate?
  /// When it ends.
  public let expires: CalendarDate?
  /// What proves it, as positions in ``Registers/evidence``.
  public let evidence: [Int]
  /// Where it stands.
  public let location: Location
}
