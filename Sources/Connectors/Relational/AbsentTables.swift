// Rows that name something of tables which the export does not have: told once for each table, not row by row.

import Continuity

/// The tables of which rows name something, and that are not there.
struct AbsentTables {
  private var tables: [(name: String, rows: Int, first: Finding)] = []

  /// Counts a row that names something which is not there.
  ///
  /// - Parameters:
  ///   - isThere: whether the export has the table: then the row is told by itself.
  ///   - finding: what is said of the row alone.
  mutating func note(
    _ name: String, isThere: Bool, _ finding: Finding, in findings: inout [Finding]
  ) {
    if isThere {
      findings.append(finding)
    } else if let position = tables.firstIndex(where: { $0.name == name }) {
      tables[position].rows += 1
    } else {
      tables.append((name, 1, finding))
    }
  }

  /// What there is to say.
  ///
  /// - Parameter reason: what is said of many rows of one table.
  func findings(_ reason: (String, Int) -> any ConnectorReason) -> [Finding] {
    tables.map { name, rows, first in
      rows == 1 ? first : Finding(.particular(reason(name, rows)), at: first.place)
    }
  }
}
