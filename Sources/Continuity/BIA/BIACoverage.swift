// The share of the group's activity that the BIA covers, in whole numbers.

/// Whether at least 66 % of the activity is covered.
///
/// Each establishment's share is an input, ``Establishment/activity``: how the programme computes it
/// is published nowhere we know of. That an establishment counts as covered when it has at least one
/// process of each scope whose five items are there is this tool's own rule.
public struct BIACoverage: Sendable {
  /// One establishment.
  public struct Share: Sendable {
    /// Which, as a position in ``Model/establishments``.
    public let establishment: Int
    /// Its activity; `nil` is unknown.
    public let activity: Int?
    /// The scopes that no process with its five items stands for.
    public let lacking: [Scope]
    /// Whether it counts as covered.
    public var isCovered: Bool { lacking.isEmpty }
  }

  /// The share in a hundred that must be covered.
  public static let threshold = ObjectiveD2O1C.threshold

  /// Every establishment, ascending by identifier.
  public let shares: [Share]
  /// The activity of the covered establishments; those of unknown activity count as 0.
  public let covered: Int
  /// The activity of all establishments; those of unknown activity count as 0.
  public let total: Int
  /// Processes that no establishment has, which cover nothing.
  public let homeless: Int

  /// Whether `covered × 100 ≥ 66 × total`; unknown where the activity of an establishment is, or where
  /// there is none at all.
  public var compliance: Compliance {
    guard total > 0, !shares.contains(where: { $0.activity == nil }) else { return .unknown }
    return covered * 100 >= BIACoverage.threshold * total ? .met : .notMet
  }

  init(of entries: [BIAEntry], in model: Model) {
    var complete: [Int: Set<Scope>] = [:]
    for entry in entries where entry.isComplete {
      let asset = model.assets[entry.asset]
      guard let establishment = asset.establishment, let scope = asset.scope else { continue }
      complete[establishment, default: []].insert(scope)
    }
    shares = model.establishments.indices.map { position in
      Share(
        establishment: position, activity: model.establishments[position].activity,
        lacking: Scope.allCases.filter { complete[position]?.contains($0) != true })
    }
    covered = shares.reduce(0) { $0 + ($1.isCovered ? $1.activity ?? 0 : 0) }
    total = shares.reduce(0) { $0 + ($1.activity ?? 0) }
    homeless = entries.count { model.assets[$0.asset].establishment == nil }
  }
}
