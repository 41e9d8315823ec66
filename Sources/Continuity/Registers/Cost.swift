// The register of costs: what is spent on the programme, who pays, what backs it.

/// One expense (`costs`).
public struct Cost: Sendable {
  /// What is paid for.
  public enum Nature: String, CaseIterable, Sendable, RegisterChoice {
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

  /// What is bought or done.
  public let item: String
  /// The objective it serves, in its usual spelling: `D2.O3.B`.
  public let objective: String?
  /// What is paid for.
  public let nature: Nature?
  /// How much it costs; `nil` is unknown.
  public let amount: Amount?
  /// How many days of the hospital's own people, in hundredths.
  public let internalDays: Int?
  /// Whether it is new, or goes on with what there was; `nil` where nobody said.
  public let isNew: Bool?
  /// The reference of its quote.
  public let quote: String?
  /// How much of it somebody else pays; `nil` where nothing is said, all of it where the file only says so.
  public let fundedElsewhere: Amount?
  /// Who pays that, as written.
  public let funder: String?
  /// The day the money was engaged; `nil` as long as it is not.
  public let engaged: CalendarDate?
  /// Its legal entity, as a position in ``Model/legalEntities``; `nil` where that is not known.
  public let legalEntity: Int?
  /// The milestone it pays for, as a position in ``Model/milestones``.
  public let milestone: Int?
  /// What proves it, as positions in ``Registers/evidence``.
  public let evidence: [Int]
  /// Where it stands.
  public let location: Location
}
