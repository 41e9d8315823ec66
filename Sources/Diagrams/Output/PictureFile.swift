// Writing a file whole or not at all: a temporary one beside it, then a new name.

import Foundation
public import SystemPackage

/// A file that a picture goes to.
public enum PictureFile {
  /// Replaces the file at `path` by these bytes. Where that fails, what was there before is untouched,
  /// and nothing else is left behind.
  public static func write(_ bytes: [UInt8], to path: FilePath) throws(Errno) {
    // A link is followed: its target is replaced, not the link.
    let path =
      (try? URL(filePath: path.string).resourceValues(forKeys: [.isSymbolicLinkKey]))?
        .isSymbolicLink == true
      ? FilePath(URL(filePath: path.string).resolvingSymlinksInPath().path) : path
    let folder = path.removingLastComponent()
    let name = path.lastComponent?.string ?? ""
    var info = stat()
    if stat(path.string, &info) == 0 {
      // A device or a pipe is written to; it cannot be replaced, nor should it.
      if info.st_mode & S_IFMT != S_IFREG { return try writeThrough(bytes, to: path) }
      // A file that may not be written may not be replaced either, though its folder would allow it.
      if access(path.string, W_OK) != 0 { throw Errno(rawValue: errno) }
    }
    let temporary = folder.appending(
      ".\(name.prefix(80)).\(getpid()).\(UInt32.random(in: 0 ... .max))")
    do {
      let file = try FileDescriptor.open(
        temporary, .writeOnly, options: [.create, .exclusiveCreate],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
      do {
        try file.closeAfter { _ = try file.writeAll(bytes) }
        guard rename(temporary.string, path.string) == 0 else { throw Errno(rawValue: errno) }
      } catch {
        unlink(temporary.string)
        throw error
      }
    } catch {
      throw error as? Errno ?? .ioError
    }
  }

  private static func writeThrough(_ bytes: [UInt8], to path: FilePath) throws(Errno) {
    do {
      let file = try FileDescriptor.open(path, .writeOnly)
      try file.closeAfter { _ = try file.writeAll(bytes) }
    } catch {
      throw error as? Errno ?? .ioError
    }
  }
}
