// Who is there when: lines of presence, closed days, absences and reinforcements, minute by minute.

import DependencyGraph
import Formats
import TestSupport
import Testing

@testable import Continuity

@Suite struct `When people are there` {
  /// A team of four by day and one on call, and a supplier that keeps office hours.
  private let team = """
    roles:
      - id: sys
        headcount: 4
        presence:
          - { days: mon-fri, from: "08:00", to: "18:00", count: 4 }
          - { days: [sat, sun], from: 22h, to: 6h, count: 0 }
          - { count: 1 }
    suppliers: [{ id: editor, presence: [{ days: mon-fri, from: "09:00", to: "17:00", count: 2 }] }]
    """

  /// Minutes and heads up to a horizon, as `0:1 600:4`; `*` for as many as are asked for.
  private func shifts(
    _ yaml: String, _ people: String, starts: String?, for minutes: Int, scenario: String? = nil
  ) throws -> String {
    let found = try model(yaml)
    let attendance = Attendance(
      of: found.asset(people), in: scenario.flatMap { found.scenario($0) } ?? Scenario(), of: found,
      starts: starts.flatMap { StartTime($0) }, until: minutes)
    for stretch in attendance.stretches {
      #expect(attendance.heads(at: stretch.from) == stretch.heads)
      if stretch.from > 0 { #expect(attendance.heads(at: stretch.from - 1) != stretch.heads) }
    }
    return attendance.stretches.map { "\($0.from):\($0.heads.map(String.init) ?? "*")" }
      .joined(separator: " ")
  }

  @Test
  func `the first line that matches decides, and a night belongs to the day on which it begins`()
    throws
  {
    // Friday 16:00: the day until 18:00, on call, nobody in the nights of Saturday and Sunday, then Monday 08:00.
    #expect(
      try shifts(team, "sys", starts: "2026-11-27T16:00", for: 4_320)
        == "0:4 120:1 1800:0 2280:1 3240:0 3720:1 3840:4")
  }

  @Test func `a day that is closed counts as a Sunday`() throws {
    // 24 December 2026 is a Thursday; the 25th is closed.
    let yaml = team + "\nclosed: [2026-12-25]"
    #expect(
      try shifts(yaml, "editor", starts: "2026-12-24T10:00", for: 6_000) == "0:2 420:0 5700:2")
    #expect(
      try shifts(yaml, "sys", starts: "2026-12-24T10:00", for: 2_520)
        == "0:4 480:1 2160:0")
    // The night that begins on the closed day is a Sunday's, also where it goes on into the next one.
    #expect(
      try shifts(yaml, "sys", starts: "2026-12-26T00:00", for: 600) == "0:0 360:1")
  }

  @Test func `without a start only a presence that never changes is known`() throws {
    #expect(try shifts(team, "sys", starts: nil, for: 10_000) == "0:4")
    let found = try model(team)
    #expect(Attendance(of: found.asset("sys"), in: Scenario(), of: found).lacksStart)
    let constant = "roles: [{ id: a, headcount: 5, presence: [{ count: 3 }] }, { id: b }]"
    #expect(try shifts(constant, "a", starts: nil, for: 10_000) == "0:3")
    #expect(try shifts(constant, "b", starts: nil, for: 10_000) == "0:*")
  }

  @Test
  func
    `who is absent is so as long as the absence lasts, and reinforcements are added to each line`()
    throws
  {
    let yaml =
      team + """

        scenarios:
          - id: flu
            starts: 2026-11-30T06:00
            absent: { sys: 40% }
            for: 5h
            reinforce: [{ who: sys, by: 2, from: 4h, for: 4h }, { who: editor, by: 3 }]
        """
    // Of 4, 2 are absent until 300; on call 1, from 08:00 the two that are left, with 2 more from 240 to 480.
    #expect(
      try shifts(yaml, "sys", starts: nil, for: 600, scenario: "flu")
        == "0:1 120:2 240:4 300:6 480:4")
    // Nobody to add to before 09:00.
    #expect(try shifts(yaml, "editor", starts: nil, for: 600, scenario: "flu") == "0:0 180:5")
    #expect(
      try shifts(yaml, "sys", starts: "2026-11-29T06:00", for: 600, scenario: "flu")
        == "0:1 240:3 480:1")
  }

  @Test func `the table says the same as the list, in either language`() throws {
    let csv = """
      personnes;jours;de;à;nombre
      sys;lun-ven;08:00;18h;4
      sys;sam, dim;22:00;06:00;0
      sys;;;;1
      editor;mon-fri;9:00;17:00;2
      """
    let people = "roles: [{ id: sys, headcount: 4 }]\nsuppliers: [{ id: editor }]"
    let (table, list) = (try model(["m.yaml": people, "presence.csv": csv]), try model(team))
    for id in ["sys", "editor"] {
      #expect(table.presence(of: table.asset(id)) == list.presence(of: list.asset(id)))
    }
    #expect(
      list.presence(of: list.asset("sys"))?.lines.map(\.text) == [
        "mon-fri 08:00-18:00 4", "sat,sun 22:00-06:00 0", "1",
      ])
    let wrapped = try model(
      "fonctions: [{ id: a, présence: [{ jours: ven-lun, de: 22h30, count: 2 }] }]\nfériés: []")
    #expect(
      wrapped.presence(of: 0)?.lines == [
        Presence.Line(
          days: [Weekdays(4), Weekdays(5), Weekdays(6), Weekdays(0)], from: 1_350, count: 2)
      ])
  }

  @Test(arguments: [
    (
      "presence: [{ from: \"25:00\", count: 1 }]",
      "1:37: error: '25:00' is no hour of the day for 'from'"
    ),
    (
      "presence: [{ from: \"24:00\", count: 1 }]",
      "1:37: error: '24:00' is no hour of the day for 'from'"
    ),
    ("presence: [{ to: 8:5, count: 1 }]", "1:35: error: '8:5' is no hour of the day for 'to'"),
    ("presence: [{ to: 8, count: 1 }]", "1:35: error: '8' is no hour of the day for 'to'"),
    ("presence: [{ days: mon-fry, count: 1 }]", "1:37: error: 'mon-fry' are no days of the week"),
    ("presence: [{ days: [mon, holiday], count: 1 }]", "1:43: error: 'holiday' are no days"),
    ("presence: [{ days: mon }]", "1:29: error: 'count' is missing or has no value"),
    ("presence: [{ count: -1 }]", "1:38: error: '-1' is not a number for 'presence'"),
    (
      "presence: [{ count: 2 }, { days: mon, count: 1 }]",
      "1:43: error: this line of the presence of 'a'"
    ),
    (
      "presence: [{ days: sat, from: 22h, to: 6h, count: 2 }, { days: sun, to: \"06:00\", count: 1 }]",
      "1:73: error: this line of the presence of 'a' never counts"
    ),
    ("presence: 4", "1:28: error: 'presence' takes a list"),
    (
      "presence: [4]",
      "1:29: error: each item of 'presence' has keys with values, as in '{ days: mon-fri"
    ),
  ])
  func `what cannot be is told with its place`(line: String, message: String) {
    let found = problems(of: ["m.yaml": "roles: [{ id: a, \(line) }]"])
    #expect(found.contains { $0.hasPrefix("m.yaml:\(message)") }, "\(found)")
  }

  @Test func `a line that only a closed day lets count is no mistake`() throws {
    let line =
      "roles: [{ id: a, presence: [{ days: mon, from: 22h, to: 6h, count: 2 }, { days: tue, to: 6h, count: 1 }] }]"
    #expect(problems(of: ["m.yaml": line]).contains { $0.contains("never counts") })
    // A Monday that is a Sunday has no night for the Tuesday.
    #expect(
      !problems(of: ["m.yaml": line + "\nclosed: [2026-12-28]"]).contains { $0.contains("error") })
  }

  @Test func `what is nobody is not present, and dates must exist`() {
    let found = problems(of: [
      "m.yaml": "servers: [{ id: a, presence: [{ count: 1 }] }]\nclosed: [2026-02-30, 2026-13-01]",
      "presence.csv": "people,count\nb,1\n,2\n",
    ])
    #expect(
      found.filter { $0.contains("error") } == [
        "m.yaml:1:17: error: 'a' is neither a role nor a supplier; only people are present and work",
        "m.yaml:2:10: error: '2026-02-30' is not a date for 'closed'; write year-month-day, as in 2026-03-12",
        "m.yaml:2:22: error: '2026-13-01' is not a date for 'closed'; write year-month-day, as in 2026-03-12",
        "presence.csv:2:1: error: unknown id 'b': did you mean 'a'?",
        "presence.csv:3:1: error: 'people' is missing or has no value",
      ])
  }

  @Test func `lines of one team in two files have no order`() {
    let found = problems(of: [
      "m.yaml": "roles: [{ id: a, headcount: 2, presence: [{ days: mon, count: 1 }] }]",
      "presence.csv": "people,days,count\na,tue,1\n",
    ])
    #expect(
      found.contains {
        $0.hasPrefix("presence.csv:2:1: error: the key 'presence' stands twice")
      }, "\(found)")
  }

  @Test func `a reinforcement names people, how many and when`() {
    let found = problems(of: [
      "m.yaml": """
      roles: [{ id: sys, headcount: 2 }]
      servers: [{ id: s, restart: 0 }]
      scenarios:
        - id: x
          fail: [s]
          reinforce: [{ who: sis, by: 1 }, { who: s, by: 1 }, { who: sys }, { who: sys, by: 0 }]
      """
    ])
    #expect(
      found.filter { $0.contains("error") } == [
        "m.yaml:6:24: error: unknown id 'sis': did you mean 'sys'?",
        "m.yaml:6:45: error: 's' is neither a role nor a supplier; only people are present and work",
        "m.yaml:6:57: error: 'by' is missing or has no value",
        "m.yaml:6:87: error: '0' is not a number for 'reinforce'; write digits only, from 0 to 1000000000",
      ])
  }

  @Test func `a milestone says presence anew`() throws {
    let found = try modelAt(
      """
      roles: [{ id: a, headcount: 4, presence: [{ count: 1 }], contact: { phone: "5512", hours: nuit } }]
      milestones: [{ id: m, on: 2027-01-01, changes: [{ node: a, presence: [{ count: 3 }], contact: { phone: "1" } }] }]
      """, "2027-02-01")
    #expect(found.presence(of: 0)?.lines.map(\.count) == [3])
    #expect(found.details[0]?.contact?.phone == "1" && found.details[0]?.contact?.hours == nil)
  }

  private func modelAt(_ yaml: String, _ day: String) throws -> Model {
    var records = Records()
    var defects: [LocatedDefect] = []
    for document in YAMLReader.read(Array(yaml.utf8), file: 0, defects: &defects) {
      records.read(document: document)
    }
    return try Resolver(consume records, paths: ["m.yaml"]).model(
      fallbackName: "test", at: CalendarDate(day))
  }
}
