// What one asset needs, in the words of the field: for whoever tells or draws it.

public import DependencyGraph

/// One requirement of an asset.
public struct Need: Hashable, Sendable {
  /// Why it exists.
  public let relation: Relation
  /// The assets it names, as positions in ``Model/assets``.
  public let members: [Int]
  /// How many of them must be up.
  public let needed: Int
  /// How long it may be unmet; meaningful for operate requirements.
  public let tolerance: Limit
  /// When it counts.
  public let phase: Phase
}

extension Model {
  /// What an asset needs, as written.
  ///
  /// - Complexity: O(its requirements and their members)
  public func needs(of asset: Int) -> [Need] {
    graph.requirements(of: node(of: asset)).map { requirement in
      Need(
        relation: relations[requirement.index], members: members(of: requirement),
        needed: graph.needed(by: requirement), tolerance: graph.tolerance(of: requirement),
        phase: graph.phase(of: requirement))
    }
  }
}
