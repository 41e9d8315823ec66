// One cell of a CSV file: a range of the file's bytes, not a text, so that reading allocates nothing.

/// A cell, as a range of bytes of its file without the quotes around it.
///
/// Offsets are 32 bits wide, so that a cell takes 16 bytes; ``SourceFile`` reads no larger file.
///
/// Usable from inline, as every type must be whose `package` members are to be inlined in other modules.
@usableFromInline package struct CSVCell: Sendable {
  @usableFromInline package enum Form: UInt8, Sendable {
    /// Without quotes; blanks around it are not part of it.
    case plain
    /// In quotes, and the bytes are the content.
    case quoted
    /// In quotes, and each `""` of the bytes means one `"`.
    case doubledQuotes
  }

  @usableFromInline package var start: UInt32
  @usableFromInline package var end: UInt32
  /// The line the cell begins on, from 1.
  package var line: UInt32
  @usableFromInline package var form: Form

  package init(start: UInt32, end: UInt32, line: UInt32, form: Form) {
    (self.start, self.end, self.line, self.form) = (start, end, line, form)
  }

  @inlinable package var isEmpty: Bool { start == end }
  @inlinable package var range: Range<Int> { Int(start)..<Int(end) }

  /// Whether its bytes are not its text as they stand.
  @inlinable package var hasDoubledQuotes: Bool {
    if case .doubledQuotes = form { true } else { false }
  }
}

/// The cells of one row; reuse one value for all rows of a file.
@usableFromInline package struct CSVRow: Sendable {
  /// A row with nothing in it yet.
  package init() {}

  /// Grows to the widest row and is overwritten in place.
  @usableFromInline package var cells: ContiguousArray<CSVCell> = []
  /// How many cells the row has in the file.
  package var count = 0
  /// The line the row begins on.
  package var line: UInt32 = 0

  /// A cell of the row. Any column of the header may be asked for: where the row is too short, the
  /// cell is empty and stands at the end of the row.
  @inlinable package subscript(column: Int) -> CSVCell { cells[column] }

  /// Whether no cell holds anything, such as the `;;;;` that spreadsheets leave after the last row.
  package var holdsNothing: Bool { cells[..<count].allSatisfy(\.isEmpty) }

  mutating func makeRoom(for count: Int) {
    while cells.count < count {
      cells.append(CSVCell(start: 0, end: 0, line: 0, form: .plain))
    }
  }
}
