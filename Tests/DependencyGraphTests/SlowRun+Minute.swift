// What happens within one minute of a slow run: gains, then losses, by sweeps over all nodes.

import DependencyGraph

extension SlowRun {
  /// Causes cleared, work finished, and all that follows; then people are given their works.
  mutating func gain() {
    var began: [Node] = []
    repeat { settle(&began) } while assign()
    for node in began { noteWays(of: node) }
    for requirement in requirements where isMet(requirement) {
      unmetSince[requirement] = nil
    }
    for node in nodes where isUp[node] == true && vital(to: node).allSatisfy(isMet) {
      firstBreak[node] = nil
    }
  }

  /// Nodes become ready, steps that are done make way for the next, and nodes come up, until nothing changes.
  private mutating func settle(_ began: inout [Node]) {
    var changed = true
    while changed {
      changed = false
      for node in nodes where !isUnstable(node) {
        guard var part = current(node) else { continue }
        guard isReadyNormally(node, part) || isReadyInMode(node, part) else { continue }
        if part.workBegan == nil {
          part.workBegan = minute
          began.append(node)
        }
        let job = job(of: node, in: part)
        while part.step < job.count {
          let step = job[part.step]
          if step.crew == .nobody { part.isUnderWay = true }
          guard part.isUnderWay, part.done >= step.minutes else { break }
          endWork(&part)
          part.step += 1
          part.done = 0
        }
        if part.step == job.count {
          part.to = minute
          isUp[node] = true
          cameUp[node] = minute
          changed = true
        }
        replaceLast(node, with: part)
      }
    }
  }

  /// How a node became ready whose work began in these gains.
  private mutating func noteWays(of node: Node) {
    guard var part = parts[node]?.last else { return }
    part.wasReadyNormally = isReadyNormally(node, part)
    part.wasReadyInMode = isReadyInMode(node, part)
    let counted =
      (part.wasReadyNormally ? counting(for: node, in: part) : [])
      + (part.wasReadyInMode ? owned(by: node, .fallback) : [])
    let members = counted.flatMap { graph.members(of: $0) }
    part.candidates = Set(members.filter { cameUp[$0] == minute })
    replaceLast(node, with: part)
  }

  /// Failures, tolerances and degraded modes that run out, and all that follows.
  mutating func lose(failing: Bool) -> Bool {
    var somethingHappened = false
    var stopped: [Node] = []
    if failing {
      for failure in failures where failure.at == minute {
        fail(failure)
        stopped.append(failure.node)
        somethingHappened = true
      }
    }
    var changed = true
    while changed {
      changed = false
      for requirement in requirements where !isMet(requirement) {
        unmetSince[requirement] = unmetSince[requirement] ?? minute
      }
      for node in nodes where isUp[node] == true && vital(to: node).contains(where: isBroken) {
        firstBreak[node] = firstBreak[node] ?? minute
        if modeHolds(node) { continue }
        goDown(node)
        stopped.append(node)
        changed = true
        somethingHappened = true
      }
    }
    for node in stopped {
      guard var part = current(node), part.from == minute else { continue }
      part.broken = Set(vital(to: node).filter(isBroken))
      replaceLast(node, with: part)
    }
    for node in nodes {
      guard var part = current(node) else { continue }
      if !isReadyNormally(node, part) && !isReadyInMode(node, part) {
        if part.workBegan != nil { somethingHappened = true }
        part.workBegan = nil
        loseStep(&part)
      }
      replaceLast(node, with: part)
    }
    return somethingHappened
  }

  private mutating func goDown(_ node: Node) {
    isUp[node] = false
    timesDown[node, default: 0] += 1
    parts[node, default: []].append(Part(from: minute))
  }

  private mutating func fail(_ failure: Failure) {
    let wasUp = isUp[failure.node] == true
    if wasUp { goDown(failure.node) }
    guard var part = current(failure.node) else { return }
    let end =
      switch failure.cause {
      case .minutes(let length): failure.at + length
      case .unknown: max(unknownEnd, failure.at)
      case .unlimited: SlowRun.never
      }
    if wasUp { part.failedAtOnce = true }
    if part.failedAtOnce && part.from == minute && failure.isDestruction {
      part.destroyedAtOnce = true
    }
    part.firstFailure = part.firstFailure ?? failure.at
    part.cleared = max(part.cleared ?? 0, end)
    part.heldUntil = max(part.heldUntil, failure.heldUntil)
    part.failures.append(failure)
    part.isDestroyed = part.isDestroyed || failure.isDestruction
    part.workBegan = nil
    loseStep(&part)
    part.step = 0
    replaceLast(failure.node, with: part)
  }

  mutating func replaceLast(_ node: Node, with part: Part) {
    parts[node]?.removeLast()
    parts[node]?.append(part)
  }

  /// Degraded intervals of zero minutes do not count: the state at the end of the minute decides.
  mutating func noteDegraded() {
    for node in nodes {
      let isDegraded = isUp[node] == true && !owned(by: node, .operate).allSatisfy(isMet)
      let open = degraded[node]?.last.map { $0.to == nil } ?? false
      if isDegraded && !open { degraded[node, default: []].append(Span(minute, nil)) }
      if !isDegraded && open, let start = degraded[node]?.popLast()?.from {
        degraded[node]?.append(Span(start, minute))
      }
    }
  }
}
