// The answers of the timeline, read off slow runs: to the horizon, without it, with causes ended.

import DependencyGraph

struct SlowTimeline {
  enum Return: Hashable { case at(Int), afterHorizon, unknown(afterCause: Int), never, unstable }
  enum Kind: Hashable { case before, cause, recovery, requirement, crew, work }
  struct Step: Hashable, CustomStringConvertible {
    let kind: Kind
    let span: Span

    var description: String { "\(kind) \(span)" }
  }

  let graph: Graph
  let recoveryBegins: Int
  let horizon: Int
  /// To the end of the minute of the horizon.
  let clipped: SlowRun
  /// Without a horizon.
  let endless: SlowRun
  /// Without a horizon, every unknown cause ending at the horizon.
  let ended: SlowRun

  init(
    of graph: Graph, failures: [Failure], recoveryBegins: Int = 0, horizon: Int = 129_600,
    unknownCausesEnd: Int? = nil, people: SlowPeople? = nil, everyMinute: Bool = false
  ) {
    func run(unknownEnd: Int, until: Int) -> SlowRun {
      SlowRun(
        of: graph, failures: failures, recoveryBegins: recoveryBegins, unknownEnd: unknownEnd,
        until: until, people: people, everyMinute: everyMinute)
    }
    self.graph = graph
    self.recoveryBegins = recoveryBegins
    self.horizon = horizon
    let unknownEnd = unknownCausesEnd ?? SlowRun.never
    endless = run(unknownEnd: unknownEnd, until: SlowRun.never - 1)
    // Runs that cannot differ are not run twice.
    clipped = endless.minute <= horizon ? endless : run(unknownEnd: unknownEnd, until: horizon)
    let endsWithout = unknownCausesEnd != nil || !failures.contains { $0.cause == .unknown }
    ended = endsWithout ? endless : run(unknownEnd: horizon, until: SlowRun.never - 1)
  }

  /// Intervals that touch are one.
  private func merged(_ parts: [SlowRun.Part]) -> [Span] {
    var spans: [Span] = []
    for part in parts {
      if let last = spans.last, last.to == part.from {
        spans[spans.count - 1] = Span(last.from, part.to)
      } else {
        spans.append(Span(part.from, part.to))
      }
    }
    return spans
  }

  func outages(of node: Node) -> [Span] { merged(clipped.parts[node] ?? []) }

  func degradations(of node: Node) -> [Span] { clipped.degraded[node] ?? [] }

  var affected: [Node] {
    graph.nodes.filter { !outages(of: $0).isEmpty || !degradations(of: $0).isEmpty }
  }

  func `return`(of node: Node) -> Return? {
    guard let last = outages(of: node).last else { return nil }
    if let end = last.to { return .at(end) }
    let continued = merged(endless.parts[node] ?? []).first { $0.from == last.from }
    if continued?.to != nil { return .afterHorizon }
    if ended.isUp[node] == true {
      // It may not go down at all where the cause ends in time, at the very minute of the horizon.
      return .unknown(afterCause: max(0, (ended.parts[node]?.last?.to ?? 0) - horizon))
    }
    return ended.isUnstable(node) ? .unstable : .never
  }

  /// The parts of the last outage, in a run: more than one where outages touch.
  func lastParts(of node: Node, in run: SlowRun) -> [SlowRun.Part] {
    guard let start = outages(of: node).last?.from else { return [] }
    let outage = merged(run.parts[node] ?? []).first { $0.from == start }
    let end = outage?.to ?? SlowRun.never
    return (run.parts[node] ?? []).filter { $0.from >= start && $0.to ?? SlowRun.never <= end }
  }

  /// The steps of the last outage of `node`, as they are told at the horizon: some answers are as good
  /// as others. Where it became ready in both ways in one minute, either way may be told; where it
  /// fails or loses its work again after the horizon, that may be known or not.
  func steps(of node: Node) -> Set<[Step]> {
    var answers: Set<[Step]> = []
    for run in [clipped, endless] {
      var told: [[Step]] = [[]]
      for part in lastParts(of: node, in: run) where part.from <= horizon {
        let ways = Set([part.wasReadyInMode, !part.wasReadyNormally])
        told = ways.flatMap { inMode in told.map { $0 + steps(of: part, inMode: inMode) } }
      }
      answers.formUnion(told.map(joined))
    }
    return answers
  }

  /// Steps of one kind that touch are one.
  private func joined(_ steps: [Step]) -> [Step] {
    steps.reduce([]) { joined, step in
      guard let last = joined.last, last.kind == step.kind else { return joined + [step] }
      return joined.dropLast() + [
        Step(kind: step.kind, span: Span(last.span.from, step.span.to))
      ]
    }
  }

  private func steps(of part: SlowRun.Part, inMode: Bool) -> [Step] {
    let began = part.workBegan ?? SlowRun.never
    // A node that comes back into its degraded mode never waited for recovery to begin.
    let skipsRecovery = part.workBegan != nil && inMode
    let ends: [(Kind, Int)] = [
      (.before, part.firstFailure ?? 0), (.cause, part.cleared ?? 0),
      (.recovery, skipsRecovery ? 0 : max(recoveryBegins, part.heldUntil)), (.requirement, began),
    ]
    var steps: [Step] = []
    var start = part.from
    for (kind, end) in ends where end > start {
      let end = min(end, began)
      // What ends after the horizon has not ended at it.
      if end > horizon {
        return steps + [Step(kind: kind, span: Span(start, nil))]
      }
      if end > start { steps.append(Step(kind: kind, span: Span(start, end))) }
      start = max(start, end)
    }
    if part.to == start { return steps }
    let end = part.to ?? SlowRun.never
    return steps + [Step(kind: .work, span: Span(start, end > horizon ? nil : end))]
  }

  /// The part that ends with the return of `node`, in the run that tells it.
  func returningPart(of node: Node) -> SlowRun.Part? {
    switch `return`(of: node) {
    case .at, .afterHorizon: lastParts(of: node, in: endless).last
    case .unknown: ended.parts[node]?.last
    case .never, .unstable, nil: nil
    }
  }

  /// Whom `node` may name as awaited; `nil` among them is nobody.
  func candidatesForAwaited(by node: Node) -> Set<Node?> {
    guard let part = returningPart(of: node), let began = part.workBegan else { return [nil] }
    let isOwn =
      part.wasReadyNormally
      && (part.cleared == began
        || (began > 0 && max(recoveryBegins, part.heldUntil) == began))
    let members = Set(part.candidates.map(Optional.some))
    if isOwn { return part.wasReadyInMode ? members.union([nil]) : [nil] }
    return members
  }

  /// The first of the longest outages; an open one is longer than any other.
  func longest(of node: Node) -> Span? {
    func length(_ span: Span) -> Int { (span.to ?? SlowRun.never) - span.from }
    let outages = outages(of: node)
    let longest = outages.map(length).max()
    return outages.first { length($0) == longest }
  }

  /// Whether each of these nodes is down in the end, and needs the next one to come back.
  func waitsInVain(_ nodes: [Node]) -> Bool {
    let isDown = nodes.allSatisfy { ended.isUp[$0] == false }
    return isDown
      && zip(nodes, nodes.dropFirst()).allSatisfy { node, next in
        guard let part = ended.current(node) else { return false }
        var counted = ended.counting(for: node, in: part)
        if part.cleared == nil && ended.modeIsOpen(of: node) {
          counted += ended.owned(by: node, .fallback)
        }
        return counted.contains { !ended.isMet($0) && graph.members(of: $0).contains(next) }
      }
  }
}
