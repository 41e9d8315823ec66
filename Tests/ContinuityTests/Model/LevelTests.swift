// Levels, activity lost and least levels: read in every form, told minute by minute, judged.

import DependencyGraph
import Testing

@testable import Continuity

@Suite struct `Levels` {
  private func levels(_ outcome: Outcome, _ id: String) -> [String] {
    outcome.answer(id).levels.map {
      "\($0.interval.from)–\($0.interval.to.map(String.init) ?? "") \($0.percent.map(String.init) ?? "?")"
    }
  }

  private func lost(_ outcome: Outcome, _ id: String) -> String {
    let lost = outcome.answer(id).lost
    return "\(lost.isAtLeast ? "≥" : "")\(lost.minutes)" + (lost.volume.map { " \($0)" } ?? "")
  }

  @Test func `the worked example of the paper`() throws {
    let found = try model(
      """
      processes:
        - id: urgences
          mtpd: 4h
          volume: 120/d
          needs: [{ node: dpi, tolerance: 0m }, { node: porters, tolerance: unlimited, level: 80% }]
          degraded-mode: { lasts: 4320, level: 40% }
      applications: [{ id: dpi, restart: 0, needs: [{ node: ad, tolerance: 480 }] }]
      services: [{ id: ad, restart: 0 }]
      equipment: [{ id: porters, restart: 0 }]
      scenarios: [{ id: s, fail: [{ node: ad, repair: 1000 }, { node: porters, repair: 60 }] }]
      """)
    let outcome = found.outcome(of: "s")
    #expect(levels(outcome, "urgences") == ["0–60 80", "480–1000 40"])
    // 60 × 20 % + 520 × 60 % = 324 minutes, of 12 minutes each.
    #expect(lost(outcome, "urgences") == "324 27")
    #expect(levels(outcome, "dpi") == ["480–1000 0"])
    #expect(lost(outcome, "dpi") == "520")
  }

  @Test func `a mode whose level falls with time, from the first break on`() throws {
    let found = try model(
      """
      processes:
        - { id: p, mtpd: 4h, needs: [a], degraded-mode: { lasts: 3d, level: { 0h: 80%, 24h: 60% } } }
        - { id: q, mtpd: 4h, needs: [a], degraded-mode: { lasts: 3d } }
      services: [{ id: a, restart: 0 }]
      """)
    let outcome = found.outcome(failing: "a", lasting: .minutes(2_000))
    #expect(levels(outcome, "p") == ["0–1440 80", "1440–2000 60"])
    #expect(lost(outcome, "p") == "512")
    #expect(levels(outcome, "q") == ["0–2000 ?"])
    #expect(lost(outcome, "q") == "≥0")
  }

  @Test func `of several that are followed, a doubtful one too many makes no lower bound`() throws {
    let found = try model(
      """
      processes:
        - { id: p, mtpd: 4h, needs: [{ any: [s, t], level: follow }, { node: a, tolerance: unlimited, level: 50% }] }
        - { id: q, mtpd: 4h, needs: [{ all: [s, t], level: follow }, { node: a, tolerance: unlimited, level: 50% }] }
      services: [{ id: s, restart: 0, needs: { node: a, tolerance: unlimited } }, { id: t, restart: 0 }]
      equipment: [{ id: a, restart: 0 }]
      """)
    let outcome = found.outcome(failing: "a", lasting: .minutes(100))
    #expect(lost(outcome, "p") == "50")
    #expect(lost(outcome, "q") == "≥50")
  }

  @Test func `what is useful and says no level makes a lower bound`() throws {
    let found = try model(
      """
      processes:
        - { id: p, mtpd: 4h, needs: [{ node: a, tolerance: unlimited }] }
        - { id: q, mtpd: 4h, needs: [{ node: a, tolerance: 4h }] }
      services: [{ id: a, restart: 0 }]
      """)
    let outcome = found.outcome(failing: "a", lasting: .minutes(60))
    #expect(levels(outcome, "p") == [] && lost(outcome, "p") == "≥0")
    #expect(levels(outcome, "q") == [] && lost(outcome, "q") == "0")
  }

  @Test func `a share of members or of people, met or not`() throws {
    let found = try model(
      """
      processes:
        - { id: p, mtpd: 4h, needs: [{ at-least: 1, of: [a, b, c], level: share }] }
        - { id: q, mtpd: 4h, staffed-by: [{ at-least: 5, of: [ide], tolerance: unlimited, level: share }] }
      services: [{ id: a, restart: 0 }, { id: b, restart: 0 }, { id: c, restart: 0 }]
      roles: [{ id: ide, headcount: 6 }]
      scenarios:
        - { id: s, for: 1h, fail: [{ node: a, repair: 30 }, { node: b, repair: 20 }], absent: { ide: 3 } }
      """)
    let outcome = found.outcome(of: "s")
    #expect(levels(outcome, "p") == ["0–20 33", "20–30 66"])
    #expect(outcome.affected.contains(found.asset("p")) && outcome.hindered("p") == "")
    #expect(levels(outcome, "q") == ["0–60 60"])
  }

  @Test func `a level that follows others, in a ring too`() throws {
    let found = try model(
      """
      processes:
        - { id: p, mtpd: 4h, needs: [{ node: lab, level: follow }] }
        - { id: lab, mtpd: 4h, needs: [{ node: a, tolerance: unlimited, level: 70% }, { node: ring, level: follow, tolerance: unlimited }] }
        - { id: ring, mtpd: 4h, needs: [{ node: lab, level: follow, tolerance: unlimited }] }
        - { id: two, mtpd: 4h, needs: [{ at-least: 1, of: [lab, b], level: follow }] }
      services: [{ id: a, restart: 0 }, { id: b, restart: 0 }]
      """)
    let outcome = found.outcome(failing: "a", lasting: .minutes(60))
    for id in ["p", "lab", "ring"] { #expect(levels(outcome, id) == ["0–60 70"], "\(id)") }
    #expect(levels(outcome, "two") == [])
  }

  @Test func `a catch-up that is a share of the time without the system`() throws {
    let found = try model(
      """
      processes: [{ id: p, mtpd: 4h, needs: [a], degraded-mode: { lasts: 60, catch-up: 50% } }]
      services: [{ id: a, restart: 0 }]
      """)
    let outcome = found.outcome(failing: "a", lasting: .minutes(101))
    #expect(outcome.answer("p").normalAgain == 152)
  }

  @Test func `nodes.csv and needs.csv say the same`() throws {
    let found = try model([
      "nodes.csv": """
      kind,id,mtpd,lasts,level,mbco,volume,catch-up
      process,p,4h,3d,"0h: 80%, 24h: 60%",50 %,120/j,50%
      service,a,,,,,,
      service,b,,,,,,
      """,
      "needs.csv": """
      node,member,group,tolerance,niveau
      p,a,,,
      p,b,,unlimited,30%
      """,
    ])
    #expect(found.details[found.asset("p")]?.modeLevels.text == "0m: 80%, 1440m: 60%")
    #expect(found.details[found.asset("p")]?.minimumLevel == 50)
    #expect(found.details[found.asset("p")]?.volume?.text == "120/d")
    #expect(found.details[found.asset("p")]?.catchUpShare?.percent == 50)
    #expect(found.needs(of: found.asset("p")).map(\.level) == [nil, .percent(30)])
  }

  @Test(arguments: [
    ("needs: [{ node: a, level: 101% }]", "'101%' is not a level"),
    ("needs: [{ node: a, level: 40 }]", "'40' is not a level"),
    ("needs: [{ node: a, level: -1% }]", "'-1%' is not a level"),
    ("needs: [{ node: a, level: sharing }]", "'share' or 'follow'"),
    ("maintained-by: [{ node: a, level: 40% }]", "'level' does not apply to 'maintained-by'"),
    ("mbco: 120%", "'120%' is not a level for 'mbco'"),
    ("volume: 120", "'120' is not a volume"),
    ("volume: 0/d", "'0/d' is not a volume"),
    (
      "needs: [a], degraded-mode: { lasts: 1h, level: { 0h: 80% , 60m: 40%, 1h: 30% } }",
      "two levels after"
    ),
    (
      "needs: [a], degraded-mode: { lasts: 1h, needs: [{ node: a, level: 10% }] }",
      "does not apply to 'needs'"
    ),
  ])
  func `that are wrong are errors with a place`(text: String, message: String) throws {
    let found = problems(of: [
      "m.yaml": "processes: [{ id: p, mtpd: 1h, \(text) }]\nservices: [{ id: a }]"
    ])
    #expect(found.contains { $0.contains(message) }, "\(found)")
  }

  @Test func `only a process has a least level`() throws {
    let found = problems(of: ["m.yaml": "services: [{ id: a, mbco: 40% }]"])
    #expect(found.contains { $0.contains("is no process; only a process has 'mbco'") }, "\(found)")
  }
}

@Suite struct `Least levels` {
  private func verdict(
    _ mode: String, _ extra: String = "", lasting minutes: Int? = 600
  ) throws -> (Verdict?, Answer) {
    let found = try model(
      """
      processes: [{ id: p, mtpd: 4h, needs: [a], degraded-mode: { lasts: 1d\(mode) }\(extra) }]
      services: [{ id: a, restart: 30 }]
      """)
    let outcome = found.outcome(failing: "a", lasting: minutes.map { .minutes($0) })
    return (outcome.answer("p").verdicts.first, outcome.answer("p"))
  }

  @Test func `below it, a process on paper counts as down`() throws {
    let (low, answer) = try verdict(", level: 40%", ", mbco: 50%")
    #expect(low?.result == .missed && low?.value == 630 && low?.by == 390)
    #expect(answer.outages.isEmpty && answer.severity(horizon: 9_999) > Severity.none)
    let (enough, _) = try verdict(", level: 50%", ", mbco: 50%")
    #expect(enough?.result == .kept)
    let (unsaid, _) = try verdict(", level: 40%")
    #expect(unsaid?.result == .kept)
  }

  @Test func `an outage and the time below it are one`() throws {
    // On paper for a day, then down until 1 d 10 h.
    let (found, _) = try verdict(", level: 40%", ", mbco: 50%", lasting: 2_010)
    #expect(found?.value == 2_040)
  }

  @Test func `where the level is not said, only being down decides`() throws {
    let (unknown, answer) = try verdict("", ", mbco: 50%")
    #expect(unknown?.result == .unknown)
    #expect(answer.missing.map(\.key) == ["level"])
    let (down, _) = try verdict("", ", mbco: 50%", lasting: 2_010)
    #expect(down?.result == .missed && down?.by == 360 && down?.isAtLeast == true)
    let (short, _) = try verdict("", ", mbco: 50%", lasting: 60)
    #expect(short?.result == .kept)
  }

  @Test func `a cause of unknown length must end in time for the level too`() throws {
    let (found, _) = try verdict(", level: 40%", ", mbco: 50%", lasting: nil)
    #expect(found?.result == .unknown && found?.causeMustEndBy == 210)
  }
}
