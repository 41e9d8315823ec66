// Header rows, and the ways in which rows are written under them.

import Formats
import Testing

@Suite struct `The header of a table` {
  private enum Column: String { case id, name }

  @Test func `tells columns by any name, the first of several, and leaves strangers alone`() {
    let header = TableHeader(["Nom", "id", "?", "name", ""]) { name in
      name == "Nom" ? Column.name : Column(rawValue: name)
    }
    #expect(header.columns == [.name, .id, nil, .name, nil])
    #expect(header.position(of: .name) == 0 && header.position(of: .id) == 1)
    #expect(header.found.map(\.position) == [0, 1])
    #expect((0..<5).map(header.isRepeated) == [false, false, false, true, false])
  }
}

@Suite struct `Rows of CSV` {
  private func written(_ cells: [String], as style: CSVWriter.Style) -> String {
    var writer = CSVWriter(to: Output(collecting: 0), as: style)
    writer.row(cells)
    return String(decoding: writer.collected(), as: UTF8.self)
  }

  @Test
  func `are written for who reads them: an answer runs no formula, a table is as people left it`() {
    let cells = ["=1+1", "a;b", "say \"no\"", " x", "-5", ""]
    #expect(written(cells, as: .answer) == "'=1+1,\"a;b\",\"say \"\"no\"\"\", x,-5,\r\n")
    #expect(
      written(cells, as: .table) == "\u{FEFF}=1+1;\"a;b\";\"say \"\"no\"\"\";\" x\";-5;\n")
    #expect(written(cells, as: .plain) == "=1+1,\"a;b\",\"say \"\"no\"\"\", x,-5,\n")
  }
}
