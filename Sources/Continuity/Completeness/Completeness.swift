// What a model still lacks before its answers mean much: the list a manager works through after an import.

internal import DependencyGraph

/// What is missing in a model, the worst first.
package struct Completeness: Sendable {
  /// Something that a node should say and does not.
  package enum Gap: String, CaseIterable, Sendable {
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
  package let gaps: [(gap: Gap, assets: [Index<Asset>])]

  /// Looks for what a model lacks. What an import marks as gone is not looked at: nobody will complete it.
  ///
  /// - Parameter isIncluded: which nodes to look at.
  /// - Complexity: O(n log n) for n nodes, requirements and members
  package init(of model: Model, where isIncluded: (Asset) -> Bool = { _ in true }) {
    var dependents = Indexed<Asset, Int>(repeating: 0, count: model.assets.count)
    var relations = Indexed<Asset, Relations>(repeating: Relations(), count: model.assets.count)
    // Whether a store that it is on has a copy.
    var isCopiedBelow = Indexed<Asset, Bool>(repeating: false, count: model.assets.count)
    for asset in model.assets.indices {
      for requirement in model.requirements(of: asset) {
        let relation = model.relations[requirement.index]
        relations[asset].insert(relation)
        for member in model.members(of: requirement) {
          dependents[member] += 1
          if relation == .storedOn, !model.copies(of: member).isEmpty {
            isCopiedBelow[asset] = true
          }
        }
      }
      for copy in model.copies(of: asset) { dependents[copy.holder] += 1 }
    }
    func lacks(_ gap: Gap, _ index: Index<Asset>) -> Bool {
      let kind = model.assets[index].kind
      let says = relations[index]
      switch gap {
      case .processWithoutNeeds:
        return kind == .process
          && says.isDisjoint(with: [.needs, .runsOn, .storedOn, .hostedBy, .staffedBy])
      case .processWithoutMTPD: return kind == .process && model.assets[index].mtpd == nil
      case .applicationWithoutServer:
        return kind == .application
          && says.isDisjoint(with: [.needs, .runsOn, .storedOn, .hostedBy])
      case .withoutBackup:
        guard kind == .application || kind == .store else { return false }
        return model.copies(of: index).isEmpty && !says.contains(.hostedBy)
          && !isCopiedBelow[index]
      case .serverNeededByNothing: return kind == .server && dependents[index] == 0
      case .withoutRestart: return kind.isTechnical && model.assets[index].restart == nil
      case .withoutRoom:
        switch kind {
        // A virtual machine is where its host is.
        case .server, .store, .network, .backup, .equipment:
          return says.isDisjoint(with: [.isIn, .runsOn, .hostedBy])
        default: return false
        }
      }
    }
    let included = model.assets.indices.filter {
      isIncluded(model.assets[$0]) && model.details[$0]?.isGone != true
    }
    gaps = Gap.allCases.compactMap { gap in
      let found = included.filter { lacks(gap, $0) }
      // Positions are in the order of identifiers, and sorting leaves equals as they are.
      let sorted = found.sorted { (dependents[$1], $0) < (dependents[$0], $1) }
      return sorted.isEmpty ? nil : (gap, sorted)
    }
  }
}

/// Relations, one bit each: there are as many sets as nodes.
private struct Relations: ExpressibleByArrayLiteral {
  private var bits: UInt16 = 0

  init(arrayLiteral relations: Relation...) {
    for relation in relations { insert(relation) }
  }

  mutating func insert(_ relation: Relation) { bits |= 1 << UInt16(relation.rawValue) }
  func contains(_ relation: Relation) -> Bool { bits & 1 << UInt16(relation.rawValue) != 0 }
  func isDisjoint(with other: Relations) -> Bool { bits & other.bits == 0 }
}
