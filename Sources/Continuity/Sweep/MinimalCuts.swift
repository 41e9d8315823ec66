// The minimal cut sets of one node of a model: the smallest combinations of failures that stop it.

public import DependencyGraph

/// The smallest combinations of failures that stop a node: without any one of its members, none of them
/// would.
///
/// ```swift
/// let cuts = MinimalCuts(of: urgences, in: model, upTo: 3)
/// print(cuts.count)
/// for set in cuts.sets.prefix(20) { print(set.map { model.assets[$0].name }) }
/// ```
public struct MinimalCuts: Sendable {
  /// How a search ended.
  public enum Ending: Hashable, Sendable {
    /// With all that was asked for.
    case complete
    /// There was too little memory for more.
    case outOfMemory
    /// Somebody asked for the end.
    case cancelled
  }

  /// The model.
  public let model: Model
  /// The node, as a position in ``Model/assets``.
  public let target: Index<Asset>
  /// The size up to which combinations were asked for; `nil` for all.
  public let order: Int?
  /// The minutes within which they must stop it; `nil` for what stops it in the end.
  public let within: Int?
  /// How the search ended.
  public let ending: Ending
  /// What may fail, ascending, as positions in ``Model/assets``.
  public let assets: [Index<Asset>]
  private let found: CutSets

  /// How much memory a search may take unless told otherwise, in bytes.
  public static let memory = 1 << 30

  /// Finds the minimal cut sets of a node, which does not fail itself.
  ///
  /// - Parameters:
  ///   - kinds: the kinds of what may fail; `nil` for everything.
  ///   - order: how many nodes a set may have; `nil` for any number.
  ///   - within: within how many minutes it must stop: a tolerance or a degraded mode that is longer than
  ///     what is left of them holds.
  ///   - memory: how much the search may take, in bytes.
  ///   - progress: told how many parts of the network are solved, and asked whether to go on.
  /// - Complexity: see ``Graph/cutSets(of:among:upTo:memory:isInterrupted:)``
  public init(
    of target: Index<Asset>, in model: Model, among kinds: Set<Kind>? = nil, upTo order: Int? = nil,
    within: Int? = nil, memory: Int = MinimalCuts.memory,
    telling progress: SearchProgress = SearchProgress()
  ) {
    var assets = model.mayFail(among: kinds, except: target)
    var (graph, node) = (model.graph, model.node(of: target))
    var candidates: Candidates?
    self.model = model
    self.target = target
    self.order = order
    self.within = within
    if let within {
      // Half a kilobyte for each: what it takes to unroll is part of the memory of the search.
      guard
        let unrolled = UnrolledGraph(
          of: graph, stopping: node, within: within, atMost: memory / 512)
      else {
        (ending, found, self.assets) = (.outOfMemory, .unknown, assets)
        return
      }
      (graph, node) = (unrolled.graph, unrolled.target)
      (assets, candidates) = model.candidates(assets, in: unrolled)
    }
    let search = graph.cutSets(
      of: node, among: candidates ?? model.candidates(assets), upTo: order, memory: memory
    ) { state in
      progress.tell(done: state.modules.done, of: state.modules.total)
      return progress.isCancelled
    }
    switch search {
    case .found: ending = .complete
    case .outOfMemory: ending = .outOfMemory
    case .interrupted: ending = .cancelled
    }
    found = search.sets
    self.assets = assets
  }

  /// How many sets there are, however many; where the search did not end by itself, of the sizes that
  /// were finished.
  public var count: Natural { found.count }

  /// How many sets there are of each size, ascending, sizes without a set left out.
  public var byOrder: [(order: Int, count: Natural)] { found.byOrder }

  /// Where the search did not end by itself, the size up to which these are all the sets; 0 for none.
  public var completeTo: Int? { found.completeTo }

  /// The sets, by size, then by identifiers; each of them ascending. They are found as they are asked for.
  public var sets: some Sequence<[Index<Asset>]> {
    let assets = assets
    return found.lazy.map { set in set.map { assets[$0] } }
  }

  /// In how many sets each node is, most first, then by identifier; those in none are left out.
  ///
  /// - Complexity: see ``CutSets/participation()``
  public func participation() -> [(asset: Index<Asset>, count: Natural)] {
    var ranked: [(asset: Index<Asset>, count: Natural)] = []
    for (candidate, count) in found.participation().enumerated() where count > 0 {
      ranked.append((assets[candidate], count))
    }
    ranked.sort { $0.count == $1.count ? $0.asset < $1.asset : $1.count < $0.count }
    return ranked
  }
}

extension Model {
  /// Those of some assets whose failure can matter to an unrolled graph, with what fails in it.
  fileprivate func candidates(
    _ assets: [Index<Asset>], in unrolled: UnrolledGraph
  ) -> (assets: [Index<Asset>], Candidates) {
    var candidates = Candidates()
    var left: [Index<Asset>] = []
    for asset in assets {
      var nodes: [Node] = []
      staffing.forEachNode(of: asset) { node, _ in nodes += unrolled.copies[node.index] }
      guard !nodes.isEmpty else { continue }
      left.append(asset)
      candidates.append(nodes)
    }
    return (left, candidates)
  }
}
