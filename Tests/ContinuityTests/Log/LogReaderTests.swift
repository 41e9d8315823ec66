// A log typed in a hurry: what is read, and every fault with its cell.

import DependencyGraph
import Formats
import TestSupport
import Testing

@testable import Continuity

@Suite struct LogReaderTests {
  static let text = """
    processes: [{ id: urgences, name: Urgences, mtpd: 4h, needs: [dpi], degraded-mode: { lasts: 3d } }]
    applications:
      - { id: dpi, restart: 30m, needs: [ad] }
      - id: ad
        restart: 60m
        recovery:
          - { step: Reconstruire, takes: 60m }
          - { step: Vérifier, takes: 30m }
    scenarios:
      - { id: panne, starts: 2027-01-14T08:30, fail: [{ node: ad, repair: 4h }] }
      - { id: perte, starts: 2027-01-14T08:30, destroy: [ad] }
    """

  private func read(
    _ rows: String, now: String = "H+24", scenario: String = "panne", starts: Bool = true
  ) throws -> (log: SituationLog?, problems: [String]) {
    let model = try model(inFolder: ["m.yaml": Self.text])
    let position = try #require(model.scenarios.firstIndex { $0.id == scenario })
    var asked = model.scenarios[position]
    if !starts { asked.starts = nil }
    var reader = LogReader(of: asked, in: model, until: 129_600)
    let log = reader.read(Array(rows.utf8), now: now)
    return (
      log,
      reader.problems.map { problem in
        let name = "\(problem.issue)".prefix { $0 != "(" }
        return "\(problem.location.line):\(problem.location.column) \(name)"
      }
    )
  }

  @Test func `hours of the day are those nearest to the row before, days and H+n are read`() throws
  {
    let read = try read(
      """
      heure;élément;constat;qui;remarque
      08:30;ad;arrêt;Astreinte;
      23h50;urgences;papier;;
      00:10;ad;note;;rien
      H+16;ad;retour;;
      2027-01-15 00:45;dpi;up;;
      15/01/2027 1h00;urgences;rétabli;;
      12:50;dpi;down;;
      """, now: "01:30")
    #expect(read.problems.isEmpty)
    let log = try #require(read.log)
    #expect(log.now == 1_020)
    #expect(log.entries.map(\.minute) == [0, 920, 940, 960, 975, 990])
    #expect(log.entries.map(\.sight) == [.down, .paper, .note, .up, .up, .up])
    #expect(log.later == 1)
    #expect(log.entries[0].who == "Astreinte")
  }

  @Test func `steps are numbers from 1 or names`() throws {
    let read = try read(
      """
      time,node,what
      H+1,ad,begun 1
      H+2,ad,done reconstruire
      H+2,ad,commencé Vérifier
      H+2h10,ad,left 20m
      """, scenario: "perte")
    #expect(read.log?.entries.map(\.sight) == [.begun(0), .done(0), .begun(1), .left(20)])
  }

  @Test func `every fault is told at once, with its line and column`() throws {
    let read = try read(
      """
      heure;élément;constat
      14h20;ad;arrêt
      25 h;ad;arrêt
      ;ad;up
      15:00;adx;up
      15:00;dpi;casse
      15:00;dpi;
      15:10;dpi;up
      15:10;dpi;down
      16:00;ad;fini 7
      16:00;ad;reste bientôt
      16:00;;up
      16:00;dpi;papier
      2027-01-13T08:00;ad;up
      2031-01-13T08:00;ad;up
      """, now: "demain")
    #expect(read.log == nil)
    #expect(
      read.problems == [
        "0:0 badTime", "3:1 badTime", "4:1 blank", "5:7 unknownNode", "6:11 unknownSight",
        "7:11 blank", "9:1 twoStates", "10:10 badStep", "11:10 badDuration", "12:7 blank",
        "13:11 noPaper", "14:1 beforeStart", "15:1 tooLate",
      ])
  }

  @Test func `columns that are missing, twice there or unknown are faults`() throws {
    #expect(
      try read("time,what,what,quoi2\nH+1,up,up,x").problems == [
        "1:1 missingColumn", "1:11 columnTwice", "1:16 unknownColumn",
      ])
    #expect(try read("").log == nil)
  }

  @Test func `an hour of the day needs a start, H+n does not`() throws {
    #expect(
      try read("time,node,what\n14:20,ad,up", starts: false).problems == [
        "2:1 timeWithoutStart"
      ])
    #expect(try read("time,node,what\nH+5,ad,up", starts: false).log?.entries.first?.minute == 300)
  }

  @Test func `no rubbish crashes the reader, and no row is dropped in silence`() throws {
    let cells = [
      "", "ad", "dpi", "14:20", "H+", "H+99999999999999", "99:99", "up", "begun", "begun 0",
      "begun 99999999999999999999", "left", "left -5", "done", "\"", "é", "2027-02-30 08:00", "-",
      "h+1h-3", "24:00", "urgences", "paper", "left unlimited", "\u{0}", ";;;",
    ]
    for seed in 1...runs(3_000) {
      var random = RandomSource(seed: seed)
      var rows = ["time;node;what"]
      for _ in 0..<random.pick(1...6) {
        rows.append(
          (0..<random.pick([3, 3, 3, 2, 4])).map { _ in random.pick(cells) }
            .joined(separator: ";"))
      }
      let read = try read(rows.joined(separator: "\n"), now: random.pick(cells))
      #expect((read.log == nil) != read.problems.isEmpty, "seed \(seed)\n\(rows)")
    }
  }

  @Test func `a situation tells what differs, what comes and what does not hold`() throws {
    let model = try model(inFolder: ["m.yaml": Self.text])
    let scenario = try #require(model.scenarios.first { $0.id == "panne" })
    var reader = LogReader(of: scenario, in: model, until: 129_600)
    let rows = "time,node,what\n08:40,ad,down\n09:30,dpi,up\n"
    let first = reader.read(Array(rows.utf8), now: "10:10")
    let log = try #require(first)
    let situation = Situation(log, after: RecoveryPlan(of: scenario, in: model), replans: false)
    func id(_ asset: Index<Asset>) -> String { model.assets[asset].id }
    #expect(
      situation.loose.map { "\(id($0.asset)) \($0.members.map(id)) \($0.from) \($0.to ?? -1)" }
        == ["dpi [\"ad\"] 60 310"])
    #expect(
      situation.differences.map { "\(id($0.asset)) \($0.now) \($0.forecast)" } == [
        "ad down down", "dpi up down", "urgences up paper",
      ])
    #expect(
      situation.coming(within: 1_440) { _ in true }.map {
        "\($0.minute) \(id($0.asset)) \($0.event)"
      }
        == ["310 ad returns"])
    #expect(situation.unseen.isEmpty)
    // Back in time for sure, its MTPD is no event; back at some time at the earliest, it may yet be.
    let timely = try TestSupport.model(inFolder: [
      "m.yaml": """
      services: [{ id: ad, name: AD, restart: 1h, mtpd: 8h }]
      scenarios: [{ id: panne, starts: 2027-01-14T08:30, fail: [{ node: ad, repair: 2h }] }]
      """
    ])
    let outage = try #require(timely.scenarios.first)
    for (now, events) in [("09:30", ["180 returns"]), ("12:00", ["480 deadline"])] {
      var reader = LogReader(of: outage, in: timely, until: 129_600)
      let seen = reader.read(Array("time,node,what\n08:30,ad,down\n".utf8), now: now)
      let played = Situation(
        try #require(seen), after: RecoveryPlan(of: outage, in: timely), replans: false)
      #expect(
        played.coming(within: 1_440) { _ in true }.map { "\($0.minute) \($0.event)" } == events)
    }
    let second = reader.read(Array("time,node,what\n08:30,ad,down\n".utf8), now: "13:40")
    let late = try #require(second)
    let silent = Situation(late, after: RecoveryPlan(of: scenario, in: model), replans: false)
    #expect(silent.unseen.map(id) == ["ad"])
    let dpi = try #require(model.assets.indices.first { id($0) == "dpi" })
    #expect(silent.outcome.answer(for: dpi).isLowerBound)
    #expect(silent.outcome.answer(for: dpi).returns == 340)
  }
}
