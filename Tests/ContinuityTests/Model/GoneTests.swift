// What the marks of an import mean: a gone node still counts, a gone row no longer does.

import Continuity
import DependencyGraph
import TestSupport
import Testing

@Suite struct GoneMarks {
  private let nodes = """
    kind,id,name,mtpd,source,gone
    process,p,Urgences,4h,inv:P/1,
    application,a,DPI,,inv:A/1,2026-11-30
    server,s,Serveur,,inv:S/1,
    server,t,Autre,,inv:S/2,non
    """

  @Test func aGoneNodeStillCountsAndIsNamed() throws {
    let model = try model([
      "x.nodes.csv": nodes, "x.needs.csv": "node,member,gone\np,a,\na,s,\na,t,",
    ])
    #expect(model.assets.map(\.id) == ["a", "p", "s", "t"])
    #expect(model.needs(of: 1).count == 1)
    let messages = model.warnings.map { $0.message(in: .english) }
    #expect(messages.count == 1)
    #expect(messages[0].contains("'a' is gone from its source since 2026-11-30"))
  }

  @Test func aGoneRowNoLongerCountsAndIsCounted() throws {
    let model = try model([
      "x.nodes.csv": nodes.replacing(",2026-11-30", with: ","),
      "x.needs.csv": "node,member,gone\np,a,\na,s,yes\na,t,",
      "x.copies.csv": "node,holder,gone\na,s,oui",
      "x.controls.csv": "controller,controlled,gone\ns,a,2026-01-02\nt,a,",
    ])
    #expect(model.needs(of: 0).map(\.members) == [[3]])
    #expect(model.copies(of: 0).isEmpty)
    #expect(model.controllers(of: 0) == [3])
    let messages = model.warnings.map { $0.message(in: .english) }
    #expect(messages.filter { $0.contains("1 row of this file is gone") }.count == 3)
  }

  /// k of n in which some are gone asks for k of those that are left, all of them where fewer are.
  @Test(arguments: [
    ("{ any: [s, t, u] }", "", "s t u 1"), ("{ any: [s, t, u] }", "u", "s t 1"),
    ("{ any: [s, t, u] }", "t u", "s 1"), ("{ at-least: 2, of: [s, t, u] }", "u", "s t 2"),
    ("{ at-least: 2, of: [s, t, u] }", "t u", "s 1"),
    // Where none is left, nothing is known but what was written.
    ("{ any: [s, t, u] }", "s t u", "s t u 1"),
    ("{ at-least: 2, of: [s, t, u] }", "s t u", "s t u 2"),
  ]) func aGoneMemberIsNobodysSpare(
    group: String, gone: String, expected: String
  ) throws {
    let gone = gone.split(separator: " ").map(String.init)
    let servers = ["s", "t", "u"].map {
      "  - { id: \($0)\(gone.contains($0) ? ", gone: yes" : "") }\n"
    }
    let model = try model(
      "servers:\n\(servers.joined())applications:\n  - id: a\n    runs-on: \(group)")
    let requirement = try #require(model.graph.requirements(of: model.node(of: 0)).first)
    let members = model.graph.members(of: requirement).map { model.assets[model.asset(of: $0)].id }
    #expect(
      (members + ["\(model.graph.needed(by: requirement))"]).joined(separator: " ") == expected)
    let isSaid = model.warnings.contains { $0.message(in: .english).contains("no spare") }
    #expect(isSaid == (!gone.isEmpty && gone.count < 3))
  }

  @Test func aMarkSaysYesOrADay() {
    #expect(throws: InvalidModel.self) {
      try model(["x.nodes.csv": "kind,id,gone\nserver,s,31/02/2026"])
    }
    // As French Excel leaves it.
    #expect(throws: Never.self) {
      try model(["x.nodes.csv": "kind,id,gone\nserver,s,30/11/2026"])
    }
  }

  @Test func yamlSaysTheSame() throws {
    let model = try model("servers: [{ id: s, source: 'inv:S/1', gone: yes }]")
    #expect(
      model.warnings.contains { $0.message(in: .french).contains("n’est plus dans sa source") })
  }
}
