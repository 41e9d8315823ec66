// A folder of a test's own, with the files it writes there.

package import Foundation
package import SystemPackage

/// A folder that goes away with the last one who holds it.
package final class TemporaryFolder: Sendable {
  package let url: URL

  package var path: String { url.path }
  package var filePath: FilePath { FilePath(url.path) }

  package init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "ricochet-tests-\(UUID())")
      .resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// A folder with these files, by their paths.
  package convenience init(_ files: [String: String]) throws {
    try self.init()
    for (path, text) in files { try write(path, text) }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  @discardableResult
  package func write(_ name: String, _ text: String) throws -> FilePath {
    try write(name, text.utf8)
  }

  /// Writes a file, and the folders that it lies in.
  @discardableResult
  package func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> FilePath {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return FilePath(file.path)
  }

  package func text(_ name: String) throws -> String {
    try String(contentsOf: url.appending(path: name), encoding: .utf8)
  }

  /// Every file below it, with its bytes.
  package func contents() throws -> [String: Data] {
    var found: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: url.path) {
      if let data = try? Data(contentsOf: url.appending(path: name)) { found[name] = data }
    }
    return found
  }
}
