// Rows of cells under headings, as data.

/// A table of an answer.
package struct Table: Sendable {
  /// A cell: its words, and what they mean.
  package struct Cell: Sendable, ExpressibleByStringLiteral {
    package var text: String
    package var tone: Tone

    package init(_ text: String, _ tone: Tone = .plain) {
      self.text = text
      self.tone = tone
    }

    package init(stringLiteral text: String) { self.init(text) }
  }

  /// What the table shows, for a caption and for the name of a sheet; may be empty under a heading that says it.
  package var title: String
  /// Empty for a list of columns without headings.
  package var headings: [String]
  package var rows: [[Cell]]
  /// The columns of numbers, which stand flush right.
  package var numeric: Set<Int>
  /// Lines across the table under some rows, by the row's position.
  package var notes: [Int: [String]]
  /// Lines above it on paper and in files, and on no terminal: how people are reached.
  package var head: [String] = []
  /// How deep it stands below what it belongs to.
  package var level = 0
  /// Columns that are left out, all of them, where fewer than so many columns of letters are there.
  package var spare: (columns: Set<Int>, width: Int)?
  /// What explains the spare columns, below the table; left out with them.
  package var spareNote: String?
  /// The column whose cells name the rows.
  package var nameColumn = 0
  /// Columns of what several rows in a row share: a terminal says it once.
  package var grouped: Set<Int> = []
  /// How many rows are shown where room is short; `nil` for all. Of a table of which none is shown, only
  /// ``more`` is.
  package var limit: Int?
  /// Says how many rows are not shown; nothing where that says nothing.
  package var more: @Sendable (Int) -> String

  package init(
    _ headings: [String], title: String = "", rows: [[Cell]] = [], numeric: Set<Int> = []
  ) {
    self.title = title
    self.headings = headings
    self.rows = rows
    self.numeric = numeric
    notes = [:]
    limit = nil
    more = { "… +\($0)" }
  }

  /// A table without headings.
  package init(columns: Int) { self.init(Array(repeating: "", count: columns)) }

  /// Whether any column has a heading.
  package var hasHeadings: Bool { headings.contains { !$0.isEmpty } }

  /// The table without its spare columns.
  var slim: Table {
    guard let spare else { return self }
    func kept<Value>(_ values: [Value]) -> [Value] {
      values.enumerated().filter { !spare.columns.contains($0.offset) }.map(\.element)
    }
    var table = self
    table.headings = kept(headings)
    table.rows = rows.map { kept($0) }
    func moved(_ columns: Set<Int>) -> Set<Int> {
      Set(
        kept(Array(headings.indices)).enumerated().filter { columns.contains($0.element) }
          .map(\.offset))
    }
    (table.numeric, table.grouped) = (moved(numeric), moved(grouped))
    table.nameColumn = moved([nameColumn]).first ?? 0
    table.spare = nil
    table.spareNote = nil
    return table
  }

  /// How many rows to show, and how many are left out.
  package func shown(all: Bool) -> (rows: Int, left: Int) {
    guard let limit, !all, rows.count > limit else { return (rows.count, 0) }
    return (limit, rows.count - limit)
  }
}
