// What the picture of isolation shows of a model: the backup infrastructure, who rules it, the flows
// that reach it, and of everything else only how much there is.

internal import Continuity

/// Zones and lanes between them.
struct IsolationScene {
  /// A zone, several that are alike to the backups, or what has none.
  struct Place {
    /// Positions in ``Partition/zones``; none for nodes without a zone.
    var zones: [Index<Zone>]
    /// What is shown of it, as positions in ``Model/assets``.
    var shown: [Index<Asset>]
    /// How many more nodes it has.
    var others: Int
    var isBackup: Bool
  }

  let model: Model
  let plan: IsolationPlan
  let surroundings: BackupSurroundings
  /// Those of production first, then those of the backups.
  private(set) var places: [Place] = []
  /// From the top.
  private(set) var lanes: [Lane] = []
  /// Zones that no flow shown touches.
  private(set) var elsewhere: [Index<Zone>] = []

  private static let mostShown = 9
  private static let mostPlaces = (production: 6, backup: 4)

  init(of model: Model, plan: IsolationPlan) {
    self.model = model
    self.plan = plan
    surroundings = BackupSurroundings(of: model)
    let partition = model.partition
    let matters = partition.flows.indices.filter { index in
      let flow = partition.flows[index]
      let ends = [flow.from, flow.to].map { IsolationScene.zone(of: $0, in: partition) }
      return ends.contains { $0.map(plan.backupZones.contains) ?? false }
        || plan.remaining.contains(index)
    }
    addPlaces(touchedBy: matters)
    lanes = Lane.all(of: matters, in: self)
  }

  static func zone(of place: Flow.Place, in partition: Partition) -> Index<Zone>? {
    switch place {
    case .zone(let zone): zone
    case .asset(let asset): partition.zone(of: asset)
    }
  }

  /// The place at an end of a flow, as a position in ``places``.
  func place(at end: Flow.Place) -> Int? {
    let zone = IsolationScene.zone(of: end, in: model.partition)
    return places.firstIndex { zone.map($0.zones.contains) ?? $0.zones.isEmpty }
  }

  /// The place on whose rows a lane stands: that of production, if it has one.
  func home(of lane: Lane) -> Int {
    places[lane.from].isBackup && !places[lane.to].isBackup ? lane.to : lane.from
  }

  private mutating func addPlaces(touchedBy flows: [Index<Flow>]) {
    let partition = model.partition
    var touched: Set<Index<Zone>> = []
    var ends: Set<Index<Asset>> = []
    for index in flows {
      for end in [partition.flows[index].from, partition.flows[index].to] {
        if let zone = IsolationScene.zone(of: end, in: partition) { touched.insert(zone) }
        if case .asset(let asset) = end { ends.insert(asset) }
      }
    }
    let matters = surroundings.all
    // Who rules the backups is shown wherever it is.
    touched.formUnion(matters.compactMap { partition.zone(of: $0) })
    let production = sorted(touched.subtracting(plan.backupZones), flows)
    let ruling = Set(matters.compactMap { partition.zone(of: $0) })
    for zones in folded(
      production, most: IsolationScene.mostPlaces.production, keeping: ruling)
    {
      addPlace(zones, showing: zones.count > 1 ? matters : matters.union(ends), isBackup: false)
    }
    let unplaced = matters.union(ends).subtracting(plan.isolation.infrastructure.offNetwork)
      .filter { partition.zone(of: $0) == nil }.sorted()
    if !unplaced.isEmpty {
      addPlace([], of: unplaced, showing: nil, isBackup: false)
    }
    let backups = touched.intersection(plan.backupZones).sorted()
    let groups = folded(backups, most: IsolationScene.mostPlaces.backup, keeping: [])
    for zones in groups {
      addPlace(
        zones, showing: nil, isBackup: true, most: max(3, IsolationScene.mostShown / groups.count))
    }
    elsewhere = partition.zones.indices.filter { !touched.contains($0) }
  }

  /// Each zone on its own; where these are too many, one place for those that need not stand alone.
  private func folded(_ zones: [Index<Zone>], most: Int, keeping kept: Set<Index<Zone>>) -> [[Index<
    Zone
  >]] {
    guard zones.count > most else { return zones.map { [$0] } }
    let alone = zones.filter(kept.contains).prefix(most - 1)
    let rest = zones.filter { !alone.contains($0) }
    return alone.map { [$0] } + [rest]
  }

  /// Zones of production level with the backup zones they talk to, so that few lanes cross.
  private func sorted(_ zones: Set<Index<Zone>>, _ flows: [Index<Flow>]) -> [Index<Zone>] {
    let partition = model.partition
    var partners: [Index<Zone>: [Index<Zone>]] = [:]
    for index in flows {
      let ends = [partition.flows[index].from, partition.flows[index].to]
        .compactMap { IsolationScene.zone(of: $0, in: partition) }
      guard ends.count == 2 else { continue }
      for (one, other) in [(ends[0], ends[1]), (ends[1], ends[0])]
      where plan.backupZones.contains(other) { partners[one, default: []].append(other) }
    }
    func goal(_ zone: Index<Zone>) -> Double {
      let mine = partners[zone] ?? []
      return mine.isEmpty
        ? .infinity : Double(mine.reduce(0) { $0 + $1.position }) / Double(mine.count)
    }
    return zones.sorted { (goal($0), $0) < (goal($1), $1) }
  }

  /// - Parameter matters: what is shown; everything, as long as there is room, where `nil`.
  private mutating func addPlace(
    _ zones: [Index<Zone>], of given: [Index<Asset>]? = nil, showing matters: Set<Index<Asset>>?,
    isBackup: Bool,
    most: Int = IsolationScene.mostShown
  ) {
    let assets = given ?? zones.flatMap { model.partition.assets(in: $0) }
    var shown = assets.filter { matters?.contains($0) ?? true }
    // What holds copies first, then what carries and rules it.
    shown.sort { (surroundings.rank(of: $0), $0) < (surroundings.rank(of: $1), $1) }
    if shown.count > most { shown = Array(shown.prefix(most - 1)) }
    places.append(
      Place(zones: zones, shown: shown, others: assets.count - shown.count, isBackup: isBackup))
  }
}
