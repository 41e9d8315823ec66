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
  ///   - base: what the last import wrote.
  ///   - mine: the file today; `nil` where it is the same.
  ///   - theirs: what the source says, in the order of the table.
  /// - Returns: `nil` where nothing is common, as when the columns are not.
  /// - Complexity: O(bytes)
  init?(base: [UInt8], mine: [UInt8]?, theirs: [UInt8]) {
    guard let base = TableLines(base), let theirs = TableLines(theirs),
      base.headings == theirs.headings
    else { return nil }
    var texts = Interner(minimumCapacity: base.count)
    // By symbol, which is the number of the first row of these bytes.
    var baseRow: ContiguousArray<Int32> = []
    baseRow.reserveCapacity(base.count)
    for row in 0..<base.count {
      let symbol = texts.intern(base.bytes.span.extracting(base.row(row)))
      if Int(symbol) == baseRow.count { baseRow.append(Int32(row)) }
    }
    var own: TableLines?
    var ownRow = ContiguousArray<Int32>(repeating: -1, count: 0)
    if let mine {
      guard let lines = TableLines(mine), lines.headings == base.headings else { return nil }
      ownRow = ContiguousArray(repeating: -1, count: baseRow.count)
      for row in 0..<lines.count {
        if let symbol = texts.lookup(lines.bytes.span.extracting(lines.row(row))),
          ownRow[Int(symbol)] < 0
        {
          ownRow[Int(symbol)] = Int32(row)
        }
      }
      own = lines
    }
    var isCommon = (
      base: [Bool](repeating: false, count: base.count),
      own: [Bool](repeating: false, count: own?.count ?? 0)
    )
    var rows: ContiguousArray<Int32> = []
    var isTheirs = [Bool](repeating: false, count: theirs.count)
    for row in 0..<theirs.count {
      guard let symbol = texts.lookup(theirs.bytes.span.extracting(theirs.row(row))),
        case let first = Int(baseRow[Int(symbol)]), !isCommon.base[first]
      else { continue }
      if own != nil {
        guard ownRow[Int(symbol)] >= 0 else { continue }
        isCommon.own[Int(ownRow[Int(symbol)])] = true
      }
      isCommon.base[first] = true
      isTheirs[row] = true
      rows.append(Int32(row))
    }
    guard !rows.isEmpty else { return nil }
    self.theirs = theirs
    self.rows = rows
    let restOfBase = base.bytes { !isCommon.base[$0] }
    rest = (
      restOfBase, own.map { $0.bytes { !isCommon.own[$0] } } ?? restOfBase,
      theirs.bytes { !isTheirs[$0] }
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
