// The register of costs: what is spent on the programme, who pays, what backs it.

package import Formats

/// One expense (`costs`).
package struct Cost: Sendable {
  /// What is paid for.
  package enum Nature: String, CaseIterable, Sendable, RegisterChoice {
    case hardware
    case software
    case service
    case training
    /// The hospital's own people, counted in days.
    case internalWork = "internal"
    case other

    static let french: [String: Nature] = [
      "materiel": .hardware, "logiciel": .software, "licence": .software, "licences": .software,
      "abonnement": .software, "prestation": .service, "prestations": .service,
      "service": .service, "services": .service, "formation": .training, "interne": .internalWork,
      "jours-hommes": .internalWork, "temps-interne": .internalWork, "autre": .other,
    ]
  }

  /// What somebody else pays of an expense.
  package enum OtherFunding: Hashable, Sendable {
    case none
    case part(Amount)
    case whole
  }

  /// What is bought or done.
  package let item: String
  /// The objective it serves, in its usual spelling: `D2.O3.B`.
  package let objective: String?
  /// What is paid for.
  package let nature: Nature?
  /// How much it costs; `nil` is unknown.
  package let amount: Amount?
  /// How many days of the hospital's own people, in hundredths.
  package let internalDays: Int?
  /// Whether it is new, or goes on with what there was; `nil` where nobody said.
  package let isNew: Bool?
  /// The reference of its quote.
  package let quote: String?
  /// How much of it somebody else pays; `nil` where nobody said.
  package let otherFunding: OtherFunding?
  /// Who pays that, as written.
  package let funder: String?
  /// The day the money was engaged; `nil` as long as it is not.
  package let engaged: CalendarDate?
  /// Its legal entity, as a position in ``Model/legalEntities``; `nil` where that is not known.
  package let legalEntity: Index<CountedEntity>?
  /// The milestone it pays for, as a position in ``Model/milestones``.
  package let milestone: Index<Milestone>?
  /// What proves it, as positions in ``Registers/evidence``.
  package let evidence: [Index<Evidence>]
  /// Where it stands.
  package let location: Location
}

extension Cost: RegisterEntry {
  enum Column: String, RegisterColumn {
    case item
    case objective
    case nature
    case amount
    case days
    case new
    case quote
    case otherFunding = "other-funding"
    case funder
    case engaged
    case legalEntity = "legal-entity"
    case establishment
    case milestone
    case evidence
    case note

    static let required: [Column] = [.item]
    var isList: Bool { self == .evidence }
  }

  init?(_ row: RegisterRow<Column>, _ resolver: inout Resolver) {
    guard let item = row.text(.item) else { return nil }
    self.item = item
    objective = row.written(.objective).map { resolver.objective($0) }
    nature = row.choice(.nature, &resolver)
    amount = row.amount(.amount, &resolver)
    internalDays = row.dayCount(.days, &resolver)
    isNew = row.truth(.new, &resolver)
    quote = row.text(.quote).flatMap { RegisterRow<Column>.isNothing($0) ? nil : $0 }
    funder = row.text(.funder)
    otherFunding = row.funding(.otherFunding, &resolver) ?? (funder == nil ? nil : .whole)
    engaged = row.date(.engaged, &resolver)
    legalEntity = resolver.legalEntity(
      row.written(.legalEntity), establishment: row.written(.establishment))
    milestone = row.written(.milestone).flatMap { cell in
      resolver.position(of: cell, among: resolver.names.milestonePositions) {
        .unknownMilestone($0, suggestion: $1)
      }
    }
    evidence = row.evidence(.evidence, &resolver)
    location = row.location
    if case .part(let part) = otherFunding, let amount, part > amount {
      resolver.report(
        .moreFundedThanCost(part.text, amount: amount.text),
        at: row.written(.otherFunding)?.location ?? location)
    }
  }
}
