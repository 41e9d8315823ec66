// One import at a time in a folder: two would each write over what the other has just read.

import Foundation
import SystemPackage

/// Holds a folder for an import while it lives. Other programs may read it all the same.
///
/// Nothing is left in the folder, and what stops an import lets the folder go.
final class FolderLock {
  private let file: FileDescriptor?

  /// Holds a folder; one that is not there is nobody's yet.
  ///
  /// - Throws: ``ImportFailure``, where another import holds it.
  init(_ folder: FilePath) throws(ImportFailure) {
    // What cannot be opened or held at all, as on some network disks, is told by what reads and writes there.
    file = try? FileDescriptor.open(folder, .readOnly, options: [.directory, .closeOnExec])
    guard let file, flock(file.rawValue, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK else {
      return
    }
    throw ImportFailure(.folderInUse, at: Place(file: folder.string))
  }

  deinit { try? file?.close() }
}
