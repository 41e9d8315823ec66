// The register of clauses: what the contract of a supplier says of backups and continuity.

package import Formats

/// One clause of a contract (`clauses`).
package struct SupplierClause: Sendable {
  /// What it is about.
  package enum Subject: String, CaseIterable, Sendable, RegisterChoice {
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
  package let supplier: Index<Asset>
  /// What it is about; `nil` where nobody said.
  package let subject: Subject?
  /// Where it stands or what it says: `CCTP art. 12`; `nil`: known to be missing.
  package let clause: String?
  /// What the supplier hosts under it, as positions in ``Model/assets``; where the file names none, all that
  /// it hosts.
  package let hosts: [Index<Asset>]
  /// When the contract was signed.
  package let signed: CalendarDate?
  /// When it ends.
  package let expires: CalendarDate?
  /// What proves it, as positions in ``Registers/evidence``.
  package let evidence: [Index<Evidence>]
  /// Where it stands.
  package let location: Location
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
    self.supplier = supplier ?? Index(0)
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

extension Records {
  /// What a supplier says itself under `clause`: a text, the keys of a clause, or a list of both.
  mutating func readClauses(_ value: YAMLValue, of supplier: Reference) {
    switch value.content {
    case .null: break
    case .sequence(let values): for value in values { readClauses(value, of: supplier) }
    case .scalar(let text, _):
      let clause = Written(text: text, location: value.location)
      addClause([(.clause, [clause])], of: supplier, at: value.location)
    case .mapping:
      var cells: [(SupplierClause.Column, [Written])] = []
      _ = readKeys(
        of: value, in: "clauses", as: SupplierClause.Column.self, isList: \.isList
      ) { _, column, values in cells.append((column, values)) }
      addClause(cells, of: supplier, at: value.location)
    }
  }

  /// Keeps a clause of a supplier; one that does not say what it is about is about backups, which is what is
  /// asked of whoever hosts.
  mutating func addClause(
    _ cells: [(SupplierClause.Column, [Written])], of supplier: Reference, at place: Location
  ) {
    var cells = cells.filter { $0.0 != .supplier }
    if !cells.contains(where: { $0.0 == .subject }) {
      let backup = SupplierClause.Subject.backup.rawValue
      cells.append((.subject, [Written(text: backup, location: place)]))
    }
    let name = Written(text: id(of: supplier.symbol), location: place)
    cells.append((.supplier, [name]))
    registers.append(
      RegisterRecord(
        register: .clauses, cells: cells.map { ($0.0.rawValue, $0.1) }, location: place))
  }

  /// Forgets what a supplier says itself and in the register.
  mutating func forgetClauses(of supplier: UInt32) {
    let name = id(of: supplier)
    registers.removeAll { record in
      record.register == .clauses
        && record.cells.contains { cell in
          cell.column == "supplier" && cell.values.contains { isSameName($0.text, name) }
        }
    }
  }
}
