// The kernels by themselves: plays one failure in a generated inventory, figures as JSON.

import Continuity
import DependencyGraph
import Foundation
import Inventories
import Synthetic

/// `kernel NODES [SEED] [RUNS] [FAILING]`: what `side-by-side` compares with its peers, and what is profiled.
@main struct Kernel {
  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    if words.first == "cuts" { return try CutFigures.measure(Array(words.dropFirst())) }
    let numbers = words.prefix(3).map { Int($0) ?? -1 }
    guard (1...4).contains(words.count), numbers[0] >= SyntheticGroup.fewest,
      numbers.allSatisfy({ $0 >= 0 })
    else {
      complain("usage: kernel NODES [SEED] [RUNS] [FAILING], NODES from \(SyntheticGroup.fewest)")
    }
    let inventory = try Inventory(
      nodes: numbers[0], seed: numbers.count > 1 ? UInt64(numbers[1]) : 1)
    let runs = numbers.count > 2 ? max(1, numbers[2]) : 21
    let name = words.count > 3 ? words[3] : "ad"
    let clock = ContinuousClock()

    let start = clock.now
    let model = try inventory.model()
    let read = clock.now - start
    let readPeak = peakMemory

    let flat = FlatGraph(model.graph)
    let build = median(of: min(runs, 5)) { precondition(flat.build().nodeCount > 0) }

    guard case .found(let asset) = model.findAsset(name) else {
      complain("there is no '\(name)' in \(inventory.folder)")
    }
    let failing = model.node(of: asset)
    var propagation = Propagation(over: model.graph)
    var degraded = 0
    let stopped = propagation.impact(of: [failing]).stopped.count
    let impact = median(of: runs) {
      let answer = propagation.impact(of: [failing])
      precondition(answer.stopped.count == stopped, "The same impact each time")
      degraded = answer.degraded.count
    }
    // Most peers make their working memory at each call: this is what to hold against them.
    let once = median(of: runs) {
      var fresh = Propagation(over: model.graph)
      precondition(fresh.impact(of: [failing]).stopped.count == stopped, "The same impact")
    }

    let failure = model.failure(of: asset)
    var affected = 0
    let timeline = median(of: min(runs, 11)) {
      affected = Timeline(of: model.graph, failures: [failure]).affected.count
    }

    let sweeps = SweepFigures(of: model, runs: min(runs, 7))
    let figures: KeyValuePairs<String, String> = [
      "folder": "\"\(inventory.folder)\"",
      "nodes": "\(model.graph.nodeCount)",
      "requirements": "\(model.graph.requirementCount)",
      "members": "\(model.graph.memberCount)",
      "readSeconds": "\(read / .seconds(1))",
      "buildSeconds": "\(build / .seconds(1))",
      "onceNanoseconds": "\(Int(once / .nanoseconds(1)))",
      "impactNanoseconds": "\(Int(impact / .nanoseconds(1)))",
      "timelineNanoseconds": "\(Int(timeline / .nanoseconds(1)))",
      "sweepNanoseconds": "\(Int(sweeps.both / .nanoseconds(1)))",
      "sweepPreparationNanoseconds": "\(Int(sweeps.preparation / .nanoseconds(1)))",
      "sweepOneProcessorNanoseconds": "\(Int(sweeps.one / .nanoseconds(1)))",
      "sweepBytes": "\(sweeps.bytes)",
      "bytesPerSecond": "\(Int(sweeps.bytesPerSecond))",
      "swept": "\(sweeps.swept)",
      "sweptStops": "\(sweeps.stops)",
      "sampleStops": "\(sweeps.sampleStops)",
      "pairsNanoseconds": "\(Int(sweeps.pairsTime / .nanoseconds(1)))",
      "pairs": "\(sweeps.pairs)",
      "stopped": "\(stopped)",
      "degraded": "\(degraded)",
      "affected": "\(affected)",
      "readPeakBytes": "\(readPeak)",
      "peakBytes": "\(peakMemory)",
    ]
    print("{" + figures.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ") + "}")
  }

  /// The median time of so many runs.
  static func median(of runs: Int, _ work: () -> Void) -> Duration {
    let clock = ContinuousClock()
    let times = (0..<runs).map { _ in clock.measure(work) }.sorted()
    return times[runs / 2]
  }

  /// The most memory this process has held, in bytes.
  static var peakMemory: Int {
    #if os(Linux)
      // Not 'getrusage', which starts from what the parent held: 'swift run' holds 120 megabytes.
      let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
      let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
      return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 1_024
    #else
      var usage = rusage()
      getrusage(RUSAGE_SELF, &usage)
      return Int(usage.ru_maxrss)
    #endif
  }
}
