// The one door to the bytes of what is imported: which files a path means, and reading them whole or in pieces.

import Foundation
package import SystemPackage

/// A regular file that is read from front to end.
///
/// What goes wrong is said with the name of the file.
package struct ExportFile: ~Copyable {
  private let descriptor: FileDescriptor
  private let path: FilePath

  /// Opens a regular file; nothing else is opened, since a pipe would keep us waiting.
  package init(_ path: FilePath) throws(FormatFailure) {
    self.path = path
    do {
      guard try path.stat().type == .regular else {
        throw FormatFailure(.notAFile, at: Place(file: path.string))
      }
      descriptor = try FileDescriptor.open(path, .readOnly, options: [.nonBlocking, .closeOnExec])
    } catch let failure as FormatFailure {
      throw failure
    } catch {
      throw FormatFailure(system: error, of: path)
    }
  }

  deinit { try? descriptor.close() }

  /// Reads on into the bytes from `start` on.
  ///
  /// - Returns: how many bytes were read; 0 at the end.
  package func read(into bytes: inout [UInt8], from start: Int = 0) throws(FormatFailure) -> Int {
    do {
      return try descriptor.read(into: &bytes, from: start)
    } catch {
      throw FormatFailure(system: error, of: path)
    }
  }

  /// The first bytes of a file, at most `count`.
  package static func beginning(of path: FilePath, count: Int) throws(FormatFailure) -> [UInt8] {
    let file = try ExportFile(path)
    var bytes = [UInt8](repeating: 0, count: count)
    let read = try file.read(into: &bytes)
    return Array(bytes[..<read])
  }

  /// All bytes of a file.
  package static func bytes(of path: FilePath) throws(FormatFailure) -> [UInt8] {
    do throws(UnreadableFile) {
      return try SourceFile.bytes(of: path)
    } catch {
      throw FormatFailure(error, at: Place(file: path.string))
    }
  }

  /// The file itself, or the files right in a folder whose names end so, by name; `none` where a folder has
  /// no such file.
  ///
  /// - Throws: `none`, what the system says of a folder that cannot be listed, or what to export instead of a
  ///   file of another program.
  package static func files<Failure: ReaderFailure>(
    at path: FilePath, ending extensions: [String], otherwise none: Failure
  ) throws(Failure) -> [FilePath] {
    let names = try Failure.reading(names(in: path))
    guard let names else { return [path] }
    let found = names.filter { name in
      guard !name.hasPrefix("."), let end = FilePath(name).extension else { return false }
      return extensions.contains(end.lowercased())
    }
    let files =
      (found.isEmpty
      ? names.sorted()
      : found.sorted {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }).map(path.appending)
    for file in files { try Failure.reading(ForeignFormat.refuse(file)) }
    guard !found.isEmpty else { throw none }
    return files
  }

  /// The names in a folder; `nil` where the path leads to a file, which is then none of another program's.
  private static func names(in path: FilePath) throws(FormatFailure) -> [String]? {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path.string, isDirectory: &isFolder),
      isFolder.boolValue
    else {
      try ForeignFormat.refuse(path)
      return nil
    }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path.string)
    } catch {
      throw FormatFailure(system: error, of: path)
    }
  }
}

extension FormatFailure {
  package init(_ error: UnreadableFile, at place: Place) {
    switch error.defect {
    case .fileTooLarge(_, let limit): self.init(.tooLarge(limit: Int(limit)), at: place)
    case .notARegularFile: self.init(.notAFile, at: place)
    case .unreadable(_, let text): self.init(.unreadable(text), at: place)
    default: self.init(.unreadable("\(error.defect)"), at: place)
    }
  }

  /// What the system says of a file.
  fileprivate init(system error: any Error, of path: FilePath) {
    self.init(.unreadable(Errno(of: error).description), at: Place(file: path.string))
  }
}
