// What names mean on the command line: an id, the end of one, a name; and who is shown.

import TestSupport
import Testing

@Suite struct `Names on the command line` {
  private func model() throws -> TemporaryFolder {
    try TemporaryFolder([
      "m.yaml": """
      establishments: [{ id: nord, name: CH Nord }, { id: sud, name: CH Sud }]
      processes:
        - { id: nord/soins, establishment: nord, mtpd: 4h, restart: 0m, needs: dpi }
        - { id: sud/soins, establishment: sud, mtpd: 4h, restart: 0m, needs: dpi }
      applications:
        - { id: nord/dpi, establishment: nord, name: Dossier de l'été, restart: 0m, needs: ad }
        - { id: sud/dpi, establishment: sud, name: Dossier, restart: 0m, needs: ad }
      services:
        - { id: ad, name: Active Directory, restart: 0m, repair: 1h }
        - { id: nord/dns, establishment: nord, name: Noms, restart: 0m, repair: 1h }
        - { id: nord/dhcp, establishment: nord, name: Noms, restart: 0m, repair: 1h }
      """
    ])
  }

  private func failing(_ run: Run) -> String? {
    run.output.split(separator: "\"fail\": [").dropFirst().first.map {
      String($0.prefix { $0 != "]" })
    }
  }

  @Test(arguments: [
    ("ad", "\"ad\""), ("nord/dpi", "\"nord/dpi\""), ("dns", "\"nord/dns\""),
    ("Active Directory", "\"ad\""), ("ACTIVE directory", "\"ad\""),
    ("dossier de l'ete", "\"nord/dpi\""), ("AD", "\"ad\""), ("Dossier", "\"sud/dpi\""),
  ])
  func `are ids, ends of ids, then names`(name: String, found: String) async throws {
    let run = try await model().run("what-if", name, "--format", "json")
    #expect(run.status == 0)
    #expect(failing(run) == found)
  }

  @Test func `fail once however often they are given, in the order of ids`() async throws {
    let run = try await model().run("what-if", "dns", "ad", "nord/dns", "--format", "json")
    #expect(failing(run) == "\"ad\", \"nord/dns\"")
  }

  @Test(arguments: [
    ("dpi", "ricochet: error: 'dpi' may mean 'nord/dpi' or 'sud/dpi': give the whole id\n"),
    ("noms", "ricochet: error: 'noms' may mean 'nord/dhcp' or 'nord/dns': give the whole id\n"),
    ("adr", "ricochet: error: unknown node 'adr': did you mean 'ad'?\n"),
    ("quelque chose", "ricochet: error: unknown node 'quelque chose'\n"),
    ("", "ricochet: error: unknown node ''\n"),
  ])
  func `that could be several, or nothing, are told`(name: String, error: String) async throws {
    let run = try await model().run("what-if", name)
    #expect(run.error == error)
    #expect(run.output == "")
    #expect(run.status == 2)
  }

  @Test func `may say when it fails after a last @`() async throws {
    let folder = try TemporaryFolder([
      "m.yaml": """
      processes: [{ id: p, mtpd: 4h, restart: 0m, needs: [ad, edf, edf@2h, a@b] }]
      services: [{ id: ad, restart: 0m }, { id: "a@b", restart: 0m }]
      utilities: [{ id: edf, name: Arrivée électrique, restart: 0m }, { id: "edf@2h", restart: 0m }]
      scenarios: [{ id: s, fail: ad }]
      """
    ])
    func outages(_ names: String...) async throws -> [String] {
      let run = try await Ricochet.run(
        ["what-if"] + names + ["--for", "1h", "--format", "csv", "--model", folder.path])
      #expect(run.error == "")
      return run.output.split(separator: "\r\n").flatMap { $0.split(separator: "\n") }.dropFirst()
        .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        .map { "\($0[0]) \($0[4])" }
    }
    #expect(try await outages("ad", "edf@3h") == ["ad 0-60", "edf 180-240", "p 0-60 180-240"])
    #expect(try await outages("arrivee electrique@90m") == ["edf 90-150", "p 90-150"])
    // An exact identifier wins, and only the last @ splits.
    #expect(try await outages("edf@2h") == ["edf@2h 0-60", "p 0-60"])
    #expect(try await outages("edf@2h@1h") == ["edf@2h 60-120", "p 60-120"])
    #expect(try await outages("a@b") == ["a@b 0-60", "p 0-60"])
    // Twice is two failures.
    #expect(try await outages("ad", "ad@2h", "ad") == ["ad 0-60 120-180", "p 0-60 120-180"])

    for (name, error) in [
      ("adr@2h", "unknown node 'adr': did you mean 'ad'?"),
      ("ad@soon", "unknown node 'ad@soon'"), ("ad@-2h", "unknown node 'ad@-2h'"),
      ("ad@unlimited", "unknown node 'ad@unlimited'"), ("@2h", "unknown node ''"),
      ("s@2h", "--scenario s"),
    ] {
      let run = try await folder.run("what-if", name)
      #expect(run.status == 2)
      #expect(run.error.contains(error), "\(run.error)")
    }
    let text = try await folder.run("what-if", "ad", "edf@3h", "--for", "1h")
    #expect(text.output.replacing("\n", with: " ").contains("(edf) at\u{A0}H+3"))
  }

  @Test func `the horizon is told where it is not the default`() async throws {
    let folder = try TemporaryFolder([
      "m.yaml": """
      processes: [{ id: p, mtpd: 4h, restart: 0m, needs: ad }]
      services: [{ id: ad, restart: 0m, repair: 100d }]
      scenarios: [{ id: s, fail: ad }]
      """
    ])
    let far = try await folder.run("what-if", "ad", "--horizon", "200d")
    #expect(far.output.contains("Horizon of this answer: 200\u{A0}d."))
    #expect(far.output.contains("100\u{A0}d"))
    let usual = try await folder.run("what-if", "ad")
    #expect(!usual.output.contains("Horizon"))
    #expect(usual.output.contains(">\u{A0}90\u{A0}d"))
    let near = try await folder.run("what-if", "ad@3d", "--horizon", "2d")
    #expect(near.output.contains("After the horizon of this answer (2\u{A0}d)"))
    for verb in [
      ["what-if", "--all"], ["what-if", "--scenario", "s"], ["why", "p", "--fail", "ad"],
    ] {
      let run = try await Ricochet.run(verb + ["--horizon", "200d", "--model", folder.path])
      #expect(run.output.contains("Horizon of this answer: 200\u{A0}d."), "\(verb)")
      let json = try await Ricochet.run(
        verb + ["--horizon", "200d", "--format", "json", "--model", folder.path])
      #expect(json.output.contains("\"horizon\": 288000"), "\(verb)")
    }
    for wrong in ["unlimited", "0m", "-3d", "99999999d", "soon"] {
      #expect(try await folder.run("what-if", "ad", "--horizon=\(wrong)").status == 64, "\(wrong)")
    }
  }

  @Test func `of scenarios and establishments are told too`() async throws {
    let scenario = try await Ricochet.run("what-if --scenario panne-ad", on: "lessons/01-chaine")
    #expect(scenario.error.contains("panne-ad-4h"))
    let establishment = try await model().run("list", "--establishment", "nor")
    #expect(
      establishment.error
        == "ricochet: error: unknown establishment 'nor': did you mean 'nord'?\n")
    #expect(establishment.status == 2)
  }

  @Test(arguments: ["nord", "CH Nord"])
  func `of an establishment narrow what is shown, not what is computed`(
    name: String
  ) async throws {
    let run = try await model().run("what-if", "ad", "--establishment", name, "--format", "csv")
    let ids = run.output.split(separator: "\r\n").dropFirst().compactMap {
      $0.split(separator: ",").first
    }
    #expect(ids == ["nord/dpi", "nord/soins"])
    let text = try await model().run("what-if", "ad", "--establishment", name)
    #expect(text.output.contains("1 of 1 process stops."))
    #expect(!text.output.contains("sud/"))
    let list = try await model().run(
      "list", "processes", "--establishment", name, "--format", "csv")
    #expect(
      list.output == "id,name,establishment,mtpd,rto,rpo\r\nnord/soins,nord/soins,nord,240,,\r\n")
  }

  @Test func `of an establishment decide what is strict`() async throws {
    let model = try TemporaryFolder([
      "m.yaml": """
      establishments: [{ id: nord }, { id: sud }]
      processes:
        - { id: p, establishment: nord, mtpd: 30m, restart: 0m, needs: ad }
        - { id: q, establishment: sud, mtpd: 4h, restart: 0m, needs: ad }
      services: [{ id: ad, restart: 0m, repair: 1h }]
      """
    ])
    let strict = ["what-if", "ad", "--strict", "--model", model.path, "--establishment"]
    #expect(try await Ricochet.run(strict + ["nord"]).status == 1)
    #expect(try await Ricochet.run(strict + ["sud"]).status == 0)
  }
}
