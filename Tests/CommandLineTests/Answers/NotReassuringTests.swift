// Answers that must not reassure: what was not played, what still passes, what nobody timed.

import Foundation
import TestSupport
import Testing

@Suite struct `Answers do not reassure` {
  @Test func `where what fails lies after the horizon`() async throws {
    let model = try TemporaryFolder([
      "m.yaml": """
      language: en
      processes: [{ id: p, mtpd: 4h, needs: [a] }]
      applications: [{ id: a, restart: 10m }]
      scenarios: [{ id: s, category: digital, fail: [{ node: a, repair: 10m, at: 200d }] }]
      """
    ])
    let told = "After the horizon of this answer (90 d), and so not played: 'a' at H+4800 (200 d)."
    #expect(try await model.run("what-if", "--scenario", "s").plain.contains(told))
    #expect(try await model.run("why", "p", "--scenario", "s").plain.contains(told))
    let json = try await model.run("what-if", "--scenario", "s", "--format", "json")
    #expect(json.plain.contains(#""afterHorizon": [{"node": "a", "at": 288000}]"#))
    let all = try await model.run("what-if", "--all")
    #expect(all.plain.contains("not played: after 90 d"))
    let everything = try await model.run("what-if", "--all", "--format", "json")
    #expect(everything.plain.contains(#""afterHorizon": ["a"]"#))
  }

  @Test func `where a flow remains in the backup window`() async throws {
    let model = try TemporaryFolder([
      "m.yaml": """
      language: en
      processes: [{ id: p, mtpd: 4h, needs: [srv] }]
      servers: [{ id: srv, restart: 5m, zone: prod }]
      backups: [{ id: sauv, restart: 5m, zone: bk, signs-in-with: [] }]
      zones: [{ id: prod }, { id: bk, backup: true }]
      devices: [{ id: wall, takes: 5m, acts: x, how: cut }]
      flows:
        - { id: copy, from: prod, to: bk, through: wall }
        - { id: console, from: prod, to: sauv, normally: closed }
      """
    ])
    let run = try await model.run("isolate")
    #expect(!run.plain.contains("The same cuts are enough."))
    #expect(run.plain.contains("nothing that can be counted on cuts 'console'"))
  }

  @Test func `where nobody knows how long a restart takes`() async throws {
    let model = try TemporaryFolder([
      "m.yaml": """
      language: en
      processes: [{ id: p, mtpd: 4h, needs: [a] }]
      applications: [{ id: a, needs: [b] }]
      services: [{ id: b }]
      """
    ])
    let run = try await model.run("why", "p", "--fail", "b", "--for", "1h")
    #expect(run.status == 0, "\(run.error)")
    let lines = run.lines.filter { $0.contains("back ") }
    #expect(lines.count { $0.contains("back after work whose length nobody gave") } == 2)
    #expect(lines.count { $0.contains("back at once") } == 1)
  }

  @Test func `where an attacker comes later`() async throws {
    let model = try TemporaryFolder([
      "m.yaml": """
      language: en
      processes: [{ id: p, mtpd: 4h, needs: [ad] }]
      services: [{ id: ad, restart: 1h, rebuild: 12h, copies: [] }]
      scenarios: [{ id: s, category: digital, compromise: [{ node: ad, at: 5h }] }]
      """
    ])
    let run = try await model.run("what-if", "--scenario", "s")
    #expect(run.plain.contains("at H+5: 1 node: ad"))
    #expect(!run.plain.contains("at the start"))
  }
}

extension Run {
  /// The output with every space alike.
  fileprivate var plain: String { output.replacingOccurrences(of: "\u{A0}", with: " ") }
}
