// What is truly alike: the same needs, and the same users who need it in the same way.

internal import Continuity
internal import DependencyGraph

/// Groups things that nobody could tell apart but by their names.
struct Twins {
  private var groups: [Key: [Index<Asset>]] = [:]
  private var order: [Key] = []

  /// All that makes a thing what it is in the schema, but its name.
  private struct Key: Hashable {
    var kind: Kind
    /// Of what has a name of its own to people, or stands for several, which one it is.
    var itself: Index<Asset>?
    var establishment: Index<Establishment>?
    var mode: Limit?
    var hosts: [[Int]]
    var users: [[Int]]
  }

  /// - Parameter assets: what is grouped; groups come in the order of their first members.
  ///
  /// - Complexity: O(their requirements, and those that name them)
  init(of assets: [Index<Asset>], in model: Model) {
    for asset in assets {
      let key = Key(
        kind: model.assets[asset].kind,
        itself: model.assets[asset].kind.canBeAlike && model.unitCount(of: asset) == 1
          ? nil : asset,
        establishment: model.assets[asset].establishment,
        mode: model.assets[asset].degradedMode, hosts: Twins.hosts(of: asset, in: model),
        users: Twins.users(of: asset, in: model))
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(asset)
    }
  }

  var all: [[Index<Asset>]] { order.map { groups[$0] ?? [] } }

  private static func hosts(of asset: Index<Asset>, in model: Model) -> [[Int]] {
    model.needs(of: asset).map { need in
      [Int(need.relation.rawValue), Int(need.phase.rawValue), need.tolerance.number, need.needed]
        + need.members.map(\.position).sorted()
    }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func users(of asset: Index<Asset>, in model: Model) -> [[Int]] {
    let graph = model.graph
    return graph.requirements(naming: model.node(of: asset)).map { requirement in
      let owner = model.asset(of: graph.owner(of: requirement))
      let needed = graph.needed(by: requirement)
      let count = graph.members(of: requirement).count
      // Where all are needed, two requirements say the same; of a choice, only members of one do.
      return [
        owner.position, Int(graph.phase(of: requirement).rawValue),
        graph.tolerance(of: requirement).number,
        needed < count ? requirement.index : -1,
      ]
    }.sorted { $0.lexicographicallyPrecedes($1) }
  }
}

extension Kind {
  /// Whether two of them may be told by one line: machines and what feeds them; never people, places,
  /// partners or what is done.
  fileprivate var canBeAlike: Bool {
    switch self {
    case .server, .network, .store, .backup, .equipment, .utility: true
    case .process, .application, .service, .role, .building, .supplier: false
    }
  }
}

extension Limit {
  fileprivate var number: Int {
    switch self {
    case .minutes(let minutes): minutes
    case .unlimited: .max
    }
  }
}
