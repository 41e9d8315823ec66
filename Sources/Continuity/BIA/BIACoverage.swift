// The share of the activity that the BIA covers, by legal entity for a group, in whole numbers.

/// Whether at least 66 % of the activity is covered.
///
/// A group counts its legal entities (FINESS EJ), any other hospital its establishments (FINESS EG): see
/// ``Model/countedEntities``. Each one's activity is an input, ``Establishment/activity``: how the
/// programme computes it is published nowhere we know of. That an entity counts as covered unless its
/// minimum perimeter lacks a part is this tool's own rule.
public struct BIACoverage: Sendable {
  /// One legal entity of a group, or one establishment.
  public struct Share: Sendable {
    /// Which.
    package let entity: CountedEntity
    /// Its activity; `nil` where that of one of its establishments is unknown.
    public let activity: Int?
    /// What its processes make of the minimum perimeter.
    package let perimeter: BIAPerimeter
    /// The activity of its establishments, as far as it is known.
    let knownActivity: Int

    /// The scopes that it lacks.
    public var lacking: [Scope] {
      perimeter.parts.filter { $0.compliance == .notMet }.map(\.scope)
    }
    /// Whether it counts as covered.
    public var isCovered: Bool { lacking.isEmpty && !perimeter.isDeclaredEmpty }
  }

  /// The share in a hundred that must be covered.
  public static let threshold = ObjectiveD2O1C.threshold

  /// Every entity, in the order of their establishments.
  public let shares: [Share]
  /// The activity of the covered entities; unknown activity counts as 0.
  public let covered: Int
  /// The activity of all; unknown activity counts as 0.
  public let total: Int
  /// Processes that no establishment has, which cover nothing.
  public let homeless: Int

  /// Whether legal entities are counted, as in a group.
  public var countsLegalEntities: Bool { shares.contains { $0.entity.legalEntity != nil } }

  /// Whether `covered × 100 ≥ 66 × total`; unknown where the activity of an establishment is, or where
  /// there is none at all.
  public var compliance: Compliance {
    guard total > 0, !shares.contains(where: { $0.activity == nil }) else { return .unknown }
    return covered * 100 >= BIACoverage.threshold * total ? .met : .notMet
  }

  init(of entries: [BIAEntry], in model: Model) {
    var byEstablishment: [Index<Establishment>: [BIAEntry]] = [:]
    for entry in entries {
      guard let home = model.assets[entry.asset].establishment else { continue }
      byEstablishment[home, default: []].append(entry)
    }
    let entities = model.countedEntities
    shares = entities.map { entity in
      let activities = entity.establishments.map { model.establishments[$0].activity }
      let known = activities.reduce(0) { $0 + ($1 ?? 0) }
      return Share(
        entity: entity, activity: activities.contains(nil) ? nil : known,
        perimeter: BIAPerimeter(
          of: entity.establishments.flatMap { byEstablishment[$0] ?? [] }
            .sorted { $0.asset < $1.asset },
          in: model, without: entity.noneHere(in: model)),
        knownActivity: known)
    }
    covered = shares.reduce(0) { $0 + ($1.isCovered ? $1.knownActivity : 0) }
    total = shares.reduce(0) { $0 + $1.knownActivity }
    homeless = entries.count { model.assets[$0.asset].establishment == nil }
  }
}

extension CountedEntity {
  /// The scopes that all its establishments say not to have.
  func noneHere(in model: Model) -> Set<Scope> {
    let said = establishments.map { Set(model.establishments[$0].noneHere) }
    return said.dropFirst().reduce(said.first ?? []) { $0.intersection($1) }
  }
}
