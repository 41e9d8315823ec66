// Where the trace of an import is lost, the model's files stand in for it.

import Continuity
import Formats
import Foundation
public import SystemPackage

/// Takes the files of a model for what their imports wrote, where nobody knows that any more.
public enum ModelAdoption {
  /// Writes the traces that are missing or damaged.
  ///
  /// What people changed is no longer known from what the source said: the next update follows the source.
  ///
  /// - Returns: the names of the imports taken in, ascending.
  /// - Throws: ``ImportFailure``; the folder is as it was.
  public static func run(in folder: FilePath) throws(ImportFailure) -> [String] {
    guard FileManager.default.fileExists(atPath: folder.string) else {
      throw ImportFailure(.cannotWrite(.noSuchFileOrDirectory), at: Place(file: folder.string))
    }
    let lock = try ImportFailure.changing(folder, FolderLock(folder))
    defer { withExtendedLifetime(lock) {} }
    try ImportFailure.changing(folder, FileExchange.finish(in: folder))
    var files: [String: [UInt8]] = [:]
    var adopted: [String] = []
    for origin in origins(in: folder) {
      var options = ImportOptions()
      (options.isUpdate, options.adopts) = (true, true)
      let previous = try PreviousImport(of: origin, in: folder, options)
      var isNew = false
      for kind in TableKind.allCases {
        guard let base = try previous.table(kind).base else { continue }
        let path = PreviousImport.snapshot(kind, of: origin)
        var record = ModelTable(columns: base.columns.filter(ModelTable.isOurs))
        record.rows = base.rows(under: record.columns)
        record.sort(as: kind)
        if ModelTable(contentsOf: folder.pushing(FilePath(path))) != nil { continue }
        files[path] = record.bytes
        isNew = true
      }
      if isNew { adopted.append(origin) }
    }
    try ImportFailure.changing(folder, FileExchange(in: folder, files).run())
    return adopted
  }

  /// The imports whose files a folder has, by the sources of their rows.
  private static func origins(in folder: FilePath) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.string)) ?? []
    let ending = ".nodes.csv"
    return names.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }
      .filter { origin in
        let path = folder.appending(TableKind.nodes.fileName(of: origin))
        guard let table = ModelTable(contentsOf: path), let source = table.index(of: "source")
        else { return false }
        return table.rows.contains { $0[source].hasPrefix(origin + ":") }
      }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
