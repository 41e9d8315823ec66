// Writing a file whole or not at all: a temporary one beside it, then a new name.

import Foundation
package import SystemPackage

/// A picture or a document: a file that is there whole, or as it was.
package enum WholeFile {
  /// Replaces the file at `path` by these bytes. Where that fails, what was there before is untouched,
  /// and nothing else is left behind.
  package static func write(_ bytes: [UInt8], to path: FilePath) throws(Errno) {
    try write([(bytes, path)])
  }

  /// Replaces several files at once: none is replaced before all are on the disk.
  package static func write(_ files: [(bytes: [UInt8], path: FilePath)]) throws(Errno) {
    var staged: [(temporary: FilePath, path: FilePath)] = []
    defer { for file in staged { unsafe unlink(file.temporary.string) } }
    for file in files {
      if let new = try stage(file.bytes, for: file.path) { staged.append(new) }
    }
    while let file = staged.first {
      guard unsafe rename(file.temporary.string, file.path.string) == 0 else {
        throw Errno(rawValue: errno)
      }
      staged.removeFirst()
    }
  }

  /// Whether a path is a device or a pipe, which takes one stream and cannot be several files.
  package static func isStream(_ path: FilePath) -> Bool {
    var info = stat()
    guard unsafe stat(path.string, &info) == 0 else { return false }
    return ![S_IFREG, S_IFDIR].contains(info.st_mode & S_IFMT)
  }

  /// Writes bytes beside the file that they will be; at once where that cannot be replaced.
  private static func stage(
    _ bytes: [UInt8], for path: FilePath
  ) throws(Errno) -> (temporary: FilePath, path: FilePath)? {
    // A link is followed: its target is replaced, not the link.
    let path =
      (try? URL(filePath: path.string).resourceValues(forKeys: [.isSymbolicLinkKey]))?
        .isSymbolicLink == true
      ? FilePath(URL(filePath: path.string).resolvingSymlinksInPath().path) : path
    let folder = path.removingLastComponent()
    let name = path.lastComponent?.string ?? ""
    var info = stat()
    if unsafe stat(path.string, &info) == 0 {
      if info.st_mode & S_IFMT == S_IFDIR { throw .isDirectory }
      // A device or a pipe is written to; it cannot be replaced, nor should it.
      if info.st_mode & S_IFMT != S_IFREG {
        try writeThrough(bytes, to: path)
        return nil
      }
      // A file that may not be written may not be replaced either, though its folder would allow it.
      if unsafe access(path.string, W_OK) != 0 { throw Errno(rawValue: errno) }
    }
    let temporary = folder.appending(
      ".\(name.prefix(80)).\(getpid()).\(UInt32.random(in: 0 ... .max))")
    do {
      let file = try FileDescriptor.open(
        temporary, .writeOnly, options: [.create, .exclusiveCreate],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
      do {
        try file.closeAfter {
          try file.writeAll(bytes)
          try file.synchronize()
        }
      } catch {
        unsafe unlink(temporary.string)
        throw error
      }
    } catch {
      throw Errno(of: error)
    }
    return (temporary, path)
  }

  private static func writeThrough(_ bytes: [UInt8], to path: FilePath) throws(Errno) {
    do {
      let file = try FileDescriptor.open(path, .writeOnly)
      try file.closeAfter { _ = try file.writeAll(bytes) }
    } catch {
      throw Errno(of: error)
    }
  }
}
