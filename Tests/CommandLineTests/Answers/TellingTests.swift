// What an answer counts and says beside who stops: objectives, data, spares, people, the day.

import Foundation
import TestSupport
import Testing

@Suite struct `Answers tell` {
  private func model() throws -> TemporaryFolder {
    try TemporaryFolder([
      "m.yaml": """
      name: Essai
      language: fr
      establishments: [{ id: nord, name: CH Nord }, { id: sud, name: CH Sud }]
      processes:
        - { id: soins, establishment: nord, mtpd: 5d, rpo: 20h, staffed-by: { ide: 3 }, needs: [dpi] }
        - { id: bloc, establishment: sud, mtpd: 1h, staffed-by: { ide: 4 }, needs: [dpi] }
        - { id: paie, mtpd: 1h, needs: [inconnu] }
      applications:
        - { id: dpi, name: Dossier, establishment: nord, mtpd: 2h, restart: 30m, rebuild: 2h, runs-on: { any: [s1, s2] }, copies: [{ holder: depot, every: 1d, restore: 1h }] }
        - { id: autre, name: Dossier, establishment: sud, restart: 5m, repair: 3h }
        - { id: inconnu, restart: 5m }
      servers: [{ id: s1, restart: 5m, repair: 1h }, { id: s2, restart: 5m, repair: 1h }]
      backups: [{ id: depot, restart: 10m }]
      roles: [{ id: ide, headcount: 5 }]
      scenarios:
        - { id: detruit, destroy: [dpi] }
        - { id: duree, fail: [inconnu] }
      milestones:
        - { id: copie, on: 2027-03-31, name: Copie horaire, changes: [{ node: dpi, copies: [{ holder: depot, every: 1h, restore: 1h }] }] }
      """
    ])
  }

  @Test func `processes and applications that miss an objective apart`() async throws {
    let run = try await model().run("what-if", "--scenario", "detruit")
    #expect(run.output.contains("2 processus et 1 application manquent un objectif\u{A0}:"))
    let english = try await model().run(
      "what-if", "--scenario", "detruit", "--language", "en")
    #expect(english.output.contains("2 processes and 1 application miss an objective:"))
    let json = try await model().run("what-if", "--scenario", "detruit", "--format", "json")
    #expect(json.output.contains("\"missed\": 3, \"missedProcesses\": 2"))
  }

  @Test func `what is undecided in every scenario, and the data that is lost`() async throws {
    let text = try await model().run("what-if", "--all")
    #expect(text.output.contains("1 non tranché"))
    #expect(text.output.contains("Données perdues"))
    #expect(text.output.replacing("\u{A0}", with: " ").contains("20 h ✗ +4 h"))
    let csv = try await model().run("what-if", "--all", "--format", "csv")
    #expect(csv.output.contains("rpo,rpo-by,data-loss"))
    #expect(csv.output.contains("missed,240,1440"))
    let json = try await model().run("what-if", "--all", "--format", "json")
    #expect(json.output.contains("\"undecided\": 1"))
    #expect(json.output.contains("\"dataLossScenario\": \"detruit\""))
  }

  @Test func `an unknown level once, whatever it might be at most`() async throws {
    // On paper throughout, at a level nobody said; a useful printer comes back meanwhile.
    let model = try TemporaryFolder([
      "m.yaml": """
      processes:
        - id: tri
          mtpd: 1d
          needs: [dpi, { node: impression, tolerance: unlimited, level: 90% }, { node: fax, tolerance: unlimited }]
          degraded-mode: { lasts: 2d }
      applications: [{ id: dpi, restart: 0m }, { id: impression, restart: 0m }, { id: fax, restart: 0m }]
      scenarios:
        - { id: s, fail: [{ node: dpi, repair: 9h }, { node: fax, repair: 3h, at: 2h }] }
        - { id: t, fail: [{ node: dpi, repair: 9h }, { node: impression, repair: 3h }] }
      """
    ])
    let english = try await model.run("what-if", "--scenario", "s", "--language", "en")
    #expect(english.output.contains("level unknown from H+0 to H+9\n"), "\(english.output)")
    // What it is at most is another thing to say.
    let text = try await model.run("what-if", "--scenario", "t", "--language", "fr")
    #expect(
      text.output.replacing("\u{A0}", with: " ").contains(
        "niveau inconnu, 90 % au plus de H+0 à H+3, niveau inconnu de H+3 à H+9\n"),
      "\(text.output)")
  }

  @Test func `who waits for a crew once, whatever its units`() async throws {
    let model = try TemporaryFolder([
      "m.yaml": """
      processes: [{ id: tri, mtpd: 1d, needs: [{ node: postes, at-least: 2 }] }]
      equipment: [{ id: postes, count: 4, restart: 0m, rebuild: 30m, rebuilt-by: { tech: 1 } }]
      roles: [{ id: tech, headcount: 1, restart: 0m }]
      scenarios: [{ id: s, destroy: [postes] }]
      """
    ])
    let run = try await model.run("plan", "--scenario", "s", "--language", "en")
    let text = run.output.replacing("\u{A0}", with: " ")
    let waits = try #require(text.firstRange(of: "What waits for people"), "\(text)")
    let lines = text[waits.upperBound...].split(separator: "\n").prefix { !$0.hasPrefix("What") }
    #expect(lines.count { $0.contains("postes waits 1 h 30") } == 1, "\(lines)")
    #expect(lines.count { $0.contains("postes waits") } == 1, "\(lines)")
  }

  @Test func `the lost data and the people of an ordinary day in the BIA`() async throws {
    let text = try await model().run("bia")
    #expect(
      text.output.contains("ide\u{A0}: 7 demandés ensemble (bloc\u{A0}4, soins\u{A0}3), 5 présents")
    )
    #expect(text.output.contains("Pire perte de données"))
    let json = try await model().run("bia", "--format", "json")
    #expect(
      json.output.contains("\"role\": \"ide\", \"asked\": 7, \"headcount\": 5, \"short\": true"))
    #expect(json.output.contains("\"dataLossScenario\": \"detruit\""))
    let csv = try await model().run("bia", "--format", "csv")
    #expect(csv.output.contains("detruit,1440,missed,ide 7 of 5"))
  }

  @Test func `what is left without a spare and the next failure`() async throws {
    let run = try await model().run("what-if", "s1")
    #expect(run.output.contains("Sans secours"))
    #expect(run.output.contains("ne tient plus que par «\u{A0}s2\u{A0}» (1 sur 2)"))
    #expect(run.output.contains("La panne suivante qui ferait le plus de mal"))
    let json = try await model().run("what-if", "s1", "--format", "json")
    #expect(json.output.contains("\"withoutSpare\": [{\"id\": \"dpi\", \"relation\": \"runs-on\""))
    #expect(json.output.contains("\"nextFailure\": {\"id\": \"s2\", \"processes\": 2"))
    let why = try await model().run("why", "dpi", "--fail", "s1")
    #expect(why.output.contains("Sans secours"))
  }

  @Test func `that nothing in the model needs what failed`() async throws {
    let run = try await model().run("what-if", "autre")
    #expect(run.output.contains("rien dans le modèle n’en dépend, à vérifier"))
    let why = try await model().run("why", "soins", "--fail", "autre")
    #expect(why.output.contains("rien dans le modèle n’en dépend, à vérifier"))
    let json = try await model().run("what-if", "autre", "--format", "json")
    #expect(json.output.contains("\"neededByNothing\": [\"autre\"]"))
  }

  @Test func `names of several nodes with their establishment`() async throws {
    let run = try await model().run("what-if", "autre")
    #expect(run.output.contains("Dossier (autre, CH Sud)"))
    let picture = try await model().run(
      "diagram", "chain", "autre", "--fail", "autre", "-o", "-")
    #expect(picture.output.contains("CH Sud"))
  }

  @Test(arguments: [
    ["what-if", "s1"], ["what-if", "--all"], ["why", "dpi", "--fail", "s1"], ["bia"],
    ["backups"], ["isolate"], ["sweep"], ["sweep", "--pairs"], ["cuts", "soins"], ["list"],
    ["list", "servers"], ["check"],
  ])
  func `the day they are for`(arguments: [String]) async throws {
    let folder = try model()
    let at = ["--at", "2027-03-31", "--model", folder.path]
    let text = try await Ricochet.run(arguments + at)
    #expect(text.output.contains("31\u{A0}mars\u{A0}2027"), "\(arguments)")
    #expect(text.output.contains("Copie horaire"))
    guard arguments[0] != "list" else { return }
    let json = try await Ricochet.run(arguments + at + ["--format", "json"])
    #expect(json.output.contains("\"at\": \"2027-03-31\""), "\(arguments)")
    let today = try await Ricochet.run(arguments + ["--model", folder.path, "--format", "json"])
    #expect(today.output.contains("\"at\": null"), "\(arguments)")
    guard arguments[0] != "why" else { return }
    let csv = try await Ricochet.run(arguments + at + ["--format", "csv"])
    #expect(csv.error.contains("31\u{A0}mars\u{A0}2027"), "\(arguments)")
  }

  @Test(arguments: [
    ["architecture"], ["impact", "--fail", "s1"], ["chain", "dpi", "--fail", "s1", "s2"],
    ["timeline", "--fail", "s1"], ["compromise", "--from", "s1"], ["sweep"],
  ])
  func `the day they are for in pictures`(arguments: [String]) async throws {
    let run = try await model().run(
      "diagram", environment: [:], arguments + ["-o", "-", "--at", "2027-03-31"])
    #expect(run.output.contains("2027"), "\(arguments)")
    #expect(run.output.contains("Copie horaire"), "\(arguments)")
  }

  @Test func `what has no spare on the picture of the impact`() async throws {
    let run = try await model().run("diagram", "impact", "--fail", "s1", "-o", "-")
    #expect(run.output.contains("sans secours"))
    #expect(run.output.contains("La panne suivante qui ferait le plus de mal"))
  }

  @Test func `errors before warnings, each group by place`() async throws {
    let folder = try TemporaryFolder([
      "m.yaml":
        "processes:\n  - { id: p }\n  - { id: q, mtpd: x }\n  - { id: r }\n  - { id: s, mtpd: y }\n"
    ])
    let run = try await folder.run("check", "--language", "en")
    let places = run.lines.dropLast().map { $0.split(separator: ":").dropFirst().first }
    #expect(places == ["3", "5", "2", "4"])
    let other = try await folder.run("list", "--language", "en")
    #expect(other.error.hasPrefix(run.lines[0]))
  }

  @Test func `one model on two days`() async throws {
    let folder = try model()
    let run = try await Ricochet.run(
      ["diff", folder.path, "--from", "today", "--at", "2027-03-31"])
    #expect(run.status == 0)
    #expect(run.output.contains("(état d’aujourd’hui)"))
    #expect(run.output.contains("(état prévu au 31\u{A0}mars\u{A0}2027)"))
    #expect(run.output.contains("soins"))
    let back = try await Ricochet.run(
      ["diff", folder.path, "--from", "2027-03-31", "--at", "2027-01-01", "--format", "json"])
    #expect(back.status == 1)
    #expect(back.output.contains("\"at\": \"2027-03-31\""))
    #expect(back.output.contains("\"at\": \"2027-01-01\""))
    let nothing = try await Ricochet.run(["diff", folder.path])
    #expect(nothing.status != 0)
    let wrong = try await Ricochet.run(["diff", folder.path, "--from", "hier", "--at", "today"])
    #expect(wrong.status == 2)
  }

  @Test func `a node under another id by both ids, where names are equal`() async throws {
    func folder(_ id: String) throws -> TemporaryFolder {
      try TemporaryFolder([
        "m.yaml": """
        processes: [{ id: p, mtpd: 4h, needs: [\(id)] }]
        applications: [{ id: \(id), name: DPI, restart: 30m }]
        """
      ])
    }
    let (old, new) = (try folder("dpi-1"), try folder("dpi-2"))
    let run = try await Ricochet.run(["diff", old.path, new.path, "--language", "en"])
    #expect(run.output.contains("DPI (dpi-1)"))
    #expect(run.output.contains("DPI (dpi-2)"))
  }
}

extension TemporaryFolder {
  fileprivate func run(
    _ verb: String, environment: [String: String], _ arguments: [String]
  ) async throws -> Run {
    try await Ricochet.run(
      [verb] + arguments + ["--model", path], environment: environment)
  }
}
