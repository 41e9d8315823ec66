// What the last import, the file of today and the source say alike is most of every update: those rows stay as
// they are, and only the others are compared cell by cell.

import Continuity

/// Rows that stand byte for byte in all of a table's files, but for what people keep in columns of their own
/// behind ours.
struct CommonRows: Sendable {
  /// What the source says.
  private let theirs: TableLines
  /// The rows of it that all say, in its order.
  private let rows: ContiguousArray<Int32>
  /// The file today and the same rows of it, where it has columns of people's own.
  private let own: (lines: TableLines, rows: ContiguousArray<Int32>)?
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
    let width = base.columnCount
    if let mine {
      guard let lines = TableLines(mine), lines.hasOwnColumns(behind: base) else { return nil }
      ownRow = lines.rows(like: base, width: width)
      own = lines
    }
    var isCommon = (
      base: [Bool](repeating: false, count: base.count),
      own: [Bool](repeating: false, count: own?.count ?? 0),
      theirs: [Bool](repeating: false, count: theirs.count)
    )
    var rows: ContiguousArray<Int32> = []
    var ownRows: ContiguousArray<Int32> = []
    base.forEachCommonRow(with: theirs, inOrderOf: order) { row, their in
      if own != nil {
        guard ownRow[row] >= 0 else { return }
        isCommon.own[Int(ownRow[row])] = true
        ownRows.append(ownRow[row])
      }
      isCommon.base[row] = true
      isCommon.theirs[their] = true
      rows.append(Int32(their))
    }
    guard !rows.isEmpty else { return nil }
    self.theirs = theirs
    self.rows = rows
    self.own = own.flatMap { $0.columnCount > width ? ($0, ownRows) : nil }
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
  /// - Parameter isRecord: whether the file says what the source says, rather than what the model's is to say.
  /// - Returns: the first that is not added.
  func add(
    from next: Int, before cells: [ArraySlice<UInt8>]?, in columns: [Int], isRecord: Bool,
    to file: inout TableBytes
  ) -> Int {
    var next = next
    while next < rows.count {
      let row = Int(rows[next])
      if let cells, !theirs.precedes(row, cells, in: columns) { break }
      if let own, !isRecord {
        file.addRow(own.lines.bytes.span.extracting(own.lines.row(Int(own.rows[next]))))
      } else {
        file.addRow(theirs.bytes.span.extracting(theirs.row(row)))
      }
      next += 1
    }
    return next
  }
}

extension TableLines {
  /// Whether the columns are those of another file, and behind them none but people's own.
  fileprivate func hasOwnColumns(behind other: TableLines) -> Bool {
    guard headings.starts(with: other.headings) else { return false }
    let rest = headings.dropFirst(other.headings.count)
    guard let first = rest.first else { return true }
    guard first == UInt8(ascii: ";"), !rest.contains(UInt8(ascii: "\"")) else { return false }
    return rest.dropFirst().split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .allSatisfy { !$0.isEmpty && !ModelTable.isOurs(String(decoding: $0, as: UTF8.self)) }
  }
}
