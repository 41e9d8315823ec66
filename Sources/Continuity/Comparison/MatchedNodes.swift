// The nodes of two models side by side, matched by identifier.

/// A node of the old model, of the new one, or of both.
package struct MatchedNode: Sendable {
  /// The identifier.
  package let id: String
  /// The name for people: that of the new model where it has the node.
  package let name: String
  /// What it is, in the new model where it has the node.
  package let kind: Kind
  /// Its place in ``Model/assets`` of the old model; `nil` where it was added.
  package let old: Index<Asset>?
  /// Its place in ``Model/assets`` of the new model; `nil` where it is gone.
  package let new: Index<Asset>?
  /// The identifiers of its establishments, the new one first; one or none where they are the same.
  package let establishments: [String]

  /// Whether both models have it.
  package var isInBoth: Bool { old != nil && new != nil }
}

/// Every node of two models, each once, and where it stands in both.
struct MatchedNodes: Sendable {
  /// Where the nodes of one of the models stand among all.
  typealias Places = Indexed<Asset, Index<MatchedNode>>

  /// The nodes, ascending by identifier.
  let all: List<MatchedNode>
  /// Positions in ``all`` by asset of the old model.
  let ofOld: Places
  /// Positions in ``all`` by asset of the new model.
  let ofNew: Places

  /// Matches the nodes of two models.
  ///
  /// - Complexity: O(nodes of both)
  init(_ old: Model, _ new: Model) {
    var all: List<MatchedNode> = []
    all.reserveCapacity(max(old.assets.count, new.assets.count))
    var (ofOld, ofNew): (Places, Places) = ([], [])
    var (left, right) = (Index<Asset>(0), Index<Asset>(0))
    // Both are in the order of identifiers: one pass over the two.
    while left < old.assets.endIndex || right < new.assets.endIndex {
      var (isOld, isNew) = (left < old.assets.endIndex, right < new.assets.endIndex)
      if isOld, isNew, !isSameName(old.assets[left].id, new.assets[right].id) {
        isOld = old.assets[left].id.canonicalOrder < new.assets[right].id.canonicalOrder
        isNew = !isOld
      }
      let before = isOld ? old.assets[left] : nil
      let after = isNew ? new.assets[right] : nil
      guard let shown = after ?? before else { break }
      let homes = [
        after?.establishment.map { new.establishments[$0].id },
        before?.establishment.map { old.establishments[$0].id },
      ].compactMap(\.self)
      if isOld { ofOld.append(all.endIndex) }
      if isNew { ofNew.append(all.endIndex) }
      all.append(
        MatchedNode(
          id: shown.id, name: shown.name, kind: shown.kind, old: isOld ? left : nil,
          new: isNew ? right : nil,
          establishments: homes.count == 2 && isSameName(homes[0], homes[1]) ? [homes[0]] : homes))
      if isOld { left = left.advanced(by: 1) }
      if isNew { right = right.advanced(by: 1) }
    }
    self.all = all
    self.ofOld = ofOld
    self.ofNew = ofNew
  }
}
