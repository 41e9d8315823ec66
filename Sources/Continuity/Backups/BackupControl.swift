// Who reaches the backup infrastructure by control: objective D2.O3.A.

/// Who controls the backup infrastructure of a model: what is of kind `backups`, every holder of copies,
/// what is in a zone declared as theirs, and what controls nothing else.
public struct BackupControl: Sendable {
  /// Its assets, ascending.
  public let assets: [Int]
  /// For each of its assets that production reaches first, the shortest path of control from a directory
  /// or an administration of production to it.
  public let paths: [[Int]]
  /// Its assets of which nobody said who they sign in with or are administered from, ascending.
  public let unsaid: [Int]
  /// Its own directories, ascending, with the level of their last ADS audit.
  public let directories: [(asset: Int, adsLevel: Int?)]

  /// - Complexity: O(n + control links)
  public init(of model: Model) {
    let parts = Self.parts(of: model)
    var isPart = [Bool](repeating: false, count: model.assets.count)
    for asset in parts { isPart[asset] = true }
    assets = parts
    paths = Self.paths(in: model, to: isPart)
    var controlled = isPart.map { _ in false }
    var directories: Set<Int> = []
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
  private static func parts(of model: Model) -> [Int] {
    var parts = Set(model.assets.indices.filter { model.assets[$0].kind == .backup })
    for copies in model.copies.values { parts.formUnion(copies.map(\.holder)) }
    for zone in model.partition.zones.indices where model.partition.zones[zone].isDeclaredBackup {
      parts.formUnion(model.partition.assets(in: zone))
    }
    while true {
      let before = parts.count
      for asset in model.assets.indices where !parts.contains(asset) {
        let controlled = model.controls.controlled(by: asset)
        if !controlled.isEmpty, controlled.allSatisfy({ parts.contains(Int($0)) }) {
          parts.insert(asset)
        }
      }
      if parts.count == before { return parts.sorted() }
    }
  }

  /// Breadth first from every directory and administration that controls anything of production.
  private static func paths(in model: Model, to isPart: [Bool]) -> [[Int]] {
    func rulers(by ways: ControlLinks.Ways) -> [Int] {
      model.assets.indices.filter { asset in
        !isPart[asset]
          && model.controls.links(from: asset).contains {
            !isPart[$0.controlled] && !$0.ways.isDisjoint(with: ways)
          }
      }
    }
    var by = [Int](repeating: -1, count: isPart.count)
    var queue: [Int] = []
    var head = 0
    var found: [[Int]] = []
    // Directories first: a path from one tells more than its end at an administration.
    var sources = rulers(by: .directory)
    var others = rulers(by: [.administration, .writing, .other])
    while true {
      if head == queue.count {
        for source in sources where by[source] < 0 {
          by[source] = source
          queue.append(source)
        }
        (sources, others) = (others, [])
        if head == queue.count && sources.isEmpty { break }
        if head == queue.count { continue }
      }
      let asset = queue[head]
      head += 1
      for target in model.controls.controlled(by: asset).map({ Int($0) }) where by[target] < 0 {
        by[target] = asset
        // Beyond the first of the infrastructure the path is the infrastructure's own.
        guard isPart[target] else {
          queue.append(target)
          continue
        }
        var path = [target]
        while let last = path.last, by[last] != last { path.append(by[last]) }
        found.append(path.reversed())
      }
    }
    return found.sorted { ($0.last ?? 0) < ($1.last ?? 0) }
  }
}
