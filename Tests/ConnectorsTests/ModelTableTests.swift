// Rows of tables: cells side by side in one piece of memory are texts all the same.

import Formats
import Testing

@testable import Connectors

@Suite struct `Rows of a model's tables` {
  private func rows(_ text: String) throws -> [ModelTable.Row] {
    try #require(ModelTable(Array(text.utf8))).rows
  }

  private func hash(_ row: ModelTable.Row, _ columns: [Int]) -> Int {
    var hasher = Hasher()
    for column in columns { row.hash(column, into: &hasher) }
    return hasher.finalize()
  }

  @Test func `say what the file says, and what they are changed to`() throws {
    let text = "id;name;note\na;\"x \"\"y\"\"; z\";\n;b;  c\nd\n"
    var table = try #require(ModelTable(Array(text.utf8)))
    #expect(
      table.rows.map { row in row.indices.map { row[$0] } } == [
        ["a", "x \"y\"; z", ""], ["", "b", "c"], ["d", "", ""],
      ])
    #expect(table.rows[2].isEmpty(1) && !table.rows[2].isEmpty(0))
    table.rows[0][2] = "seen"
    table.rows[2] = ModelTable.Row(["e", " f", "g,h"])
    #expect(
      String(decoding: table.bytes, as: UTF8.self)
        == "\u{FEFF}id;name;note\na;\"x \"\"y\"\"; z\";seen\n;b;c\ne;\" f\";\"g,h\"\n")
    #expect(
      table.rows(under: ["note", "id", "more"]).map { row in row.indices.map { row[$0] } } == [
        ["seen", "a", ""], ["c", "", ""], ["g,h", "e", ""],
      ])
  }

  @Test func `are equal however their letters are composed`() throws {
    let composed = try rows("id;group\nre\u{301}a;\u{E9}\n")[0]
    let other = try rows("id;group\nr\u{E9}a;e\u{301}\n")[0]
    let plain = try rows("id;group\nrea;e\n")[0]
    #expect(composed.saysAll(as: other) && !composed.saysAll(as: plain))
    #expect(hash(composed, [0, 1]) == hash(other, [0, 1]))
    // The sign for kelvin is the letter K.
    let (kelvin, letter) = (ModelTable.Row(["\u{212A}"]), ModelTable.Row(["K"]))
    #expect(kelvin.says(0, as: letter) && hash(kelvin, [0]) == hash(letter, [0]))
    #expect(
      hash(ModelTable.Row(["a", "bc"]), [0, 1]) != hash(ModelTable.Row(["ab", "c"]), [0, 1]))
  }

  @Test func `stand in the order of their bytes, column by column`() throws {
    var table = try #require(
      ModelTable(
        Array("node;relation;group;member\nb;a;;\na;b;;z\na;b;;\u{E9}\na;b;;\naa;;;\nB;;;\n".utf8)))
    table.sort(as: .needs)
    #expect(table.rows.map { $0[0] + $0[3] } == ["B", "a", "az", "aé", "aa", "b"])
  }
}
