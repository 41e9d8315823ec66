// Whole numbers of any size, to count cut sets exactly.

/// A natural number of any size: what can be added, multiplied, compared and written in decimal.
///
/// A count of cut sets grows as the product of what is redundant: 10 groups of two chains of 100 nodes
/// already make 10⁴⁰ sets.
public struct Natural: Hashable, Sendable {
  /// The digits to base 2⁶⁴, the lowest first, without zeros at the high end.
  private(set) var limbs: [UInt64]

  /// The number `value`, which is not negative.
  public init(_ value: Int) {
    limbs = value == 0 ? [] : [UInt64(value)]
  }

  /// The number with these digits to base 2⁶⁴, the lowest first.
  init(limbs: some Sequence<UInt64>) {
    self.limbs = Array(limbs)
    while self.limbs.last == 0 { self.limbs.removeLast() }
  }

  /// Whether this is 0.
  public var isZero: Bool { limbs.isEmpty }

  /// The sum.
  ///
  /// - Complexity: O(digits)
  public static func + (a: Natural, b: Natural) -> Natural {
    var (long, short) = a.limbs.count < b.limbs.count ? (b.limbs, a.limbs) : (a.limbs, b.limbs)
    var carry: UInt64 = 0
    for index in long.indices {
      if index >= short.count && carry == 0 { break }
      let other = index < short.count ? short[index] : 0
      let (partial, first) = long[index].addingReportingOverflow(other)
      let (sum, second) = partial.addingReportingOverflow(carry)
      long[index] = sum
      carry = first || second ? 1 : 0
    }
    if carry != 0 { long.append(carry) }
    short = []
    return Natural(limbs: long)
  }

  /// Adds to this number.
  public static func += (a: inout Natural, b: Natural) { a = a + b }

  /// The product.
  ///
  /// - Complexity: O(digits × digits)
  public static func * (a: Natural, b: Natural) -> Natural {
    var product = [UInt64](repeating: 0, count: a.limbs.count + b.limbs.count)
    for (index, digit) in a.limbs.enumerated() {
      var carry: UInt64 = 0
      for (other, factor) in b.limbs.enumerated() {
        var (high, low) = digit.multipliedFullWidth(by: factor)
        for addend in [carry, product[index + other]] {
          let (sum, overflow) = low.addingReportingOverflow(addend)
          low = sum
          if overflow { high += 1 }
        }
        product[index + other] = low
        carry = high
      }
      product[index + b.limbs.count] = carry
    }
    return Natural(limbs: product)
  }
}

extension Natural: Comparable {
  /// Whether the first number is the smaller one.
  ///
  /// - Complexity: O(digits)
  public static func < (a: Natural, b: Natural) -> Bool {
    if a.limbs.count != b.limbs.count { return a.limbs.count < b.limbs.count }
    for index in a.limbs.indices.reversed() where a.limbs[index] != b.limbs[index] {
      return a.limbs[index] < b.limbs[index]
    }
    return false
  }
}

extension Natural: CustomStringConvertible {
  /// The number in decimal digits, without separators.
  ///
  /// - Complexity: O(digits × digits)
  public var description: String {
    let base: UInt64 = 10_000_000_000_000_000_000
    var rest = limbs
    var parts: [String] = []
    while !rest.isEmpty {
      var remainder: UInt64 = 0
      for index in rest.indices.reversed() {
        (rest[index], remainder) = base.dividingFullWidth((remainder, rest[index]))
      }
      while rest.last == 0 { rest.removeLast() }
      let digits = String(remainder)
      parts.append(
        rest.isEmpty ? digits : String(repeating: "0", count: 19 - digits.utf8.count) + digits)
    }
    return parts.isEmpty ? "0" : parts.reversed().joined()
  }
}

extension Natural: ExpressibleByIntegerLiteral {
  /// The number as written.
  public init(integerLiteral value: Int) { self.init(value) }
}
