// What the timeline and its slow twin do not agree on.

import DependencyGraph

/// Says, for one random case, where the timeline is not what the twin finds.
func timelineDisagreements(_ random: RandomCase) -> [String] {
  guard let (text, failures) = try? random.parsed() else { return [] }
  let fast = Timeline(
    of: text.graph, failures: failures, recoveryBegins: random.recoveryBegins,
    horizon: random.horizon, unknownCausesEnd: random.unknownCausesEnd)
  let comparison = TimelineComparison(
    text: text, fast: fast, slow: random.slowTimeline(of: text, failures))
  comparison.compareAll()
  return comparison.problems
}

final class TimelineComparison {
  let text: TextGraph
  let fast: Timeline
  let slow: SlowTimeline
  private(set) var problems: [String] = []

  init(text: TextGraph, fast: Timeline, slow: SlowTimeline) {
    self.text = text
    self.fast = fast
    self.slow = slow
  }

  private func expect(_ holds: Bool, _ problem: @autoclosure () -> String) {
    if !holds { problems.append(problem()) }
  }

  private func same<Value: Equatable>(
    _ what: String, _ node: Node, _ fast: Value, _ slow: Value
  ) {
    expect(fast == slow, "\(what) of \(text.name(of: node)): \(fast), but the twin says \(slow)")
  }

  /// Steps and deadlocks are not compared where people are played: the twin does not tell of crews.
  func compareAll(withPeople: Bool = false) {
    expect(
      fast.affected == slow.affected, "affected \(fast.affected), but the twin \(slow.affected)")
    for node in text.graph.nodes {
      same("outages", node, fast.outages(of: node).map(Span.init), slow.outages(of: node))
      same(
        "degraded", node, fast.degradations(of: node).map(Span.init), slow.degradations(of: node))
      same(
        "return", node, fast.return(of: node).map(SlowTimeline.Return.init), slow.return(of: node))
      same("longest", node, fast.longestOutage(of: node).map(Span.init), slow.longest(of: node))
      same(
        "standings", node, fast.course.standings(of: node).map { SlowStanding($0) },
        slow.endless.standings[node] ?? [])
      if let hoped = fast.hopedCourse {
        same(
          "hoped standings", node, hoped.standings(of: node).map { SlowStanding($0) },
          slow.ended.standings[node] ?? [])
      }
      compareCause(of: node)
      compareChains(to: node)
      if withPeople { continue }
      compareSteps(of: node)
      compareDeadlock(of: node)
    }
  }

  private func compareCause(of node: Node) {
    let cause = fast.cause(of: node)
    let holds =
      switch (cause, slow.clipped.parts[node]?.first) {
      case (nil, nil): true
      case (.failed, let part?): part.failedAtOnce && !part.destroyedAtOnce
      case (.destroyed, let part?): part.destroyedAtOnce
      case (.requirement(let requirement), let part?):
        part.broken.contains(requirement) && !part.failedAtOnce
      default: false
      }
    expect(holds, "cause of \(text.name(of: node)): \(String(describing: cause))")
  }

  private func compareSteps(of node: Node) {
    let steps = fast.steps(of: node).map(SlowTimeline.Step.init)
    let name = text.name(of: node)
    let allowed = slow.steps(of: node)
    expect(allowed.contains(steps), "steps of \(name): \(steps), but the twin says \(allowed)")
    let candidates = slow.candidatesForAwaited(by: node)
    let awaited = fast.awaited(by: node)
    expect(
      candidates.contains(awaited),
      "\(name) awaited \(String(describing: awaited)), not one of \(candidates)")
  }

  private func compareChains(to node: Node) {
    let chain = fast.chain(to: node)
    if let end = slow.returningPart(of: node)?.to {
      check(chain, to: node, end: end)
    } else {
      expect(chain.isEmpty, "a chain to \(text.name(of: node)): \(chain)")
    }
    for outage in slow.outages(of: node) {
      guard let end = outage.to else { continue }
      check(fast.chain(to: node, outageFrom: outage.from), to: node, end: end)
    }
  }

  /// From minute 0 to the return without a gap, each node needing the one before it.
  private func check(_ chain: [Link], to node: Node, end: Int) {
    let name = text.name(of: node)
    var minute = 0
    for step in chain.flatMap(\.steps) {
      expect(step.from == minute, "chain to \(name) has a gap: \(chain)")
      minute = step.to ?? -1
    }
    expect(minute == end, "chain to \(name) ends at \(minute), not \(end): \(chain)")
    expect(chain.last?.node == node, "chain to \(name) ends elsewhere: \(chain)")
    for (link, next) in zip(chain, chain.dropFirst()) {
      let joins = text.graph.requirements(of: next.node).contains {
        text.graph.members(of: $0).contains(link.node)
      }
      expect(joins, "chain to \(name) jumps: \(chain)")
    }
  }

  private func compareDeadlock(of node: Node) {
    let name = text.name(of: node)
    let deadlock = fast.deadlock(of: node)
    let end = slow.return(of: node)
    guard end == .never || end == .unstable else {
      return expect(deadlock == nil, "\(name) returns and has a \(String(describing: deadlock))")
    }
    let holds: Bool
    switch deadlock {
    case .loop(let path, let loop)?:
      // The loop is told from its smallest node on; the path may reach it anywhere.
      holds =
        loop.count > 1 && Set(loop).count == loop.count && loop.first == loop.min()
        && slow.waitsInVain(loop + loop.prefix(1))
        && (path.isEmpty
          ? loop.contains(node)
          : path.first == node && loop.contains { slow.waitsInVain(path + [$0]) })
    case .cause(let path)?:
      holds =
        path.first == node && slow.waitsInVain(path)
        && path.last.flatMap { slow.ended.current($0)?.cleared } == SlowRun.never
    case .unstable(let path)?:
      holds =
        path.first == node && slow.waitsInVain(path)
        && path.last.map(slow.ended.isUnstable) == true
    case nil: holds = false
    }
    expect(holds, "\(name) is explained by \(String(describing: deadlock))")
  }
}

extension Span {
  init(_ interval: Interval) { self.init(interval.from, interval.to) }
}

extension SlowTimeline.Return {
  init(_ fast: Return) {
    self =
      switch fast {
      case .at(let minute): .at(minute)
      case .afterHorizon: .afterHorizon
      case .unknown(let minutes): .unknown(afterCause: minutes)
      case .never: .never
      case .unstable: .unstable
      }
  }
}

extension SlowTimeline.Step {
  init(_ fast: Step) {
    kind = SlowTimeline.Kind(fast.kind)
    span = Span(fast.from, fast.to)
  }
}

extension SlowTimeline.Kind {
  init(_ fast: Step.Kind) {
    self =
      switch fast {
      case .before: .before
      case .cause: .cause
      case .recovery: .recovery
      case .requirement: .requirement
      case .crew: .crew
      case .work: .work
      }
  }
}
