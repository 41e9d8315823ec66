// How many of whom there can ever be: what a crew may ask for.

/// The most heads of roles and suppliers, and when they are there together.
struct CrewLimits {
  /// By role or supplier, `nil` where nobody said.
  let headcounts: Indexed<Asset, Int?>
  let presence: [Index<Asset>: Presence]
  /// Whether any day may count as a Sunday.
  let closes: Bool

  /// How many heads of a role or supplier there can ever be: the fewest of its headcount and the largest line
  /// of its presence; `nil` where nobody said.
  func most(_ people: Index<Asset>) -> Int? {
    [headcounts[people], presence[people]?.lines.map(\.count).max()].compactMap(\.self).min()
  }

  /// Whether there is an hour at which all of a crew are there in number.
  func areEverTogether(_ crew: [CrewMember]) -> Bool {
    let shifts = crew.compactMap { member in
      presence[member.people].map { (presence: $0, heads: member.heads) }
    }
    guard !shifts.isEmpty else { return true }
    let changes = Set(shifts.flatMap(\.presence.changes))
    return Presence.pairs(closes: closes).contains { pair in
      changes.contains { minute in
        shifts.allSatisfy { shift in
          let heads = shift.presence.heads(at: minute, of: pair.day, after: pair.before)
          return heads ?? 0 >= shift.heads
        }
      }
    }
  }
}
