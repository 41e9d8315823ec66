// What a group of needs says belongs to the group: it comes together three ways as one, for all its rows.

import Continuity
import Formats

/// The cells that the rows of a group share, as they are to be.
///
/// Rows that are gone have no say: a group whose members come and go says one thing all the same.
struct GroupCells {
  struct Group: Hashable {
    var node: String
    var name: String
  }

  /// What one cell of a group comes to.
  struct Cell {
    var value: String
    /// What the file said, and the source says, where that differs.
    var mine: String
    var theirs: String
    var side = Side.same
  }

  /// Who decided a cell.
  enum Side { case same, source, hand, both }

  let shared: [Int]
  private let node: Int
  private let group: Int
  private let gone: Int
  private var cells: [Group: [Cell]] = [:]
  private var isTold: Set<Group> = []

  /// Compares what the last import, the file and the source say of each group that the source has.
  init?(
    _ kind: TableKind, columns: [String], base: [ModelTable.Row], mine: [ModelTable.Row],
    theirs: [ModelTable.Row]
  ) {
    guard kind == .needs, let node = columns.firstIndex(of: "node"),
      let group = columns.firstIndex(of: "group"), let gone = columns.firstIndex(of: "gone")
    else { return nil }
    (self.node, self.group, self.gone) = (node, group, gone)
    shared = ["count", "tolerance", "control"].compactMap { columns.firstIndex(of: $0) }
    var before: [Group: ModelTable.Row] = [:]
    for row in base { if let name = name(of: row), before[name] == nil { before[name] = row } }
    var today: [Group: [ModelTable.Row]] = [:]
    for row in mine { if let name = name(of: row) { today[name, default: []].append(row) } }
    for row in theirs {
      guard let name = name(of: row), cells[name] == nil else { continue }
      let rows = today[name] ?? []
      cells[name] = shared.map { column in
        let old = before[name]?[column]
        // Whoever changed one row of a group changed the group.
        let own = (rows.first { $0[column] != old } ?? rows.first)?[column]
        return Self.cell(old: old, own: own, their: row[column])
      }
    }
  }

  private static func cell(old: String?, own: String?, their: String) -> Cell {
    guard let own, own != their else { return Cell(value: their, mine: their, theirs: their) }
    if own == old { return Cell(value: their, mine: own, theirs: their, side: .source) }
    return Cell(value: own, mine: own, theirs: their, side: old == their ? .hand : .both)
  }

  /// The group of a row that counts.
  func name(of row: ModelTable.Row) -> Group? {
    row[group].isEmpty || !row[gone].isEmpty ? nil : Group(node: row[node], name: row[group])
  }

  /// Makes a row say what its group does.
  ///
  /// - Returns: the cells of the group, the first time that it is asked for.
  mutating func join(_ row: inout ModelTable.Row) -> [(column: Int, cell: Cell)] {
    guard let name = name(of: row), let cells = cells[name] else { return [] }
    // A row that says so already is shared with what the import itself says.
    for (column, cell) in zip(shared, cells) where row[column] != cell.value {
      row[column] = cell.value
    }
    return isTold.insert(name).inserted ? zip(shared, cells).map { ($0, $1) } : []
  }

  /// Lets no group need more members than it has rows: people take rows out, too.
  func limit(_ rows: inout [ModelTable.Row]) {
    guard let count = shared.first else { return }
    Self.limit(&rows, at: count) { row in
      name(of: row).flatMap { cells[$0] != nil ? $0 : nil }
    }
  }

  /// - Parameters:
  ///   - count: the column that says how many are needed.
  ///   - group: the group of a row, if it is one of those to limit.
  static func limit(
    _ rows: inout [ModelTable.Row], at count: Int, _ group: (ModelTable.Row) -> Group?
  ) {
    guard rows.contains(where: { Int($0[count]) != nil }) else { return }
    var members: [Group: Int] = [:]
    for row in rows { if let group = group(row) { members[group, default: 0] += 1 } }
    for index in rows.indices {
      guard let needed = Int(rows[index][count]), let group = group(rows[index]),
        needed > members[group, default: 0]
      else { continue }
      rows[index][count] = "all"
    }
  }
}
