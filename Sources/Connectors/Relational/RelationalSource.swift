// What a file with tables is, told from its name and first bytes, and reading it as that.

import Continuity
import Formats
import SystemPackage

/// The files that a connector of a database is given.
struct RelationalSource {
  let files: [FilePath]
  /// The name of the tool, for people.
  let tool: String

  /// Reads all files, and the files right in folders.
  ///
  /// - Throws: ``ImportFailure`` with what stands against each file.
  func read(
    _ shapes: [TableShape], refusal: ([String]) -> RelationalDefect? = { _ in nil }
  ) throws(ImportFailure) -> Tables {
    var paths: [FilePath] = []
    var obstacles: [ImportFailure.Obstacle] = []
    for given in files {
      do throws(ImportFailure) {
        paths += try RelationalSource.files(at: given)
      } catch {
        obstacles += error.obstacles
      }
    }
    var tables = Tables(shapes)
    for path in paths {
      do throws(ImportFailure) {
        switch try RelationalSource.form(of: path) {
        case .dump:
          try ImportFailure.reading(SQLDump.read(path, into: &tables))
        case .json: try read(json: path, into: &tables)
        case .sheets:
          let sheets = try ImportFailure.reading(SheetTables(path))
          try sheets.read(into: &tables) { (headings, place) throws(ImportFailure) in
            if let defect = refusal(headings) { throw defect.failure(at: place) }
          }
        }
      } catch {
        obstacles += error.obstacles
      }
    }
    guard obstacles.isEmpty else { throw ImportFailure(obstacles) }
    guard !tables.tables.isEmpty else { throw nothing(in: tables) }
    return tables
  }

  private func read(json path: FilePath, into tables: inout Tables) throws(ImportFailure) {
    let keys = try ImportFailure.reading(JSONTables(path).read(into: &tables))
    if tool == MercatorConnector.tool, keys.contains("nodes"), keys.contains("edges") {
      throw RelationalDefect.exploreExport.failure(at: Place(file: path.string))
    }
  }

  /// Nothing that the connector knows.
  private func nothing(in tables: Tables) -> ImportFailure {
    let place = Place(file: files.first?.string ?? "")
    if tables.unused.count == 1, let only = tables.unused.first {
      let suggestion = nearest(to: only.name, in: tables.knownNames)
      return RelationalDefect.unknownTableName(only.name, suggestion: suggestion, tool: tool)
        .failure(at: place)
    }
    return RelationalDefect.nothingOf(tool: tool, found: tables.unused.prefix(5).map(\.name))
      .failure(at: place)
  }

  private enum Form { case dump, json, sheets }

  private static func form(of path: FilePath) throws(ImportFailure) -> Form {
    switch path.extension?.lowercased() {
    case "sql": return .dump
    case "json": return .json
    case "csv", "xlsx", "xls", "ods", "tsv": return .sheets
    default: break
    }
    let beginning = try ImportFailure.reading(ExportFile.beginning(of: path, count: 512))
    if beginning.starts(with: [0x50, 0x4B]) { return .sheets }
    let first = beginning.first { $0 > 0x20 }
    return first == UInt8(ascii: "[") || first == UInt8(ascii: "{") ? .json : .dump
  }

  /// The file itself, or the files with tables right in a folder, by name.
  private static func files(at path: FilePath) throws(ImportFailure) -> [FilePath] {
    try ExportFile.files(
      at: path, ending: ["sql", "csv", "json", "xlsx"],
      otherwise: RelationalDefect.emptyFolder.failure(at: Place(file: path.string)))
  }
}
