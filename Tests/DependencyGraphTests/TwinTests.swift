// The fast kernels agree with their slow twins on thousands of random cases.

import DependencyGraph
import TestSupport
import Testing

@Suite struct TwinTests {
  @Test("The impact is what the sweeps find, with causes that hold")
  func impactAgreesWithTheSweeps() throws {
    for seed in 1...runs(3_000) {
      let random = RandomCase(seed: seed)
      let found = impactDisagreements(random)
      #expect(found.isEmpty, "seed \(seed): \(report(random, impactDisagreements))")
      if !found.isEmpty { break }
    }
  }

  /// Seeds beyond the range that once told the two apart.
  private static let telling = [5_282, 11_538, 45_955]

  @Test("The timeline is what the slow run finds, with explanations that hold")
  func timelineAgreesWithTheSlowRun() throws {
    for seed in Array(1...runs(3_000)) + TwinTests.telling {
      let random = RandomCase(seed: seed)
      let found = timelineDisagreements(random)
      #expect(found.isEmpty, "seed \(seed): \(report(random, timelineDisagreements))")
      if !found.isEmpty { break }
    }
  }

  @Test("The timeline is what the slow run finds where works are written as steps")
  func timelineWithStepsAgreesWithTheSlowRun() throws {
    for seed in 1...runs(3_000) {
      let random = RandomCase(seed: seed).withSteps(seed: seed)
      let found = timelineDisagreements(random)
      #expect(found.isEmpty, "seed \(seed): \(report(random, timelineDisagreements))")
      if !found.isEmpty { break }
    }
  }

  /// A comparison is worth what its cases reach.
  @Test("The random cases reach every kind of return, and more outages than one")
  func randomCasesReachEveryKindOfReturn() throws {
    var seen: [String: Int] = [:]
    for seed in 1...1_000 {
      let random = RandomCase(seed: seed)
      let (text, failures) = try random.parsed()
      let slow = random.slowTimeline(of: text, failures)
      for node in text.graph.nodes {
        if let end = slow.return(of: node) { seen[String(describing: end).kind, default: 0] += 1 }
        if slow.outages(of: node).count > 1 { seen["several outages", default: 0] += 1 }
        if slow.outages(of: node).contains(where: { $0.from == $0.to }) {
          seen["zero minutes", default: 0] += 1
        }
        if slow.lastParts(of: node, in: slow.clipped).count > 1 {
          seen["touching", default: 0] += 1
        }
        if slow.lastParts(of: node, in: slow.clipped).contains(where: {
          $0.wasReadyInMode && !$0.wasReadyNormally
        }) {
          seen["back into the mode", default: 0] += 1
        }
      }
    }
    let kinds = [
      "at", "afterHorizon", "unknown", "never", "unstable", "several outages", "zero minutes",
      "touching", "back into the mode",
    ]
    for kind in kinds { #expect(seen[kind, default: 0] >= 5, "\(kind)") }
  }

  /// Where no cause ends nothing comes back, so time ends in the impact; see section 2.
  @Test("With causes that never end, the slow run ends in the impact")
  func slowRunEndsInTheImpact() throws {
    for seed in 1...runs(2_000) {
      let random = RandomCase(seed: seed)
      var (text, failures) = try random.parsed()
      for index in failures.indices { failures[index].cause = .unlimited }
      let run = SlowRun(
        of: text.graph, failures: failures, recoveryBegins: random.recoveryBegins)
      let impact = slowImpact(of: Set(failures.map(\.node)), in: text.graph)
      let down = Set(text.graph.nodes.filter { run.isUp[$0] == false })
      let lacking = Set(text.graph.nodes.filter { run.degraded[$0]?.last.map(\.to) == .some(nil) })
      #expect(down == impact.stopped, "seed \(seed)\n\(random)")
      #expect(lacking == impact.degraded.union(impact.hindered), "seed \(seed)\n\(random)")
    }
  }

  /// The case made as small as possible, with what it shows.
  private func report(_ random: RandomCase, _ disagreements: (RandomCase) -> [String]) -> String {
    let small = random.shrunk { !disagreements($0).isEmpty }
    return "\n\(small)\n\(disagreements(small).joined(separator: "\n"))"
  }
}

extension RandomCase {
  func slowTimeline(of text: TextGraph, _ failures: [Failure]) -> SlowTimeline {
    SlowTimeline(
      of: text.graph, failures: failures, recoveryBegins: recoveryBegins, horizon: horizon,
      unknownCausesEnd: unknownCausesEnd)
  }
}

extension String {
  /// The name of an enumeration case, without its values.
  fileprivate var kind: String { String(prefix { $0 != "(" }) }
}
