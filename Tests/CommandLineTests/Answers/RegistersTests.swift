// Registers on the command line: what is stale, the governance scheme, the trajectory, what milestones turn.

import Foundation
import TestSupport
import Testing

@Suite struct `Registers on the command line` {
  private static let yaml = """
    language: fr
    date: 2026-11-02
    establishments: [{ id: nord, name: CH Nord }, { id: sud, name: CH Sud }]
    processes:
      - { id: soins, name: Soins, establishment: nord, mtpd: 4h, needs: [dpi] }
      - { id: ehpad, name: EHPAD, establishment: sud, mtpd: 1d, needs: [dpi] }
    applications: [{ id: dpi, name: DPI, copies: [{ holder: v }] }]
    servers: [{ id: secours }]
    backups: [{ id: v }]
    scenarios: [{ id: panne, name: Panne, fail: [{ node: dpi, repair: 9h }] }]
    governance: [{ role: decides, who: Directrice, body: CODIR }]
    continuity-plans:
      - { id: pca-nord, name: PCA du nord, processes: [soins], fingerprint: abcdef012345 }
      - { id: pca-sud, name: PCA du sud, processes: [ehpad], fingerprint: abcdef012345 }
    milestones:
      - { id: m, name: Secours, on: 2027-01-31, objective: D2.P1, changes: [{ node: soins, needs: [{ any: [dpi, secours] }] }] }

    """

  private func run(_ words: String...) async throws -> (run: Run, folder: TemporaryFolder) {
    let folder = try TemporaryFolder(["m.yaml": Self.yaml])
    return (try await Ricochet.run(words + ["--model", "."], folder: folder.url), folder)
  }

  @Test func `stale tells an establishment only what is its own`() async throws {
    let all = try await run("stale", "--format", "csv").run.output
    #expect(all.contains("\nplan,PCA du nord,") && all.contains("\nplan,PCA du sud,"))
    let south = try await run("stale", "--establishment", "sud", "--format", "csv").run.output
    #expect(!south.contains("PCA du nord") && south.contains("\nplan,PCA du sud,"))
  }

  @Test func `a page names the stale plans of what it shows, the screen does not`() async throws {
    let (told, folder) = try await run("why", "soins", "--fail", "dpi", "-o", "p.md")
    #expect(told.status == 0)
    let page = try String(contentsOf: folder.url.appending(path: "p.md"), encoding: .utf8)
    #expect(page.contains("PCA du nord") && !page.contains("PCA du sud"))
    let screen = try await run("why", "soins", "--fail", "dpi").run.output
    #expect(!screen.contains("PCA du nord"))
  }

  @Test func `the governance scheme leaves in every form, and is no management review`()
    async throws
  {
    let text = try await run("objectives", "--governance").run.output
    #expect(text.contains("schéma de gouvernance") && text.contains("Directrice"))
    let json = try await run("objectives", "--governance", "--format", "json").run.rawOutput
    let object = try JSONSerialization.jsonObject(with: json) as? [String: Any]
    let duties = object?["governance"] as? [[String: Any]]
    #expect(duties?.map { $0["who"] as? String } == ["Directrice"])
    let states = object?["objectives"] as? [[String: Any]]
    #expect(states?.map { $0["id"] as? String } == ["D2.P2", "D2.O1.A"])
    #expect(try await run("objectives", "--governance", "--review").run.status == 64)
  }

  @Test func `the trajectory is drawn, with what no milestone covers`() async throws {
    let svg = try await run("diagram", "trajectory", "-o", "-").run.output
    #expect(svg.contains("aucun jalon") && svg.contains("1 — 31\u{A0}janvier\u{A0}2027"))
    let nis2 = try await run("diagram", "trajectory", "--regime", "nis2", "-o", "-").run.output
    #expect(nis2.contains("NIS2") && nis2 != svg)
    #expect(try await run("diagram", "trajectory", "--regime", "x", "-o", "-").run.status == 2)
  }

  @Test func `diff of two days names what each milestone turns`() async throws {
    let folder = try TemporaryFolder(["m.yaml": Self.yaml])
    let run = try await Ricochet.run(
      ["diff", ".", "--from", "today", "--at", "2027-12-31"], folder: folder.url)
    let text = run.output.replacing("\u{A0}", with: " ")
    #expect(text.contains("Ce que change chaque jalon\n  31 janvier 2027 : « Secours » (D2.P1)\n"))
    #expect(text.contains("      ✓ Soins, scénario « Panne » : DMIA manquée → tenue\n"))
    #expect(text.contains("      Seul, il change la même chose.\n"))
  }

  @Test func `objectives of an empty model are unknown, each with a gap, in every regime`()
    async throws
  {
    let folder = try TemporaryFolder(["m.yaml": "language: en\n"])
    for regime in ["care-d2", "nis2", "recyf"] {
      let run = try await Ricochet.run(
        ["objectives", "--model", ".", "--regime", regime, "--format", "json"],
        folder: folder.url)
      let object = try JSONSerialization.jsonObject(with: run.rawOutput) as? [String: Any]
      let objectives = object?["objectives"] as? [[String: Any]] ?? []
      #expect(!objectives.isEmpty)
      for objective in objectives {
        #expect(objective["state"] as? String == "unknown")
        #expect((objective["gaps"] as? [Any])?.isEmpty == false)
        #expect((objective["facts"] as? [Any])?.isEmpty == true)
      }
    }
  }
}
