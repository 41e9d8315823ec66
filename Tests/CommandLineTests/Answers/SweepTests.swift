// `sweep`: its forms for programs, what it refuses, and what Ctrl-C leaves.

import Foundation
import TestSupport
import Testing

@Suite struct `ricochet sweep` {
  private static let hospital = """
    language: fr
    establishments: [{ id: nord, name: CH Nord }, { id: sud, name: CH Sud }]
    processes:
      - { id: urgences, name: Urgences, mtpd: 4h, needs: [dpi], establishment: nord }
      - { id: labo, name: Laboratoire, mtpd: 1d, needs: [sil], establishment: sud }
      - { id: accueil, name: Accueil, needs: [dpi], establishment: nord }
    applications:
      - { id: dpi, name: DPI, needs: [ad], runs-on: { any: [h1, h2] }, restart: 30m }
      - { id: sil, name: SIL, runs-on: [h2], restart: 10m, establishment: sud }
    services: [{ id: ad, name: Active Directory, restart: 1h }]
    servers: [{ id: h1, name: Serveur 1, restart: 5m }, { id: h2, name: Serveur 2, restart: 5m }]
    """

  private func json(_ run: Run) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: run.rawOutput) as? [String: Any])
  }

  @Test func `is JSON with the keys and the order agreed`() async throws {
    let model = try TemporaryFolder(["m.yaml": Self.hospital])
    let run = try await model.run("sweep", "--format", "json")
    #expect(run.status == 0 && run.error == "")
    let object = try json(run)
    #expect(object["swept"] as? Int == 8 && object["complete"] as? Bool == true)
    #expect(object["criticalWithin"] as? Int == 240 && object["for"] is NSNull)
    #expect(object["processesWithoutMtpd"] as? Int == 1)
    #expect(object["truncated"] == nil)
    let results = try #require(object["results"] as? [[String: Any]])
    #expect(
      results.map { $0["id"] as? String } == [
        "ad", "dpi", "urgences", "h2", "sil", "accueil", "labo", "h1",
      ])
    #expect(
      results[0].keys.sorted() == [
        "critical", "id", "processes", "stopped", "worst", "worstStopsAt",
      ])
    #expect(results[0]["worst"] as? String == "urgences" && results[0]["worstStopsAt"] as? Int == 0)
    #expect(results[0]["stopped"] as? Int == 4 && results[0]["processes"] as? Int == 2)
    #expect(results[0]["critical"] as? Int == 1)
    #expect(results[3]["stopped"] as? Int == 3 && results[3]["critical"] as? Int == 0)
    let recommendations = try #require(object["recommendations"] as? [[String: Any]])
    let first = try #require(recommendations.first)
    #expect(first["id"] as? String == "dpi" && first["owner"] is NSNull)
    #expect(first["requirements"] as? Int == 2 && first["processStops"] as? Int == 4)
    #expect(first["criticalStops"] as? Int == 2)
  }

  @Test func `of one node, among kinds and within a time gives what is asked`() async throws {
    let model = try TemporaryFolder(["m.yaml": Self.hospital])
    func ids(_ arguments: String...) async throws -> [String] {
      let run = try await Ricochet.run(
        ["sweep", "--format", "csv", "--model", model.path] + arguments)
      return run.output.split(separator: "\r\n").dropFirst().map {
        String($0.prefix { $0 != "," })
      }
    }
    #expect(try await ids("--for", "labo") == ["h2", "sil"])
    #expect(try await ids("--for", "labo", "--among", "server") == ["h2"])
    #expect(try await ids("--among", "serveurs, service") == ["ad", "h2", "h1"])
    // Only what is shown: its place in the whole stays.
    #expect(try await ids("--establishment", "sud") == ["sil", "labo"])
    let run = try await model.run("sweep", "--format", "json", "--critical-within", "1d")
    let first = try #require((try json(run)["results"] as? [[String: Any]])?.first)
    #expect(first["id"] as? String == "ad" && first["critical"] as? Int == 1)
    #expect(try json(run)["criticalWithin"] as? Int == 1_440)
  }

  @Test func `with verdicts says who misses what, and by when it must be back`() async throws {
    let model = try TemporaryFolder(["m.yaml": Self.hospital])
    let run = try await model.run("sweep", "--format", "json", "--verdicts", "--top", "1")
    let object = try json(run)
    #expect(object["truncated"] as? Bool == true)
    let results = try #require(object["results"] as? [[String: Any]])
    let verdicts = try #require(results[0]["verdicts"] as? [String: Any])
    #expect(results.count == 1 && verdicts["missed"] as? [String] == [])
    #expect(verdicts["unknown"] as? [String] == ["urgences"])
    let deadline = try #require(verdicts["deadline"] as? [String: Any])
    // 4 h, less an hour for the directory and half an hour for the DPI.
    #expect(deadline["minute"] as? Int == 150 && deadline["process"] as? String == "urgences")
    let csv = try await model.run("sweep", "--format", "csv", "--verdicts", "--top", "1")
    #expect(
      csv.output
        == "id,stopped,processes,critical,kind,name,worst,worstStopsAt,missed,unknown,kept,deadline\r\n"
        + "ad,4,2,1,service,Active Directory,urgences,0,,urgences,0,urgences mtpd 150\r\n")
    let text = try await model.run("sweep", "--verdicts", "--top", "1")
    #expect(text.output.contains("objectifs\u{A0}: non tranchés pour 1 processus\n"))
    #expect(text.output.contains("la panne doit être finie avant H+2\u{A0}h\u{A0}30 pour que"))
  }

  @Test func `of pairs gives those that meet, and how many there are`() async throws {
    let model = try TemporaryFolder(["m.yaml": Self.hospital])
    let run = try await model.run("sweep", "--pairs", "--format", "json")
    let object = try json(run)
    #expect(object["count"] as? String == "1" && object["truncated"] == nil)
    let pairs = try #require(object["pairs"] as? [[String: Any]])
    #expect(pairs[0]["ids"] as? [String] == ["h1", "h2"])
    // With the two servers stop the DPI and two processes; the laboratory stops with one of them.
    #expect(pairs[0]["stopped"] as? Int == 7 && pairs[0]["together"] as? Int == 3)
    let text = try await model.run("sweep", "--pairs")
    #expect(text.output.contains("Urgences ←\u{A0}DPI ←\u{A0}Serveur 1, avec Serveur 2\n"))
    let none = try await model.run("sweep", "--pairs", "--for", "labo", "--language", "en")
    #expect(none.output.contains("No pair of failures stops 'Laboratoire', beyond the failures"))
    #expect(none.status == 0)
  }

  @Test func `says plainly that nothing was found`() async throws {
    let model = try TemporaryFolder(["m.yaml": Self.hospital])
    let none = try await model.run(
      "sweep", "--for", "ad", "--among", "server", environment: ["COLUMNS": "160"])
    #expect(none.output.contains("Aucune n’arrête «\u{A0}Active Directory\u{A0}» à elle seule."))
    let empty = try await model.run("sweep", "--among", "supplier")
    #expect(empty.output.contains("Rien à essayer"))
    #expect(none.status == 0 && empty.status == 0)
  }

  @Test(arguments: [
    (
      "--among server,serveurr", "fr",
      "type d’élément inconnu «\u{A0}serveurr\u{A0}»\u{A0}: vouliez-vous dire"
    ),
    ("--among server,", "en", "unknown kind ''"),
    ("--for urgence", "en", "did you mean 'urgences'?"),
  ])
  func `refuses names nobody knows`(arguments: String, language: String, message: String)
    async throws
  {
    let model = try TemporaryFolder(["m.yaml": Self.hospital])
    let run = try await Ricochet.run(
      ["sweep", "--language", language, "--model", model.path]
        + arguments.split(separator: " ").map(String.init))
    #expect(run.status == 2 && run.output == "")
    #expect(run.error.contains(message), "\(run.error)")
  }

  @Test(arguments: [
    "sweep --top 0", "sweep --verdicts --pairs", "sweep --critical-within unlimited",
    "sweep --critical-within soon", "sweep urgences", "diagram sweep",
    "diagram sweep -o a.svg --top 0",
  ])
  func `asked for wrongly is wrong usage`(arguments: String) async throws {
    let run = try await Ricochet.run(arguments, on: "lessons/01-chaine")
    #expect(run.status == 64, "\(run.error)")
    #expect(run.output.isEmpty)
  }

  @Test(
    arguments: ["sweep", "sweep --verdicts", "sweep --pairs", "sweep --for urgences"], ["fr", "en"])
  func `fits the columns there are`(arguments: String, language: String) async throws {
    for width in [80, 100] {
      let run = try await Ricochet.run(
        arguments.split(separator: " ").map(String.init) + [
          "--language", language, "--model", "ch-littoral",
        ], environment: ["COLUMNS": "\(width)"], folder: Ricochet.models)
      #expect(run.status == 0 && run.lines.count > 20)
      #expect(run.lines.filter { $0.count > width } == [])
    }
  }

  @Test(arguments: ["text", "json", "csv"], ["", "--pairs", "--verdicts"])
  func `shows nothing that could steer a terminal`(format: String, more: String) async throws {
    let hostile = #"\e[31m\u202Eb\nc\a"#
    let model = try TemporaryFolder([
      "m.yaml": """
      processes: [{ id: "p\(hostile)", name: "P\(hostile)", mtpd: 1h, needs: [{ any: ["a\(hostile)", b] }, c] }]
      services: [{ id: "a\(hostile)", name: "=A\(hostile)" }, { id: b }, { id: c }]
      """
    ])
    let run = try await Ricochet.run(
      ["sweep", "--format", format, "--model", model.path]
        + more.split(separator: " ").map(String.init))
    #expect(run.status == 0, "\(run.error)")
    #expect(run.harmful == [])
    #expect(run.output.count > 50)
  }
}

/// Something long on a terminal, interrupted as people do.
@Suite(.serialized) struct `A long sweep` {
  /// Part of every Debian.
  private static let script = "/usr/bin/script"

  /// Runs the command with standard error on a terminal, and presses Ctrl-C once it has told how far it
  /// is: not before, and not by the clock.
  private static let pressing = #"""
    ricochet=$0; cd "$1"; shift
    (
      until grep -q '%)' log 2>/dev/null; do sleep 0.1; [ -e over ] && exit; done
      kill -INT "$(cat pid)"
    ) &
    script -qefc "sh -c 'echo \$\$ > pid; exec \"\$0\" \"\$@\" > answer' $ricochet $*" log > /dev/null
    status=$?
    touch over
    wait
    exit $status
    """#

  /// A process that bears the loss of one server of so many: every two of them stop it together, and each
  /// pair is tried, which takes minutes.
  private static func wide(_ servers: Int) throws -> TemporaryFolder {
    var nodes = "id,kind,mtpd\np,process,1h\n"
    var needs = "node,relation,member,group,count\n"
    for server in 1...servers {
      nodes += "s\(server),server,\n"
      needs += "p,needs,s\(server),g,\(servers - 1)\n"
    }
    return try TemporaryFolder(["nodes.csv": nodes, "needs.csv": needs])
  }

  private static func big(_ nodes: Int) async throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let run = try await Ricochet.run([
      "generate", "--nodes", "\(nodes)", "-o", folder.path + "/model",
    ])
    #expect(run.status == 0)
    return folder
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: script)),
    arguments: ["json", "csv", "text"])
  func `tells how far it is, and what it has when it is interrupted`(format: String) async throws {
    let folder = try Self.wide(4_000)
    let run = try await Ricochet.run(
      [
        folder.path, "sweep", "--pairs", "--top", "5", "--format", format, "--model", ".",
        "--language", "fr",
      ], environment: ["TERM": "xterm", "PATH": "/usr/bin:/bin"], through: Self.pressing)
    #expect(run.status == 130, "\(run.error)")
    let log = try String(contentsOf: folder.url.appending(path: "log"), encoding: .utf8)
    #expect(log.contains("Pannes essayées deux à deux\u{A0}: "))
    #expect(log.contains("\r\u{1B}[K"))
    let answer = try Data(contentsOf: folder.url.appending(path: "answer"))
    switch format {
    case "json":
      let object = try JSONSerialization.jsonObject(with: answer) as? [String: Any]
      #expect(object?["complete"] as? Bool == false)
      #expect(object?["count"] is String && object?["pairs"] is [Any])
    case "csv":
      #expect(String(decoding: answer, as: UTF8.self).hasPrefix("ids,stopped,together"))
      #expect(log.contains("Résultat partiel\u{A0}: interrompu avant la fin."))
    default:
      #expect(
        String(decoding: answer, as: UTF8.self).contains(
          "\nRésultat partiel\u{A0}: interrompu avant la fin.\n"))
    }
  }

  @Test func `says nothing of itself where nobody watches`() async throws {
    let folder = try await Self.big(3_000)
    let run = try await Ricochet.run([
      "sweep", "--pairs", "--among", "server", "--format", "csv", "--model",
      folder.path + "/model",
    ])
    #expect(run.status == 0 && run.error == "")
  }
}
