// From files to a graph: how long reading takes, and how much of it is building the graph.

import Benchmark
import Continuity
import DependencyGraph
import Inventories
import SystemPackage

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .peakMemoryResident], maxDuration: .seconds(10), maxIterations: 50)

  for nodes in Inventory.sizes {
    Benchmark("Read, check and build a model of \(nodes) nodes from CSV") { benchmark, folder in
      for _ in benchmark.scaledIterations {
        let model = try Model(contentsOf: folder)
        precondition(model.assets.count == nodes, "Every row is an asset")
        blackHole(model)
      }
    } setup: {
      try Inventory(nodes: nodes).folder
    }

    Benchmark("Build a graph of \(nodes) nodes from flat arrays") { benchmark, flat in
      for _ in benchmark.scaledIterations {
        let graph = flat.build()
        precondition(graph.memberCount == flat.memberCount, "Every member is there")
        blackHole(graph)
      }
    } setup: {
      FlatGraph(try Inventory(nodes: nodes).model().graph)
    }
  }
}
