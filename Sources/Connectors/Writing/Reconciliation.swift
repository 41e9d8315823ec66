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
  /// What changed, but for rows of which all are new.
  private(set) var changes = Changes()
  /// Whether nothing was there before: the file and the snapshot are the same, and all rows are new.
  private(set) var isAllNew = false

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
    if base == nil, mine == nil, let theirs {
      table.rows = aligned(theirs)
      snapshot = table
      isAllNew = true
    } else {
      merge(base: base, mine: mine, theirs: theirs)
    }
  }

  private mutating func merge(base: ModelTable?, mine: ModelTable?, theirs: ModelTable?) {
    let base = base.map { aligned($0) } ?? []
    let mine = mine.map { aligned($0) }
    let theirs = theirs.map { aligned($0) } ?? []
    let identity = kind.identity.compactMap { table.index(of: $0) }
    let source = table.index(of: "source") ?? 0
    let gone = table.index(of: "gone") ?? 0
    func key(_ row: [String]) -> ModelTable.Identity {
      ModelTable.Identity(row: row, columns: identity)
    }

    var baseRows: [ModelTable.Identity: [String]] = [:]
    baseRows.reserveCapacity(base.count)
    for row in base { baseRows[key(row)] = row }
    var mineRows: [ModelTable.Identity: [String]] = [:]
    mineRows.reserveCapacity(mine?.count ?? 0)
    var byHand: [[String]] = []
    for row in mine ?? [] {
      // A row without a source is one that people added; so is the second of two with one identity.
      if row[source].isEmpty || mineRows[key(row)] != nil {
        byHand.append(row)
      } else {
        mineRows[key(row)] = row
      }
    }

    var imported: [[String]] = []
    var recorded: [[String]] = []
    var seen: Set<ModelTable.Identity> = []
    seen.reserveCapacity(theirs.count)
    for their in theirs {
      let key = key(their)
      seen.insert(key)
      recorded.append(their)
      switch (mine == nil ? nil : baseRows[key], mineRows[key]) {
      case (nil, nil):
        imported.append(their)
        changes.addedRows.append(row(their))
      case (_?, nil): changes.removedByHand.append(row(their))
      case (let old, let own?): imported.append(merged(old, own, their, gone: gone))
      }
    }
    let ends = kind.ends.compactMap { table.index(of: $0) }
    for var old in base where !seen.contains(key(old)) {
      guard var own = mineRows[key(old)] else { continue }
      seen.insert(key(old))
      // What ties a node that is gone itself goes on counting with it, whichever end it is: that the
      // inventory lost a server is no proof that nothing runs on it.
      let isMarked = !ends.contains { goneNodes.contains(own[$0]) }
      if isMarked, old[gone].isEmpty {
        if own[gone].isEmpty {
          own[gone] = mark
          changes.gone.append(row(own))
        }
        old[gone] = own[gone]
      }
      imported.append(own)
      recorded.append(old)
    }
    for own in mine ?? [] where !own[source].isEmpty && !seen.contains(key(own)) {
      byHand.append(own)
      seen.insert(key(own))
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
