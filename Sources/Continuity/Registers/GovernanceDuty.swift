// The register of governance: who decides, signs, leads, and since when.

package import Formats

/// Who has a part in continuity and recovery (`governance`).
package struct GovernanceDuty: Sendable {
  /// The part.
  package enum Role: String, CaseIterable, Sendable, RegisterChoice {
    case decides
    case signs
    case validates
    /// Is in charge of the plan (in French RPCRA).
    case leads
    /// Speaks for those who work with an application, and tests it after a restore.
    case referent
    case member

    static let french: [String: Role] = [
      "decide": .decides, "signe": .signs, "signataire": .signs, "valide": .validates,
      "pilote": .leads, "rpcra": .leads, "responsable": .leads, "chef-de-projet": .leads,
      "referent-metier": .referent, "membre": .member, "participe": .member,
    ]
  }

  /// Their part.
  package let role: Role
  /// Who.
  package let who: Device.Actor
  /// The body they do it in: `CODIR`, `COSTRAT`.
  package let body: String?
  /// What they are otherwise: `directrice`, `RSSI`.
  package let function: String?
  /// Since when, or the day of the decision.
  package let on: CalendarDate?
  /// For which establishments, as positions in ``Model/establishments``; empty for all.
  package let establishments: [Index<Establishment>]
  /// For which nodes, as positions in ``Model/assets``; empty for all.
  package let covers: [Index<Asset>]
  /// What proves it, as positions in ``Registers/evidence``.
  package let evidence: [Index<Evidence>]
  /// Where it stands.
  package let location: Location
}

extension GovernanceDuty: RegisterEntry {
  enum Column: String, RegisterColumn {
    case role
    case who
    case body
    case function
    case on
    case establishments
    case covers
    case evidence
    case note

    static let required: [Column] = [.role, .who]
    var isList: Bool { [.establishments, .covers, .evidence].contains(self) }
  }

  init?(_ row: RegisterRow<Column>, _ resolver: inout Resolver) {
    let role: Role? = row.choice(.role, &resolver)
    self.role = role ?? .member
    who = row.actor(.who, &resolver) ?? .other("")
    body = row.text(.body)
    function = row.text(.function)
    on = row.date(.on, &resolver)
    establishments = row.establishments(.establishments, &resolver)
    covers = row.nodes(.covers, &resolver)
    evidence = row.evidence(.evidence, &resolver)
    location = row.location
    guard role != nil else { return nil }
  }
}
