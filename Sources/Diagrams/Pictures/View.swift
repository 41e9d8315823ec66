// What somebody wants to see of a model, and in which language.

public import Continuity
internal import DependencyGraph
import Formats

/// A choice of what a picture shows.
public struct View: Sendable {
  /// What its title block says, and the language of its words.
  public var identity: Identity
  /// Only what is near this asset, as a position in ``Model/assets``.
  public var focus: Index<Asset>?
  /// How many needs away is near.
  public var depth = 2
  /// Only these kinds; all where empty.
  public var kinds: Set<Kind> = []
  /// Only what belongs to this establishment, as a position in ``Model/establishments``.
  public var establishment: Index<Establishment>?

  /// Everything.
  public init(_ identity: Identity) { self.identity = identity }

  /// The language of its words.
  public var language: Language { identity.language }

  /// The assets it lets through, ascending.
  ///
  /// - Complexity: O(assets + entries of their needs)
  func assets(of model: Model) -> [Index<Asset>] {
    let near = focus.map { neighborhood(of: $0, in: model) }
    return model.assets.indices.filter { asset in
      let subject = model.assets[asset]
      if asset == focus { return true }
      if let near, !near.contains(asset) { return false }
      if !kinds.isEmpty, !kinds.contains(subject.kind) { return false }
      // What belongs to nobody is shared by all.
      if let establishment, let its = subject.establishment, its != establishment { return false }
      return true
    }
  }

  /// What the focus needs and what needs it, ``depth`` steps in each direction.
  private func neighborhood(of focus: Index<Asset>, in model: Model) -> Set<Index<Asset>> {
    var neededBy: [Index<Asset>: [Index<Asset>]] = [:]
    var needs: [Index<Asset>: [Index<Asset>]] = [:]
    for asset in model.assets.indices {
      for need in model.needs(of: asset) where need.phase == .operate {
        for member in need.members {
          needs[asset, default: []].append(member)
          neededBy[member, default: []].append(asset)
        }
      }
    }
    var found: Set<Index<Asset>> = [focus]
    for next in [needs, neededBy] {
      var frontier: Set<Index<Asset>> = [focus]
      var left = depth
      while left > 0, !frontier.isEmpty {
        left -= 1
        frontier = Set(frontier.flatMap { next[$0] ?? [] }).subtracting(found)
        found.formUnion(frontier)
      }
    }
    return found
  }

  /// What it is narrowed to, for the title.
  func narrowing(in model: Model) -> [String] {
    var names: [String] = []
    if let focus { names.append(language.quoted(model.assets[focus].name)) }
    names += kinds.sorted { $0.rawValue < $1.rawValue }.map { language.name(of: $0, count: 2) }
    if let establishment {
      names.append(model.establishments[establishment].name.visible(limit: 60))
    }
    return names
  }
}
