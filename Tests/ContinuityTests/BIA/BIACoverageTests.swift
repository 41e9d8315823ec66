// The 66 % rule, in whole numbers and at its very boundary.

import Testing

@testable import Continuity

@Suite struct BIACoverageTests {
  /// Establishment `a` covered, `b` not.
  private func coverage(a: Int?, b: Int?, extra: [String] = []) throws -> BIACoverage {
    let model = try model(
      processes: ["care", "technical-platform", "administrative"].map {
        complete("a-\($0)", $0, "a")
      } + [complete("b-care", "care", "b")] + extra,
      establishments: [("a", a), ("b", b)])
    return BIA(of: model).coverage
  }

  @Test(arguments: [
    (66, 34, Compliance.met), (65, 35, .notMet), (33, 17, .met), (329, 170, .notMet),
    (330, 170, .met), (659_999_999, 340_000_001, .notMet), (660_000_000, 340_000_000, .met),
    (2, 1, .met), (1, 1, .notMet), (0, 1, .notMet),
  ])
  func `The boundary is exact`(a: Int, b: Int, expected: Compliance) throws {
    let coverage = try coverage(a: a, b: b)
    #expect(coverage.compliance == expected)
    #expect((coverage.covered, coverage.total) == (a, a + b))
  }

  @Test func `An unknown activity leaves it unknown`() throws {
    #expect(try coverage(a: 99, b: nil).compliance == .unknown)
    #expect(try coverage(a: nil, b: 1).compliance == .unknown)
  }

  @Test func `No activity at all leaves it unknown`() throws {
    #expect(try coverage(a: 0, b: 0).compliance == .unknown)
    #expect(try BIA(of: model("processes: [{ id: p }]")).coverage.compliance == .unknown)
  }

  @Test func `An establishment says which scopes it lacks`() throws {
    let coverage = try coverage(a: 1, b: 1)
    #expect(coverage.shares.map(\.isCovered) == [true, false])
    #expect(coverage.shares[1].lacking == [.technicalPlatform, .administrative])
  }

  @Test func `An incomplete process covers nothing`() throws {
    let extra = [
      complete("b-lab", "technical-platform", "b", without: "impacts"),
      complete("b-pay", "administrative", "b", mtpd: nil),
    ]
    #expect(try coverage(a: 1, b: 1, extra: extra).shares[1].lacking.count == 2)
  }

  @Test func `A process without establishment is counted as such`() throws {
    let coverage = try coverage(
      a: 1, b: 1, extra: [complete("lost", "administrative", without: "establishment")])
    #expect(coverage.homeless == 1)
    #expect(coverage.shares[1].lacking == [.technicalPlatform, .administrative])
  }
}
