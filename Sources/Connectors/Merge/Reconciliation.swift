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
  /// How a gone row is marked: `yes`, or the day.
  private let mark: String
  /// The identifiers of the nodes that the source no longer has.
  private let goneNodes: Set<String>

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
    goneNodes: Set<String>
  ) {
    (self.kind, self.mark, self.goneNodes) = (kind, mark, goneNodes)
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
    var groups = ModelTable(columns: columns)
    groups.rows = mine ?? []
    addRows(theirs, &known, GroupCells(of: groups, as: kind), hasFile: mine != nil)
    markRows(base, &known)
    file.sort(as: kind)
    snapshot.sort(as: kind)
    // What people gave a source that no import ever had is theirs too.
    let others = sourced.filter { known[key(of: $0)]?.isSeen == false }
    file.rows += byHand.filter { $0[source].isEmpty }
    file.rows += byHand.filter { !$0[source].isEmpty } + others

    let ours = columns.filter(ModelTable.isOurs)
    var record = ModelTable(columns: ours)
    record.rows = snapshot.rows(under: ours)
    snapshot = record
  }

  /// Adds what the source says.
  private mutating func addRows(
    _ theirs: [ModelTable.Row], _ known: inout [[String]: Known], _ groups: GroupCells,
    hasFile: Bool
  ) {
    for their in theirs {
      let key = key(of: their)
      known[key]?.isSeen = true
      snapshot.rows.append(their)
      switch (hasFile ? known[key]?.base : nil, known[key]?.mine) {
      case (nil, nil):
        file.rows.append(groups.joined(by: their))
        changes.added.append(title(their))
      case (_?, nil): changes.removedByHand.append(title(their))
      case (let old, let own?): file.rows.append(merged(old, own, their))
      }
    }
  }

  /// Marks what the source no longer has.
  private mutating func markRows(_ base: [ModelTable.Row], _ known: inout [[String]: Known]) {
    for var old in base {
      let key = key(of: old)
      guard let found = known[key], !found.isSeen, var own = found.mine else { continue }
      known[key]?.isSeen = true
      // What ties a node that is gone itself goes on counting with it, whichever end it is: that the
      // inventory lost a server is no proof that nothing runs on it.
      let isMarked = !ends.contains { goneNodes.contains(own[$0]) }
      if isMarked, old[gone].isEmpty {
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
    for (place, column) in columns.enumerated() where own[place] != their[place] {
      let change = Changes.Cell(
        row: title(own), column: column, old: own[place], new: their[place])
      if let old, old[place] == own[place] {
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

  private func key(of row: ModelTable.Row) -> [String] { identity.map { row[$0] } }

  private func title(_ row: ModelTable.Row) -> Changes.Row { file.title(of: row, as: kind) }
}
