// Numbers of any size, against products that are known.

import Testing

@testable import DependencyGraph

@Suite struct `Natural numbers` {
  @Test func `are written in decimal`() {
    #expect(Natural(0).description == "0")
    #expect(Natural(392).description == "392")
    #expect(Natural(limbs: [0, 1]).description == "18446744073709551616")
    #expect(
      Natural(limbs: [0, 10_000_000_000_000_000_000]).description
        == "184467440737095516160000000000000000000")
  }

  @Test func `multiply and add without end`() {
    let factorial = (1...30).reduce(Natural(1)) { $0 * Natural($1) }
    #expect(factorial.description == "265252859812191058636308480000000")
    var fibonacci = (Natural(0), Natural(1))
    for _ in 0..<300 { fibonacci = (fibonacci.1, fibonacci.0 + fibonacci.1) }
    #expect(
      fibonacci.0.description
        == "222232244629420445529739893461909967206666939096499764990979600")
    let most = Natural(limbs: [.max, .max])
    #expect((most + 1).limbs == [0, 0, 1])
    #expect((most * most).limbs == [1, 0, .max - 1, .max])
    #expect((most * 0).isZero)
  }

  @Test func `compare by size`() {
    #expect(Natural(2) < Natural(10))
    #expect(Natural(limbs: [.max]) < Natural(limbs: [0, 1]))
    #expect([Natural(3), 1, 2].sorted() == [1, 2, 3])
  }
}
