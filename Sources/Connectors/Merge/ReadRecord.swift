// What the last export had, as a small table of its own beside what the import wrote of it.

import Continuity
import Formats

/// The tables and establishments of an export, to compare the next one with.
struct ReadRecord {
  var tables: [ReadTable] = []
  /// The names of its establishments.
  var establishments: [String] = []

  init() {}

  /// Reads a record; `nil` where it is none.
  init?(_ table: ModelTable) {
    let columns = Self.columns.compactMap { table.headings.firstIndex(of: $0) }
    guard columns.count == Self.columns.count else { return nil }
    let (name, sort, column, rows) = (columns[0], columns[1], columns[2], columns[3])
    for row in table.rows {
      if row[sort] == Self.establishment {
        establishments.append(row[column])
      } else if row[column].isEmpty {
        tables.append(ReadTable(name: row[name], sort: row[sort], rows: Int(row[rows]) ?? 0))
      } else if let last = tables.indices.last, tables[last].name == row[name] {
        tables[last].columns.append(row[column])
      }
    }
  }

  private static let establishment = "establishment"
  private static let columns = ["table", "sort", "column", "rows"]

  /// The path of the record of an import in a folder.
  static func path(of origin: String) -> String { ".ricochet/\(origin)/read.csv" }

  var table: ModelTable {
    var table = ModelTable(columns: Self.columns)
    for one in tables {
      table.rows.append([one.name, one.sort, "", "\(one.rows)"])
      table.rows += one.columns.map { [one.name, one.sort, $0, ""] }
    }
    table.rows += establishments.map { ["", Self.establishment, $0, ""] }
    return table
  }
}
