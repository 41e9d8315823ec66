// Lists in files of their own, two read at once, against one file after the other.

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

  /// What tables hold, with everything that depends on which file a row comes from.
  private func told(_ tables: Formats.Tables) -> [String] {
    var lines = tables.files + tables.unused.map { "unused \($0.name) of \(tables.files[$0.file])" }
    for name in ["servers", "rooms"] {
      let table = tables[name]
      lines.append("\(name) \(table.shown) \(table.has) \(tables.place(of: table).file)")
      for row in table.rows {
        let place = tables.place(of: row, in: table)
        lines.append(
          "\(place.file) \(place.line) \(place.record ?? "-") \(row.values.map { $0 ?? "nil" })")
      }
    }
    return lines + ["\(tables.rowCount)"]
  }

  @Test(arguments: [1, 40]) func listsAreReadTwoAtOnceAsOneAfterTheOther(_ size: Int) throws {
    let folder = try TemporaryFolder()
    func list(_ count: Int, _ room: Bool) -> String {
      let rows = (0..<count).map { number in
        "{\"id\": \(number), \"name\": \"n\(number)\"" + (room ? ", \"room\": \(number)}" : "}")
      }
      return "[" + rows.joined(separator: ",\n") + "]"
    }
    // The same table in files of both halves, one table in an object of lists, and one that nobody knows.
    let files = [
      ("a-rooms", list(3, false)), ("machines", list(2, false)), ("rooms", list(4, false)),
      ("servers", list(size, true)), ("unknown", list(1, false)),
      ("zone", "{\"rooms\": \(list(2, false)), \"others\": []}"),
    ]
    for (name, text) in files { try folder.write("\(name).json", text) }
    let paths = files.map { folder.filePath.appending("\($0.0).json") }
    var expected = Formats.Tables(shapes)
    for path in paths { _ = try JSONTables(path).read(into: &expected) }
    let tables = try RelationalSource(files: [folder.filePath], tool: "test").read(shapes)
    #expect(told(tables) == told(expected))
    #expect(tables.rowCount == 8 + size)
  }

  @Test func whatIsWrongWithFilesOfEitherHalfIsTold() throws {
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
