// What the import before this one left in a folder: its files as they are today, and what it wrote itself.

import Continuity
import Formats
import Foundation
import SystemPackage

/// The import of the same origin before this one, if there was any. Its tables are read when they are asked
/// for, since each may be large.
struct PreviousImport: Sendable {
  private let origin: String
  let folder: FilePath
  private let language: Language
  private let adopts: Bool
  /// Whether there was any.
  let isThere: Bool

  /// - Throws: ``ImportFailure``, where the folder is none, where there is no import although one is to be
  ///   updated, and where nobody knows any more what it wrote.
  init(
    of origin: String, in folder: FilePath, _ options: ImportOptions
  ) throws(ImportFailure) {
    self.origin = origin
    self.folder = folder
    language = options.language
    adopts = options.adopts
    let place = Place(file: folder.string)
    var isFolder: ObjCBool = false
    if unsafe FileManager.default.fileExists(atPath: folder.string, isDirectory: &isFolder),
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
    if options.isUpdate, !isThere {
      throw ImportFailure(
        .nothingToUpdate(origin: origin, others: Self.origins(in: folder)), at: place)
    }
    guard !options.isUpdate || adopts || snapshots.contains(where: exists) else {
      throw ImportFailure(.snapshotDamaged(".ricochet/\(origin)"), at: place)
    }
  }

  /// A table as the last import wrote it, and as it is today.
  struct Table {
    /// What the last import wrote; `nil` where it wrote none.
    var base: ModelTable?
    /// The file today; `nil` where it is not there.
    var mine: ModelTable?
    /// Whether the file is what the last import wrote, to the byte.
    var isUntouched = false

    /// Whether there is anything.
    var isThere: Bool { base != nil || mine != nil }
  }

  /// Reads a table.
  func table(_ kind: TableKind) throws(ImportFailure) -> Table {
    var table = Table()
    guard isThere else { return table }
    let (snapshot, name) = (Self.snapshot(kind, of: origin), kind.fileName(of: origin))
    var mine = try bytes(name)
    let base = try bytes(snapshot)
    // Mostly nobody has touched it.
    table.isUntouched = mine != nil && mine == base
    if table.isUntouched { mine = nil }
    if let base {
      table.base = ModelTable(base)
      guard table.base != nil || adopts else {
        throw ImportFailure(.snapshotDamaged(snapshot), at: place(snapshot))
      }
    }
    if table.isUntouched {
      table.mine = table.base
    } else if let mine {
      guard let read = ModelTable(mine) else {
        throw ImportFailure(.folderNotUsable(name), at: place(name))
      }
      table.mine = read
    }
    if adopts, table.base == nil { table.base = table.mine?.ofSources }
    return table
  }

  /// The file of a table, where it is what the last import wrote and a table comes to the same: then there is
  /// nothing to reconcile.
  func bytes(_ kind: TableKind, ifSame table: ModelTable) throws(ImportFailure) -> [UInt8]? {
    guard isThere, let mine = try bytes(kind.fileName(of: origin)),
      try bytes(Self.snapshot(kind, of: origin)) == mine, table.bytes == mine
    else { return nil }
    return mine
  }

  /// A node of an import.
  struct Node: Sendable {
    /// The identifier, as people left it.
    var id: String
    var kind: String
    /// What the source said.
    var name: String
    var establishment: String
    /// Whether the source did not have it any more.
    var isGone = false

    init(_ item: Inventory.Item) {
      (id, kind) = (item.id, item.kind.singular)
      (name, establishment) = (item.name, item.establishment ?? "")
    }

    /// - Parameter columns: the positions of those of ``columns``.
    fileprivate init?(_ row: ModelTable.Row, _ columns: [Int?]) {
      func cell(_ column: Int) -> String { columns[column].map { row[$0] } ?? "" }
      (id, kind, name, establishment) = (cell(0), cell(1), cell(2), cell(3))
      isGone = !cell(4).isEmpty
      if id.isEmpty || cell(5).isEmpty { return nil }
    }

    fileprivate static let columns = ["id", "kind", "name", "establishment", "gone", "source"]
  }

  /// The nodes by source: as the source said them, under the identifiers that people left them.
  static func nodes(of table: Table) -> [String: Node] {
    var nodes = table.base.map { Self.nodes(in: $0) } ?? [:]
    if table.isUntouched { return nodes }
    let today = table.mine.map { Self.nodes(in: $0) } ?? [:]
    for (source, mine) in today {
      if nodes[source]?.id.isEmpty ?? true { nodes[source] = mine }
      nodes[source]?.id = mine.id
    }
    return nodes
  }

  private static func nodes(in table: ModelTable) -> [String: Node] {
    guard let source = table.index(of: "source") else { return [:] }
    let columns = Node.columns.map { table.index(of: $0) }
    var nodes: [String: Node] = [:]
    for row in table.rows {
      if let node = Node(row, columns) { nodes[row[source]] = node }
    }
    return nodes
  }

  /// The nodes of another import of a folder, as it wrote them; `nil` where that cannot be read.
  static func nodes(of origin: String, in folder: FilePath) -> [String: Node]? {
    let path = folder.pushing(FilePath(snapshot(.nodes, of: origin)))
    return ModelTable(contentsOf: path).map { nodes(in: $0) }
  }

  /// What the last export had; `nil` where the import was an earlier version's.
  var record: ReadRecord? {
    let path = folder.pushing(FilePath(ReadRecord.path(of: origin)))
    return ModelTable(contentsOf: path).flatMap { ReadRecord($0) }
  }

  /// The imports whose trace a folder has, by name.
  static func origins(in folder: FilePath) -> [String] {
    let traces = folder.appending(".ricochet")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: traces.string)) ?? []
    return names.filter { name in
      FileManager.default.fileExists(
        atPath: folder.pushing(FilePath(snapshot(.nodes, of: name))).string)
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func bytes(_ name: String) throws(ImportFailure) -> [UInt8]? {
    let path = folder.pushing(FilePath(name))
    guard FileManager.default.fileExists(atPath: path.string) else { return nil }
    do throws(UnreadableFile) {
      return try SourceFile.bytes(of: path)
    } catch {
      throw ImportFailure(
        .format(.unreadable(error.message(in: language))), at: Place(file: path.string))
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
