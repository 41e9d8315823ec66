// Works on the units of one node that follow one another in a team's list, told as one.

internal import DependencyGraph

/// Alike works on units of one node, one after another in the list of a team; or one work alone.
package struct PlannedBatch: Sendable {
  /// The work; of several, the first, with the times at which any of them is worked on.
  package let work: PlannedWork
  /// Their places in the team's list, from 1.
  package let numbers: ClosedRange<Int>
  /// The units they are on, in the order of the list; none where the node is one.
  package let units: [Int]

  /// How many works it is.
  package var count: Int { numbers.count }
}

extension RecoveryPlan {
  /// The list of a team: 190 workstations rebuilt in a row are one entry.
  ///
  /// - Complexity: O(*w* log *w*) for *w* works of the team.
  package func batches(of team: PlannedTeam) -> [PlannedBatch] {
    var batches: [PlannedBatch] = []
    var first = 0
    while first < team.works.count {
      var work = works[team.works[first]]
      // A unit that is worked on again is another outage, and another row.
      var units = Set([work.unit])
      var next = first + 1
      while next < team.works.count, works[team.works[next]].isAlike(work),
        units.insert(works[team.works[next]].unit).inserted
      {
        next += 1
      }
      let alike = team.works[first..<next].map { works[$0] }
      if alike.count > 1 { work.spans = joined(alike.flatMap(\.spans)) }
      batches.append(
        PlannedBatch(work: work, numbers: first + 1...next, units: alike.compactMap(\.unit)))
      first = next
    }
    return batches
  }
}

extension PlannedWork {
  /// Whether it is the same to do on another unit of the same node.
  fileprivate func isAlike(_ other: PlannedWork) -> Bool {
    unit != nil && other.unit != nil && asset == other.asset && step == other.step
      && isRebuild == other.isRebuild && holder == other.holder && minutes == other.minutes
      && !isLost && !other.isLost && waits.contains(.held) == other.waits.contains(.held)
      && crew.elementsEqual(other.crew) { $0.team == $1.team && $0.heads == $1.heads }
  }
}
