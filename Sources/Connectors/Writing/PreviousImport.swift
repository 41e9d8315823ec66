// What the import before this one left in a folder: its files as they are today, and what it wrote itself.

import Continuity
import Foundation
import SystemPackage

/// The import of the same origin before this one, if there was any. Its tables are read when they are asked
/// for, since each may be large.
struct PreviousImport {
  private let origin: String
  private let folder: FilePath
  private let language: Language
  private let isThere: Bool

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
    let snapshot = ".ricochet/\(origin)"
    let names = TableKind.allCases.map { $0.fileName(of: origin) }
    isThere = exists(snapshot) || names.contains(where: exists)
    guard isThere == options.isUpdate else {
      throw ImportFailure(
        isThere ? .needsUpdate(origin: origin) : .nothingToUpdate(origin: origin), at: place)
    }
    guard !isThere || exists(snapshot) else {
      throw ImportFailure(.snapshotDamaged(snapshot), at: place)
    }
  }

  /// The identifiers of nodes by source: as people left them, else as they were first written.
  func identifiers() throws(ImportFailure) -> [String: String] {
    let (base, mine) = try tables(.nodes)
    var found: [String: String] = [:]
    for table in [base, mine] {
      guard let table, let id = table.index(of: "id"), let source = table.index(of: "source")
      else { continue }
      for row in table.rows where !row[source].isEmpty && !row[id].isEmpty {
        found[row[source]] = row[id]
      }
    }
    return found
  }

  /// A table as the last import wrote it, and as it is today.
  func tables(_ kind: TableKind) throws(ImportFailure) -> (base: ModelTable?, mine: ModelTable?) {
    guard isThere else { return (nil, nil) }
    let (name, snapshot) = (kind.fileName(of: origin), ".ricochet/\(origin)/\(kind.rawValue).csv")
    let mine = try bytes(name)
    let base = try bytes(snapshot)
    let today = try table(mine, name)
    // Mostly nobody has touched it: then it is read once.
    if mine == base { return (today, today) }
    return (try table(base, snapshot), today)
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

  private func table(_ bytes: [UInt8]?, _ name: String) throws(ImportFailure) -> ModelTable? {
    guard let bytes else { return nil }
    guard let table = ModelTable(bytes) else {
      throw ImportFailure(
        name.hasPrefix(".") ? .snapshotDamaged(name) : .folderNotUsable(name),
        at: Place(file: folder.pushing(FilePath(name)).string))
    }
    return table
  }
}
