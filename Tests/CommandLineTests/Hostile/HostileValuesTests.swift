// Values and arguments made to confuse: numbers past all bounds, names that would steer a terminal.

import Foundation
import TestSupport
import Testing

private let evil = [
  "\u{1B}[31mred\u{1B}[0m", "\u{202E}gpj.da", "<script>alert(1)</script>", "'\"💥\"'", "a\u{0}b",
  "\u{9B}2J", "\u{2066}x\u{200F}\u{61C}", "line\nline\rline\tend", "\u{7}\u{8}", "; rm -rf /",
  "%s%n",
]

@Suite struct `Hostile values` {
  /// The name in YAML double quotes, every character that needs it escaped.
  private func quoted(_ name: String) -> String {
    "\""
      + name.unicodeScalars.map { scalar in
        switch scalar.value {
        case 0x22, 0x5C: "\\" + String(scalar)
        case 0...0x1F, 0x7F...0x9F:
          "\\x" + (scalar.value < 16 ? "0" : "")
            + String(scalar.value, radix: 16)
        default: String(scalar)
        }
      }.joined() + "\""
  }

  @Test(arguments: evil) func `are shown in plain characters in every form`(
    name: String
  ) async throws {
    let model = try TemporaryFolder([
      "m.yaml": """
      name: \(quoted(name))
      establishments: [{ id: \(quoted(name)), name: \(quoted(name)) }]
      processes:
        - id: p
          name: \(quoted(name))
          establishment: \(quoted(name))
          mtpd: 1h
          restart: 0m
          needs: [\(quoted(name + "x"))]
      services: [{ id: \(quoted(name + "x")), name: \(quoted(name)), restart: 1h }]
      scenarios: [{ id: \(quoted(name + "s")), name: \(quoted(name)), fail: [\(quoted(name + "x"))] }]
      """
    ])
    for arguments in [
      ["check"], ["list", "processes"], ["list", "services", "--format", "csv"],
      ["list", "establishments", "--format", "json"], ["list", "scenarios"],
      ["what-if", "--all"], ["what-if", "--all", "--format", "csv"],
      ["what-if", "--all", "--format", "json"], ["why", "p", "--scenario", "no such scenario"],
    ] {
      let run = try await Ricochet.run(arguments + ["--model", model.path])
      #expect(run.harmful == [], "\(arguments)")
      #expect(run.status == (arguments[0] == "why" ? 2 : 0), "\(arguments): \(run.error)")
    }
  }

  @Test(arguments: evil.filter { !$0.contains("\u{0}") })
  func `as arguments are shown in plain characters`(name: String) async throws {
    for (arguments, status) in [
      (["what-if", name], 2), (["why", name, "--fail", "ad"], 2),
      (["what-if", "--scenario", name], 2), (["list", name], 2),
      (["list", "--establishment", name], 2), (["what-if", "ad", "--for", name], 64),
      (["what-if", "ad", "--format", name], 64), (["what-if", "ad", "--" + name], 64),
      ([name], 64), (["list", "--language", name], 64),
    ] {
      let run = try await Ricochet.run(
        arguments, environment: ["RICOCHET_MODEL": Ricochet.models.path + "/lessons/01-chaine"])
      #expect(run.status == Int32(status), "\(arguments)")
      #expect(run.harmful == [], "\(arguments)")
      #expect(run.output == "" && !run.error.isEmpty)
    }
    let model = try await Ricochet.run(["check", "--model", "/nonexistent/" + name])
    #expect(model.status == 1)
    #expect(model.harmful == [])
  }

  @Test(arguments: [
    "", " ", "h", "4", "-1h", "4x", "1h-", "99999999999999999999h", "1000000w", "4h4h", "P", "PT",
    "P1Y", "1e9", "0x10", "٤h", "4 h 30 m 20", "unlimitedx",
  ])
  func `for --for are wrong usage, or minutes`(value: String) async throws {
    let run = try await Ricochet.run(
      ["what-if", "ad", "--for=\(value)", "--format", "json"],
      environment: ["RICOCHET_MODEL": Ricochet.models.path + "/lessons/01-chaine"])
    #expect(run.status == (value == "4" ? 0 : 64))
    #expect(run.output.isEmpty == (value != "4"))
  }

  @Test(arguments: [
    ("0m", "60"), ("365250d", "525960060"), ("90d", "129660"), ("52560000m", "52560060"),
  ])
  func `for --for may be extreme`(value: String, returns: String) async throws {
    let model = try TemporaryFolder(["m.yaml": "services: [{ id: ad, restart: 1h }]\n"])
    let run = try await model.run("what-if", "ad", "--for", value, "--format", "csv")
    #expect(run.status == 0)
    let isWithin = (Int(returns) ?? 0) <= 129_600
    #expect(run.output.contains(isWithin ? ",\(returns),at," : ",,horizon,"))
    #expect(try await model.run("what-if", "ad", "--for", value).status == 0)
  }

  @Test func `that overflow alone are told`() async throws {
    let model = try TemporaryFolder([
      "m.yaml": """
      services:
        - { id: a, restart: 99999999999999999999h }
        - { id: b, restart: 365251d }
        - { id: c, restart: 365250d }
      """
    ])
    try await expectChecked(
      model, status: 1,
      saying: ["m.yaml:2:23: error: ", "m.yaml:3:23: error: ", "2 errors, 3 warn"])
  }

  @Test func `that overflow in sum end after the horizon`() async throws {
    let chain = (1..<200).map { "  - { id: s\($0), restart: 365250d, needs: s\($0 - 1) }\n" }
    let model = try TemporaryFolder([
      "m.yaml": "processes: [{ id: p, mtpd: 1h, restart: 0m, catch-up: 365250d, needs: s199 }]\n"
        + "services:\n  - { id: s0, restart: 365250d, repair: 365250d }\n" + chain.joined()
    ])
    let run = try await model.run("what-if", "s0", "--format", "csv")
    #expect(run.status == 0)
    let rows = run.output.split(separator: "\r\n").dropFirst()
    #expect(rows.count == 201)
    #expect(rows.filter { !$0.contains(",,horizon,,") } == [])
    #expect(try await model.run("what-if", "s0").status == 0)
    #expect(try await model.run("why", "p", "--fail", "s0", "--language", "fr").status == 0)
  }

  @Test func `that count heads by the thousand million are counted`() async throws {
    let needs = (0..<50).map {
      "  - { id: p\($0), mtpd: 1h, restart: 0m, staffed-by: { r: \(1_000_000_000 - $0) } }\n"
    }
    let model = try TemporaryFolder([
      "m.yaml": "roles: [{ id: r, headcount: 1000000000, restart: 0m }]\nprocesses:\n"
        + needs.joined() + "scenarios: [{ id: s, category: staff, for: 1d, absent: { r: 1% } }]\n"
    ])
    let run = try await model.run("what-if", "--scenario", "s", "--format", "csv")
    #expect(run.status == 0)
    let rows = run.output.split(separator: "\r\n").dropFirst()
    #expect(rows.count == 51)
    #expect(rows.count { $0.contains(",0-1440,") } == 51)
  }

  @Test func `that need more than there is are told`() async throws {
    let counts = ["99999999999999999999", "2000000000", "-1", "0", "1.5", "two"]
    let nodes = counts.enumerated().map {
      "  - { id: s\($0), needs: [{ at-least: \($1), of: [a, b] }] }\n"
    }
    let model = try TemporaryFolder([
      "m.yaml": "servers: [{ id: a }, { id: b }]\nservices:\n" + nodes.joined()
    ])
    try await expectChecked(
      model, status: 1, saying: (3...8).map { "m.yaml:\($0):35: error: " } + ["6 errors, 6 warn"])
  }

  @Test func `of ten thousand characters are cut where they are shown`() async throws {
    let (long, other) = (
      String(repeating: "x", count: 10_000), String(repeating: "y", count: 10_000)
    )
    let wrong = try TemporaryFolder(["m.yaml": "services: [{ id: \(long), needs: \(other) }]\n"])
    let check = try await wrong.run("check")
    #expect(check.status == 1)
    #expect(check.output.contains("m.yaml:1:10027: error: unknown id 'yyy"))
    #expect(check.output.utf8.count < 1000)
    let sound = try TemporaryFolder(["m.yaml": "services: [{ id: \(long), restart: 1h }]\n"])
    #expect(try await sound.run("what-if", long).status == 0)
    let unknown = try await sound.run("what-if", other)
    #expect(unknown.status == 2)
    #expect(unknown.error.utf8.count < 1000)
  }
}
