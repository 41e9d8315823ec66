// The kernels by themselves: reads a model, plays the failure of its `ad`, and prints figures as JSON.

import Continuity
import DependencyGraph
import Foundation
import Inventories
import SystemPackage

/// `kernel FOLDER [RUNS]`: what `side-by-side` compares with its peers, and what is profiled.
@main struct Kernel {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let folder = arguments.first else {
      FileHandle.standardError.write(Data("usage: kernel FOLDER [RUNS]\n".utf8))
      exit(64)
    }
    let runs = max(1, arguments.dropFirst().first.flatMap { Int($0) } ?? 21)
    let clock = ContinuousClock()

    let start = clock.now
    let model = try Model(contentsOf: FilePath(folder))
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
