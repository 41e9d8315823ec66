// Every failure tried: what each node of a model takes down by itself, and which pairs do together.

public import DependencyGraph
internal import Foundation

/// What a sweep is asked.
public struct SweepQuestion: Sendable {
  /// The kinds of what may fail; `nil` for everything.
  public var kinds: Set<Kind>?
  /// The node of which the failures that stop it are sought, as a position in ``Model/assets``; it does
  /// not fail itself. `nil` for the failures of anything.
  public var target: Index<Asset>?
  /// The MTPD up to which a process is critical, in minutes.
  public var criticalWithin: Int

  /// The nodes that have failed before, as positions in ``Model/assets``: what each failure stops beyond
  /// what they stop.
  public var after: [Index<Asset>] = []
  /// The minutes within which something must stop to count; `nil` for what stops in the end.
  public var within: Int?

  /// Whether it is asked from a state, or within a time: see ``FailureSweep/stops(with:)``.
  public var isTimed: Bool { within != nil || !after.isEmpty }

  /// Four hours: what a hospital cannot wait out on paper.
  public static let fourHours = 240

  /// A question about every node, or those of some kinds.
  public init(
    among kinds: Set<Kind>? = nil, for target: Index<Asset>? = nil, criticalWithin: Int = fourHours
  ) {
    self.kinds = kinds
    self.target = target
    self.criticalWithin = criticalWithin
  }
}

/// What stops with one failure, or with two at once. A node that is a role counts as stopped when nobody
/// of it is left.
public struct Stopped: Hashable, Sendable {
  /// The nodes that stop, those that fail included.
  public let nodes: Int
  /// The processes among them.
  public let processes: Int
  /// The critical processes among those.
  public let critical: Int

  init(nodes: Int, processes: Int, critical: Int) {
    (self.nodes, self.processes, self.critical) = (nodes, processes, critical)
  }

  init(_ tally: Sweep.Tally) {
    nodes = Int(tally.counts[0])
    processes = Int(tally.counts[1])
    critical = Int(tally.counts[2])
  }
}

/// One node that fails alone.
public struct SweptFailure: Hashable, Sendable {
  /// The node, as a position in ``Model/assets``.
  public let asset: Index<Asset>
  /// What stops with it, itself included.
  public let stopped: Stopped
}

/// The failures of a sweep, worst first.
public struct SweptFailures: Sendable {
  /// Those that stop what was asked about, by critical processes, processes, nodes, then identifier.
  public let ranked: [SweptFailure]
  /// How many were tried.
  public let tried: Int
  /// How many there are to try; more than were tried if the sweep was cancelled.
  public let total: Int

  /// Whether all were tried.
  public var isComplete: Bool { tried == total }
}

/// Two nodes that stop together what neither stops alone.
public struct SweptPair: Hashable, Sendable {
  /// The nodes, as positions in ``Model/assets``, ascending.
  public let assets: [Index<Asset>]
  /// How many nodes stop when both fail.
  public let stopped: Int
  /// What stops then, and with neither of them alone.
  public let together: Stopped
}

/// The pairs of a sweep.
public struct SweptPairs: Sendable {
  /// The first of them: by what they stop together, by what they stop, then by identifiers.
  public let first: [SweptPair]
  /// How many there are; if the search was cancelled, among those tried.
  public let count: Int
  /// Whether all were tried.
  public let isComplete: Bool
}

/// Tries failures by the thousands: impacts only, in their full meaning, nothing repaired.
///
/// ```swift
/// let sweep = FailureSweep(of: SweepQuestion(), in: model)
/// for failure in sweep.failures().ranked.prefix(20) { print(model.assets[failure.asset].name) }
/// ```
public struct FailureSweep: Sendable {
  /// The model.
  public let model: Model
  /// What is asked.
  public let question: SweepQuestion
  /// What may fail, ascending, as positions in ``Model/assets``.
  public let assets: [Index<Asset>]
  let sweep: Sweep
  private let processors: Int
  /// What has stopped before: the nodes, ascending.
  let before: [Node]
  /// The class of each node.
  let classes: ContiguousArray<UInt8>

  /// The classes in which the engine counts nodes.
  enum Class {
    static let node: UInt8 = 1
    static let process: UInt8 = 2
    static let critical: UInt8 = 4
    static let target: UInt8 = 8
    /// The position of the target's count.
    static let targetCount = 3
  }

  /// Prepares to try failures.
  ///
  /// - Complexity: O(nodes + requirements)
  public init(of question: SweepQuestion, in model: Model) {
    self.model = model
    self.question = question
    before = model.stopped(after: question.after)
    let gone = Set(before)
    let assets = model.mayFail(among: question.kinds, except: question.target)
      .filter { !gone.contains(model.node(of: $0)) }
    self.assets = assets
    classes = FailureSweep.classes(for: question, in: model)
    processors = ProcessInfo.processInfo.activeProcessorCount
    sweep = Sweep(
      of: model.graph, failing: model.candidates(assets),
      counting: classes)
  }

  static func classes(
    for question: SweepQuestion, in model: Model
  ) -> ContiguousArray<UInt8> {
    var classes = ContiguousArray<UInt8>(repeating: 0, count: model.graph.nodeCount)
    // By position: an asset is large, and is not copied out to look at two of its fields.
    for position in model.assets.indices {
      var found = Class.node
      if model.assets[position].kind == .process {
        found |= Class.process
        if let mtpd = model.assets[position].mtpd, mtpd <= question.criticalWithin {
          found |= Class.critical
        }
      }
      if position == question.target { found |= Class.target }
      classes[model.node(of: position).index] = found
    }
    return classes
  }

  /// Each failure by itself.
  ///
  /// - Parameter progress: told how many failures are tried, and asked whether to go on.
  /// - Complexity: O(f / 512) passes over what f failures reach, and O(f log f) to rank them
  public func failures(telling progress: SearchProgress = SearchProgress()) -> SweptFailures {
    guard !question.isTimed else { return timedFailures(telling: progress) }
    let tallies = sweep.tallies(on: processors, telling: progress)
    var ranked: [SweptFailure] = []
    ranked.reserveCapacity(tallies.count)
    var tried = 0
    for (candidate, tally) in tallies.enumerated() {
      guard let tally else { continue }
      tried += 1
      guard question.target == nil || tally.counts[Class.targetCount] > 0 else { continue }
      ranked.append(SweptFailure(asset: assets[candidate], stopped: Stopped(tally)))
    }
    rank(&ranked)
    return SweptFailures(ranked: ranked, tried: tried, total: tallies.count)
  }

  /// Sorts by critical processes, processes and nodes, most first, then by identifier. One number stands
  /// for the three: comparing them one by one took a third of a whole sweep.
  func rank(_ failures: inout [SweptFailure]) {
    var keys: [(key: UInt128, place: Int)] = []
    keys.reserveCapacity(failures.count)
    for (place, failure) in failures.enumerated() {
      let stopped = failure.stopped
      let key =
        UInt128(stopped.critical) << 64 | UInt128(stopped.processes) << 32
        | UInt128(stopped.nodes)
      keys.append((key, place))
    }
    keys.sort { $0.key == $1.key ? $0.place < $1.place : $1.key < $0.key }
    failures = keys.map { failures[$0.place] }
  }

  /// The pairs that stop together what neither stops alone: anything, or the node asked about.
  ///
  /// - Parameter limit: how many pairs to keep; all are counted.
  /// - Complexity: that of ``failures(telling:)``, and three passes for 512 pairs that can meet
  public func pairs(
    keeping limit: Int, telling progress: SearchProgress = SearchProgress()
  ) -> SweptPairs {
    let pairs = sweep.pairs(
      keeping: limit, stoppingClass: question.target == nil ? 0 : Class.targetCount,
      on: processors, telling: progress)
    return SweptPairs(
      first: pairs.first.map {
        SweptPair(
          assets: [assets[$0.first], assets[$0.second]], stopped: $0.stopped,
          together: Stopped($0.together))
      },
      count: pairs.count, isComplete: pairs.isComplete)
  }
}

extension Model {
  /// What may fail, ascending: every asset of some kinds, or of all but one that is asked about.
  func mayFail(among kinds: Set<Kind>?, except target: Index<Asset>?) -> [Index<Asset>] {
    assets.indices.filter { asset in
      guard asset != target else { return false }
      return kinds.map { $0.contains(assets[asset].kind) } ?? true
    }
  }

  /// The failures of assets, for the engine: a role fails with all its people.
  func candidates(_ assets: [Index<Asset>]) -> Candidates {
    var candidates = Candidates()
    candidates.reserveCapacity(assets.count)
    var nodes: [Node] = []
    for asset in assets {
      nodes.removeAll(keepingCapacity: true)
      staffing.forEachNode(of: asset) { node, _ in nodes.append(node) }
      candidates.append(nodes)
    }
    return candidates
  }
}
