// The second half of a minute: failures, tolerances and degraded modes that run out, and all that follows.

extension Simulation {
  /// Plays the losses due at `minute`. All that is due is applied before anything follows from it, and
  /// losses only ever make more losses, so what goes down does not depend on the order.
  mutating func losses(_ due: ContiguousArray<Event>, at minute: Int) {
    for event in due {
      switch event.kind {
      case .nodeFails: fail(failures[event.subject], at: minute)
      case .toleranceEnds:
        let state = requirements[event.subject]
        // Met in between, or unmet anew since: then this event is stale.
        guard !state.isMet, !state.isBroken, state.turnedAt + Int(state.tolerance) == minute else {
          continue
        }
        breakRequirement(event.subject, at: minute)
        stopIfUnheld(Int(state.owner), at: minute)
      default:
        let node = event.subject
        guard nodes[node].modeBegan >= 0, !nodes[node].has(.modeOver),
          nodes[node].modeBegan + Int(graph.modes[node]) == minute
        else { continue }
        nodes[node].insert(.modeOver)
        stopIfUnheld(node, at: minute)
      }
    }
    var head = 0
    while head < falling.count {
      countLoss(of: Int(falling[head]), at: minute)
      head += 1
    }
    falling.removeAll(keepingCapacity: true)
  }

  /// A node fails or is destroyed, whether it is up or down.
  private mutating func fail(_ failure: Failure, at minute: Int) {
    let node = failure.node.index
    if !nodes[node].isDown {
      let cause = failure.isDestruction ? Outage.destroyedCode : Outage.failedCode
      takeDown(node, because: cause, at: minute)
    }
    let isFirst = !nodes[node].has(.failed)
    nodes[node].insert(.failed)
    nodes[node].remove(.cleared)
    nodes[node].workEnds = -1
    if failure.isDestruction { nodes[node].insert(.destroyed) }
    causes[node].work = isFirst ? Int32(failure.work) : max(causes[node].work, Int32(failure.work))

    switch failure.cause {
    case .minutes(let length): causes[node].clearsAt = max(causes[node].clearsAt, minute + length)
    case .unlimited: nodes[node].insert(.endlessCause)
    case .unknown:
      if let end = unknownCausesEnd {
        causes[node].clearsAt = max(causes[node].clearsAt, minute, end)
      } else {
        nodes[node].insert(.unknownCause)
      }
    }
    // Cleared before and failing again: the cause begins anew, at this minute at the earliest.
    causes[node].clearsAt = max(causes[node].clearsAt, minute)
    let isEndless = nodes[node].has(.endlessCause) || nodes[node].has(.unknownCause)
    if !isEndless { queue.push(Event(.causeClears, of: node), at: causes[node].clearsAt) }

    let outage = Int(nodes[node].outage)
    if isFirst { log.outages[outage].failedAt = minute }
    if failure.isDestruction && log.outages[outage].cause == Outage.failedCode
      && log.outages[outage].from == minute
    {
      log.outages[outage].cause = Outage.destroyedCode
    }
    log.outages[outage].forgetWork()
  }

  /// Marks `node` down and opens its outage; its loss is counted in its turn.
  private mutating func takeDown(_ node: Int, because cause: UInt32, at minute: Int) {
    closeDegradation(of: node, at: minute)
    nodes[node].insert(.down)
    nodes[node].falls += 1
    if nodes[node].falls >= Simulation.mostFalls { nodes[node].insert(.unstable) }
    nodes[node].outage = Int32(log.outages.count)
    log.outages.append(Outage(node: UInt32(node), cause: cause, from: minute))
    falling.append(UInt32(node))
  }

  private mutating func countLoss(of node: Int, at minute: Int) {
    for position in graph.namingRange(node) {
      let requirement = Int(graph.naming[position])
      requirements[requirement].spare -= 1
      if requirements[requirement].spare == -1 { turnUnmet(requirement, at: minute) }
    }
  }

  /// A requirement has lost one member too many.
  private mutating func turnUnmet(_ requirement: Int, at minute: Int) {
    requirements[requirement].turnedAt = minute
    let owner = Int(requirements[requirement].owner)
    switch requirements[requirement].phase {
    case .operate:
      let tolerance = requirements[requirement].tolerance
      if tolerance == Limit.unlimitedCode {
        nodes[owner].unmet.soft += 1
      } else {
        nodes[owner].unmet.hard += 1
        if tolerance == 0 {
          breakRequirement(requirement, at: minute)
        } else {
          queue.push(Event(.toleranceEnds, of: requirement), at: minute + Int(tolerance))
        }
      }
      if !nodes[owner].isDown, nodes[owner].degradedSince < 0 {
        nodes[owner].degradedSince = minute
      }
    case .repair: nodes[owner].unmet.repair += 1
    case .restore: nodes[owner].unmet.restore += 1
    case .fallback: nodes[owner].unmet.fallback += 1
    }
    stopIfUnheld(owner, at: minute)
  }

  /// A requirement has been unmet for as long as it is borne: the clock of the degraded mode starts.
  private mutating func breakRequirement(_ requirement: Int, at minute: Int) {
    requirements[requirement].isBroken = true
    let owner = Int(requirements[requirement].owner)
    nodes[owner].unmet.broken += 1
    let mode = graph.modes[owner]
    guard mode != Graph.noMode, nodes[owner].modeBegan < 0 else { return }
    nodes[owner].modeBegan = minute
    if mode == 0 {
      nodes[owner].insert(.modeOver)
    } else if mode != Limit.unlimitedCode {
      queue.push(Event(.modeEnds, of: owner), at: minute + Int(mode))
    }
  }

  /// Stops `node` where something vital has broken and no degraded mode holds it; where it is down
  /// already, its work is lost if it is no longer ready.
  private mutating func stopIfUnheld(_ node: Int, at minute: Int) {
    if nodes[node].isDown {
      if nodes[node].isWorkedOn && !isReady(node) {
        nodes[node].workEnds = -1
        log.outages[Int(nodes[node].outage)].forgetWork()
      }
    } else if nodes[node].unmet.broken > 0 && !holdsMode(node) {
      takeDown(node, because: earliestBroken(of: node), at: minute)
    }
  }

  /// The broken requirement of `node` that broke first; among several, the first one.
  private func earliestBroken(of node: Int) -> UInt32 {
    var found: (minute: Int, requirement: UInt32) = (.max, .max)
    for position in graph.ownedRange(node) {
      let requirement = graph.owned[position]
      let state = requirements[Int(requirement)]
      guard state.isBroken else { continue }
      let brokeAt = state.turnedAt + Int(state.tolerance)
      if brokeAt < found.minute { found = (brokeAt, requirement) }
    }
    return found.requirement
  }
}
