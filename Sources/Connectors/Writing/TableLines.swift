// A file of a table as lines, each a row: what is the same byte for byte needs no reading.

import Continuity

/// A CSV file none of whose cells holds a line break.
struct TableLines: Sendable {
  let bytes: [UInt8]
  /// Where each line begins, the headings first; then where the last one ends.
  private var starts: ContiguousArray<UInt32> = []

  /// - Returns: `nil` for what is no such file.
  /// - Complexity: O(bytes)
  init?(_ bytes: [UInt8]) {
    guard bytes.count < Int(UInt32.max) else { return nil }
    self.bytes = bytes
    let begin = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    starts.append(UInt32(begin))
    let text = bytes.span
    var isInQuotes = false
    for index in begin..<text.count {
      if text[index] == UInt8(ascii: "\"") {
        isInQuotes.toggle()
      } else if text[index] == 0x0A {
        if isInQuotes { return nil }
        starts.append(UInt32(index + 1))
      }
    }
    if isInQuotes { return nil }
    if Int(starts[starts.count - 1]) < bytes.count { starts.append(UInt32(bytes.count)) }
    guard starts.count > 1 else { return nil }
  }

  /// How many rows it has.
  var count: Int { starts.count - 2 }

  /// The bytes of the headings.
  var headings: ArraySlice<UInt8> { bytes[line(0)] }

  /// The position of a column under this heading.
  func column(_ name: String) -> Int? {
    headings.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .firstIndex { $0.elementsEqual(name.utf8) }
  }

  /// The bytes of a row, without what ends its line.
  func row(_ number: Int) -> Range<Int> { line(number + 1) }

  private func line(_ number: Int) -> Range<Int> {
    let start = Int(starts[number])
    var end = Int(starts[number + 1])
    if end > start, bytes[end - 1] == 0x0A { end -= 1 }
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The file of some of its rows.
  func bytes(where isWanted: (Int) -> Bool) -> [UInt8] {
    var file = Array(headings)
    file.append(0x0A)
    for number in 0..<count where isWanted(number) {
      file += bytes[row(number)]
      file.append(0x0A)
    }
    return file
  }

  /// Calls `body` with the rows that are the same here and there, from the top down, as far as both stand in one
  /// order: rows that do not are passed over.
  func forEachCommonRow(
    with other: TableLines, inOrderOf columns: [Int], _ body: (_ row: Int, _ other: Int) -> Void
  ) {
    var (row, its) = (0, 0)
    while row < count, its < other.count {
      if isSame(self.row(row), as: other.row(its), of: other) {
        body(row, its)
        (row, its) = (row + 1, its + 1)
        continue
      }
      var order = 0
      for column in columns where order == 0 {
        order = compare(
          cell(column, in: self.row(row)), other.text(of: other.cell(column, in: other.row(its))))
      }
      if order <= 0 { row += 1 }
      if order >= 0 { its += 1 }
    }
  }

  /// For each row of another file the first here that is the same, wherever people put it; else -1.
  ///
  /// - Parameter width: as many columns are looked at. What stands in further ones must be as we would write it.
  func rows(like other: TableLines, width: Int) -> ContiguousArray<Int32> {
    var texts = Interner(minimumCapacity: other.count)
    let symbols = (0..<other.count).map { texts.intern(other.bytes.span.extracting(other.row($0))) }
    var first = ContiguousArray<Int32>(repeating: -1, count: texts.count)
    let further = columnCount - width
    for number in 0..<count {
      var row = row(number)
      if further > 0 {
        let end = cell(width - 1, in: row).upperBound
        guard isPlain(end..<row.upperBound, columns: further) else { continue }
        row = row.lowerBound..<end
      }
      if let symbol = texts.lookup(bytes.span.extracting(row)), first[Int(symbol)] < 0 {
        first[Int(symbol)] = Int32(number)
      }
    }
    return ContiguousArray(symbols.map { first[Int($0)] })
  }

  /// How many columns have a heading.
  var columnCount: Int {
    headings.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).count
  }

  /// Whether this is `;a;b`, with as many cells as columns and nothing in them that needs quotes.
  private func isPlain(_ range: Range<Int>, columns: Int) -> Bool {
    let text = bytes.span.extracting(range)
    var cells = 0
    var before = UInt8(ascii: ";")
    for index in text.indices {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: ";"):
        if before == 0x20 { return false }
        cells += 1
      case 0x20: if before == UInt8(ascii: ";") { return false }
      case UInt8(ascii: "\""), UInt8(ascii: ","), ..<0x20: return false
      default: break
      }
      before = byte
    }
    return cells == columns && before != 0x20
  }

  private func isSame(_ row: Range<Int>, as other: Range<Int>, of lines: TableLines) -> Bool {
    guard row.count == other.count else { return false }
    let (text, its) = (bytes.span.extracting(row), lines.bytes.span.extracting(other))
    for index in text.indices where text[index] != its[index] { return false }
    return true
  }

  /// What a cell says.
  private func text(of cell: Range<Int>) -> ArraySlice<UInt8> {
    let text = bytes[cell]
    guard text.first == UInt8(ascii: "\"") else { return text }
    var result: [UInt8] = []
    var isDoubled = false
    for byte in text.dropFirst().dropLast() {
      isDoubled = byte == UInt8(ascii: "\"") && !isDoubled
      if !isDoubled { result.append(byte) }
    }
    return result[...]
  }

  /// Whether a row comes before one with these cells in these columns, cell by cell and by bytes.
  func precedes(_ number: Int, _ cells: [ArraySlice<UInt8>], in columns: [Int]) -> Bool {
    let row = row(number)
    for (column, other) in zip(columns, cells) {
      let order = compare(cell(column, in: row), other)
      if order != 0 { return order < 0 }
    }
    return false
  }

  /// The bytes of a cell, with its quotes if it has any; empty where the row is shorter.
  private func cell(_ column: Int, in row: Range<Int>) -> Range<Int> {
    let text = bytes.span
    var column = column
    var start = row.lowerBound
    var isInQuotes = false
    for index in row {
      if text[index] == UInt8(ascii: "\"") {
        isInQuotes.toggle()
      } else if text[index] == UInt8(ascii: ";"), !isInQuotes {
        if column == 0 { return start..<index }
        column -= 1
        start = index + 1
      }
    }
    return column == 0 ? start..<row.upperBound : row.upperBound..<row.upperBound
  }

  /// Below zero, zero or above, as a cell is before another text, the same, or behind it.
  private func compare(_ cell: Range<Int>, _ other: ArraySlice<UInt8>) -> Int {
    let (text, right) = (bytes.span, other.span)
    var (index, end) = (cell.lowerBound, cell.upperBound)
    let isQuoted = index < end && text[index] == UInt8(ascii: "\"")
    if isQuoted { (index, end) = (index + 1, end - 1) }
    var place = 0
    while index < end, place < right.count {
      if text[index] != right[place] { return text[index] < right[place] ? -1 : 1 }
      // Inside quotes, a quote is written twice.
      index += isQuoted && text[index] == UInt8(ascii: "\"") ? 2 : 1
      place += 1
    }
    return index < end ? 1 : place < right.count ? -1 : 0
  }
}
