// swift-tools-version: 6.2
// The targets form a line, not a web: ricochet → Reports → Diagrams and Connectors, side by side → Continuity →
// DependencyGraph; Formats, which knows no word of continuity, is below all that read or write files.
import PackageDescription

let modern: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "ricochet",
  products: [
    .executable(name: "ricochet", targets: ["ricochet"]),
    .library(name: "Connectors", targets: ["Connectors"]),
    .library(name: "Diagrams", targets: ["Diagrams"]),
    .library(name: "Continuity", targets: ["Continuity"]),
    .library(name: "Formats", targets: ["Formats"]),
    .library(name: "DependencyGraph", targets: ["DependencyGraph"]),
    .library(name: "Synthetic", targets: ["Synthetic"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "DependencyGraph", swiftSettings: modern + [.strictMemorySafety()]),
    .target(
      name: "Formats",
      dependencies: [
        "CExpat", "CXLSXWriter", "CZip",
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: modern + [.strictMemorySafety()]),
    .target(
      name: "Continuity",
      dependencies: [
        "DependencyGraph", "Formats",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      resources: ["care-d2", "nis2", "recyf", "iso22301"].map {
        .embedInCode("Objectives/Regimes/\($0).yaml")
      } + [.embedInCode("Registers/declarations.yaml")],
      swiftSettings: modern + [.strictMemorySafety()]),
    // Invented inventories, to measure with: text that knows nothing of the model it becomes.
    .target(
      name: "Synthetic",
      dependencies: ["Formats", .product(name: "SystemPackage", package: "swift-system")],
      swiftSettings: modern + [.strictMemorySafety()]),
    .systemLibrary(
      name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"])]),
    .systemLibrary(name: "CQPDF", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
    .target(
      name: "Diagrams",
      dependencies: [
        "CGraphviz", "CQPDF", "Continuity", "DependencyGraph", "Formats",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: modern + [.strictMemorySafety()]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(
      name: "Reports",
      dependencies: [
        "CZip", "Connectors", "Continuity", "DependencyGraph", "Diagrams", "Formats",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: modern + [.strictMemorySafety()]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .target(
      name: "Connectors",
      dependencies: [
        "Continuity", "DependencyGraph", "Formats",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: modern + [.strictMemorySafety()]),
    .executableTarget(
      name: "ricochet",
      dependencies: [
        "Connectors", "Continuity", "DependencyGraph", "Diagrams", "Formats", "Reports",
        "Synthetic",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: modern + [.strictMemorySafety()]),
    .target(
      name: "TestSupport",
      dependencies: [
        "Continuity",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      path: "Tests/TestSupport", swiftSettings: modern),
    .testTarget(
      name: "DependencyGraphTests", dependencies: ["DependencyGraph", "TestSupport"],
      swiftSettings: modern),
    .testTarget(
      name: "FormatsTests",
      dependencies: [
        "Formats", "TestSupport",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: modern),
    .testTarget(
      name: "ContinuityTests",
      dependencies: ["Continuity", "DependencyGraph", "Formats", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: modern),
    .testTarget(
      name: "DiagramsTests",
      dependencies: [
        "Continuity", "DependencyGraph", "Diagrams", "Formats", "TestSupport",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: modern),
    .testTarget(
      name: "ConnectorsTests",
      dependencies: [
        "Connectors", "Continuity", "Formats", "TestSupport",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      exclude: ["Fixtures"], swiftSettings: modern),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Connectors", "Continuity", "DependencyGraph", "Diagrams", "Formats", "Reports",
        "TestSupport",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: modern),
    .testTarget(
      name: "OracleTests",
      dependencies: [
        "Continuity", "DependencyGraph", "Formats", "Reports", "TestSupport",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: modern),
    .testTarget(
      name: "CommandLineTests", dependencies: ["TestSupport", "ricochet"], exclude: ["Fixtures"],
      swiftSettings: modern),
  ]
)
