// What the last import, the file of today and the source say alike is most of every update: those rows stay as
// they are, and only the others are compared cell by cell.

import Continuity

/// Rows that stand byte for byte in all of a table's files.
struct CommonRows: Sendable {
  /// What the source says.
  private let theirs: TableLines
  /// The rows of it that all say, in its order.
  private let rows: ContiguousArray<Int32>
  /// The files without those rows.
  let rest: (base: [UInt8], mine: [UInt8], theirs: [UInt8])

  /// - Parameters:
  ///   - kind: the table; its order is that in which rows are looked for.
  ///   - base: what the last import wrote.
  ///   - mine: the file today; `nil` where it is the same.
  ///   - theirs: what the source says, in the order of the table.
  /// - Returns: `nil` where nothing is common, as when the columns are not.
  /// - Complexity: O(bytes)
  init?(_ kind: TableKind, base: [UInt8], mine: [UInt8]?, theirs: [UInt8]) {
    guard let base = TableLines(base), let theirs = TableLines(theirs),
      base.headings == theirs.headings
    else { return nil }
    let order = kind.order.compactMap { base.column($0) }
    var own: TableLines?
    // By row of the base, the same row today.
    var ownRow: ContiguousArray<Int32> = []
    if let mine {
      guard let lines = TableLines(mine), lines.headings == base.headings else { return nil }
      ownRow = lines.rows(like: base)
      own = lines
    }
    var isCommon = (
      base: [Bool](repeating: false, count: base.count),
      own: [Bool](repeating: false, count: own?.count ?? 0),
      theirs: [Bool](repeating: false, count: theirs.count)
    )
    var rows: ContiguousArray<Int32> = []
    base.forEachCommonRow(with: theirs, inOrderOf: order) { row, their in
      if own != nil {
        guard ownRow[row] >= 0 else { return }
        isCommon.own[Int(ownRow[row])] = true
      }
      isCommon.base[row] = true
      isCommon.theirs[their] = true
      rows.append(Int32(their))
    }
    guard !rows.isEmpty else { return nil }
    self.theirs = theirs
    self.rows = rows
    let restOfBase = base.bytes { !isCommon.base[$0] }
    rest = (
      restOfBase, own.map { $0.bytes { !isCommon.own[$0] } } ?? restOfBase,
      theirs.bytes { !isCommon.theirs[$0] }
    )
  }

  /// How many there are.
  var count: Int { rows.count }

  /// Adds rows from the `next`th on to a file: those that stand before one with these cells in these columns,
  /// or all of them.
  ///
  /// - Returns: the first that is not added.
  func add(
    from next: Int, before cells: [ArraySlice<UInt8>]?, in columns: [Int], to file: inout TableBytes
  ) -> Int {
    var next = next
    while next < rows.count {
      let row = Int(rows[next])
      if let cells, !theirs.precedes(row, cells, in: columns) { break }
      file.addRow(theirs.bytes.span.extracting(theirs.row(row)))
      next += 1
    }
    return next
  }
}
