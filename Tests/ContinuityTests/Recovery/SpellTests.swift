// How a node fares from beginning to end, and what its verdicts rest on.

import DependencyGraph
import Testing

@testable import Continuity

@Suite struct `How a node fares, time after time` {
  private static let yaml = """
    processes:
      - { id: urgences, mtpd: 4h, rto: 2h, volume: 120 passages/d, needs: [{ node: dpi, tolerance: 8h }],
          degraded-mode: { lasts: 72h, level: { 0h: 80%, 24h: 60% } } }
      - { id: soins, mtpd: 4h, mbco: 70%, needs: [dpi], degraded-mode: { lasts: 72h, level: 50% } }
      - { id: bloc, mtpd: 4h, needs: [dpi], degraded-mode: { lasts: 3h } }
    applications: [{ id: dpi, restart: 0m }]
    """

  private func outcome(hours: Int) throws -> Outcome {
    let model = try model(Self.yaml)
    return Outcome(
      of: Scenario(failing: [model.asset("dpi")], for: .minutes(hours * 60)), in: model)
  }

  private func told(_ spells: [Spell]) -> [String] {
    spells.map { spell in
      "\(spell.interval.from)-\(spell.interval.to.map(String.init) ?? "") \(spell.state) "
        + (spell.level.map(String.init) ?? "?") + (spell.isAtMost ? " at most" : "")
    }
  }

  @Test func `spells follow one another without a gap, with their states and levels`() throws {
    let outcome = try outcome(hours: 100)
    #expect(
      told(outcome.spells(of: outcome.model.asset("urgences"))) == [
        "0-480 reserve 100", "480-1920 mode 80", "1920-4800 mode 60", "4800-6000 down 0",
        "6000- nominal 100",
      ])
    #expect(
      told(outcome.spells(of: outcome.model.asset("soins"))) == [
        "0-4320 below 50", "4320-6000 down 0", "6000- nominal 100",
      ])
    #expect(
      told(outcome.spells(of: outcome.model.asset("bloc"))) == [
        "0-180 mode ?", "180-6000 down 0", "6000- nominal 100",
      ])
    #expect(
      outcome.spells(of: outcome.model.asset("urgences")).first?.reserve?.of == [
        outcome.model.asset("dpi")
      ])
    #expect(outcome.spells(of: outcome.model.asset("urgences")).settles == 6_000)
  }

  @Test func `what is not done within a time is that of the whole, cut short`() throws {
    let outcome = try outcome(hours: 100)
    let (urgences, bloc) = (outcome.model.asset("urgences"), outcome.model.asset("bloc"))
    let spells = outcome.spells(of: urgences)
    // 24 h at 80 % and 48 h at 60 %, then 20 h down: 4 h 48, 19 h 12 and 20 h.
    let whole = outcome.lost(of: urgences, in: spells, upTo: outcome.horizon)
    #expect(whole == outcome.answer(for: urgences).lost)
    #expect(whole.minutes == 288 + 1_152 + 1_200 && whole.volume == 220)
    #expect(outcome.lost(of: urgences, in: spells, upTo: 1_920).minutes == 288)
    #expect(outcome.lost(of: urgences, in: spells, upTo: 480).minutes == 0)
    #expect(outcome.lost(of: bloc, in: outcome.spells(of: bloc), upTo: 180).isAtLeast)
  }

  @Test func `a verdict says whether paper alone, or the least level, made it`() throws {
    func grounds(hours: Int) throws -> [[Verdict.Ground]] {
      let outcome = try outcome(hours: hours)
      return ["urgences", "soins", "bloc"].map {
        outcome.answer(for: outcome.model.asset($0)).verdicts.map(\.ground)
      }
    }
    // 24 h: on paper from 8 h on, for longer than the 4 h and 2 h that it may be down.
    #expect(try grounds(hours: 24) == [[.mode, .mode], [.minimum(70)], [.outages]])
    // 9 h: an hour of paper, which it could have been down for.
    #expect(try grounds(hours: 9)[0] == [.outages, .outages])
    // An outage that paper bridged for a while, and that is missed all the same.
    #expect(try grounds(hours: 100) == [[.outages, .outages], [.minimum(70)], [.outages]])
  }

  @Test func `a volume may say what it counts`() {
    #expect(Volume(written: "110 passages/d")?.unit == "passages")
    #expect(Volume(written: "1 200 repas servis / sem")?.text == "1200 repas servis/w")
    #expect(Volume(written: "120/j")?.unit == nil)
    for wrong in ["passages/d", "12 a/b/d", "120 passages", "-1 x/d", "0 x/d"] {
      #expect(Volume(written: wrong) == nil, "\(wrong)")
    }
  }
}
