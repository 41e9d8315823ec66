// The matrix of the architecture: from a model in memory to the bytes of an SVG.

import Benchmark
import Continuity
import Diagrams
import Inventories

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .peakMemoryResident], maxDuration: .seconds(10), maxIterations: 50)

  for nodes in Inventory.sizes {
    measure("\(nodes) nodes") { try Inventory(nodes: nodes).model() }
  }
  measure("the model ght-littoral") { try Model(contentsOf: shippedModel("ght-littoral")) }
}

private func view(of model: Model) -> View {
  View(Identity(of: model, language: .french, version: "0"))
}

/// Measures the working out and placing alone, and the whole way to SVG: the difference is Graphviz and its text.
private func measure(_ subject: String, model: @escaping @Sendable () throws -> Model) {
  Benchmark("Place the matrix of \(subject)") { benchmark, model in
    for _ in benchmark.scaledIterations {
      blackHole(Book(of: model, view: view(of: model)).matrix())
    }
  } setup: {
    try model()
  }

  Benchmark("Draw \(subject) as SVG") { benchmark, model in
    for _ in benchmark.scaledIterations {
      let bytes = try Book(of: model, view: view(of: model)).matrix().picture(.svg)
      precondition(bytes.count > 1_000, "A schema is drawn")
      blackHole(bytes)
    }
  } setup: {
    try model()
  }
}
