// swift-tools-version: 6.2
// Measuring ricochet. A package of its own, so that nobody who uses ricochet resolves what it needs.
import PackageDescription

let modern: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "Benchmarks",
  dependencies: [
    // Named, because the identity of a local package is otherwise the name of its folder.
    .package(name: "ricochet", path: ".."),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    // Without its traits: jemalloc is not wanted, and only the wall clock is read.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .target(
      name: "Inventories",
      dependencies: [
        .product(name: "Continuity", package: "ricochet"),
        .product(name: "DependencyGraph", package: "ricochet"),
        .product(name: "Synthetic", package: "ricochet"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: modern),
    .executableTarget(
      name: "kernel",
      dependencies: [
        "Inventories",
        .product(name: "Continuity", package: "ricochet"),
        .product(name: "DependencyGraph", package: "ricochet"),
        .product(name: "Synthetic", package: "ricochet"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: modern),
    .executableTarget(
      name: "plan",
      dependencies: [.product(name: "DependencyGraph", package: "ricochet")],
      swiftSettings: modern),
    .executableTarget(
      name: "fuzz",
      dependencies: [
        .product(name: "Connectors", package: "ricochet"),
        .product(name: "Formats", package: "ricochet"),
        .product(name: "Continuity", package: "ricochet"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: modern),
    suite("Reading"),
    suite("Playing"),
    suite("Drawing", needing: [.product(name: "Diagrams", package: "ricochet")]),
    suite("Command"),
  ]
)

/// A suite of benchmarks, in Benchmarks/ under its name.
func suite(_ name: String, needing more: [Target.Dependency] = []) -> Target {
  .executableTarget(
    name: name,
    dependencies: [
      "Inventories",
      .product(name: "Benchmark", package: "benchmark"),
      .product(name: "Continuity", package: "ricochet"),
      .product(name: "DependencyGraph", package: "ricochet"),
      .product(name: "SystemPackage", package: "swift-system"),
    ] + more,
    path: "Benchmarks/\(name)",
    swiftSettings: modern,
    plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
}
