// Three ways come together: what the last import wrote, what the file says today, what the source says now.

import Continuity

/// The reconciliation of one table.
struct Reconciliation {
  private let kind: TableKind
  /// How a gone row is marked: `yes`, or the day.
  private let mark: UInt32
  /// The identifiers of the nodes that the source no longer has.
  private let goneNodes: Set<UInt32>
  private var texts: CellTexts
  /// The rows of all three one after the other, and those that are like none of them, under the columns of
  /// the result.
  private var table: ModelTable
  /// The rows of the file to write, those behind them that are people's own, and the rows of what this import
  /// itself says.
  private var imported: [Int32] = []
  private var byHand: [Int32] = []
  private var recorded: [Int32] = []
  private(set) var changes = Changes()

  /// - Parameters:
  ///   - base: what the last import wrote; `nil` at the first.
  ///   - mine: the file today; `nil` where it is not there, and where it is as the import wrote it.
  ///   - isUntouched: whether the file is as the last import wrote it.
  ///   - theirs: what the source says; `nil` where it says nothing.
  ///   - texts: those of the tables.
  /// - Complexity: O(n log n) for n rows
  init(
    _ kind: TableKind, base: consuming ModelTable?, mine: consuming ModelTable?, isUntouched: Bool,
    theirs: consuming ModelTable?, mark: String, goneNodes: Set<String>, texts: consuming CellTexts
  ) {
    self.kind = kind
    self.texts = texts
    self.mark = self.texts.number(of: mark)
    var gone: Set<UInt32> = []
    for node in goneNodes {
      if let number = self.texts.known(node) { gone.insert(self.texts.identity(of: number)) }
    }
    self.goneNodes = gone
    let hasFile = isUntouched ? base != nil : mine != nil
    let standard = kind.leading + ["source", "gone"]
    var columns =
      (isUntouched ? base?.columns : mine?.columns) ?? theirs?.columns ?? standard
    var headings = (isUntouched ? base?.headings : mine?.headings) ?? columns
    let end = columns.firstIndex(of: "source") ?? columns.count
    var inserted = end
    for column in (theirs?.columns ?? []) + standard where !columns.contains(column) {
      columns.insert(column, at: inserted)
      headings.insert(column, at: inserted)
      inserted += 1
    }
    table = ModelTable(columns: columns)
    table.headings = headings
    let rows = (base?.count ?? 0) + (mine?.count ?? 0) + (theirs?.count ?? 0)
    // Growing would need twice the room, and some rows become others.
    table.cells.reserveCapacity((rows + rows / 4) * columns.count)
    let baseRows = table.add(base)
    base = nil
    let mineRows = isUntouched ? baseRows : table.add(mine)
    mine = nil
    let theirRows = table.add(theirs)
    theirs = nil
    merge(base: baseRows, mine: mineRows, theirs: theirRows, hasFile: hasFile)
  }

  /// The file to write.
  ///
  /// - Parameter common: rows that were left out of all three tables because all say them.
  func bytes(among common: CommonRows?) -> [UInt8] {
    table.bytes(of: imported, among: common, last: byHand, as: kind, in: texts)
  }

  /// What this import itself says, as a file: what the next one compares with.
  ///
  /// - Parameter common: as for ``bytes(among:)``.
  func snapshot(among common: CommonRows?) -> [UInt8] {
    table.bytes(of: recorded, among: common, as: kind, in: texts, isRecord: true)
  }

  /// The rows of one identity: as far as there are any.
  private struct Held {
    private var baseRow: Int32 = -1
    private var mineRow: Int32 = -1
    var isSeen = false

    var base: Int? {
      get { baseRow < 0 ? nil : Int(baseRow) }
      set { baseRow = newValue.map { Int32($0) } ?? -1 }
    }
    var mine: Int? {
      get { mineRow < 0 ? nil : Int(mineRow) }
      set { mineRow = newValue.map { Int32($0) } ?? -1 }
    }
  }

  /// - Parameter hasFile: without the file, there is nothing to compare with.
  private mutating func merge(
    base: Range<Int>, mine: Range<Int>, theirs: Range<Int>, hasFile: Bool
  ) {
    let identity = kind.identity.compactMap { table.index(of: $0) }
    let source = table.index(of: "source") ?? 0
    let gone = table.index(of: "gone") ?? 0

    var held: ContiguousArray<Held> = []
    held.reserveCapacity(base.count)
    var places = PairNumbers(minimumCapacity: max(base.count, mine.count))
    var baseHeld: ContiguousArray<Int32> = []
    baseHeld.reserveCapacity(base.count)
    for row in base {
      let place = self.place(of: row, identity, in: &places, &held)
      baseHeld.append(Int32(place))
      held[place].base = row
    }
    var byHand: [Int32] = []
    var mineHeld: ContiguousArray<(row: Int32, place: Int32)> = []
    mineHeld.reserveCapacity(mine.count)
    for row in mine {
      // Mostly a row stands where the import put it.
      let above = row - mine.lowerBound + base.lowerBound
      let isUntouched = base.contains(above) && areSame(row, above)
      let place =
        isUntouched
        ? Int(baseHeld[above - base.lowerBound]) : self.place(of: row, identity, in: &places, &held)
      // A row without a source is one that people added; so is the second of two with one identity.
      if table.cell(row, source) == CellTexts.nothing || held[place].mine != nil {
        byHand.append(Int32(row))
      } else {
        held[place].mine = row
        mineHeld.append((Int32(row), Int32(place)))
      }
    }

    let groups = GroupCells(of: mine, in: table, kind: kind, texts)
    for their in theirs {
      let (first, second) = key(of: their, identity)
      let place = places[first, second]
      if let place { held[place].isSeen = true }
      recorded.append(Int32(their))
      let known = place.map { held[$0] } ?? Held()
      switch (hasFile ? known.base : nil, known.mine) {
      case (nil, nil):
        let joined = groups.joined(by: their, in: table, texts)
        imported.append(joined.isEmpty ? Int32(their) : changed(their, joined))
        changes.addedRows.append(title(their))
      case (_?, nil): changes.removedByHand.append(title(their))
      case (let old, let own?): imported.append(merged(old, own, their, gone: gone))
      }
    }
    let ends = kind.ends.compactMap { table.index(of: $0) }
    for (position, row) in base.enumerated() where !held[Int(baseHeld[position])].isSeen {
      let place = Int(baseHeld[position])
      guard let own = held[place].mine else { continue }
      held[place].isSeen = true
      var (marked, old) = (Int32(own), Int32(row))
      // What ties a node that is gone itself goes on counting with it, whichever end it is: that the
      // inventory lost a server is no proof that nothing runs on it.
      let isMarked = !ends.contains {
        goneNodes.contains(texts.identity(of: table.cell(own, $0)))
      }
      if isMarked, table.cell(row, gone) == CellTexts.nothing {
        if table.cell(own, gone) == CellTexts.nothing {
          marked = changed(own, [(gone, mark)])
          changes.gone.append(title(Int(marked)))
        }
        let mark = table.cell(Int(marked), gone)
        if mark != CellTexts.nothing { old = changed(row, [(gone, mark)]) }
      }
      imported.append(marked)
      recorded.append(old)
    }
    for (row, place) in mineHeld where !held[Int(place)].isSeen {
      byHand.append(row)
      held[Int(place)].isSeen = true
    }
    imported = table.sorted(imported, as: kind, in: texts)
    self.byHand = byHand.filter { table.cell(Int($0), source) == CellTexts.nothing }
    self.byHand += byHand.filter { table.cell(Int($0), source) != CellTexts.nothing }
    recorded = table.sorted(recorded, as: kind, in: texts)
  }

  /// A row, known by its cells in some columns, at most four.
  private func key(of row: Int, _ columns: [Int]) -> (UInt64, UInt64) {
    var words: (UInt64, UInt64) = (0, 0)
    for (position, column) in columns.enumerated() {
      let cell = UInt64(texts.identity(of: table.cell(row, column)))
      if position < 2 {
        words.0 |= cell << UInt64(32 * position)
      } else {
        words.1 |= cell << UInt64(32 * (position - 2))
      }
    }
    return words
  }

  private func place(
    of row: Int, _ identity: [Int], in places: inout PairNumbers,
    _ held: inout ContiguousArray<Held>
  ) -> Int {
    let (first, second) = key(of: row, identity)
    if let place = places.claim(first, second, for: held.count) { return place }
    held.append(Held())
    return held.count - 1
  }

  private func areSame(_ a: Int, _ b: Int) -> Bool {
    if a == b { return true }
    for column in table.columns.indices
    where !texts.areSame(table.cell(a, column), table.cell(b, column)) {
      return false
    }
    return true
  }

  /// A row like another but for some cells.
  private mutating func changed(_ row: Int, _ cells: [(column: Int, cell: UInt32)]) -> Int32 {
    let new = table.count
    for column in table.columns.indices { table.cells.append(table.cell(row, column)) }
    for (column, cell) in cells { table.cells[new * table.columns.count + column] = cell }
    return Int32(new)
  }

  /// One row, cell by cell.
  private mutating func merged(_ old: Int?, _ own: Int, _ their: Int, gone: Int) -> Int32 {
    var cells: [(column: Int, cell: UInt32)] = []
    for column in table.columns.indices {
      let (mine, new) = (table.cell(own, column), table.cell(their, column))
      if texts.areSame(mine, new) { continue }
      let title = table.columns[column]
      let change = Changes.Cell(
        row: self.title(own), column: title, old: texts[mine], new: texts[new])
      let before = old.map { table.cell($0, column) }
      if let before, texts.areSame(before, mine) {
        cells.append((column, new))
        if column == gone {
          changes.back.append(self.title(own))
        } else {
          changes.changed.append(change)
        }
      } else if before.map({ texts.areSame($0, new) }) ?? (new == CellTexts.nothing) {
        // A column of people's own, or a cell they filled in.
        if kind.leading.contains(title) || kind.optional.contains(title) {
          changes.keptByHand.append(change)
        }
      } else {
        changes.conflicts.append(change)
      }
    }
    return cells.isEmpty ? Int32(own) : changed(own, cells)
  }

  private func title(_ row: Int) -> Changes.Row { table.title(of: row, as: kind, in: texts) }
}

extension ModelTable {
  /// Adds the rows of another table under the columns of this one; where they now stand.
  fileprivate mutating func add(_ other: ModelTable?) -> Range<Int> {
    let start = count
    guard let other else { return start..<start }
    if other.columns == columns {
      cells += other.cells
    } else {
      let places = columns.map { other.index(of: $0) }
      for row in 0..<other.count {
        for place in places {
          cells.append(place.map { other.cell(row, $0) } ?? CellTexts.nothing)
        }
      }
    }
    return start..<count
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
