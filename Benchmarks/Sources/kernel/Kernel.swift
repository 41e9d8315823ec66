// The kernels by themselves: plays the failure of `ad` in a generated inventory, figures as JSON.

import Continuity
import DependencyGraph
import Foundation
import Inventories

/// `kernel NODES [SEED] [RUNS]`: what `side-by-side` compares with its peers, and what is profiled.
@main struct Kernel {
  static func main() throws {
    let numbers = CommandLine.arguments.dropFirst().map { Int($0) ?? 0 }
    guard let nodes = numbers.first, nodes > 0 else {
      FileHandle.standardError.write(Data("usage: kernel NODES [SEED] [RUNS]\n".utf8))
      exit(64)
    }
    let inventory = try Inventory(nodes: nodes, seed: UInt64(numbers.dropFirst().first ?? 1))
    let runs = max(1, numbers.dropFirst(2).first ?? 21)
    let clock = ContinuousClock()

    let start = clock.now
    let model = try inventory.model()
    let read = clock.now - start
    let readPeak = peakMemory

    let flat = FlatGraph(model.graph)
    let build = median(of: min(runs, 5)) { precondition(flat.build().nodeCount > 0) }

    let directory = model.node(of: model.directory)
    var propagation = Propagation(over: model.graph)
    var stopped = 0
    var degraded = 0
    let first = clock.measure { stopped = propagation.impact(of: [directory]).stopped.count }
    let impact = median(of: runs) {
      let answer = propagation.impact(of: [directory])
      precondition(answer.stopped.count == stopped, "The same impact each time")
      degraded = answer.degraded.count
    }

    var affected = 0
    let timeline = median(of: min(runs, 11)) {
      affected = Timeline(of: model.graph, failures: [model.directoryFailure]).affected.count
    }

    let figures: KeyValuePairs<String, String> = [
      "folder": "\"\(inventory.folder)\"",
      "nodes": "\(model.graph.nodeCount)",
      "requirements": "\(model.graph.requirementCount)",
      "members": "\(model.graph.memberCount)",
      "readSeconds": "\(read / .seconds(1))",
      "buildSeconds": "\(build / .seconds(1))",
      "firstImpactNanoseconds": "\(Int(first / .nanoseconds(1)))",
      "impactNanoseconds": "\(Int(impact / .nanoseconds(1)))",
      "timelineNanoseconds": "\(Int(timeline / .nanoseconds(1)))",
      "stopped": "\(stopped)",
      "degraded": "\(degraded)",
      "affected": "\(affected)",
      "readPeakBytes": "\(readPeak)",
      "peakBytes": "\(peakMemory)",
    ]
    print("{" + figures.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ") + "}")
  }

  /// The median time of so many runs.
  private static func median(of runs: Int, _ work: () -> Void) -> Duration {
    let clock = ContinuousClock()
    let times = (0..<runs).map { _ in clock.measure(work) }.sorted()
    return times[runs / 2]
  }

  /// The most memory this process has held, in bytes.
  private static var peakMemory: Int {
    var usage = rusage()
    #if os(Linux)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return Int(usage.ru_maxrss) * 1_024
    #else
      getrusage(RUSAGE_SELF, &usage)
      return Int(usage.ru_maxrss)
    #endif
  }
}
