// The folders of models that the product ships.

import Continuity
import Foundation
import SystemPackage
import TestSupport
import Testing

/// A shipped model, by the path of its folder below `Models`.
struct ModelFolder: Sendable, CustomTestStringConvertible {
  /// The path below `Models`, such as `lessons/01-chaine`.
  let path: String

  /// The folder of all models.
  private static let root = repository.appending(path: "Models")

  var url: URL { ModelFolder.root.appending(path: path) }
  var testDescription: String { path }

  func holds(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appending(path: name).path)
  }

  /// The folders that hold files of a model, and not inside another such folder, by path.
  static let all: [ModelFolder] = {
    var found: [String] = []
    var queue = [""]
    while let path = queue.popLast() {
      let names = names(in: path)
      let isModel = names.contains { name in
        [".yaml", ".yml", ".csv"].contains { name.hasSuffix($0) }
      }
      if isModel {
        found.append(path)
      } else {
        queue += names.map { path.isEmpty ? $0 : "\(path)/\($0)" }
      }
    }
    return found.sorted().map(ModelFolder.init)
  }()

  private static func names(in path: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: path).path)
    return (names ?? []).filter { !$0.hasPrefix(".") }
  }
}
