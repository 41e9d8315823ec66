// How many sets of each order there are, for many families at once: rows of whole numbers of one width.

/// For each row a range of orders, and for each order a count of so many 64-bit digits.
///
/// All counts of one table have the same number of digits, enough for the largest, so that adding is a
/// short loop over flat memory.
struct OrderTable {
  let digits: Int
  private var lowest: ContiguousArray<Int>
  /// Where a row begins, in counts.
  private var starts: ContiguousArray<Int>
  private var values: ContiguousArray<UInt64>

  /// Rows of zeros for orders from `lowest` to `highest`; none where `highest` is lower.
  init(lowest: ContiguousArray<Int>, highest: ContiguousArray<Int>, digits: Int) {
    self.digits = digits
    self.lowest = lowest
    starts = [0]
    starts.reserveCapacity(lowest.count + 1)
    for row in lowest.indices {
      let width = highest[row] < lowest[row] ? 0 : highest[row] - lowest[row] + 1
      if width == 0 { self.lowest[row] = 0 }
      starts.append(starts[row] + width)
    }
    values = ContiguousArray(repeating: 0, count: starts[starts.count - 1] * digits)
  }

  func orders(_ row: Int) -> Range<Int> {
    lowest[row]..<(lowest[row] + starts[row + 1] - starts[row])
  }

  private func place(_ row: Int, _ order: Int) -> Int {
    (starts[row] + order - lowest[row]) * digits
  }

  func count(_ row: Int, _ order: Int) -> Natural {
    guard orders(row).contains(order) else { return 0 }
    let place = place(row, order)
    return Natural(limbs: values[place..<(place + digits)])
  }

  mutating func setOne(_ row: Int, _ order: Int) {
    if orders(row).contains(order) { values[place(row, order)] = 1 }
  }

  /// Adds row `source` of `table` to a row, each order moved up by `shift`; what has no place is left out.
  mutating func add(_ source: Int, of table: OrderTable, shift: Int, to row: Int) {
    let range = table.orders(source)
    let target = orders(row)
    let from = max(range.lowerBound + shift, target.lowerBound)
    let to = min(range.upperBound + shift, target.upperBound)
    guard from < to else { return }
    var position = place(row, from)
    var other = table.place(source, from - shift)
    for _ in from..<to {
      OrderTable.add(table.values, other, to: &values, position, digits)
      position += digits
      other += digits
    }
  }

  /// The same from a row of this very table.
  mutating func add(_ source: Int, shift: Int, to row: Int) {
    let range = orders(source)
    let target = orders(row)
    let from = max(range.lowerBound + shift, target.lowerBound)
    let to = min(range.upperBound + shift, target.upperBound)
    guard from < to else { return }
    var position = place(row, from)
    var other = place(source, from - shift)
    for _ in from..<to {
      var carry: UInt64 = 0
      for digit in 0..<digits {
        let (partial, first) = values[position + digit].addingReportingOverflow(
          values[other + digit])
        let (sum, second) = partial.addingReportingOverflow(carry)
        values[position + digit] = sum
        carry = first || second ? 1 : 0
      }
      position += digits
      other += digits
    }
  }

  private static func add(
    _ source: ContiguousArray<UInt64>, _ other: Int, to values: inout ContiguousArray<UInt64>,
    _ position: Int, _ digits: Int
  ) {
    var carry: UInt64 = 0
    for digit in 0..<digits {
      let (partial, first) = values[position + digit].addingReportingOverflow(source[other + digit])
      let (sum, second) = partial.addingReportingOverflow(carry)
      values[position + digit] = sum
      carry = first || second ? 1 : 0
    }
  }

  /// Adds the product of a row of `a` and a row of `b` to a row; what has no place is left out.
  mutating func addProduct(
    _ first: Int, of a: OrderTable, _ second: Int, of b: OrderTable, to row: Int
  ) {
    let target = orders(row)
    for p in a.orders(first) {
      for q in b.orders(second) where target.contains(p + q) {
        addProduct(a.values, a.place(first, p), b.values, b.place(second, q), at: place(row, p + q))
      }
    }
  }

  /// The same where the second row is of this very table.
  mutating func addProduct(_ first: Int, of a: OrderTable, _ second: Int, to row: Int) {
    let target = orders(row)
    for p in a.orders(first) {
      for q in orders(second) where target.contains(p + q) {
        let right = place(second, q)
        for digit in 0..<digits {
          addMultiple(
            a.values, a.place(first, p), by: values[right + digit], from: digit,
            at: place(row, p + q))
        }
      }
    }
  }

  private mutating func addProduct(
    _ a: ContiguousArray<UInt64>, _ left: Int, _ b: ContiguousArray<UInt64>, _ right: Int,
    at position: Int
  ) {
    for digit in 0..<digits {
      addMultiple(a, left, by: b[right + digit], from: digit, at: position)
    }
  }

  /// Adds `factor` times the digits at `left`, moved up by so many digits.
  private mutating func addMultiple(
    _ a: ContiguousArray<UInt64>, _ left: Int, by factor: UInt64, from shift: Int, at position: Int
  ) {
    if factor == 0 { return }
    var carry: UInt64 = 0
    for digit in shift..<digits {
      var (high, low) = factor.multipliedFullWidth(by: a[left + digit - shift])
      var (sum, overflow) = low.addingReportingOverflow(carry)
      if overflow { high += 1 }
      low = sum
      (sum, overflow) = low.addingReportingOverflow(values[position + digit])
      if overflow { high += 1 }
      values[position + digit] = sum
      carry = high
    }
  }
}
