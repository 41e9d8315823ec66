// `ricochet plan`: what it refuses, and what its JSON promises.

import Foundation
import Testing

@Suite struct `The plan` {
  private let shifts = ["--model", "lessons/27-les-vacations", "--language", "en"]

  @Test(arguments: [
    (["--reinforce", "equipe-systeme=0"], "'equipe-systeme=0' is no reinforcement"),
    (["--reinforce", "equipe-systeme=2@soon"], "'equipe-systeme=2@soon' is no reinforcement"),
    (["--reinforce", "equipe-sisteme=2"], "did you mean"),
    (["--reinforce", "pacs=2"], "'pacs' is neither a role nor a supplier"),
    (["--starts", "2026-02-30T10:00"], "2026-02-30T10:00"),
    (["--first", "imagery"], "imagery"),
  ])
  func `refuses what it cannot play`(options: [String], message: String) async throws {
    let run = try await Ricochet.run(
      ["plan", "--scenario", "vendredi-soir"] + options + shifts, folder: Ricochet.models)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.error.contains(message), "\(run.error)")
  }

  @Test func `tells in JSON all that is needed to play it again`() async throws {
    let run = try await Ricochet.run(
      ["plan", "--scenario", "les-deux-detruits", "--model", "lessons/26-un-a-la-fois"]
        + ["--format", "json", "--tries", "50"], folder: Ricochet.models)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(json["order"] as? [String] == ["dpi", "logiciel-paie"])
    #expect((json["holds"] as? [Any])?.isEmpty == true)
    let works = try #require(json["works"] as? [[String: Any]])
    #expect(works.map { $0["spans"] as? [[Int]] } == [[[0, 600]], [[600, 1_200]]])
    #expect(
      works.map { $0["crew"] as? [String: Int] } == [["equipe-systeme": 1], ["equipe-systeme": 1]])
    let teams = try #require(json["teams"] as? [[String: Any]])
    #expect(teams.map { $0["busy"] as? Int } == [1_200] && teams[0]["waits"] as? Int == 600)
  }

  @Test func `names itself where hands are not unlimited`() async throws {
    let run = try await Ricochet.run(
      ["what-if", "--scenario", "vendredi-soir"] + shifts, folder: Ricochet.models)
    #expect(run.output.contains("ricochet plan --scenario vendredi-soir"))
    let none = try await Ricochet.run(
      ["what-if", "ad", "--model", "lessons/05-duree-inconnue"], folder: Ricochet.models)
    #expect(!none.output.contains("ricochet plan"))
  }
}
