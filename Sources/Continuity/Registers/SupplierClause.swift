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

extension SupplierClause: RegisterEntry {
  enum Column: String, RegisterColumn {
    case supplier
    case subject
    case clause
    case hosts
    case signed
    case expires
    case evidence
    case note

    static let required: [Column] = [.supplier]
    var isList: Bool { [.hosts, .evidence].contains(self) }
  }

  init?(_ row: RegisterRow<Column>, _ resolver: inout Resolver) {
    let supplier = row.node(.supplier, of: .supplier, &resolver)
    self.supplier = supplier ?? 0
    subject = row.choice(.subject, &resolver)
    clause = row.text(.clause).flatMap { RegisterRow<Column>.isNothing($0) ? nil : $0 }
    let named = row.nodes(.hosts, &resolver)
    hosts = row.texts(.hosts).isEmpty ? supplier.flatMap { resolver.names.hosted[$0] } ?? [] : named
    signed = row.date(.signed, &resolver)
    expires = row.date(.expires, notBefore: .signed, &resolver)
    evidence = row.evidence(.evidence, &resolver)
    location = row.location
    guard supplier != nil else { return nil }
  }
}
