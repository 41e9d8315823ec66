// Roles and nodes of several units in the graph: which nodes of it stand for which assets.

internal import DependencyGraph

/// Which nodes of the graph stand for which assets.
///
/// An asset is one node, and a role is one node for each number of people that somebody needs: all
/// people of a role are alike, so "at least three are present" is all that a requirement can ask. When
/// `a` of `h` are absent, the nodes that ask for more than `h − a` fail. Nodes come in the order of
/// their assets, so ties between nodes are ties between identifiers.
///
/// An asset of several units is one node for each of them, since each fails and is worked on by itself,
/// and before them one for the whole, which nobody needs: it is up while any unit is, and its outages are
/// those of the asset.
struct Staffing: Sendable {
  /// The first node of each asset.
  private var first: Indexed<Asset, UInt32> = []
  /// The asset of each node.
  private var assets: ContiguousArray<Index<Asset>> = []
  /// The numbers of people that the nodes of a role stand for, ascending from 1.
  private var levels: [Index<Asset>: [Int]] = [:]
  /// How many units the assets have that are more than one.
  private let units: [Index<Asset>: Int]
  /// Whether any asset says how many units it is.
  let hasUnits: Bool

  /// Lays out the nodes of `count` assets.
  ///
  /// - Parameters:
  ///   - heads: for each role by asset, the numbers of people that somebody needs.
  ///   - units: how many units the assets have that say so.
  init(assets count: Int, heads: [Index<Asset>: Set<Int>], units: [Index<Asset>: Int] = [:]) {
    hasUnits = !units.isEmpty
    self.units = units.filter { $0.value > 1 }
    first.reserveCapacity(count)
    assets.reserveCapacity(count + heads.count + units.values.reduce(0, +))
    for asset in Index<Asset>(0)..<Index(count) {
      first.append(UInt32(assets.count))
      assets.append(asset)
      if let units = self.units[asset] {
        assets.append(contentsOf: repeatElement(asset, count: units))
      }
      guard let needed = heads[asset] else { continue }
      let levels = needed.union([1]).sorted()
      self.levels[asset] = levels
      for _ in levels.dropFirst() { assets.append(asset) }
    }
  }

  var nodeCount: Int { assets.count }

  /// The first node behind those of an asset.
  private func end(of asset: Index<Asset>) -> UInt32 {
    let next = asset.advanced(by: 1)
    return next < first.endIndex ? first[next] : UInt32(assets.count)
  }

  /// The node that is up while at least `heads` of an asset are present.
  func node(of asset: Index<Asset>, heads: Int) -> Node {
    let position = heads == 1 ? 0 : levels[asset]?.firstIndex(of: heads) ?? 0
    return Node(rawValue: first[asset] + UInt32(position))
  }

  /// Calls `body` with every node that fails with an asset and the number of people it stands for; of
  /// several units with each unit and its place among them, from 1.
  func forEachNode(of asset: Index<Asset>, _ body: (_ node: Node, _ heads: Int) -> Void) {
    // Most assets are one node; asking the dictionary would cost more than all the rest.
    let next = end(of: asset)
    if next == first[asset] + 1 { return body(Node(rawValue: first[asset]), 1) }
    if let count = units[asset] {
      for unit in 1...count { body(Node(rawValue: first[asset] + UInt32(unit)), unit) }
      return
    }
    for (position, heads) in (levels[asset] ?? [1]).enumerated() {
      body(Node(rawValue: first[asset] + UInt32(position)), heads)
    }
  }

  /// The node that is up while nobody of a role is missing; `nil` where one is all there is.
  func fullNode(of asset: Index<Asset>) -> Node? {
    let next = end(of: asset)
    guard next > first[asset] + 1, let levels = levels[asset] else { return nil }
    return Node(rawValue: first[asset] + UInt32(levels.count - 1))
  }

  func asset(of node: Node) -> Index<Asset> { assets[node.index] }

  /// How many units an asset is, 1 where it says nothing of them.
  func unitCount(of asset: Index<Asset>) -> Int { units.isEmpty ? 1 : units[asset] ?? 1 }

  /// The nodes of the units of an asset; empty where it is one.
  func units(of asset: Index<Asset>) -> [Node] {
    guard !units.isEmpty, let count = units[asset] else { return [] }
    return (1...count).map { Node(rawValue: first[asset] + UInt32($0)) }
  }

  /// A node that has the requirements of an asset as they are written: all its units do.
  func writtenNode(of asset: Index<Asset>) -> Node {
    Node(rawValue: first[asset] + (unitCount(of: asset) > 1 ? 1 : 0))
  }

  /// Calls `body` with every node that has requirements of its own; of several units, which all have the
  /// same, with one.
  func forEachOwner(of asset: Index<Asset>, _ body: (_ node: Node) -> Void) {
    if unitCount(of: asset) > 1 { return body(writtenNode(of: asset)) }
    forEachNode(of: asset) { node, _ in body(node) }
  }

  /// Whether a node stands for an asset of several units as a whole.
  func isWhole(_ node: Node) -> Bool {
    guard !units.isEmpty else { return false }
    let asset = asset(of: node)
    return first[asset] == node.rawValue && units[asset] != nil
  }
}
