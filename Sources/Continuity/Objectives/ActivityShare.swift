// The two counts of the share of the activity, entity by entity: what they add up.

/// One entity in the counts of the activity that is covered.
public struct ActivityShare: Sendable {
  /// Its name.
  public let name: String
  /// Its activity; `nil` where nobody said.
  public let activity: Int?
  /// Whether its BIA and plans cover it.
  public let isAnalysed: Bool
  /// Whether an exercise that counts was held there.
  public let isExercised: Bool
}

extension ObjectivesReview {
  /// The entities that both counts add up, in their order; empty where the regime asks for no share.
  public var activity: [ActivityShare] {
    let asking = regime.objectives.filter { $0.share != nil }
    guard !asking.isEmpty else { return [] }
    let first = asking.first { $0.queries.contains(.exercises) }?.from
    let inquiry = Inquiry(of: model, establishment: establishment)
    let shares = inquiry.bia.coverage.shares
    return shares.indices.map { position in
      ActivityShare(
        name: inquiry.name(of: shares[position].entity), activity: shares[position].activity,
        isAnalysed: inquiry.isAnalysed(position),
        isExercised: inquiry.isExercised(position, from: first))
    }
  }
}
