// Which requirement of the new model is one of the old that changed.

internal import DependencyGraph

extension RequirementComparison {
  /// What makes two requirements the same one that changed, the closest likeness first.
  private struct Likeness: Hashable {
    var phase: Phase?
    var relation: Relation?
    let members: [Index<MatchedNode>]

    static let rules: [@Sendable (RequirementFacts) -> Likeness] = [
      { Likeness(phase: $0.phase, relation: $0.relation, members: $0.members) },
      { Likeness(phase: $0.phase, members: $0.members) },
      { Likeness(members: $0.members) },
    ]
  }

  /// The differences of one owner: what changed, then what is gone, then what was added.
  static func paired(
    _ before: [RequirementFacts], _ after: [RequirementFacts], owner: Index<MatchedNode>
  ) -> [RequirementChange] {
    var (gone, added) = (before, after)
    var changes: [RequirementChange] = []
    guard !gone.isEmpty, !added.isEmpty else {
      return before.map { RequirementChange(owner: owner, old: $0, new: nil) }
        + after.map { RequirementChange(owner: owner, old: nil, new: $0) }
    }
    regroup(&added, like: gone)
    regroup(&gone, like: added)
    for rule in Likeness.rules {
      var waiting: [Likeness: [Int]] = [:]
      for (index, fact) in added.enumerated().reversed() {
        waiting[rule(fact), default: []].append(index)
      }
      pair(&gone, &added, owner: owner, into: &changes) { waiting[rule($0)]?.popLast() }
    }
    pairByMembers(&gone, &added, owner: owner, into: &changes)
    return changes + gone.map { RequirementChange(owner: owner, old: $0, new: nil) }
      + added.map { RequirementChange(owner: owner, old: nil, new: $0) }
  }

  /// Puts single requirements together again where the other model has a group of just these: "a and b"
  /// where it was "one of a, b" is one change, not three.
  private static func regroup(_ facts: inout [RequirementFacts], like groups: [RequirementFacts]) {
    func key(_ fact: RequirementFacts, _ member: Index<MatchedNode>) -> Single {
      Single(relation: fact.relation, phase: fact.phase, member: member)
    }
    var singles: [Single: Int] = [:]
    for (index, fact) in facts.enumerated() where fact.members.count == 1 {
      singles[key(fact, fact.members[0])] = index
    }
    var joined: [RequirementFacts] = []
    var isTaken = [Bool](repeating: false, count: facts.count)
    for group in groups where group.members.count > 1 {
      let indices = group.members.compactMap { singles[key(group, $0)] }.filter { !isTaken[$0] }
      guard indices.count == group.members.count, let first = indices.first,
        indices.allSatisfy({
          facts[$0].tolerance == facts[first].tolerance && facts[$0].level == facts[first].level
        })
      else { continue }
      for index in indices { isTaken[index] = true }
      joined.append(
        RequirementFacts(
          relation: group.relation, phase: group.phase, members: group.members,
          needed: indices.reduce(0) { $0 + facts[$1].needed },
          units: indices.reduce(0) { $0 + facts[$1].units }, tolerance: facts[first].tolerance,
          people: facts[first].people,
          carriesData: indices.allSatisfy { facts[$0].carriesData }, level: facts[first].level))
    }
    facts = facts.enumerated().filter { !isTaken[$0.offset] }.map(\.element) + joined
  }

  /// A requirement of one member.
  private struct Single: Hashable {
    let relation: Relation
    let phase: Phase
    let member: Index<MatchedNode>
  }

  /// Takes from both lists what `partner` finds for each of the old ones.
  private static func pair(
    _ gone: inout [RequirementFacts], _ added: inout [RequirementFacts], owner: Index<MatchedNode>,
    into changes: inout [RequirementChange], partner: (RequirementFacts) -> Int?
  ) {
    var left: [RequirementFacts] = []
    var isTaken = [Bool](repeating: false, count: added.count)
    for fact in gone {
      guard let index = partner(fact) else {
        left.append(fact)
        continue
      }
      isTaken[index] = true
      changes.append(RequirementChange(owner: owner, old: fact, new: added[index]))
    }
    gone = left
    added = added.enumerated().filter { !isTaken[$0.offset] }.map(\.element)
  }

  /// Pairs groups that share members, the most first: one of a, b where it was a.
  private static func pairByMembers(
    _ gone: inout [RequirementFacts], _ added: inout [RequirementFacts], owner: Index<MatchedNode>,
    into changes: inout [RequirementChange]
  ) {
    var naming: [Index<MatchedNode>: [Int]] = [:]
    for (index, fact) in added.enumerated() {
      for member in fact.members { naming[member, default: []].append(index) }
    }
    var isTaken = [Bool](repeating: false, count: added.count)
    let candidates = added
    pair(&gone, &added, owner: owner, into: &changes) { fact in
      var shared: [Int: Int] = [:]
      for member in fact.members {
        for index in naming[member] ?? []
        where !isTaken[index] && candidates[index].relation == fact.relation
          && candidates[index].phase == fact.phase
        {
          shared[index, default: 0] += 1
        }
      }
      // The largest number of members, then the first: one order, whatever that of the dictionary.
      let best = shared.max { ($0.value, $1.key) < ($1.value, $0.key) }
      if let best { isTaken[best.key] = true }
      return best?.key
    }
  }
}
