// `cuts`: its text, its forms for programs, and what it refuses.

import Foundation
import TestSupport
import Testing

@Suite struct `ricochet cuts` {
  private static let hospital = """
    language: fr
    processes: [{ id: urgences, name: Urgences, mtpd: 4h, needs: [dpi] }]
    applications:
      - { id: dpi, name: DPI, needs: [ad], runs-on: { any: [h1, h2] }, restart: 30m }
    services: [{ id: ad, name: Active Directory, restart: 1h }]
    servers: [{ id: h1, name: Serveur 1, restart: 5m }, { id: h2, name: Serveur 2, restart: 5m }]
    """

  @Test func `tells the smallest combinations and who is in them`() async throws {
    let model = try TemporaryFolder(["m.yaml": Self.hospital])
    let run = try await model.run("cuts", "urgences")
    #expect(run.status == 0 && run.error == "")
    #expect(
      run.output == """
        3 combinaisons suffisent chacune à arrêter «\u{A0}Urgences\u{A0}».
        Chaque combinaison est minimale\u{A0}: il suffit d’en préserver un seul élément pour que l’arrêt n’ait
        pas lieu. Rien n’est réparé, les tolérances et les modes dégradés limités sont épuisés.

          un seul élément\u{A0}: 2
          2 éléments\u{A0}: 1

        Taille  Combinaison
        ──────  ─────────────────────
        1       Active Directory
        1       DPI
        2       Serveur 1 + Serveur 2

        Présents dans le plus de combinaisons
        Élément           Type               Combinaisons
        ────────────────  ─────────────────  ────────────
        Active Directory  service technique  1
        DPI               application        1
        Serveur 1         serveur            1
        Serveur 2         serveur            1

        """)
  }

  @Test func `is JSON with counts as text, and CSV`() async throws {
    let model = try TemporaryFolder(["m.yaml": Self.hospital])
    let run = try await model.run("cuts", "urgences", "--format", "json", "--limit", "1")
    #expect(
      run.output == """
        {
          "at": null, "node": "urgences", "order": null, "complete": true,
          "count": "3", "byOrder": {"1": "2", "2": "1"}, "truncated": true,
          "sets": [
            ["ad"]
        ],
          "ranking": [
            {"id": "ad", "sets": "1"},
            {"id": "dpi", "sets": "1"},
            {"id": "h1", "sets": "1"},
            {"id": "h2", "sets": "1"}
        ]}

        """)
    let rows = try await model.run(
      "cuts", "urgences", "--format", "csv", "--among", "server,service", "--language", "en")
    #expect(
      rows.output
        == "order,ids,names\r\n1,ad,Active Directory\r\n2,\"h1; h2\",\"Serveur 1; Serveur 2\"\r\n")
  }

  @Test func `of an order leaves larger ones out`() async throws {
    let model = try TemporaryFolder(["m.yaml": Self.hospital])
    let run = try await model.run("cuts", "urgences", "--order", "1", "--format", "json")
    let object = try #require(
      try JSONSerialization.jsonObject(with: run.rawOutput) as? [String: Any])
    #expect(object["order"] as? Int == 1 && object["count"] as? String == "2")
    #expect(object["sets"] as? [[String]] == [["ad"], ["dpi"]])
    let none = try await model.run("cuts", "ad", "--order", "1", "--language", "fr")
    #expect(
      none.output
        == "Aucune combinaison d’un seul élément n’arrête «\u{A0}Active Directory\u{A0}» (ad).\n")
  }

  @Test func `that runs out of memory says how far it came, with status 1`() async throws {
    let model = try TemporaryFolder(["m.yaml": Self.hospital])
    let run = try await model.run(
      "cuts", "urgences", "--memory", "1k", "--format", "json", "--language", "en")
    #expect(run.status == 1)
    let object = try #require(
      try JSONSerialization.jsonObject(with: run.rawOutput) as? [String: Any])
    #expect(object["complete"] as? Bool == false && object["completeTo"] as? Int == 0)
    #expect(run.error.contains("--memory") && run.error.hasPrefix("ricochet: the search takes"))
  }

  @Test(arguments: [
    (["cuts", "urgence"], Int32(2), "vouliez-vous dire «\u{A0}urgences\u{A0}»"),
    (["cuts", "urgences", "--among", "serveurz"], 2, "serveur"),
    (["cuts", "urgences", "--order", "0"], 64, "--order"),
    (["cuts", "urgences", "--limit", "-1"], 64, "--limit"),
    (["cuts", "urgences", "--memory", "beaucoup"], 64, "--memory"),
    (["cuts"], 64, "<nom>"),
  ])
  func `refuses what it cannot answer`(
    arguments: [String], status: Int32, words: String
  ) async throws {
    let model = try TemporaryFolder(["m.yaml": Self.hospital])
    let run = try await Ricochet.run(arguments + ["--model", model.path])
    #expect(run.status == status)
    #expect(run.output == "" && run.error.contains(words), "\(run.error)")
  }
}
