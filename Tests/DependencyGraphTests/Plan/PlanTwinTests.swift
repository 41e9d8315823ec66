// The plan agrees with its slow twin on thousands of random projects, and with the timeline without people.

import DependencyGraph
import TestSupport
import Testing

@Suite struct PlanTwinTests {
  @Test("Outages, states and works are what the slow run finds")
  func planAgreesWithTheSlowRun() throws {
    for seed in 1...runs(6_000) {
      let random = RandomPlan(seed: seed)
      let found = planDisagreements(random)
      #expect(found.isEmpty, "seed \(seed): \(report(random) { planDisagreements($0) })")
      if !found.isEmpty { break }
    }
  }

  @Test("The slow run finds the same where it looks at every minute")
  func planAgreesMinuteByMinute() throws {
    for seed in 1...runs(200) {
      var random = RandomPlan(seed: seed)
      // A cause of unknown length ends at the horizon: that is soon enough.
      random.base.horizon = min(random.base.horizon, 150)
      let found = planDisagreements(random, everyMinute: true)
      #expect(found.isEmpty, "seed \(seed)\n\(random)\n\(found)")
      if !found.isEmpty { break }
    }
  }

  @Test("The same where people share themselves with nobody")
  func unsharedPlanAgreesWithTheSlowRun() throws {
    for seed in 1...runs(2_000) {
      let random = RandomPlan(seed: seed)
      let found = planDisagreements(random, isShared: false)
      #expect(
        found.isEmpty,
        "seed \(seed): \(report(random) { planDisagreements($0, isShared: false) })")
      if !found.isEmpty { break }
    }
  }

  @Test("Without people the plan is the timeline, whatever the order")
  func planWithoutPeopleIsTheTimeline() throws {
    for seed in 1...runs(2_000) {
      var random = RandomPlan(seed: seed)
      random.base = RandomCase(seed: seed).withSteps(seed: seed)
      random.people = []
      let read = try random.parsed()
      let plan = read.project.play(read.schedule)
      let timeline = Timeline(
        of: read.text.graph, failures: read.failures,
        recoveryBegins: random.base.recoveryBegins, horizon: random.base.horizon,
        unknownCausesEnd: random.base.unknownCausesEnd)
      #expect(plan.works.isEmpty)
      for node in read.text.graph.nodes {
        #expect(plan.timeline.outages(of: node) == timeline.outages(of: node), "seed \(seed)")
        #expect(plan.timeline.steps(of: node) == timeline.steps(of: node), "seed \(seed)")
        #expect(plan.timeline.return(of: node) == timeline.return(of: node), "seed \(seed)")
      }
    }
  }

  /// A comparison is worth what its cases reach.
  @Test("The random projects reach pauses, losses, waits, holds and works of no minutes")
  func randomProjectsReachEverything() throws {
    var seen: [String: Int] = [:]
    for seed in 1...600 {
      let read = try RandomPlan(seed: seed).parsed()
      let plan = read.project.play(read.schedule)
      for work in plan.works {
        if work.spans.count > 1 { seen["paused", default: 0] += 1 }
        if work.isLost { seen["lost", default: 0] += 1 }
        if work.minutes == 0 { seen["no minutes", default: 0] += 1 }
        if work.step > 0 { seen["second step", default: 0] += 1 }
        if work.readySince < work.spans[0].from { seen["waited", default: 0] += 1 }
        if work.spans.last?.to == nil { seen["open", default: 0] += 1 }
      }
      for node in read.text.graph.nodes
      where plan.timeline.steps(of: node).contains(where: { $0.kind == .crew && $0.to == nil }) {
        seen["waits for ever", default: 0] += 1
      }
    }
    for kind in [
      "paused", "lost", "no minutes", "second step", "waited", "open", "waits for ever",
    ] {
      #expect(seen[kind, default: 0] >= 5, "\(kind)")
    }
  }

  private func report(_ random: RandomPlan, _ disagreements: (RandomPlan) -> [String]) -> String {
    let small = random.shrunk { !disagreements($0).isEmpty }
    return "\n\(small)\n\(disagreements(small).joined(separator: "\n"))"
  }
}
