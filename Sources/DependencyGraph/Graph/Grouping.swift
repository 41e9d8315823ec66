// Compressed rows: items grouped by a key with one counting sort.

/// Positions of items grouped by a key, in their own order within each group (a counting sort).
public struct Grouping: Sendable {
  private let rows: ContiguousArray<UInt32>
  private let items: ContiguousArray<UInt32>

  /// Groups the positions of `keyOf`, whose elements lie below `keys`.
  ///
  /// - Complexity: O(items + `keys`)
  public init(of keyOf: ContiguousArray<UInt32>, keys: Int) {
    var rows = ContiguousArray<UInt32>(repeating: 0, count: keys + 1)
    for key in keyOf { rows[Int(key) + 1] += 1 }
    for key in 0..<keys { rows[key + 1] += rows[key] }
    var next = rows
    var items = ContiguousArray<UInt32>(repeating: 0, count: keyOf.count)
    for position in keyOf.indices {
      let key = Int(keyOf[position])
      items[Int(next[key])] = UInt32(truncatingIfNeeded: position)
      next[key] += 1
    }
    self.rows = rows
    self.items = items
  }

  /// The positions with this key, ascending.
  ///
  /// - Complexity: O(1)
  public subscript(key: Int) -> ArraySlice<UInt32> {
    ArraySlice(items[Int(rows[key])..<Int(rows[key + 1])])
  }

  /// The places of the items with this key, for ``item(at:)``: without a slice that holds the table.
  ///
  /// - Complexity: O(1)
  public func range(of key: Int) -> Range<Int> { Int(rows[key])..<Int(rows[key + 1]) }

  /// The position at a place.
  ///
  /// - Complexity: O(1)
  public func item(at place: Int) -> UInt32 { items[place] }

  /// The rows and items, for a graph's tables.
  var tables: (rows: ContiguousArray<UInt32>, items: ContiguousArray<UInt32>) { (rows, items) }
}
