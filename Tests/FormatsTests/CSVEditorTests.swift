// A few cells of a CSV file are changed, and nothing else of it.

import Testing

@testable import Formats

@Suite("A CSV file whose cells are changed") struct CSVEditorTests {
  private func change(_ text: String, _ body: (inout CSVEditor) -> Void) throws -> String {
    var editor = try #require(CSVEditor(Array(text.utf8)))
    body(&editor)
    return String(decoding: editor.bytes, as: UTF8.self)
  }

  @Test(
    "keeps separators, line ends, quotes and blank lines",
    arguments: [
      ("a;b\r\n\"1\";\"2\"\r\n\r\n3;4", "a;b\r\n\"1\";\"2\"\r\n\r\n3;Z"),
      ("\u{FEFF}a,b\n1,2\n3,\"x \"\"y\"\"\"\n", "\u{FEFF}a,b\n1,2\n3,Z\n"),
      ("a\tb\n1\t2\n3\t\n", "a\tb\n1\t2\n3\tZ\n"), ("a;b\n1;2\n3\n", "a;b\n1;2\n3;Z\n"),
    ]) func keeps(before: String, after: String) throws
  { #expect(try change(before) { $0.set("Z", row: 1, column: 1) } == after) }

  @Test("changes nothing where nothing is asked") func nothing() throws {
    let text = "sep=;\na;b\n \"1\" ;2\n"
    #expect(try change(text) { _ in } == text)
  }

  @Test("adds a column, and writes into it what needs quotes") func column() throws {
    let found = try change("a,b\n1,2\n3,4\n") {
      $0.addColumn("c")
      $0.set("x, \"y\"", row: 1, column: 2)
    }
    #expect(found == "a,b,c\n1,2\n3,4,\"x, \"\"y\"\"\"\n")
  }

  @Test("refuses what nobody can read") func refused() {
    for bytes: [UInt8] in [[], Array("a;b\n\"1;2\n".utf8), [0x61, 0xE9, 0x0A]] {
      #expect(CSVEditor(bytes) == nil)
    }
  }
}
