// Who reaches the backup infrastructure by control: objective D2.O3.A.

/// Who controls the backup infrastructure of a model: what is of kind `backups`, every holder of copies,
/// what is in a zone declared as theirs, and what controls nothing else.
package struct BackupControl: Sendable {
  /// Its assets, ascending.
  package let assets: [Index<Asset>]
  /// For each of its assets that production reaches first, the shortest path of control from a directory
  /// or an administration of production to it.
  package let paths: [[Index<Asset>]]
  /// Its assets of which nobody said who they sign in with or are administered from, ascending.
  package let unsaid: [Index<Asset>]
  /// Its own directories, ascending, with the level of their last ADS audit.
  package let directories: [(asset: Index<Asset>, adsLevel: Int?)]

  /// - Complexity: O(n + control links)
  package init(of model: Model) {
    let parts = Self.parts(of: model)
    var isPart = Indexed<Asset, Bool>(repeating: false, count: model.assets.count)
    for asset in parts { isPart[asset] = true }
    assets = parts
    paths = Self.paths(in: model, to: isPart)
    var controlled = Indexed<Asset, Bool>(repeating: false, count: isPart.count)
    var directories: Set<Index<Asset>> = []
    for asset in model.assets.indices {
      for link in model.controls.links(from: asset) where isPart[link.controlled] {
        controlled[link.controlled] = true
        if isPart[asset], link.ways.contains(.directory) { directories.insert(asset) }
      }
    }
    let offNetwork = Set(model.offNetworkHolders)
    unsaid = parts.filter { asset in
      let kind = model.assets[asset].kind
      // Nobody signs in to a tape in a safe.
      return !offNetwork.contains(asset)
        && (kind == .backup || kind == .store || kind == .service || kind == .application)
        && !controlled[asset] && !model.assets[asset].declaresControl
        // A directory of its own is where signing in ends.
        && !directories.contains(asset)
    }
    self.directories = directories.sorted().map { ($0, model.details[$0]?.adsLevel) }
  }

  /// Backups and holders, and again and again whatever controls one of these and nothing else.
  private static func parts(of model: Model) -> [Index<Asset>] {
    var parts = Set(model.assets.indices.filter { model.assets[$0].kind == .backup })
    for copies in model.copies.values { parts.formUnion(copies.map(\.holder)) }
    for zone in model.partition.zones.indices where model.partition.zones[zone].isDeclaredBackup {
      parts.formUnion(model.partition.assets(in: zone))
    }
    while true {
      let before = parts.count
      for asset in model.assets.indices where !parts.contains(asset) {
        let controlled = model.controls.controlled(by: asset)
        if !controlled.isEmpty, controlled.allSatisfy(parts.contains) {
          parts.insert(asset)
        }
      }
      if parts.count == before { return parts.sorted() }
    }
  }

  /// Breadth first from every directory and administration that controls anything of production.
  private static func paths(in model: Model, to isPart: Indexed<Asset, Bool>) -> [[Index<Asset>]] {
    func rulers(by ways: ControlLinks.Ways) -> [Index<Asset>] {
      model.assets.indices.filter { asset in
        !isPart[asset]
          && model.controls.links(from: asset).contains {
            !isPart[$0.controlled] && !$0.ways.isDisjoint(with: ways)
          }
      }
    }
    var by = Indexed<Asset, Index<Asset>?>(repeating: nil, count: isPart.count)
    var queue: [Index<Asset>] = []
    var head = 0
    var found: [[Index<Asset>]] = []
    // Directories first: a path from one tells more than its end at an administration.
    var sources = rulers(by: .directory)
    var others = rulers(by: [.administration, .writing, .other])
    while true {
      if head == queue.count {
        for source in sources where by[source] == nil {
          by[source] = source
          queue.append(source)
        }
        (sources, others) = (others, [])
        if head == queue.count && sources.isEmpty { break }
        if head == queue.count { continue }
      }
      let asset = queue[head]
      head += 1
      for target in model.controls.controlled(by: asset) where by[target] == nil {
        by[target] = asset
        // Beyond the first of the infrastructure the path is the infrastructure's own.
        guard isPart[target] else {
          queue.append(target)
          continue
        }
        var path = [target]
        while let last = path.last, let next = by[last], next != last { path.append(next) }
        found.append(path.reversed())
      }
    }
    return found.sorted { $0[$0.count - 1] < $1[$1.count - 1] }
  }
}
