// Heads asked at once by processes that are up, against those who are there.

import DependencyGraph
import TestSupport
import Testing

@testable import Continuity

@Suite struct `People asked for` {
  private func found(scenarios: String = "", roles: String = "{ id: ide, headcount: 20 }") throws
    -> Model
  {
    try model(
      """
      processes:
        - id: er
          mtpd: 4h
          restart: 0m
          staffed-by: { ide: 4 }
          needs: [{ node: dpi, tolerance: 8h }]
          degraded-mode: { lasts: 72h, staffed-by: { ide: 6 }, procedure: P1 }
        - { id: ward, mtpd: 4h, restart: 0m, staffed-by: { ide: 14 }, needs: [{ node: dpi, tolerance: 8h }],
            degraded-mode: { lasts: unlimited, staffed-by: { ide: 18 } } }
        - { id: smur, mtpd: 4h, restart: 0m, needs: [{ node: porter, tolerance: unlimited }] }
      applications: [{ id: dpi, restart: 0m }]
      roles: [\(roles), { id: porter, headcount: 1 }]
      \(scenarios)
      """)
  }

  private func shown(_ outcome: Outcome, _ role: String) -> [String] {
    let asset = outcome.model.asset(role)
    return outcome.peopleAsked.first { $0.role == asset }?.stretches.map {
      "\($0.interval.from)–\($0.interval.to.map(String.init) ?? "") \($0.asked)/"
        + ($0.present.map(String.init) ?? "?")
    } ?? []
  }

  private func shortOf(_ id: String, in outcome: Outcome) -> [[String]] {
    outcome.answer(id).verdicts.map { outcome.model.ids($0.shortOf) }
  }

  @Test func `paper takes those of the mode, in place of those of an ordinary day`() throws {
    let outcome = try found().outcome(failing: "dpi", lasting: .minutes(6_000))
    // The emergency room is down from 4800 on; 18 are asked for then by the ward alone, later by both.
    #expect(shown(outcome, "ide") == ["0–480 18/20", "480–4800 24/20", "4800– 18/20"])
    let short = try #require(outcome.peopleAsked.first?.shortage)
    #expect(short.interval.from == 480 && short.missing == 4)
  }

  @Test func `a mode that names nobody is run by those of an ordinary day`() throws {
    let found = try model(
      """
      processes:
        - { id: p, mtpd: 4h, staffed-by: { ide: 3 }, needs: [dpi], degraded-mode: { lasts: 1h } }
        - { id: q, mtpd: 4h, staffed-by: { ide: 3, porter: 1 }, needs: [dpi],
            degraded-mode: { lasts: unlimited, staffed-by: { ide: 4 } } }
      applications: [{ id: dpi, restart: 0m }]
      roles: [{ id: ide, headcount: 9 }, { id: porter, headcount: 2 }]
      """)
    let outcome = found.outcome(failing: "dpi", lasting: .minutes(120))
    #expect(shown(outcome, "ide") == ["0–60 7/9", "60–120 4/9", "120– 6/9"])
    // What the mode names is all it takes.
    #expect(shown(outcome, "porter") == ["0–120 0/2", "120– 1/2"])
  }

  @Test func `an absence counts as long as it lasts, and nobody is there of a role that is down`()
    throws
  {
    let found = try found(
      scenarios: """
        scenarios:
          - { id: flu, absent: { ide: 3 }, for: 1d }
          - { id: forever, absent: { ide: 3 } }
          - { id: gone, fail: [{ node: porter, repair: 2h }] }
          - { id: zero, absent: { ide: 3 }, for: 0m }
        """)
    #expect(shown(found.outcome(of: "flu"), "ide") == ["0–1440 18/17", "1440– 18/20"])
    #expect(shown(found.outcome(of: "forever"), "ide") == ["0– 18/17"])
    #expect(shown(found.outcome(of: "gone"), "porter") == ["0–120 1/0", "120– 1/1"])
    #expect(shown(found.outcome(of: "zero"), "ide") == [])
  }

  @Test func `without a headcount nobody is missing`() throws {
    let found = try found(roles: "{ id: ide }")
    let outcome = found.outcome(failing: "dpi", lasting: .minutes(600))
    #expect(shown(outcome, "ide") == ["0–480 18/?", "480–600 24/?", "600– 18/?"])
    #expect(outcome.peopleAsked.allSatisfy { $0.shortage == nil })
  }

  @Test func `every objective kept by people who are not there says so`() throws {
    let found = try found()
    let outcome = found.outcome(failing: "dpi", lasting: .minutes(600))
    #expect(shortOf("er", in: outcome) == [["ide"]])
    #expect(shortOf("ward", in: outcome) == [["ide"]])
    #expect(shortOf("smur", in: outcome) == [[]])
    // Back before the paper comes out.
    #expect(shortOf("er", in: found.outcome(failing: "dpi", lasting: .minutes(480))) == [[]])
    let mode = try #require(outcome.answer("er").mode)
    #expect(mode.from == 480 && mode.holdsUntil == .minutes(4_800))
    #expect(mode.people.map(\.missing) == [4] && mode.people.map(\.isShared) == [true])
    #expect(outcome.answer("ward").mode?.holdsUntil == .unlimited)
  }

  @Test func `shifts count where the start is known`() throws {
    let found = try found(
      scenarios: """
        scenarios:
          - { id: friday, starts: 2026-11-27T16:00, fail: [{ node: dpi, repair: 10h }] }
          - { id: someday, fail: [{ node: dpi, repair: 10h }] }
        """,
      roles: """
        { id: ide, headcount: 20, presence: [{ from: "07:00", to: "21:00", count: 26 }, { count: 15 }] }
        """)
    // 16:00 + 5 h: the night begins with 15; at 8 h the paper comes out, at 10 h it is put away.
    let stretches = shown(found.outcome(of: "friday"), "ide")
    #expect(
      Array(stretches.prefix(5)) == [
        "0–300 18/20", "300–480 18/15", "480–600 24/15", "600–900 18/15", "900–1740 18/20",
      ])
    #expect(
      shown(found.outcome(of: "someday"), "ide") == ["0–480 18/20", "480–600 24/20", "600– 18/20"])
  }

  @Test func `shifts alone are not told`() throws {
    let found = try found(
      scenarios:
        "scenarios: [{ id: m, starts: 2026-11-27T16:00, fail: [{ node: porter, repair: 1h }] }]",
      roles: """
        { id: ide, headcount: 20, presence: [{ from: "07:00", to: "21:00", count: 20 }, { count: 18 }] }
        """)
    #expect(shown(found.outcome(of: "m"), "ide") == [])
    #expect(!shown(found.outcome(of: "m"), "porter").isEmpty)
  }

  @Test func `people who are short are not what a least level decides`() throws {
    let found = try model(
      """
      processes:
        - { id: p, mtpd: 4h, mbco: 50%, staffed-by: { ide: 2 },
            needs: [{ node: a, tolerance: unlimited, level: 80% }] }
        - { id: q, mtpd: 4h, staffed-by: { ide: 2 } }
      services: [{ id: a, restart: 0m }]
      roles: [{ id: ide, headcount: 3 }]
      """)
    let verdict = try #require(
      found.outcome(failing: "a", lasting: .minutes(60)).answer("p").verdicts.first)
    #expect(verdict.result == .kept && found.ids(verdict.shortOf) == ["ide"])
    #expect(verdict.ground == .outages)
  }

  @Test func `a horizon ends what is told`() throws {
    let found = try found()
    let scenario = Scenario(failing: [found.asset("dpi")], for: .minutes(6_000))
    #expect(shown(Outcome(of: scenario, in: found, horizon: 479), "ide") == [])
    #expect(
      shown(Outcome(of: scenario, in: found, horizon: 480), "ide") == ["0–480 18/20", "480– 24/20"])
  }
}

/// Small random models in which processes with and without modes share roles.
private struct RandomStaffs {
  private var random: RandomSource
  private(set) var text = ""

  private mutating func pick(_ range: ClosedRange<Int>) -> Int { random.pick(range) }

  private mutating func one(of texts: [String]) -> String { random.pick(texts) }

  private mutating func staff() -> String {
    let asked = ["r", "s"].filter { _ in pick(0...2) > 0 }.map { "\($0): \(pick(1...3))" }
    return asked.isEmpty ? "" : ", staffed-by: { \(asked.joined(separator: ", ")) }"
  }

  init(seed: Int) {
    random = RandomSource(seed: seed)
    var lines = ["processes:"]
    let names = "abcd".prefix(pick(2...4)).map(String.init)
    for name in names {
      let need = one(of: ["x", "y", "{ node: x, tolerance: 20m }", "{ any: [x, y] }"])
      let mode = one(of: ["", "60m", "unlimited", "90m"])
      let fallback = mode.isEmpty ? "" : ", degraded-mode: { lasts: \(mode)\(staff()) }"
      lines.append(
        "  - { id: \(name), mtpd: 1h, restart: \(pick(0...1) * 5)m\(staff()), needs: [\(need)]\(fallback) }"
      )
    }
    lines.append("applications: [{ id: x, restart: 5m }, { id: y, restart: 0m, needs: [r] }]")
    lines.append(
      "roles: [{ id: r, headcount: \(pick(3...8)), restart: 0m }, { id: s, restart: 0m, headcount: \(pick(3...6)) }]"
    )
    lines.append("scenarios:\n  - id: n\n    for: \(pick(1...12) * 10)m\n    fail:")
    for _ in 0..<pick(1...3) {
      lines.append(
        "      - { node: \(one(of: ["x", "y", "x", "r"])), repair: \(one(of: ["10m", "45m", "100m"])), at: \(pick(0...9) * 10)m }"
      )
    }
    if pick(0...1) == 1 { lines.append("    absent: { r: \(pick(1...3)), s: \(pick(0...2)) }") }
    text = lines.joined(separator: "\n")
  }
}

@Suite struct `People asked for on random models` {
  /// Asked and present, by their definition, for one minute.
  private func count(
    _ role: Index<Asset>, at minute: Int, _ outcome: Outcome, _ answers: Indexed<Asset, Answer>
  ) -> [Int?] {
    func holds(_ intervals: [Interval]) -> Bool {
      intervals.contains { $0.from <= minute && minute < $0.to ?? .max }
    }
    let model = outcome.model
    var asked = 0
    for process in model.assets.indices where model.assets[process].kind == .process {
      if holds(answers[process].outages) { continue }
      let needs = model.needs(of: process).filter { $0.members == [role] }
      let own = needs.filter { $0.phase == .operate }.reduce(0) { $0 + ($1.people ?? 0) }
      let onPaper = needs.filter { $0.phase == .fallback }.reduce(0) { $0 + ($1.people ?? 0) }
      let namesAny = model.needs(of: process).contains { $0.phase == .fallback && $0.people != nil }
      asked += namesAny && holds(answers[process].degraded) ? onPaper : own
    }
    var present = model.assets[role].headcount ?? 0
    let length = outcome.scenario.lasts == .unlimited ? nil : outcome.scenario.lasts
    if case .minutes(let minutes)? = length, minute < minutes {
      present -= outcome.scenario.absences.first { $0.role == role }?.people ?? 0
    }
    return [asked, holds(answers[role].outages) ? 0 : present]
  }

  @Test func `are what their definition says of every minute`() throws {
    var seen = (short: 0, steps: 0, resting: 0)
    for seed in 1...300 {
      let random = RandomStaffs(seed: seed)
      let found = try model(random.text)
      let outcome = Outcome(of: try #require(found.scenario("n")), in: found, horizon: 300)
      let answers = Indexed<Asset, Answer>(found.assets.indices.map { outcome.answer(for: $0) })
      var short: [Index<Asset>: Set<Int>] = [:]
      for role in [found.asset("r"), found.asset("s")] {
        let told = outcome.staffings.roles[role]?.stretches
        for minute in 0...300 {
          let expected = count(role, at: minute, outcome, answers)
          let stretch = told?.last { $0.interval.from <= minute }
          let isSame = told == nil || [stretch?.asked, stretch?.present] == expected
          #expect(isSame, "seed \(seed), \(found.assets[role].id) at \(minute)\n\(random.text)")
          if !isSame { return }
          if expected[0] ?? 0 > expected[1] ?? 0 { short[role, default: []].insert(minute) }
        }
        seen.steps += told?.count ?? 0
        seen.short += short[role]?.count ?? 0
      }
      for process in found.assets.indices where found.assets[process].kind == .process {
        let resting = Set(answers[process].verdicts.flatMap(\.shortOf))
        for role in resting { #expect(short[role] != nil, "seed \(seed)\n\(random.text)") }
        seen.resting += resting.count
      }
    }
    #expect(seen.short > 2_000 && seen.steps > 1_000 && seen.resting > 60, "\(seen)")
  }
}
