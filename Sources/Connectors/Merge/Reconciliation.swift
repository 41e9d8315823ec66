// Three ways come together: what the last import wrote, what the file says today, what the source says now.

import Formats

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
  /// Whether there is nothing to reconcile.
  private let isFirst: Bool
  private let title: (ModelTable.Row) -> Changes.Row

  /// The file to write: the rows of the import, then those that are people's own.
  private var file: ModelTable
  /// What this import itself says: what the next one compares with.
  private var snapshot: ModelTable
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
    title = file.titles(as: kind)
    isFirst = base == nil && mine == nil && removedNodes.isEmpty
    if isFirst, let theirs {
      // Nothing to reconcile: the file says what the source does, in the order it has already.
      (file.rows, snapshot.rows) = (theirs.rows, theirs.rows)
      changes.added = theirs.rows.map(title)
      groups = GroupCells(kind, columns: columns, base: [], mine: [], theirs: theirs.rows)
      joinGroups()
      return
    }
    merge(
      base: base?.rows(under: columns) ?? [], mine: mine?.rows(under: columns),
      theirs: theirs?.rows(under: columns) ?? [])
    joinGroups()
    let ours = columns.filter(ModelTable.isOurs)
    var record = ModelTable(columns: ours)
    record.rows = snapshot.rows(under: ours)
    snapshot = record
  }

  /// What the two files say; mostly they say the same, which is then held once.
  var bytes: (file: [UInt8], snapshot: [UInt8]) {
    let bytes = file.bytes
    if isFirst, file.rows == snapshot.rows { return (bytes, bytes) }
    let record = snapshot.bytes
    return (bytes, record == bytes ? bytes : record)
  }

  /// The rows of one identity, as far as there are any.
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
    // By identity, its place among what is known: the rows of the last import in their order, then people's.
    var places: [[String]: Int] = [:]
    var known: [Known] = []
    places.reserveCapacity(base.count)
    known.reserveCapacity(base.count)
    for row in base {
      if let place = places.updateValue(known.count, forKey: key(of: row)) {
        known[place].base = nil
      }
      known.append(Known(base: row))
    }
    var byHand: [ModelTable.Row] = []
    var sourced: [Int] = []
    for row in mine ?? [] {
      let key = key(of: row)
      let place = places[key]
      // A row without a source is one that people added; so is the second of two with one identity.
      if row[source].isEmpty || place.map({ known[$0].mine != nil }) ?? false {
        byHand.append(row)
        continue
      }
      sourced.append(place ?? known.count)
      if let place {
        known[place].mine = row
      } else {
        places[key] = known.count
        known.append(Known(mine: row))
      }
    }
    groups = GroupCells(kind, columns: columns, base: base, mine: mine ?? [], theirs: theirs)
    for row in theirs {
      let place = places.isEmpty ? nil : places[key(of: row)]
      if let place { known[place].isSeen = true }
      add(row, place.map { known[$0] } ?? Known(), hasFile: mine != nil)
    }
    // What people gave a source that no import ever had is theirs too.
    let others = sourced.compactMap {
      known[$0].base == nil && !known[$0].isSeen ? known[$0].mine : nil
    }
    for old in known where old.base != nil && !old.isSeen { mark(old) }
    places = [:]
    known = []
    file.sort(as: kind)
    snapshot.sort(as: kind)
    file.rows += byHand.filter { $0[source].isEmpty }
    file.rows += byHand.filter { !$0[source].isEmpty } + others
  }

  /// Makes the rows of a group say one thing.
  private mutating func joinGroups() {
    guard var groups else { return }
    for index in file.rows.indices {
      tell(groups.join(&file.rows[index]), of: file.rows[index])
    }
    groups.limit(&file.rows)
  }

  /// Adds what the source says of one row.
  private mutating func add(_ row: ModelTable.Row, _ known: Known, hasFile: Bool) {
    var their = row
    if let old = known.base { keepCells(of: &their, as: old) }
    snapshot.rows.append(their)
    if tiesRemoved(their) {
      changes.removedByHand.append(title(their))
      return
    }
    switch (hasFile ? known.base : nil, known.mine) {
    case (nil, nil):
      file.rows.append(their)
      changes.added.append(title(their))
    case (_?, nil): changes.removedByHand.append(title(their))
    case (let old, let own?): file.rows.append(merged(old, own, their))
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

  /// Marks a row that the source no longer has.
  private mutating func mark(_ known: Known) {
    guard var old = known.base, var own = known.mine, !tiesRemoved(own) else { return }
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

  /// One row, cell by cell.
  private mutating func merged(
    _ old: ModelTable.Row?, _ own: ModelTable.Row, _ their: ModelTable.Row
  ) -> ModelTable.Row {
    if own == their { return own }
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
      } else if old?[place] ?? "" == their[place] {
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

  /// What says who a row is.
  private func key(of row: ModelTable.Row) -> [String] { identity.map { row[$0] } }
}
