// A question in place of names: which nodes a `where` means, and what is told where it means none.

import Testing

@testable import Continuity

@Suite struct `A question about nodes` {
  private static let text = """
    establishments: [{ id: nord }, { id: sud }]
    processes: [{ id: p, establishment: nord, scope: care, mtpd: 4h, restart: 0m, needs: [nord/a, sud/a] }]
    applications:
      - { id: nord/a, establishment: nord, owner: DSI, hosted-by: heb, signs-in-with: ad }
      - { id: sud/a, establishment: sud, maintained-by: heb, runs-on: w1 }
    services: [{ id: ad, runs-on: { any: [w1, w2] } }]
    servers:
      - { id: w1, tags: [Windows, agent], in: baie, administered-from: poste }
      - { id: w2, tags: [windows], in: salle }
      - { id: l1, tags: [linux], in: salle, gone: 2026-01-01 }
      - { id: l2, tags: [linux] }
    equipment: [{ id: poste, tags: [windows], zone: z }]
    buildings: [{ id: site }, { id: salle, in: site }, { id: baie, in: salle }]
    suppliers: [{ id: heb }]
    zones: [{ id: z }]
    """

  private func nodes(_ selection: String, act: String = "fail") throws -> [String] {
    let found = try model(
      Self.text + "\nscenarios: [{ id: s, \(act): [{ where: \(selection) }] }]\n")
    let scenario = try #require(found.scenario("s"))
    let question = try #require(scenario.questions.first)
    // A model that is there answers as one that is being read.
    #expect(found.assets(where: question.selection) == question.assets)
    #expect(question.act.rawValue == act)
    return found.ids(question.assets)
  }

  @Test(arguments: [
    ("{ kind: server, tag: windows }", ["w1", "w2"]),
    ("{ type: serveur, étiquettes: WINDOWS }", ["w1", "w2"]),
    ("{ tag: windows }", ["poste", "w1", "w2"]),
    ("{ tag: [agent, linux] }", ["l2", "w1"]),
    ("{ kind: [server, equipment], tag: [windows, linux], in: salle }", ["w1", "w2"]),
    ("{ in: site }", ["baie", "salle", "w1", "w2"]),
    ("{ in: baie }", ["w1"]),
    ("{ establishment: sud }", ["sud/a"]),
    ("{ owner: dsi }", ["nord/a"]),
    ("{ scope: soins }", ["p"]),
    ("{ zone: z }", ["poste"]),
    ("{ supplier: heb }", ["nord/a", "sud/a"]),
    ("{ hosted-by: heb }", ["nord/a"]),
    ("{ maintained-by: heb }", ["sud/a"]),
    ("{ runs-on: w1 }", ["ad", "sud/a"]),
    ("{ runs-on: [w1, w2], kind: service }", ["ad"]),
    ("{ signs-in-with: ad }", ["nord/a"]),
    ("{ administered-from: poste }", ["w1"]),
  ])
  func `means the nodes of which every condition holds`(
    selection: String, expected: [String]
  ) throws {
    #expect(try nodes(selection) == expected)
  }

  @Test func `is played as if the nodes were named`() throws {
    for (act, key) in [("fail", ", repair: 2h, at: 10m"), ("destroy", ""), ("compromise", "")] {
      let asked = try model(
        Self.text + "\nscenarios: [{ id: s, \(act): [{ where: { tag: windows }\(key) }] }]\n")
      let named = try model(
        Self.text + "\nscenarios: [{ id: s, \(act): ["
          + ["poste", "w1", "w2"].map { "{ node: \($0)\(key) }" }.joined(separator: ", ") + "] }]\n"
      )
      #expect(asked.outcome(of: "s").everything == named.outcome(of: "s").everything)
    }
  }

  @Test(arguments: [
    ("{ tag: windws }", "'windws' is the 'tag' of no node: did you mean 'Windows'?"),
    ("{ tag: [windows, mac] }", "'mac' is the 'tag' of no node"),
    ("{ kind: serveurr }", "unknown kind 'serveurr': did you mean 'serveur'?"),
    ("{ in: sale }", "unknown id 'sale': did you mean 'salle'?"),
    ("{ establishment: nrd }", "unknown establishment 'nrd': did you mean 'nord'?"),
    ("{ tagg: windows }", "'where' cannot ask for 'tagg': did you mean 'tag'?"),
    ("{ kind: server, zone: z }", "no node of the model matches 'kind: server, zone: z'"),
    ("{ tag: linux, in: salle }", "no node of the model matches 'tag: linux, in: salle'"),
    ("{}", "'where' takes keys with values"), ("windows", "'where' takes keys with values"),
    ("{ tag: [] }", "'tag' is missing"),
    ("{ tag: windows, tag: linux }", "'tag' "),
  ])
  func `that means nothing is an error with its place`(selection: String, message: String) {
    for act in ["fail", "destroy", "compromise"] {
      let lines = problems(of: [
        "m.yaml": Self.text + "\nscenarios: [{ id: s, \(act): [{ where: \(selection) }] }]\n"
      ]).filter { $0.contains(": error: ") }
      #expect(lines.count == 1, "\(lines)")
      #expect(lines.first?.hasPrefix("m.yaml:16:") == true, "\(lines)")
      #expect(lines.first?.contains(message) == true, "\(lines)")
    }
  }

  @Test func `and a name exclude each other`() {
    let lines = problems(of: [
      "m.yaml": Self.text
        + "\nscenarios: [{ id: s, fail: [{ node: w1, where: { tag: linux } }] }]\n"
    ])
    #expect(lines.contains { $0.contains(": error: ") && $0.contains("'where'") }, "\(lines)")
  }

  @Test func `is told in words`() throws {
    let found = try model(
      Self.text
        + """

        scenarios:
          - id: s
            fail:
              - where: { kind: server, tag: [windows, linux], in: salle }
              - where: { kind: application, hosted-by: heb }
              - where: { kind: [application, server] }
              - where: { owner: DSI, establishment: nord }
        """)
    let questions = try #require(found.scenario("s")).questions
    #expect(
      questions.map { Language.french.nodes(where: $0.selection, in: found).plain } == [
        "tous les serveurs étiquetés windows ou linux dans « salle »",
        "toutes les applications hébergées par « heb »",
        "toutes les applications et tous les serveurs",
        "tous les éléments de l'établissement « nord » dont répond « DSI »",
      ])
    #expect(
      questions.map { Language.english.nodes(where: $0.selection, in: found).plain } == [
        "all servers tagged windows or linux in 'salle'",
        "all applications hosted by 'heb'",
        "all applications and all servers",
        "all nodes of 'nord' owned by 'DSI'",
      ])
  }

  @Test func `is compared beside the nodes it comes to`() throws {
    func scenario(_ text: String) -> String {
      Self.text + "\nscenarios: [{ id: s, fail: [\(text)] }]\n"
    }
    let change = try comparison(
      scenario("{ where: { kind: server, tag: windows } }"), scenario("w1, w2"))
    let fields = try #require(change.elements.first { $0.element == .scenario }).fields
    #expect(fields.map(\.key) == ["where"])
    #expect(fields.first?.old == .list(["fail kind: server, tag: windows"]))
    #expect(fields.first?.new == nil)
    // The same question, another answer.
    let other = try comparison(
      scenario("{ where: { kind: server, tag: linux } }"),
      scenario("{ where: { kind: server, tag: linux } }").replacing("{ id: l2,", with: "{ id: l3,"))
    let events = try #require(other.elements.first { $0.element == .scenario }).fields
    #expect(events.map(\.key) == ["fail"])
  }
}
