// One CSV file of a model as rows of text: read as people may have left it, written the one way.

import Continuity
import SystemPackage

/// The tables that an import writes.
enum TableKind: String, CaseIterable {
  case nodes, needs, copies, controls

  /// The columns that always stand, in their order.
  var leading: [String] {
    switch self {
    case .nodes:
      ["kind", "id", "name", "establishment", "restart", "repair", "rebuild", "mtpd", "rto", "rpo"]
    case .needs: ["node", "member", "relation", "group", "count", "tolerance"]
    case .copies: ["node", "holder", "every", "lag", "retention", "restore"]
    case .controls: ["controller", "controlled"]
    }
  }

  /// The columns that stand where a row says something in them, in their order.
  var optional: [String] {
    switch self {
    case .nodes: ItemField.allCases.map(\.rawValue).filter { !leading.contains($0) }
    case .needs: ["control"]
    case .copies: CopyField.allCases.map(\.rawValue).filter { !leading.contains($0) }
    case .controls: []
    }
  }

  /// The columns that say who a row is; of nodes it is the source.
  var identity: [String] {
    switch self {
    case .nodes: ["source"]
    case .needs: ["node", "relation", "group", "member"]
    case .copies: ["node", "holder", "source"]
    case .controls: ["controller", "controlled"]
    }
  }

  /// The columns by which rows are ordered.
  var order: [String] { self == .nodes ? ["id"] : identity }

  /// The columns of the nodes that a row ties together.
  var ends: [String] {
    switch self {
    case .nodes: []
    case .needs: ["node", "member"]
    case .copies: ["node", "holder"]
    case .controls: ["controller", "controlled"]
    }
  }

  /// The file of the table in a folder.
  func fileName(of origin: String) -> String { "\(origin).\(rawValue).csv" }
}

/// Rows of cells under columns.
struct ModelTable: Sendable {
  /// Our names of the columns; those nobody knows as they are written.
  var columns: [String]
  /// The columns as the file writes them.
  var headings: [String]
  /// The numbers of the cells' texts, row after row, each as wide as there are columns.
  var cells: ContiguousArray<UInt32> = []

  /// How many rows it has.
  var count: Int { columns.isEmpty ? 0 : cells.count / columns.count }

  init(columns: [String]) {
    self.columns = columns
    headings = columns
  }

  /// Reads a file, or some of its columns; `nil` if it has no header.
  init?(_ bytes: [UInt8], only wanted: [String]? = nil, texts: inout CellTexts) {
    var defects: [LocatedDefect] = []
    guard let file = SourceFile(bytes, shownAs: "", file: 0, defects: &defects) else { return nil }
    var reader = CSVReader(rowsOf: file.bytes, delimiter: nil)
    var row = CSVRow()
    guard reader.nextRow(into: &row) else { return nil }
    headings = (0..<row.count).map { reader.string(row[$0]) }
    columns = headings.map { ModelTable.known[folded($0)] ?? $0 }
    var places = Array(columns.indices)
    if let wanted {
      places = places.filter { wanted.contains(columns[$0]) }
      (headings, columns) = (places.map { headings[$0] }, places.map { columns[$0] })
    }
    let width = places.count
    let gone = columns.firstIndex(of: "gone")
    // As many rows as lines, at most: growing would need twice the room.
    cells.reserveCapacity(width * file.bytes.count { $0 == 0x0A })
    while reader.nextRow(into: &row) {
      if row.holdsNothing { continue }
      for place in places {
        cells.append(
          place < row.count ? texts.number(of: row[place], in: reader) : CellTexts.nothing)
      }
      // Excel writes days its own way: that is no change made by hand.
      if let gone, places[gone] < row.count, !row[places[gone]].isEmpty,
        let day = CalendarDate(asExcelWrites: reader.string(row[places[gone]]))
      {
        cells[cells.count - width + gone] = texts.number(of: day.text)
      }
    }
    guard reader.defects.isEmpty else { return nil }
  }

  /// Our columns by every name of theirs.
  private static let known: [String: String] = {
    var known: [String: String] = [:]
    let ours = Set(TableKind.allCases.flatMap { $0.leading + $0.optional } + ["source", "gone"])
    for (term, synonyms) in Synonyms.table where ours.contains(term) {
      for name in synonyms where known[name] == nil { known[name] = term }
    }
    for name in ours { known[name] = name }
    return known
  }()

  /// Whether a heading is that of a column of ours, rather than of people's own.
  static func isOurs(_ heading: String) -> Bool { known[folded(heading)] != nil }

  func index(of column: String) -> Int? { columns.firstIndex(of: column) }

  /// A cell.
  func cell(_ row: Int, _ column: Int) -> UInt32 { cells[row * columns.count + column] }

  /// A row, as people know it.
  func title(of row: Int, as kind: TableKind, in texts: CellTexts) -> Changes.Row {
    func cell(_ column: String) -> String {
      index(of: column).map { texts[self.cell(row, $0)] } ?? ""
    }
    var title = ""
    for column in kind.titled { kind.add(cell(column), to: &title) }
    return Changes.Row(table: kind.rawValue, title: title, source: cell("source"))
  }

  /// The file of some rows.
  ///
  /// - Parameters:
  ///   - sorted: rows in the order of the table.
  ///   - common: rows that stand among them, in the same order.
  ///   - last: rows behind all others.
  ///   - isRecord: whether it is what an import itself says: without columns of people's own.
  func bytes(
    of sorted: [Int32], among common: CommonRows?, last: [Int32] = [], as kind: TableKind,
    in texts: CellTexts, isRecord: Bool = false
  ) -> [UInt8] {
    let places = columns.indices.filter { !isRecord || Self.isOurs(columns[$0]) }
    let headings = isRecord ? places.map { columns[$0] } : headings
    var file = TableBytes(headings, rows: sorted.count + last.count + (common?.count ?? 0))
    let order = kind.order.compactMap { index(of: $0) }
    var next = 0
    for row in sorted {
      if let common {
        let cells = order.map { texts.bytes(of: cell(Int(row), $0)) }
        next = common.add(from: next, before: cells, in: order, isRecord: isRecord, to: &file)
      }
      add(row, places, to: &file, in: texts)
    }
    _ = common?.add(from: next, before: nil, in: order, isRecord: isRecord, to: &file)
    for row in last { add(row, places, to: &file, in: texts) }
    return file.bytes
  }

  private func add(
    _ row: Int32, _ places: [Int], to file: inout TableBytes, in texts: CellTexts
  ) {
    let start = Int(row) * columns.count
    for place in places {
      let cell = cells[start + place]
      if cell == CellTexts.nothing {
        file.addNothing()
      } else {
        file.add(texts.bytes(of: cell))
      }
    }
    file.endRow()
  }

  /// Some rows in the order of a table: by UTF-8 bytes, which no locale changes; those that are alike as
  /// they stand.
  func sorted(_ rows: [Int32], as kind: TableKind, in texts: CellTexts) -> [Int32] {
    let order = kind.order.compactMap { index(of: $0) }
    if order.isEmpty { return rows }
    let ranks = texts.ranks(
      of: rows.lazy.flatMap { row in order.lazy.map { self.cell(Int(row), $0) } })
    return ByteOrder.order(
      by: order.map { column in rows.map { ranks[Int(self.cell(Int($0), column))] } }
    ).map { rows[$0] }
  }
}
