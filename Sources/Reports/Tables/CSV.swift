// The tables of a document as CSV.

import Continuity
import Diagrams
import Formats

extension Document {
  /// The tables of the document as CSV, one below the other with an empty line between: a document has one table
  /// that matters, or says what each is by its heading row.
  package func csv() -> String {
    var file = CSVWriter(to: Output(collecting: 1 << 12))
    var isFirst = true
    for table in tables {
      if !isFirst { file.row([]) }
      isFirst = false
      if !table.title.isEmpty { file.row([table.title]) }
      if table.hasHeadings { file.row(table.headings) }
      for row in table.rows { file.row(row.map(\.text)) }
    }
    return String(decoding: file.collected(), as: UTF8.self)
  }

  /// The pictures in their order.
  var pictures: [Picture] {
    sections.flatMap { section in
      section.blocks.compactMap { if case .picture(let picture) = $0 { picture } else { nil } }
    }
  }

  /// The tables in their order, each with a title: its own, or the heading it stands under. What stands below a row
  /// elsewhere stands beside it, in a column of its own, where rows are sorted and chosen.
  var tables: [Table] {
    var heading = ""
    return sections.flatMap { section in
      heading = section.heading ?? heading
      return section.blocks.compactMap { block -> Table? in
        guard case .table(var table) = block else { return nil }
        if table.title.isEmpty { table.title = heading }
        return table.withNotesBeside(in: language)
      }
    }
  }
}

extension Table {
  fileprivate func withNotesBeside(in language: Language) -> Table {
    guard !notes.isEmpty else { return self }
    var table = self
    table.headings.append(hasHeadings ? PaperWords(language).notes : "")
    let separator = language == .french ? "\u{A0}; " : "; "
    for position in rows.indices {
      table.rows[position].append(Cell((notes[position] ?? []).joined(separator: separator)))
    }
    table.notes = [:]
    return table
  }
}
