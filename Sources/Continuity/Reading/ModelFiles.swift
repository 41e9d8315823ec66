// Which files make up a model: the walk through its folder.

import SystemPackage

/// The files of a model, in the order of their paths.
struct ModelFiles: Sendable {
  struct Entry: Sendable {
    /// The path relative to the model's folder, with `/` between the parts.
    let path: String
    /// The path to open.
    let fullPath: FilePath
    /// False for what only stands here so that a defect can name it: do not read it.
    let isReadable: Bool
  }

  /// Ascending by the UTF-8 bytes of the path; ``Location/file`` is an index into it.
  private(set) var entries: [Entry] = []
  private(set) var defects: [LocatedDefect] = []

  init(in folder: FilePath) {
  }
}
