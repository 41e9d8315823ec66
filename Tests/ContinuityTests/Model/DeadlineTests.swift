// Deadlines: by when causes of unknown length must have ended, never before they begin.

import DependencyGraph
import Testing

@testable import Continuity

@Suite struct Deadlines {
  private func verdict(_ failures: String, limit: String = "30m", of asset: String = "p") throws
    -> Verdict
  {
    let found = try model(
      """
      processes: [{ id: p, mtpd: \(limit), needs: [a] }, { id: q, mtpd: \(limit), needs: [a, b] }]
      applications: [{ id: a, restart: 1h }, { id: b, restart: 1h }]
      scenarios: [{ id: s, category: digital, fail: [\(failures)] }]
      """)
    return try #require(found.outcome(of: "s").answer(asset).verdicts.first)
  }

  @Test(arguments: ["{ node: a, at: 30m }", "{ node: a, at: 8h }"])
  func `what no end of the cause can keep is missed, whenever the cause begins`(failure: String)
    throws
  {
    let found = try verdict(failure)
    #expect((found.result, found.by, found.isAtLeast) == (.missed, 30, true))
    #expect(found.causeMustEndBy == nil)
  }

  @Test func `a late cause that ends at once keeps what its work allows`() throws {
    let exact = try verdict("{ node: a, at: 8h }", limit: "1h")
    #expect((exact.result, exact.causeMustEndBy) == (.unknown, 480))
    let roomy = try verdict("{ node: a, at: 8h }", limit: "90m")
    #expect((roomy.result, roomy.causeMustEndBy) == (.unknown, 510))
  }

  @Test func `a later cause decides for those that wait for it, and for nobody else`() throws {
    let failures = "a, { node: b, at: 8h }"
    let alone = try verdict(failures, limit: "4h")
    #expect((alone.result, alone.causeMustEndBy) == (.unknown, 180))
    // Both end at 8 h, an hour of work more: down for 9 h.
    let both = try verdict(failures, limit: "4h", of: "q")
    #expect((both.result, both.by, both.isAtLeast) == (.missed, 300, true))
  }
}
