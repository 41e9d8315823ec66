// Questions in place of names on the command line: `--where`.

import Testing

@Suite struct `A common cause on the command line` {
  private let lesson = "lessons/21-cause-commune"

  private func failing(_ run: Run) -> String? {
    run.output.split(separator: "\"fail\": [").dropFirst().first.map {
      String($0.prefix { $0 != "]" })
    }
  }

  @Test(arguments: [
    ("--where kind=server,tag=windows", "\"srv-dpi-1\", \"srv-dpi-2\""),
    ("--where kind=serveur,tag=windows,linux", "\"srv-dpi-1\", \"srv-dpi-2\", \"srv-sil\""),
    (
      "--where kind=equipment --where tag=linux", "\"poste-accueil\", \"srv-sil\""
    ),
    (
      "--where tag=windows --where in=site,kind=server,tag=windows",
      "\"poste-accueil\", \"srv-dpi-1\", \"srv-dpi-2\""
    ),
    ("sil --where tag=linux", "\"sil\", \"srv-sil\""),
  ])
  func `is the union of its questions, and of the names beside them`(
    arguments: String, expected: String
  ) async throws {
    let run = try await Ricochet.run("what-if \(arguments) --format json", on: lesson)
    #expect(run.error == "")
    #expect(failing(run) == expected)
  }

  @Test func `answers as its scenario does`() async throws {
    let asked = try await Ricochet.run(
      "why urgences --where kind=server,tag=windows --for 4h --format json", on: lesson)
    let named = try await Ricochet.run(
      "why urgences --fail srv-dpi-1 srv-dpi-2 --for 4h --format json", on: lesson)
    #expect(asked.status == 0)
    #expect(asked.output == named.output)
  }

  @Test func `stands in the title in words, and in JSON with the nodes it came to`() async throws {
    let text = try await Ricochet.run("what-if --where kind=server,tag=windows", on: lesson)
    #expect(
      text.output.contains("et si tous les serveurs étiquetés windows tombent en panne"))
    #expect(text.output.contains("En panne\u{A0}: tous les serveurs étiquetés windows (2)."))
    let json = try await Ricochet.run(
      "what-if --scenario agent-defaillant --format json", on: lesson)
    #expect(
      json.output.contains(
        """
        "where": [{"act": "fail", "conditions": {"kind": ["server"], "tag": ["windows"]}, \
        "nodes": ["srv-dpi-1", "srv-dpi-2"]}]
        """))
  }

  @Test(arguments: [
    (
      "tag=windws",
      "aucun élément n’a pour « tag » la valeur « windws » : vouliez-vous dire « windows » ?"
    ),
    ("kind=server,tag=windows,in=sale", "élément inconnu « sale » : vouliez-vous dire « salle » ?"),
    ("kind=equipment,in=site", "aucun élément du modèle ne répond à « kind: equipment, in: site »"),
    ("tagg=windows", "« where » ne sait pas chercher « tagg » : vouliez-vous dire « tag » ?"),
  ])
  func `that means nothing is told`(question: String, message: String) async throws {
    let run = try await Ricochet.run("what-if --where \(question)", on: lesson)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.error.replacing("\u{A0}", with: " ").contains(message), "\(run.error)")
  }

  @Test func `that is no question, or stands beside a scenario, is wrong usage`() async throws {
    for arguments in ["--where windows", "--where =windows", "--where tag=windows,,"] {
      #expect(try await Ricochet.run("what-if \(arguments)", on: lesson).status == 64)
    }
    let both = try await Ricochet.run("what-if --where tag=windows --scenario un-seul", on: lesson)
    #expect(both.status == 64)
  }

  @Test func `names its picture`() async throws {
    let run = try await Ricochet.run(
      "diagram impact --where kind=server,tag=windows -o - --format dot", on: lesson)
    #expect(run.status == 0)
    #expect(run.output.contains("tous les serveurs étiquetés windows"))
  }
}
