// One work of a plan in the words of the field: what, by whom, when, and why not earlier.

package import DependencyGraph

/// One attempt at a step of the work on an asset.
package struct PlannedWork: Sendable {
  /// Why a work did not begin, or go on, earlier.
  package enum Wait: Hashable, Sendable {
    /// Somebody of its crew was busy with another work, as a position in ``RecoveryPlan/works``.
    case busy(Index<PlannedWork>)
    /// Somebody of its crew was not there.
    case absent(Team)
    /// It was held, to keep its people free.
    case held
  }

  /// What is done.
  package let act: PlannedAct
  /// Who does it: people and, where it restores a copy, a stream of its holder.
  package let crew: [(team: Team, heads: Int)]
  /// How long it takes, in minutes.
  package let minutes: Int
  /// When it could have begun, but for people.
  package let readySince: Int
  /// When it is worked on; the last without an end where it lasts beyond the horizon.
  package internal(set) var spans: [Interval]
  /// Whether it was lost, and begins again.
  package let isLost: Bool
  /// Why it did not begin at ``readySince``.
  package internal(set) var waits: [Wait]

  /// The minute it begins.
  package var begins: Int { spans.first?.from ?? readySince }
  /// The minute it ends; `nil` beyond the horizon.
  package var ends: Int? { spans.last?.to }
  /// The people of its crew, without what they need.
  package var people: [CrewMember] { crew.people }
}

extension PlannedWork {
  /// What is worked on: ``PlannedAct/asset``.
  package var asset: Index<Asset> { act.asset }
  /// Which of its units: ``PlannedAct/unit``.
  package var unit: Int? { act.unit }
  /// The step: ``PlannedAct/step``.
  package var step: Int { act.step }
  /// What the model says of the step: ``PlannedAct/recovery``.
  package var recovery: RecoveryStep? { act.recovery }
  /// Whether it is the work on what was destroyed: ``PlannedAct/isRebuild``.
  package var isRebuild: Bool { act.isRebuild }
  /// Whose copy it restores: ``PlannedAct/holder``.
  package var holder: Index<Asset>? { act.holder }
}

extension [(team: Team, heads: Int)] {
  /// Those who are people.
  var people: [CrewMember] {
    compactMap { member in
      guard case .people(let people) = member.team else { return nil }
      return CrewMember(people: people, heads: member.heads)
    }
  }
}

extension PlannedWork {
  /// Who says that it is done: as its step says, or, of a work in one piece, as its asset does.
  package func goAhead(in model: Model) -> Device.Actor? {
    recovery.map(\.goAhead) ?? model.details[asset]?.goAhead
  }
}

/// A work that does not begin before a minute, so that its people are free for what matters more.
package struct PlannedHold: Hashable, Sendable {
  /// What is held, as a position in ``Model/assets``.
  package let asset: Index<Asset>
  /// Which of its units, from 1; `nil` where it is one.
  package let unit: Int?
  /// The step, from 0.
  package let step: Int
  /// The first minute at which it may begin.
  package let until: Int
  /// What its people are kept free for, as a position in ``Model/assets``: the next work of theirs that is
  /// earlier in the order; `nil` where there is none.
  package let keptFor: Index<Asset>?
}

extension RecoveryPlan {
  /// The hold on a step, if there is one.
  package func hold(on act: PlannedAct) -> PlannedHold? {
    holds.first { $0.asset == act.asset && $0.unit == act.unit && $0.step == act.step }
  }
}

/// A last return that no order and no holds can beat.
package struct PlannedBound: Hashable, Sendable {
  /// The minute; `nil` where there is no bound.
  package let minute: Int?
  /// The team whose work it rests on; `nil` where it is the chain of what waits for what.
  package let team: Team?
  /// Whether the plan brings it back at that minute: no plan is shorter.
  package let isProved: Bool
}

/// How a team fares in a plan.
package struct PlannedTeam: Sendable {
  /// Who.
  package let team: Team
  /// Minutes of work, heads added up.
  package let busy: Int
  /// Minutes that heads are there and not working, until the last work of the plan ends; `nil` where there
  /// are as many as are asked for.
  package let idle: Int?
  /// Minutes that works of theirs wait for people, added up.
  package let waits: Int
  /// The heads there are from each minute on; `nil` where there are as many as are asked for.
  package let heads: [(from: Int, heads: Int?)]
  /// Its works, as positions in ``RecoveryPlan/works``.
  package let works: [Index<PlannedWork>]
}
