// What a model still lacks before its answers mean much: the list a manager works through after an import.

/// What is missing in a model, the worst first.
public struct Completeness: Sendable {
  /// Something that a node should say and does not.
  public enum Gap: String, CaseIterable, Sendable {
    /// A process that needs nothing: whatever fails, it never stops.
    case processWithoutNeeds = "process-without-needs"
    /// A process of which nobody knows how long it may be down.
    case processWithoutMTPD = "process-without-mtpd"
    /// An application that runs on nothing: no server's failure reaches it.
    case applicationWithoutServer = "application-without-server"
    /// An application or store without a copy of its data, nor on a store that has one.
    case withoutBackup = "without-backup"
    /// A server that nothing needs.
    case serverNeededByNothing = "server-needed-by-nothing"
    /// A machine or software that nobody said how long it takes to start again.
    case withoutRestart = "without-restart"
    /// A machine that is in no room: no fire reaches it.
    case withoutRoom = "without-room"
  }

  /// The gaps that there are, the worst first; in each the nodes, those that most others need first, as
  /// positions in ``Model/assets``.
  public let gaps: [(gap: Gap, assets: [Int])]

  /// Looks for what a model lacks.
  ///
  /// - Parameter isIncluded: which nodes to look at.
  /// - Complexity: O(n log n) for n nodes, requirements and members
  public init(of model: Model, where isIncluded: (Asset) -> Bool = { _ in true }) {
    var dependents = [Int](repeating: 0, count: model.assets.count)
    var relations = [Set<Relation>](repeating: [], count: model.assets.count)
    var stores: [Int: [Int]] = [:]
    for asset in model.assets.indices {
      for need in model.needs(of: asset) {
        relations[asset].insert(need.relation)
        for member in need.members { dependents[member] += 1 }
        if need.relation == .storedOn { stores[asset, default: []] += need.members }
      }
      for copy in model.copies(of: asset) { dependents[copy.holder] += 1 }
    }
    func lacks(_ gap: Gap, _ index: Int) -> Bool {
      let asset = model.assets[index]
      let says = relations[index]
      switch gap {
      case .processWithoutNeeds:
        return asset.kind == .process
          && says.isDisjoint(with: [.needs, .runsOn, .storedOn, .hostedBy, .staffedBy])
      case .processWithoutMTPD: return asset.kind == .process && asset.mtpd == nil
      case .applicationWithoutServer:
        return asset.kind == .application
          && says.isDisjoint(with: [.needs, .runsOn, .storedOn, .hostedBy])
      case .withoutBackup:
        guard asset.kind == .application || asset.kind == .store else { return false }
        return model.copies(of: index).isEmpty && !says.contains(.hostedBy)
          && !(stores[index] ?? []).contains { !model.copies(of: $0).isEmpty }
      case .serverNeededByNothing: return asset.kind == .server && dependents[index] == 0
      case .withoutRestart: return asset.kind.isTechnical && asset.restart == nil
      case .withoutRoom:
        switch asset.kind {
        // A virtual machine is where its host is.
        case .server, .store, .network, .backup, .equipment:
          return says.isDisjoint(with: [.isIn, .runsOn, .hostedBy])
        default: return false
        }
      }
    }
    gaps = Gap.allCases.compactMap { gap in
      let found = model.assets.indices.filter { isIncluded(model.assets[$0]) && lacks(gap, $0) }
      // Positions are in the order of identifiers, and sorting leaves equals as they are.
      let sorted = found.sorted { (dependents[$1], $0) < (dependents[$0], $1) }
      return sorted.isEmpty ? nil : (gap, sorted)
    }
  }
}
