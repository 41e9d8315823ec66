// The exact text of messages in English.

import Formats
import SystemPackage
import Testing

@testable import Continuity

@Suite struct EnglishProblemsTests {
  private func expect(
    _ issue: Continuity.Issue, _ expected: String,
    at location: SourceLocation = #_sourceLocation
  ) {
    #expect(EnglishProblems().message(issue) == expected, sourceLocation: location)
  }

  private func expect(
    _ defect: ReadingDefect, _ expected: String, at location: SourceLocation = #_sourceLocation
  ) {
    expect(.reading(defect, firstSeen: nil), expected, at: location)
  }

  @Test func `names that nobody knows come with the nearest one`() {
    expect(.unknownNode("adx", suggestion: "ad"), "unknown id 'adx': did you mean 'ad'?")
    expect(
      .unknownNode("adx", suggestion: nil), "unknown id 'adx'; no file of the model defines it")
    expect(
      .unknownKey("mtdp", suggestion: "mtpd"), "unknown key 'mtdp' is ignored: did you mean 'mtpd'?"
    )
    expect(.unknownColumn("colour", suggestion: nil), "unknown column 'colour' is ignored")
    expect(
      .badChoice(
        "caree", key: "scope", choices: ["care", "technical-platform", "administrative"],
        suggestion: "care"),
      """
      'caree' is not a value of 'scope': did you mean 'care'? \
      (write 'care', 'technical-platform' or 'administrative')
      """)
    expect(
      .unknownKind("thing", suggestion: nil),
      """
      unknown kind 'thing'; write 'process', 'application', 'service', 'server', 'network', \
      'store', 'backup', 'equipment', 'utility', 'role', 'building' or 'supplier'
      """)
  }

  @Test func `values that are wrong come with what is right`() {
    expect(
      .badDuration("4x", key: "mtpd"),
      "'4x' is not a duration for 'mtpd'; write 45m, 4h, 1h30, 2d or PT4H30M")
    expect(
      .badDuration("long", key: "lasts"),
      "'long' is not a duration for 'lasts'; write 45m, 4h, 1h30, 2d, PT4H30M or unlimited")
    expect(
      .negativeDuration("-5m", key: "restart"),
      "'-5m' is negative; a duration for 'restart' is 0 or more, such as 45m")
    expect(
      .unlimitedNotAllowed(key: "rto"), "'rto' cannot be unlimited; write a duration such as 4h")
    expect(
      .badNumber("three", key: "headcount"),
      "'three' is not a number for 'headcount'; write digits only, from 0 to 1000000000")
    expect(
      .badShare("120%", key: "absent"),
      """
      '120%' is not a share for 'absent'; \
      write a percentage from 0% to 100%, or a number of people such as 3
      """)
    expect(
      .badDate("2026-02-30", key: "on"),
      "'2026-02-30' is not a date for 'on'; write year-month-day, as in 2026-03-12")
    expect(
      .rtoAboveMTPD(rto: 330, mtpd: 240),
      """
      'rto' (5\u{A0}h\u{A0}30) is longer than 'mtpd' (4\u{A0}h); \
      it must be as long or shorter
      """)
    expect(
      .wrongShape(key: "degraded-mode", expected: .mapping),
      "'degraded-mode' takes keys with values, as in '{ lasts: 72h }'")
  }

  @Test func `links that cannot be are named`() {
    expect(
      .loop(["ad", "dns", "ad"]),
      "these need one another: ad -> dns -> ad; once all are down, none of them starts without a hand"
    )
    expect(.placeInItself(["a", "b", "a"]), "place 'a' is in itself: a -> b -> a")
    expect(.placeInItself(["a", "b"]), "place 'a' is in itself: a -> b -> a")
    expect(.placeInItself(["a"]), "place 'a' is in itself: a -> a")
    expect(.moreNeededThanNamed(needed: 3, named: 2), "3 are needed but only 2 are named")
    expect(.moreNeededThanNamed(needed: 2, named: 1), "2 are needed but only 1 is named")
    expect(.needsItself("dpi"), "'dpi' needs itself; remove it from its own needs")
    expect(.memberTwice("hv-1"), "'hv-1' is named twice in one group; name it once")
    expect(
      .doubleID("dpi", first: "si.yaml:3:5"),
      "the id 'dpi' is already taken at si.yaml:3:5; an id is unique in the whole model")
    expect(
      .moreThanHeadcount(role: "ide", count: 3, headcount: 2),
      "3 of the role 'ide' are needed, but its 'headcount' is 2")
  }

  @Test func `a long loop of places is shown by its beginning`() {
    let text = EnglishProblems().message(.placeInItself((1...50_000).map { "p\($0)" }))
    #expect(text.hasSuffix(" -> p11 -> p12 -> … -> p1"))
  }

  @Test func `files that cannot be used say what to do`() {
    expect(
      .noModel,
      """
      this folder holds no model: no *.yaml, *.yml or *.csv file; \
      name another folder with '--model DIR', or begin a model with 'ricochet init'
      """)
    expect(
      .unknownCSV(names: ["nodes.csv", "needs.csv", "copies.csv", "controls.csv"]),
      """
      the name of this file does not say what it holds; name it 'nodes.csv', 'needs.csv', \
      'copies.csv' or 'controls.csv', or end its name so, as in 'ght-nord.needs.csv'
      """)
    expect(
      .unreadable(errno: 13, text: "Permission denied"), "this cannot be read: Permission denied")
    expect(.unclosedQuote, "the quote that opens here is never closed")
    expect(
      .tooFewCells(found: 1, expected: 5),
      """
      this row has 1 cell, but the first line names 5 columns; \
      leave cells empty, but keep their separators
      """)
    expect(
      .duplicateKey("id", first: Location(file: 0, line: 12_345, column: 5)),
      "the key 'id' stands twice, first on line 12345; keep one of the two")
    expect(
      .controlCharacter(7),
      "an invisible character that text may not hold stands here (U+0007); remove it")
    expect(.unexpectedCharacter("@"), "a value cannot begin with '@'; put the value in quotes")
  }

  @Test func `values are cut short and made visible`() {
    expect(
      .notARole(String(repeating: "x", count: 61)),
      """
      '\(String(repeating: "x", count: 60))…' is not a role; name one that is listed under 'roles'
      """)
    expect(
      .unknownKey("a\u{1B}[2J\n", suggestion: nil), "unknown key 'a\\u{1B}[2J\\u{A}' is ignored")
  }

  @Test func aFolderThatIsNotThereIsNamedOnce() throws {
    let error = try #require(throws: InvalidModel.self) {
      _ = try Model(contentsOf: "no-such-folder")
    }
    let line = error.problems.first?.line(in: .english, folder: "no-such-folder") ?? ""
    #expect(line.hasPrefix("no-such-folder: error: "), "\(line)")
  }
}
