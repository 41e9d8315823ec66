// The slow twin passes the worked examples by itself, before anything is compared with it.

import DependencyGraph
import Testing

@Suite struct SlowTimelineTests {
  private func timeline(
    of example: WorkedExample, unknownCausesEnd: Int? = nil
  ) throws -> (TextGraph, SlowTimeline) {
    let text = try TextGraph(example.lines)
    let failures = try example.failures.map { try text.failure($0) }
    let timeline = SlowTimeline(
      of: text.graph, failures: failures, recoveryBegins: example.recoveryBegins,
      unknownCausesEnd: unknownCausesEnd)
    return (text, timeline)
  }

  @Test("The twin finds the outages of every worked example", arguments: WorkedExample.all)
  func twinFindsTheOutages(of example: WorkedExample) throws {
    let (text, timeline) = try timeline(of: example)
    for node in text.graph.nodes {
      let name = text.name(of: node)
      #expect(timeline.outages(of: node) == example.outages[name] ?? [], "\(name)")
    }
  }

  @Test("The twin counts returns from the end of an unknown cause")
  func twinCountsFromTheEndOfTheCause() throws {
    let (text, timeline) = try timeline(of: .named("no length"))
    #expect(try timeline.return(of: text.node("ad")) == .unknown(afterCause: 60))
    #expect(try timeline.return(of: text.node("dpi")) == .unknown(afterCause: 90))
    #expect(try timeline.return(of: text.node("urgences")) == .unknown(afterCause: 90))
  }

  @Test("The twin never brings back a loop", arguments: ["black start", "restore circle"])
  func twinNeverBringsBackALoop(name: String) throws {
    let (text, timeline) = try timeline(of: .named(name))
    for node in text.graph.nodes { #expect(timeline.return(of: node) == .never) }
  }

  @Test("The twin's steps follow the cause, the recovery, the requirement and the work")
  func twinStepsInOrder() throws {
    let (text, timeline) = try timeline(of: .named("independent sign-in"))
    let ad = try text.node("ad")
    let dpi = try text.node("dpi")
    #expect(
      timeline.steps(of: ad) == [
        [.init(kind: .recovery, span: Span(0, 1440)), .init(kind: .work, span: Span(1440, 1920))]
      ])
    #expect(
      timeline.steps(of: dpi) == [
        [
          .init(kind: .recovery, span: Span(0, 1440)),
          .init(kind: .requirement, span: Span(1440, 1920)),
          .init(kind: .work, span: Span(1920, 1950)),
        ]
      ])
    #expect(timeline.candidatesForAwaited(by: ad) == [nil])
    #expect(timeline.candidatesForAwaited(by: dpi) == [ad])
  }
}
