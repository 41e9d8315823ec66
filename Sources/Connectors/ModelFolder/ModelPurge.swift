// Taking out of a model what its sources no longer have, with all that names it.

import Continuity
import Formats
import Foundation
public import SystemPackage

/// Removes from a model's tables the nodes that imports marked as gone, and every row that names one.
///
/// What people wrote in YAML is theirs: where it still names such a node, nothing is changed, and each place is
/// said.
public struct ModelPurge: Sendable {
  /// What was taken out.
  public struct Report: Sendable {
    /// The rows, by file, in the order of the files.
    public var removed: [(file: String, rows: [Changes.Row])]
    /// The files written, relative to the folder, ascending; without the snapshots.
    public var files: [String]
  }

  private let folder: FilePath
  /// The tables by path, as they stand, and as they are to be.
  private var tables: [(path: String, kind: TableKind, table: ModelTable)] = []
  private var goneNodes: Set<String> = []
  private var report = Report(removed: [], files: [])
  private var files: [String: [UInt8]] = [:]

  /// Takes out what is gone.
  ///
  /// - Throws: ``ImportFailure``; the folder is as it was.
  public static func run(in folder: FilePath) throws(ImportFailure) -> Report {
    guard FileManager.default.fileExists(atPath: folder.string) else {
      throw ImportFailure(.cannotWrite(.noSuchFileOrDirectory), at: Place(file: folder.string))
    }
    let lock = try ImportFailure.changing(folder, FolderLock(folder))
    defer { withExtendedLifetime(lock) {} }
    try ImportFailure.changing(folder, FileExchange.finish(in: folder))
    var purge = ModelPurge(folder)
    try purge.readTables()
    for index in purge.tables.indices { purge.purge(index) }
    if purge.files.isEmpty { return purge.report }
    do throws(InvalidModel) {
      _ = try Model(contentsOf: folder, with: purge.files)
    } catch {
      var obstacles = error.problems.filter { $0.severity == .error }.map {
        ImportFailure.Obstacle(.wouldNotRead($0), at: Place(file: folder.string))
      }
      obstacles.append(ImportFailure.Obstacle(.stillNamed, at: Place(file: folder.string)))
      throw ImportFailure(obstacles)
    }
    purge.report.files = purge.files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    try ImportFailure.changing(
      folder, FileExchange(in: folder, purge.files.merging(purge.snapshots()) { $1 }).run())
    return purge.report
  }

  private init(_ folder: FilePath) { self.folder = folder }

  // MARK: - Tables

  private mutating func readTables() throws(ImportFailure) {
    for path in ModelFiles(in: folder).paths {
      guard
        let kind = TableKind.allCases.first(where: {
          path.lowercased().hasSuffix("\($0.rawValue).csv")
        }),
        let table = ModelTable(contentsOf: folder.pushing(FilePath(path)))
      else { continue }
      tables.append((path, kind, table))
      guard kind == .nodes, let id = table.index(of: "id") else { continue }
      for row in table.rows where table.isGone(row) { goneNodes.insert(row[id]) }
    }
    // What another row still has is not gone.
    for (_, kind, table) in tables where kind == .nodes {
      guard let id = table.index(of: "id") else { continue }
      for row in table.rows where !table.isGone(row) { goneNodes.remove(row[id]) }
    }
  }

  private func goes(_ row: ModelTable.Row, of table: ModelTable, as kind: TableKind) -> Bool {
    if table.isGone(row) { return true }
    return kind.ends.contains { column in
      table.index(of: column).map { goneNodes.contains(row[$0]) } ?? false
    }
  }

  private mutating func purge(_ index: Int) {
    let (path, kind, old) = tables[index]
    var table = old
    let title = old.titles(as: kind)
    var removed: [Changes.Row] = []
    var shrunk: Set<GroupCells.Group> = []
    table.rows = old.rows.filter { row in
      guard goes(row, of: old, as: kind) else { return true }
      removed.append(title(row))
      if let group = old.group(of: row) { shrunk.insert(group) }
      return false
    }
    var isChanged = !removed.isEmpty
    if let site = table.index(of: "site"), kind == .copies {
      for index in table.rows.indices where goneNodes.contains(table.rows[index][site]) {
        table.rows[index][site] = ""
        isChanged = true
      }
    }
    guard isChanged else { return }
    table.limitCounts(of: shrunk)
    tables[index].table = table
    files[path] = table.bytes
    if !removed.isEmpty { report.removed.append((path, removed)) }
  }

  /// What imports wrote, without what was taken out: should it come back, it is new.
  private func snapshots() -> [String: [UInt8]] {
    var changed: [String: [UInt8]] = [:]
    for origin in PreviousImport.origins(in: folder) {
      for kind in TableKind.allCases {
        let path = PreviousImport.snapshot(kind, of: origin)
        guard var table = ModelTable(contentsOf: folder.pushing(FilePath(path))) else { continue }
        let name = kind.fileName(of: origin)
        let left = tables.first { $0.path == name }.map { $0.table.keys(as: kind) } ?? []
        let id = kind == .nodes ? table.index(of: "id") : nil
        let count = table.rows.count
        let keys = table
        table.rows.removeAll { row in
          (goes(row, of: keys, as: kind) || id.map { goneNodes.contains(row[$0]) } ?? false)
            && !left.contains(keys.key(of: row, as: kind))
        }
        if table.rows.count < count { changed[path] = table.bytes }
      }
    }
    return changed
  }
}

extension ModelTable {
  /// Whether a row is marked as gone.
  fileprivate func isGone(_ row: Row) -> Bool {
    guard let gone = index(of: "gone"), !row[gone].isEmpty else { return false }
    return Synonyms.truths[folded(row[gone])] ?? (CalendarDate(row[gone]) != nil)
  }

  fileprivate func key(of row: Row, as kind: TableKind) -> [String] {
    kind.identity.map { column in index(of: column).map { row[$0] } ?? "" }
  }

  fileprivate func keys(as kind: TableKind) -> Set<[String]> {
    Set(rows.map { key(of: $0, as: kind) })
  }

  /// The group that a row of needs stands in.
  fileprivate func group(of row: Row) -> GroupCells.Group? {
    guard let node = index(of: "node"), let group = index(of: "group"), !row[group].isEmpty else {
      return nil
    }
    return GroupCells.Group(node: row[node], name: row[group])
  }

  /// Lets none of these groups need more members than it has left.
  fileprivate mutating func limitCounts(of groups: Set<GroupCells.Group>) {
    guard let count = index(of: "count"), !groups.isEmpty else { return }
    let table = self
    GroupCells.limit(&rows, at: count) { row in
      table.group(of: row).flatMap { groups.contains($0) ? $0 : nil }
    }
  }
}
