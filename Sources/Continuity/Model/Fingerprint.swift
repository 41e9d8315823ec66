// A short name for the exact state of a model's files: two answers that bear the same were made of the same.

import Formats
package import SystemPackage

/// The fingerprint of a model's files.
package struct Fingerprint: Hashable, Sendable {
  /// Twelve hexadecimal digits: enough that two states of one hospital's model never share them by chance.
  package let text: String

  /// Hashes every file that belongs to the model, each with its path, in the order of their paths. Where a file lies
  /// on the disk, when it was written and what else is in the folder change nothing.
  ///
  /// - Returns: `nil` where a file cannot be read.
  /// - Complexity: O(bytes)
  package init?(ofModelIn folder: FilePath) {
    var hash = SHA256()
    for entry in ModelFiles(in: folder).entries {
      guard entry.isReadable, let bytes = try? SourceFile.bytes(of: entry.fullPath) else {
        return nil
      }
      // Lengths keep two files from being taken for one.
      hash.update(Array("\(entry.path)\0\(bytes.count)\0".utf8))
      hash.update(bytes)
    }
    text = String(hash.digest().prefix(12))
  }
}
