// `sweep --within`, `sweep --after` and `cuts --within`.

import Foundation
import Testing

@Suite struct `Sweeps and cut sets with time on the command line` {
  private func json(_ arguments: String) async throws -> [String: Any] {
    let run = try await Ricochet.run(arguments + " --format json", on: "ch-littoral")
    #expect(run.error == "")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  @Test func `agree on the single points of failure`() async throws {
    for within in ["0m", "1h", "4h", "3d"] {
      let sweep = try await json("sweep --for urgences --within \(within)")
      let results = try #require(sweep["results"] as? [[String: Any]])
      let cuts = try await json("cuts urgences --order 1 --within \(within)")
      let sets = try #require(cuts["sets"] as? [[String]])
      #expect(Set(results.compactMap { $0["id"] as? String }) == Set(sets.flatMap { $0 }))
      let limit = try #require(sweep["within"] as? Int)
      #expect(cuts["within"] as? Int == limit)
      for result in results {
        #expect(result["worst"] as? String == "urgences")
        #expect(try #require(result["worstStopsAt"] as? Int) <= limit)
      }
    }
  }

  @Test func `say what was asked`() async throws {
    let within = try await Ricochet.run(
      "sweep --within 4h --top 1 --language en", on: "ch-littoral")
    #expect(within.output.contains("every failure tried alone, within 4\u{A0}h"))
    #expect(within.output.contains("what stops within 4\u{A0}h"))
    let after = try await Ricochet.run("sweep --after ad dns --top 1", on: "ch-littoral")
    let flat = after.output.replacing("\n", with: " ")
    #expect(flat.contains("une fois «\u{A0}Active Directory\u{A0}» et"))
    #expect(flat.contains("étaient déjà en panne"))
    let state = try await json("sweep --after ad --top 1")
    #expect(state["after"] as? [String] == ["ad"] && state["recommendations"] is NSNull)
  }

  @Test(arguments: [
    "sweep --within unlimited", "cuts urgences --within unlimited", "sweep --within 4h --pairs",
    "sweep --after ad --verdicts", "sweep --within soon",
  ])
  func `that cannot be are wrong usage`(arguments: String) async throws {
    #expect(try await Ricochet.run(arguments, on: "ch-littoral").status == 64)
  }

  @Test func `of a name that nobody knows are refused`() async throws {
    let run = try await Ricochet.run("sweep --after adr", on: "ch-littoral")
    #expect(run.status == 2 && run.error.contains("ad"))
  }
}
