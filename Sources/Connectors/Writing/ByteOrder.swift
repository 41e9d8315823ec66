// The order of texts by their UTF-8 bytes, which no locale changes, as numbers: rows are sorted by several
// columns of texts that mostly begin alike, and comparing numbers is quicker.

/// Where texts stand among each other.
enum ByteOrder {
  /// For each text its place among the distinct ones, ascending by UTF-8 bytes.
  ///
  /// - Complexity: O(n log n)
  static func ranks(of texts: some Collection<String>) -> [UInt32] {
    var numbers: [String: UInt32] = [:]
    var distinct: [String] = []
    var numberOf: [UInt32] = []
    numberOf.reserveCapacity(texts.count)
    var last: (text: String, number: UInt32)?
    for text in texts {
      if let last, last.text == text {
        numberOf.append(last.number)
        continue
      }
      let new = UInt32(truncatingIfNeeded: distinct.count)
      let number = numbers[text] ?? new
      if number == new {
        numbers[text] = new
        distinct.append(text)
      }
      numberOf.append(number)
      last = (text, number)
    }
    var rankOf = [UInt32](repeating: 0, count: distinct.count)
    for (rank, number) in order(of: distinct).enumerated() {
      rankOf[Int(number)] = UInt32(truncatingIfNeeded: rank)
    }
    return numberOf.map { rankOf[Int($0)] }
  }

  /// Sixteen bytes of a text, as numbers that compare as they do.
  private struct Entry {
    var head: UInt64
    var next: UInt64
    var number: UInt32
  }

  /// The positions of distinct texts in their order.
  private static func order(of texts: [String]) -> [UInt32] {
    guard let first = texts.first else { return [] }
    var shared = first.utf8.count
    for text in texts { shared = min(shared, sharedLength(first, text, atMost: shared)) }
    var entries: [Entry] = []
    entries.reserveCapacity(texts.count)
    for (number, text) in texts.enumerated() {
      let view = text.utf8
      let bytes = view.span
      var words: (UInt64, UInt64) = (0, 0)
      for offset in 0..<min(16, bytes.count - shared) {
        let byte = UInt64(bytes[shared + offset])
        if offset < 8 {
          words.0 |= byte << UInt64(56 - 8 * offset)
        } else {
          words.1 |= byte << UInt64(120 - 8 * offset)
        }
      }
      entries.append(
        Entry(head: words.0, next: words.1, number: UInt32(truncatingIfNeeded: number)))
    }
    entries.sort { a, b in
      if a.head != b.head { return a.head < b.head }
      if a.next != b.next { return a.next < b.next }
      return texts[Int(a.number)].utf8.lexicographicallyPrecedes(texts[Int(b.number)].utf8)
    }
    return entries.map(\.number)
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
