// `ricochet plan`: what it refuses, and what its JSON promises.

import Foundation
import TestSupport
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

  @Test func `has a row in CSV for each span of each team`() async throws {
    let run = try await Ricochet.run(
      ["plan", "--scenario", "reseau-coupe-plus-tard", "--model", "lessons/28-les-etapes"]
        + ["--format", "csv"], folder: Ricochet.models)
    let rows = run.output.split(separator: "\r\n").dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    #expect(rows.map { $0[0] } == ["equipe-systeme", "rssi", "rssi"])
    #expect(rows.map { $0[8] + "–" + $0[9] } == ["30–90", "90–100", "120–150"])
    #expect(rows.map { $0[12] } == ["false", "true", "false"])
  }

  private let team = """
    name: T
    processes: [{ id: p, mtpd: 1h, needs: [a, b] }]
    servers:
      - { id: a, restart: 0, rebuild: 10h, rebuilt-by: { sys: 1 }, go-ahead: the chief }
      - { id: b, restart: 0, recovery: [{ step: Install, takes: 1h, crew: { sys: 1 }, done-when: two opened, go-ahead: sys }] }
    roles: [{ id: sys, name: System team, headcount: 1, contact: { name: operator, phone: "5512" } }]
    scenarios: [{ id: s, destroy: [a, b] }]

    """

  /// A folder with that model.
  private func teamModel() throws -> TemporaryFolder { try TemporaryFolder(["model.yaml": team]) }

  @Test func `shows how a team is reached in documents, and nowhere else`() async throws {
    let folder = try teamModel()
    let options = ["plan", "--scenario", "s", "--language", "en"]
    for ending in ["html", "md"] {
      let run = try await Ricochet.run(options + ["-o", "plan.\(ending)"], folder: folder.url)
      #expect(run.status == 0, "\(run.error)")
      #expect(!run.error.contains("5512"))
      let text = try folder.text("plan.\(ending)")
      #expect(text.contains("Call: operator, 5512"))
      #expect(text.contains("two opened · System team") && text.contains("the chief"))
    }
    let sheet = try await Ricochet.run(options + ["-o", "plan.xlsx"], folder: folder.url)
    #expect(sheet.status == 0)
    for form in ["text", "csv", "json"] {
      let run = try await Ricochet.run(options + ["--format", form], folder: folder.url)
      #expect(run.status == 0 && !run.output.contains("5512"))
      #expect(form == "text" || run.output.contains("the chief"))
    }
    let failing = try await Ricochet.run(options + ["--first", "nobody"], folder: folder.url)
    #expect(failing.status == 2 && !failing.error.contains("5512"))
  }

  @Test(arguments: ["--first", "--reinforce", "--tries"])
  func `has options that go with it only`(option: String) async throws {
    let run = try await Ricochet.run(
      ["why", "imagerie", "--scenario", "vendredi-soir", option, "1"] + shifts,
      folder: Ricochet.models)
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(run.error.contains("'\(option)' goes with '--plan' only"))
  }

  @Test func `is the same for plan and for why`() async throws {
    let question = ["--scenario", "veille-de-noel", "--format", "json"] + shifts
    let options = ["--reinforce", "equipe-systeme=1@12h", "--tries", "40", "--first", "pacs"]
    func json(_ arguments: [String]) async throws -> [String: Any] {
      let run = try await Ricochet.run(arguments + question + options, folder: Ricochet.models)
      return try #require(
        try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }
    let plan = try await json(["plan"])
    let why = try await json(["why", "imagerie", "--plan"])
    #expect(plan["starts"] as? String == why["starts"] as? String)
    let nodes = try #require(plan["nodes"] as? [[String: Any]])
    let node = try #require(nodes.first { $0["id"] as? String == "imagerie" })
    #expect(NSDictionary(dictionary: node) == (why["node"] as? NSDictionary))
    let chain = try #require(why["chain"] as? [[String: Any]])
    let steps = chain.flatMap { $0["steps"] as? [[String: Any]] ?? [] }
    let waits = steps.filter { $0["step"] as? String == "crew" }
      .flatMap { $0["waits"] as? [[String: Any]] ?? [] }
    #expect(!waits.isEmpty && waits.allSatisfy { $0["absent"] as? String == "equipe-systeme" })
    #expect(steps.last?["to"] as? Int == node["returns"] as? Int)
  }

  @Test func `names itself where hands are not unlimited`() async throws {
    let run = try await Ricochet.run(
      ["what-if", "--scenario", "vendredi-soir"] + shifts, folder: Ricochet.models)
    // A line may break anywhere in it.
    let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("ricochet plan --scenario vendredi-soir"))
    let none = try await Ricochet.run(
      ["what-if", "ad", "--model", "lessons/05-duree-inconnue"], folder: Ricochet.models)
    #expect(!none.output.contains("ricochet plan"))
  }
}
