// What the picture of isolation shows of a model: the backup infrastructure, who rules it, the flows
// that reach it, and of everything else only how much there is.

internal import Continuity

/// Zones and lanes between them.
struct IsolationScene {
  /// A zone, or what has none.
  struct Place {
    /// The zone, as a position in ``Partition/zones``; `nil` for nodes without one.
    var zone: Int?
    /// What is shown of it, as positions in ``Model/assets``.
    var shown: [Int]
    /// How many more nodes it has.
    var others: Int
    var isBackup: Bool
  }

  /// A flow, or several that go the same way.
  struct Lane {
    /// Positions in ``Partition/flows``.
    var flows: [Int]
    /// Positions in ``places``.
    var from: Int
    var to: Int
  }

  let model: Model
  let infrastructure: BackupSurroundings
  /// Those of production first, then those of the backups.
  private(set) var places: [Place] = []
  /// From the top.
  private(set) var lanes: [Lane] = []
  /// Zones that no flow shown touches.
  private(set) var elsewhere: [Int] = []

  private static let mostLanes = 12
  private static let mostShown = 9

  init(of model: Model, plan: IsolationPlan) {
    self.model = model
    infrastructure = BackupSurroundings(of: model)
    let partition = model.partition
    let matters = partition.flows.indices.filter { index in
      let flow = partition.flows[index]
      let ends = [flow.from, flow.to].map { IsolationScene.zone(of: $0, in: partition) }
      return ends.contains { $0.map(plan.backupZones.contains) ?? false }
        || plan.remaining.contains(index)
    }
    addPlaces(touchedBy: matters, plan)
    addLanes(of: matters)
  }

  static func zone(of place: Flow.Place, in partition: Partition) -> Int? {
    switch place {
    case .zone(let zone): zone
    case .asset(let asset): partition.zone(of: asset)
    }
  }

  private mutating func addPlaces(touchedBy flows: [Int], _ plan: IsolationPlan) {
    let partition = model.partition
    var touched: Set<Int?> = []
    for index in flows {
      let flow = partition.flows[index]
      for end in [flow.from, flow.to] {
        touched.insert(IsolationScene.zone(of: end, in: partition))
      }
    }
    let matters = infrastructure.all
    // Who rules the backups is shown wherever it is.
    for asset in matters { touched.insert(partition.zone(of: asset)) }
    let placed = partition.zones.indices.filter { touched.contains($0) }
    let unplaced = matters.filter { partition.zone(of: $0) == nil }
    let ends = Set(
      flows.flatMap { [partition.flows[$0].from, partition.flows[$0].to] }.compactMap { end in
        if case .asset(let asset) = end { asset } else { nil }
      })
    for zone in sorted(placed.filter { !plan.backupZones.contains($0) }, flows, plan) {
      addPlace(zone, of: partition.assets(in: zone), matters.union(ends), isBackup: false)
    }
    if touched.contains(nil), !unplaced.isEmpty {
      places.append(Place(zone: nil, shown: unplaced.sorted(), others: 0, isBackup: false))
    }
    for zone in placed.filter({ plan.backupZones.contains($0) }) {
      addPlace(zone, of: partition.assets(in: zone), nil, isBackup: true)
    }
    elsewhere = partition.zones.indices.filter { !touched.contains($0) }
  }

  /// Zones of production level with the backup zones they talk to, so that few lanes cross.
  private func sorted(_ zones: [Int], _ flows: [Int], _ plan: IsolationPlan) -> [Int] {
    let partition = model.partition
    var partners: [Int: [Int]] = [:]
    for index in flows {
      let ends = [partition.flows[index].from, partition.flows[index].to]
        .compactMap { IsolationScene.zone(of: $0, in: partition) }
      guard ends.count == 2 else { continue }
      for (one, other) in [(ends[0], ends[1]), (ends[1], ends[0])]
      where plan.backupZones.contains(other) { partners[one, default: []].append(other) }
    }
    func goal(_ zone: Int) -> Double {
      let mine = partners[zone] ?? []
      return mine.isEmpty ? .infinity : Double(mine.reduce(0, +)) / Double(mine.count)
    }
    return zones.sorted { (goal($0), $0) < (goal($1), $1) }
  }

  /// - Parameter matters: what is shown; everything, as long as there is room, where `nil`.
  private mutating func addPlace(
    _ zone: Int, of assets: [Int], _ matters: Set<Int>?, isBackup: Bool
  ) {
    var shown = assets.filter { matters?.contains($0) ?? true }
    if shown.count > IsolationScene.mostShown {
      // What holds copies first, then what rules it.
      shown.sort {
        (infrastructure.rank(of: $0), $0) < (infrastructure.rank(of: $1), $1)
      }
      shown = shown.prefix(IsolationScene.mostShown - 1).sorted()
    }
    shown.sort { (infrastructure.rank(of: $0), $0) < (infrastructure.rank(of: $1), $1) }
    places.append(
      Place(zone: zone, shown: shown, others: assets.count - shown.count, isBackup: isBackup))
  }

  private mutating func addLanes(of flows: [Int]) {
    let partition = model.partition
    func place(_ end: Flow.Place) -> Int? {
      let zone = IsolationScene.zone(of: end, in: partition)
      return places.firstIndex { $0.zone == zone }
    }
    var lanes = flows.compactMap { index -> Lane? in
      let flow = partition.flows[index]
      guard let from = place(flow.from), let to = place(flow.to) else { return nil }
      return Lane(flows: [index], from: from, to: to)
    }
    if lanes.count > IsolationScene.mostLanes { lanes = merged(lanes) }
    // By the place of production they leave or reach, then by the devices they pass.
    func key(_ lane: Lane) -> [Int] {
      let home = home(of: lane)
      let flow = partition.flows[lane.flows[0]]
      return [home, home == lane.from ? lane.to : lane.from] + flow.devices + [lane.flows[0]]
    }
    lanes.sort { key($0).lexicographicallyPrecedes(key($1)) }
    self.lanes = lanes
  }

  /// The place on whose rows a lane stands: that of production, if it has one.
  func home(of lane: Lane) -> Int {
    places[lane.from].isBackup && !places[lane.to].isBackup ? lane.to : lane.from
  }

  /// One lane for all flows between the same places through the same devices.
  private func merged(_ lanes: [Lane]) -> [Lane] {
    var merged: [Lane] = []
    for lane in lanes {
      let flow = model.partition.flows[lane.flows[0]]
      let same = merged.firstIndex { other in
        let first = model.partition.flows[other.flows[0]]
        return other.from == lane.from && other.to == lane.to && first.devices == flow.devices
          && first.isNormallyClosed == flow.isNormallyClosed && first.isTwoWay == flow.isTwoWay
      }
      if let same { merged[same].flows += lane.flows } else { merged.append(lane) }
    }
    return merged
  }
}

/// The backup systems and what they stand on and obey.
struct BackupSurroundings {
  enum Role: Int {
    case holder
    case carrier
    case station
    case directory
    case other
  }

  private var roles: [Int: Role] = [:]
  /// The copies on each holder.
  private(set) var copies: [Int: [(asset: Int, copy: Copy)]] = [:]

  init(of model: Model) {
    for asset in model.assets.indices {
      for copy in model.copies(of: asset) {
        copies[copy.holder, default: []].append((asset: asset, copy: copy))
      }
    }
    let holders = Notable(in: model).allBackups
    for holder in holders { roles[holder] = .holder }
    for asset in holders {
      for need in model.needs(of: asset) {
        switch need.relation {
        case .runsOn, .storedOn, .hostedBy:
          for member in need.members where roles[member] == nil { roles[member] = .carrier }
        default: break
        }
      }
    }
    for asset in roles.keys.sorted() {
      for controller in model.controllers(of: asset) where roles[controller] == nil {
        let isDirectory = model.controlRelation(of: controller, over: asset) == .signsInWith
        roles[controller] = isDirectory ? .directory : .station
      }
    }
  }

  var all: Set<Int> { Set(roles.keys) }
  func role(of asset: Int) -> Role { roles[asset] ?? .other }
  func rank(of asset: Int) -> Int { role(of: asset).rawValue }
}
