// Who controls an asset and how, and the copies of its data: for whoever draws it.

extension Model {
  /// The copies of the data of an asset, in the order written.
  ///
  /// - Complexity: O(1)
  public func copies(of asset: Int) -> [Copy] { copies[asset] ?? [] }

  /// Who controls an asset, ascending.
  ///
  /// - Complexity: O(assets and control links)
  public func controllers(of asset: Int) -> [Int] {
    assets.indices.filter { controls.controlled(by: $0).contains(UInt32(asset)) }
  }

  /// The need by which `controller` controls `asset`; `nil` where it is no need, as for a station that
  /// it is administered from.
  ///
  /// - Complexity: O(needs of the asset and their members)
  public func controlRelation(of controller: Int, over asset: Int) -> Relation? {
    needs(of: asset).first { $0.relation.isControl && $0.members.contains(controller) }?.relation
  }
}
