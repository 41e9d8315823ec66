// Giving files their new content all together, or leaving every one as it was, even if the machine stops between
// two of them.

import Foundation
package import SystemPackage

/// Files of a folder that get new content.
///
/// Everything is written beside its place and to the disk first; then a list of the moves to come (``list``); then
/// the files are moved, and the list goes. Whatever stops in between, either no file is new yet, or the list is
/// there: then nobody should read the folder until ``finish(in:)`` has done the rest.
package struct FileExchange {
  /// The list of files that are about to be moved into place, in the folder.
  package static let list = ".ricochet/exchange"

  private let folder: FilePath
  private let files: [(path: String, bytes: [UInt8])]

  /// One file: where it was written, and where it belongs, both relative to the folder.
  private struct Move {
    var draft: String
    var target: String
  }

  /// - Parameter files: content by path in the folder.
  package init(in folder: FilePath, _ files: [String: [UInt8]]) {
    self.folder = folder
    self.files = files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { ($0.key, $0.value) }
  }

  /// Writes everything, then moves it all into place. Where a move fails, those done are undone.
  package func run() throws(FolderFailure) {
    if files.isEmpty { return }
    do {
      let moves = try write()
      try move(moves)
    } catch {
      for (path, _) in files {
        remove(draft(of: path))
        // Goes only where nothing is in it.
        unsafe rmdir(place(of: path).removingLastComponent().string)
      }
      unsafe rmdir(place(of: Self.list).removingLastComponent().string)
      throw Self.failure(error)
    }
  }

  /// Does what an exchange that was cut short still had to do.
  package static func finish(in folder: FilePath) throws(FolderFailure) {
    let exchange = FileExchange(in: folder, [:])
    let list = exchange.place(of: Self.list)
    guard FileManager.default.fileExists(atPath: list.string) else { return }
    do {
      let text = String(decoding: try SourceFile.bytes(of: list), as: UTF8.self)
      for line in text.split(separator: "\n") {
        let paths = line.split(separator: "\t").map(String.init)
        guard paths.count == 2, paths.allSatisfy(isInside),
          paths[0].hasSuffix(Self.ending)
        else {
          throw FolderFailure.damagedList(list)
        }
        // What is not there any more was moved.
        if FileManager.default.fileExists(atPath: exchange.place(of: paths[0]).string) {
          try exchange.rename(paths[0], to: paths[1])
        }
        exchange.remove(paths[0] + ".old")
      }
      try exchange.synchronize()
      exchange.remove(Self.list)
    } catch {
      throw failure(error)
    }
  }

  // MARK: - Steps

  /// Writes everything beside its place, and the list of moves.
  private func write() throws -> [Move] {
    var moves: [Move] = []
    for (path, bytes) in files {
      try FileManager.default.createDirectory(
        atPath: place(of: path).removingLastComponent().string, withIntermediateDirectories: true)
      let draft = draft(of: path)
      try write(bytes, to: draft)
      moves.append(Move(draft: draft, target: path))
    }
    try FileManager.default.createDirectory(
      atPath: place(of: Self.list).removingLastComponent().string,
      withIntermediateDirectories: true)
    let list = draft(of: Self.list)
    try write(Array(moves.map { "\($0.draft)\t\($0.target)\n" }.joined().utf8), to: list)
    try rename(list, to: Self.list)
    try synchronize()
    return moves
  }

  /// Moves everything into place; where that fails, nothing.
  private func move(_ moves: [Move]) throws {
    var done: [(target: String, old: String?)] = []
    do {
      for move in moves {
        var old: String?
        if FileManager.default.fileExists(atPath: place(of: move.target).string) {
          let kept = move.draft + ".old"
          try FileManager.default.linkItem(
            atPath: place(of: move.target).string, toPath: place(of: kept).string)
          old = kept
        }
        done.append((move.target, old))
        try rename(move.draft, to: move.target)
      }
    } catch {
      for (target, old) in done.reversed() {
        if let old { try? rename(old, to: target) } else { remove(target) }
      }
      remove(Self.list)
      throw error
    }
    try synchronize()
    remove(Self.list)
    for case let (_, old?) in done { remove(old) }
  }

  // MARK: - Files

  private static let ending = ".new"

  private func draft(of path: String) -> String {
    let path = FilePath(path)
    let name = path.lastComponent?.string ?? ""
    return path.removingLastComponent().appending(".\(name).\(getpid())\(Self.ending)").string
  }

  /// Whether a path leads to somewhere in the folder.
  private static func isInside(_ path: String) -> Bool {
    let path = FilePath(path)
    return path.isRelative && path.isLexicallyNormal && !path.starts(with: "..")
  }

  private func place(of path: String) -> FilePath { folder.pushing(FilePath(path)) }

  private func remove(_ path: String) {
    try? FileManager.default.removeItem(atPath: place(of: path).string)
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = try FileDescriptor.open(
      place(of: path), .writeOnly, options: [.create, .truncate, .closeOnExec],
      permissions: [.ownerReadWrite, .groupRead, .otherRead])
    try descriptor.closeAfter {
      try descriptor.writeAll(bytes)
      try descriptor.synchronize()
    }
  }

  private func rename(_ source: String, to target: String) throws {
    // Foundation's own move refuses to replace.
    guard unsafe Foundation.rename(place(of: source).string, place(of: target).string) == 0 else {
      throw Errno(rawValue: errno)
    }
  }

  /// Makes the names of the folders with files to move last; not every system can.
  private func synchronize() throws {
    for path in [folder, place(of: Self.list).removingLastComponent()] {
      let descriptor = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec])
      try descriptor.closeAfter { try? descriptor.synchronize() }
    }
  }

  private static func failure(_ error: any Error) -> FolderFailure {
    error as? FolderFailure ?? .system(Errno(of: error))
  }
}
