// What a process rests on: alone or with a spare, and which of it others rest on too.

internal import DependencyGraph

/// Something vital that a process rests on, directly or through others.
package struct PCRARest: Sendable {
  /// What, as a position in ``Model/assets``.
  package let asset: Index<Asset>
  /// Whether the process names it itself.
  package let isDirect: Bool
  /// Of a role, the most people that one requirement on the way asks for.
  package let people: Int?
  /// Whether its failure by itself stops the process in the end: a minimal cut set of one.
  package let isSingle: Bool
  /// Of those, the other processes that its failure stops, as positions in ``Model/assets``, ascending.
  package let alsoStops: [Index<Asset>]

  static func all(
    of process: Index<Asset>, in model: Model, shared: inout SharedPoints
  ) -> [PCRARest] {
    let cuts = MinimalCuts(of: process, in: model, upTo: 1)
    let singles = Set(cuts.sets.compactMap { $0.count == 1 ? $0[0] : nil })
    return model.supports(of: process).filter(\.isVital).map { support in
      let isSingle = singles.contains(support.asset)
      return PCRARest(
        asset: support.asset, isDirect: support.isDirect, people: support.people,
        isSingle: isSingle,
        alsoStops: isSingle
          ? shared.processes(stoppedBy: support.asset).filter { $0 != process } : []
      )
    }
  }
}

/// Which processes the failure of one node stops in the end; each node tried once.
struct SharedPoints: ~Copyable {
  private let model: Model
  private var propagation: Propagation
  private var known: [Index<Asset>: [Index<Asset>]] = [:]

  init(of model: Model) {
    self.model = model
    propagation = Propagation(over: model.graph)
  }

  /// The processes, ascending, with nothing repaired and everything that lasts only so long run out.
  ///
  /// - Complexity: O(what its failure reaches)
  mutating func processes(stoppedBy asset: Index<Asset>) -> [Index<Asset>] {
    if let stopped = known[asset] { return stopped }
    var failed: [Node] = []
    model.staffing.forEachNode(of: asset) { node, _ in failed.append(node) }
    var stopped: [Index<Asset>] = []
    for node in propagation.impact(of: failed.sorted()).stopped {
      let position = model.asset(of: node)
      if model.assets[position].kind == .process, stopped.last != position {
        stopped.append(position)
      }
    }
    stopped = Set(stopped).sorted()
    known[asset] = stopped
    return stopped
  }
}
