// Tables as CSV, per RFC 4180.

import Continuity

/// Rows of cells, commas between them.
package struct CSVText: Sendable {
  /// What has been written.
  package private(set) var text = ""

  package init() {}

  /// Adds a row.
  package mutating func row(_ cells: [String]) {
    text += cells.map(Self.cell).joined(separator: ",") + "\r\n"
  }

  private static func cell(_ text: String) -> String {
    let text = text.spreadsheetText
    guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D, 0x3B].contains($0) }) else {
      return text
    }
    return "\"\(text.replacing("\"", with: "\"\""))\""
  }
}

extension Document {
  /// The tables of the document as CSV, one below the other with an empty line between: a document has one table
  /// that matters, or says what each is by its heading row.
  package func csv() -> String {
    var file = CSVText()
    var isFirst = true
    for table in tables {
      if !isFirst { file.row([]) }
      isFirst = false
      if !table.title.isEmpty { file.row([table.title]) }
      if table.hasHeadings { file.row(table.headings) }
      for row in table.rows { file.row(row.map(\.text)) }
    }
    return file.text
  }

  /// The tables in their order, each with a title: its own, or the heading it stands under.
  var tables: [Table] {
    sections.flatMap { section in
      section.blocks.compactMap { block in
        guard case .table(var table) = block else { return nil }
        if table.title.isEmpty { table.title = section.heading ?? "" }
        return table
      }
    }
  }
}
