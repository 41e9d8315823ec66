// A file of a table as lines, each a row: what is the same byte for byte needs no reading.

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
