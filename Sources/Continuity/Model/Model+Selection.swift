// Which nodes of a model a question means.

internal import DependencyGraph

extension Model {
  /// The nodes that a question means, as positions in ``assets``, ascending; none that is gone.
  ///
  /// - Complexity: O(conditions · (nodes + requirements and their members))
  public func assets(where selection: Selection) -> [Index<Asset>] {
    selectionFacts.matches(selection)
  }

  /// Whether any node says a word under a key, and else the nearest that one says.
  package func find(
    _ word: String, under key: Selection.Key
  ) -> (isSaid: Bool, suggestion: String?) {
    let facts = selectionFacts
    if facts.isSaid(word, under: key) { return (true, nil) }
    return (false, nearest(to: word, in: facts.allWords(under: key)))
  }

  private var selectionFacts: SelectionFacts {
    SelectionFacts(
      assets: assets.indices,
      isGone: { details[$0]?.isGone ?? false },
      words: { position, key in
        let asset = assets[position]
        return switch key {
        case .kind: [asset.kind.singular]
        case .tag: details[position]?.tags ?? []
        case .owner: details[position]?.owner.map { [$0] } ?? []
        case .establishment: asset.establishment.map { [establishments[$0].id] } ?? []
        case .scope: asset.scope.map { [$0.name] } ?? []
        case .zone: partition.zone(of: position).map { [partition.zones[$0].id] } ?? []
        default: []
        }
      },
      links: links)
  }

  private func links(in relations: [Relation]) -> [SelectionFacts.Link] {
    var links: [SelectionFacts.Link] = []
    for owner in assets.indices {
      for requirement in requirements(of: owner)
      where graph.phase(of: requirement) != .fallback
        && relations.contains(self.relations[requirement.index])
      {
        for member in members(of: requirement) { links.append((owner, member)) }
      }
      // Those that are control links and nothing else stand in no graph.
      for link in controls.links(from: owner) {
        if relations.contains(.administeredFrom) && link.ways.contains(.administration)
          || relations.contains(.writableFrom) && link.ways.contains(.writing)
        {
          links.append((link.controlled, owner))
        }
      }
    }
    return links
  }
}
