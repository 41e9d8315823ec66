// Two ways of saying the same are no difference: order, files, YAML or CSV, names of groups, all of one.

import Testing

@testable import Continuity

@Suite struct `Two ways of saying the same` {
  private func expectSame(
    _ old: [String: String], _ new: [String: String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let changes = try comparison(old, new)
    #expect(changes.modelLines == [], sourceLocation: sourceLocation)
    #expect(changes.answerLines == [], sourceLocation: sourceLocation)
    #expect(changes.isEmpty, sourceLocation: sourceLocation)
  }

  @Test func `YAML and CSV`() throws {
    try expectSame(
      [
        "m.yaml": """
        processes: [{ id: soins, mtpd: 4h, needs: [{ any: [a, b], tolerance: 30m }, c] }]
        servers: [{ id: a, restart: 1h }, { id: b, name: Bé }, { id: c, repair: unlimited }]
        scenarios: [{ id: s, fail: [c] }]
        """
      ],
      [
        "scenarios.yaml": "scenarios: [{ id: s, fail: [c] }]",
        "lieux/nodes.csv": """
        kind;id;nom;redémarrage;repair;dmia
        server;c;;;illimité;
        server;b;Bé;;;
        process;soins;;;;4 h
        server;a;;60;;
        """,
        "needs.csv": """
        node,member,group,count,tolerance
        soins,b,secours,any,30m
        soins,c,,,
        soins,a,secours,any,30m
        """,
      ])
  }

  @Test func `the order of rows, members and files, and the names of groups`() throws {
    let head = "node,member,group,count\n"
    try expectSame(
      [
        "nodes.csv": "kind,id\nserver,a\nserver,b\nserver,c\nprocess,p\n",
        "needs.csv": head + "p,a,g1,2\np,b,g1,2\np,c,g1,2\np,a,g2,any\np,c,g2,any\n",
      ],
      [
        "z/nodes.csv": "kind,id\nprocess,p\nserver,c\nserver,b\nserver,a\n",
        "b/needs.csv": head + "p,c,x,any\np,a,x,any\n",
        "a/needs.csv": head + "p,c,y,2\np,b,y,2\np,a,y,2\n",
      ])
  }

  private let nodes = """

    servers: [{ id: a }, { id: b }, { id: c }]
    stores: [{ id: d }, { id: e }]
    roles: [{ id: r, headcount: 3 }]
    """

  @Test(arguments: [
    // n of n is all, and all of one kind of needs is each of them.
    ("needs: [{ at-least: 2, of: [a, b] }]", "needs: [{ all: [b, a] }]"),
    ("needs: [{ all: [a, b] }]", "needs: [b, a]"),
    ("needs: [{ at-least: 1, of: [a] }]", "needs: [a]"),
    ("needs: [{ any: [a, b] }]", "needs: [{ at-least: 1, of: [b, a] }]"),
    ("runs-on: [{ all: [a, b] }]", "runs-on: [{ at-least: 2, of: [b, a] }]"),
    ("needs: [a, a]", "needs: [a]"),
    ("needs: [{ node: a, tolerance: 0 }]", "needs: [a]"),
    ("needs: [{ node: a, tolerance: 90 }]", "needs: [{ node: a, tolerance: 1h30 }]"),
    ("impacts: [x, y], tags: [u, v]", "tags: [v, u], impacts: [y, x]"),
    ("staffed-by: [{ at-least: 1, of: [r] }]", "staffed-by: [r]"),
    ("copies: [{ holder: d }, { holder: e }]", "copies: [{ holder: e }, { holder: d }]"),
    ("zone: z", "zone: z"),
    ("dmia: 1j", "mtpd: 24h"),
  ]) func `in a node`(old: String, new: String) throws {
    let zones = "\nzones: [{ id: z }]"
    try expectSame(
      ["m.yaml": "processes: [{ id: p, \(old) }]" + nodes + zones],
      ["m.yaml": "processes: [{ id: p, \(new) }]" + nodes + zones])
  }

  /// What looks alike and is not.
  @Test(arguments: [
    (
      "needs: [{ all: [a, b], tolerance: 1h }]",
      "needs: [{ node: a, tolerance: 1h }, { node: b, tolerance: 1h }]"
    ),
    ("runs-on: [{ all: [a, b] }]", "runs-on: [a, b]"),
    ("needs: [{ at-least: 2, of: [a, b, c] }]", "needs: [{ at-least: 1, of: [a, b, c] }]"),
    ("needs: [{ node: d, data: false }]", "needs: [d]"),
    ("restart: 0", "note: rien"),
  ]) func `but not what only looks alike`(old: String, new: String) throws {
    let changes = try comparison(
      "processes: [{ id: p, \(old) }]" + nodes, "processes: [{ id: p, \(new) }]" + nodes)
    #expect(changes.changesModel)
  }

  @Test func `models that give themselves other names`() throws {
    try expectSame(
      ["m.yaml": "name: Octobre\ndate: 2026-10-01\nlanguage: fr\nservers: [{ id: a }]"],
      ["n.yaml": "name: Novembre\ndate: 2026-11-01\nlanguage: en\nservers: [{ id: a }]"])
  }
}
