// A file for a library or a program that wants one.

import Foundation

/// A file that is gone with its owner.
final class TemporaryFile {
  let path: String

  init(_ bytes: [UInt8], ending: String) throws(RenderingFailure) {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("ricochet-\(UUID().uuidString)\(ending)").path
    // Nobody else may read it: what a hospital lacks stands in its documents.
    guard
      FileManager.default.createFile(
        atPath: path, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
    else { throw .system(path) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
