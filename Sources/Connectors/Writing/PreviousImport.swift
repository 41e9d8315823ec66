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

  /// A table as the last import wrote it, and as it is today.
  struct Tables: Sendable {
    var kind: TableKind
    /// The file as it is today.
    var mineBytes: [UInt8]?
    /// Whether that is as the last import wrote it; then ``mine`` is not there, and ``base`` serves for both.
    var isUntouched: Bool
    var base: ModelTable?
    var mine: ModelTable?
    /// The texts of both.
    var texts = CellTexts()

    /// Whether there is anything.
    var isThere: Bool { base != nil || mine != nil }

    /// The identifiers of nodes by source: as people left them, else as they were first written. Both are
    /// numbers of texts.
    func identifiers() -> [UInt32: UInt32] {
      var found: [UInt32: UInt32] = [:]
      for table in [base, mine] {
        guard let table, let id = table.index(of: "id"), let source = table.index(of: "source")
        else { continue }
        found.reserveCapacity(table.count)
        for row in 0..<table.count {
          let (name, number) = (table.cell(row, source), table.cell(row, id))
          guard name != CellTexts.nothing, number != CellTexts.nothing else { continue }
          found[texts.identity(of: name)] = number
        }
      }
      return found
    }
  }

  /// Reads a table.
  func tables(_ kind: TableKind) throws(ImportFailure) -> Tables {
    var tables = Tables(kind: kind, mineBytes: nil, isUntouched: false)
    guard isThere else { return tables }
    let (name, snapshot) = (kind.fileName(of: origin), ".ricochet/\(origin)/\(kind.rawValue).csv")
    let mine = try bytes(name)
    let base = try bytes(snapshot)
    tables.mineBytes = mine
    // Mostly nobody has touched it: then it is read once.
    tables.isUntouched = mine != nil && mine == base
    if tables.isUntouched {
      tables.base = try table(mine, name, &tables.texts)
    } else {
      tables.mine = try table(mine, name, &tables.texts)
      tables.base = try table(base, snapshot, &tables.texts)
    }
    return tables
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

  private func table(
    _ bytes: [UInt8]?, _ name: String, _ texts: inout CellTexts
  ) throws(ImportFailure) -> ModelTable? {
    guard let bytes else { return nil }
    guard let table = ModelTable(bytes, texts: &texts) else {
      throw ImportFailure(
        name.hasPrefix(".") ? .snapshotDamaged(name) : .folderNotUsable(name),
        at: Place(file: folder.pushing(FilePath(name)).string))
    }
    return table
  }
}
