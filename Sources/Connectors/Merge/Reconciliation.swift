// Three ways come together: what the last import wrote, what the file says today, what the source says now.

/// The reconciliation of one table.
struct Reconciliation {
  private let kind: TableKind
  /// The columns of the file to write.
  private let columns: [String]
  private let identity: [Int]
  private let source: Int
  private let gone: Int
  /// The columns of the nodes that a row ties together.
  private let ends: [Int]
  private let relation: Int?
  /// How a gone row is marked: `yes`, or the day.
  private let mark: String
  /// What the source is not asked for.
  private let kept: KeptTables
  /// The identifiers of the nodes that people took out.
  private let removedNodes: Set<String>
  private var groups: GroupCells?

  /// The file to write: the rows of the import, then those that are people's own.
  private(set) var file: ModelTable
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
    keeping kept: KeptTables, without removedNodes: Set<String>
  ) {
    (self.kind, self.mark, self.kept, self.removedNodes) = (kind, mark, kept, removedNodes)
    let standard = kind.leading + ["source", "gone"]
    let first = mine ?? theirs ?? ModelTable(columns: standard)
    var (columns, headings) = (first.columns, first.headings)
    var end = columns.firstIndex(of: "source") ?? columns.count
    for column in (theirs?.columns ?? []) + standard where !columns.contains(column) {
      columns.insert(column, at: end)
      headings.insert(column, at: end)
      end += 1
    }
    self.columns = columns
    func place(_ column: String) -> Int { columns.firstIndex(of: column) ?? 0 }
    identity = kind.identity.map(place)
    ends = kind.ends.map(place)
    relation = kind == .needs ? place("relation") : nil
    (source, gone) = (place("source"), place("gone"))
    file = ModelTable(columns: columns, headings: headings)
    snapshot = ModelTable(columns: columns)
    merge(
      base: base?.rows(under: columns) ?? [], mine: mine?.rows(under: columns),
      theirs: theirs?.rows(under: columns) ?? [])
  }

  /// The rows of one identity before, as far as there are any.
  private struct Known {
    var base: ModelTable.Row?
    var mine: ModelTable.Row?
    /// Whether the import still has it.
    var isSeen = false
  }

  /// - Parameter mine: without the file, there is nothing to compare with.
  private mutating func merge(
    base: [ModelTable.Row], mine: [ModelTable.Row]?, theirs: [ModelTable.Row]
  ) {
    var known: [[String]: Known] = [:]
    known.reserveCapacity(base.count)
    for row in base { known[key(of: row), default: Known()].base = row }
    var byHand: [ModelTable.Row] = []
    var sourced: [ModelTable.Row] = []
    for row in mine ?? [] {
      let key = key(of: row)
      // A row without a source is one that people added; so is the second of two with one identity.
      if row[source].isEmpty || known[key]?.mine != nil {
        byHand.append(row)
      } else {
        known[key, default: Known()].mine = row
        sourced.append(row)
      }
    }
    groups = GroupCells(kind, columns: columns, base: base, mine: mine ?? [], theirs: theirs)
    addRows(theirs, &known, hasFile: mine != nil)
    markRows(base, &known)
    file.sort(as: kind)
    snapshot.sort(as: kind)
    // What people gave a source that no import ever had is theirs too.
    let others = sourced.filter { known[key(of: $0)]?.isSeen == false }
    file.rows += byHand.filter { $0[source].isEmpty }
    file.rows += byHand.filter { !$0[source].isEmpty } + others
    if var groups {
      for index in file.rows.indices {
        tell(groups.join(&file.rows[index]), of: file.rows[index])
      }
      groups.limit(&file.rows)
    }

    let ours = columns.filter(ModelTable.isOurs)
    var record = ModelTable(columns: ours)
    record.rows = snapshot.rows(under: ours)
    snapshot = record
  }

  /// Adds what the source says.
  private mutating func addRows(
    _ theirs: [ModelTable.Row], _ known: inout [[String]: Known], hasFile: Bool
  ) {
    for var their in theirs {
      let key = key(of: their)
      known[key]?.isSeen = true
      if let old = known[key]?.base { keepCells(of: &their, as: old) }
      snapshot.rows.append(their)
      if tiesRemoved(their) {
        changes.removedByHand.append(title(their))
        continue
      }
      switch (hasFile ? known[key]?.base : nil, known[key]?.mine) {
      case (nil, nil):
        file.rows.append(their)
        changes.added.append(title(their))
      case (_?, nil): changes.removedByHand.append(title(their))
      case (let old, let own?): file.rows.append(merged(old, own, their))
      }
    }
  }

  /// Whether a row ties a node that people took out: with the node, they took out what names it.
  private func tiesRemoved(_ row: ModelTable.Row) -> Bool {
    !removedNodes.isEmpty && ends.contains { removedNodes.contains(row[$0]) }
  }

  /// Leaves cells of which the source does not speak as they were.
  private func keepCells(of row: inout ModelTable.Row, as old: ModelTable.Row) {
    guard kind == .nodes, kept.keepsCells else { return }
    for (place, column) in columns.enumerated() where row[place].isEmpty && !old[place].isEmpty {
      if kept.keepsCell(ofSource: row[source], column: column) { row[place] = old[place] }
    }
  }

  /// Marks what the source no longer has.
  private mutating func markRows(_ base: [ModelTable.Row], _ known: inout [[String]: Known]) {
    for var old in base {
      let key = key(of: old)
      guard let found = known[key], !found.isSeen, var own = found.mine else { continue }
      known[key]?.isSeen = true
      if tiesRemoved(own) { continue }
      let stays = kept.keeps(
        kind, source: old[source], ends: ends.map { own[$0] }, relation: relation.map { old[$0] })
      if !stays, old[gone].isEmpty {
        if own[gone].isEmpty {
          own[gone] = mark
          changes.gone.append(title(own))
        }
        old[gone] = own[gone]
      }
      file.rows.append(own)
      snapshot.rows.append(old)
    }
  }

  /// One row, cell by cell.
  private mutating func merged(
    _ old: ModelTable.Row?, _ own: ModelTable.Row, _ their: ModelTable.Row
  ) -> ModelTable.Row {
    var row = own
    let ofGroup = groups?.name(of: their) == nil ? [] : groups?.shared ?? []
    for (place, column) in columns.enumerated()
    where own[place] != their[place] && !ofGroup.contains(place) {
      let change = Changes.Cell(
        row: title(own), column: column, old: own[place], new: their[place])
      if place == source {
        // Where it says so, not what it says.
        row[place] = their[place]
      } else if let old, old[place] == own[place] {
        row[place] = their[place]
        if place == gone {
          changes.back.append(change.row)
        } else {
          changes.changed.append(change)
        }
      } else if old.map({ $0[place] == their[place] }) ?? their[place].isEmpty {
        // A column of people's own, or a cell they filled in.
        if kind.leading.contains(column) || kind.optional.contains(column) {
          changes.keptByHand.append(change)
        }
      } else {
        changes.conflicts.append(change)
      }
    }
    return row
  }

  /// Tells what became of the cells of a group, by its first row.
  private mutating func tell(
    _ cells: [(column: Int, cell: GroupCells.Cell)], of row: ModelTable.Row
  ) {
    for (column, cell) in cells {
      let change = Changes.Cell(
        row: title(row), column: columns[column], old: cell.mine, new: cell.theirs)
      switch cell.side {
      case .same: break
      case .source: changes.changed.append(change)
      case .hand: changes.keptByHand.append(change)
      case .both: changes.conflicts.append(change)
      }
    }
  }

  private func key(of row: ModelTable.Row) -> [String] { identity.map { row[$0] } }

  private func title(_ row: ModelTable.Row) -> Changes.Row { file.title(of: row, as: kind) }
}
