// Who controls an asset and how, and the copies of its data: for whoever draws it.

extension Model {
  /// The copies of the data of an asset, in the order written.
  ///
  /// - Complexity: O(1)
  package func copies(of asset: Index<Asset>) -> [Copy] { copies[asset] ?? [] }

  /// Who controls an asset, ascending.
  ///
  /// - Complexity: O(assets and control links)
  package func controllers(of asset: Index<Asset>) -> [Index<Asset>] {
    assets.indices.filter { controls.controlled(by: $0).contains(asset) }
  }

  /// How `controller` controls `asset`: by the need that says so, or because it may write to it; else it
  /// is administered from there.
  ///
  /// - Complexity: O(needs of the asset and their members + links of the controller)
  package func controlRelation(of controller: Index<Asset>, over asset: Index<Asset>) -> Relation {
    let need = needs(of: asset).first {
      $0.relation.isControl && $0.members.contains(controller)
    }
    if let need { return need.relation }
    return controls.ways(from: controller, to: asset) == .writing
      ? .writableFrom : .administeredFrom
  }
}
