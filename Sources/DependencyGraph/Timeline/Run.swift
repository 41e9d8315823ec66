// A finished run, its log grouped by node.

/// What a simulation left behind when nothing was left to happen.
///
/// A class, though it never changes: answers refer to it again and again, and copying its seven tables
/// cost more than reading them.
final class Run: Sendable {
  let nodes: ContiguousArray<NodeState>
  /// Every outage, in the order in which they began.
  let log: ContiguousArray<Outage>
  /// Indices in `log` of the outages of node `v`: `order[rows[v]..<rows[v + 1]]`, in time.
  private let order: Grouping
  private let spells: ContiguousArray<Degradation>
  private let spellOrder: Grouping
  /// What people saw not to hold as written, and whom they did not see come back.
  let waivers: [Waiver]
  let overdue: [Node]
  /// When people saw a node on its degraded mode.
  let papers: [Int: [Interval]]
  /// Who worked on what, and the attempts of each node; `nil` where everything ready was worked on.
  let attempts: AttemptLog?
  let attemptOrder: Grouping?

  /// - Complexity: O(nodes + outages + degraded intervals)
  init(_ simulation: consuming Simulation) {
    // Taken, not copied: the log is what a run is made of.
    var log = Log()
    swap(&log, &simulation.log)
    for node in simulation.nodes.indices {
      if simulation.nodes[node].isDown {
        let state = simulation.nodes[node]
        // An outage that never ends still tells how far its cause went.
        let isEndless = state.has(.endlessCause) || state.has(.unknownCause)
        log.outages[Int(state.outage)].clearsAt = isEndless ? -1 : simulation.causes[node].clearsAt
      } else if simulation.nodes[node].has(.degraded) {
        log.degradations.append(
          Degradation(node: UInt32(node), from: simulation.times[node].degradedSince, to: -1))
      }
    }
    order = Grouping(
      of: ContiguousArray(log.outages.lazy.map(\.node)), keys: simulation.nodes.count)
    spellOrder = Grouping(
      of: ContiguousArray(log.degradations.lazy.map(\.node)), keys: simulation.nodes.count)
    let attempts = simulation.dispatch?.finalLog
    attemptOrder = attempts.map {
      Grouping(
        of: ContiguousArray($0.attempts.lazy.map(\.node)), keys: simulation.nodes.count)
    }
    waivers = log.waivers.map {
      Waiver(
        requirement: Requirement(rawValue: $0.requirement), from: $0.from,
        to: $0.to < 0 ? nil : $0.to)
    }
    overdue = (simulation.pins?.overdue ?? []).sorted().map { Node($0) }
    papers = simulation.pins?.papers ?? [:]
    self.attempts = attempts
    self.log = log.outages
    spells = log.degradations
    nodes = simulation.nodes
  }

  /// The outages of `node` in time, as they happened.
  func outages(of node: Node) -> some RandomAccessCollection<Outage> {
    order[node.index].lazy.map { self.log[Int($0)] }
  }

  /// Whether `node` is ever up with an operate requirement unmet.
  func isDegraded(_ node: Node) -> Bool {
    !spellOrder.range(of: node.index).isEmpty || papers[node.index] != nil
  }

  /// The degraded intervals of `node` in time, as they happened.
  func degradations(of node: Node) -> some RandomAccessCollection<Interval> {
    spellOrder[node.index].lazy.map {
      let spell = self.spells[Int($0)]
      return Interval(from: spell.from, to: spell.to < 0 ? nil : spell.to)
    }
  }

  /// Outages that touch one another, as one.
  struct JoinedOutage {
    let from: Int
    /// The return, beyond any horizon, or `nil` where there is none.
    var to: Int?
    /// Positions in `order`, those of one node side by side: see ``outage(at:)``.
    var parts: Range<Int>
  }

  /// The index in the log of the part of a joined outage at this position.
  func outage(at position: Int) -> Int { Int(order.item(at: position)) }

  /// The places, for ``outage(at:)``, of the outages of a node.
  func outagePlaces(of node: Int) -> Range<Int> { order.range(of: node) }

  /// The outages of `node` that begin no later than `horizon`, touching ones joined.
  func joined(_ node: Node, upTo horizon: Int) -> [JoinedOutage] {
    var found: [JoinedOutage] = []
    forEachJoined(node, upTo: horizon) { found.append($0) }
    return found
  }

  /// Calls `body` with each of ``joined(_:upTo:)``, in time, without a list of them.
  @inline(__always)
  func forEachJoined(_ node: Node, upTo horizon: Int, _ body: (JoinedOutage) -> Void) {
    var next = order.range(of: node.index).lowerBound
    while let outage = joined(node, from: next, upTo: horizon) {
      body(outage)
      next = outage.parts.upperBound
    }
  }

  /// The last of ``joined(_:upTo:)``; most nodes have one outage, and this makes no list of it.
  func lastJoined(_ node: Node, upTo horizon: Int) -> JoinedOutage? {
    var last: JoinedOutage?
    forEachJoined(node, upTo: horizon) { last = $0 }
    return last
  }

  /// The outage of `node` that begins with the part at `position`, with all that touches it.
  private func joined(_ node: Node, from position: Int, upTo horizon: Int) -> JoinedOutage? {
    let end = order.range(of: node.index).upperBound
    guard position < end else { return nil }
    var last = log[outage(at: position)]
    guard last.from <= horizon else { return nil }
    let from = last.from
    var next = position + 1
    while next < end, log[outage(at: next)].from == last.to {
      last = log[outage(at: next)]
      next += 1
    }
    return JoinedOutage(from: from, to: last.isOpen ? nil : last.to, parts: position..<next)
  }

  /// What the time from the beginning of the work that ended an outage went into: work, and waiting for
  /// people; to its end, or without one.
  func workSteps(of outage: Outage, until end: Int) -> [Step] {
    let to = end == .max ? nil : end
    guard outage.workBegan >= 0, outage.workBegan < end else { return [] }
    guard attempts != nil else {
      return [Step(.work, from: outage.workBegan, to: to)]
    }
    var steps: [Step] = []
    var cursor = outage.workBegan
    func add(_ kind: Step.Kind, until minute: Int?) {
      guard minute.map({ $0 > cursor }) ?? true else { return }
      if let last = steps.last, last.kind == kind {
        steps[steps.count - 1] = Step(kind, from: last.from, to: minute)
      } else {
        steps.append(Step(kind, from: cursor, to: minute))
      }
      cursor = minute ?? .max
    }
    let node = Node(rawValue: outage.node)
    for attempt in self.attempts(of: node, from: outage.workBegan, to: end) {
      for span in attempt.spans where cursor < .max {
        add(.crew, until: span.from)
        add(.work, until: span.to)
      }
    }
    if cursor < end { add(.crew, until: to) }
    return steps
  }

  /// The end of the last outage of `node`, or `nil` if it is down in the end.
  func lastReturn(of node: Node) -> Int? {
    guard let last = order.range(of: node.index).last.map({ log[outage(at: $0)] }), !last.isOpen
    else { return nil }
    return last.to
  }

  func affected(upTo horizon: Int) -> [Node] {
    var found: [Node] = []
    for node in nodes.indices {
      let isHit =
        order.range(of: node).contains { log[Int(order.item(at: $0))].from <= horizon }
        || spellOrder.range(of: node).contains {
          spells[Int(spellOrder.item(at: $0))].from <= horizon
        }
      if isHit || papers[node] != nil { found.append(Node(node)) }
    }
    return found
  }
}

extension Outage {
  /// Why the node stopped, in public words.
  var causeOfStop: Cause {
    switch cause {
    case Outage.failedCode: .failed
    case Outage.destroyedCode: .destroyed
    default: .requirement(Requirement(rawValue: cause))
    }
  }
}
