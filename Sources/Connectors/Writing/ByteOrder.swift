// The order of texts by their UTF-8 bytes, which no locale changes, as numbers: rows are sorted by several
// columns of texts that mostly begin alike, and comparing numbers is quicker.

/// Where texts stand among each other.
enum ByteOrder {
  /// For each text its place among the distinct ones, ascending by UTF-8 bytes.
  ///
  /// - Complexity: O(n log n)
  static func ranks(of texts: some Collection<String>) -> [UInt32] {
    // One entry for texts that are the same and follow each other.
    var runs: [String] = []
    var runOf: [UInt32] = []
    runOf.reserveCapacity(texts.count)
    for text in texts {
      if runs.last != text { runs.append(text) }
      runOf.append(UInt32(truncatingIfNeeded: runs.count - 1))
    }
    var rankOf = [UInt32](repeating: 0, count: runs.count)
    var rank: UInt32 = 0
    var last: Entry?
    for entry in entries(of: runs) {
      if let last, !isSame(last, entry, in: runs) { rank += 1 }
      rankOf[Int(entry.number)] = rank
      last = entry
    }
    return runOf.map { rankOf[Int($0)] }
  }

  /// The positions of rows in the order of several columns, the first first, by UTF-8 bytes; those that are
  /// alike as they stand.
  ///
  /// Most rows are told apart by the first column: only those alike in it are compared by the others.
  ///
  /// - Complexity: O(n log n) for n rows
  static func order(of count: Int, by columns: [(Int) -> String]) -> [Int] {
    guard let first = columns.first else { return Array(0..<count) }
    let heads = ranks(of: (0..<count).lazy.map(first))
    var order = self.order(by: [heads])
    if columns.count == 1 { return order }
    var start = 0
    while start < count {
      var end = start + 1
      while end < count, heads[order[end]] == heads[order[start]] { end += 1 }
      if end - start <= 16 {
        sort(&order[start..<end], by: columns.dropFirst())
      } else {
        let rows = Array(order[start..<end])
        let others = columns.dropFirst().map { column in ranks(of: rows.lazy.map(column)) }
        for (place, row) in self.order(by: others).enumerated() { order[start + place] = rows[row] }
      }
      start = end
    }
    return order
  }

  /// The positions of rows in the order of their ranks by several columns, at most four, the first first;
  /// those that are alike as they stand.
  static func order(by ranks: [[UInt32]]) -> [Int] {
    guard let first = ranks.first else { return [] }
    // Two columns to a word: mostly the first word tells.
    var keys: ContiguousArray<(head: UInt64, next: UInt64, row: UInt32)> = []
    keys.reserveCapacity(first.count)
    let (second, third, fourth) = (
      ranks.count > 1 ? ranks[1] : [], ranks.count > 2 ? ranks[2] : [],
      ranks.count > 3 ? ranks[3] : []
    )
    for row in first.indices {
      keys.append(
        (
          UInt64(first[row]) << 32 | UInt64(second.isEmpty ? 0 : second[row]),
          UInt64(third.isEmpty ? 0 : third[row]) << 32 | UInt64(fourth.isEmpty ? 0 : fourth[row]),
          UInt32(truncatingIfNeeded: row)
        ))
    }
    keys.sort { a, b in
      if a.head != b.head { return a.head < b.head }
      return a.next != b.next ? a.next < b.next : a.row < b.row
    }
    return keys.map { Int($0.row) }
  }

  /// Sorts a few rows, one by one into those before.
  private static func sort(_ rows: inout ArraySlice<Int>, by columns: ArraySlice<(Int) -> String>) {
    for end in rows.indices.dropFirst() {
      let row = rows[end]
      var place = end
      while place > rows.startIndex, precedes(row, rows[place - 1], by: columns) {
        rows[place] = rows[place - 1]
        place -= 1
      }
      rows[place] = row
    }
  }

  private static func precedes(_ a: Int, _ b: Int, by columns: ArraySlice<(Int) -> String>) -> Bool
  {
    for column in columns {
      let (one, other) = (column(a), column(b))
      if !one.utf8.elementsEqual(other.utf8) { return precedes(one, other, from: 0) }
    }
    return false
  }

  /// Sixteen bytes of a text behind what all of them begin with, as numbers that compare as they do.
  private struct Entry {
    var head: UInt64
    var next: UInt64
    var number: UInt32
    /// The bytes there are.
    var length: UInt32
  }

  private static func isSame(_ a: Entry, _ b: Entry, in texts: [String]) -> Bool {
    a.head == b.head && a.next == b.next && a.length == b.length
      && (a.length <= 16
        || texts[Int(a.number)].utf8.elementsEqual(texts[Int(b.number)].utf8))
  }

  /// An entry for each text, in their order.
  private static func entries(of texts: [String]) -> [Entry] {
    guard let first = texts.first else { return [] }
    var shared = first.utf8.count
    for text in texts { shared = min(shared, sharedLength(first, text, atMost: shared)) }
    var entries: [Entry] = []
    entries.reserveCapacity(texts.count)
    for (number, text) in texts.enumerated() {
      let view = text.utf8
      let bytes = view.span
      let length = bytes.count - shared
      var words: (UInt64, UInt64) = (0, 0)
      for offset in 0..<min(16, length) {
        let byte = UInt64(bytes[shared + offset])
        if offset < 8 {
          words.0 |= byte << UInt64(56 - 8 * offset)
        } else {
          words.1 |= byte << UInt64(120 - 8 * offset)
        }
      }
      entries.append(
        Entry(
          head: words.0, next: words.1, number: UInt32(truncatingIfNeeded: number),
          length: UInt32(clamping: length)))
    }
    entries.sort { a, b in
      if a.head != b.head { return a.head < b.head }
      if a.next != b.next { return a.next < b.next }
      // What is longer than sixteen bytes is compared to its end; of the rest, only zeros can differ.
      if a.length <= 16 || b.length <= 16 { return a.length < b.length }
      return precedes(texts[Int(a.number)], texts[Int(b.number)], from: shared + 16)
    }
    return entries
  }

  /// Whether a text comes before another that it is like up to a place, which both reach.
  private static func precedes(_ a: String, _ b: String, from start: Int) -> Bool {
    let (one, other) = (a.utf8, b.utf8)
    let (left, right) = (one.span, other.span)
    var index = start
    while index < left.count, index < right.count {
      if left[index] != right[index] { return left[index] < right[index] }
      index += 1
    }
    return left.count < right.count
  }

  /// How many bytes two texts begin with alike.
  private static func sharedLength(_ a: String, _ b: String, atMost limit: Int) -> Int {
    let (one, other) = (a.utf8, b.utf8)
    let (left, right) = (one.span, other.span)
    let end = min(limit, right.count)
    var length = 0
    while length < end, left[length] == right[length] { length += 1 }
    return length
  }
}
