// Numbers by texts and by pairs of words, as dictionaries would give them.

import Testing

@testable import Connectors

@Suite struct Numbers {
  @Test func pairsKeepTheNumberTheyWereGivenFirst() {
    var pairs = PairNumbers()
    var expected: [[UInt64]: Int] = [:]
    var state: UInt64 = 7
    for number in 0..<5_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      // Few values, so that many pairs come again, and pairs that are each other turned round.
      let (first, second) = (state >> 58, state >> 20 & 63)
      #expect(pairs[first, second] == expected[[first, second]])
      #expect(pairs.claim(first, second, for: number) == expected[[first, second]])
      if expected[[first, second]] == nil { expected[[first, second]] = number }
    }
    #expect(pairs.count == expected.count)
    #expect(pairs[64, 0] == nil)
  }

  @Test func aLetterIsOneHoweverItIsComposed() {
    var numbers = TextNumbers()
    numbers.set("\u{E9}t\u{E9}", to: 3)
    #expect(numbers["e\u{301}te\u{301}"] == 3)
    #expect(numbers.claim("e\u{301}t\u{E9}", for: 9) == 3)
    #expect(numbers["ete"] == nil)
    // What is alike to the eye only is not the same, nor are dashes anything to compose.
    numbers.set("a – b", to: 4)
    #expect(numbers["a — b"] == nil)
    #expect(numbers.count == 2)
  }

  @Test func whatIsFoldedQuicklyIsFoldedTheSame() {
    for text in ["Élément n° 1", "DPI_2.0", "l'été", "œuvre Œ", "Ｆ", "a – b", "Ω-3", " x "] {
      var bytes: [UInt8] = [1, 2, 3]
      text.fold(into: &bytes)
      #expect(String(decoding: bytes, as: UTF8.self) == text.quicklyFolded)
    }
    #expect(Inventory.slug("CH d'Étampes (77) — Sud") == "ch-d-etampes-77-sud")
    #expect(Inventory.slug("--a__b--") == "a-b")
    #expect(Inventory.slug("Ω 3") == "ω-3")
  }
}
