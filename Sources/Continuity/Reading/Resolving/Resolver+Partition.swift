// Resolving zones, devices and flows.

internal import DependencyGraph
import Formats

/// Something of which there is one by each identifier.
private protocol Identified {
  var id: String { get }
  var location: Location { get }
}

extension ZoneRecord: Identified {}
extension DeviceRecord: Identified {}
extension FlowRecord: Identified {}

/// Positions by identifier.
private struct Directory<Of> {
  private var positions: [String: Index<Of>] = [:]

  init(_ ids: some Sequence<String>) {
    for (position, id) in ids.enumerated() { positions[canonicalName(id)] = Index(position) }
  }

  var ids: [String] { positions.keys.sorted { $0.utf8Order < $1.utf8Order } }

  subscript(id: String) -> Index<Of>? { positions[id] }
}

extension Resolver {
  mutating func resolvePartition() -> Partition {
    let zoneRecords = unique(records.zones)
    for zone in zoneRecords {
      // A flow may name either: they must not be mistaken for each other.
      if let asset = asset(symbol: records.symbol(zone.id), in: nil) {
        records.problems.report(
          .doubleID(zone.id, first: shown(record(of: asset).location)), at: zone.location)
      }
    }
    let zones = Directory<Zone>(zoneRecords.map(\.id))
    let zoneOf = resolveMemberships(zones)
    let deviceRecords = unique(records.devices)
    let devices = List(deviceRecords.map { resolve($0) })
    let flows = List(resolveFlows(zones, Directory(deviceRecords.map(\.id))))

    let inhabited = Set(zoneOf.values)
    for (position, zone) in zoneRecords.enumerated() where !inhabited.contains(Index(position)) {
      records.problems.report(.emptyZone(zone.id), at: zone.location)
    }
    let used = Set(flows.flatMap(\.devices))
    for (position, device) in deviceRecords.enumerated() where !used.contains(Index(position)) {
      records.problems.report(.idleDevice(device.id), at: device.location)
    }
    return Partition(
      zones: List(
        zoneRecords.map {
          Zone(
            id: $0.id, name: $0.name ?? $0.id, trust: $0.trust, isDeclaredBackup: $0.isBackup,
            location: $0.location)
        }),
      devices: devices, flows: flows, zoneOf: zoneOf)
  }

  /// Ascending by identifier, each once.
  private mutating func unique<Record: Identified>(_ found: [Record]) -> [Record] {
    var unique: [Record] = []
    for record in found.sorted(by: {
      ($0.id.canonicalOrder, $0.location) < ($1.id.canonicalOrder, $1.location)
    }) {
      if let last = unique.last, isSameName(last.id, record.id) {
        records.problems.report(
          .doubleID(record.id, first: shown(last.location)), at: record.location)
      } else {
        unique.append(record)
      }
    }
    return unique
  }

  private mutating func resolveMemberships(_ zones: Directory<Zone>) -> [Index<Asset>: Index<Zone>]
  {
    var zoneOf: [Index<Asset>: Index<Zone>] = [:]
    for record in records.memberships {
      // The node is named by its own entry, which has its own message where it is wrong.
      guard let node = asset(symbol: record.node.symbol, in: nil) else { continue }
      let home = self.record(of: node).establishment
      if let zone = position(of: record.zone, in: zones, home: home) {
        zoneOf[node] = zone
      } else {
        let name = records.name(of: record.zone.symbol)
        let suggestion = records.problems.suggestion(for: name, in: zones.ids)
        records.problems.report(
          .unknownZone(name, suggestion: suggestion), at: record.zone.location)
      }
    }
    return zoneOf
  }

  /// What a name means in a directory: as written, else within the establishment.
  private func position<Of>(
    of reference: Reference, in directory: Directory<Of>, home: UInt32?
  ) -> Index<Of>? {
    let name = records.symbols.string(of: reference.symbol)
    if let position = directory[name] { return position }
    guard let home, home != AssetRecord.none else { return nil }
    return directory[records.symbols.string(of: home) + "/" + name]
  }

  private mutating func resolve(_ record: DeviceRecord) -> Device {
    let home = record.establishment?.symbol
    let node = record.node.flatMap { resolve($0, in: home) }
    let stations = record.administeredFrom.compactMap { resolve($0, in: home) }
    for asset in stations + (node.map { [$0] } ?? []) { isNeeded[asset] = true }
    let actors = record.actors.map { actor($0, in: home) }
    let nodeName = node.map { self.record(of: $0).name }.flatMap { $0.isEmpty ? nil : $0 }
    return Device(
      id: record.id, name: record.name ?? nodeName ?? record.id, node: node, actors: actors,
      how: record.how, procedure: record.procedure, takes: record.takes.value,
      source: record.source, administeredFrom: Set(stations).sorted(), location: record.location)
  }

  /// Somebody who acts: a node of the model, else whoever is named.
  mutating func actor(_ reference: Reference, in home: UInt32?) -> Device.Actor {
    guard let asset = asset(symbol: reference.symbol, in: home) else {
      return .other(records.name(of: reference.symbol))
    }
    isNeeded[asset] = true
    return .asset(asset)
  }

  private mutating func resolveFlows(
    _ zones: Directory<Zone>, _ devices: Directory<Device>
  ) -> [Flow] {
    unique(records.flows).compactMap { record in
      let home = record.establishment?.symbol
      let from = record.from.flatMap { place($0, zones, home: home) }
      let to = record.to.flatMap { place($0, zones, home: home) }
      let through = resolveDevices(of: record, devices, home: home)
      guard let from, let to else { return nil }
      if from == to {
        let name = record.to.map { records.name(of: $0.symbol) } ?? ""
        records.problems.report(.flowToItself(name), at: record.to?.location ?? record.location)
        return nil
      }
      if record.devices.isEmpty {
        records.problems.report(.flowWithoutDevice(record.id), at: record.location)
      }
      return Flow(
        id: record.id, from: from, to: to, purpose: record.purpose, port: record.port,
        isTwoWay: record.isTwoWay, devices: through.sorted(), isNormallyClosed: record.isClosed,
        location: record.location)
    }
  }

  private mutating func resolveDevices(
    of record: FlowRecord, _ devices: Directory<Device>, home: UInt32?
  ) -> [Index<Device>] {
    var found: [Index<Device>] = []
    for reference in record.devices {
      let name = records.name(of: reference.symbol)
      guard let device = position(of: reference, in: devices, home: home) else {
        let suggestion = records.problems.suggestion(for: name, in: devices.ids)
        records.problems.report(
          .unknownDevice(name, suggestion: suggestion), at: reference.location)
        continue
      }
      if found.contains(device) {
        records.problems.report(.memberTwice(name), at: reference.location)
      } else {
        found.append(device)
      }
    }
    return found
  }

  /// A zone or a node: as written, else within the establishment.
  private mutating func place(
    _ reference: Reference, _ zones: Directory<Zone>, home: UInt32?
  ) -> Flow.Place? {
    for scope in [nil, home] {
      if let zone = position(of: reference, in: zones, home: scope) { return .zone(zone) }
      if let asset = asset(symbol: reference.symbol, in: scope) {
        isNeeded[asset] = true
        return .asset(asset)
      }
    }
    let name = records.name(of: reference.symbol)
    var suggestion: String?
    if records.problems.canSuggest {
      let ids = order.map { records.id(of: records.assets[$0].id) }
      suggestion = records.problems.suggestion(for: name, in: zones.ids + ids)
    }
    records.problems.report(.unknownPlace(name, suggestion: suggestion), at: reference.location)
    return nil
  }
}
