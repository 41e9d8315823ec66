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

/// Rows of text under columns.
struct ModelTable: Sendable {
  /// Our names of the columns; those nobody knows as they are written.
  var columns: [String]
  /// The columns as the file writes them.
  var headings: [String]
  var rows: [[String]] = []

  init(columns: [String]) {
    self.columns = columns
    headings = columns
  }

  /// Reads a file; `nil` if it has no header.
  init?(_ bytes: [UInt8]) {
    var defects: [LocatedDefect] = []
    guard let file = SourceFile(bytes, shownAs: "", file: 0, defects: &defects) else { return nil }
    var reader = CSVReader(rowsOf: file.bytes, delimiter: nil)
    var row = CSVRow()
    guard reader.nextRow(into: &row) else { return nil }
    headings = (0..<row.count).map { reader.string(row[$0]) }
    columns = headings.map { ModelTable.known[folded($0)] ?? $0 }
    while reader.nextRow(into: &row) {
      if row.holdsNothing { continue }
      rows.append(
        (0..<headings.count).map { $0 < row.count ? reader.string(row[$0]) : "" })
    }
    // Excel writes days its own way: that is no change made by hand.
    if let gone = index(of: "gone") {
      for place in rows.indices {
        if let day = CalendarDate(asExcelWrites: rows[place][gone]) { rows[place][gone] = day.text }
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

  func index(of column: String) -> Int? { columns.firstIndex(of: column) }

  /// A row, known by its cells in some columns.
  struct Identity: Hashable {
    let row: [String]
    let columns: [Int]

    static func == (a: Identity, b: Identity) -> Bool {
      for column in a.columns where a.row[column] != b.row[column] { return false }
      return true
    }

    func hash(into hasher: inout Hasher) {
      for column in columns { hasher.combine(row[column]) }
    }
  }

  /// The file: semicolons and a byte-order mark, so that Excel in French opens it with its accents.
  var bytes: [UInt8] { ModelTable.bytes(headings, rows) }

  /// The file of these rows under these headings.
  static func bytes(_ headings: [String], _ rows: some Collection<[String]>) -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    bytes.reserveCapacity(64 * (rows.count + 1))
    write(headings, to: &bytes)
    for row in rows { write(row, to: &bytes) }
    return bytes
  }

  private static func write(_ row: [String], to bytes: inout [UInt8]) {
    for (column, cell) in row.enumerated() {
      if column > 0 { bytes.append(UInt8(ascii: ";")) }
      if cell.isEmpty { continue }
      var needsQuotes = false
      let view = cell.utf8
      let text = view.span
      for index in text.indices {
        switch text[index] {
        case UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: ","), 0x0A, 0x0D:
          needsQuotes = true
        default: break
        }
      }
      if !needsQuotes {
        // A blank at either end would be lost without quotes.
        needsQuotes = cell.utf8.first == 0x20 || cell.utf8.last == 0x20
      }
      guard needsQuotes else {
        bytes += cell.utf8
        continue
      }
      bytes.append(UInt8(ascii: "\""))
      for byte in cell.utf8 {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(0x0A)
  }
}
