// What is asked of roles on an ordinary day, and where that is more people than there are.

/// So many people of one role, asked for by one node.
package struct StaffingDemand: Hashable, Sendable {
  /// Who asks, as a position in ``Model/assets``.
  package let asset: Index<Asset>
  /// The role, as a position in ``Model/assets``.
  package let role: Index<Asset>
  /// How many it asks for.
  package let people: Int
  /// Whether it asks for its degraded mode only.
  package let isFallback: Bool
  let isOfProcess: Bool
}

/// One role on an ordinary day: what all processes that are up ask of it at once.
package struct RoleDay: Sendable {
  /// The role, as a position in ``Model/assets``.
  package let role: Index<Asset>
  /// How many are there at once; `nil` where nobody says.
  package let headcount: Int?
  /// What each process asks for to run, ascending by process.
  package let demands: [StaffingDemand]

  /// How many people are asked for in all.
  package var asked: Int { demands.reduce(0) { $0 + $1.people } }

  /// Whether more are asked for than there are.
  package var isShort: Bool { headcount.map { asked > $0 } ?? false }

  /// The roles that processes ask for, ascending.
  static func days(of demands: [StaffingDemand], headcount: (Index<Asset>) -> Int?) -> [RoleDay] {
    let running = demands.filter { $0.isOfProcess && !$0.isFallback }
    return Dictionary(grouping: running, by: \.role).sorted { $0.key < $1.key }
      .map { RoleDay(role: $0.key, headcount: headcount($0.key), demands: $0.value) }
  }
}

extension Model {
  /// The ordinary day of each role that processes ask for, ascending by role.
  ///
  /// - Complexity: O(demands of people)
  package var ordinaryDay: [RoleDay] {
    RoleDay.days(of: staffingDemands) { assets[$0].headcount }
  }

  /// The demands for more people than there are: to run, played with those there are; for a degraded
  /// mode, which then never holds. In the order of who asks.
  package var demandsBeyondHeadcount: [StaffingDemand] {
    staffingDemands.filter { demand in
      assets[demand.role].headcount.map { demand.people > $0 } ?? false
    }
  }

  /// How many people of a role a node asks for, where that is more than there are.
  func demandBeyondHeadcount(of asset: Index<Asset>, role: Index<Asset>, isFallback: Bool) -> Int? {
    // Most models ask for no more than there are, and are asked this for each requirement.
    guard asksBeyondHeadcount else { return nil }
    return demandsBeyondHeadcount.first {
      $0.asset == asset && $0.role == role && $0.isFallback == isFallback
    }?.people
  }
}
