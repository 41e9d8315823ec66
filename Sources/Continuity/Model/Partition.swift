// How the network is partitioned: zones, what flows between them, and the devices that can cut it.

public import Formats

/// One zone of the network.
public struct Zone: Sendable {
  /// The identifier, unique among zones and nodes.
  public let id: String
  /// The name for people; the identifier where none is given.
  public let name: String
  /// How far it is trusted, as written: a word or a number of the model's own.
  public let trust: String?
  /// Whether the model says that it is a backup zone.
  public let isDeclaredBackup: Bool
  /// Where its identifier stands.
  public let location: Location
}

/// Something that can cut flows: a firewall, a switch, a hand on a cable.
public struct Device: Sendable {
  /// Who acts on a device.
  public enum Actor: Hashable, Sendable {
    /// A node of the model, such as a role or a supplier, as a position in ``Model/assets``.
    case asset(Index<Asset>)
    /// Somebody the model only names.
    case other(String)
  }

  /// The identifier, unique among devices; it may be that of its node.
  public let id: String
  /// The name for people: its own, else that of its node, else the identifier.
  public let name: String
  /// The node of the model that it is, as a position in ``Model/assets``.
  public let node: Index<Asset>?
  /// Who acts.
  public let actors: [Actor]
  /// What they do.
  public let how: String?
  /// The procedure they follow.
  public let procedure: String?
  /// How long it takes, in minutes; `nil` is unknown.
  public let takes: Int?
  /// Where that figure comes from, if the model says so.
  package let source: DurationSource?
  /// Where it is administered from, as positions in ``Model/assets``, ascending.
  public let administeredFrom: [Index<Asset>]
  /// Where its identifier stands.
  public let location: Location
}

/// What may talk to what.
public struct Flow: Sendable {
  /// An end of a flow.
  public enum Place: Hashable, Sendable {
    /// A zone with everything in it, as a position in ``Partition/zones``.
    case zone(Index<Zone>)
    /// One node, as a position in ``Model/assets``.
    case asset(Index<Asset>)
  }

  /// The identifier, unique among flows.
  public let id: String
  /// Who opens it.
  public let from: Place
  /// Whom it reaches.
  public let to: Place
  /// What it is for.
  public let purpose: String?
  /// Its port or protocol, as written.
  public let port: String?
  /// Whether it may be opened from the other end too.
  public let isTwoWay: Bool
  /// The devices on its way, as positions in ``Partition/devices``, ascending: cutting any of them cuts it.
  public let devices: [Index<Device>]
  /// Whether it is closed unless somebody opens it, as for the backup window.
  public let isNormallyClosed: Bool
  /// Where its identifier stands.
  public let location: Location
}

/// The zones of a model, its flows, and the devices that can cut them.
public struct Partition: Sendable {
  /// The zones, ascending by identifier.
  public let zones: List<Zone>
  /// The devices, ascending by identifier.
  public let devices: List<Device>
  /// The flows, ascending by identifier.
  public let flows: List<Flow>
  /// The zone of each node that has one.
  let zoneOf: [Index<Asset>: Index<Zone>]

  /// The zone of an asset, as a position in ``zones``.
  public func zone(of asset: Index<Asset>) -> Index<Zone>? { zoneOf[asset] }

  /// The assets in a zone, ascending.
  ///
  /// - Complexity: O(m log m) for m nodes with a zone
  public func assets(in zone: Index<Zone>) -> [Index<Asset>] {
    zoneOf.filter { $0.value == zone }.keys.sorted()
  }
}
