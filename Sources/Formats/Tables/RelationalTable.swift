// Tables of a database, whichever export they come from: the columns that are asked for, row by row.

/// A table that somebody reads, and what is wanted of it.
package struct TableShape: Sendable {
  /// The name it goes by for who reads it.
  package let name: String
  /// Other names it may have in an export.
  package var aliases: [String] = []
  /// Names that a file of this table alone may have: in a database of another tool they may be anything.
  package var fileNames: [String] = []
  /// The columns that are kept, `id` the first; a row holds their values in this order.
  package let columns: [String]
  /// Other names of columns.
  package var columnAliases: [String: String] = [:]
  /// Columns without which the table says nothing; those of which any one is enough are not here.
  package var required: [String] = []

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

/// A row of a table.
package struct TableRow: Sendable {
  /// Its file, as a position in ``Tables/files``.
  package var file: Int
  /// Its line in the file, from 1; in a sheet, its row.
  package var line: Int
  /// The values of the columns of the shape; `nil` where the export says nothing.
  package var values: [String?]

  package init(file: Int, line: Int, values: [String?]) {
    (self.file, self.line, self.values) = (file, line, values)
  }
}

/// A table that an export has.
package struct RelationalTable: Sendable {
  package var shape: TableShape
  /// The name the export gives it.
  package var shown: String
  package var rows: [TableRow] = []
  /// Which columns of the shape the export has.
  package var has: [Bool]
  /// By file it has rows of, where it stands there as a whole.
  fileprivate(set) var places: [(file: Int, place: Place)] = []

  package init(_ shape: TableShape, shown: String) {
    (self.shape, self.shown) = (shape, shown)
    has = Array(repeating: false, count: shape.columns.count)
  }

  /// Says where it stands as a whole in a file.
  package mutating func note(_ place: Place, in file: Int) {
    if !places.contains(where: { $0.file == file }) { places.append((file, place)) }
  }

  /// The place of a column in rows. A name that the shape does not have is a slip of ours: nothing is found.
  package func slot(_ column: String) -> Int { shape.columns.firstIndex(of: column) ?? -1 }

  /// Whether the export has a column.
  package func has(_ column: String) -> Bool {
    has.indices.contains(slot(column)) && has[slot(column)]
  }
}

extension TableRow {
  /// A value, or `nil` where there is none or nothing is asked for.
  package subscript(slot: Int) -> String? { values.indices.contains(slot) ? values[slot] : nil }

  /// The number of another row that a value names; `nil` for NULL, nothing and the 0 that means none.
  package func reference(_ slot: Int) -> String? {
    guard let text = self[slot], !text.isEmpty, text != "0" else { return nil }
    return text
  }

  /// Whether a value says yes, as databases and spreadsheets write it.
  package func isSet(_ slot: Int) -> Bool {
    guard let text = self[slot] else { return false }
    return text == "1" || text == "t" || text.lowercased() == "true"
  }

  /// The numbers in a list of them: `1, 4, 7`, `[1,4]`.
  package func list(_ slot: Int) -> [String] {
    guard let text = self[slot] else { return [] }
    if text.isEmpty { return [] }
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
