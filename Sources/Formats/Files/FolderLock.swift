// One change at a time in a folder: two would each write over what the other has just read.

import Foundation
package import SystemPackage

/// Holds a folder for a change while it lives, made where it is not there: of two first changes, one wins. Other
/// programs may read it all the same.
///
/// Nothing is left in the folder, nor a folder that stays empty, and what stops a change lets the folder go.
package final class FolderLock {
  private let file: FileDescriptor?
  /// The folders made, the innermost last.
  private var made: [FilePath] = []

  /// Holds a folder.
  ///
  /// - Throws: ``FolderFailure``, where somebody else holds it, or it cannot be made.
  package init(_ folder: FilePath) throws(FolderFailure) {
    // Who made a folder and wrote nothing takes it away again: then all begins anew.
    var defect: Errno?
    for _ in 0..<20 {
      do {
        made += try Self.make(folder)
        defect = nil
      } catch {
        defect = error
        if error == .noSuchFileOrDirectory { continue }
        break
      }
      // What cannot be opened or held at all, as on some network disks, is told by what reads and writes there.
      guard
        let opened = try? FileDescriptor.open(
          folder, .readOnly, options: [.directory, .closeOnExec])
      else {
        if FileManager.default.fileExists(atPath: folder.string) {
          file = nil
          return
        }
        continue
      }
      if flock(opened.rawValue, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
        try? opened.close()
        throw .inUse
      }
      if Self.isThere(folder, as: opened) {
        file = opened
        return
      }
      try? opened.close()
    }
    Self.remove(made)
    if let defect {
      throw .system(defect)
    }
    throw .inUse
  }

  deinit {
    // Only what is empty goes.
    Self.remove(made)
    try? file?.close()
  }

  private static func remove(_ folders: [FilePath]) {
    for folder in folders.reversed() { unsafe rmdir(folder.string) }
  }

  /// Makes a folder and those that hold it.
  ///
  /// - Returns: those that were not there, the innermost last.
  private static func make(_ folder: FilePath) throws(Errno) -> [FilePath] {
    var missing: [FilePath] = []
    var path = folder
    while path.lastComponent != nil, !FileManager.default.fileExists(atPath: path.string) {
      missing.append(path)
      path.removeLastComponent()
    }
    var made: [FilePath] = []
    for path in missing.reversed() {
      if unsafe mkdir(path.string, 0o777) == 0 {
        made.append(path)
      } else if errno != EEXIST {
        let error = Errno(rawValue: errno)
        remove(made)
        throw error
      }
    }
    return made
  }

  /// Whether a path still leads to the folder that was opened there.
  private static func isThere(_ folder: FilePath, as opened: FileDescriptor) -> Bool {
    var (one, other) = (Foundation.stat(), Foundation.stat())
    return unsafe stat(folder.string, &one) == 0 && fstat(opened.rawValue, &other) == 0
      && one.st_ino == other.st_ino && one.st_dev == other.st_dev
  }
}
