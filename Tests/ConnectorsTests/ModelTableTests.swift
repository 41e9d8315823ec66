// Rows of tables: read as people may have left them, written one way, in one order.

import Testing

@testable import Connectors

@Suite struct `Rows of a model's tables` {
  @Test func `say what the file says, and what they are changed to`() throws {
    let text = "id;name;note\na;\"x \"\"y\"\"; z\";\n;b;  c\nd\n"
    var table = try #require(ModelTable(Array(text.utf8)))
    #expect(table.rows == [["a", "x \"y\"; z", ""], ["", "b", "c"], ["d", "", ""]])
    table.rows[0][2] = "seen"
    table.rows[2] = ["e", " f", "g,h"]
    #expect(
      String(decoding: table.bytes, as: UTF8.self)
        == "\u{FEFF}id;name;note\na;\"x \"\"y\"\"; z\";seen\n;b;c\ne;\" f\";\"g,h\"\n")
    #expect(
      table.rows(under: ["note", "id", "more"])
        == [["seen", "a", ""], ["c", "", ""], ["g,h", "e", ""]])
  }

  @Test func `keep what people wrote, though a spreadsheet would run it`() throws {
    let text = "\u{FEFF}id;note\na;-- to be seen --\nb;=1+1\n"
    #expect(try #require(ModelTable(Array(text.utf8))).bytes == Array(text.utf8))
  }

  @Test func `stand in the order of their bytes, column by column`() throws {
    var table = try #require(
      ModelTable(
        Array("node;relation;group;member\nb;a;;\na;b;;z\na;b;;\u{E9}\na;b;;\naa;;;\nB;;;\n".utf8)))
    table.sort(as: .needs)
    #expect(table.rows.map { $0[0] + $0[3] } == ["B", "a", "az", "aé", "aa", "b"])
  }
}
