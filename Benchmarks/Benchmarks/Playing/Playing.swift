// What stops and for how long: the kernels, and the outcome with its verdicts, when the AD fails.

import Benchmark
import Continuity
import DependencyGraph
import Inventories

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .peakMemoryResident], maxDuration: .seconds(10), maxIterations: 200)

  for nodes in Inventory.sizes {
    Benchmark("Find what the AD stops among \(nodes) nodes, again and again") { benchmark, model in
      let directory = model.node(of: model.directory)
      var propagation = Propagation(over: model.graph)
      let stopped = propagation.impact(of: [directory]).stopped.count
      precondition(stopped * 10 > nodes * 9, "More than nine nodes of ten need the AD")
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations {
        let impact = propagation.impact(of: [directory])
        precondition(impact.stopped.count == stopped, "The same impact each time")
        blackHole(impact)
      }
      benchmark.stopMeasurement()
    } setup: {
      try Inventory(nodes: nodes).model()
    }

    Benchmark("Find what the AD stops among \(nodes) nodes, once") { benchmark, model in
      let directory = model.node(of: model.directory)
      for _ in benchmark.scaledIterations {
        var propagation = Propagation(over: model.graph)
        let impact = propagation.impact(of: [directory])
        precondition(impact.stopped.count * 10 > nodes * 9, "Nine of ten need the AD")
        blackHole(impact)
      }
    } setup: {
      try Inventory(nodes: nodes).model()
    }

    Benchmark("Play the failure of the AD among \(nodes) nodes to its end") { benchmark, model in
      let failure = model.directoryFailure
      for _ in benchmark.scaledIterations {
        let timeline = Timeline(of: model.graph, failures: [failure])
        precondition(timeline.affected.count * 10 > nodes * 9, "Nine of ten need the AD")
        blackHole(timeline)
      }
    } setup: {
      try Inventory(nodes: nodes).model()
    }

    Benchmark("Try every failure of \(nodes) nodes alone") { benchmark, model in
      for _ in benchmark.scaledIterations {
        let sweep = FailureSweep(of: SweepQuestion(), in: model)
        let failures = sweep.failures()
        precondition(failures.ranked.count == nodes, "Every node is tried")
        blackHole(failures)
      }
    } setup: {
      try Inventory(nodes: nodes).model()
    }

    Benchmark("Find every pair of \(nodes) nodes that stops what neither stops alone") {
      benchmark, model in
      for _ in benchmark.scaledIterations {
        let pairs = FailureSweep(of: SweepQuestion(), in: model).pairs(keeping: 100)
        precondition(pairs.count > 0, "Machine rooms have twins")
        blackHole(pairs)
      }
    } setup: {
      try Inventory(nodes: nodes).model()
    }

    Benchmark("Find what stops a process among \(nodes) nodes, two by two") { benchmark, model in
      for _ in benchmark.scaledIterations {
        let cuts = MinimalCuts(of: model.firstProcess, in: model, upTo: 2)
        precondition(cuts.ending == .complete && !cuts.count.isZero, "The AD stops it")
        blackHole(cuts)
      }
    } setup: {
      try Inventory(nodes: nodes).model()
    }

    Benchmark("Judge every node of \(nodes) when the AD fails") { benchmark, model in
      let scenario = Scenario(failing: [model.directory])
      for _ in benchmark.scaledIterations {
        let outcome = Outcome(of: scenario, in: model)
        var verdicts = 0
        for asset in outcome.affected { verdicts += outcome.answer(for: asset).verdicts.count }
        precondition(verdicts > 0, "Processes have objectives")
        blackHole(verdicts)
      }
    } setup: {
      try Inventory(nodes: nodes).model()
    }
  }
}
