// Every worked example of the specification, to the minute.

import DependencyGraph
import Testing

@Suite struct WorkedExamplesTests {
  private struct Played {
    let text: TextGraph
    let failures: [Failure]
    let timeline: Timeline

    func node(_ name: String) throws -> Node { try text.node(name) }

    func names(_ nodes: [Node]) -> [String] { nodes.map(text.name(of:)) }
  }

  private func play(_ name: String, unknownCausesEnd: Int? = nil) throws -> Played {
    let example = try WorkedExample.named(name)
    let text = try TextGraph(example.lines)
    let failures = try example.failures.map { try text.failure($0) }
    let timeline = Timeline(
      of: text.graph, failures: failures, recoveryBegins: example.recoveryBegins,
      unknownCausesEnd: unknownCausesEnd)
    return Played(text: text, failures: failures, timeline: timeline)
  }

  @Test("Every node is down when the table says, and no other is", arguments: WorkedExample.all)
  func everyNodeIsDownWhenTheTableSays(in example: WorkedExample) throws {
    let played = try play(example.description)
    for node in played.text.graph.nodes {
      let name = played.text.name(of: node)
      let expected = example.outages[name] ?? []
      #expect(played.timeline.outages(of: node).map(Span.init) == expected, "\(name)")
      if let end = expected.last?.to { #expect(played.timeline.return(of: node) == .at(end)) }
      #expect((played.timeline.return(of: node) == nil) == expected.isEmpty, "\(name)")
    }
  }

  @Test("With a cause of no length, returns are counted from its end")
  func returnsAreCountedFromTheEndOfTheCause() throws {
    let played = try play("no length")
    #expect(try played.timeline.return(of: played.node("ad")) == .unknown(afterCause: 60))
    #expect(try played.timeline.return(of: played.node("dpi")) == .unknown(afterCause: 90))
    #expect(try played.timeline.return(of: played.node("urgences")) == .unknown(afterCause: 90))
  }

  @Test("The cause must end by 150 for the emergency room to keep its 240 minutes")
  func theCauseMustEndBy150() throws {
    let kept = try play("no length", unknownCausesEnd: 150)
    let missed = try play("no length", unknownCausesEnd: 151)
    #expect(
      try kept.timeline.longestOutage(of: kept.node("urgences")) == Interval(from: 0, to: 240))
    #expect(
      try missed.timeline.longestOutage(of: missed.node("urgences")) == Interval(from: 0, to: 241))
  }

  @Test("While its degraded mode holds it, the emergency room is degraded and not down")
  func theDegradedModeHolds() throws {
    let long = try play("degraded mode, long enough")
    let short = try play("degraded mode, too short")
    let broken = try play("degraded mode, station out")
    func degraded(_ played: Played) throws -> [Span] {
      try played.timeline.degradations(of: played.node("urgences")).map(Span.init)
    }
    #expect(try degraded(long) == [Span(0, 2940)])
    #expect(try degraded(short) == [Span(0, 4320)])
    #expect(try degraded(broken) == [Span(0, 600), Span(660, 2940)])
  }

  @Test("Paper starts where the tolerance ends, not where something useful is missing")
  func paperStartsWhereTheToleranceEnds() throws {
    let played = try play("paper")
    let standings = try played.timeline.course.standings(of: played.node("urgences"))
    #expect(standings.map(\.from) == [0, 60, 480, 1000])
    #expect(standings.map(\.isHindered) == [true, false, false, false])
    #expect(standings.map(\.modeBegan) == [nil, nil, 480, nil])
    #expect(standings.allSatisfy { $0.reserve.isEmpty })
    let reserve = try played.timeline.course.standings(of: played.node("dpi"))
    #expect(reserve.map(\.reserveEnds) == [480, nil, nil])
  }

  @Test(
    "The nodes that wait for one another are told",
    arguments: [
      ("black start", "app", ["ad", "dns"]), ("restore circle", "dpi", ["ad", "backup"]),
    ])
  func theLoopIsTold(name: String, outside: String, loop: [String]) throws {
    let played = try play(name)
    for node in played.text.graph.nodes {
      #expect(played.timeline.return(of: node) == .never)
      guard case .loop(let path, let found)? = played.timeline.deadlock(of: node) else {
        Issue.record("\(played.text.name(of: node)) has no loop")
        continue
      }
      #expect(played.names(found) == loop)
      let isOutside = played.text.name(of: node) == outside
      #expect(played.names(path) == (isOutside ? [outside] : []))
    }
  }

  @Test("The chain of the independent sign-in is the delay, the rebuild and one restart")
  func theChainOfTheIndependentSignIn() throws {
    let played = try play("independent sign-in")
    let ad = try played.node("ad")
    let dpi = try played.node("dpi")
    let chain = played.timeline.chain(to: dpi)
    #expect(chain.map(\.node) == [ad, dpi])
    #expect(
      chain.map(\.steps) == [
        [Step(.recovery, from: 0, to: 1440), Step(.work, from: 1440, to: 1920)],
        [Step(.work, from: 1920, to: 1950)],
      ])
    #expect(played.timeline.awaited(by: dpi) == ad)
    #expect(played.timeline.awaited(by: ad) == nil)
    #expect(played.timeline.cause(of: ad) == .destroyed)
  }
}
