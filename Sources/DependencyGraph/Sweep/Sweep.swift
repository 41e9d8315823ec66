// Every failure tried by itself: what each candidate stops, counted by class.

internal import Dispatch
internal import Synchronization

/// Tries failures by the thousands over one graph: each of some candidates alone, or two of them together.
///
/// What stops is the impact, in its full meaning: see ``Propagation``, of which it is the twin that
/// keeps counts instead of causes. Several tasks may use it at once.
///
/// ```swift
/// let sweep = Sweep(of: graph, failing: Candidates(eachNodeOf: graph), counting: classes)
/// let tallies = sweep.tallies(on: 2)
/// ```
public struct Sweep: Sendable {
  /// How many nodes of each class stop.
  public struct Tally: Hashable, Sendable {
    /// The counts, by class.
    public internal(set) var counts: SIMD4<UInt32>

    /// Nothing, or so many of each class.
    public init(counts: SIMD4<UInt32> = .zero) { self.counts = counts }
  }

  /// What may fail.
  public let candidates: Candidates
  /// The classes of each node, a bit each; the counts of four classes are kept.
  let classes: ContiguousArray<UInt8>
  let classCount: Int
  let graph: Graph
  let rules: StopRules
  let order: SweepOrder
  /// The candidates, those side by side that stop much the same.
  let sorted: ContiguousArray<UInt32>

  /// Prepares to try failures.
  ///
  /// - Parameters:
  ///   - graph: what they spread in.
  ///   - candidates: what may fail.
  ///   - classes: for each node the classes it is counted in, a bit each, of four at most.
  /// - Complexity: O(nodes + members)
  public init(
    of graph: Graph, failing candidates: Candidates, counting classes: ContiguousArray<UInt8>
  ) {
    precondition(classes.count == graph.nodeCount, "Each node has classes, if none")
    precondition(classes.allSatisfy { $0 < 16 }, "There are four classes at most")
    precondition(
      candidates.failing.allSatisfy { $0 < UInt32(graph.nodeCount) },
      "A candidate fails nodes of this graph")
    self.graph = graph
    self.candidates = candidates
    self.classes = classes
    classCount = 8 - classes.reduce(0, |).leadingZeroBitCount
    rules = StopRules(of: graph)
    order = SweepOrder(of: rules)
    sorted = Sweep.sorted(candidates, by: order)
  }

  /// The candidates in the order of their first nodes.
  private static func sorted(
    _ candidates: Candidates, by order: SweepOrder
  ) -> ContiguousArray<UInt32> {
    var places = ContiguousArray<UInt32>(repeating: 0, count: order.nodes.count)
    for place in order.nodes.indices { places[Int(order.nodes[place])] = UInt32(place) }
    var keys = ContiguousArray<UInt32>(repeating: 0, count: candidates.count)
    for candidate in keys.indices {
      let nodes = candidates.range(of: candidate)
      if !nodes.isEmpty { keys[candidate] = places[Int(candidates.failing[nodes.lowerBound])] }
    }
    return Grouping(of: keys, keys: max(places.count, 1)).tables.items
  }

  /// What each candidate stops when it fails alone, itself included; `nil` for those not tried, because
  /// `progress` was cancelled.
  ///
  /// - Parameter processors: how many tasks to share the work among.
  /// - Complexity: O(c / 512) passes over what c candidates reach
  public func tallies(
    on processors: Int = 1, telling progress: SearchProgress = SearchProgress()
  ) -> ContiguousArray<Tally?> {
    let found = Mutex(ContiguousArray<Tally?>(repeating: nil, count: candidates.count))
    let width = LanePass.width
    let batches = (candidates.count + width - 1) / width
    progress.begin(candidates.count)
    Sweep.share(batches, on: processors, progress: progress) {
      Worker(of: self, rules: rules)
    } work: { worker, batch in
      let chosen = (batch * width)..<min((batch + 1) * width, candidates.count)
      worker.run(sorted.span.extracting(chosen), of: self)
      found.withLock { found in
        for lane in 0..<chosen.count {
          found[Int(sorted[chosen.lowerBound + lane])] = worker.tallies.tallies[lane]
        }
      }
      progress.advance(by: chosen.count)
    }
    return found.withLock { $0 }
  }

  /// How many bytes of words all failures tried alone read, to hold the time that takes against what the
  /// memory of a machine can deliver.
  ///
  /// - Complexity: that of ``tallies(on:telling:)``
  public func bytesRead() -> Int {
    var pass = LanePass(rules: rules, order: order)
    var words = 0
    for first in stride(from: 0, to: candidates.count, by: LanePass.width) {
      for lane in 0..<min(LanePass.width, candidates.count - first) {
        pass.fail(sorted[first + lane], of: candidates, inLane: lane)
      }
      pass.run()
      words += pass.wordsRead
      pass.wipe()
    }
    return words * MemoryLayout<Lanes>.size
  }

  /// The working memory of one task.
  struct Worker: ~Copyable {
    var pass: LanePass
    var tallies: LaneTallies

    init(of sweep: Sweep, rules: StopRules) {
      pass = LanePass(rules: rules, order: sweep.order)
      tallies = LaneTallies(order: sweep.order, classes: sweep.classes)
    }

    /// Tries at most 512 candidates; the tallies then hold what they stop.
    mutating func run(_ chosen: Span<UInt32>, of sweep: Sweep) {
      for lane in chosen.indices {
        pass.fail(chosen[lane], of: sweep.candidates, inLane: lane)
      }
      pass.run()
      tallies.count(0..<sweep.classCount, in: pass.words, of: pass.looked)
      pass.wipe()
    }
  }

  /// Does so many pieces of work, each once, on so many processors, each with working memory of its own;
  /// fewer when the search is cancelled.
  static func share<Memory: ~Copyable>(
    _ pieces: Int, on processors: Int, progress: SearchProgress, memory: @Sendable () -> Memory,
    work: @Sendable (inout Memory, _ piece: Int) -> Void
  ) {
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(processors, pieces))) { _ in
      var own: Memory?
      while !progress.isCancelled {
        let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard piece < pieces else { return }
        var memory = own.take() ?? memory()
        work(&memory, piece)
        own = consume memory
      }
    }
  }
}
