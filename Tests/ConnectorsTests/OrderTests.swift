// Rows of tables in the order of their columns, against sorting whole rows of bytes.

import Testing

@testable import Connectors

@Suite struct TableOrders {
  /// Rows of few values, so that many are alike in the first columns; `many` of them under one first value.
  private static func rows(seed: UInt64, many: Int) -> [[String]] {
    var state = seed
    func next(_ count: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33 % count)
    }
    let texts = [
      "", "a", "a\u{0}", "b", "ab", "é", "z", "a-very-long-identifier-1",
      "a-very-long-identifier-2",
    ]
    return (0..<300).map { row in
      let first = row < many ? "une" : "ch-\(next(120))"
      return [first] + (0..<3).map { _ in texts[next(UInt64(texts.count))] }
    }
  }

  @Test(arguments: [0, 3, 17, 200]) func areThoseOfWholeRows(_ many: Int) {
    for seed in 1...20 as ClosedRange<UInt64> {
      for width in 1...4 {
        let rows = Self.rows(seed: seed, many: many)
        let columns = (0..<width).map { column in { (row: Int) in rows[row][column] } }
        let expected = rows.indices.sorted { a, b in
          let (one, other) = (rows[a][..<width], rows[b][..<width])
          if let (x, y) = zip(one, other).first(where: { Array($0.utf8) != Array($1.utf8) }) {
            return x.utf8.lexicographicallyPrecedes(y.utf8)
          }
          return a < b
        }
        #expect(ByteOrder.order(of: rows.count, by: columns) == expected)
      }
    }
  }

  @Test func ofNothingIsNothing() {
    #expect(ByteOrder.order(of: 0, by: [{ _ in "" }]) == [])
    #expect(ByteOrder.order(of: 2, by: []) == [0, 1])
  }
}
