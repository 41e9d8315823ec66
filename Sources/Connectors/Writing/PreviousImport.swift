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
  struct Files: Sendable {
    /// What the last import wrote; `nil` where it wrote none.
    var base: [UInt8]?
    /// The file today; `nil` where it is not there.
    var mine: [UInt8]?

    /// Whether there is anything.
    var isThere: Bool { base != nil || mine != nil }

    /// Whether nobody has touched the file, which is the usual thing.
    var isUntouched: Bool { mine != nil && mine == base }
  }

  /// Reads the files of a table.
  func files(_ kind: TableKind) throws(ImportFailure) -> Files {
    guard isThere else { return Files() }
    return Files(
      base: try bytes(Self.snapshot(kind, of: origin)), mine: try bytes(kind.fileName(of: origin)))
  }

  /// The identifiers of nodes as people left them, else as they were first written.
  func identifiers() throws(ImportFailure) -> Identifiers? {
    let files = try files(.nodes)
    guard files.isThere else { return nil }
    var identifiers = Identifiers()
    for (isBase, bytes) in [(true, files.base), (false, files.mine)] {
      if let bytes, isBase || !files.isUntouched {
        identifiers.read(
          try table(bytes, of: .nodes, isBase: isBase, only: ["id", "source"], &identifiers.texts))
      }
    }
    return identifiers
  }

  /// The identifiers of nodes by source.
  struct Identifiers: Sendable {
    fileprivate var texts = CellTexts()
    /// By the number of a source that of its identifier, or of nothing: of the numbers there are, most are one or
    /// the other.
    private var bySource: ContiguousArray<UInt32> = []

    fileprivate mutating func read(_ table: ModelTable) {
      guard let id = table.index(of: "id"), let source = table.index(of: "source") else { return }
      bySource += repeatElement(CellTexts.nothing, count: texts.count - bySource.count)
      for row in 0..<table.count {
        let (name, number) = (table.cell(row, source), table.cell(row, id))
        guard name != CellTexts.nothing, number != CellTexts.nothing else { continue }
        bySource[Int(texts.identity(of: name))] = number
      }
    }

    /// Takes the identifier of a source out.
    mutating func take(_ source: String) -> String? {
      guard let name = texts.known(source) else { return nil }
      let source = Int(texts.identity(of: name))
      guard source < bySource.count, bySource[source] != CellTexts.nothing else { return nil }
      defer { bySource[source] = CellTexts.nothing }
      return texts[bySource[source]]
    }

    /// Those that nobody has taken.
    var rest: Set<String> {
      Set(bySource.lazy.filter { $0 != CellTexts.nothing }.map { texts[$0] })
    }
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

  /// The rows of a table, or of what stands in some columns.
  ///
  /// - Parameter isBase: whether the import wrote it, rather than people.
  func table(
    _ bytes: [UInt8], of kind: TableKind, isBase: Bool, only columns: [String]? = nil,
    _ texts: inout CellTexts
  ) throws(ImportFailure) -> ModelTable {
    guard let table = ModelTable(bytes, only: columns, texts: &texts) else {
      let name = isBase ? Self.snapshot(kind, of: origin) : kind.fileName(of: origin)
      throw ImportFailure(
        isBase ? .snapshotDamaged(name) : .folderNotUsable(name),
        at: Place(file: folder.pushing(FilePath(name)).string))
    }
    return table
  }
}
