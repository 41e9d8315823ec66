// Tables of a database, whichever export they come from: the columns that are asked for, row by row.

/// A table that somebody reads, and what is wanted of it: a class, since every row has it.
package final class TableShape: Sendable {
  /// The name it goes by for who reads it.
  package let name: String
  /// Other names it may have in an export.
  package let aliases: [String]
  /// Names that a file of this table alone may have: in a database of another tool they may be anything.
  package let fileNames: [String]
  /// The columns that are kept, `id` the first; a row holds their values in this order.
  package let columns: [String]
  /// Other names of columns.
  package let columnAliases: [String: String]
  /// Columns without which the table says nothing; those of which any one is enough are not here.
  package let required: [String]

  package init(
    name: String, aliases: [String] = [], fileNames: [String] = [], columns: [String],
    columnAliases: [String: String] = [:], required: [String] = []
  ) {
    (self.name, self.aliases, self.fileNames) = (name, aliases, fileNames)
    (self.columns, self.columnAliases, self.required) = (columns, columnAliases, required)
  }

  /// Where a column of the export goes, or `nil`.
  package func slot(of column: String) -> Int? {
    let name = TableShape.plain(column)
    return columns.firstIndex(of: columnAliases[name] ?? name)
  }

  /// A name without regard to case, `logicalServers` and `logical-servers` as `logical_servers`.
  package static func plain(_ name: String) -> String {
    var result = ""
    var wasSmall = false
    for scalar in name.unicodeScalars {
      switch scalar {
      case "A"..."Z":
        if wasSmall { result.append("_") }
        result.unicodeScalars.append(Unicode.Scalar(scalar.value | 0x20) ?? scalar)
        wasSmall = false
      case "-", " ":
        result.append("_")
        wasSmall = false
      default:
        result.unicodeScalars.append(scalar)
        wasSmall = scalar != "_"
      }
    }
    return result
  }
}

/// A row of a table: its values go by the names of the columns.
package struct TableRow: Sendable {
  private let shape: TableShape
  private let values: [String?]
  /// Where it stands.
  package let place: Place

  /// - Parameter values: those of the columns of the shape; `nil` where the export says nothing.
  init(_ values: [String?], of shape: TableShape, at place: Place) {
    (self.shape, self.values, self.place) = (shape, values, place)
  }

  /// What it says in a column, or `nil` where there is nothing. A name that the shape does not have is a slip
  /// of ours: nothing is found.
  package subscript(column: String) -> String? {
    shape.columns.firstIndex(of: column).flatMap { values[$0] }
  }

  /// The number of another row that a value names; `nil` for NULL, nothing and the 0 that means none.
  package func reference(_ column: String) -> String? {
    guard let text = self[column], !text.isEmpty, text != "0" else { return nil }
    return text
  }

  /// Whether a value says yes, as databases and spreadsheets write it.
  package func isSet(_ column: String) -> Bool {
    guard let text = self[column] else { return false }
    return text == "1" || text == "t" || text.lowercased() == "true"
  }

  /// The numbers in a list of them: `1, 4, 7`, `[1,4]`.
  package func list(_ column: String) -> [String] {
    guard let text = self[column], !text.isEmpty else { return [] }
    return text.utf8.split { byte in
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "\""), 0x20, 0x0A, 0x09:
        true
      default: false
      }
    }.map { String(Substring($0)) }
  }
}

/// A table that an export has.
package struct RelationalTable: Sendable {
  package let shape: TableShape
  /// The name the export gives it.
  package let shown: String
  package internal(set) var rows: [TableRow] = []
  /// The columns of the shape that the export has.
  package internal(set) var columns: Set<String> = []

  init(_ shape: TableShape, shown: String) { (self.shape, self.shown) = (shape, shown) }

  /// Whether the export has a column.
  package func has(_ column: String) -> Bool { columns.contains(column) }

  /// By the number of each row, what it says in another column, as far as that is anything.
  package func texts(_ column: String) -> [String: String] {
    var texts: [String: String] = [:]
    for row in rows {
      if let number = row["id"], let text = row[column], !text.isEmpty { texts[number] = text }
    }
    return texts
  }
}
