// What a model says of nodes that stand for several like units, and their requirements as written.

internal import DependencyGraph

extension Model {
  /// How many like units an asset says it stands for; `nil` where it says nothing of them.
  public func count(of asset: Index<Asset>) -> Int? { details[asset]?.count }

  /// Whether any asset says how many like units it stands for.
  public var hasUnits: Bool { staffing.hasUnits }

  /// How many units an asset is, 1 where it says nothing of them.
  public func unitCount(of asset: Index<Asset>) -> Int { staffing.unitCount(of: asset) }

  /// How many units some assets are together.
  public func unitCount(of assets: some Sequence<Index<Asset>>) -> Int {
    assets.reduce(0) { $0 + unitCount(of: $1) }
  }

  /// The requirements of an asset as they are written, ascending: each of its units has the same.
  func requirements(of asset: Index<Asset>) -> some RandomAccessCollection<Requirement> {
    graph.requirements(of: staffing.writtenNode(of: asset))
  }

  /// The requirements that name an asset, ascending; those that name units of it name all of them.
  func requirements(naming asset: Index<Asset>) -> [Requirement] {
    graph.requirements(naming: staffing.writtenNode(of: asset))
      .filter { !staffing.isWhole(graph.owner(of: $0)) }
  }

  /// The nodes that fail with an asset: of a role all its people, of several units each of them.
  func nodes(of asset: Index<Asset>) -> [Node] {
    var nodes: [Node] = []
    staffing.forEachNode(of: asset) { node, _ in nodes.append(node) }
    return nodes
  }
}
