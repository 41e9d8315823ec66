// The network as places and arcs, and the fewest devices that keep production and the backups apart.

internal import DependencyGraph

/// The partition of a model as a network for the engine.
struct IsolationMap {
  let partition: Partition
  let infrastructure: BackupInfrastructure
  /// Devices that cannot be counted on.
  let unusable: Set<Index<Device>>

  /// Zones come first; then the nodes in no zone at which a flow ends, ascending.
  private let placeOf: [Index<Asset>: Int]
  private let placeCount: Int
  private let production: [Int]

  init(partition: Partition, infrastructure: BackupInfrastructure, unusable: Set<Index<Device>>) {
    self.partition = partition
    self.infrastructure = infrastructure
    self.unusable = unusable
    var loose: Set<Index<Asset>> = []
    for flow in partition.flows {
      for case .asset(let asset) in [flow.from, flow.to] where partition.zone(of: asset) == nil {
        loose.insert(asset)
      }
    }
    var placeOf: [Index<Asset>: Int] = [:]
    for (position, asset) in loose.sorted().enumerated() {
      placeOf[asset] = partition.zones.count + position
    }
    self.placeOf = placeOf
    placeCount = partition.zones.count + loose.count
    let backup = Set(infrastructure.zones.map(\.position))
    production = (0..<(partition.zones.count + loose.count)).filter { !backup.contains($0) }
  }

  /// A node in a zone reaches its zone and back: the two are one place.
  private func place(_ place: Flow.Place) -> Int {
    switch place {
    case .zone(let zone): zone.position
    case .asset(let asset): partition.zone(of: asset)?.position ?? placeOf[asset] ?? 0
    }
  }

  /// The cut of the flows that are open.
  func cut(withClosedFlows: Bool) -> Isolation.Cut {
    let open = partition.flows.indices.filter {
      withClosedFlows || !partition.flows[$0].isNormallyClosed
    }
    let crossing = open.filter { index in
      let flow = partition.flows[index]
      return infrastructure.holds(flow.from, in: partition)
        != infrastructure.holds(flow.to, in: partition)
    }
    let remaining = crossing.filter { usableDevices(of: $0).isEmpty }
    let backup = infrastructure.zones.map(\.position)
    let both = [Separation(from: production, to: backup), Separation(from: backup, to: production)]
    // What cannot be cut is told apart; the rest is cut all the same.
    let (network, _) = network(of: open.filter { !remaining.contains($0) })
    let cut = LabelCut(of: network, keeping: both)
    let (whole, flows) = self.network(of: open)
    func path(_ separation: Separation) -> [Index<Flow>]? {
      whole.path(
        from: separation.sources, to: separation.targets, cutting: Set(cut.labels)
      )?.map { flows[$0] }
    }
    let devices = cut.labels.map { Index<Device>($0) }
    let actions = actions(on: devices, crossing: crossing)
    let times = devices.map { partition.devices[$0].takes }
    return Isolation.Cut(
      crossing: crossing, actions: actions, isProven: cut.isProven, remaining: remaining,
      wayIn: path(both[0]), wayOut: path(both[1]), minutes: times.reduce(0) { $0 + ($1 ?? 0) },
      untimed: times.count { $0 == nil })
  }

  private func usableDevices(of flow: Index<Flow>) -> [Index<Device>] {
    partition.flows[flow].devices.filter { !unusable.contains($0) }
  }

  /// The network of some flows, and the flow of each of its arcs.
  private func network(of open: [Index<Flow>]) -> (LabelNetwork, flows: [Index<Flow>]) {
    var arcs: [LabelNetwork.Arc] = []
    var flows: [Index<Flow>] = []
    for index in open {
      let flow = partition.flows[index]
      let ends = (place(flow.from), place(flow.to))
      let labels = usableDevices(of: index).map(\.position)
      arcs.append(LabelNetwork.Arc(from: ends.0, to: ends.1, labels: labels))
      flows.append(index)
      if flow.isTwoWay {
        arcs.append(LabelNetwork.Arc(from: ends.1, to: ends.0, labels: labels))
        flows.append(index)
      }
    }
    let costs = partition.devices.map(\.takes)
    return (LabelNetwork(places: placeCount, arcs: arcs, costs: costs), flows)
  }

  /// What cuts most comes first, then what takes least time, then the identifier.
  private func actions(on devices: [Index<Device>], crossing: [Index<Flow>]) -> [Isolation.Action] {
    let actions = devices.map { device in
      Isolation.Action(
        device: device, flows: crossing.filter { partition.flows[$0].devices.contains(device) })
    }
    func rank(_ action: Isolation.Action) -> (Int, Int, Index<Device>) {
      (-action.flows.count, partition.devices[action.device].takes ?? .max, action.device)
    }
    return actions.sorted { rank($0) < rank($1) }
  }
}
