// Where the time of an outage goes, and the chain of waits that leads to a return: the RTO chain.

/// A stretch of an outage, and what it was spent on.
public struct Step: Hashable, Sendable {
  /// What the time was spent on.
  public enum Kind: Hashable, Sendable {
    /// Down for another reason before it failed itself; in a chain, all that lies before its start.
    case before
    /// Its own cause lasts.
    case cause
    /// Waiting for recovery to begin.
    case recovery
    /// Waiting for a requirement.
    case requirement
    /// Waiting for a crew.
    case crew
    /// Being worked on.
    case work
  }

  /// What the time was spent on.
  public let kind: Kind
  /// Its first minute.
  public let from: Int
  /// The minute it ends, or `nil` where it has no end.
  public let to: Int?

  /// A stretch of such a kind.
  public init(_ kind: Kind, from: Int, to: Int?) {
    self.kind = kind
    self.from = from
    self.to = to
  }
}

/// One node of a chain, with the steps it adds.
public struct Link: Hashable, Sendable {
  /// The node.
  public let node: Node
  /// Where the time went; empty where it returned at once.
  public let steps: [Step]
}

extension Timeline {
  /// Where the time of the last outage of `node` went, in time and without gaps; steps of no length
  /// are left out.
  ///
  /// - Complexity: O(its outages)
  public func steps(of node: Node) -> [Step] {
    known.lastJoined(node, upTo: horizon).map { steps(of: $0) } ?? []
  }

  /// The same of the outage in which `node` is down at `minute`.
  ///
  /// - Complexity: O(its outages)
  public func steps(of node: Node, downAt minute: Int) -> [Step] {
    joined(node, at: minute).map { steps(of: $0) } ?? []
  }

  private func joined(_ node: Node, at minute: Int) -> Run.JoinedOutage? {
    known.joined(node, upTo: horizon).last { $0.from <= minute }
  }

  private func steps(of last: Run.JoinedOutage) -> [Step] {
    var found: [Step] = []
    found.reserveCapacity(4)
    for step in last.parts.flatMap({
      steps(of: known.log[known.outage(at: $0)], in: known)
    })
    where step.from <= horizon {
      let end = step.to.flatMap { $0 <= horizon ? $0 : nil }
      if let previous = found.last, previous.kind == step.kind {
        found[found.count - 1] = Step(step.kind, from: previous.from, to: end)
      } else if step.from < horizon || end == nil {
        found.append(Step(step.kind, from: step.from, to: end))
      }
    }
    return found
  }

  /// The member whose return was the last thing `node` needed in its last outage, or `nil` where its
  /// own cause or the start of recovery came last, or where it does not return.
  ///
  /// - Complexity: O(its outages)
  public func awaited(by node: Node) -> Node? {
    guard let (run, outage) = lastOutage(of: node), run.log[outage].awaited >= 0 else { return nil }
    return Node(rawValue: run.log[Int(run.log[outage].awaited)].node)
  }

  /// The same of the outage in which `node` is down at `minute`.
  ///
  /// - Complexity: O(its outages)
  public func awaited(by node: Node, downAt minute: Int) -> Node? {
    guard let outage = joined(node, at: minute), outage.to != nil, let part = outage.parts.last
    else { return awaited(by: node) }
    let awaited = known.log[known.outage(at: part)].awaited
    return awaited < 0 ? nil : Node(rawValue: known.log[Int(awaited)].node)
  }

  /// The chain of waits from minute 0 to the end of the last outage of `node`, without a gap: each
  /// link awaited the one before it. Empty if `node` never goes down or does not return.
  ///
  /// Where a return is unknown, the chain is that of the run in which the causes of unknown length end
  /// at the horizon.
  ///
  /// - Complexity: O(length of the chain)
  public func chain(to node: Node) -> [Link] {
    guard let (run, outage) = lastOutage(of: node) else { return [] }
    return chain(to: outage, in: run)
  }

  /// The chain of waits that leads to the end of the outage of `node` that begins at `minute`.
  ///
  /// - Complexity: O(length of the chain + its outages)
  public func chain(to node: Node, outageFrom minute: Int) -> [Link] {
    let joined = known.joined(node, upTo: horizon)
    guard let outage = joined.last(where: { $0.from == minute }), outage.to != nil,
      let part = outage.parts.last
    else { return chain(to: node) }
    return chain(to: known.outage(at: part), in: known)
  }

  private func chain(to outage: Int, in run: Run) -> [Link] {
    guard !run.log[outage].isOpen else { return [] }
    var links: [Link] = []
    var current = outage
    while true {
      let part = run.log[current]
      let node = Node(rawValue: part.node)
      if part.awaited >= 0 {
        let work = run.workSteps(of: part, until: part.to)
        links.append(Link(node: node, steps: work))
        current = Int(part.awaited)
      } else {
        let before = part.from > 0 ? [Step(.before, from: 0, to: part.from)] : []
        var steps = before
        for step in self.steps(of: part, in: run) {
          // Down before it failed, after a time before it was down: both are "before".
          if step.kind == .before, let first = steps.first, first.kind == .before {
            steps = [Step(.before, from: first.from, to: step.to)]
          } else {
            steps.append(step)
          }
        }
        links.append(Link(node: node, steps: steps))
        return links.reversed()
      }
    }
  }

  /// The last part of the last outage, in the run that ends it.
  private func lastOutage(of node: Node) -> (run: Run, outage: Int)? {
    guard let last = known.lastJoined(node, upTo: horizon) else { return nil }
    if last.to != nil || hoped == nil {
      return last.parts.last.map { (known, known.outage(at: $0)) }
    }
    guard let hoped, let part = hoped.lastJoined(node, upTo: .max)?.parts.last else { return nil }
    return (hoped, hoped.outage(at: part))
  }

  /// When the causes of an outage ended, where its node was also held back; `nil` where it was not.
  private func causeEnd(of outage: Outage) -> Int? {
    var end: Int?
    for failure in held
    where failure.node.index == Int(outage.node) && failure.at >= outage.failedAt
      && (outage.isOpen || failure.at < outage.to || failure.at == outage.failedAt)
    {
      let cleared =
        switch failure.cause {
        case .minutes(let length): failure.at + length
        case .unknown: max(failure.at, unknownCausesEnd)
        case .unlimited: Int.max
        }
      end = max(end ?? 0, cleared)
    }
    return end
  }

  /// The steps of one outage, one after the other, each as long as what it waits for lasts.
  private func steps(of outage: Outage, in run: Run) -> [Step] {
    var steps: [Step] = []
    steps.reserveCapacity(4)
    var cursor = outage.from
    // Work begins when the last thing needed is there; an open outage waits on.
    let ready = outage.workBegan >= 0 ? outage.workBegan : Int.max
    func add(_ kind: Step.Kind, until minute: Int) {
      guard minute > cursor else { return }
      steps.append(Step(kind, from: cursor, to: minute == .max ? nil : minute))
      cursor = minute
    }
    if outage.failedAt >= 0 {
      add(.before, until: outage.failedAt)
      let clears = outage.clearsAt < 0 ? Int.max : outage.clearsAt
      if clears < .max, let end = causeEnd(of: outage) {
        add(.cause, until: min(end, clears, ready))
        add(.recovery, until: min(clears, ready))
      } else {
        add(.cause, until: min(clears, ready))
      }
    }
    if !outage.isIntoMode { add(.recovery, until: min(recoveryBegins, ready)) }
    add(.requirement, until: ready)
    return steps + run.workSteps(of: outage, until: outage.isOpen ? .max : outage.to)
  }
}
