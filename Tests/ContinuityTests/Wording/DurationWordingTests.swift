// How durations, numbers, lists and kinds are written in both languages.

import Testing

@testable import Continuity

@Suite struct DurationWordingTests {
  @Test(arguments: [
    (0, "0 min", "0 min"), (5, "5 min", "5 min"), (45, "45 min", "45 min"),
    (60, "1 h", "1 h"), (65, "1 h 05", "1 h 05"), (330, "5 h 30", "5 h 30"),
    (1_439, "23 h 59", "23 h 59"), (1_440, "1 d", "1 j"), (1_445, "1 d 5 min", "1 j 5 min"),
    (1_680, "1 d 4 h", "1 j 4 h"), (3_125, "2 d 4 h 05", "2 j 4 h 05"), (4_320, "3 d", "3 j"),
    (129_600, "90 d", "90 j"), (525_960_000, "365,250 d", "365 250 j"),
    (-5, "−5 min", "−5 min"), (-330, "−5 h 30", "−5 h 30"), (-1_680, "−1 d 4 h", "−1 j 4 h"),
  ])
  func `durations leave out what is zero`(minutes: Int, english: String, french: String) {
    #expect(Language.english.duration(minutes).plain == english)
    #expect(Language.french.duration(minutes).plain == french)
    for language in Language.allCases { #expect(!language.duration(minutes).contains(" ")) }
  }

  @Test func `the longest numbers have a duration too`() {
    for minutes in [Int.min, .max] {
      for language in Language.allCases { #expect(!language.duration(minutes).isEmpty) }
    }
  }

  @Test func `a point in time says so`() {
    #expect(Language.english.moment(330) == "at\u{A0}H+5\u{A0}h\u{A0}30")
    #expect(Language.french.moment(1_680) == "à\u{A0}H+28")
  }

  @Test(arguments: [
    (0, "0", "0"), (999, "999", "999"), (1_000, "1,000", "1\u{A0}000"),
    (12_345, "12,345", "12\u{A0}345"), (-1_234_567, "−1,234,567", "−1\u{A0}234\u{A0}567"),
  ])
  func `numbers have their digits in groups of three`(
    number: Int, english: String, french: String
  ) {
    #expect(Language.english.number(number) == english)
    #expect(Language.french.number(number) == french)
  }

  @Test func `lists end with a word`() {
    #expect(Language.english.list(of: []) == "")
    #expect(Language.english.list(of: ["a"]) == "a")
    #expect(Language.english.list(of: ["a", "b"]) == "a and b")
    #expect(Language.french.list(of: ["a", "b", "c"]) == "a, b et c")
    #expect(Language.english.alternatives(["a", "b", "c"]) == "a, b or c")
    #expect(Language.french.alternatives(["a", "b"]) == "a ou b")
  }

  @Test func `quotes are those of the language, and what is in them is safe and short`() {
    #expect(Language.english.quoted("ad\u{1B}") == "'ad\\u{1B}'")
    #expect(Language.french.quoted("ad") == "«\u{A0}ad\u{A0}»")
    #expect(Language.english.quoted("abcdef", limit: 3) == "'abc…'")
  }
}

@Suite struct KindWordingTests {
  @Test func `zero is plural in English and singular in French`() {
    #expect(Language.english.count(0, of: .server) == "0 servers")
    #expect(Language.french.count(0, of: .server) == "0 serveur")
    #expect(Language.french.count(0, of: .process) == "0 processus")
    #expect(Language.english.count(1, of: .process) == "1 process")
    #expect(Language.english.count(3, of: .process) == "3 processes")
  }

  @Test func `kinds have plurals and headings in both languages`() {
    #expect(
      Kind.allCases.map { Language.french.name(of: $0, count: 2) } == [
        "processus", "applications", "services techniques", "serveurs", "réseaux", "stockages",
        "systèmes de sauvegarde", "équipements", "énergies ou fluides", "rôles", "lieux",
        "fournisseurs",
      ])
    #expect(
      Kind.allCases.map { Language.english.name(of: $0, count: 2) } == [
        "processes", "applications", "technical services", "servers", "networks", "stores",
        "backup systems", "pieces of equipment", "utilities", "roles", "places", "suppliers",
      ])
    #expect(Language.french.name(of: .utility, count: 1) == "énergie ou fluide")
    #expect(Language.french.heading(of: .equipment) == "Équipements")
    #expect(Language.french.heading(of: .utility) == "Énergies et fluides")
    #expect(Language.english.heading(of: .equipment) == "Equipment")
    #expect(Language.english.heading(of: .service) == "Technical services")
  }

  @Test func `instants are counted from the start, with the days beside from two days on`() {
    let french = Language.french
    #expect(french.instant(0) == "H+0")
    #expect(french.instant(45) == "H+45\u{A0}min")
    #expect(french.instant(90) == "H+1\u{A0}h\u{A0}30")
    #expect(french.instant(1_020) == "H+17")
    #expect(french.instant(2_879) == "H+47\u{A0}h\u{A0}59")
    #expect(french.instant(2_880) == "H+48 (2\u{A0}j)")
    #expect(french.instant(4_800) == "H+80 (3\u{A0}j\u{A0}8\u{A0}h)")
    #expect(
      Language.english.instant(4_805) == "H+80\u{A0}h\u{A0}05 (3\u{A0}d\u{A0}8\u{A0}h\u{A0}05)")
  }

  @Test func `instants show the day and hour where it is known when minute 0 is`() throws {
    let start = try #require(StartTime("2026-12-24T03:10"))
    #expect(Language.french.instant(60, from: start) == "H+1 (04:10)")
    #expect(Language.french.instant(1_440, from: start) == "H+24 (25/12\u{A0}03:10)")
    #expect(
      Language.french.instant(11_520, from: start) == "H+192 (8\u{A0}j, 1/01\u{A0}03:10)")
    #expect(Language.english.instant(1_440, from: start) == "H+24 (25\u{A0}Dec\u{A0}03:10)")
    // The calendar ends with the year 9999: then the hours alone are told.
    #expect(start.after(8_000 * 525_960) == nil)
    #expect(start.after(.max) == nil)
  }

  @Test(arguments: [
    "2026-12-24", "2026-12-24T24:00", "2026-12-24T03:60", "2026-13-01T00:00", "2026-02-29T10:00",
    "24/12/2026 03:10", "2026-12-24T3", "2026-12-24T-1:00", "",
  ]) func `what is no day and hour is no start`(text: String) {
    #expect(StartTime(text) == nil)
  }

  @Test func `a start is read with a T or a space and written with a T`() throws {
    #expect(try #require(StartTime("2026-12-24 3:05")).text == "2026-12-24T03:05")
    let leap = try #require(StartTime("2028-02-28T23:30"))
    #expect(leap.after(60)?.text == "2028-02-29T00:30")
    #expect(leap.after(1_500)?.text == "2028-03-01T00:30")
  }

  @Test func `whole years from two on are told as years`() {
    #expect(Language.french.duration(10 * 525_600) == "10\u{A0}ans")
    #expect(Language.english.duration(2 * 525_600) == "2\u{A0}years")
    #expect(Language.french.duration(525_600) == "365\u{A0}j")
    #expect(Language.french.duration(2 * 525_600 + 1_440) == "731\u{A0}j")
  }
}
