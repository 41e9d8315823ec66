// What the import before this one left in a folder: its files as they are today, and what it wrote itself.

import Continuity
import Foundation
import SystemPackage

/// The import of the same origin before this one, if there was any. Its tables are read when they are asked
/// for, since each may be large.
struct PreviousImport: Sendable {
  private let origin: String
  private let folder: FilePath
  private let language: Language
  /// Whether there was any.
  let isThere: Bool

  /// - Throws: ``ImportFailure``, where the folder is none, and where there is an import although none is to
  ///   be updated, or none although one is.
  init(
    of origin: String, in folder: FilePath, _ options: ImportOptions
  ) throws(ImportFailure) {
    self.origin = origin
    self.folder = folder
    language = options.language
    let place = Place(file: folder.string)
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: folder.string, isDirectory: &isFolder),
      !isFolder.boolValue
    {
      throw ImportFailure(.folderNotUsable(Errno.notDirectory.description), at: place)
    }
    func exists(_ name: String) -> Bool {
      FileManager.default.fileExists(atPath: folder.pushing(FilePath(name)).string)
    }
    let snapshots = TableKind.allCases.map { Self.snapshot($0, of: origin) }
    let names = TableKind.allCases.map { $0.fileName(of: origin) }
    isThere = (snapshots + names).contains(where: exists)
    guard isThere == options.isUpdate else {
      throw ImportFailure(
        isThere ? .needsUpdate(origin: origin) : .nothingToUpdate(origin: origin), at: place)
    }
    guard !isThere || snapshots.contains(where: exists) else {
      throw ImportFailure(.snapshotDamaged(".ricochet/\(origin)"), at: place)
    }
  }

  /// A table as the last import wrote it, and as it is today.
  struct Table {
    /// What the last import wrote; `nil` where it wrote none.
    var base: ModelTable?
    /// The file today; `nil` where it is not there.
    var mine: ModelTable?

    /// Whether there is anything.
    var isThere: Bool { base != nil || mine != nil }
  }

  /// Reads a table.
  func table(_ kind: TableKind) throws(ImportFailure) -> Table {
    var table = Table()
    guard isThere else { return table }
    let (snapshot, name) = (Self.snapshot(kind, of: origin), kind.fileName(of: origin))
    let (base, mine) = (try bytes(snapshot), try bytes(name))
    if let base {
      guard let read = ModelTable(base) else {
        throw ImportFailure(.snapshotDamaged(snapshot), at: place(snapshot))
      }
      table.base = read
    }
    // Mostly nobody has touched it.
    if let mine, mine == base {
      table.mine = table.base
    } else if let mine {
      guard let read = ModelTable(mine) else {
        throw ImportFailure(.folderNotUsable(name), at: place(name))
      }
      table.mine = read
    }
    return table
  }

  /// The identifiers of nodes by source, as people left them, else as they were first written.
  func identifiers() throws(ImportFailure) -> [String: String] {
    let nodes = try table(.nodes)
    var identifiers: [String: String] = [:]
    for case let table? in [nodes.base, nodes.mine] {
      guard let id = table.index(of: "id"), let source = table.index(of: "source") else { continue }
      for row in table.rows where !row[source].isEmpty && !row[id].isEmpty {
        identifiers[row[source]] = row[id]
      }
    }
    return identifiers
  }

  private func bytes(_ name: String) throws(ImportFailure) -> [UInt8]? {
    let path = folder.pushing(FilePath(name))
    guard FileManager.default.fileExists(atPath: path.string) else { return nil }
    do throws(UnreadableFile) {
      return try SourceFile.bytes(of: path)
    } catch {
      throw ImportFailure(
        .unreadable(error.message(in: language)), at: Place(file: path.string))
    }
  }

  /// The path of what the import itself wrote of a table.
  static func snapshot(_ kind: TableKind, of origin: String) -> String {
    ".ricochet/\(origin)/\(kind.rawValue).csv"
  }

  private func place(_ name: String) -> Place {
    Place(file: folder.pushing(FilePath(name)).string)
  }
}
