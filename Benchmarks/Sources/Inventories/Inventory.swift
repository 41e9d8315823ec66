// Generated inventories, made once and kept under the temporary directory.

public import Continuity
public import DependencyGraph
import Foundation
import Synthetic
public import SystemPackage

/// An invented group of hospitals on disk, to measure with.
public struct Inventory: Sendable {
  /// How many nodes it has.
  public let nodes: Int
  /// What it looks like.
  public let seed: UInt64
  /// The folder of its files.
  public let folder: FilePath

  /// The inventory of so many nodes, made where it is not there yet.
  ///
  /// - Throws: where its files cannot be written.
  public init(nodes: Int, seed: UInt64 = 1) throws {
    self.nodes = nodes
    self.seed = seed
    let cache = FileManager.default.temporaryDirectory.appending(path: "ricochet-inventories")
    let place = cache.appending(path: "\(nodes)-\(seed)")
    folder = FilePath(place.path)
    guard !FileManager.default.fileExists(atPath: place.path) else { return }
    // Written aside and moved, so that what stands under its name is whole.
    let unfinished = cache.appending(path: "\(UUID())")
    try FileManager.default.createDirectory(at: unfinished, withIntermediateDirectories: true)
    try SyntheticGroup(nodes: nodes, seed: seed).write(to: FilePath(unfinished.path))
    try FileManager.default.moveItem(at: unfinished, to: place)
  }

  /// Reads it.
  public func model() throws -> Model { try Model(contentsOf: folder) }
}

/// The folder of a model that is shipped with ricochet, by its name.
public func shippedModel(_ name: String) -> FilePath {
  let root = URL(filePath: #filePath).appending(path: "../../../..").standardized
  return FilePath(root.appending(path: "Models").appending(path: name).path)
}

extension Model {
  /// The group's directory, which more than nine nodes of ten need.
  public var directory: Index<Asset> {
    guard case .found(let asset) = findAsset("ad") else {
      preconditionFailure("A generated inventory has the node 'ad'")
    }
    return asset
  }

  /// The first process by its identifier.
  public var firstProcess: Index<Asset> {
    guard let process = assets.firstIndex(where: { $0.kind == .process }) else {
      preconditionFailure("A generated inventory has processes")
    }
    return process
  }

  /// The directory fails, as its row says.
  public var directoryFailure: Failure { failure(of: directory) }

  /// An asset fails, as its row says.
  public func failure(of index: Index<Asset>) -> Failure {
    let asset = assets[index]
    return Failure(
      of: node(of: index), cause: asset.repair.map { CauseLength($0) } ?? .unknown,
      work: asset.restart ?? 0)
  }
}

extension CauseLength {
  /// As long as the model says.
  fileprivate init(_ limit: Limit) {
    self =
      switch limit {
      case .minutes(let minutes): .minutes(minutes)
      case .unlimited: .unlimited
      }
  }
}
