// Two failures at once: the pairs that stop together what neither stops alone.

internal import Synchronization

extension Sweep {
  /// Two candidates that stop together what neither stops alone.
  public struct Pair: Hashable, Sendable {
    /// The lower candidate.
    public let first: Int
    /// The other candidate.
    public let second: Int
    /// How many nodes of the first class stop when both fail.
    public let stopped: Int
    /// What stops when both fail and stays up when one of them does, by class.
    public let together: Tally

    /// A pair, for whoever finds pairs another way.
    public init(first: Int, second: Int, stopped: Int, together: Tally) {
      (self.first, self.second) = (first, second)
      (self.stopped, self.together) = (stopped, together)
    }
  }

  /// The pairs of a sweep.
  public struct Pairs: Sendable {
    /// How many pairs there are.
    public fileprivate(set) var count = 0
    /// The first of them: those that stop most together come first, then those that stop most, then by
    /// their candidates.
    public fileprivate(set) var first: [Pair] = []
    /// Whether all were tried; otherwise the search was cancelled, and the count is of those tried.
    public fileprivate(set) var isComplete = true
  }

  /// Finds all pairs of candidates that stop together a node that neither of them stops alone.
  ///
  /// Only pairs that meet somewhere are tried: see ``MeetingPlaces``.
  ///
  /// - Parameters:
  ///   - limit: how many pairs to keep; all are counted.
  ///   - counted: a class; only pairs that stop together a node of it are found.
  ///   - processors: how many tasks to share the work among.
  /// - Complexity: that of ``tallies(on:telling:)``, plus three passes for 512 pairs that meet
  public func pairs(
    keeping limit: Int, stoppingClass counted: Int = 0, on processors: Int = 1,
    telling progress: SearchProgress = SearchProgress()
  ) -> Pairs {
    let meetings = Meetings(of: self, on: processors, telling: progress)
    let found = Mutex(Pairs())
    // Few enough to share out evenly, enough to fill the lanes.
    let size = 64
    let pieces = (meetings.candidates.count + size - 1) / size
    progress.begin(meetings.candidates.count)
    Sweep.share(pieces, on: processors, progress: progress) {
      PairWorker(of: self, limit: limit, counted: counted)
    } work: { worker, piece in
      let range = (piece * size)..<min((piece + 1) * size, meetings.candidates.count)
      for one in meetings.candidates[range] {
        meetings.addPartners(of: one, to: &worker.waiting, seen: &worker.seen)
        while worker.waiting.count >= LanePass.width, !progress.isCancelled {
          worker.run(of: self)
        }
      }
      worker.run(of: self)
      progress.advance(by: range.count)
      found.withLock { $0.merge(worker.takeFound(), keeping: limit) }
    }
    return found.withLock { found in
      found.isComplete = !progress.isCancelled
      return found
    }
  }
}

extension Sweep.Pairs {
  /// Joins what two tasks found.
  fileprivate mutating func merge(_ other: Sweep.Pairs, keeping limit: Int) {
    count += other.count
    first += other.first
    shorten(to: limit)
  }

  /// Keeps the first so many.
  fileprivate mutating func shorten(to limit: Int) {
    first.sort { a, b in
      (b.together.counts[0], b.stopped, a.first, a.second)
        < (a.together.counts[0], a.stopped, b.first, b.second)
    }
    if first.count > limit { first.removeSubrange(limit...) }
  }
}

/// The working memory of one task that tries pairs.
private struct PairWorker: ~Copyable {
  /// Pairs to try next.
  var waiting: ContiguousArray<(one: UInt32, other: UInt32)> = []
  /// The last candidate whose partners were sought, by partner.
  var seen: ContiguousArray<UInt32>
  private var found = Sweep.Pairs()
  /// What one of a pair stops alone, then what both stop together and neither alone.
  private var alone: LanePass
  private var both: LanePass
  private var together: LaneTallies
  private var stopped: LaneTallies
  private let classCount: Int
  private let limit: Int
  private let counted: Int

  init(of sweep: Sweep, limit: Int, counted: Int) {
    seen = ContiguousArray(repeating: .max, count: sweep.candidates.count)
    alone = LanePass(rules: sweep.rules, order: sweep.order)
    both = LanePass(rules: sweep.rules, order: sweep.order)
    together = LaneTallies(order: sweep.order, classes: sweep.classes)
    stopped = LaneTallies(order: sweep.order, classes: sweep.classes)
    classCount = sweep.classCount
    self.limit = limit
    self.counted = counted
  }

  /// What was found since the last time.
  mutating func takeFound() -> Sweep.Pairs {
    found.shorten(to: limit)
    let taken = found
    found = Sweep.Pairs()
    return taken
  }

  /// Tries the first 512 of the pairs that wait.
  mutating func run(of sweep: Sweep) {
    let count = min(waiting.count, LanePass.width)
    guard count > 0 else { return }
    for lane in 0..<count {
      alone.fail(waiting[lane].one, of: sweep.candidates, inLane: lane)
      both.fail(waiting[lane].other, of: sweep.candidates, inLane: lane)
    }
    alone.run()
    both.run()
    alone.formUnion(both)
    both.wipe()
    for lane in 0..<count {
      both.fail(waiting[lane].one, of: sweep.candidates, inLane: lane)
      both.fail(waiting[lane].other, of: sweep.candidates, inLane: lane)
    }
    both.run()
    alone.formRest(of: both)
    stopped.count(0..<1, in: both.words, of: both.looked)
    together.count(0..<classCount, in: alone.words, of: both.looked)
    for lane in 0..<count where together.tallies[lane].counts[counted] > 0 {
      let (one, other) = waiting[lane]
      found.count += 1
      found.first.append(
        Sweep.Pair(
          first: Int(min(one, other)), second: Int(max(one, other)),
          stopped: Int(stopped.tallies[lane].counts[0]), together: together.tallies[lane]))
    }
    if found.first.count / 2 > limit { found.shorten(to: limit) }
    alone.wipe()
    both.wipe()
    waiting.removeFirst(count)
  }
}
