// What the backup infrastructure is, and which zones are its own.

internal import DependencyGraph

/// The nodes that keep copies, and the zones they are in.
public struct BackupInfrastructure: Sendable {
  /// Nodes of kind `backup`, and holders of copies that are not offline, as positions in
  /// ``Model/assets``, ascending. An offline copy is on no network.
  public let nodes: [Index<Asset>]
  /// Holders outside any network, such as tapes in a safe, ascending; none of ``nodes``.
  public let offNetwork: [Index<Asset>]
  /// The backup zones, as positions in ``Partition/zones``, ascending.
  public let zones: [Index<Zone>]
  /// Whether the model says which zones are backup zones; else they are those of ``nodes``.
  public let isDeclared: Bool
  /// Nodes of the infrastructure in no zone, ascending.
  public let unzoned: [Index<Asset>]
  /// Nodes of the infrastructure in a zone that is no backup zone, ascending.
  public let exposed: [Index<Asset>]
  /// Where nobody declared the backup zones: nodes in them that do not belong to the infrastructure,
  /// ascending. Nothing stands between these and the backups.
  public let intruders: [Index<Asset>]

  init(of model: Model) {
    let partition = model.partition
    offNetwork = model.offNetworkHolders
    var nodes = Set(model.assets.indices.filter { model.assets[$0].kind == .backup })
      .subtracting(offNetwork)
    for copies in model.copies.values {
      for copy in copies where !copy.isOffline { nodes.insert(copy.holder) }
    }
    self.nodes = nodes.sorted()
    let declared = partition.zones.indices.filter { partition.zones[$0].isDeclaredBackup }
    isDeclared = !declared.isEmpty
    let zones = isDeclared ? Set(declared) : Set(nodes.compactMap { partition.zone(of: $0) })
    self.zones = zones.sorted()
    unzoned = self.nodes.filter { partition.zone(of: $0) == nil }
    exposed = self.nodes.filter { partition.zone(of: $0).map { !zones.contains($0) } ?? false }
    if isDeclared {
      intruders = []
    } else {
      let serving = BackupInfrastructure.serving(nodes, in: model)
      intruders = self.zones.flatMap { partition.assets(in: $0) }
        .filter { !serving.contains($0) }.sorted()
    }
  }

  /// The nodes, what they need in any phase, and what controls them.
  private static func serving(_ nodes: Set<Index<Asset>>, in model: Model) -> Set<Index<Asset>> {
    var serving = nodes
    var queue = nodes.sorted()
    var controllers: [Index<Asset>: [Index<Asset>]] = [:]
    for controller in model.assets.indices {
      for controlled in model.controls.controlled(by: controller) {
        controllers[controlled, default: []].append(controller)
      }
    }
    while let node = queue.popLast() {
      let needed = model.needs(of: node).flatMap(\.members)
      for other in needed + (controllers[node] ?? []) where serving.insert(other).inserted {
        queue.append(other)
      }
    }
    return serving
  }

  /// Whether a place lies in a backup zone.
  func holds(_ place: Flow.Place, in partition: Partition) -> Bool {
    switch place {
    case .zone(let zone): zones.contains(zone)
    case .asset(let asset): partition.zone(of: asset).map { zones.contains($0) } ?? false
    }
  }
}
