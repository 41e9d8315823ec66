// Every failure tried, and every pair: times, counts to compare with, and how fast the memory is.

import Continuity
import DependencyGraph
import Dispatch

/// What sweeps over a model take, preparation included unless said otherwise.
struct SweepFigures {
  /// Every failure alone, on two processors.
  let both: Duration
  /// What of it goes before the first failure is tried.
  let preparation: Duration
  /// Every failure alone on one processor, without the preparation.
  let one: Duration
  /// Every pair, on two processors.
  let pairsTime: Duration
  /// The bytes of words that all failures alone read.
  let bytes: Int
  /// What two processors read of memory in a second, one word after the other.
  let bytesPerSecond: Double
  let swept: Int
  /// How many stop, added up over all failures, and over every hundredth node.
  let stops: Int
  let sampleStops: Int
  let pairs: Int

  /// Which nodes the peers try, by their identifiers in order: one of so many.
  static let sampleStep = 100

  init(of model: Model, runs: Int) {
    let question = SweepQuestion()
    both = Kernel.median(of: runs) {
      precondition(FailureSweep(of: question, in: model).failures().isComplete)
    }
    preparation = Kernel.median(of: runs) {
      precondition(FailureSweep(of: question, in: model).assets.count > 0)
    }
    // The engine alone has one class for each node of the graph; an asset is counted once.
    let graph = model.graph
    var classes = ContiguousArray<UInt8>(repeating: 0, count: graph.nodeCount)
    for asset in model.assets.indices { classes[model.node(of: asset).index] = 1 }
    let sweep = Sweep(of: graph, failing: Candidates(eachNodeOf: graph), counting: classes)
    one = Kernel.median(of: runs) { precondition(!sweep.tallies(on: 1).isEmpty) }
    bytes = sweep.bytesRead()
    bytesPerSecond = SweepFigures.readingSpeed()

    let prepared = FailureSweep(of: question, in: model)
    let failures = prepared.failures().ranked
    swept = failures.count
    stops = failures.reduce(0) { $0 + $1.stopped.nodes }
    sampleStops = failures.filter { $0.asset.position % SweepFigures.sampleStep == 0 }
      .reduce(0) { $0 + $1.stopped.nodes }
    var count = 0
    pairsTime = Kernel.median(of: min(runs, 3)) {
      count = FailureSweep(of: question, in: model).pairs(keeping: 100).count
    }
    pairs = count
  }

  /// How fast two processors read a table that is much larger than any cache, in bytes a second.
  private static func readingSpeed() -> Double {
    let table = ContiguousArray(repeating: SIMD8<UInt64>(repeating: 1), count: 1 << 22)
    let time = Kernel.median(of: 5) {
      DispatchQueue.concurrentPerform(iterations: 2) { half in
        let words = table.span
        var sum = SIMD8<UInt64>.zero
        for index in (half * words.count / 2)..<((half + 1) * words.count / 2) {
          sum &+= words[index]
        }
        precondition(sum[0] > 0)
      }
    }
    return Double(table.count * 64) / (time / .seconds(1))
  }
}
