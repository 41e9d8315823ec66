// Which files make up a model: the walk through its folder.

import Formats
import Foundation
package import SystemPackage

/// The files of a model, in the order of their paths.
///
/// Symbolic links are followed. Whatever is reached twice is read once, under its own path rather
/// than that of a link, so links can neither loop nor make the walk grow without end.
package struct ModelFiles: Sendable {
  struct Entry: Sendable {
    /// The path relative to the model's folder, with `/` between the parts.
    let path: String
    /// The path to open.
    let fullPath: FilePath
    /// False for what only stands here so that a defect can name it: do not read it.
    let isReadable: Bool
  }

  /// The list of files that an import is about to move into place, in the folder. While it is there, the folder
  /// is no model.
  package static let interruptedExchange = FileExchange.list

  /// Ascending by the UTF-8 bytes of the path; ``Location/file`` is an index into it.
  let entries: [Entry]
  /// The paths of the files, relative to the folder.
  package var paths: [String] { entries.map(\.path) }
  let defects: [LocatedDefect]

  /// - Parameter others: paths that are taken to be there too; with any, the folder need not be.
  package init(in folder: FilePath, with others: [String] = []) {
    var walk = Walk()
    if others.isEmpty || FileManager.default.fileExists(atPath: folder.string) {
      walk.run(from: folder)
    }
    for path in others { walk.add(path, in: folder) }
    let found = walk.found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    entries = found.map {
      Entry(path: $0.path, fullPath: $0.fullPath, isReadable: $0.defect == nil)
    }
    defects = found.enumerated().compactMap { index, place in
      place.defect.map {
        LocatedDefect($0, at: .whole(file: UInt32(truncatingIfNeeded: index)))
      }
    }
  }
}

/// The walk itself: folders proper first, links when those are known.
private struct Walk {
  struct Place {
    var path: String
    var fullPath: FilePath
    var defect: ReadingDefect?
  }

  /// What two paths to the same thing share.
  private struct Identity: Hashable {
    var device: DeviceID
    var inode: Inode

    init(_ status: Stat) { (device, inode) = (status.deviceID, status.inode) }
  }

  private(set) var found: [Place] = []
  private var seen: Set<Identity> = []
  private var folders: [Place] = []
  private var linkedFolders: [Place] = []
  private var linkedFiles: [(place: Place, identity: Identity)] = []

  mutating func run(from root: FilePath) {
    let place = Place(path: "", fullPath: root)
    do {
      guard try root.stat().type == .directory else {
        found.append(Place(path: root.string, fullPath: root, defect: .notAFolder))
        return
      }
    } catch {
      found.append(Place(path: root.string, fullPath: root, defect: ReadingDefect(error)))
      return
    }
    folders = [place]
    // Links wait, so that a folder inside the model is met under its own path first.
    while let folder = folders.popLast() ?? linkedFolders.popLast() { visit(folder) }
    for (place, identity) in linkedFiles where seen.insert(identity).inserted {
      found.append(place)
    }
  }

  /// Takes a file to be there, if none of its path was found.
  mutating func add(_ path: String, in folder: FilePath) {
    guard !found.contains(where: { $0.path == path }) else { return }
    found.append(Place(path: path, fullPath: folder.appending(path)))
  }

  private mutating func visit(_ folder: Place) {
    let names: [String]
    do {
      guard seen.insert(Identity(try folder.fullPath.stat())).inserted else { return }
      names = try FileManager.default.contentsOfDirectory(atPath: folder.fullPath.string)
    } catch {
      report(error, at: folder)
      return
    }
    // Downwards, since folders are taken from the end: so links win in the order of their names.
    let sorted = names.sorted { $1.utf8.lexicographicallyPrecedes($0.utf8) }
    if folder.path.isEmpty, names.contains(".ricochet") {
      let list = folder.fullPath.pushing(FilePath(ModelFiles.interruptedExchange))
      if FileManager.default.fileExists(atPath: list.string) {
        found.append(
          Place(
            path: ModelFiles.interruptedExchange, fullPath: list, defect: .interruptedImport))
      }
    }
    for name in sorted where !name.hasPrefix(".") && name != "expected.yaml" {
      let path = folder.path.isEmpty ? name : folder.path + "/" + name
      look(at: Place(path: path, fullPath: folder.fullPath.appending(name)), named: name)
    }
  }

  private mutating func look(at place: Place, named name: String) {
    let lowercased = name.lowercased()
    let isModelFile = [".yaml", ".yml", ".csv"].contains { lowercased.hasSuffix($0) }
    do {
      let own = try place.fullPath.stat(followTargetSymlink: false)
      let isLink = own.type == .symbolicLink
      let target = isLink ? try place.fullPath.stat() : own
      if target.type == .directory {
        if isLink { linkedFolders.append(place) } else { folders.append(place) }
      } else if isModelFile, target.type != .regular {
        found.append(Place(path: place.path, fullPath: place.fullPath, defect: .notARegularFile))
      } else if isModelFile, isLink {
        linkedFiles.append((place, Identity(target)))
      } else if isModelFile {
        seen.insert(Identity(target))
        found.append(place)
      }
    } catch {
      report(error, at: place)
    }
  }

  private mutating func report(_ error: any Error, at place: Place) {
    var place = place
    if place.path.isEmpty { place.path = place.fullPath.string }
    var defect = ReadingDefect(error)
    if let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? POSIXError {
      defect = ReadingDefect(Errno(rawValue: underlying.code.rawValue))
    }
    // Foundation shows what is not UTF-8 as U+FFFD, and under that name there is nothing.
    if case .unreadable(Errno.noSuchFileOrDirectory.rawValue, _) = defect,
      place.path.unicodeScalars.contains("\u{FFFD}")
    {
      defect = .fileNameNotUTF8
    }
    place.defect = defect
    found.append(place)
  }
}
