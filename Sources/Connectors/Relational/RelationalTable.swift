// Tables of a database, whichever export they come from: the columns a connector asks for, row by row.

import Continuity
import Formats

/// A table that a connector reads, and what it wants of it.
struct TableShape: Sendable {
  /// The name it goes by in the connector.
  let name: String
  /// Other names it may have in an export.
  var aliases: [String] = []
  /// Names that a file of this table alone may have: in a database of another tool they may be anything.
  var fileNames: [String] = []
  /// The columns that are kept, `id` the first; a row holds their values in this order.
  let columns: [String]
  /// Other names of columns.
  var columnAliases: [String: String] = [:]
  /// Columns without which the table says nothing; those of which any one is enough are not here.
  var required: [String] = []

  /// Where a column of the export goes, or `nil`.
  func slot(of column: String) -> Int? {
    let name = TableShape.plain(column)
    return columns.firstIndex(of: columnAliases[name] ?? name)
  }

  /// A name without regard to case, `logicalServers` and `logical-servers` as `logical_servers`.
  static func plain(_ name: String) -> String {
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
struct TableRow: Sendable {
  /// Its file, as a position in ``Tables/files``.
  var file: Int
  /// Its line in the file, from 1; in a sheet, its row.
  var line: Int
  /// The values of the columns of the shape; `nil` where the export says nothing.
  var values: [String?]
}

/// A table that an export has.
struct RelationalTable: Sendable {
  var shape: TableShape
  /// The name the export gives it.
  var shown: String
  var rows: [TableRow] = []
  /// Which columns of the shape the export has.
  var has: [Bool]
  /// By file it has rows of, where it stands there as a whole.
  fileprivate(set) var places: [(file: Int, place: Place)] = []

  init(_ shape: TableShape, shown: String) {
    (self.shape, self.shown) = (shape, shown)
    has = Array(repeating: false, count: shape.columns.count)
  }

  /// Says where it stands as a whole in a file.
  mutating func note(_ place: Place, in file: Int) {
    if !places.contains(where: { $0.file == file }) { places.append((file, place)) }
  }

  /// The place of a column in rows. A name that the shape does not have is a slip of ours: nothing is found.
  func slot(_ column: String) -> Int { shape.columns.firstIndex(of: column) ?? -1 }

  /// Whether the export has a column.
  func has(_ column: String) -> Bool { has.indices.contains(slot(column)) && has[slot(column)] }
}

extension TableRow {
  /// A value, or `nil` where there is none or nothing is asked for.
  subscript(slot: Int) -> String? { values.indices.contains(slot) ? values[slot] : nil }

  /// The number of another row that a value names; `nil` for NULL, nothing and the 0 that means none.
  func reference(_ slot: Int) -> String? {
    guard let text = self[slot], !text.isEmpty, text != "0" else { return nil }
    return text
  }

  /// Whether a value says yes, as databases and spreadsheets write it.
  func isSet(_ slot: Int) -> Bool {
    guard let text = self[slot] else { return false }
    return text == "1" || text == "t" || text.lowercased() == "true"
  }

  /// The numbers in a list of them: `1, 4, 7`, `[1,4]`.
  func list(_ slot: Int) -> [String] {
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
