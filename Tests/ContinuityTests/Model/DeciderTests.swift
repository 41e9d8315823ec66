// Signs, and who decides on a degraded mode: in both formats, by nodes or by names.

import DependencyGraph
import TestSupport
import Testing

@testable import Continuity

@Suite struct `Signs and who decides on paper` {
  @Test func `are read from YAML, in English and in French`() throws {
    let found = try model(
      """
      processes:
        - id: p
          mtpd: 1h
          needs: [ad]
          degraded-mode: { lasts: 1h, decided-by: chef, trigger: no login for 10 min, ended-by: the director }
        - id: q
          mtpd: 1h
          signe: les malades attendent
          needs: [ad]
          mode-degrade: { tient: 1h, decide-par: chef, declencheur: rien, leve-par: chef }
      services: [{ id: ad, sign: the session refuses the password }]
      roles: [{ id: chef, headcount: 1 }]
      """)
    let details = try #require(found.details[found.asset("p")])
    #expect(details.decidedBy == .asset(found.asset("chef")))
    #expect(details.trigger == "no login for 10 min")
    #expect(details.endedBy == .other("the director"))
    #expect(found.details[found.asset("ad")]?.sign == "the session refuses the password")
    #expect(found.details[found.asset("q")]?.sign == "les malades attendent")
    #expect(found.details[found.asset("q")]?.endedBy == .asset(found.asset("chef")))
    // Whoever decides is needed: nobody is told that nothing needs him.
    #expect(found.warnings.isEmpty, "\(found.warnings)")
  }

  @Test func `are read from CSV, within the establishment`() throws {
    let found = try model([
      "nodes.csv": """
      kind,id,establishment,mtpd,lasts,decided-by,trigger,ended-by,sign
      process,h/p,h,1h,2h,chef,no login,h/chef,people wait
      role,h/chef,h,,,,,,
      """,
      "e.yaml": "establishments: [{ id: h }]",
    ])
    let details = try #require(found.details[found.asset("h/p")])
    #expect(details.decidedBy == .asset(found.asset("h/chef")))
    #expect(details.endedBy == .asset(found.asset("h/chef")))
    #expect(details.trigger == "no login" && details.sign == "people wait")
  }

  @Test func `have one text each, and stand in the mode`() {
    let found = problems(of: [
      "m.yaml": """
      processes:
        - { id: p, mtpd: 1h, needs: [a], sign: [x, y], decided-by: chef, trigger: t,
            degraded-mode: { lasts: 1h, trigger: { a: b } } }
      services: [{ id: a }]
      """
    ])
    #expect(found.contains { $0.contains("error") && $0.contains("sign") }, "\(found)")
    #expect(found.contains { $0.contains("error") && $0.contains("trigger") }, "\(found)")
    #expect(found.contains { $0.contains("warning") && $0.contains("'decided-by'") }, "\(found)")
  }

  @Test func `are compared as any key is`() throws {
    func text(_ sign: String, _ decides: String) -> String {
      """
      processes: [{ id: p, mtpd: 1h, needs: [a], degraded-mode: { lasts: 1h, decided-by: \(decides), trigger: t } }]
      services: [{ id: a, sign: \(sign) }]
      """
    }
    let changes = try comparison(text("x", "b"), text("y", "c"))
      .elements.flatMap { $0.fields.map(\.key) }
    #expect(changes.sorted() == ["decided-by", "sign"])
  }

  @Test func `a milestone that changes the mode forgets who decided on it`() throws {
    let text = """
      processes: [{ id: p, mtpd: 1h, needs: [a], degraded-mode: { lasts: 1h, decided-by: b, trigger: t, ended-by: c } }]
      services: [{ id: a, sign: x }]
      milestones:
        - { id: m, on: 2027-01-01, changes: [{ node: p, degraded-mode: { lasts: 2h } }, { node: a, sign: y }] }
      """
    let found = try model(inFolder: ["m.yaml": text], at: CalendarDate("2027-02-01"))
    let details = found.details[found.asset("p")]
    #expect(details?.decidedBy == nil && details?.trigger == nil && details?.endedBy == nil)
    #expect(found.details[found.asset("a")]?.sign == "y")
  }
}
