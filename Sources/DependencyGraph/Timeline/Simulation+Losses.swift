// The second half of a minute: failures, tolerances and degraded modes that run out, and all that follows.

extension Simulation {
  /// Plays the losses due at `minute`. All that is due is applied before anything follows from it, and
  /// losses only ever make more losses, so what goes down does not depend on the order.
  mutating func losses(_ due: ContiguousArray<Event>, at minute: Int) {
    for event in due {
      switch event.kind {
      case .nodeFails: fail(event.subject, at: minute)
      case .toleranceEnds: endTolerance(of: event.subject, at: minute)
      default:
        let node = event.subject
        guard times[node].modeBegan >= 0, !nodes[node].has(.modeOver),
          times[node].modeBegan + Int(graph.modes[node]) == minute
        else { continue }
        nodes[node].insert(.modeOver)
        stopIfUnheld(node, at: minute)
      }
    }
    var head = 0
    while head < falling.count {
      dispatch?.turn(Int(falling[head]), isUp: false)
      countLoss(of: Int(falling[head]), at: minute)
      head += 1
    }
    falling.removeAll(keepingCapacity: true)
  }

  /// A node fails or is destroyed, whether it is up or down.
  mutating func fail(_ index: Int, at minute: Int) {
    let failure = failures[index]
    let node = failure.node.index
    if pins != nil {
      if nodes[node].has(.keptUp) {
        pins?.nodes[node]?.due.append(index)
        return
      }
      forgetSeenWork(of: node)
    }
    if !nodes[node].isDown {
      let cause = failure.isDestruction ? Outage.destroyedCode : Outage.failedCode
      takeDown(node, because: cause, at: minute)
    }
    let isFirst = !nodes[node].has(.failed)
    nodes[node].insert(.failed)
    nodes[node].remove(.cleared)
    if nodes[node].isWorkedOn { dispatch?.lose(node) }
    nodes[node].remove(.workedOn)
    if failure.isDestruction { nodes[node].insert(.destroyed) }
    if isFirst || failure.outweighs(failures[Int(causes[node].failure)]) {
      causes[node].failure = Int32(truncatingIfNeeded: index)
    }
    advance(node, to: 0)

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
    // Cleared before and failing again: the cause begins anew, at this minute at the earliest. A node
    // that is not to be worked on yet waits as for its cause.
    causes[node].clearsAt = max(causes[node].clearsAt, minute, failure.heldUntil)
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
  mutating func takeDown(_ node: Int, because cause: UInt32, at minute: Int) {
    closeDegradation(of: node, at: minute)
    nodes[node].takeDown(in: log.outages.count)
    log.outages.append(Outage(node: UInt32(node), cause: cause, from: minute))
    falling.append(UInt32(node))
  }

  private mutating func countLoss(of node: Int, at minute: Int) {
    let row = graph.namingRange(node)
    var position = row.lowerBound
    let end = row.upperBound
    while true {
      position = Simulation.countLoss(
        from: position, to: end, in: graph.naming, routes: routes, at: minute, nodes: &nodes,
        log: &log, falling: &falling)
      guard position < end else { break }
      lost(to: Int(graph.naming[position]), at: minute)
      position += 1
    }
  }

  /// Counts the loss of a member wherever that takes no more than a sum, and takes down whom it stops;
  /// the first position where it takes more, or `end`.
  ///
  /// Nearly every loss is counted here; see ``countReturn(of:from:to:in:routes:at:nodes:hopeful:)``.
  private static func countLoss(
    from start: Int, to end: Int, in naming: ContiguousArray<UInt32>,
    routes: ContiguousArray<Route>, at minute: Int, nodes: inout ContiguousArray<NodeState>,
    log: inout Log, falling: inout ContiguousArray<UInt32>
  ) -> Int {
    let (naming, routes) = (naming.span, routes.span)
    var nodes = nodes.mutableSpan
    var position = start
    while position < end {
      let requirement = naming[position]
      let route = routes[Int(requirement)]
      let target = route.target
      guard route.isDirect else { break }
      if nodes[target].isDown {
        if nodes[target].isWorkedOn { break }
        nodes[target].hard &+= 1
      } else {
        // Degraded before, or from now on: those have an interval to close or to open.
        guard route.isVital, !nodes[target].has(.degraded) else { break }
        nodes[target].hard &+= 1
        nodes[target].takeDown(in: log.outages.count)
        let owner = UInt32(truncatingIfNeeded: target)
        log.outages.append(Outage(node: owner, cause: requirement, from: minute))
        falling.append(owner)
      }
      position &+= 1
    }
    return position
  }

  /// The same for one requirement, whatever it takes.
  private mutating func lost(to requirement: Int, at minute: Int) {
    let route = routes[requirement]
    let target = route.target
    switch route.kind {
    case .vital:
      nodes[target].hard += 1
      breakRequirement(requirement, of: target, at: minute)
    case .bearable:
      nodes[target].hard += 1
      bear(requirement, of: target, at: minute)
    case .gate:
      gates[target].spare -= 1
      if gates[target].spare == -1 { open(target, of: requirement, at: minute) }
    case .repair:
      causes[target].unmetRepairs += 1
      loseWorkIfNotReady(target)
    case .restore:
      causes[target].unmetRestores += 1
      loseWorkIfNotReady(target)
    }
  }

  /// A requirement that needs counting has lost one member too many.
  private mutating func open(_ gate: Int, of requirement: Int, at minute: Int) {
    gates[gate].turnedAt = minute
    let state = gates[gate]
    let owner = Int(state.owner)
    switch state.phase {
    case .operate where state.tolerance == Limit.unlimitedCode:
      nodes[owner].soft += 1
      if !nodes[owner].isDown { openDegradation(of: owner, at: minute) }
    case .operate:
      nodes[owner].hard += 1
      if state.tolerance == 0 {
        breakRequirement(requirement, of: owner, at: minute)
      } else {
        bear(requirement, of: owner, at: minute)
      }
    case .repair:
      causes[owner].unmetRepairs += 1
      loseWorkIfNotReady(owner)
    case .restore:
      causes[owner].unmetRestores += 1
      loseWorkIfNotReady(owner)
    case .fallback:
      nodes[owner].fallback += 1
      stopIfUnheld(owner, at: minute)
    }
  }

  /// A requirement that `owner` can bear unmet for a while is unmet from now on.
  private mutating func bear(_ requirement: Int, of owner: Int, at minute: Int) {
    if nodes[owner].isDown {
      loseWorkIfNotReady(owner)
    } else {
      openDegradation(of: owner, at: minute)
    }
    // A node that is down without a degraded mode does not return before this is met.
    if !nodes[owner].isDown || nodes[owner].has(.hasMode) {
      let tolerance = Int(graph.tolerances[requirement])
      queue.push(Event(.toleranceEnds, of: requirement), at: minute + tolerance)
    }
  }

  /// What a requirement can be borne unmet has run out, unless it was met in between.
  private mutating func endTolerance(of requirement: Int, at minute: Int) {
    let route = routes[requirement]
    let owner = Int(graph.owners[requirement])
    let tolerance = Int(graph.tolerances[requirement])
    if route.kind == .gate {
      let gate = gates[route.target]
      guard !gate.isMet, !gate.isBroken, !gate.isWaived, gate.turnedAt + tolerance == minute else {
        return
      }
    } else {
      let member = nodes[Int(graph.members[graph.memberRange(requirement).lowerBound])]
      guard member.isDown, log.outages[Int(member.outage)].from + tolerance == minute else {
        return
      }
    }
    breakRequirement(requirement, of: owner, at: minute)
  }

  /// A requirement has been unmet for as long as it is borne.
  mutating func breakRequirement(_ requirement: Int, of owner: Int, at minute: Int) {
    if nodes[owner].has(.hasMode) {
      // All that such an owner needs goes through gates.
      gates[routes[requirement].target].isBroken = true
      nodes[owner].broken += 1
      if !nodes[owner].isDown { openDegradation(of: owner, at: minute) }
      beginMode(of: owner, at: minute)
      stopIfUnheld(owner, at: minute)
    } else if nodes[owner].isDown {
      loseWorkIfNotReady(owner)
    } else if nodes[owner].has(.keptUp) {
      waive(requirement, at: minute)
    } else {
      takeDown(owner, because: UInt32(truncatingIfNeeded: requirement), at: minute)
    }
  }

  /// Something vital broke: the clock of the degraded mode starts, if it does not run.
  mutating func beginMode(of node: Int, at minute: Int) {
    guard nodes[node].has(.hasMode), times[node].modeBegan < 0 else { return }
    times[node].modeBegan = minute
    let mode = graph.modes[node]
    if mode == 0 {
      nodes[node].insert(.modeOver)
    } else if mode != Limit.unlimitedCode {
      queue.push(Event(.modeEnds, of: node), at: minute + Int(mode))
    }
  }

  /// Stops `node` where something vital has broken and its degraded mode does not hold it; where it is
  /// down already, its work is lost if it is no longer ready.
  private mutating func stopIfUnheld(_ node: Int, at minute: Int) {
    if nodes[node].isDown {
      loseWorkIfNotReady(node)
    } else if nodes[node].broken > 0 && !nodes[node].holdsMode {
      guard !nodes[node].has(.keptUp) else { return waiveBroken(of: node, at: minute) }
      takeDown(node, because: earliestBroken(of: node), at: minute)
    }
  }

  private mutating func loseWorkIfNotReady(_ node: Int) {
    let state = nodes[node]
    guard state.isWorkedOn, !(isRecovering && state.isReady(causes[node])),
      !state.isReadyForMode(times[node])
    else { return }
    nodes[node].remove(.workedOn)
    if pins != nil { forgetSeenWork(of: node) }
    dispatch?.lose(node)
    log.outages[Int(nodes[node].outage)].forgetWork()
  }

  /// The broken requirement of `node`, which has a degraded mode, that broke first; among several, the
  /// first one.
  private mutating func earliestBroken(of node: Int) -> UInt32 {
    var found: (minute: Int, requirement: UInt32) = (.max, .max)
    for position in graph.ownedRange(node) {
      let requirement = graph.owned[position]
      let route = routes[Int(requirement)]
      guard route.kind == .gate, gates[route.target].isBroken else { continue }
      let brokeAt = gates[route.target].turnedAt + Int(gates[route.target].tolerance)
      if brokeAt < found.minute { found = (brokeAt, requirement) }
    }
    return found.requirement
  }
}
