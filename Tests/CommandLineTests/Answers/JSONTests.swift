// The JSON of an answer: the shape that programs build on, on the model that gives it.

import Foundation
import TestSupport
import Testing

/// The model of the documented example: the AD fails for 4 h, the emergency room misses its MTPD.
private let example = """
  language: fr
  name: Exemple
  establishments: [{ id: ch-nord, name: CH Nord }]
  processes:
    - id: urgences
      name: Accueil aux urgences
      establishment: ch-nord
      mtpd: 4h
      restart: 0m
      needs: dpi
      # Le mode dégradé a besoin de l'annuaire : il ne sert à rien ici, mais il faut rattraper.
      degraded-mode: { lasts: 4h, needs: ad, catch-up: 6h }
    - { id: accueil, name: Accueil, mtpd: 1d, restart: 0m, needs: [{ node: ad, tolerance: unlimited }] }
  applications: [{ id: dpi, restart: 30m, needs: ad }]
  services: [{ id: ad, restart: 1h, repair: 4h }]
  """

/// The documented shape. The example's names are cut there; these are the model's.
private let documented = """
  { "model": "Exemple", "scenario": {"id": null, "fail": ["ad"]}, "horizon": 129600,
    "summary": {"stopped": 3, "degraded": 0, "hindered": 1, "missed": 1, "never": 0, "unknown": 0},
    "nodes": [ {}, {}, {}, { "id": "urgences", "kind": "process", "name": "Accueil aux urgences",
        "establishment": "ch-nord", "outages": [ {"from": 0, "to": 330} ], "degraded": [],
        "cause": {"type": "requirement", "members": ["dpi"]}, "awaits": "dpi",
        "steps": [ {"step": "requirement", "from": 0, "to": 330} ],
        "returns": 330, "return": "at", "afterCause": null, "normalAgain": 690,
        "verdicts": [ {"objective": "mtpd", "limit": 240, "value": 330, "verdict": "missed",
          "by": 90, "causeMustEndBy": null} ], "unknown": [] } ] }
  """

/// Where `found` lacks or contradicts something of `wanted`; it may say more.
private func differences(_ wanted: Any, _ found: Any?, at path: String = "") -> [String] {
  switch wanted {
  case let wanted as [String: Any]:
    let found = found as? [String: Any]
    return wanted.keys.sorted().flatMap {
      differences(wanted[$0]!, found?[$0], at: "\(path).\($0)")
    }
  case let wanted as [Any]:
    guard let found = found as? [Any], found.count == wanted.count else {
      return ["\(path): \(wanted.count) elements wanted"]
    }
    return wanted.indices.flatMap { differences(wanted[$0], found[$0], at: "\(path)[\($0)]") }
  default:
    return "\(wanted)" == found.map { "\($0)" } ? [] : ["\(path): \(wanted), not \(found ?? "–")"]
  }
}

private func object(_ text: String) throws -> [String: Any] {
  let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
  return try #require(value as? [String: Any])
}

@Suite struct `Answers as JSON` {
  @Test func `says when it begins, where that is known`() async throws {
    let model = try TemporaryFolder(["m.yaml": example])
    func scenario(_ more: String...) async throws -> [String: Any] {
      let words = ["what-if", "ad", "--format", "json", "--model", model.path] + more
      return try #require(
        object(try await Ricochet.run(words).output)["scenario"] as? [String: Any])
    }
    #expect(
      try await scenario("--starts", "2026-12-24 03:10")["starts"] as? String == "2026-12-24T03:10")
    #expect(try await scenario()["starts"] == nil)
  }

  @Test func `have the documented shape`() async throws {
    let run = try await TemporaryFolder(["model.yaml": example])
      .run("what-if", "ad", "--format", "json")
    #expect(run.status == 0)
    #expect(differences(try object(documented), try object(run.output)) == [])
  }

  @Test func `notice a shape that is not the documented one`() throws {
    let other = documented.replacing("\"by\": 90", with: "\"by\": 91")
    #expect(differences(try object(documented), try object(other)).count == 1)
  }

  @Test func `hold nodes sorted by id, keys always the same`() async throws {
    let run = try await Ricochet.run(
      "what-if --scenario incendie-salle-a --format json", on: "ch-littoral")
    let nodes = try #require(try object(run.output)["nodes"] as? [[String: Any]])
    let ids = nodes.compactMap { $0["id"] as? String }
    #expect(ids == ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(nodes.count > 60)
    // But for those that few nodes have.
    let rare: Set = ["count", "degradedMode", "sign", "units"]
    #expect(Set(nodes.map { Set($0.keys).subtracting(rare) }).count == 1)
  }

  @Test func `leave out what is not where it is`() async throws {
    let run = try await Ricochet.run("what-if ad --format json", on: "lessons/05-duree-inconnue")
    let nodes = try #require(try object(run.output)["nodes"] as? [[String: Any]])
    let urgences = try #require(nodes.first { $0["id"] as? String == "urgences" })
    let wanted = """
      {"outages": [{"from": 0, "to": null}], "returns": null, "return": "unknown", "afterCause": 90,
       "normalAgain": null, "verdicts": [{"objective": "mtpd", "limit": 240, "value": null,
       "verdict": "unknown", "by": null, "causeMustEndBy": 150}],
       "unknown": [{"node": "ad", "key": "repair"}]}
      """
    #expect(differences(try object(wanted), urgences) == [])
  }

  @Test func `of a list, and of every scenario, are JSON`() async throws {
    let list = try await Ricochet.run("list --format json", on: "lessons/01-chaine")
    let rows = try JSONSerialization.jsonObject(with: list.rawOutput) as? [[String: Any]]
    #expect(
      rows?.map { $0["list"] as? String } == [
        "processes", "applications", "services", "scenarios", "establishments",
      ])
    #expect(rows?.map { $0["count"] as? Int } == [1, 1, 1, 1, 0])
    let all = try await Ricochet.run("what-if --all --format json", on: "ch-littoral")
    let scenarios = try object(all.output)["scenarios"] as? [[String: Any]]
    #expect(scenarios?.count == 21)
    #expect(
      scenarios?.map { ($0["processes"] as? [Any])?.count } == Array(repeating: 22, count: 21))
  }
}
