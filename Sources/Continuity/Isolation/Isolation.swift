// D2.O3.B: how to isolate the backups, whether that can be done at all, and what a restore then lacks.

/// How the backup zones of a model can be isolated from everything else.
///
/// Production is everything that is not in a backup zone: no flow may be left between the two, in either
/// direction. A node and its zone reach each other; what no flow allows does not pass.
///
/// ```swift
/// let isolation = Isolation(of: model)
/// isolation.compliance  // .met
/// isolation.usual.actions.map { model.partition.devices[$0.device].name }
/// ```
public struct Isolation: Sendable {
  /// One device to act on.
  public struct Action: Hashable, Sendable {
    /// The device, as a position in ``Partition/devices``.
    public let device: Index<Device>
    /// The flows that it cuts between production and the backups, as positions in ``Partition/flows``,
    /// ascending.
    public let flows: [Index<Flow>]
  }

  /// Why a device cannot be counted on in the scenario.
  public enum Doubt: Hashable, Sendable {
    /// The attacker holds the device itself.
    case compromised
    /// The attacker holds all the stations it is administered from.
    case administeredFromCompromised([Index<Asset>])
  }

  /// The cut of one state of the network.
  public struct Cut: Sendable {
    /// The open flows between production and the backups, in either direction, as positions in
    /// ``Partition/flows``, ascending.
    public let crossing: [Index<Flow>]
    /// What to do, in the order in which to do it: what cuts most first, then what takes least time.
    public let actions: [Action]
    /// Whether no cut of fewer devices, nor one of as many in less time, is possible.
    public let isProven: Bool
    /// The flows that nothing which can be counted on cuts, ascending.
    public let remaining: [Index<Flow>]
    /// What still leads from production to the backups once cut, as positions in ``Partition/flows``.
    public let wayIn: [Index<Flow>]?
    /// What still leads from the backups to production once cut.
    public let wayOut: [Index<Flow>]?
    /// The time of all actions one after the other, in minutes, as far as it is known.
    public let minutes: Int
    /// How many of the actions nobody timed.
    public let untimed: Int
  }

  /// A fact that the verdict rests on.
  public enum Finding: Hashable, Sendable {
    case noZones
    case noFlows
    case noBackups
    case noBackupZone
    case noCrossingFlow
    case unzoned([Index<Asset>])
    case exposed([Index<Asset>])
    case intruders([Index<Asset>])
    case remaining([Index<Flow>])
    case remainingInWindow([Index<Flow>])

    /// What it means for the objective.
    public var compliance: Compliance {
      switch self {
      case .exposed, .intruders, .remaining, .remainingInWindow: .notMet
      case .noZones, .noFlows, .noBackups, .noBackupZone, .noCrossingFlow, .unzoned: .unknown
      }
    }
  }

  /// The model.
  public let model: Model
  /// The scenario in which devices may fail those who count on them.
  public let scenario: Scenario?
  /// What is to be isolated.
  public let infrastructure: BackupInfrastructure
  /// The devices that cannot be counted on, by position in ``Partition/devices``, ascending.
  public let doubts: [(device: Index<Device>, doubt: Doubt)]
  /// The cut with the flows that are usually open.
  public let usual: Cut
  /// The cut while those that are usually closed are open too, as during the backup window; `nil` where
  /// none of these lies between production and the backups.
  public let window: Cut?
  /// Whether each node of the infrastructure in a backup zone can restore once isolated.
  package let restores: [IsolatedRestore]
  /// What speaks against the objective, or leaves it open.
  public let findings: [Finding]
  /// Where the milestones lead; `nil` where nobody read the model for its later days.
  public private(set) var trajectory: Trajectory?

  /// Whether there is a capacity to isolate the backups: the state of the objective.
  public var compliance: Compliance {
    if findings.contains(where: { $0.compliance == .notMet }) { return .notMet }
    return findings.isEmpty ? .met : .unknown
  }

  /// How many machines and pieces of software say no zone: what talks to them is not seen.
  public var zoneless: Int {
    let offNetwork = Set(infrastructure.offNetwork)
    return model.assets.indices.count { asset in
      model.assets[asset].kind.isStartedByWork && model.partition.zone(of: asset) == nil
        && !offNetwork.contains(asset)
    }
  }

  /// Computes the isolation of a model's backups.
  ///
  /// - Parameter scenario: one of the model's, whose attacker may hold devices.
  /// - Complexity: that of a ``LabelCut`` for each state, and O(nodes and their needs)
  public init(of model: Model, in scenario: Scenario? = nil) {
    self.model = model
    self.scenario = scenario
    let partition = model.partition
    let infrastructure = BackupInfrastructure(of: model)
    self.infrastructure = infrastructure
    let held = Set(
      scenario.map { model.compromised(from: $0.compromised).map(\.asset) } ?? [])
    let doubts = Isolation.doubts(in: partition, held: held)
    self.doubts = doubts
    let map = IsolationMap(
      partition: partition, infrastructure: infrastructure, unusable: Set(doubts.map(\.device)))
    let usual = map.cut(withClosedFlows: false)
    self.usual = usual
    let all = map.cut(withClosedFlows: true)
    window = all.crossing.count > usual.crossing.count ? all : nil
    restores = IsolatedRestore.all(of: infrastructure, in: model, held: held)

    var findings: [Finding] = []
    if partition.zones.isEmpty { findings.append(.noZones) }
    if partition.flows.isEmpty { findings.append(.noFlows) }
    if infrastructure.nodes.isEmpty {
      findings.append(.noBackups)
    } else if infrastructure.zones.isEmpty, !partition.zones.isEmpty {
      findings.append(.noBackupZone)
    }
    if findings.isEmpty, all.crossing.isEmpty { findings.append(.noCrossingFlow) }
    if !usual.remaining.isEmpty { findings.append(.remaining(usual.remaining)) }
    let more = all.remaining.filter { !usual.remaining.contains($0) }
    if !more.isEmpty { findings.append(.remainingInWindow(more)) }
    if !infrastructure.intruders.isEmpty { findings.append(.intruders(infrastructure.intruders)) }
    if !partition.zones.isEmpty {
      if !infrastructure.exposed.isEmpty { findings.append(.exposed(infrastructure.exposed)) }
      if !infrastructure.unzoned.isEmpty { findings.append(.unzoned(infrastructure.unzoned)) }
    }
    self.findings = findings
  }

  /// Computes the isolation of a model's backups, and where its milestones lead.
  ///
  /// - Parameter later: the model on its later days, see ``Model/later(in:)``.
  public init(of model: Model, in scenario: Scenario? = nil, later: [LaterModel]) {
    self.init(of: model, in: scenario)
    let states = later.map { later in
      // The same scenario may hold more or less on a later day.
      let scenario = scenario.flatMap { later.model.scenario($0.id ?? "") }
      return (later.day, Isolation(of: later.model, in: scenario).compliance)
    }
    trajectory = Trajectory(from: compliance, later: states, in: model)
  }

  private static func doubts(
    in partition: Partition, held: Set<Index<Asset>>
  ) -> [(device: Index<Device>, doubt: Doubt)] {
    zip(partition.devices.indices, partition.devices).compactMap { position, device in
      if let node = device.node, held.contains(node) { return (position, .compromised) }
      let stations = device.administeredFrom
      if !stations.isEmpty, stations.allSatisfy({ held.contains($0) }) {
        return (position, .administeredFromCompromised(stations))
      }
      return nil
    }
  }
}
