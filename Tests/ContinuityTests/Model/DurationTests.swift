// Durations: every way to write one, and everything that is none.

import DependencyGraph
import TestSupport
import Testing

@testable import Continuity

@Suite struct Durations {
  @Test(
    arguments: [
      ("0", 0), ("90", 90), ("45m", 45), ("45 min", 45), ("45 mn", 45), ("45 minutes", 45),
      ("4h", 240), ("4 H", 240), ("4 heures", 240), ("1h30", 90), ("4 h 30", 270), ("1h05m", 65),
      ("4\u{A0}h\u{202F}30", 270), ("2d", 2_880), ("2j", 2_880), ("2 jours", 2_880), ("1w", 10_080),
      ("1 semaine", 10_080), ("1j 4h", 1_680), ("1w2d3h4m", 13_144), ("0100", 100), (" 8h ", 480),
      ("PT4H30M", 270), ("PT90M", 90), ("P2D", 2_880), ("P1W", 10_080), ("P1DT1H", 1_500),
      ("pt4h", 240), ("525960000", 525_960_000),
    ] as [(String, Int)])
  func `minutes as people write them`(text: String, minutes: Int) {
    #expect(Limit(written: text) == .minutes(minutes))
  }

  @Test func `the shortest way says the same as the long way round`() throws {
    for number in [0, 1, 9, 59, 60, 999, 4_320, 9_999] {
      for unit in ["m", "h", "d"] {
        let text = "\(number)\(unit)"
        #expect(try DurationText.plain(text.utf8.span) == DurationText.parse(text))
      }
    }
    for text in ["m", "1", "12345m", "4w", "4x", "-4h", "1h30", "4 h", ""] {
      #expect(DurationText.plain(text.utf8.span) == nil)
    }
  }

  @Test(arguments: ["unlimited", "Unlimited", "illimité", "ILLIMITÉE", "sans limite"])
  func `without end`(text: String) { #expect(Limit(written: text) == .unlimited) }

  @Test(
    arguments: [
      "", " ", "h", "4x", "4 h 30 m 2", "1h75", "1m30", "2h 1d", "1d30", "1h 1h", "1.5h", "4,5 h",
      "P", "PT", "P4H", "PT4", "PT30M4H", "+4h", "4h-", "four hours", "infinite", "4h\n", "٤h",
    ])
  func `what is no duration`(text: String) {
    #expect(throws: DurationDefect.malformed) { try DurationText.parse(text) }
  }

  @Test(arguments: ["-4h", "-1", "-PT4H", " -0"]) func `none is negative`(text: String) {
    #expect(throws: DurationDefect.negative) { try DurationText.parse(text) }
  }

  @Test(
    arguments: [
      "525960001", "99999999999999999999", "9223372036854775807h", "53000w", "52000w 2000d",
      "PT18446744073709551616M", String(repeating: "9", count: 10_000) + "h",
    ])
  func `none is longer than a thousand years`(text: String) {
    #expect(throws: DurationDefect.tooLong) { try DurationText.parse(text) }
  }

  @Test func `a duration may say where it comes from`() throws {
    let found = try model(
      """
      applications:
        - { id: a, needs: [b], restart: { value: 4h, source: measured, on: 2026-03-12 } }
        - { id: b, needs: [a], repair: { value: unlimited, source: fournisseur } }
      """)
    #expect(found.assets.map(\.restart) == [240, nil])
    #expect(found.assets[1].repair == .unlimited)
    #expect(
      found.details[0]?.sources
        == [DurationSource(key: "restart", origin: .measured, on: "2026-03-12")])
    #expect(
      found.details[1]?.sources == [DurationSource(key: "repair", origin: .supplier, on: nil)])
  }

  @Test func `the longest durations add up without overflow`() throws {
    let longest = "525960000"
    let found = try model(
      """
      processes: [{ id: p, mtpd: \(longest), needs: [{ node: c, tolerance: \(longest) }] }]
      applications:
        - { id: c, restart: \(longest), needs: [{ node: b, tolerance: \(longest) }] }
        - { id: b, restart: \(longest), repair: \(longest), needs: [a] }
        - { id: a, restart: \(longest), repair: \(longest) }
      scenarios:
        - { id: s, fail: [{ node: a, at: \(longest) }], for: \(longest), recovery-starts-after: \(longest) }
      """)
    let outcome = found.outcome(of: "s")
    #expect(outcome.everything.isEmpty)
    let late = Outcome(of: found.scenarios[0], in: found, horizon: 5_000_000_000)
    #expect(late.outages("a") == "525960000–1577880000")
    #expect(late.outages("b") == "525960000–2103840000")
  }
}
