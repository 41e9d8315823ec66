// Giving files their new content all together, or leaving every one as it was.

import Foundation
import SystemPackage

/// Files of a folder that get new content.
struct FileExchange {
  private let folder: FilePath
  private let files: [(path: String, bytes: [UInt8])]

  /// - Parameter files: content by path in the folder.
  init(in folder: FilePath, _ files: [String: [UInt8]]) {
    self.folder = folder
    self.files = files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { ($0.key, $0.value) }
  }

  /// Writes everything beside its place and to the disk, then moves it all into place. Where a move fails,
  /// those done are undone.
  func run() throws(ImportFailure) {
    let manager = FileManager.default
    let isNew = !manager.fileExists(atPath: folder.string)
    var drafts: [(draft: FilePath, target: FilePath)] = []
    var done: [(target: FilePath, old: FilePath?)] = []
    do {
      for (path, bytes) in files {
        let target = folder.pushing(FilePath(path))
        let parent = target.removingLastComponent()
        try manager.createDirectory(
          atPath: parent.string, withIntermediateDirectories: true)
        let name = target.lastComponent?.string ?? path
        let draft = parent.appending(".\(name).\(getpid()).new")
        drafts.append((draft, target))
        try write(bytes, to: draft)
      }
      for (draft, target) in drafts {
        var old: FilePath?
        if manager.fileExists(atPath: target.string) {
          let kept = FilePath(draft.string + ".old")
          try manager.linkItem(atPath: target.string, toPath: kept.string)
          old = kept
        }
        done.append((target, old))
        try rename(draft, to: target)
      }
      for case let (_, old?) in done { try? manager.removeItem(atPath: old.string) }
    } catch {
      for (target, old) in done.reversed() {
        if let old {
          try? rename(old, to: target)
        } else {
          try? manager.removeItem(atPath: target.string)
        }
      }
      for (draft, _) in drafts { try? manager.removeItem(atPath: draft.string) }
      if isNew { try? manager.removeItem(atPath: folder.string) }
      let text = (error as? Errno)?.description ?? error.localizedDescription
      throw ImportFailure(.cannotWrite(text), at: Place(file: folder.string))
    }
  }

  private func write(_ bytes: [UInt8], to path: FilePath) throws {
    let descriptor = try FileDescriptor.open(
      path, .writeOnly, options: [.create, .truncate, .closeOnExec],
      permissions: [.ownerReadWrite, .groupRead, .otherRead])
    try descriptor.closeAfter {
      try descriptor.writeAll(bytes)
      guard fsync(descriptor.rawValue) == 0 else { throw Errno(rawValue: errno) }
    }
  }

  private func rename(_ source: FilePath, to target: FilePath) throws {
    // Foundation's own move refuses to replace.
    guard Foundation.rename(source.string, target.string) == 0 else {
      throw Errno(rawValue: errno)
    }
  }
}
