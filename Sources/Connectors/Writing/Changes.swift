// What an import changed in the model's files, as data to tell.

import Continuity

/// What became of the rows of an import's files.
public struct Changes: Sendable {
  /// A row, as people know it.
  public struct Row: Sendable, Hashable {
    /// The table: `nodes`, `needs`, `copies` or `controls`.
    public var table: String
    /// What it says: an identifier, or `a → b`.
    public var title: String
    /// Its source.
    public var source: String
  }

  /// A cell whose value is not the one before.
  public struct Cell: Sendable, Hashable {
    /// The row.
    public var row: Row
    /// The column.
    public var column: String
    /// What the file said.
    public var old: String
    /// What the source says now.
    public var new: String
  }

  /// Rows that are new. Of a first import, which is all new, they are read from what was written: ask for
  /// ``addedCount`` where the number is enough.
  public var added: [Row] {
    // The largest of them is as large as the rest together.
    let largest = addedTables.indices.max { addedTables[$0].count < addedTables[$1].count }
    let (others, rows) = atOnce {
      addedTables.indices.map { $0 == largest ? [] : addedTables[$0].rows }
    } _: { [addedTables] in
      largest.map { addedTables[$0].rows } ?? []
    }
    return others.indices.flatMap { $0 == largest ? rows : others[$0] } + addedRows
  }
  /// How many rows are new.
  public var addedCount: Int { addedTables.reduce(addedRows.count) { $0 + $1.count } }
  /// Tables all of whose rows are new, as they were written.
  var addedTables: [Table] = []
  /// Rows that are new in other tables.
  var addedRows: [Row] = []
  /// Cells that follow the source.
  public var changed: [Cell] = []
  /// Cells that people changed and the source did not: left as they are.
  public var keptByHand: [Cell] = []
  /// Cells that people and the source both changed: left as people wrote them.
  public var conflicts: [Cell] = []
  /// Rows that people took out and the source still has: left out.
  public var removedByHand: [Row] = []
  /// Rows that the source no longer has, marked now.
  public var gone: [Row] = []
  /// Rows that were marked so, and are back.
  public var back: [Row] = []

  /// Whether nothing happened.
  public var isEmpty: Bool {
    addedCount == 0 && changed.isEmpty && conflicts.isEmpty && gone.isEmpty && back.isEmpty
  }

  /// No changes.
  public init() {}

  /// A file all of whose rows are new.
  struct Table: Sendable {
    var kind: TableKind
    var bytes: [UInt8]
    var count: Int

    var rows: [Row] {
      var defects: [LocatedDefect] = []
      guard let file = SourceFile(bytes, shownAs: "", file: 0, defects: &defects) else { return [] }
      var reader = CSVReader(rowsOf: file.bytes, delimiter: nil)
      var row = CSVRow()
      guard reader.nextRow(into: &row) else { return [] }
      // The headings are those that we wrote.
      let headings = (0..<row.count).map { reader.string(row[$0]) }
      func place(_ column: String) -> Int { headings.firstIndex(of: column) ?? .max }
      let (titled, source) = (kind.titled.map(place), place("source"))
      func cell(_ place: Int) -> String { place < row.count ? reader.string(row[place]) : "" }
      var rows: [Row] = []
      rows.reserveCapacity(count)
      while reader.nextRow(into: &row) {
        var title = ""
        for place in titled { kind.add(cell(place), to: &title) }
        rows.append(Row(table: kind.rawValue, title: title, source: cell(source)))
      }
      return rows
    }
  }
}

extension TableKind {
  /// The columns by which people know a row.
  var titled: [String] {
    switch self {
    case .nodes: ["id"]
    case .needs: ["node", "relation", "member"]
    case .copies: ["node", "holder"]
    case .controls: ["controller", "controlled"]
    }
  }

  /// Adds the cell of one of those columns to what people know a row by.
  func add(_ cell: String, to title: inout String) {
    if !title.isEmpty { title += self == .copies || self == .controls ? " → " : " " }
    title += cell
  }
}
