// Three ways come together: what the last import wrote, what the file says today, what the source says now.

import Continuity

/// The reconciliation of one table.
struct Reconciliation {
  private let kind: TableKind
  /// How a gone row is marked: `yes`, or the day.
  private let mark: String
  /// The identifiers of the nodes that the source no longer has.
  private let goneNodes: Set<String>

  /// The file to write.
  private(set) var table: ModelTable
  /// What this import itself says: what the next one compares with.
  private(set) var snapshot: ModelTable
  private(set) var changes = Changes()

  /// - Parameters:
  ///   - base: what the last import wrote; `nil` at the first.
  ///   - mine: the file today; `nil` where it is not there.
  ///   - theirs: what the source says; `nil` where it says nothing.
  /// - Complexity: O(n log n) for n rows
  init(
    _ kind: TableKind, base: ModelTable?, mine: ModelTable?, theirs: ModelTable?, mark: String,
    goneNodes: Set<String>
  ) {
    self.kind = kind
    self.mark = mark
    self.goneNodes = goneNodes
    let standard = kind.leading + ["source", "gone"]
    var columns = mine?.columns ?? theirs?.columns ?? standard
    var headings = mine?.headings ?? columns
    let end = columns.firstIndex(of: "source") ?? columns.count
    var inserted = end
    for column in (theirs?.columns ?? []) + standard where !columns.contains(column) {
      columns.insert(column, at: inserted)
      headings.insert(column, at: inserted)
      inserted += 1
    }
    table = ModelTable(columns: columns)
    table.headings = headings
    snapshot = ModelTable(columns: columns)
    merge(base: base, mine: mine, theirs: theirs)
  }

  /// The rows of one identity: positions, as far as there are any.
  private struct Held {
    var base: Int?
    var mine: Int?
    var isSeen = false
  }

  private mutating func merge(base: ModelTable?, mine: ModelTable?, theirs: ModelTable?) {
    // Without the file, there is nothing to compare with.
    let hasFile = mine != nil
    let base = base.map { aligned($0) } ?? []
    let mine = mine.map { aligned($0) } ?? []
    let theirs = theirs.map { aligned($0) } ?? []
    let identity = kind.identity.compactMap { table.index(of: $0) }
    let source = table.index(of: "source") ?? 0
    let gone = table.index(of: "gone") ?? 0

    var held: [Held] = []
    var places: [ModelTable.Identity: Int] = [:]
    places.reserveCapacity(max(base.count, mine.count))
    func place(of row: [String]) -> Int {
      let key = ModelTable.Identity(row: row, columns: identity)
      if let place = places[key] { return place }
      places[key] = held.count
      held.append(Held())
      return held.count - 1
    }
    var baseHeld: [Int] = []
    baseHeld.reserveCapacity(base.count)
    for (row, cells) in base.enumerated() {
      let place = place(of: cells)
      baseHeld.append(place)
      held[place].base = row
    }
    var byHand: [[String]] = []
    var mineHeld: [(row: Int, place: Int)] = []
    mineHeld.reserveCapacity(mine.count)
    for (row, cells) in mine.enumerated() {
      // Mostly a row stands where the import put it.
      let isUntouched = row < base.count && base[row] == cells
      let place = isUntouched ? baseHeld[row] : place(of: cells)
      // A row without a source is one that people added; so is the second of two with one identity.
      if cells[source].isEmpty || held[place].mine != nil {
        byHand.append(cells)
      } else {
        held[place].mine = row
        mineHeld.append((row, place))
      }
    }

    let groups = GroupCells(of: mine, in: table, kind: kind)
    var imported: [[String]] = []
    var recorded: [[String]] = []
    for their in theirs {
      let place = places[ModelTable.Identity(row: their, columns: identity)]
      if let place { held[place].isSeen = true }
      recorded.append(their)
      let known = place.map { held[$0] } ?? Held()
      switch (hasFile ? known.base : nil, known.mine) {
      case (nil, nil):
        imported.append(groups.joined(by: their))
        changes.addedRows.append(row(their))
      case (_?, nil): changes.removedByHand.append(row(their))
      case (let old, let own?):
        imported.append(merged(old.map { base[$0] }, mine[own], their, gone: gone))
      }
    }
    let ends = kind.ends.compactMap { table.index(of: $0) }
    for (row, place) in baseHeld.enumerated() where !held[place].isSeen {
      guard let position = held[place].mine else { continue }
      held[place].isSeen = true
      var old = base[row]
      var own = mine[position]
      // What ties a node that is gone itself goes on counting with it, whichever end it is: that the
      // inventory lost a server is no proof that nothing runs on it.
      let isMarked = !ends.contains { goneNodes.contains(own[$0]) }
      if isMarked, old[gone].isEmpty {
        if own[gone].isEmpty {
          own[gone] = mark
          changes.gone.append(self.row(own))
        }
        old[gone] = own[gone]
      }
      imported.append(own)
      recorded.append(old)
    }
    for (row, place) in mineHeld where !held[place].isSeen {
      byHand.append(mine[row])
      held[place].isSeen = true
    }
    table.rows = imported
    table.sort(as: kind)
    table.rows += byHand.filter { $0[source].isEmpty } + byHand.filter { !$0[source].isEmpty }
    snapshot.rows = recorded
    snapshot.sort(as: kind)
  }

  /// One row, cell by cell.
  private mutating func merged(
    _ old: [String]?, _ own: [String], _ their: [String], gone: Int
  ) -> [String] {
    var result = own
    for column in own.indices where own[column] != their[column] {
      let title = table.columns[column]
      let cell = Changes.Cell(
        row: row(own), column: title, old: own[column], new: their[column])
      if old?[column] == own[column] {
        result[column] = their[column]
        if column == gone {
          changes.back.append(row(own))
        } else {
          changes.changed.append(cell)
        }
      } else if old?[column] == their[column] || (old == nil && their[column].isEmpty) {
        // A column of people's own, or a cell they filled in.
        if kind.leading.contains(title) || kind.optional.contains(title) {
          changes.keptByHand.append(cell)
        }
      } else {
        changes.conflicts.append(cell)
      }
    }
    return result
  }

  private func row(_ cells: [String]) -> Changes.Row { table.title(of: cells, as: kind) }

  /// The rows of a table under the columns of the result.
  private func aligned(_ other: ModelTable) -> [[String]] {
    if other.columns == table.columns { return other.rows }
    let places = table.columns.map { other.index(of: $0) }
    return other.rows.map { row in places.map { $0.map { row[$0] } ?? "" } }
  }
}

extension ModelTable {
  /// A row, as people know it.
  func title(of cells: [String], as kind: TableKind) -> Changes.Row {
    func cell(_ column: String) -> String { index(of: column).map { cells[$0] } ?? "" }
    let title: String
    switch kind {
    case .nodes: title = cell("id")
    case .needs: title = "\(cell("node")) \(cell("relation")) \(cell("member"))"
    case .copies: title = "\(cell("node")) → \(cell("holder"))"
    case .controls: title = "\(cell("controller")) → \(cell("controlled"))"
    }
    return Changes.Row(table: kind.rawValue, title: title, source: cell("source"))
  }
}

extension Changes {
  /// Adds what changed in another table.
  mutating func add(_ other: Changes) {
    addedTables += other.addedTables
    addedRows += other.addedRows
    changed += other.changed
    keptByHand += other.keptByHand
    conflicts += other.conflicts
    removedByHand += other.removedByHand
    gone += other.gone
    back += other.back
  }
}
