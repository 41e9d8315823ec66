// `ricochet diff`: literal text in both languages, exit statuses, and what programs read.

import Foundation
import Testing

@Suite struct `The verb diff` {
  /// Last month: two controllers, a record that starts in 30 minutes.
  private static let old = """
    language: fr
    name: CH d'essai
    date: 2026-10-01
    establishments: [{ id: nord, name: CH Nord }, { id: sud, name: CH Sud }]
    processes:
      - { id: urgences, name: Urgences, establishment: nord, mtpd: 6h, rto: 6h, needs: [dpi] }
      - { id: paie, name: Paie, establishment: sud, mtpd: 2d, needs: [rh] }
    applications:
      - { id: dpi, name: Dossier patient, establishment: nord, restart: 30m, signs-in-with: ad }
      - { id: rh, name: Ressources humaines, establishment: sud, restart: 2h, signs-in-with: ad }
    services:
      - { id: ad, name: Active Directory, restart: 1h, runs-on: { any: [dc-1, dc-2] } }
    servers: [{ id: dc-1, name: DC 1 }, { id: dc-2, name: DC 2 }, { id: vieux, name: Vieux serveur }]
    scenarios:
      - { id: panne-ad, name: Panne de l'annuaire, fail: [{ node: ad, repair: 4h }] }
    """

  /// This month: one controller, a firewall before the record, one server more and one less.
  private static let new = """
    language: fr
    name: CH d'essai
    date: 2026-11-01
    establishments: [{ id: nord, name: CH Nord }, { id: sud, name: CH Sud }]
    processes:
      - { id: urgences, name: Urgences, establishment: nord, mtpd: 6h, rto: 5h, needs: [dpi] }
      - { id: paie, name: Paie, establishment: sud, mtpd: 2d, needs: [rh] }
    applications:
      - { id: dpi, name: Dossier patient, establishment: nord, restart: 30m, signs-in-with: ad, needs: [pare-feu] }
      - { id: rh, name: Ressources humaines, establishment: sud, restart: 1h, signs-in-with: ad }
    services:
      - { id: ad, name: Active Directory, restart: 1h, runs-on: dc-1 }
    servers: [{ id: dc-1, name: DC 1 }, { id: dc-2, name: DC 2 }]
    networks: [{ id: pare-feu, name: Pare-feu, restart: 40m, needs: [ad] }]
    scenarios:
      - { id: panne-ad, name: Panne de l'annuaire, fail: [{ node: ad, repair: 4h }] }
    """

  private func folder() throws -> TemporaryFolder {
    try TemporaryFolder([
      "avant/modele.yaml": DiffTests.old, "apres/modele.yaml": DiffTests.new,
      "faux/modele.yaml": "servers: [{ id: a, needs: [b] }]",
    ])
  }

  private typealias DiffTests = `The verb diff`

  private func diff(_ words: String) async throws -> Run {
    try await Ricochet.run(
      ["diff"] + words.split(separator: " ").map(String.init), folder: try folder().url)
  }

  @Test func `tells in French what got worse, what got better, and what changed`() async throws {
    let place = try folder()
    let run = try await Ricochet.run(["diff", "avant", "apres"], folder: place.url)
    #expect(run.error == "")
    #expect(run.status == 1)
    #expect(run.output == expectedFrench)
  }

  @Test func `tells in English`() async throws {
    let place = try folder()
    let run = try await Ricochet.run(
      ["diff", "avant", "apres", "--language", "en"], folder: place.url)
    #expect(run.status == 1)
    #expect(run.output == expectedEnglish)
  }

  @Test(arguments: [
    ("avant avant", 0), ("avant apres", 1), ("avant apres --format json", 1),
    ("avant apres --format csv", 1), ("apres avant --establishment sud", 1),
    ("avant apres --establishment sud", 0), ("avant faux", 2), ("faux avant", 2),
    ("avant rien", 2), ("avant", 64), ("avant apres faux", 64),
    ("avant apres --establishment ouest", 2), ("avant apres --at 2026-02-30", 2),
    ("avant apres --at 2027-01-01", 1),
  ]) func `ends with a status`(words: String, status: Int32) async throws {
    let place = try folder()
    let run = try await Ricochet.run(
      ["diff"] + words.split(separator: " ").map(String.init), folder: place.url)
    #expect(run.status == status, "\(run.output) \(run.error)")
    #expect((run.status > 1) == run.output.isEmpty)
    #expect((run.status > 1) != run.error.isEmpty)
  }

  @Test func `says that nothing changed`() async throws {
    let place = try folder()
    let run = try await Ricochet.run(["diff", "avant", "avant"], folder: place.url)
    #expect(
      run.lines.last
        == "Aucune différence\u{A0}: les deux modèles disent la même chose et donnent les mêmes réponses.")
    let csv = try await Ricochet.run(
      ["diff", "avant", "avant", "--format", "csv"], folder: place.url)
    #expect(csv.output == "part,change,scenario,id,name,key,old,new\r\n")
  }

  @Test func `tells the problems of both models`() async throws {
    let place = try folder()
    let run = try await Ricochet.run(["diff", "faux", "faux", "--language", "fr"], folder: place.url)
    #expect(run.error.components(separatedBy: "faux/modele.yaml:1:31: erreur").count == 3, "\(run.error)")
  }

  @Test func `gives programs everything, the same each time`() async throws {
    let place = try folder()
    let run = try await Ricochet.run(
      ["diff", "avant", "apres", "--format", "json"], folder: place.url)
    let again = try await Ricochet.run(
      ["diff", "avant", "apres", "--format", "json"], folder: place.url)
    #expect(run.rawOutput == again.rawOutput)
    let json = try #require(
      try JSONSerialization.jsonObject(with: run.rawOutput) as? [String: Any])
    #expect(json["identical"] as? Bool == false)
    let summary = try #require(json["summary"] as? [String: Int])
    #expect(
      summary == [
        "worse": 4, "better": 1, "neutral": 0, "added": 1, "gone": 1, "changed": 1, "others": 4,
      ])
    let answers = try #require(json["answers"] as? [[String: Any]])
    #expect(answers.map { $0["id"] as? String } == ["urgences", "paie"])
    let chain = try #require(answers[0]["chain"] as? [[String: Any]])
    #expect(chain.first?["id"] as? String == "pare-feu")
    #expect(chain.first?["new"] as? Int == 40)
  }

  @Test func `gives a spreadsheet a row for each difference`() async throws {
    let place = try folder()
    let run = try await Ricochet.run(
      ["diff", "avant", "apres", "--format", "csv"], folder: place.url)
    let rows = run.output.components(separatedBy: "\r\n")
    for row in [
      "answer,worse,panne-ad,urgences,Urgences,recovery,330,370",
      "answer,worse,panne-ad,urgences,Urgences,rto,360 kept,300 missed by 70",
      "chain,worse,panne-ad,urgences,Urgences,pare-feu,,40",
      "answer,better,panne-ad,paie,Paie,recovery,420,360",
      "alone,worse,,dc-1,DC 1,stopped,0,6",
      "node,added,,pare-feu,Pare-feu,network,,", "node,gone,,vieux,Vieux serveur,server,,",
      "node,changed,,rh,Ressources humaines,restart,120,60",
      "objective,changed,,urgences,Urgences,rto,360,300",
      "requirement,changed,,ad,Active Directory,runs-on,1 of dc-1 dc-2,dc-1",
    ] { #expect(rows.contains(row), "\(row)\n\(run.output)") }
  }
}

private let expectedFrench = """
  """

private let expectedEnglish = """
  """
