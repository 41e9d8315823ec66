// Roles in the graph: "at least c of them are present" is a node, for every c that matters.

internal import DependencyGraph

/// Which nodes of the graph stand for which assets.
///
/// An asset is one node, and a role is one node for each number of people that somebody needs: all
/// people of a role are alike, so "at least three are present" is all that a requirement can ask. When
/// `a` of `h` are absent, the nodes that ask for more than `h − a` fail. Nodes come in the order of
/// their assets, so ties between nodes are ties between identifiers.
struct Staffing: Sendable {
  /// The first node of each asset.
  private var first: ContiguousArray<UInt32> = []
  /// The asset of each node.
  private var assets: ContiguousArray<UInt32> = []
  /// The numbers of people that the nodes of a role stand for, ascending from 1.
  private var levels: [Int: [Int]] = [:]

  /// Lays out the nodes of `count` assets.
  ///
  /// - Parameter heads: for each role by asset, the numbers of people that somebody needs.
  init(assets count: Int, heads: [Int: Set<Int>]) {
    first.reserveCapacity(count)
    assets.reserveCapacity(count + heads.count)
    for asset in 0..<count {
      first.append(UInt32(assets.count))
      assets.append(UInt32(asset))
      guard let needed = heads[asset] else { continue }
      let levels = needed.union([1]).sorted()
      self.levels[asset] = levels
      for _ in levels.dropFirst() { assets.append(UInt32(asset)) }
    }
  }

  var nodeCount: Int { assets.count }

  /// The node that is up while at least `heads` of an asset are present.
  func node(of asset: Int, heads: Int) -> Node {
    let position = heads == 1 ? 0 : levels[asset]?.firstIndex(of: heads) ?? 0
    return Node(rawValue: first[asset] + UInt32(position))
  }

  /// Calls `body` with every node of an asset and the number of people it stands for.
  func forEachNode(of asset: Int, _ body: (_ node: Node, _ heads: Int) -> Void) {
    // Most assets are no roles; asking the dictionary would cost more than all the rest.
    let next = asset + 1 < first.count ? first[asset + 1] : UInt32(assets.count)
    if next == first[asset] + 1 { return body(Node(rawValue: first[asset]), 1) }
    for (position, heads) in (levels[asset] ?? [1]).enumerated() {
      body(Node(rawValue: first[asset] + UInt32(position)), heads)
    }
  }

  /// The node that is up while nobody of a role is missing; `nil` where one is all there is.
  func fullNode(of asset: Int) -> Node? {
    let next = asset + 1 < first.count ? first[asset + 1] : UInt32(assets.count)
    guard next > first[asset] + 1, let levels = levels[asset] else { return nil }
    return Node(rawValue: first[asset] + UInt32(levels.count - 1))
  }

  func asset(of node: Node) -> Int { Int(assets[node.index]) }
}
