// CaRE verdicts and decisions as people read them: state beside trajectory, entities, acts with owners.

import Foundation
import TestSupport
import Testing

@Suite struct `CaRE verdicts on the command line` {
  private let backups = """
    language: fr
    services: [{ id: ad, zone: prod }]
    applications:
      - { id: dpi, zone: prod, signs-in-with: ad, in: salle, copies: [{ holder: v, medium: disk, immutable: { for: 14d, by: lock } }, { holder: bandes, medium: tape, offline: true }] }
    backups: [{ id: v, zone: sauv, signs-in-with: ad, in: salle }, { id: bandes, name: Bandes au coffre, in: coffre }]
    buildings: [{ id: salle }, { id: coffre, in: salle }, { id: annexe }]
    zones: [{ id: prod }, { id: sauv, backup: true }]
    devices: [{ id: d, takes: 5m }]
    flows: [{ id: f, from: prod, to: sauv }]
    milestones:
      - { id: cloison, name: Cloison, on: 2027-03-31, flows: [{ id: f, from: prod, to: sauv, through: d }] }
      - { id: coffre-loin, on: 2027-06-30, changes: [{ node: bandes, in: annexe }] }
    """

  @Test func `backups tells a state and a trajectory, and A a state only`() async throws {
    let model = try TemporaryFolder(["m.yaml": backups])
    let run = try await model.run("backups")
    let text = run.output.replacing("\u{A0}", with: " ")
    #expect(
      text.contains("D2.O3.A ✗ état non atteint") || text.contains("D2.O3.A  ✗ état non atteint"))
    #expect(text.contains("✓ trajectoire atteinte : le 31 mars 2027 (jalon « Cloison »)."))
    #expect(text.contains("✓ trajectoire atteinte : le 30 juin 2027 (jalon « coffre-loin »)."))
    #expect(text.components(separatedBy: "trajectoire atteinte").count == 3)
    let json = try await model.run("backups", "--format", "json")
    let object = try JSONSerialization.jsonObject(with: json.rawOutput) as? [String: Any]
    #expect(
      object?["objectives"] as? [String: String] == [
        "D2.O3.A": "not-met", "D2.O3.B": "not-met", "D2.O3.C": "not-met",
      ])
    let trajectories = object?["trajectories"] as? [String: [String: Any]]
    #expect(trajectories?.keys.sorted() == ["D2.O3.B", "D2.O3.C"])
    #expect(trajectories?["D2.O3.C"]?["on"] as? String == "2027-06-30")
    #expect(trajectories?["D2.O3.C"]?["milestones"] as? [String] == ["coffre-loin"])
    // The state decides the exit status.
    #expect(try await model.run("backups", "--strict").status == 1)
  }

  @Test func `isolate tells both too, and what is off the network`() async throws {
    let model = try TemporaryFolder(["m.yaml": backups])
    let english = try await model.run("isolate", "--language", "en")
    let text = english.output.replacing("\u{A0}", with: " ")
    #expect(text.contains("✗ state not met: the flow 'f' cannot be cut"))
    #expect(text.contains("✓ trajectory met: on 31 March 2027 (milestone 'Cloison')."))
    #expect(text.contains("Off the network, so out of reach: 'Bandes au coffre'."))
    let json = try await model.run("isolate", "--format", "json")
    let object = try JSONSerialization.jsonObject(with: json.rawOutput) as? [String: Any]
    #expect(object?["verdict"] as? String == "not-met")
    #expect((object?["trajectory"] as? [String: Any])?["verdict"] as? String == "met")
    #expect(object?["offNetwork"] as? [String] == ["bandes"])
    let later = try await model.run("isolate", "--at", "2027-03-31", "--language", "en")
    #expect(later.output.contains("✓ trajectory met: the state is already."))
    let picture = try await model.run(
      "diagram", "isolation", "-o", "-", "--format", "svg", "--language", "en")
    #expect(picture.output.contains("D2.O3.B, state not met"))
    #expect(picture.output.contains("✓ D2.O3.B, trajectory met"))
    #expect(picture.output.contains("Off the network"))
  }

  @Test func `bia judges each legal entity and says what is a proposal`() async throws {
    let processes = ["a", "b"].map { home in
      ["care", "technical-platform", "administrative"].map { scope in
        """
          - { id: \(home)-\(scope)-imagerie, establishment: \(home), scope: \(scope), mtpd: 4h, impacts: [legal],
              criticality: { 1h: 1 }, materials: [papier], staffed-by: { ide: 1 } }

        """
      }.joined()
    }.joined()
    let model = try TemporaryFolder([
      "m.yaml": """
      language: fr
      establishments:
        - { id: a, name: Hôpital A, activity: 60, legal-entity: CH Nord }
        - { id: b, name: Hôpital B, activity: 30, legal-entity: CH Nord }
        - { id: c, name: Hôpital C, activity: 10, legal-entity: CH Sud, none-here: [plateau-technique] }
      roles: [{ id: ide, headcount: 9 }]
      processes:
      \(processes)
      """
    ])
    let run = try await model.run("bia")
    let text = run.output.replacing("\u{A0}", with: " ")
    #expect(text.contains("par entité juridique — atteint pour 1 sur 2"))
    #expect(text.contains("✓ CH Nord (Hôpital A et Hôpital B)"))
    #expect(text.contains("proposé par l’outil"))
    #expect(text.contains("sans objet"))
    #expect(text.contains("90 sur 100, seuil de 66 %"))
    let json = try await model.run("bia", "--format", "json")
    let object = try JSONSerialization.jsonObject(with: json.rawOutput) as? [String: Any]
    let entities = (object?["perimeter"] as? [String: Any])?["entities"] as? [[String: Any]]
    #expect(entities?.map { $0["verdict"] as? String } == ["met", "not-met"])
    #expect((object?["coverage"] as? [String: Any])?["countedBy"] as? String == "legal-entity")
  }

  @Test func `a cut by decision is told as an act with its owner`() async throws {
    let model = try TemporaryFolder([
      "m.yaml": """
      language: fr
      processes: [{ id: crise, mtpd: 1h, restart: 0m, needs: internet }]
      networks: [{ id: internet, name: Internet, restart: 0m }]
      roles: [{ id: rssi, name: RSSI, headcount: 1 }]
      scenarios: [{ id: s, fail: [{ node: internet, repair: 48h, at: 2h, decided-by: rssi }] }]
      """
    ])
    let run = try await model.run("what-if", "--scenario", "s")
    let text = run.output.replacing("\u{A0}", with: " ")
    #expect(text.contains("Décision de « RSSI », à H+2 : couper « Internet » pendant 2 j."))
    #expect(text.contains("coupé par décision"))
    #expect(!text.contains("en panne"))
    let why = try await model.run("why", "crise", "--scenario", "s", "--language", "en")
    #expect(why.output.contains("is cut by decision of 'RSSI'"))
    let json = try await model.run("what-if", "--scenario", "s", "--format", "json")
    #expect(json.output.contains(#""decisions": [{"node": "internet", "by": "rssi"}]"#))
    let picture = try await model.run(
      "diagram", "chain", "crise", "--scenario", "s", "-o", "-", "--format", "svg")
    #expect(picture.output.contains("coupé par décision"))
    #expect(!picture.output.contains("en panne"))
  }
}
