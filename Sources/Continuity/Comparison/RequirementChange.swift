// The requirements that were added, are gone, or ask for something else: by meaning, not by rows.

package import DependencyGraph

/// What a requirement asks for, in a form that two ways of writing it share.
///
/// "All of several" without a tolerance is the same as each of them, so it comes as one requirement per
/// member, unless the group itself means something: the members of a `runs-on`, `stored-on` or
/// `hosted-by` group are lost together.
package struct RequirementFacts: Hashable, Sendable {
  /// Why it exists.
  package let relation: Relation
  /// When it counts.
  package let phase: Phase
  /// The nodes it names, as positions in ``ModelComparison/nodes``, ascending.
  package let members: [Index<MatchedNode>]
  /// How many of them must be up, each unit counted.
  package let needed: Int
  /// How many units they are together; as many as ``members`` where none stands for several.
  package let units: Int
  /// How long it may be unmet; 0 outside operate requirements.
  package let tolerance: Limit
  /// How many people of a role it asks for; `nil` where it names no role.
  package let people: Int?
  /// Whether the loss of data climbs through it.
  package let carriesData: Bool
  /// What it says of the level of its owner.
  package let level: NeedLevel?
}

/// A requirement that was added, is gone, or asks for something else.
package struct RequirementChange: Hashable, Sendable {
  /// The node it belongs to, as a position in ``ModelComparison/nodes``.
  package let owner: Index<MatchedNode>
  /// What it asked for; `nil` where it was added.
  package let old: RequirementFacts?
  /// What it asks for; `nil` where it is gone.
  package let new: RequirementFacts?

  /// What became of it.
  package var nature: Nature { Nature(isInOld: old != nil, isInNew: new != nil) }
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
    for (position, node) in zip(nodes.all.indices, nodes.all) {
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
  private func facts(of asset: Index<Asset>, in model: Model, places: MatchedNodes.Places)
    -> [RequirementFacts]
  {
    var facts: [RequirementFacts] = []
    let graph = model.graph
    for requirement in model.requirements(of: asset) {
      let relation = model.relations[requirement.index]
      let named = model.members(of: requirement)
      let members = named.map { places[$0] }
      let (phase, tolerance) = (graph.phase(of: requirement), graph.tolerance(of: requirement))
      func fact(_ members: [Index<MatchedNode>], needed: Int, units: Int) -> RequirementFacts {
        RequirementFacts(
          relation: relation, phase: phase, members: members, needed: needed, units: units,
          tolerance: tolerance,
          people: graph.members(of: requirement).first.flatMap { model.people($0) },
          carriesData: model.carriesLoss[requirement.index],
          level: model.level(of: requirement))
      }
      let (needed, units) = (graph.needed(by: requirement), graph.members(of: requirement).count)
      let isEach =
        members.count > 1 && needed == units && !relation.groupsMeanSomething
        && (tolerance == .minutes(0) || tolerance == .unlimited)
        && model.level(of: requirement) == nil
      if isEach {
        facts += zip(members, named).map { member, asset in
          let units = model.unitCount(of: asset)
          return fact([member], needed: units, units: units)
        }
      } else {
        facts.append(fact(members.sorted(), needed: needed, units: units))
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
    return (a.needed, one, a.units, a.people ?? 0, a.carriesData ? 1 : 0, a.level?.text ?? "")
      < (b.needed, other, b.units, b.people ?? 0, b.carriesData ? 1 : 0, b.level?.text ?? "")
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
