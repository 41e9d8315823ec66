// The register of training: who, in what, when, until when.

package import Formats

/// One training (`training`).
package struct Training: Sendable {
  /// Who was trained: a role of the model, or whoever is named.
  package let who: Device.Actor
  /// In what.
  package let what: String
  /// When; `nil` where it is only planned.
  package let on: CalendarDate?
  /// When it is planned.
  package let planned: CalendarDate?
  /// From when on it counts no more; `nil` where it does not expire.
  package let expires: CalendarDate?
  /// How many people.
  package let people: Int?
  /// For which establishments, as positions in ``Model/establishments``; empty for all.
  package let establishments: [Index<Establishment>]
  /// What proves it, as positions in ``Registers/evidence``.
  package let evidence: [Index<Evidence>]
  /// Where it stands.
  package let location: Location
}

extension Training: RegisterEntry {
  enum Column: String, RegisterColumn {
    case who
    case what
    case on
    case planned
    case expires
    case count
    case establishments
    case evidence
    case note

    static let required: [Column] = [.who, .what]
    var isList: Bool { [.establishments, .evidence].contains(self) }
  }

  init?(_ row: RegisterRow<Column>, _ resolver: inout Resolver) {
    guard let who = row.actor(.who, &resolver), let what = row.text(.what) else { return nil }
    self.who = who
    self.what = what
    on = row.date(.on, &resolver)
    planned = row.date(.planned, &resolver)
    expires = row.date(.expires, notBefore: .on, &resolver)
    people = row.number(.count, &resolver)
    establishments = row.establishments(.establishments, &resolver)
    evidence = row.evidence(.evidence, &resolver)
    location = row.location
  }
}
