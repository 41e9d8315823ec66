// A flow on its way from one place to another, or several that go the same way.

internal import Continuity

/// One line of the picture.
struct Lane {
  /// Positions in ``Partition/flows``.
  var flows: [Index<Flow>]
  /// Positions in ``IsolationScene/places``.
  var from: Int
  var to: Int
  /// What they pass, as positions in ``Partition/devices``.
  var devices: [Index<Device>]

  private static let most = 12

  /// What flows of one lane have in common.
  private struct Key: Hashable {
    var from: Int
    var to: Int
    var devices: [Index<Device>]
    var isClosed: Bool
    var isTwoWay: Bool
    var isCut: Bool
    var remains: Bool
  }

  /// How much flows of one lane must have in common.
  private enum Merging: CaseIterable {
    case nothing
    case sameDevices
    case sameCuts
    case samePlaces
  }

  /// The lanes of some flows: each its own, or where these are too many, one for all that are alike.
  static func all(of flows: [Index<Flow>], in scene: IsolationScene) -> [Lane] {
    var lanes: [Lane] = []
    for merging in Merging.allCases {
      lanes = merged(flows, merging, in: scene)
      if lanes.count <= most { break }
    }
    // By the place of production they leave or reach, then by the devices they pass.
    func key(_ lane: Lane) -> [Int] {
      let home = scene.home(of: lane)
      return [home, home == lane.from ? lane.to : lane.from] + lane.devices.map(\.position)
        + [lane.flows[0].position]
    }
    return lanes.sorted { key($0).lexicographicallyPrecedes(key($1)) }
  }

  private static func merged(
    _ flows: [Index<Flow>], _ merging: Merging, in scene: IsolationScene
  ) -> [Lane] {
    let (partition, plan) = (scene.model.partition, scene.plan)
    var positions: [Key: Int] = [:]
    var lanes: [Lane] = []
    for index in flows {
      let flow = partition.flows[index]
      guard let from = scene.place(at: flow.from), let to = scene.place(at: flow.to), from != to
      else { continue }
      let acted = flow.devices.filter { plan.number(of: $0) != nil }
      let devices =
        merging == .nothing || merging == .sameDevices || acted.isEmpty ? flow.devices : acted
      let key = Key(
        from: from, to: to,
        devices: merging == .samePlaces ? [] : devices,
        isClosed: flow.isNormallyClosed, isTwoWay: flow.isTwoWay, isCut: plan.cuts(flow),
        remains: plan.remaining.contains(index))
      if merging != .nothing, let position = positions[key] {
        lanes[position].flows.append(index)
        lanes[position].devices = Set(lanes[position].devices + devices).sorted()
      } else {
        positions[key] = lanes.count
        lanes.append(Lane(flows: [index], from: from, to: to, devices: devices))
      }
    }
    return lanes
  }
}
