// Sums of money, in whole cents: nothing is rounded before it is shown.

/// A sum in euros, counted in cents.
package struct Amount: Hashable, Comparable, Sendable {
  /// The sum in cents.
  package let cents: Int

  /// A sum of so many cents.
  package init(cents: Int) { self.cents = cents }

  /// Nothing.
  package static let zero = Amount(cents: 0)
  /// The most that one entry may say: a thousand million euros.
  static let most = Amount(cents: 100_000_000_000)

  /// Smaller sums come first.
  package static func < (a: Amount, b: Amount) -> Bool { a.cents < b.cents }
  /// The sum of both.
  package static func + (a: Amount, b: Amount) -> Amount { Amount(cents: a.cents + b.cents) }
  /// What is left of one without the other.
  package static func - (a: Amount, b: Amount) -> Amount { Amount(cents: a.cents - b.cents) }

  /// A plain decimal number: `1234.50`; without cents where there are none.
  package var text: String {
    let (euros, cents) = abs(cents).quotientAndRemainder(dividingBy: 100)
    let sign = self.cents < 0 ? "-" : ""
    if cents == 0 { return "\(sign)\(euros)" }
    return "\(sign)\(euros).\(cents < 10 ? "0" : "")\(cents)"
  }
}
