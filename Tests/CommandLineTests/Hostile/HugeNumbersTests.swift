// Numbers beyond all bounds, wherever somebody may write one: an answer or a message, at once.

import Foundation
import TestSupport
import Testing

@Suite struct `Huge numbers` {
  private static let most = "9223372036854775807"

  @Test(arguments: [
    "diagram architecture --focus urgences --depth \(most) --format dot -o -",
    "diagram architecture --focus urgences --depth 9000000000000000000 --format dot -o -",
    "sweep --top \(most)", "sweep --verdicts --top \(most)", "sweep --pairs --top \(most)",
    "cuts urgences --order \(most)", "cuts urgences --limit \(most)",
    "cuts urgences --memory \(most)", "cuts urgences --memory 8388607t",
    "what-if ad --for 1000000000m", "what-if ad --for 16666666h40",
  ])
  func `of options that may be as large as they like are answered`(arguments: String) async throws {
    let run = try await Ricochet.run(arguments, on: "lessons/01-chaine")
    // The longest duration is a thousand million minutes.
    #expect([0, 64].contains(run.status), "\(run.error)")
    #expect(run.output.isEmpty == (run.status != 0))
  }

  @Test(arguments: [
    "diagram architecture --focus urgences --depth 99999999999999999999 --format dot -o -",
    "diagram sweep --top \(most) -o a.svg", "sweep --top -\(most)", "cuts urgences --order 0",
    "cuts urgences --memory 99999999999999999999", "cuts urgences --memory \(most)k",
    "what-if ad --for 99999999999999999999d", "sweep --critical-within 1000000000d",
    "generate --nodes \(most) -o g", "generate --seed 18446744073709551616 -o g",
  ])
  func `of options that may not are wrong usage`(arguments: String) async throws {
    let words = arguments.split(separator: " ").map(String.init)
    let run = try await Ricochet.run(words)
    #expect(run.status == 64, "\(run.error)")
    #expect(run.output == "")
  }

  @Test(arguments: ["9223372036854775807", "-1", "0", "99999999999999999999", "wide"])
  func `of columns are a width`(columns: String) async throws {
    let model = Ricochet.models.appending(path: "lessons/01-chaine").path
    let run = try await Ricochet.run(
      ["what-if", "ad", "--model", model], environment: ["COLUMNS": columns])
    #expect(run.status == 0)
    #expect(run.lines.allSatisfy { $0.count <= 200 })
  }

  /// Each key that takes a number or a duration.
  @Test(arguments: [
    "restart: N", "repair: N", "mtpd: N h", "headcount: N", "criticality: { N h: 2 }",
    "criticality: { 4h: N }", "degraded-mode: { lasts: N j }", "needs: { at-least: N, of: [s] }",
    "needs: { node: s, tolerance: PTNH }", "copies: [{ holder: s, every: N d, immutable: N }]",
    "ads-level: N", "staffed-by: { s: N }",
  ])
  func `of a model are told with their place`(entry: String) async throws {
    for number in ["9223372036854775807", "99999999999999999999999", "999999999999999999:30"] {
      let model = try TemporaryFolder([
        "m.yaml": "servers: [{ id: s }]\nprocesses: [{ id: p, mtpd2: 4h, "
          + "\(entry.replacing("N", with: number.replacing(":", with: "\\:"))) }]\n"
      ])
      let run = try await model.run("check")
      #expect(run.status == 1, "\(entry): \(run.output)")
      #expect(run.output.contains("m.yaml:2:"))
    }
  }

  @Test(arguments: ["count: 9223372036854775807", "tolerance: 99999999999999999999h"])
  func `of a mapping are told or do no harm`(rule: String) async throws {
    let folder = try TemporaryFolder([
      "a.csv": "Code;Hôte\nA;B, C\nB;\nC;\n",
      "map.yaml": "sheets: [{ sheet: a, header: 1, kind: server, id: Code, "
        + "relations: { runs-on: { column: Hôte, \(rule) } } }]\n",
    ])
    let run = try await Ricochet.run(
      ["import", "table", "a.csv", "--map", "map.yaml", "-o", "m"], folder: folder.url)
    #expect([0, 2].contains(run.status), "\(run.error)")
    #expect(run.error.isEmpty == (run.status == 0))
  }

  @Test func `of cells are told as unreadable`() async throws {
    let folder = try TemporaryFolder([
      "a.csv": "Code;RTO\nA;999999999999999999:30\nB;9223372036854775807\nC;2:30\n",
      "map.yaml": "sheets: [{ sheet: a, kind: process, id: Code, "
        + "columns: { rto: { column: RTO, unit: h } } }]\n",
    ])
    let run = try await Ricochet.run(
      ["import", "table", "a.csv", "--map", "map.yaml", "-o", "m"], folder: folder.url)
    #expect(run.status == 0, "\(run.error)")
    let nodes = try String(contentsOfFile: folder.path + "/m/a.nodes.csv", encoding: .utf8)
    #expect(nodes.contains("2h30") && !nodes.contains("999"))
  }
}
