// What the files say of zones, devices and flows: YAML and CSV both, key by key.

internal import DependencyGraph
import Formats

struct ZoneRecord: Sendable {
  var id = ""
  var name: String?
  var trust: String?
  var isBackup = false
  var establishment: Reference?
  var location: Location
}

/// That a node is in a zone.
struct MembershipRecord: Sendable {
  var node: Reference
  var zone: Reference
}

struct DeviceRecord: Sendable {
  var id = ""
  var name: String?
  var node: Reference?
  var actors: [Reference] = []
  var how: String?
  var procedure: String?
  var takes = Minutes.absent
  var source: DurationSource?
  var administeredFrom: [Reference] = []
  var establishment: Reference?
  var location: Location
}

struct FlowRecord: Sendable {
  var id = ""
  var from: Reference?
  var to: Reference?
  var purpose: String?
  var port: String?
  var isTwoWay = false
  var devices: [Reference] = []
  var isClosed = false
  var establishment: Reference?
  var location: Location
}

/// A text of a file, and where it stands.
struct Written: Sendable {
  var text: String
  var location: Location
}

extension Records {
  mutating func set(_ key: ZoneKey, to values: [Written], in zone: inout ZoneRecord) {
    guard let value = values.first else { return }
    switch key {
    case .id: (zone.id, zone.location) = (value.text, value.location)
    case .name: zone.name = value.text
    case .trust: zone.trust = value.text
    case .backup: zone.isBackup = truth(value.text, key: "backup", at: value.location) ?? false
    case .establishment: zone.establishment = establishment(value)
    case .note: break
    }
  }

  mutating func set(_ key: DeviceKey, to values: [Written], in device: inout DeviceRecord) {
    guard let value = values.first else { return }
    switch key {
    case .id: (device.id, device.location) = (value.text, value.location)
    case .name: device.name = value.text
    case .node: device.node = reference(value)
    case .acts: device.actors = values.map { reference($0) }
    case .how: device.how = value.text
    case .procedure: device.procedure = value.text
    case .takes:
      device.takes =
        duration(Array(value.text.utf8), key: "takes", at: value.location) ?? .wrong
    case .administeredFrom: device.administeredFrom = values.map { reference($0) }
    case .establishment: device.establishment = establishment(value)
    case .note: break
    }
  }

  mutating func set(_ key: FlowKey, to values: [Written], in flow: inout FlowRecord) {
    guard let value = values.first else { return }
    switch key {
    case .id: (flow.id, flow.location) = (value.text, value.location)
    case .from: flow.from = reference(value)
    case .to: flow.to = reference(value)
    case .purpose: flow.purpose = value.text
    case .port: flow.port = value.text
    case .direction:
      flow.isTwoWay =
        choice(
          value.text, key: "direction", among: Synonyms.directions, shown: ["one-way", "both"],
          at: value.location) ?? false
    case .through: flow.devices = values.map { reference($0) }
    case .normally:
      flow.isClosed =
        choice(
          value.text, key: "normally", among: Synonyms.normalStates, shown: ["open", "closed"],
          at: value.location) ?? false
    case .establishment: flow.establishment = establishment(value)
    case .note: break
    }
  }

  /// Keeps a zone that has an identifier.
  mutating func add(_ zone: ZoneRecord) {
    guard isIdentified(zone.id, at: zone.location) else { return }
    zones.append(zone)
  }

  /// Keeps a device that has an identifier.
  mutating func add(_ device: DeviceRecord) {
    guard isIdentified(device.id, at: device.location) else { return }
    devices.append(device)
  }

  /// Keeps a flow that has an identifier and two ends.
  mutating func add(_ flow: FlowRecord) {
    guard isIdentified(flow.id, at: flow.location) else { return }
    for (end, key) in [(flow.from, "from"), (flow.to, "to")] where end == nil {
      problems.report(.missing(key: key), at: flow.location)
    }
    guard flow.from != nil, flow.to != nil else { return }
    flows.append(flow)
  }

  private mutating func isIdentified(_ id: String, at location: Location) -> Bool {
    if !id.isEmpty { return true }
    problems.report(.missing(key: "id"), at: location)
    return false
  }

  private mutating func reference(_ value: Written) -> Reference {
    reference(value.text, at: value.location)
  }

  private mutating func establishment(_ value: Written) -> Reference {
    let reference = reference(value)
    establishmentReferences.append(reference)
    return reference
  }
}

extension DeviceKey {
  /// Whether it may say several things.
  var isList: Bool { self == .acts || self == .administeredFrom }
}

extension FlowKey {
  /// Whether it may say several things.
  var isList: Bool { self == .through }
}
