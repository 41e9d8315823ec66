// What destroying a place takes with it: everything in it, and everything stored on what is lost.

internal import DependencyGraph

extension Model {
  /// Every asset that is destroyed when `seeds` are, with the minute at which it is.
  ///
  /// Destroyed with them, step by step: what is `in` a destroyed place, and what has a `stored-on`
  /// group destroyed to the last member; where a node says nothing of `stored-on`, the same holds for
  /// its `runs-on` and `hosted-by` groups.
  ///
  /// - Complexity: O(entries of what is destroyed)
  func destroyed(by seeds: [(asset: Index<Asset>, at: Int)]) -> [Index<Asset>: Int] {
    var minutes: [Index<Asset>: Int] = [:]
    var lost: [Requirement: Int] = [:]
    var queue: [Index<Asset>] = []
    // Earlier destructions first: what two of them reach, the earlier one destroys.
    for seed in seeds.sorted(by: { ($0.at, $0.asset) < ($1.at, $1.asset) })
    where minutes[seed.asset] == nil {
      minutes[seed.asset] = seed.at
      queue.append(seed.asset)
      while let asset = queue.popLast() {
        for requirement in requirements(naming: asset) {
          let owner = self.asset(of: graph.owner(of: requirement))
          guard minutes[owner] == nil else { continue }
          lost[requirement, default: 0] += unitCount(of: asset)
          let isWhole = lost[requirement] == graph.members(of: requirement).count
          guard isFatal(relations[requirement.index], isWhole: isWhole, to: owner) else { continue }
          minutes[owner] = seed.at
          queue.append(owner)
        }
      }
    }
    return minutes
  }

  /// Whether losing a member of such a relation, or the whole of it, destroys its owner.
  private func isFatal(_ relation: Relation, isWhole: Bool, to owner: Index<Asset>) -> Bool {
    switch relation.facts.destroys {
    case .never: false
    case .any: true
    case .whole: isWhole
    case .wholeUnlessStored:
      isWhole
        && !requirements(of: owner).contains { relations[$0.index] == .storedOn }
    }
  }
}
