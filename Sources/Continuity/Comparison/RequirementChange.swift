// The requirements that were added, are gone, or ask for something else: by meaning, not by rows.

public import DependencyGraph

/// What a requirement asks for, in a form that two ways of writing it share.
///
/// "All of several" without a tolerance is the same as each of them, so it comes as one requirement per
/// member, unless the group itself means something: the members of a `runs-on`, `stored-on` or
/// `hosted-by` group are lost together.
public struct RequirementFacts: Hashable, Sendable {
  /// Why it exists.
  public let relation: Relation
  /// When it counts.
  public let phase: Phase
  /// The nodes it names, as positions in ``ModelComparison/nodes``, ascending.
  public let members: [Int]
  /// How many of them must be up.
  public let needed: Int
  /// How long it may be unmet; 0 outside operate requirements.
  public let tolerance: Limit
  /// How many people of a role it asks for; `nil` where it names no role.
  public let people: Int?
  /// Whether the loss of data climbs through it.
  public let carriesData: Bool
}

/// A requirement that was added, is gone, or asks for something else.
public struct RequirementChange: Hashable, Sendable {
  /// The node it belongs to, as a position in ``ModelComparison/nodes``.
  public let owner: Int
  /// What it asked for; `nil` where it was added.
  public let old: RequirementFacts?
  /// What it asks for; `nil` where it is gone.
  public let new: RequirementFacts?

  /// What became of it.
  public var nature: Nature { Nature(isInOld: old != nil, isInNew: new != nil) }
}

/// Compares the requirements of two models.
struct RequirementComparison {
  let old: Model
  let new: Model
  let nodes: MatchedNodes

  /// What differs, ascending by owner; of an owner, what changed first, then what is gone, then what was
  /// added.
  ///
  /// - Complexity: O(requirements + members), and O(d log d) for the d that differ
  func changes() -> [RequirementChange] {
    var changes: [RequirementChange] = []
    for (position, node) in nodes.all.enumerated() {
      let before = node.old.map { facts(of: $0, in: old, places: nodes.ofOld) } ?? []
      let after = node.new.map { facts(of: $0, in: new, places: nodes.ofNew) } ?? []
      guard before != after else { continue }
      let common = Set(before).intersection(after)
      changes += RequirementComparison.paired(
        before.filter { !common.contains($0) }, after.filter { !common.contains($0) },
        owner: position)
    }
    return changes
  }

  /// What a node needs, in the form that two ways of writing it share: sorted, nothing twice.
  private func facts(of asset: Int, in model: Model, places: [Int]) -> [RequirementFacts] {
    var facts: [RequirementFacts] = []
    let graph = model.graph
    for requirement in graph.requirements(of: model.node(of: asset)) {
      let relation = model.relations[requirement.index]
      let members = model.members(of: requirement).map { places[$0] }
      let (phase, tolerance) = (graph.phase(of: requirement), graph.tolerance(of: requirement))
      func fact(_ members: [Int], needed: Int) -> RequirementFacts {
        RequirementFacts(
          relation: relation, phase: phase, members: members, needed: needed,
          tolerance: tolerance,
          people: graph.members(of: requirement).first.flatMap { model.people($0) },
          carriesData: model.carriesLoss[requirement.index])
      }
      let needed = graph.needed(by: requirement)
      let isEach =
        members.count > 1 && needed == members.count && !relation.groupsMeanSomething
        && (tolerance == .minutes(0) || tolerance == .unlimited)
      if isEach {
        facts += members.map { fact([$0], needed: 1) }
      } else {
        facts.append(fact(members.sorted(), needed: needed))
      }
    }
    guard facts.count > 1 else { return facts }
    facts.sort { RequirementComparison.precedes($0, $1) }
    var distinct: [RequirementFacts] = []
    for fact in facts where fact != distinct.last { distinct.append(fact) }
    return distinct
  }

  private static func precedes(_ a: RequirementFacts, _ b: RequirementFacts) -> Bool {
    if a.phase != b.phase { return a.phase.rawValue < b.phase.rawValue }
    if a.relation != b.relation { return a.relation.rawValue < b.relation.rawValue }
    if a.members != b.members { return a.members.lexicographicallyPrecedes(b.members) }
    let (one, other) = (a.tolerance.minutesOrMax, b.tolerance.minutesOrMax)
    return (a.needed, one, a.people ?? 0, a.carriesData ? 1 : 0)
      < (b.needed, other, b.people ?? 0, b.carriesData ? 1 : 0)
  }

  // MARK: - Pairing

  /// What makes two requirements the same one that changed, the closest likeness first.
  private struct Likeness: Hashable {
    var phase: Phase?
    var relation: Relation?
    let members: [Int]

    static let rules: [@Sendable (RequirementFacts) -> Likeness] = [
      { Likeness(phase: $0.phase, relation: $0.relation, members: $0.members) },
      { Likeness(phase: $0.phase, members: $0.members) },
      { Likeness(members: $0.members) },
    ]
  }

  private static func paired(
    _ before: [RequirementFacts], _ after: [RequirementFacts], owner: Int
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
    func key(_ fact: RequirementFacts, _ member: Int) -> Single {
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
        indices.allSatisfy({ facts[$0].tolerance == facts[first].tolerance })
      else { continue }
      for index in indices { isTaken[index] = true }
      joined.append(
        RequirementFacts(
          relation: group.relation, phase: group.phase, members: group.members,
          needed: group.members.count, tolerance: facts[first].tolerance,
          people: facts[first].people,
          carriesData: indices.allSatisfy { facts[$0].carriesData }))
    }
    facts = facts.enumerated().filter { !isTaken[$0.offset] }.map(\.element) + joined
  }

  /// A requirement of one member.
  private struct Single: Hashable {
    let relation: Relation
    let phase: Phase
    let member: Int
  }

  /// Takes from both lists what `partner` finds for each of the old ones.
  private static func pair(
    _ gone: inout [RequirementFacts], _ added: inout [RequirementFacts], owner: Int,
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
    _ gone: inout [RequirementFacts], _ added: inout [RequirementFacts], owner: Int,
    into changes: inout [RequirementChange]
  ) {
    var naming: [Int: [Int]] = [:]
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

extension Relation {
  /// Whether being named in one group is more than being named one by one: what is lost to the last
  /// member destroys its owner.
  fileprivate var groupsMeanSomething: Bool {
    switch self {
    case .runsOn, .storedOn, .hostedBy: true
    default: false
    }
  }
}

extension Limit {
  /// The minutes, or the largest number where there is no end.
  var minutesOrMax: Int {
    switch self {
    case .minutes(let minutes): minutes
    case .unlimited: .max
    }
  }
}
