// Lists in files of their own: one table from several files, each row where it stands.

import Continuity
import Formats
import SystemPackage
import TestSupport
import Testing

@testable import Connectors

@Suite struct RelationalSources {
  private let shapes = [
    TableShape(name: "servers", aliases: ["machines"], columns: ["id", "name", "room"]),
    TableShape(name: "rooms", columns: ["id", "name"]),
  ]

  @Test func aTableInSeveralFilesIsOneWhoseRowsSayWhereTheyStand() throws {
    let folder = try TemporaryFolder()
    func list(_ count: Int, _ room: Bool) -> String {
      let rows = (0..<count).map { number in
        "{\"id\": \(number), \"name\": \"n\(number)\"" + (room ? ", \"room\": \(number)}" : "}")
      }
      return "[" + rows.joined(separator: ",\n") + "]"
    }
    for (name, text) in [
      ("machines", list(2, false)), ("rooms", list(1, false)), ("servers", list(1, true)),
      ("unknown", list(1, false)), ("zone", "{\"rooms\": \(list(2, false)), \"others\": []}"),
    ] { try folder.write("\(name).json", text) }
    let tables = try RelationalSource(files: [folder.filePath], tool: "test").read(shapes)
    func told(_ name: String) -> [String] {
      tables[name].rows.map { row in
        let file = FilePath(row.place.file).stem ?? ""
        return "\(file) \(row.place.sheet ?? "-") \(row.place.line) \(row.place.record ?? "-") "
          + ["id", "name", "room"].map { row[$0] ?? "nil" }.joined(separator: " ")
      }
    }
    #expect(
      told("servers") == [
        "machines - 1 - 0 n0 nil", "machines - 2 - 1 n1 nil", "servers - 1 - 0 n0 0",
      ])
    #expect(
      told("rooms") == [
        "rooms - 1 - 0 n0 nil", "zone rooms 1 0 0 n0 nil", "zone rooms 2 1 1 n1 nil",
      ])
    #expect(tables["servers"].has("room") && !tables["rooms"].has("room"))
    #expect(tables["servers"].shown == "machines")
    #expect(
      tables.unused.map { "\($0.name) of \(FilePath(tables.files[$0.file]).stem ?? "")" }
        == ["unknown of unknown", "others of zone"])
  }

  @Test func whatIsWrongWithEachFileIsTold() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b", "c", "servers"] {
      try folder.write("\(name).json", name == "servers" ? "[{\"id\": 1}]" : "[{]")
    }
    do {
      _ = try RelationalSource(files: [folder.filePath], tool: "test").read(shapes)
      Issue.record("broken files were read")
    } catch {
      #expect(error.obstacles.map(\.place.file).map { FilePath($0).stem ?? "" } == ["a", "b", "c"])
    }
  }
}
