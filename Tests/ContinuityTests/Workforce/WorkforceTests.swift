// Who works on what, as the files say it: crews, steps, streams, defaults, hands-on work.

import DependencyGraph
import TestSupport
import Testing

@testable import Continuity

@Suite struct `Who works on what` {
  private let people = """
    roles:
      - { id: sys, headcount: 4 }
      - { id: rssi, headcount: 1 }
    suppliers: [{ id: editor, presence: [{ days: mon-fri, count: 2 }] }]
    backups: [{ id: veeam, restart: 10m, streams: 2 }]

    """

  private let dpi = """
    applications:
      - id: dpi
        restart: 30m
        restarted-by: { sys: 1 }
        rebuilt-by: { sys: 2, editor: 1 }
        copies: [{ holder: veeam, every: 24h, restore: 6h }]
        recovery:
          - { step: Reinstall, takes: 4h, crew: { sys: 2 }, procedure: PR-DPI-01 }
          - { step: Restore, takes: copy, crew: [sys] }
          - { step: Check, takes: 2h, crew: { rssi: 1 }, kind: control }
          - { step: Accept, takes: { value: 1h, source: measured }, kind: recette, done-when: ten records read }
    """

  private func crews(_ model: Model) -> [String] {
    let work = model.workforce
    return model.assets.indices.flatMap { asset in
      let id = model.assets[asset].id
      return (work.restartCrews[asset].map { ["\(id) restart \(model.text(of: $0))"] } ?? [])
        + (work.rebuildCrews[asset].map { ["\(id) rebuild \(model.text(of: $0))"] } ?? [])
        + (work.steps[asset] ?? []).map { "\(id) step \(model.text(of: $0))" }
    }
  }

  private let said = [
    "dpi restart sys:1", "dpi rebuild sys:2 editor:1", "dpi step Reinstall 240m sys:2 PR-DPI-01",
    "dpi step Restore copy sys:1", "dpi step Check 120m rssi:1 control",
    "dpi step Accept 60m acceptance ten records read",
  ]

  @Test func `crews and steps are read from lists`() throws {
    let found = try model(people + dpi)
    #expect(crews(found) == said)
    #expect(found.details[found.asset("veeam")]?.streams == 2)
    #expect(found.workforce.namesCrews)
    #expect(!found.warnings.contains { $0.line(in: .english).contains("nothing needs 'rssi'") })
  }

  @Test func `tables say the same, in either language`() throws {
    let found = try model([
      "m.yaml": people,
      "nodes.csv": """
      type;id;redémarrage;redémarré par;reconstruit par
      application;dpi;30m;sys;sys:2 editor:1
      """,
      "copies.csv": "node;holder;every;restore\ndpi;veeam;24h;6h",
      "steps.csv": """
      noeud;étape;durée;équipe;type;fiche;fini quand
      dpi;Reinstall;4h;sys:2;travail;PR-DPI-01;
      dpi;Restore;copie;sys;;;
      dpi;Check;2h;rssi:1;contrôle;;
      dpi;Accept;1h;;recette;;ten records read
      """,
    ])
    #expect(crews(found) == said)
  }

  @Test func `the steps are the work on what is destroyed, and the service is back after the last`()
    throws
  {
    let found = try model(
      people + dpi
        + "\nscenarios: [{ id: s, destroy: [dpi] }, { id: f, fail: [{ node: dpi, repair: 0 }] }]")
    // 240 + 360 + 120 + 60; the crew and the rebuild time of the whole do not count.
    #expect(found.outcome(of: "s").outages("dpi") == "0–780")
    #expect(found.outcome(of: "f").outages("dpi") == "0–30")
  }

  @Test func `a restore that no step takes is one of its own after the first`() throws {
    let found = try model(
      people + """
        stores:
          - id: base
            restart: 5m
            copies: [{ holder: veeam, every: 24h, restore: 6h }]
            recovery: [{ step: Prepare, takes: 1h, crew: { sys: 2 } }, { step: Check, takes: 30m }]
        scenarios: [{ id: s, destroy: [base] }]
        """)
    let failures = Failures(of: try #require(found.scenario("s")), in: found)
    let steps = failures.steps(of: found.asset("base"), in: found)
    #expect(steps.map(\.name) == ["Prepare", nil, "Check"])
    #expect(found.text(of: steps[1].crew) == "sys:2")
    #expect(found.outcome(of: "s").outages("base") == "0–450")
  }

  @Test func `a step whose length nobody gave counts as zero, and is told`() throws {
    let found = try model(
      people + """
        processes: [{ id: p, mtpd: 1h, needs: [base] }]
        stores: [{ id: base, restart: 5m, recovery: [{ step: A, takes: 1h }, { step: B }] }]
        buildings: [{ id: room, recovery: [{ step: Clear, takes: 1d }] }]
        scenarios: [{ id: s, destroy: [base] }, { id: r, destroy: [room] }]
        """)
    let outcome = found.outcome(of: "s")
    #expect(outcome.outages("p") == "0–60")
    #expect(outcome.answer("p").missing.map(\.key) == ["copies", "takes"])
    // A room with steps is worked on: it is no cause of unknown length.
    #expect(found.outcome(of: "r").outages("room") == "0–1440")
  }

  @Test func `defaults are for nodes that say nothing themselves, the first that matches first`()
    throws
  {
    let found = try model(
      people + """
        servers:
          - { id: a, tags: windows }
          - { id: b, tags: windows, rebuild: 5h, rebuilt-by: { sys: 4 } }
          - { id: c }
          - { id: d, recovery: [{ step: One, takes: 1h }] }
        defaults:
          - { kind: server, tag: windows, rebuild: 2h, rebuilt-by: { sys: 1 } }
          - { kind: server, restart: 10m, rebuild: 3h, restarted-by: { sys: 2 } }
        """)
    #expect(
      ["a", "b", "c", "d"].map { found.assets[found.asset($0)].rebuild } == [120, 300, 180, nil])
    #expect(
      ["a", "b", "c", "d"].map { found.assets[found.asset($0)].restart } == [10, 10, 10, 10])
    #expect(
      crews(found) == [
        "a restart sys:2", "a rebuild sys:1", "b restart sys:2", "b rebuild sys:4",
        "c restart sys:2",
        "d restart sys:2", "d step One 60m",
      ])
    #expect(
      found.workforce.defaults.map { $0.takers.map { found.ids($0) } } == [
        [["a"], ["a"]], [["a", "b", "c", "d"], ["c"], ["a", "b", "c", "d"]],
      ])
  }

  @Test func `hands-on work takes the place of the restart`() throws {
    let found = try model(
      people + """
        servers: [{ id: a, tags: windows, restart: 5m }, { id: b, tags: windows, restart: 5m }]
        scenarios:
          - id: agent
            fail: [{ where: { tag: windows }, repair: 0m, work: 30m, crew: { sys: 1 } }]
        """)
    #expect(found.outcome(of: "agent").outages("a") == "0–30")
    #expect(
      found.scenarios[0].failures.map { found.text(of: $0.crew ?? []) } == ["sys:1", "sys:1"])
  }

  @Test(arguments: [
    ("servers: [{ id: a, restarted-by: { sys: 5 } }]", "'sys', but there are never more than 4"),
    (
      "servers: [{ id: a, rebuilt-by: { editor: 3 } }]", "'editor', but there are never more than 2"
    ),
    ("servers: [{ id: a, rebuilt-by: { syss: 1 } }]", "unknown id 'syss': did you mean 'sys'?"),
    ("servers: [{ id: a, rebuilt-by: { veeam: 1 } }]", "'veeam' is neither a role nor a supplier"),
    ("servers: [{ id: a, rebuilt-by: { sys: 0 } }]", "a need of 0 is no need"),
    ("servers: [{ id: a, rebuilt-by: { sys: x } }]", "'x' is not a number for 'crew'"),
    ("servers: [{ id: a, rebuilt-by: \"sys:1 sys:2\" }]", "'sys' is named twice"),
    (
      "servers: [{ id: a, recovery: [{ step: R, takes: copy }] }]",
      "this step restores a copy, but 'a' has none"
    ),
    ("servers: [{ id: a, recovery: [{ takes: 1h }] }]", "'step' is missing"),
    ("servers: [{ id: a, recovery: [{ step: R, kind: tea }] }]", "'tea' is not a value of 'kind'"),
    (
      "servers: [{ id: a, recovery: [{ step: R, takes: long }] }]",
      "'long' is not a duration for 'takes'"
    ),
    ("servers: [{ id: a, recovery: [{ step: R, crew: { sys: 9 } }] }]", "never more than 4"),
    ("servers: [{ id: a, streams: 0 }]", "'0' is not a number for 'streams'"),
    (
      "servers: [{ id: a, copies: [{ holder: veeam }], recovery: [{ step: R, takes: copy }, { step: S, takes: copy }] }]",
      "two steps of 'a' restore its copy"
    ),
    ("servers: [{ id: a }]\ndefaults: [{ rebuild: 2h }]", "'kind' is missing"),
    ("servers: [{ id: a }]\ndefaults: [{ kind: server }]", "'rebuild' is missing"),
    (
      "servers: [{ id: a }]\ndefaults: [{ kind: network, rebuild: 2h }]",
      "no node of the model matches"
    ),
    ("servers: [{ id: a }]\ndefaults: [{ kind: server, rebild: 2h }]", "did you mean 'rebuild'?"),
    (
      "servers: [{ id: a }]\nscenarios: [{ id: s, fail: [{ node: a, crew: { sys: 5 } }] }]",
      "never more than 4"
    ),
    (
      "servers: [{ id: a }]\nscenarios: [{ id: s, fail: [{ node: a, work: 5m, restart: 5m }] }]",
      "the key 'work' stands twice"
    ),
  ])
  func `what cannot be is an error`(text: String, message: String) {
    let found = problems(of: ["m.yaml": people + text])
    #expect(found.contains { $0.contains("error: ") && $0.contains(message) }, "\(found)")
  }

  @Test func `people who are never there together make no crew`() {
    func found(_ second: String) -> [String] {
      problems(of: [
        "m.yaml": """
        roles:
          - { id: day, headcount: 2, presence: [{ days: mon-fri, from: 8h, to: 18h, count: 2 }] }
          - { id: night, headcount: 2, presence: [{ from: \(second), to: 8h, count: 1 }] }
        servers: [{ id: a, rebuilt-by: { day: 1, night: 1 } }]
        """
      ]).filter { $0.contains("error") }
    }
    #expect(
      found("18h") == [
        "m.yaml:4:34: error: 'day' and 'night' are never there in number at one time ('presence'), "
          + "so this crew could never begin"
      ])
    #expect(found("17h30") == [])
  }

  @Test func `people cannot bring themselves back`() {
    for key in ["restarted-by", "rebuilt-by"] {
      let found = problems(of: ["m.yaml": "roles: [{ id: sys, headcount: 2, \(key): { sys: 1 } }]"])
      #expect(found.contains { $0.contains("error: the work that brings 'sys' back needs 'sys'") })
    }
    let steps = problems(of: [
      "m.yaml": "suppliers: [{ id: s, recovery: [{ step: A, takes: 1h, crew: [s] }] }]"
    ])
    #expect(steps.contains { $0.contains("needs 's' itself") }, "\(steps)")
  }

  @Test func `two models are compared by who works on what`() throws {
    let old = try model(people + dpi)
    let new = try model(
      people.replacing("days: mon-fri, count: 2", with: "count: 3").replacing(
        "streams: 2", with: "streams: 4")
        + dpi.replacing("{ sys: 2, editor: 1 }", with: "{ sys: 3 }").replacing(
          "takes: 4h", with: "takes: 3h"))
    let comparison = ModelComparison(from: old, to: new)
    let changed = comparison.elements.flatMap { change in
      change.fields.map { "\(change.id) \($0.key)" }
    }
    #expect(changed == ["dpi rebuilt-by", "dpi recovery", "editor presence", "veeam streams"])
  }
}
