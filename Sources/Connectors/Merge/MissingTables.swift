// What the last export had and this one lacks: refused, unless whoever imports says what that means.

import Continuity
import Formats

/// The tables and columns that are not there this time.
struct MissingTables {
  /// A table, or one column of it.
  struct Missing {
    var table: String
    var sort: String
    var column: String?
    /// How many rows the table had.
    var rows: Int

    var name: String { column.map { "\(table)/\($0)" } ?? table }

    func answers(to name: String) -> Bool {
      self.name.foldedName == name.foldedName
        || (column == nil ? sort : "\(sort)/\(column ?? "")").foldedName == name.foldedName
    }
  }

  private(set) var missing: [Missing] = []
  /// Every name that may be said.
  private var known: [Missing] = []

  /// - Parameters:
  ///   - before: what the last export had.
  ///   - renamed: tables that have another name now.
  init(since before: [ReadTable], in now: [ReadTable], renamed: Set<String>) {
    let names = Set(now.map(\.name))
    var counts: [String: Int] = [:]
    for table in now { counts[table.sort, default: 0] += 1 }
    for table in before { counts[table.sort, default: 0] -= 1 }
    var columns: [String: Set<String>] = [:]
    for table in now where table.rows > 0 {
      columns[table.sort, default: []].formUnion(table.present)
    }
    for table in before {
      let whole = Missing(table: table.name, sort: table.sort, rows: table.rows)
      known.append(whole)
      for column in table.columns {
        var part = whole
        part.column = column
        known.append(part)
        // A table without rows may not even say its columns.
        if let there = columns[table.sort], !there.contains(column) { missing.append(part) }
      }
      // One that goes by another name each time is not missed while there are as many as there were.
      if table.rows > 0, !names.contains(table.name), !renamed.contains(table.name),
        table.sort == table.name || counts[table.sort, default: 0] < 0
      {
        missing.append(whole)
      }
    }
  }

  /// Refuses what is missing without a word, and words about what nobody knows.
  ///
  /// - Parameter keepable: the tables whose rows can be told from the others.
  func check(_ options: ImportOptions, keepable: Set<String>, at place: Place) throws(ImportFailure)
  {
    var obstacles: [ImportFailure.Obstacle] = []
    for name in options.without + options.kept
    where !known.contains(where: { $0.answers(to: name) }) {
      obstacles.append(
        ImportFailure.Obstacle(
          .unknownTable(name, suggestion: nearest(to: name, in: known.map(\.name))), at: place))
    }
    for one in missing {
      if options.kept.contains(where: { one.answers(to: $0) }) {
        if !keepable.contains(one.sort) {
          obstacles.append(ImportFailure.Obstacle(.cannotKeep(one.name), at: place))
        }
      } else if !options.without.contains(where: { one.answers(to: $0) }) {
        obstacles.append(
          ImportFailure.Obstacle(
            one.column == nil ? .missingTable(one.name, rows: one.rows) : .missingColumn(one.name),
            at: place))
      }
    }
    guard obstacles.isEmpty else { throw ImportFailure(obstacles) }
  }

  /// What of it is kept.
  func kept(by options: ImportOptions) -> [Missing] {
    missing.filter { one in options.kept.contains { one.answers(to: $0) } }
  }

  /// What the next export is compared with: what is kept is asked for again, and what is left out stays a
  /// name.
  func record(_ now: [ReadTable], since before: [ReadTable], _ options: ImportOptions)
    -> [ReadTable]
  {
    var tables = now
    let kept = kept(by: options)
    for one in missing where one.column == nil {
      guard var table = before.first(where: { $0.name == one.table }) else { continue }
      if !kept.contains(where: { $0.name == one.name }) {
        (table.rows, table.columns) = (0, [])
      }
      tables.append(table)
    }
    for case let (sort, column?) in kept.map({ ($0.sort, $0.column) }) {
      if let place = tables.firstIndex(where: { $0.sort == sort }) {
        tables[place].columns.append(column)
      }
    }
    for table in before where table.rows == 0 && !tables.contains(where: { $0.name == table.name })
    {
      tables.append(table)
    }
    return tables
  }
}
