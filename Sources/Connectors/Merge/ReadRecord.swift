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
    guard let name = table.headings.firstIndex(of: "table"),
      let sort = table.headings.firstIndex(of: "sort"),
      let column = table.headings.firstIndex(of: "column"),
      let rows = table.headings.firstIndex(of: "rows")
    else { return nil }
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

  /// The path of the record of an import in a folder.
  static func path(of origin: String) -> String { ".ricochet/\(origin)/read.csv" }

  var table: ModelTable {
    var table = ModelTable(columns: ["table", "sort", "column", "rows"])
    for one in tables {
      table.rows.append(ModelTable.Row([one.name, one.sort, "", "\(one.rows)"]))
      table.rows += one.columns.map { ModelTable.Row([one.name, one.sort, $0, ""]) }
    }
    table.rows += establishments.map { ModelTable.Row(["", Self.establishment, $0, ""]) }
    return table
  }
}
