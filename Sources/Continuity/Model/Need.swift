// What one asset needs, in the words of the field: for whoever tells or draws it.

public import DependencyGraph

/// One requirement of an asset.
public struct Need: Hashable, Sendable {
  /// Why it exists.
  public let relation: Relation
  /// The assets it names, as positions in ``Model/assets``.
  public let members: [Index<Asset>]
  /// How many of them must be up, each unit counted.
  public let needed: Int
  /// How many units they are together; as many as ``members`` where none stands for several.
  public let units: Int
  /// How long it may be unmet; meaningful for operate requirements.
  public let tolerance: Limit
  /// When it counts.
  public let phase: Phase
  /// How many people of a role it asks for; `nil` where it names no role.
  public let people: Int?
  /// What it says of the level of its owner.
  public let level: NeedLevel?
}

extension Model {
  /// What an asset needs, as written.
  ///
  /// - Complexity: O(its requirements and their members)
  public func needs(of asset: Index<Asset>) -> [Need] {
    requirements(of: asset).map { requirement in
      Need(
        relation: relations[requirement.index], members: members(of: requirement),
        needed: graph.needed(by: requirement), units: graph.members(of: requirement).count,
        tolerance: graph.tolerance(of: requirement),
        phase: graph.phase(of: requirement),
        people: people(asked: requirement, of: asset), level: level(of: requirement))
    }
  }

  /// How many people of a role a requirement asks for; `nil` where it names no role.
  private func people(asked requirement: Requirement, of asset: Index<Asset>) -> Int? {
    guard let member = graph.members(of: requirement).first, let played = people(member) else {
      return nil
    }
    return demandBeyondHeadcount(
      of: asset, role: self.asset(of: member),
      isFallback: graph.phase(of: requirement) == .fallback) ?? played
  }

  /// How many people the node of a role stands for; `nil` for every other node.
  func people(_ node: Node) -> Int? {
    let asset = asset(of: node)
    guard assets[asset].kind == .role else { return nil }
    var people = 1
    staffing.forEachNode(of: asset) { if $0 == node { people = $1 } }
    return people
  }
}
